import type { Definisi } from '../definisi.ts';
import type { DataOrang, PeranOrang } from '../orang.ts';
import { pengutus } from '../orang.ts';
import { BANYAK_ORANG, orangKe } from './nama.ts';

/** Far from the numbers that small practice elections draw their candidates from, and without repeats. */
const LANGKAH = 37;

const TETAP: readonly [PeranOrang, number][] = [
  ['ketua', 1],
  ['anggota', 4],
  ['sekretariat', 2],
  ['panwaslu', 1],
];

/** Saksi of the first few candidates of a long list are enough to practise with. */
const MAKS_UTUSAN = 20;

/**
 * The people of a practice plenary: a full PPK, its secretariat, Panwaslu, and one saksi for each contestant. Names are
 * invented, the same for the same definition, and none is that of a candidate.
 */
export function orangSimulasi(d: Definisi): DataOrang[] {
  const terpakai = new Set(JSON.stringify(d.kontes).match(/[A-Z]+(?: [A-Z]+)+/g) ?? []);
  let i = 0;
  const nama = (): string => {
    for (;;) {
      const n = orangKe((i++ * LANGKAH) % BANYAK_ORANG);
      const inti = n.match(/[A-Z]{2,}(?: [A-Z]{2,})+/)?.[0] ?? n;
      if (terpakai.has(inti)) continue;
      terpakai.add(inti);
      return n;
    }
  };
  const hasil = TETAP.flatMap(([peran, n]) => Array.from({ length: n }, (): DataOrang => ({ nama: nama(), peran })));
  const utusan = new Set<string | null>();
  for (const k of d.kontes) {
    const peserta = k.bentuk === 'partai' ? k.partai : k.bentuk === 'paslon' ? k.paslon : k.calon;
    for (const { nomor, kolomKosong } of peserta.slice(0, MAKS_UTUSAN)) {
      const kunci = pengutus({ kontes: k.kode, peserta: nomor });
      if (kolomKosong || utusan.has(kunci)) continue;
      utusan.add(kunci);
      const mandat = `${String(utusan.size).padStart(3, '0')}/SM/LATIHAN, 1 Februari ${d.pemilihan.tahun}`;
      hasil.push({ nama: nama(), peran: 'saksi', kontes: k.kode, peserta: nomor, mandat });
    }
  }
  return hasil;
}
