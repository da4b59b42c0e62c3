import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { NamaTitik } from '../../src/contract/index.ts';
import type { KodeTps } from '../../src/domain/index.ts';
import { png } from '../lib/foto.ts';
import { hukum, type Kerja, lewat, type Siksaan } from './bentuk.ts';
import { type Inti, matikan, nyalakan } from './inti.ts';

/** Programs of the system; without them, or without the right to use them, this is left out. */
const [PASANG, LEPAS] = ['mount', 'umount'] as const;

/** A small file system of its own; null where this machine does not let us have one. */
export function fsKecil(
  folder: string,
  mb: number,
): { folder: string; lepas: () => void; ulang: (opsi: string) => boolean } | null {
  if (process.platform !== 'linux') return null;
  fs.mkdirSync(folder, { recursive: true });
  const pasang = spawnSync(PASANG, ['-t', 'tmpfs', '-o', `size=${mb}m`, 'tmpfs', folder], { stdio: 'ignore' });
  if (pasang.status !== 0) return null;
  return {
    folder,
    lepas: () => void spawnSync(LEPAS, ['-l', folder], { stdio: 'ignore' }),
    ulang: (opsi) => spawnSync(PASANG, ['-o', `remount,${opsi}`, folder], { stdio: 'ignore' }).status === 0,
  };
}

/** Fills the file system but for so many bytes. */
function isiPenuh(folder: string, sisakan: number): string {
  const berkas = path.join(folder, 'penuh.bin');
  const bebas = Number(execFileSync('df', ['--output=avail', '-B1', folder]).toString().split('\n')[1]);
  fs.writeFileSync(berkas, Buffer.alloc(Math.max(0, bebas - sisakan)));
  return berkas;
}

type Lembar = { versi: number; status: string; isian: Record<string, number | null> };

/** One act; what may be answered to it on a full disk is: done, or said to be full. Never anything else, never half. */
async function aksi(k: Kerja, i: Inti, tps: KodeTps): Promise<boolean> {
  const param = { kontes: 'PPWP', tps };
  const semula = (await i.k.panggil('lembar', { param })) as Lembar;
  const n = k.acak.bulat(0, 400);
  const pilihan: (readonly [NamaTitik, { param?: Record<string, string>; badan?: unknown }])[] = [
    [
      'ubahLembar',
      { param, badan: { versi: semula.versi, sel: { 'IV.1': n }, alasan: 'x'.repeat(k.acak.bulat(1, 1900)) } },
    ],
    ['bacakanLembar', { param, badan: { versi: semula.versi } }],
    [
      'tambahOrang',
      {
        badan: {
          orang: Array.from({ length: 20 }, (_, x) => ({
            nama: `PENGAMAT ${n} ${x} ${Date.now()}`,
            peran: 'pengamat',
          })),
        },
      },
    ],
    [
      'ajukanKeberatan',
      {
        badan: {
          jenis: 'kejadian',
          pengaju: { peran: 'ppk', nama: '' },
          wilayah: tps,
          kontes: null,
          sel: [],
          uraian: 'u'.repeat(3000),
        },
      },
    ],
    ['buatDokumen', { badan: { model: 'D.HASIL-KECAMATAN', kontes: 'PPWP', wilayah: '990101', kertas: 'F4' } }],
    ['simulasi', { badan: { desa: 4, tps: 40, benih: 3 } }],
    ['cadangkan', {}],
  ];
  const [nama, o] = k.acak.pilih(pilihan as [(typeof pilihan)[number], ...typeof pilihan]);
  const r = await i.k.minta(nama, o);
  const isi = (await r.json()) as { galat?: { kode: string; kalimat: string } };
  if (r.ok) return true;
  const kode = isi.galat?.kode ?? '?';
  hukum(
    [
      'CAKRAM_PENUH',
      'MEDIA_PENUH',
      'LEMBAR_SUDAH_DIBACAKAN',
      'LEMBAR_KOSONG',
      'CADANGAN_BELUM_DIATUR',
      'PLENO_BELUM_DIBUKA',
      'MODEL_TAK_DIKENAL',
    ].includes(kode),
    `${nama} saat penuh: ${r.status} ${kode}: ${isi.galat?.kalimat} ${i.galat()}`,
  );
  if (kode === 'CAKRAM_PENUH' || kode === 'MEDIA_PENUH') {
    k.catat('ditolak karena penuh');
    const kini = (await i.k.panggil('lembar', { param })) as Lembar;
    hukum(
      JSON.stringify(kini.isian) === JSON.stringify(semula.isian) && kini.versi === semula.versi,
      `${nama}: ditolak, tetapi lembar berubah`,
    );
    return false;
  }
  return true;
}

/** A photo while there is no room for it. */
async function foto(k: Kerja, i: Inti, tps: KodeTps): Promise<void> {
  const r = await fetch(`${i.k.url}/api/lampiran/PPWP/${tps}?nama=a.png`, {
    method: 'POST',
    headers: { ...i.k.tajuk, 'content-type': 'application/octet-stream' },
    body: Buffer.concat([png(40, 40, k.acak.bulat(0, 255)), Buffer.alloc(200_000)]),
  });
  const isi = (await r.json()) as { galat?: { kode: string } };
  hukum(r.ok || isi.galat?.kode !== 'KESALAHAN_DALAM', `foto saat penuh: ${JSON.stringify(isi)} ${i.galat()}`);
  if (!r.ok && isi.galat?.kode === 'CAKRAM_PENUH') k.catat('ditolak karena penuh');
}

/**
 * A full disk, again and again with other room left, and room again afterwards. Law: said in the words for a full disk,
 * nothing of what was refused is done and nothing of what was done is lost, looking goes on, and with room so does working;
 * also over a SIGKILL while it is full.
 */
export const penuh: Siksaan = {
  nama: 'penuh',
  uraian: 'cakram penuh (tmpfs kecil)',
  jalan: async (k) => {
    const kecil = fsKecil(path.join(k.folder, 'kecil'), 16);
    if (!kecil) return lewat('tmpfs kecil tidak dapat dipasang (perlu root di Linux)');
    const akar = path.join(kecil.folder, 'rak');
    const env = { TMPDIR: path.join(kecil.folder, 'tmp') };
    fs.mkdirSync(env.TMPDIR);
    let i: Inti | null = null;
    try {
      i = await nyalakan(akar, { env });
      const { folder } = await i.k.panggil('simulasi', { badan: { desa: 2, tps: 12, benih: k.benih } });
      const agenda = await i.k.panggil('agenda', { param: { kontes: 'PPWP' } });
      const tps = agenda.desa.flatMap((d) => d.tps.map((t) => t.tps));
      const salah = (): KodeTps => tps[k.acak.bulat(0, tps.length - 1)] as KodeTps;
      for (let n = 0; n < 2 || k.lanjut(); n++) {
        // What practice plenaries of earlier rounds took is not what this is about.
        for (const d of fs.readdirSync(akar))
          if (d.startsWith('simulasi') && path.join(akar, d) !== folder)
            fs.rmSync(path.join(akar, d), { recursive: true });
        await i.k.panggil('bukaPleno', { badan: { folder } });
        const berkas = isiPenuh(kecil.folder, k.acak.pilih([0, 4096, 20_000, 60_000, 200_000]));
        for (let x = 0; x < 12; x++) {
          if (k.acak.peluang(0.1)) await foto(k, i, salah());
          else if (!(await aksi(k, i, salah())) && k.acak.peluang(0.4)) break;
          await i.k.panggil('bukaPleno', { badan: { folder } });
        }
        if (k.acak.peluang(0.3)) {
          await matikan(i, 'SIGKILL');
          k.catat('SIGKILL');
          // It may say that there is no room even for opening; then room is made first.
          const baru = await nyalakan(akar, { env }).catch(() => null);
          const h = baru ? await baru.k.minta('bukaPleno', { badan: { folder } }) : null;
          if (h && !h.ok) {
            const { galat } = (await h.json()) as { galat: { kode: string } };
            hukum(galat.kode === 'CAKRAM_PENUH', `buka saat penuh: ${galat.kode}`);
          }
          fs.rmSync(berkas);
          i = baru ?? (await nyalakan(akar, { env }));
          await i.k.panggil('bukaPleno', { badan: { folder } });
        } else fs.rmSync(berkas, { force: true });
        // Room again: work goes on, and everything is whole.
        const t = salah();
        const { versi } = await i.k.panggil('lembar', { param: { kontes: 'PPWP', tps: t } });
        const u = await i.k.panggil('ubahLembar', {
          param: { kontes: 'PPWP', tps: t },
          badan: { versi, sel: { 'II.1': n }, alasan: 'lega' },
        });
        hukum(u.isian['II.1'] === n, 'tidak tersimpan sesudah lega');
        const v = await i.k.panggil('verifikasi');
        hukum(v.sah, `verifikasi sesudah penuh: ${v.pesan}`);
        k.catat('kali penuh');
      }
      const sisa = fs
        .readdirSync(folder, { recursive: true })
        .map(String)
        .filter((x) => /sementara|\.baru$/.test(x));
      hukum(sisa.length === 0, `sisa: ${sisa.join(', ')}`);
    } finally {
      if (i) await matikan(i, 'SIGKILL');
      kecil.lepas();
    }
    return { catatan: [] };
  },
};
