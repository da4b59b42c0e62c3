import type { FormulirJawab, LembarJawab } from '../../contract/index.ts';
import { angkaSel } from '../../domain/format.ts';
import { perPartai } from '../lib/formulir.ts';
import { Tanda } from '../ui/Tanda.tsx';
import { tandaSidang } from './kalimat.ts';
import kelas from './Lembar.module.css';

/** One line of the ballot on the wall; `nomor` stands before the name. */
export type BarisPeserta = { sel: string; nomor: string; nama: string };

const JUMLAH: readonly BarisPeserta[] = [
  { sel: 'V.A', nomor: '', nama: 'Jumlah suara sah' },
  { sel: 'V.B', nomor: '', nama: 'Suara tidak sah' },
  { sel: 'V.C', nomor: '', nama: 'Sah dan tidak sah' },
];

/** Party, candidates and sum of one party's block; null where the ballot has no such party. */
export function blokPartai(
  f: FormulirJawab,
  nomor: number,
): { nama: string; baris: BarisPeserta[]; jumlah: BarisPeserta[] } | null {
  const blok = perPartai(f.baris.filter((b) => b.bagian === 'IV')).find((b) => b.nomor === nomor);
  if (!blok) return null;
  const sel = (b: { sel: string[] }): string => b.sel[0] ?? '';
  const calon = blok.baris.filter((b) => b.peserta?.partai === nomor);
  const [a1, b] = [blok.baris.find((x) => x.id.endsWith('.A1')), blok.baris.find((x) => x.id.endsWith('.B'))];
  return {
    nama: blok.nama,
    baris: [
      ...(a1 ? [{ sel: sel(a1), nomor: '', nama: 'Suara partai' }] : []),
      ...calon.map((c) => ({ sel: sel(c), nomor: String(c.peserta?.nomor ?? ''), nama: c.peserta?.nama ?? '' })),
    ],
    jumlah: b ? [{ sel: sel(b), nomor: '', nama: 'Jumlah partai dan calon' }] : [],
  };
}

type Isi = { lembar: LembarJawab; tanda: Map<string, 'salah' | 'periksa'> };

/** A figure with its mark: ✓ only where there is a figure and no rule objects. */
function Angka({ lembar, tanda, sel }: Isi & { sel: string }) {
  const nilai = lembar.isian[sel] ?? null;
  const t = tanda.get(sel);
  return (
    <>
      <span className={kelas.angka}>{angkaSel(nilai)}</span>
      <span className={kelas.bentuk}>{nilai === null && !t ? null : <Tanda derajat={t ?? 'baik'} ukuran={64} />}</span>
    </>
  );
}

const kolomUntuk = (banyak: number): 1 | 2 | 3 => (banyak <= 5 ? 1 : banyak <= 14 ? 2 : 3);

/** Contestants and their sums: one column for a few, two or three for parties and long lists of candidates. */
export function Peserta({
  lembar,
  baris,
  jumlah = JUMLAH,
}: {
  lembar: LembarJawab;
  baris: readonly BarisPeserta[];
  jumlah?: readonly BarisPeserta[];
}) {
  const tanda = tandaSidang(lembar);
  const kolom = kolomUntuk(baris.length);
  const gaya = { '--n': baris.length, '--lajur': kolom, '--baris': Math.ceil(baris.length / kolom) };
  return (
    <div className={kelas.kiri} style={gaya as React.CSSProperties} data-lajur={kolom}>
      <ol className={kelas.peserta}>
        {baris.map((s) => (
          <li key={s.sel} data-tanda={tanda.get(s.sel)}>
            <span className={kelas.nomor}>{s.nomor}</span>
            <span className={kelas.nama}>
              {s.nama.split(/\s+[-–]\s+/).map((bagian) => (
                <span key={bagian}>{bagian}</span>
              ))}
            </span>
            <Angka lembar={lembar} tanda={tanda} sel={s.sel} />
          </li>
        ))}
      </ol>
      <dl className={kelas.jumlah}>
        {jumlah.map(({ sel, nama }) => (
          <div key={sel} data-tanda={tanda.get(sel)}>
            <dt>{nama}</dt>
            <dd>
              <Angka lembar={lembar} tanda={tanda} sel={sel} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
