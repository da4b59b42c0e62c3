import type { BarisFormulir, LembarJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { SelKetik } from '../../ui/SelKetik.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import { KOLOM, namaSelBaris, Uraian } from '../../ui/Uraian.tsx';
import kelas from './Lembar.module.css';
import type { KolomSumber, Pembanding } from './pembanding.ts';
import { Sel } from './Sel.tsx';
import type { Sunting } from './sunting.ts';

export type PropBaris = {
  /** This page may change the sheet. */
  boleh: boolean;
  lembar: LembarJawab;
  sunting: Sunting;
  pembanding: Pembanding;
  tanda: ReadonlyMap<string, 'salah' | 'periksa'>;
  bukaRiwayat: (sel: string) => void;
};

type Beda = 'sama' | 'beda' | 'selesai';

/** A source publishes or shows only a part of the sheet: what it is silent about cannot differ. */
function bandingkan(p: PropBaris, k: KolomSumber, sel: string): { nilai: number | null; beda: Beda } {
  const nilai = k.isian[sel] ?? null;
  const berbeda = nilai !== null && nilai !== (p.lembar.isian[sel] ?? null);
  return { nilai, beda: !berbeda ? 'sama' : k.selesai.has(sel) ? 'selesai' : 'beda' };
}

/** Columns whose figures stand beside the sheet's now. */
export const kolomTampil = (p: Pembanding): KolomSumber[] =>
  p.tertutup ? p.kolom.filter((k) => k.sumber === p.dibuka) : p.kolom;

function isiSel(p: PropBaris, sel: string) {
  const beda = kolomTampil(p.pembanding).flatMap((k) => {
    const b = bandingkan(p, k, sel);
    return b.beda === 'beda' ? [`${k.nama} ${angkaSel(b.nilai)}`] : [];
  });
  return {
    sel,
    teks: p.pembanding.tertutup ? '' : p.sunting.teks(sel),
    belum: p.sunting.menyimpan.has(sel)
      ? ('menyimpan' as const)
      : sel in p.sunting.ketikan
        ? ('diketik' as const)
        : null,
    pulih: !p.pembanding.tertutup && p.sunting.pulih(sel),
    terima: p.sunting.terima,
    tanda: p.pembanding.tertutup ? null : (p.tanda.get(sel) ?? null),
    lain: p.pembanding.tertutup ? '' : beda.join(', '),
    terkunci: p.lembar.status === 'disahkan' || p.pembanding.tertutup || !p.boleh,
    termuat: p.lembar.status === 'terisi' && p.lembar.asal !== 'ketik',
    ketik: p.sunting.ketik,
    selesai: p.sunting.selesai,
    pulihkan: p.sunting.pulihkan,
    tempel: p.sunting.tempel,
  };
}

/** What a source says of a cell: to type where it is open, else to read. */
function IsiSumber({
  p,
  k,
  sel,
  baris,
  kolom,
}: {
  p: PropBaris;
  k: KolomSumber;
  sel: string;
  baris: BarisFormulir;
  kolom: (typeof KOLOM)[number];
}) {
  const { nilai, beda } = bandingkan(p, k, sel);
  if (k.sumber === p.pembanding.dibuka) {
    const { teks, belum, pulih, ketik, selesai, pulihkan, terima, tertutup } = p.pembanding;
    const nama = `${k.nama}: ${namaSelBaris(baris, baris.satuan === 'LPJ' ? kolom : undefined)}`;
    return (
      <SelKetik
        {...{ sel, kolom, nama, ketik, selesai, pulihkan, terima }}
        baris={baris.id}
        teks={teks(sel)}
        belum={belum(sel)}
        pulih={pulih(sel)}
        berbeda={beda === 'beda' && !tertutup}
      />
    );
  }
  return (
    <span className={kelas[beda]} title={beda === 'selesai' ? 'Perbedaan ini sudah diselesaikan' : undefined}>
      {beda === 'beda' ? '≠ ' : beda === 'selesai' ? '✓ ' : ''}
      {angkaSel(nilai)}
    </span>
  );
}

/** Figures that were read out and corrected, struck out as on the paper; one click shows what happened. */
function Semula({ p, sel }: { p: PropBaris; sel: string }) {
  const semula = p.lembar.dibetulkan[sel];
  if (!semula || p.pembanding.tertutup) return null;
  return (
    <button
      type="button"
      className={kelas.semula}
      aria-label={`Riwayat ${namaSel(sel)}, semula ${semula.map(angkaSel).join(', ')}`}
      onClick={() => p.bukaRiwayat(sel)}
    >
      {semula.map((n, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same figure may have stood here twice
        <s key={i}>{angkaSel(n)}</s>
      ))}
    </button>
  );
}

/** A figure that a tier above corrected: beside the one here, which it does not change. */
function DariAtas({ p, sel }: { p: PropBaris; sel: string }) {
  const semua = p.lembar.diberitahukan[sel];
  const akhir = semua?.at(-1);
  if (!akhir || p.pembanding.tertutup) return null;
  return (
    <small className={kelas.dariAtas} title={`${akhir.dari}: ${akhir.alasan ?? ''}`}>
      di tingkat atas {angkaSel(semua?.[0]?.semula ?? null)} → <strong>{angkaSel(akhir.menjadi)}</strong>
    </small>
  );
}

/** Mark at the end of a row: the worst of its cells; ✓ where all are filled and no rule objects. */
function TandaBaris({ p, baris }: { p: PropBaris; baris: BarisFormulir }) {
  if (p.pembanding.tertutup) return <span className={kelas.strip}>–</span>;
  const semua = baris.sel.map((s) => p.tanda.get(s));
  if (semua.includes('salah')) return <Tanda derajat="salah" />;
  if (semua.includes('periksa')) return <Tanda derajat="periksa" />;
  if (baris.sel.some((s) => p.sunting.teks(s) === '')) return <span className={kelas.strip}>–</span>;
  return <Tanda derajat="baik" />;
}

/** Under a cell of sections I and III: the copy being typed, and sources that say otherwise. */
function DiBawah({
  p,
  baris,
  sel,
  kolom,
}: {
  p: PropBaris;
  baris: BarisFormulir;
  sel: string;
  kolom: (typeof KOLOM)[number];
}) {
  return kolomTampil(p.pembanding).map((k) => {
    if (k.sumber === p.pembanding.dibuka) return <IsiSumber key={k.sumber} {...{ p, k, sel, baris, kolom }} />;
    const { nilai, beda } = bandingkan(p, k, sel);
    if (beda === 'sama') return null;
    return (
      <small key={k.sumber} className={kelas[beda]}>
        {k.singkat} {beda === 'beda' ? '≠' : '✓'} {angkaSel(nilai)}
      </small>
    );
  });
}

/** Rows with L, P and JUMLAH: sections I and III. */
export function BarisLpj({ p, baris }: { p: PropBaris; baris: BarisFormulir }) {
  return (
    <tr>
      <th scope="row">
        <Uraian baris={baris} />
      </th>
      {baris.sel.map((sel, i) => {
        const kolom = KOLOM[i] ?? 'J';
        return (
          <td key={sel} className={kelas.kotak}>
            <Sel {...isiSel(p, sel)} baris={baris.id} kolom={kolom} nama={namaSelBaris(baris, kolom)} />
            <Semula p={p} sel={sel} />
            <DariAtas p={p} sel={sel} />
            <DiBawah {...{ p, baris, sel, kolom }} />
          </td>
        );
      })}
      <td className={kelas.tanda}>
        <TandaBaris p={p} baris={baris} />
      </td>
    </tr>
  );
}

/** Rows with one figure, each source in a column of its own. */
export function BarisJ({ p, baris }: { p: PropBaris; baris: BarisFormulir }) {
  const sel = baris.sel[0] ?? baris.id;
  return (
    <tr>
      <th scope="row">
        <Uraian baris={baris} />
      </th>
      <td className={kelas.kotak}>
        <Sel {...isiSel(p, sel)} baris={baris.id} kolom="J" nama={namaSelBaris(baris)} />
        <Semula p={p} sel={sel} />
        <DariAtas p={p} sel={sel} />
      </td>
      {kolomTampil(p.pembanding).map((k) => (
        <td key={k.sumber} className={kelas.sumber}>
          <IsiSumber {...{ p, k, sel, baris }} kolom="J" />
        </td>
      ))}
      <td className={kelas.tanda}>
        <TandaBaris p={p} baris={baris} />
      </td>
    </tr>
  );
}
