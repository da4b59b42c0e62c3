import { Fragment, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { BarisFormulir, FormulirJawab, Latihan } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { kelompokkan } from '../../lib/formulir.ts';
import { useTitik } from '../../lib/kueri.ts';
import { Memuat } from '../../ui/Kotak.tsx';
import kelas from './Kertas.module.css';

type Kertas = Latihan['kertas'][number];

/** The cell in which the clerk is, so that the same line of the paper stands out. */
function useSelKini(): string | null {
  const [sel, setSel] = useState<string | null>(null);
  useEffect(() => {
    const fokus = (e: FocusEvent): void => {
      const s = e.target instanceof HTMLElement ? e.target.dataset.sel : undefined;
      if (s !== undefined) setSel(s);
    };
    document.addEventListener('focusin', fokus);
    return () => document.removeEventListener('focusin', fokus);
  }, []);
  return sel;
}

const judulBaris = (b: BarisFormulir): string =>
  b.peserta ? `${b.peserta.nomor} ${b.peserta.nama}` : `${b.nomor} ${b.teks}`.trim();

function Baris({ b, k, kini }: { b: BarisFormulir; k: Kertas; kini: string | null }) {
  const nilai = (sel: string): string => {
    const n = k.isian?.[sel];
    return n === null || n === undefined ? '' : angka(n);
  };
  const disini = b.sel.includes(kini ?? '');
  const baris = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (disini) baris.current?.scrollIntoView({ block: 'nearest' });
  }, [disini]);
  return (
    <tr ref={baris} data-kini={disini || undefined}>
      <th scope="row">{judulBaris(b)}</th>
      {b.sel.map((sel) => (
        <td key={sel} colSpan={b.sel.length === 1 ? 3 : 1} data-kertas={sel}>
          {nilai(sel)}
        </td>
      ))}
    </tr>
  );
}

function Lembaran({ k, formulir, kini }: { k: Kertas; formulir: FormulirJawab; kini: string | null }) {
  return (
    <table className={kelas.kertas}>
      <caption>
        C.HASIL (plano) {k.nama} <b>SIMULASI</b>
      </caption>
      {kelompokkan(formulir).map((g) => (
        <tbody key={g.bagian}>
          <tr>
            <th scope="colgroup" colSpan={g.baris[0]?.satuan === 'LPJ' ? 1 : 4}>
              {g.judul}
            </th>
            {g.baris[0]?.satuan === 'LPJ'
              ? ['L', 'P', 'L+P'].map((x) => (
                  <th key={x} scope="col">
                    {x}
                  </th>
                ))
              : null}
          </tr>
          {g.baris.map((b) => (
            <Fragment key={b.id}>
              <Baris b={b} k={k} kini={kini} />
            </Fragment>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** The practice C.Hasil of the TPS on the screen, or of one that was chosen. */
export function TabKertas({ latihan }: { latihan: Latihan }) {
  const [jalur] = useLocation();
  const diLayar = latihan.kertas.find((k) => jalur.split('/')[3] === k.tps)?.tps;
  const [pilih, setPilih] = useState(diLayar ?? latihan.kertas[0]?.tps);
  const kini = useSelKini();
  const { data } = useTitik('formulir', { param: { kontes: latihan.kontes } });
  useEffect(() => {
    if (diLayar !== undefined) setPilih(diLayar);
  }, [diLayar]);
  const k = latihan.kertas.find((x) => x.tps === pilih);
  if (!data) return <Memuat baris={6} />;
  return (
    <>
      <div className={kelas.pilihKertas}>
        {latihan.kertas.map((x) => (
          <button
            key={x.tps}
            type="button"
            aria-pressed={x.tps === pilih}
            title={x.nama}
            onClick={() => setPilih(x.tps)}
          >
            {x.nama}
          </button>
        ))}
      </div>
      {k?.catatan ? <p className={kelas.catatan}>{k.catatan}</p> : null}
      {k?.isian ? <Lembaran k={k} formulir={data} kini={diLayar === k.tps ? kini : null} /> : null}
    </>
  );
}
