import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CobaPemetaanJawab } from '../../../../contract/index.ts';
import { angkaSel, type IdSel, namaSel } from '../../../../domain/index.ts';
import { panggil } from '../../../lib/panggil.ts';
import { Tanda } from '../../../ui/Tanda.tsx';
import type { Draf } from './draf.ts';
import kelas from './Pemetaan.module.css';

const KOLOM = 3;
type Satuan = CobaPemetaanJawab['satuan'][number];

/** The first TPS beside each other, cell by cell. */
function TabelTps({ satuan, sel, nama }: { satuan: Satuan[]; sel: IdSel[]; nama: ReadonlyMap<string, string> }) {
  return (
    <table className={kelas.baca}>
      <thead>
        <tr>
          <th scope="col">Sel</th>
          {satuan.map((s) => (
            <th key={s.letak} scope="col" title={`${s.nama} (${s.letak})`}>
              {s.nama}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sel.map((id) => (
          <tr key={id}>
            <th scope="row" title={nama.get(id)}>
              {/^IV\.\d+$/.test(id) ? nama.get(id) : namaSel(id)}
            </th>
            {satuan.map((s) => (
              <td key={s.letak}>{angkaSel(s.isian?.[id] ?? null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Isi({ coba, sel, nama }: { coba: CobaPemetaanJawab; sel: IdSel[]; nama: ReadonlyMap<string, string> }) {
  if (coba.halangan !== null) return <p className={kelas.redup}>Belum ada yang terbaca: {coba.halangan}.</p>;
  const terbaca = coba.satuan.filter((s) => s.isian !== null).slice(0, KOLOM);
  const ditolak = coba.satuan.filter((s) => s.sebab !== null);
  return (
    <>
      {terbaca.length > 0 ? <TabelTps satuan={terbaca} sel={sel} nama={nama} /> : null}
      {ditolak.length > 0 ? (
        <ul className={kelas.ditolak}>
          {ditolak.map((s) => (
            <li key={s.letak}>
              <Tanda derajat="periksa" ukuran={16} kata="akan ditolak" /> {s.sebab}
            </li>
          ))}
        </ul>
      ) : null}
      {coba.satuan.length === 0 ? <p className={kelas.redup}>Tidak ada TPS pada baris pertama tabel ini.</p> : null}
    </>
  );
}

/** The first units as they would be read now, by the reader itself. */
export function PratinjauBaca(p: {
  impor: string;
  tanda: string;
  draf: Draf;
  /** Cells in the order of the form. */
  urutan: readonly IdSel[];
  nama: ReadonlyMap<string, string>;
}) {
  const [arti] = useDebouncedValue(p.draf, 150);
  const { data } = useQuery<CobaPemetaanJawab>({
    queryKey: ['cobaPemetaan', p.impor, p.tanda, arti],
    queryFn: ({ signal }) =>
      panggil('cobaPemetaan', { param: { id: p.impor, tanda: p.tanda }, badan: { arti: [...arti] }, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const dipetakan = new Set<string | null>(arti);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={kelas.pratinjau} aria-label="TPS pertama akan terbaca begini" tabIndex={0}>
      <h3>TPS pertama akan terbaca begini</h3>
      {data ? <Isi coba={data} sel={p.urutan.filter((id) => dipetakan.has(id))} nama={p.nama} /> : null}
    </section>
  );
}
