/**
 * What writing, looking at and receiving a package cost the thread that answers everybody:
 * `node tests/bench/paket.ts [desa] [tps] [rounds]`. A practice kecamatan of five ballots sends all it has, another plenary
 * of the same region receives it. `macet`: the longest time in which the event loop answered nothing. Prints one JSON
 * object; times in milliseconds.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Aplikasi } from '../../src/app/index.ts';
import type { Hasil } from '../../src/domain/index.ts';
import { median } from './lib/ukur.ts';

const DESA = Number(process.argv[2] ?? 20);
const TPS = Number(process.argv[3] ?? 400);
const PUTARAN = Number(process.argv[4] ?? 3);

function nilai<T>(h: Hasil<T>): T {
  if (!h.ok) throw new Error(JSON.stringify(h.galat));
  return h.nilai;
}

/** Runs something and says how long it took, and the longest pause of the event loop meanwhile. */
async function ukur<T>(kerja: () => Promise<T>): Promise<{ hasil: T; lama: number; macet: number }> {
  let lalu = performance.now();
  let macet = 0;
  const catat = (): void => {
    const kini = performance.now();
    macet = Math.max(macet, kini - lalu);
    lalu = kini;
  };
  const detak = setInterval(catat, 1);
  const mulai = performance.now();
  const hasil = await kerja();
  const lama = performance.now() - mulai;
  await new Promise((s) => setTimeout(s, 5));
  catat();
  clearInterval(detak);
  return { hasil, lama: Math.round(lama), macet: Math.round(macet) };
}

const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-bench-paket-'));
try {
  const asal = new Aplikasi({ akar: path.join(akar, 'asal') });
  const p = nilai(
    await asal.buatSimulasi({
      desa: DESA,
      tps: TPS,
      benih: 7,
      kontes: ['PPWP', 'DPR', 'DPD', 'DPRD-PROV', 'DPRD-KABKO'],
    }),
  );
  const kartu = nilai(await asal.paket.kartu()).kartu;
  const luar = path.join(akar, 'tongkat');
  fs.mkdirSync(luar);
  const hasil: Record<string, { lama: number; macet: number }[]> = { tulis: [], lihat: [], terima: [] };
  let ukuran = 0;
  for (let i = 0; i < PUTARAN; i++) {
    const t = await ukur(() => asal.paket.kirim({ dokumen: false, foto: false }, luar));
    const berkas = nilai(t.hasil).tertulis;
    ukuran = berkas.size;
    const tuju = new Aplikasi({ akar: path.join(akar, `tuju-${i}`) });
    nilai(tuju.buat(p.s.definisi, p.s.wilayah));
    nilai(tuju.paket.percaya(kartu));
    const sumber = path.join(luar, path.basename(berkas.file));
    const l = await ukur(() => tuju.paket.lihat(sumber));
    const dilihat = nilai(l.hasil);
    const r = await ukur(() => tuju.paket.terima(sumber, { sidik: dilihat.sidik, putusan: [] }));
    nilai(r.hasil);
    for (const [n, x] of Object.entries({ tulis: t, lihat: l, terima: r }))
      hasil[n]?.push({ lama: x.lama, macet: x.macet });
    await tuju.berhenti();
  }
  await asal.berhenti();
  const ringkas = Object.fromEntries(
    Object.entries(hasil).map(([n, d]) => [
      n,
      { lama: median(d.map((x) => x.lama)), macet: median(d.map((x) => x.macet)) },
    ]),
  );
  process.stdout.write(`${JSON.stringify({ lembar: TPS * 5, ukuran, putaran: PUTARAN, ...ringkas }, null, 1)}\n`);
} finally {
  fs.rmSync(akar, { recursive: true, force: true });
}
