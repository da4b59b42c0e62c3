import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { editSheet } from '../../src/app/lembar.ts';
import { recordPeople } from '../../src/app/orang.ts';
import { createPleno, type Petugas, type Pleno, tindakan } from '../../src/app/pleno.ts';
import { adoptSheet, readOutSheet, reopenSheet } from '../../src/app/rapat.ts';
import type { Definisi, KodeKontes, KodeTps } from '../../src/domain/index.ts';
import { susunLembar } from '../../src/domain/index.ts';
import { journalHead, loadSheet, readSheet, tulis } from '../../src/store/index.ts';
import { jamUji, nilai } from './hasil.ts';
import { BERES, DEFINISI, DPR, isi, PPWP } from './kontes.ts';

const desa = (kec: string, n: number, nama: string, tps: number): Definisi['wilayah'] => [
  { kode: `${kec}100${n}`, nama, tingkat: 4 },
  ...Array.from({ length: tps }, (_, i) => ({
    kode: `${kec}100${n}00${i + 1}`,
    nama: `TPS 00${i + 1}`,
    tingkat: 5 as const,
  })),
];

export const KAB = '3101';
export const KEC_A = '310101';
export const KEC_B = '310102';

/** A kabupaten of two kecamatan with two desa each, 2 and 1 TPS; two ballots. */
export const DEFINISI_KAB: Definisi = {
  ...DEFINISI,
  kontes: [PPWP, DPR],
  wilayah: [
    { kode: '31', nama: 'DKI JAKARTA', tingkat: 1 },
    { kode: KAB, nama: 'ADM. KEP. SERIBU', tingkat: 2 },
    { kode: KEC_A, nama: 'SERIBU UTARA', tingkat: 3 },
    ...desa(KEC_A, 1, 'PULAU PANGGANG', 2),
    ...desa(KEC_A, 2, 'PULAU KELAPA', 1),
    { kode: KEC_B, nama: 'SERIBU SELATAN', tingkat: 3 },
    ...desa(KEC_B, 1, 'PULAU TIDUNG', 2),
    ...desa(KEC_B, 2, 'PULAU PARI', 1),
  ],
};

/** The same kabupaten with `n` TPS in every desa. */
export const lebar = (n: number): Definisi => ({
  ...DEFINISI_KAB,
  wilayah: DEFINISI_KAB.wilayah.flatMap((w) =>
    w.tingkat === 5
      ? []
      : w.tingkat === 4
        ? [
            w,
            ...Array.from({ length: n }, (_, i) => {
              const nomor = String(i + 1).padStart(3, '0');
              return { kode: w.kode + nomor, nama: `TPS ${nomor}`, tingkat: 5 as const };
            }),
          ]
        : [w],
  ),
});

const LEMBAR = { PPWP: susunLembar(PPWP), DPR: susunLembar(DPR) };
export const KETUA: Petugas = { id: 1, nama: 'SITI', peran: 'ketua' };

/** A folder for all tests of a file, and a way to make it go. */
export function folderBerkas(nama: string): { akar: string; hapus: () => void } {
  const akar = fs.mkdtempSync(path.join(os.tmpdir(), `rekap-${nama}-`));
  return { akar, hapus: () => fs.rmSync(akar, { recursive: true, force: true }) };
}

export const tpsDari = (p: Pleno, wilayah: string): KodeTps[] =>
  p.peta.turunan(wilayah, 5).map((w) => w.kode as KodeTps);

export const versiDi = (p: Pleno, tps: KodeTps, kontes: KodeKontes = 'PPWP'): number =>
  readSheet(p.s, kontes, tps)?.versi ?? 0;

export function plenoDi(folder: string, wilayah: string, definisi: Definisi = DEFINISI_KAB): Pleno {
  const p = nilai(createPleno(folder, definisi, wilayah, jamUji()));
  nilai(recordPeople(p, [{ nama: 'SITI', peran: 'ketua' }], jamUji()));
  return p;
}

/** Figures that differ from TPS to TPS; the presidential sheet keeps every rule. */
const angkaDari = (kontes: 'PPWP' | 'DPR', tps: KodeTps): Record<string, number> => {
  const n = Number(tps.slice(4)) % 17;
  if (kontes === 'PPWP') return { ...BERES, 'IV.1': 60 - n, 'IV.2': 50 + n };
  return Object.fromEntries(LEMBAR.DPR.sel.map((s, i) => [s, (n * 7 + i * 3) % 90]));
};

export function isiLembar(
  p: Pleno,
  tps: KodeTps,
  ubah: Record<string, number> = {},
  asal: 'ketik' | 'sirekap' = 'ketik',
) {
  for (const kontes of ['PPWP', 'DPR'] as const) {
    const isian = isi(LEMBAR[kontes], { ...angkaDari(kontes, tps), ...(kontes === 'PPWP' ? ubah : {}) });
    tulis(p.s, () => loadSheet(p.s, { kontes, tps, asal, isian }, tindakan(p, jamUji())));
  }
}

/** Reads out and adopts the presidential sheet of a TPS. */
export function sahkanLembar(p: Pleno, tps: KodeTps): void {
  const di = () => ({ kontes: 'PPWP' as const, tps, versi: versiDi(p, tps) });
  nilai(readOutSheet(p, di(), jamUji()));
  nilai(adoptSheet(p, { ...di(), alasan: 'Sesuai C.Hasil' }, KETUA, jamUji()));
}

/** A plenary of a kecamatan with every sheet in, the presidential ones adopted. */
export function plenoPenuh(folder: string, wilayah: string, definisi: Definisi = DEFINISI_KAB): Pleno {
  const p = plenoDi(folder, wilayah, definisi);
  for (const t of tpsDari(p, wilayah)) {
    isiLembar(p, t);
    sahkanLembar(p, t);
  }
  return p;
}

/** Corrects a figure of an adopted sheet: opened again, changed with a reason, adopted again. */
export function betulkan(p: Pleno, tps: KodeTps, sel: Record<string, number>, alasan = 'salah baca'): void {
  const di = () => ({ kontes: 'PPWP' as const, tps, versi: versiDi(p, tps) });
  nilai(reopenSheet(p, { ...di(), alasan }, [KETUA, { ...KETUA, id: 2 }], jamUji()));
  nilai(editSheet(p, 'PPWP', tps, { versi: versiDi(p, tps), sel, alasan }, jamUji()));
  nilai(adoptSheet(p, { ...di(), alasan }, KETUA, jamUji()));
}

/** Everything that a plenary holds, as one hash: rows of every table and the head of the journal. */
export function sidikSimpanan(p: Pleno): string {
  const h = createHash('sha256').update(JSON.stringify(journalHead(p.s.db)));
  const tabel = p.s.db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
  for (const t of tabel)
    for (const x of p.s.db.prepare(`SELECT * FROM "${t}"`).raw().iterate() as Iterable<unknown[]>)
      for (const v of x) h.update(v instanceof Uint8Array ? v : `${String(v)}\0`);
  return h.digest('hex');
}
