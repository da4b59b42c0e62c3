import { Link } from 'wouter';
import type { BandingJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { adalahPembanding } from '../../../domain/sumber.ts';
import { alamat } from '../../lib/tempat.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Banding.module.css';

type Hitung = BandingJawab['unit'][number]['hitung'][number];
type Sumber = BandingJawab['sumber'][number]['sumber'];

/** How one source agrees with the sheets of one unit. */
function Isi({ h, lembar, sumber }: { h: Hitung; lembar: number; sumber: Sumber }) {
  if (!h) return <span className={kelas.nihil}>–</span>;
  return (
    <span className={kelas.isi}>
      {h.berbeda > 0 ? (
        <Lencana derajat={adalahPembanding(sumber) ? 'salah' : 'periksa'}>{angka(h.berbeda)} berbeda</Lencana>
      ) : (
        <Lencana derajat="baik">cocok</Lencana>
      )}
      <small>
        {h.dibandingkan < lembar ? `${angka(h.dibandingkan)} dari ${angka(lembar)} lembar` : `${angka(lembar)} lembar`}
        {h.sel > 0 ? `, ${angka(h.sel)} sel` : ''}
        {h.selesai > 0 ? `, ${angka(h.selesai)} selesai` : ''}
      </small>
    </span>
  );
}

const jumlahkan = (banding: BandingJawab, i: number): Hitung =>
  banding.unit.reduce<Hitung>((a, u) => {
    const h = u.hitung[i];
    if (!h) return a;
    if (!a) return h;
    return {
      dibandingkan: a.dibandingkan + h.dibandingkan,
      berbeda: a.berbeda + h.berbeda,
      selesai: a.selesai + h.selesai,
      sel: a.sel + h.sel,
    };
  }, null);

/** Units below the region, one column a source; the sum last. */
export function RingkasanUnit({ banding }: { banding: BandingJawab }) {
  const lembar = banding.unit.reduce((n, u) => n + u.lembar, 0);
  const tps = banding.unit[0]?.wilayah.length === 13;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={kelas.gulung} aria-label="Ringkasan" tabIndex={0}>
      <table className={kelas.tabel}>
        <thead>
          <tr>
            <th scope="col">{tps ? 'TPS' : 'Wilayah'}</th>
            {banding.sumber.map((s) => (
              <th key={s.sumber} scope="col">
                {s.nama}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {banding.unit.map((u) => (
            <tr key={u.wilayah}>
              <th scope="row">
                <Link href={tps ? alamat.lembar(banding.kontes, u.wilayah) : alamat.banding(banding.kontes, u.wilayah)}>
                  {u.nama}
                </Link>
              </th>
              {u.hitung.map((h, i) => (
                <td key={banding.sumber[i]?.sumber}>
                  <Isi h={h} lembar={u.lembar} sumber={banding.sumber[i]?.sumber ?? 'sirekap'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Jumlah</th>
            {banding.sumber.map((s, i) => (
              <td key={s.sumber}>
                <Isi h={jumlahkan(banding, i)} lembar={lembar} sumber={s.sumber} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
