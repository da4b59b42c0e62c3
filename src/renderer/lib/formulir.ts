import type { BarisFormulir, FormulirJawab } from '../../contract/index.ts';
import type { Severity } from '../../domain/aturan/temuan.ts';
import {
  BAGIAN,
  type Bagian,
  entriKatalog,
  type Isian,
  KOSONG,
  type Kontes,
  type Lembar,
  parameterPemilihan,
  periksaLembar,
  pesanTemuan,
  susunLembar,
} from '../../domain/index.ts';

export type Kelompok = { bagian: Bagian; judul: string; baris: BarisFormulir[] };

/** Rows of the form under their section headings, in the order of the paper. */
export function kelompokkan(f: FormulirJawab): Kelompok[] {
  return BAGIAN.map((bagian) => ({
    bagian,
    judul: f.judulBagian[bagian],
    baris: f.baris.filter((b) => b.bagian === bagian),
  })).filter((k) => k.baris.length > 0);
}

export type Blok = { nomor: number; nama: string; baris: BarisFormulir[] };

/** Rows of section IV party by party; empty for ballots without parties. */
export function perPartai(baris: readonly BarisFormulir[]): Blok[] {
  const blok: Blok[] = [];
  for (const b of baris) {
    if (b.id.endsWith('.A1') && b.peserta) blok.push({ nomor: b.peserta.nomor, nama: b.peserta.nama, baris: [] });
    blok.at(-1)?.baris.push(b);
  }
  return blok;
}

/** Cells of a form in the order in which they are typed. */
export const urutanSel = (f: FormulirJawab): string[] => f.baris.flatMap((b) => b.sel);

/** The sheet's structure again, out of what the form says about its contestants: the same rules then run on the page. */
export function lembarDari(f: FormulirJawab): Lembar {
  const peserta = f.baris.flatMap((b) => (b.peserta ? [{ id: b.id, ...b.peserta }] : []));
  const calon = (p: { nomor: number; nama: string }) => ({ nomor: p.nomor, nama: p.nama, idSumber: '' });
  const berpartai = peserta.some((p) => p.id.endsWith('.A1'));
  const kontes: Kontes = berpartai
    ? {
        kode: f.kontes,
        bentuk: 'partai',
        partai: peserta
          .filter((p) => p.id.endsWith('.A1'))
          .map((p) => ({ ...calon(p), calon: peserta.filter((c) => c.partai === p.nomor).map(calon) })),
      }
    : { kode: f.kontes, bentuk: 'calon', calon: peserta.map(calon) };
  return susunLembar(kontes);
}

/** A finding as the page shows it, whether it came from the core or was computed while typing. */
export type TemuanTampil = {
  kode: string;
  severity: Severity;
  sel: string[];
  judul: string;
  pesan: string;
  langkah: string;
  dasar: string;
};

/** Runs the rules of one sheet on figures that are not saved yet. */
export function periksaKetikan(
  lembar: Lembar,
  isian: Readonly<Record<string, number | null>>,
  jenis: 'PEMILU' | 'PILKADA',
): TemuanTampil[] {
  const vektor: Isian = Int32Array.from(lembar.sel, (id) => isian[id] ?? KOSONG);
  return periksaLembar({
    lembar,
    isian: vektor,
    parameter: parameterPemilihan(jenis),
    tingkat: 5,
    jumlahTps: 1,
  }).map((t) => {
    const { judul, dasar } = entriKatalog(t.kode);
    const { kalimat, langkah } = pesanTemuan(t);
    return { kode: t.kode, severity: t.severity, sel: t.sel, judul, pesan: kalimat, langkah, dasar };
  });
}

/** The worst severity that touches each cell; cells without a finding are absent. */
export function tandaSel(
  temuan: readonly Pick<TemuanTampil, 'kode' | 'severity' | 'sel'>[],
): Map<string, 'salah' | 'periksa'> {
  const tanda = new Map<string, 'salah' | 'periksa'>();
  for (const t of temuan) {
    // S506: that a cell is empty is seen by itself; its box needs no second mark.
    if (t.severity === 'info' || t.kode === 'S506') continue;
    for (const s of t.sel) if (tanda.get(s) !== 'salah') tanda.set(s, t.severity);
  }
  return tanda;
}

/** Where the contestant votes of a form stand, with their names: the rows a hall wants to see. */
export function barisSuara(f: FormulirJawab): { sel: string; nomor: number; nama: string }[] {
  return f.suara.flatMap((sel) => {
    const b = f.baris.find((x) => x.sel.includes(sel));
    return b?.peserta ? [{ sel, nomor: b.peserta.nomor, nama: b.peserta.nama }] : [];
  });
}
