import type { DaftarOrangJawab, OrangJawab } from '../../../contract/index.ts';
import { PERAN_ORANG, type PeranOrang, pengutus } from '../../../domain/orang.ts';

/** A contestant that can send saksi; a party once, although it stands on several ballots. */
export type Pengutus = { kunci: string; kontes: string; singkat: string; nomor: number; nama: string };

export function pengutusDari(kontes: DaftarOrangJawab['kontes']): Pengutus[] {
  const hasil = new Map<string, Pengutus>();
  for (const k of kontes)
    for (const p of k.peserta) {
      const kunci = pengutus({ kontes: k.kode, peserta: p.nomor }) ?? '';
      const singkat = kunci.startsWith('PARTAI') ? 'Partai' : k.singkat;
      if (!hasil.has(kunci)) hasil.set(kunci, { kunci, kontes: k.kode, singkat, nomor: p.nomor, nama: p.nama });
    }
  return [...hasil.values()];
}

/** `02 KIRANA FAJAR – SURYA SAMUDRA` */
export const namaPengutus = (p: Pengutus): string => `${String(p.nomor).padStart(2, '0')} ${p.nama}`;

export const saksiDari = (orang: readonly OrangJawab[], p: Pengutus): OrangJawab[] =>
  orang.filter((o) => o.aktif && pengutus(o) === p.kunci);

/** In the order of the roles, then as they were recorded. */
export const urutPeran = (orang: readonly OrangJawab[], peran: readonly PeranOrang[]): OrangJawab[] =>
  orang
    .filter((o) => o.aktif && peran.includes(o.peran))
    .sort((a, b) => PERAN_ORANG.indexOf(a.peran) - PERAN_ORANG.indexOf(b.peran) || a.id - b.id);

/** The office that is most likely still to be filled: ketua first, four anggota, then the secretariat. */
export function peranBerikut(orang: readonly OrangJawab[]): PeranOrang {
  const banyak = (p: PeranOrang): number => orang.filter((o) => o.aktif && o.peran === p).length;
  if (banyak('ketua') === 0) return 'ketua';
  return banyak('anggota') < 4 ? 'anggota' : 'sekretariat';
}

/** Names as pasted, one a line, without the numbers that lists put before them. */
export const namaTempelan = (teks: string): string[] =>
  teks
    .split(/[\r\n]+/)
    .map((b) => b.replace(/^\s*(?:\d{1,3}[.)]|[-•*])\s*/, '').trim())
    .filter((b) => b !== '');
