import type { LembarJawab } from '../../contract/index.ts';
import { Tanda } from '../ui/Tanda.tsx';
import { kalimatSidang } from './kalimat.ts';
import kelas from './Lembar.module.css';

/** One sentence under the sheet: what is wrong, or that nothing is. */
export function Bawah({ lembar }: { lembar: LembarJawab }) {
  const k = kalimatSidang(lembar);
  if (!k) {
    if (lembar.status === 'kosong') return null;
    return (
      <footer className={kelas.bawah} data-severity="baik">
        <Tanda derajat="baik" ukuran={40} /> <p>Semua pemeriksaan cocok.</p>
      </footer>
    );
  }
  const { kalimat, lain } = k;
  return (
    <footer className={kelas.bawah} data-severity={kalimat.severity}>
      <Tanda derajat={kalimat.severity} ukuran={40} />
      <p>
        {'teks' in kalimat ? (
          kalimat.teks
        ) : (
          <>
            {kalimat.kiri} <b>{kalimat.a}</b>, {kalimat.kanan} <b>{kalimat.b}</b> — selisih <b>{kalimat.selisih}</b>.
          </>
        )}
      </p>
      {lain > 0 ? <span className={kelas.lain}>+{lain} temuan lain</span> : null}
    </footer>
  );
}
