import { KOSONG, nilaiId } from '../isian.ts';
import type { Lembar } from '../lembar.ts';
import type { Bukti } from './bukti.ts';
import type { Keadaan } from './keadaan.ts';
import { penilaiKelaziman } from './kelaziman.ts';
import { banyakSebab, type JenisDugaan, type MasukanDugaan, type Suntingan } from './tipe.ts';
import { biayaTulisan, type KelasSel, type Tulisan } from './tulisan.ts';

/**
 * The score is a posterior probability. Every edit is a hypothesis "this is what the paper really says"; its cost in
 * nats is −ln of: how often a cell goes wrong × how likely the true figure turns into the written one × what other
 * sources and ballots say × how usual the mended sheet looks. The hypothesis "something else" takes part as well, so
 * that a lone but far-fetched edit does not win by default.
 */

/** −ln of the chance that a cell is wrong at all. */
const BIAYA_SEL = 6;
/** A sum that repeats the error of one of its cells: the writer added up what stood there. */
const BIAYA_IKUT = 2.5;
/** "Something else" beside the smallest edits of one cause; more where even the smallest needs two. */
const BIAYA_TAK_DIKENAL = 16;
const BIAYA_TAK_DIKENAL_GANDA = 8;
/** For every further broken equation that the same cause explains: chance hardly makes several ask for the same. */
const BIAYA_KEBETULAN = 3.5;
const PALING_KEBETULAN = 7;
/** B.1 equal to the DPT above it: copied. */
const BIAYA_DPT_DISALIN = 2;

export type Ternilai = Suntingan & {
  biaya: number;
  jenis: JenisDugaan;
  skor: number;
  /** Figures were taken over from another ballot. */
  dariKontes: boolean;
};

/** What a cell holds, by its position: decides which slips are likely. */
function kelasSel(lembar: Lembar): KelasSel[] {
  const kelas: KelasSel[] = lembar.sel.map(() => 'biasa');
  for (const b of lembar.baris)
    b.sel.forEach((i, x) => {
      if (b.jumlah || x === 2 || b.id === 'II.2') kelas[i] = 'jumlah';
      else if (b.bagian === 'IV' || b.bagian === 'V') kelas[i] = 'suara';
    });
  return kelas;
}

const kelasLembar = new WeakMap<Lembar, KelasSel[]>();
const kelasUntuk = (lembar: Lembar): KelasSel[] => {
  const ada = kelasLembar.get(lembar) ?? kelasSel(lembar);
  kelasLembar.set(lembar, ada);
  return ada;
};

/** Costs of single cells on one sheet. */
class Penilai {
  readonly #m: MasukanDugaan;
  readonly #st: Keadaan;
  readonly #kelas: readonly KelasSel[];

  constructor(m: MasukanDugaan, st: Keadaan) {
    this.#m = m;
    this.#st = st;
    this.#kelas = kelasUntuk(m.lembar);
  }

  #tulisan(sel: number, benar: number): Tulisan {
    const tertulis = this.#st.nilai(sel);
    if (tertulis === KOSONG || tertulis < 0) return { biaya: 9, jenis: 'terbukti-sisa' };
    const t = biayaTulisan(benar, tertulis, this.#kelas[sel] ?? 'biasa');
    const id = this.#m.lembar.sel[sel] ?? '';
    const dpt = id.startsWith('I.B1.') ? nilaiId(this.#m.lembar, this.#m.isian, id.replace('B1', 'A')) : null;
    if (tertulis > 0 && dpt === tertulis && t.biaya > BIAYA_DPT_DISALIN)
      return { biaya: BIAYA_DPT_DISALIN, jenis: 'dpt-disalin' };
    return t;
  }

  /** Is `y` a sum of the form that contains `x`, off by as much? */
  #ikut(x: readonly [number, number], y: readonly [number, number]): boolean {
    const geser = (u: readonly [number, number]): number => u[1] - this.#st.nilai(u[0]);
    if (geser(x) !== geser(y)) return false;
    return (this.#st.graf.perSel[y[0]] ?? []).some(({ k, tanda }) => {
      const kd = this.#st.graf.kendala[k];
      return tanda === 1 && kd?.hubungan === '=' && (kd.kanan.includes(x[0]) ?? false);
    });
  }

  /** Cost and kind of an edit, cell by cell or as a pattern, whichever explains it better. */
  sunting(s: Suntingan): { biaya: number; jenis: JenisDugaan } {
    const tulisan = s.ubahan.map(([i, v]) => this.#tulisan(i, v));
    const perSel = this.#perSel(s, tulisan);
    const { pola } = s;
    if (!pola) return perSel;
    const kedua = s.ubahan.findIndex(([i]) => i === pola.selKedua);
    const biaya = pola.biaya + (kedua < 0 ? 0 : BIAYA_SEL + (tulisan[kedua]?.biaya ?? 0));
    return biaya <= perSel.biaya ? { biaya, jenis: pola.jenis } : perSel;
  }

  #perSel({ ubahan }: Suntingan, tulisan: readonly Tulisan[]): { biaya: number; jenis: JenisDugaan } {
    const [x, y] = ubahan;
    const [tx, ty] = tulisan;
    if (x && y && tx && ty && ubahan.length === 2) {
      const ikutY = this.#ikut(x, y);
      if (ikutY || this.#ikut(y, x)) {
        const asal = ikutY ? tx : ty;
        return { biaya: BIAYA_SEL + asal.biaya + BIAYA_IKUT, jenis: asal.jenis };
      }
    }
    const jenis = new Set(tulisan.map((t) => t.jenis));
    return {
      biaya: tulisan.reduce((a, t) => a + BIAYA_SEL + t.biaya, 0),
      jenis: jenis.size === 1 ? (tx?.jenis ?? 'terbukti-sisa') : 'gabungan',
    };
  }
}

/** Scores edits of one sheet and sorts them, likeliest first; ties in the order of the form. */
export function nilaiSuntingan(m: MasukanDugaan, st: Keadaan, bukti: Bukti, daftar: readonly Suntingan[]): Ternilai[] {
  const penilai = new Penilai(m, st);
  const kelaziman = penilaiKelaziman(m);
  const kontes = new Set(bukti.lain().flatMap((l) => (l.jenis === 'kontes' ? [l.nama] : [])));
  const baca = (i: number): number => st.nilai(i);
  const ternilai = daftar.map((s) => {
    const { biaya, jenis } = penilai.sunting(s);
    const sel = s.ubahan.map(([i]) => i);
    const lazim = st.dengan(s.ubahan, () => kelaziman(baca, sel)) - kelaziman(baca, sel);
    return {
      ...s,
      jenis,
      biaya: biaya + lazim - bukti.timbang(s.ubahan),
      skor: 0,
      dariKontes: kontes.has(s.pola?.sumber ?? ''),
    };
  });
  const sebab = Math.min(...daftar.map(banyakSebab));
  const persamaan = st.rusak().filter((k) => st.graf.kendala[k]?.hubungan === '=').length;
  const takDikenal =
    BIAYA_TAK_DIKENAL +
    (sebab - 1) * BIAYA_TAK_DIKENAL_GANDA +
    Math.min(PALING_KEBETULAN, BIAYA_KEBETULAN * Math.max(0, persamaan - sebab));
  const acuan = Math.min(takDikenal, ...ternilai.map((t) => t.biaya));
  const bobot = (biaya: number): number => Math.exp(acuan - biaya);
  const total = ternilai.reduce((a, t) => a + bobot(t.biaya), bobot(takDikenal));
  for (const t of ternilai) t.skor = (bobot(t.biaya) / total) * (t.dariKontes ? bukti.keyakinan(t.ubahan) : 1);
  return ternilai.sort((a, b) => b.skor - a.skor || urutanUbahan(a, b));
}

function urutanUbahan(a: Suntingan, b: Suntingan): number {
  if (a.ubahan.length !== b.ubahan.length) return a.ubahan.length - b.ubahan.length;
  for (const [n, [sel, v]] of a.ubahan.entries()) {
    const [s2 = 0, v2 = 0] = b.ubahan[n] ?? [];
    if (sel !== s2 || v !== v2) return sel - s2 || v - v2;
  }
  return 0;
}
