import fs from 'node:fs';
import path from 'node:path';
import { hukum, type Kerja, type Siksaan } from './bentuk.ts';
import { hukumSunyi, type Inti, matikan, nyalakan } from './inti.ts';

type Memori = { heapUsed: number; rss: number; external: number; arrayBuffers: number };

const memori = (i: Inti): Promise<Memori> =>
  new Promise((selesai) => {
    const dengar = (m: unknown): void => {
      if (typeof m !== 'object' || m === null || !('memori' in m)) return;
      i.proses.off('message', dengar);
      selesai((m as { memori: Memori }).memori);
    };
    i.proses.on('message', dengar);
    i.proses.send('siksa-memori');
  });

const berkasTerbuka = (i: Inti): number | null => {
  try {
    return fs.readdirSync(`/proc/${i.proses.pid}/fd`).length;
  } catch {
    return null;
  }
};

const tengah = (n: readonly number[]): number => [...n].sort((a, b) => a - b)[Math.floor(n.length / 2)] ?? 0;
/** How much the last third may be above the first after the beginning: caches fill up, a leak goes on. */
const BOLEH_MB = 24;
const MB = 1024 * 1024;
const MODEL = 'D.KEJADIAN-KHUSUS';

type Putaran = { k: Kerja; i: Inti; tps: string[]; pin: { orang: number; pin: string }; n: number; keluar: string };

/** What a meeting does all day, once: open, look, correct, read out, adopt, open again; now and then what takes longer. */
async function putaran({ k, i, tps, pin, n, keluar }: Putaran): Promise<void> {
  const { k: klien } = i;
  const param = { kontes: 'PPWP', tps: tps[n % tps.length] ?? '' };
  const lihat = await klien.panggil('lembar', { param });
  let versi = lihat.versi;
  const ubah = await klien.panggil('ubahLembar', {
    param,
    badan: { versi, sel: { 'IV.1': n % 300 }, alasan: 'Salah baca' },
  });
  versi = ubah.versi;
  versi = (await klien.panggil('urungLembar', { param, badan: { versi } })).versi;
  versi = (await klien.panggil('bacakanLembar', { param, badan: { versi } })).versi;
  await klien.panggil('pegangPalu', { badan: pin });
  versi = (await klien.panggil('sahkanLembar', { param, badan: { versi, alasan: 'Sesuai' } })).versi;
  const dua = [pin, { orang: pin.orang + 1, pin: pin.pin }];
  versi = (await klien.panggil('bukaLembar', { param, badan: { versi, alasan: 'Diperiksa lagi', pin: dua } })).versi;
  await klien.panggil('batalBacakan', { param, badan: { versi } });
  await klien.panggil('beranda');
  await klien.panggil('agenda', { param: { kontes: 'PPWP' } });
  await klien.panggil('rekap', { param: { kontes: 'PPWP', wilayah: '990101' } });
  await klien.panggil('proyektor');
  k.catat('putaran');
  if (n % 7 === 0) {
    const { nomor } = await klien.panggil('ajukanKeberatan', {
      badan: {
        jenis: 'keberatan',
        pengaju: { peran: 'panwaslu', nama: 'TOTOK' },
        wilayah: param.tps,
        kontes: null,
        sel: [],
        uraian: 'Berbeda.',
      },
    });
    await klien.panggil('jawabKeberatan', {
      param: { nomor: String(nomor) },
      badan: { status: 'ditolak', jawaban: 'Sesuai.', hitungUlang: null },
    });
  }
  const lama: Readonly<Record<number, readonly [string, () => Promise<Response>]>> = {
    3: [
      'dokumen',
      () => klien.minta('buatDokumen', { badan: { model: MODEL, kontes: 'PPWP', wilayah: '990101', kertas: 'F4' } }),
    ],
    8: ['paket', () => klien.minta('tulisPaket', { badan: { tempat: keluar, foto: false, dokumen: false } })],
    11: ['ekspor', () => klien.minta('buatEkspor', { badan: { jenis: 'buku', kontes: 'PPWP', wilayah: '990101' } })],
    13: ['ekspor', () => klien.minta('buatEkspor', { badan: { jenis: 'pleno' } })],
  };
  const [apa, buat] = lama[n % 15] ?? [];
  if (buat) {
    const r = await buat();
    const isi = (await r.json()) as { jalur?: string };
    hukum(r.ok, `${apa}: ${JSON.stringify(isi)}`);
    if (apa === 'ekspor') await (await fetch(`${klien.url}${isi.jalur}`, { headers: klien.tajuk })).arrayBuffer();
    for (const f of fs.readdirSync(keluar)) fs.rmSync(path.join(keluar, f), { recursive: true });
    k.catat(apa ?? '');
  }
  if (n % 25 === 20) {
    // An upload, looked at and given up; another one that breaks off.
    const titipan = await klien.titip({ [`${param.tps}.json`]: '{}' });
    const { id } = await klien.panggil('mulaiImpor', { badan: { sumber: 'hasil', kontes: 'PPWP', asal: { titipan } } });
    await klien.tungguImpor(id, 'siap');
    await klien.panggil('batalImpor', { param: { id } });
    const batal = new AbortController();
    const dengar = fetch(`${klien.url}/api/peristiwa`, { headers: klien.tajuk, signal: batal.signal }).catch(
      () => null,
    );
    await new Promise((s) => setTimeout(s, 20));
    batal.abort();
    await dengar;
    k.catat('impor batal');
  }
}

/**
 * A day's meeting, compressed: the same acts over and over through HTTP. Law: the memory of the core after a full collection
 * stays within 24 MB between the first and the last third (the first tenth is warming up), it opens no more files, leaves
 * nothing in its temporary folder, and prints no error.
 */
export const maraton: Siksaan = {
  nama: 'maraton',
  uraian: 'pleno sehari penuh dipadatkan: memori, berkas terbuka, sisa',
  jalan: async (k) => {
    const sementara = path.join(k.folder, 'tmp');
    const keluar = path.join(k.folder, 'keluar');
    for (const f of [sementara, keluar]) fs.mkdirSync(f);
    const i = await nyalakan(path.join(k.folder, 'rak'), {
      env: { TMPDIR: sementara },
      execArgv: ['--expose-gc', '--import', path.join(import.meta.dirname, 'gc.mjs')],
    });
    const ukur: Memori[] = [];
    const fd: number[] = [];
    try {
      await i.k.panggil('simulasi', { badan: { desa: 3, tps: 30, benih: k.benih } });
      const { orang, pinLatihan } = await i.k.panggil('orang');
      const ketua = orang.find((o) => o.peran === 'ketua');
      hukum(ketua !== undefined && pinLatihan !== null, 'latihan tanpa ketua');
      const tps = (await i.k.panggil('agenda', { param: { kontes: 'PPWP' } })).desa.flatMap((d) =>
        d.tps.map((t) => t.tps),
      );
      for (let n = 0; n < 21 || k.lanjut(); n++) {
        await putaran({ k, i, tps, n, keluar, pin: { orang: ketua.id, pin: pinLatihan } });
        if (n % 5 === 4) {
          ukur.push(await memori(i));
          const f = berkasTerbuka(i);
          if (f !== null) fd.push(f);
        }
      }
      const v = await i.k.panggil('verifikasi');
      hukum(v.sah, `verifikasi: ${v.pesan}`);
      hukumSunyi(i);
    } finally {
      await matikan(i, 'SIGTERM');
    }
    const [mulai, sepertiga] = [Math.floor(ukur.length / 10), Math.ceil(ukur.length / 3)];
    const hangat = ukur.slice(mulai);
    const heap = (u: Memori): number => u.heapUsed + u.external;
    const awal = tengah(hangat.slice(0, sepertiga).map(heap));
    const akhir = tengah(hangat.slice(-sepertiga).map(heap));
    const mb = (x: number): string => `${(x / MB).toFixed(1)} MB`;
    hukum(akhir <= awal + BOLEH_MB * MB, `memori naik dari ${mb(awal)} ke ${mb(akhir)}`);
    const [fdAwal, fdAkhir] = [tengah(fd.slice(0, sepertiga)), tengah(fd.slice(-sepertiga))];
    hukum(fd.length === 0 || fdAkhir <= fdAwal + 8, `berkas terbuka naik dari ${fdAwal} ke ${fdAkhir}`);
    const sisa = fs.readdirSync(sementara);
    hukum(sisa.length === 0, `tertinggal di folder sementara: ${sisa.join(', ')}`);
    return {
      catatan: [
        `memori sesudah dibersihkan: sepertiga pertama ${mb(awal)}, terakhir ${mb(akhir)}; RSS terakhir ${mb(ukur.at(-1)?.rss ?? 0)}`,
        `berkas terbuka: ${fdAwal} lalu ${fdAkhir}`,
      ],
    };
  },
};
