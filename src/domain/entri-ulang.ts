import { entriKeduaLengkap, halanganPemutus, type SelPutusan, selesaiSetelah } from './entri-ganda.ts';
import type { Pengetik, PosisiSel } from './entri-pengetik.ts';
import { hitungTerisi, type Isian, KOSONG } from './isian.ts';
import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanLembar, type KeadaanPleno, kunciLembar } from './jurnal-keadaan.ts';
import { adaAlasan } from './keadaan-lembar.ts';
import { buktikanPembetulan, type CatatanEntri } from './pembetulan-ulang.ts';
import { setelahBerubah } from './status.ts';

type Putusan = Extract<IsiJurnal, { jenis: 'entri.diputuskan' }>;

/** Who typed what on a sheet, or in its second entry. `buat` makes the map where nobody was named there yet. */
export function pengetikDi(
  keadaan: KeadaanPleno,
  kunci: string,
  lapis: 'lembar' | 'entri2',
  buat = false,
): Pengetik | undefined {
  const k = lapis === 'lembar' ? kunci : `${kunci}/entri2`;
  if (buat && !keadaan.pengetik.has(k)) keadaan.pengetik.set(k, new Map());
  return keadaan.pengetik.get(k);
}

/**
 * Replays what a third person decided: both entries said what the decision says they did, whoever decided typed neither,
 * the sheet gets the figure, and the difference is settled. One that is taken back must be the decision it names.
 */
export function terapkanPutusan(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Putusan,
  posisi: PosisiSel,
  catatan: CatatanEntri,
): void {
  const kunci = kunciLembar(isi.kontes, isi.tps);
  const mustahil = (sebab: string): JurnalMustahil => new JurnalMustahil(`entri ${seq}: ${sebab}`);
  const l = keadaan.lembar.get(kunci);
  if (!l) throw mustahil(`lembar ${kunci} belum ada`);
  const sel = isi.sel.map((x): [number, SelPutusan] => {
    const i = posisi(isi.kontes, x[0]);
    if (i === undefined || i >= l.isian.length) throw mustahil(`sel ${x[0]} tidak dikenal`);
    if (l.isian[i] !== (x[1] ?? KOSONG)) throw mustahil(`entri pertama ${x[0]} tidak cocok`);
    return [i, x];
  });
  if (isi.urung === undefined) buktikanPutusan(keadaan, seq, isi, sel);
  else buktikanUrung(keadaan, seq, isi, isi.urung);
  const berubah = isi.sel.flatMap(([s, a, , b]): [string, number | null][] => (a === b ? [] : [[s, a]]));
  buktikanPembetulan(keadaan, seq, { ...isi, sel: berubah }, l.status, catatan);
  const isian = l.isian.slice();
  for (const [i, x] of sel) isian[i] = x[3] ?? KOSONG;
  keadaan.lembar.set(kunci, ubahLembar(l, isian, berubah.length > 0, mustahil));
  const k2 = `${kunci}/entri2`;
  keadaan.selesai.set(k2, selesaiSetelah(keadaan.selesai.get(k2) ?? [], isi.sel, isi.urung !== undefined));
  if (isi.urung === undefined) keadaan.putusan.set(seq, { kunci, sel: isi.sel });
}

function ubahLembar(
  l: KeadaanLembar,
  isian: Isian,
  berubah: boolean,
  mustahil: (sebab: string) => JurnalMustahil,
): KeadaanLembar {
  const status = setelahBerubah(l.status, hitungTerisi(isian) > 0);
  if (!status.ok) throw mustahil('lembarnya sudah disahkan');
  return berubah ? { ...l, status: status.nilai, versi: l.versi + 1, isian } : l;
}

function buktikanPutusan(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Putusan,
  sel: readonly (readonly [number, SelPutusan])[],
): void {
  const kunci = kunciLembar(isi.kontes, isi.tps);
  const kedua = keadaan.sumber.get(`${kunci}/entri2`)?.at(-1)?.isian;
  const oleh = keadaan.orang.get(isi.oleh);
  if (!oleh) throw new JurnalMustahil(`entri ${seq}: orang ${isi.oleh} belum dicatat`);
  const pengetik: (string | undefined)[] = [];
  for (const [i, [id, , entri2]] of sel) {
    if ((kedua?.[i] ?? KOSONG) !== (entri2 ?? KOSONG))
      throw new JurnalMustahil(`entri ${seq}: entri kedua ${id} tidak cocok`);
    pengetik.push(pengetikDi(keadaan, kunci, 'lembar')?.get(i), pengetikDi(keadaan, kunci, 'entri2')?.get(i));
  }
  const sebab = halanganPemutus(oleh, pengetik);
  if (sebab !== null) throw new JurnalMustahil(`entri ${seq}: ${oleh.nama} ${sebab}`);
}

function buktikanUrung(keadaan: KeadaanPleno, seq: number, isi: Putusan, urung: number): void {
  const p = keadaan.putusan.get(urung);
  const balik = p?.sel.map(([s, satu, dua, menjadi]) => [s, menjadi, dua, satu]);
  if (p?.kunci !== kunciLembar(isi.kontes, isi.tps) || JSON.stringify(balik) !== JSON.stringify(isi.sel))
    throw new JurnalMustahil(`entri ${seq}: putusan ${urung} tidak diurungkan seperti dicatat`);
  keadaan.putusan.delete(urung);
}

/** Where double entry is the rule, a sheet that was not typed twice is read out with a reason. */
export function buktikanBacaan(
  keadaan: KeadaanPleno,
  seq: number,
  isi: { kontes: string; tps: string },
  alasan: string | undefined,
): void {
  if (!keadaan.entriGanda || adaAlasan(alasan)) return;
  const kunci = kunciLembar(isi.kontes, isi.tps);
  const isian = keadaan.lembar.get(kunci)?.isian;
  if (isian && !entriKeduaLengkap(isian, keadaan.sumber.get(`${kunci}/entri2`)?.at(-1)?.isian))
    throw new JurnalMustahil(`entri ${seq}: lembar ${kunci} dibacakan tanpa entri kedua dan tanpa alasan`);
}
