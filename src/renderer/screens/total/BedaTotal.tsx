import { IconDeviceProjector } from '@tabler/icons-react';
import type { FormulirJawab, TotalJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { bedaKertas, dapatDibandingkan, tulisSelisih } from '../../lib/beda-kertas.ts';
import { useAturProyektor } from '../../lib/ikuti.ts';
import { useTitik } from '../../lib/kueri.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Beda.module.css';

function Proyektor({ total }: { total: TotalJawab }) {
  const { data } = useTitik('proyektor');
  const atur = useAturProyektor();
  const { kontes } = total;
  const wilayah = total.wilayah.kode;
  const tampil = data?.mode === 'kertas' && data.wilayah === wilayah && data.kontes === kontes;
  return (
    <button
      type="button"
      className={kelas.proyektor}
      aria-label={tampil ? 'Tampil di proyektor' : 'Tampilkan di proyektor'}
      aria-pressed={tampil}
      onClick={() => atur({ mode: 'kertas', kontes, tps: null, wilayah, beku: false })}
    >
      <IconDeviceProjector size={18} aria-hidden /> {tampil ? 'Tampil' : 'Tampilkan'}
    </button>
  );
}

/** Every row that the paper and the package say differently, side by side, large; above the form. */
export function BedaTotal({ formulir, total }: { formulir: FormulirJawab; total: TotalJawab }) {
  const semua = bedaKertas(total, formulir);
  const diketik = Object.values(total.isian).filter((n) => n !== null).length;
  const seluruhnya = Object.keys(total.isian).length;
  if (!dapatDibandingkan(total) || diketik === 0) return null;
  return (
    <section className={kelas.beda} aria-label="Kertas dan paket" data-ada={semua.length > 0 || undefined}>
      <header>
        <h2 aria-live="polite">
          <Tanda derajat={semua.length > 0 ? 'salah' : 'baik'} ukuran={22} />
          {semua.length > 0
            ? `${angka(semua.length)} baris berbeda antara kertas dan paket (T703)`
            : `Kertas sama dengan paket (${angka(diketik)} dari ${angka(seluruhnya)} angka diketik)`}
        </h2>
        <Proyektor total={total} />
      </header>
      {semua.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">Baris</th>
              <th scope="col">Paket</th>
              <th scope="col">Kertas</th>
              <th scope="col">Selisih</th>
            </tr>
          </thead>
          <tbody>
            {semua.map((b) => (
              <tr key={b.sel}>
                <th scope="row">{b.nama}</th>
                <td>{angka(b.paket)}</td>
                <td className={kelas.kertas}>≠ {angka(b.kertas)}</td>
                <td>{tulisSelisih(b.selisih)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
