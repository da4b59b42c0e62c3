import { memo } from 'react';
import type { RiwayatJawab } from '../../../contract/index.ts';
import { angka, angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import kelas from './Jejak.module.css';

/** One journal entry as a sentence, with its figures and the beginning of its hash. */
export const Entri = memo(function Entri({ entri }: { entri: RiwayatJawab }) {
  const { sel } = entri;
  return (
    <li>
      <span className={kelas.seq}>{angka(entri.seq)}</span>
      <time dateTime={entri.waktu}>{waktuSingkat(entri.waktu)}</time>
      <div className={kelas.isi}>
        <p>{entri.kalimat}</p>
        {sel.length > 0 && sel.length <= 8 ? (
          <p className={kelas.sel}>
            {sel.map((s) => (
              <span key={s.sel}>
                <strong>{namaSel(s.sel)}</strong> {angkaSel(s.semula)} → {angkaSel(s.menjadi)}
              </span>
            ))}
          </p>
        ) : null}
        {entri.alasan ? <p className={kelas.alasan}>Alasan: {entri.alasan}</p> : null}
      </div>
      <span className={kelas.orang}>
        {entri.orang}
        <small>{entri.peran}</small>
      </span>
      <code title={entri.hash}>{entri.hash.slice(0, 8)}</code>
    </li>
  );
});
