import type { BandingDefinisi } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Definisi.module.css';

type Perubahan = BandingDefinisi['perubahan'][number];

function Akibat({ p }: { p: Perubahan }) {
  if (p.ditolak)
    return (
      <Lencana derajat="salah">
        {p.batal > 0 ? `${angka(p.batal)} lembar kehilangan arti` : 'tidak dapat diganti'}
      </Lencana>
    );
  if (p.menyentuh > 0) return <Lencana derajat="periksa">{angka(p.menyentuh)} lembar tetap berlaku</Lencana>;
  return <Lencana derajat="baik">tidak ada angka yang terkena</Lencana>;
}

/** What changes, and what that does to the figures that are recorded. The gravest first. */
export function TabelPerubahan({ banding }: { banding: BandingDefinisi }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={kelas.gulung} aria-label="Daftar perubahan" tabIndex={0}>
        <table className={kelas.tabel}>
          <thead>
            <tr>
              <th scope="col">Perubahan</th>
              <th scope="col">Akibat</th>
            </tr>
          </thead>
          <tbody>
            {banding.perubahan.map((p, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences may repeat; the list never changes
              <tr key={i}>
                <td>{p.kalimat}</td>
                <td>
                  <Akibat p={p} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {banding.jumlah > banding.perubahan.length ? (
        <p className={kelas.redup}>
          Ditampilkan {angka(banding.perubahan.length)} dari {angka(banding.jumlah)} perubahan.
        </p>
      ) : null}
    </>
  );
}
