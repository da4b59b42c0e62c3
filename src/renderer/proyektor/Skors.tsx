import type { InfoPleno } from '../../contract/index.ts';
import { jam, tanggalPanjang, useJam, zona } from '../lib/waktu.ts';
import kelas from './Proyektor.module.css';

/** `13.30` alone is an hour of today: it gets its zone. Other words stand as the operator wrote them. */
function kalimatSampai(sampai: string, kini: Date): string {
  const pukul = /^(\d{1,2})[.:](\d{2})$/.exec(sampai);
  return pukul ? `sampai pukul ${pukul[1]}.${pukul[2]} ${zona(kini)}`.trim() : `sampai ${sampai}`;
}

/** The meeting is suspended: nothing else is shown. */
export function Skors({ pleno, sampai }: { pleno: InfoPleno; sampai: string | null }) {
  const kini = useJam();
  return (
    <div className={kelas.tengah}>
      <p className={kelas.acara}>{pleno.nama}</p>
      <h1 className={kelas.skors}>RAPAT DISKORS</h1>
      {sampai ? <p className={kelas.sampai}>{kalimatSampai(sampai, kini)}</p> : null}
      <time className={kelas.jamBesar} dateTime={kini.toISOString()}>
        {jam(kini)}
      </time>
      <p className={kelas.tanggal}>{tanggalPanjang(kini)}</p>
    </div>
  );
}
