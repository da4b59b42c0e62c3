import type { Definisi } from './definisi.ts';
import { hitungTerisi } from './isian.ts';
import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanPleno, kunciLembar } from './jurnal-keadaan.ts';
import { type KodeKontes, mencakup } from './kontes.ts';
import { type Lembar, susunLembar } from './lembar.ts';

/** What replay needs of a definition: the forms of its contests, and who votes where. */
export type SusunanDefinisi = {
  lembar: ReadonlyMap<string, Lembar>;
  /** Is a TPS, or a region, of this definition and of the contest? */
  memuat(kontes: string, wilayah: string): boolean;
};

export function susunanDefinisi(d: Definisi): SusunanDefinisi {
  const kontes = new Map<string, Definisi['kontes'][number]>(d.kontes.map((k) => [k.kode, k]));
  const ada = new Set(d.wilayah.map((w) => w.kode));
  return {
    lembar: new Map(d.kontes.map((k): [KodeKontes, Lembar] => [k.kode, susunLembar(k)])),
    memuat: (kode, wilayah) => {
      const k = kontes.get(kode);
      return k !== undefined && ada.has(wilayah) && mencakup(k, wilayah);
    },
  };
}

/**
 * Replays a change of definition, in place. It proves what can be proved for all time: the entry follows the definition
 * before it, what it drops held no figure, and everything that stays is read by the same form at a place that is still
 * there. Whether two names mean the same person is judged when a definition is changed, not when the journal is proved:
 * both definitions stay in the store, and the entry holds what the person was shown.
 */
export function terapkanDefinisi(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Extract<IsiJurnal, { jenis: 'definisi.diganti' }>,
  lama: SusunanDefinisi,
  baru: SusunanDefinisi,
): void {
  const mustahil = (sebab: string): JurnalMustahil => new JurnalMustahil(`entri ${seq}: ${sebab}`);
  if (keadaan.definisi !== isi.dari) throw mustahil('bukan definisi itu yang sedang berlaku');
  for (const [kontes, tps] of isi.gugur) {
    const kunci = kunciLembar(kontes, tps);
    const l = keadaan.lembar.get(kunci);
    if (l?.status !== 'kosong' || hitungTerisi(l.isian) > 0)
      throw mustahil(`lembar ${kunci} digugurkan padahal berisi`);
    keadaan.lembar.delete(kunci);
  }
  // A difference that was withdrawn leaves its key behind, and nothing else.
  const beda = [...keadaan.beda].flatMap(([kunci, isi]) => (isi.length > 0 ? [kunci] : []));
  const tercatat = [...[keadaan.lembar, keadaan.sumber, keadaan.total].flatMap((m) => [...m.keys()]), ...beda];
  for (const kunci of tercatat) {
    const [kontes = '', tempat = ''] = kunci.split('/');
    const [a, b] = [lama.lembar.get(kontes), baru.lembar.get(kontes)];
    if (!a || a.sidik !== b?.sidik) throw mustahil(`susunan ${kontes} berubah padahal ${kunci} tercatat`);
    if (!baru.memuat(kontes, tempat)) throw mustahil(`${kunci} tercatat tetapi tidak ada dalam definisi baru`);
  }
  keadaan.definisi = isi.ke;
}
