import type { BerandaJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Beranda.module.css';

/** Every ballot with how far it is; the one pressed is shown below. Absent where there is only one. */
export function PilihKontes({
  kontes,
  kini,
  pilih,
}: {
  kontes: BerandaJawab['kontes'];
  kini: string;
  pilih: (kode: string) => void;
}) {
  if (kontes.length < 2) return null;
  return (
    <fieldset className={kelas.pilih}>
      <legend className="rp-tersembunyi">Jenis pemilihan</legend>
      {kontes.map((k) => (
        <button key={k.kode} type="button" aria-pressed={k.kode === kini} onClick={() => pilih(k.kode)}>
          <strong>{k.nama}</strong>
          <span>
            {angka(k.tps.masuk)}/{angka(k.tps.jumlah)} TPS
            {k.bermasalah.salah > 0 ? <Lencana derajat="salah">{angka(k.bermasalah.salah)}</Lencana> : null}
            {k.bermasalah.periksa > 0 ? <Lencana derajat="periksa">{angka(k.bermasalah.periksa)}</Lencana> : null}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
