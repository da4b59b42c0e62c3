import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanPleno } from './jurnal-keadaan.ts';
import { denganKeberatan, lembarRapat } from './keadaan-lembar.ts';
import { type AsalKeberatan, jawabKeberatan, type Keberatan, menahan } from './keberatan.ts';
import type { KodeKontes } from './kontes.ts';

export type IsiJurnalKeberatan = Extract<IsiJurnal, { jenis: 'keberatan.diajukan' | 'keberatan.dijawab' }>;

/** Replays what was objected and answered, with the states of the sheets that follow from it. */
export function terapkanKeberatan(keadaan: KeadaanPleno, seq: number, isi: IsiJurnalKeberatan): void {
  const { nomor } = isi;
  if (isi.jenis === 'keberatan.diajukan') {
    if (nomor !== keadaan.keberatan.size + 1) throw new JurnalMustahil(`entri ${seq}: nomor keberatan tidak berurutan`);
    buktikanAsal(keadaan, seq, isi.isi.asal);
    keadaan.keberatan.set(nomor, { ...isi.isi, nomor, jawab: null });
  } else {
    const k = jawabKeberatan(keadaan.keberatan.get(nomor), isi.jawab);
    if (!k.ok) throw new JurnalMustahil(`entri ${seq}: keberatan ${nomor} belum ada`);
    keadaan.keberatan.set(nomor, k.nilai);
  }
  geserLembar(keadaan, keadaan.keberatan.get(nomor)?.wilayah ?? '');
}

/** What was passed on came in a package that was received here, and is taken up once. */
function buktikanAsal(keadaan: KeadaanPleno, seq: number, asal: AsalKeberatan | undefined): void {
  if (!asal) return;
  if (!keadaan.paket.has(asal.paket))
    throw new JurnalMustahil(`entri ${seq}: keberatan dari paket yang belum diterima`);
  for (const k of keadaan.keberatan.values())
    if (k.asal?.pleno === asal.pleno && k.asal.nomor === asal.nomor)
      throw new JurnalMustahil(`entri ${seq}: keberatan dari tingkat di bawah diangkat dua kali`);
}

/** How many objections keep a sheet from being adopted. */
export const jumlahMenahan = (semua: Iterable<Keberatan>, kontes: KodeKontes, tps: string): number =>
  [...semua].filter((k) => menahan(k, kontes, tps)).length;

function geserLembar(keadaan: KeadaanPleno, tps: string): void {
  if (tps.length !== 13) return;
  for (const [kunci, l] of keadaan.lembar) {
    if (!kunci.endsWith(`/${tps}`)) continue;
    const kontes = kunci.slice(0, kunci.lastIndexOf('/')) as KodeKontes;
    const { status } = denganKeberatan(
      lembarRapat(l.status, l.isian),
      jumlahMenahan(keadaan.keberatan.values(), kontes, tps),
    );
    if (status !== l.status) keadaan.lembar.set(kunci, { ...l, status, versi: l.versi + 1 });
  }
}
