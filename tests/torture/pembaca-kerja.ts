import fs from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { buatAcak } from '../../src/domain/simulasi/acak.ts';
import { Cela, hukumHasil } from './bentuk.ts';
import { ubahBerkas } from './mutasi.ts';
import { siapkanBahan } from './sasaran.ts';
import { semuaSasaran, tutupBahan } from './sasaran-semua.ts';

/**
 * The thread that feeds readers. Its parent looks at `detak`: number of the input under way, and when it began; one that
 * takes too long is ended from there. `dari` and `hanya` repeat one input of an earlier run.
 */
const Tugas = z.object({
  folder: z.string(),
  benih: z.number(),
  sampai: z.number(),
  detak: z.instanceof(SharedArrayBuffer),
  hanya: z.string().nullable(),
});
const t = Tugas.parse(workerData);
const detak = new Float64Array(t.detak);

const bahan = await siapkanBahan(t.folder, t.benih);
const sasaran = (await semuaSasaran(bahan)).filter((s) => t.hanya === null || s.nama === t.hanya);
parentPort?.postMessage({ jenis: 'siap', sasaran: sasaran.map((s) => s.nama) });

// What is whole is taken: else nothing but the outermost check would ever be looked at.
const cela: string[] = [];
for (const s of sasaran)
  for (const c of s.contoh)
    if (!s.utuhDitolak && hukumHasil(await s.coba(c.isi, c.nama), s.nama) === 'ditolak')
      cela.push(`${s.nama}: contoh utuh ${c.nama} ditolak`);

const jumlah: Record<string, { masukan: number; ditolak: number; terlama: number }> = {};
const rusak = new Set<unknown>();
for (let n = 0; sasaran.length > 0 && (n === 0 || Date.now() < t.sampai); n++) {
  for (const [i, s] of sasaran.entries()) {
    if (rusak.has(s) || n % (s.tiap ?? 1) !== 0) continue;
    // Each input has random numbers of its own: it can be made again without those before it.
    const a = buatAcak(t.benih, n, ...Buffer.from(s.nama));
    const c = s.contoh[a.bulat(0, s.contoh.length - 1)];
    const lain = s.contoh[a.bulat(0, s.contoh.length - 1)];
    if (!c || !lain) continue;
    const asal = s.ubah && a.peluang(0.7) ? s.ubah(a, c.isi) : ubahBerkas(a, c.isi, lain.isi, c.ragam);
    detak[0] = n;
    detak[2] = i;
    const mulai = Date.now();
    detak[1] = mulai;
    const catat = jumlah[s.nama] ?? { masukan: 0, ditolak: 0, terlama: 0 };
    jumlah[s.nama] = catat;
    catat.masukan++;
    try {
      if (hukumHasil(await s.coba(asal, c.nama), s.nama) === 'ditolak') catat.ditolak++;
    } catch (e) {
      const berkas = path.join(t.folder, '..', `rekap-siksa-cela-${s.nama}-${n}`);
      fs.writeFileSync(berkas, asal);
      const sebab = e instanceof Cela ? e.message : e instanceof Error ? (e.stack ?? e.message) : String(e);
      cela.push(`${s.nama}, masukan ${n} (${c.nama}, disimpan di ${berkas}): ${sebab}`);
      // One fault a reader is enough; the others go on.
      rusak.add(s);
    }
    catat.terlama = Math.max(catat.terlama, Date.now() - mulai);
    detak[1] = 0;
    // A short run has one round of all of them at least, however slow its beginning was.
    if (n > 0 && Date.now() >= t.sampai) break;
  }
}
tutupBahan(bahan);
parentPort?.postMessage({ jenis: 'selesai', jumlah, cela });
