import path from 'node:path';
import { type EksporJadi, intendedContest, makeExport, type Pleno } from '../app/index.ts';
import { berhasil, besarBerkas, gagal, type Hasil, type KodeKontes, type PermintaanEkspor } from '../domain/index.ts';
import type { KodeKeluar } from './keluaran.ts';
import { denganPleno, type Umum } from './perintah.ts';

export type OpsiEksporCli = {
  xlsx?: string;
  csv?: string;
  angka?: string;
  pleno?: string;
  arsip?: string;
  tanpaFoto?: boolean;
  kontes?: KodeKontes;
  wilayah?: string;
};

/** What the options ask for, each with the file to write. Errors: KONTES_TAK_DIKENAL, KONTES_RANCU. */
function permintaan(p: Pleno, o: OpsiEksporCli): Hasil<[PermintaanEkspor, string][]> {
  const wilayah = o.wilayah ?? p.s.wilayah;
  const tabel = [
    ['buku', o.xlsx],
    ['rekap', o.csv],
    ['angka', o.angka],
  ] as const;
  const hasil: [PermintaanEkspor, string][] = [];
  for (const [jenis, berkas] of tabel) {
    if (berkas === undefined) continue;
    const k =
      o.kontes === undefined ? gagal('KONTES_TAK_DIKENAL', { kontes: '' }) : intendedContest(p, o.kontes, wilayah);
    if (!k.ok) return k;
    hasil.push([{ jenis, kontes: k.nilai, wilayah }, berkas]);
  }
  if (o.pleno !== undefined) hasil.push([{ jenis: 'pleno' }, o.pleno]);
  if (o.arsip !== undefined) hasil.push([{ jenis: 'arsip', foto: o.tanpaFoto !== true }, o.arsip]);
  return berhasil(hasil);
}

const kalimat = (berkas: string, j: EksporJadi): string[] => [
  `${berkas}: ${besarBerkas(j.besar)}${j.berkas > 1 ? `, ${j.berkas} berkas` : ''}.`,
  ...j.hilang.map((h) => `  tercatat tetapi tidak ada: ${h}`),
  ...j.rusak.map((r) => `  tidak cocok dengan jurnal: ${r}`),
];

/** Writes every export that was asked for. Ends with 1 where an archive lacks a file or holds one that changed. */
export function ekspor(u: Umum, o: OpsiEksporCli): Promise<KodeKeluar> {
  return denganPleno(u, false, async (p) => {
    const minta = permintaan(p, o);
    if (!minta.ok) return u.keluaran.galat(minta.galat);
    const jadi: ({ keluar: string } & EksporJadi)[] = [];
    for (const [m, berkas] of minta.nilai) {
      const h = await makeExport(p, m, berkas, { kemajuan: u.keluaran.kemajuan('Berkas') });
      if (!h.ok) return u.keluaran.galat(h.galat);
      jadi.push({ keluar: path.resolve(berkas), ...h.nilai });
    }
    u.keluaran.hasil(jadi, () => jadi.flatMap((j) => kalimat(j.keluar, j)).join('\n'));
    return jadi.some((j) => j.hilang.length + j.rusak.length > 0) ? 1 : 0;
  });
}
