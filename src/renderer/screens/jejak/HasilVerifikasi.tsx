import type { Jawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { AjakPulihkan } from '../../ui/AjakPulihkan.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Jejak.module.css';

/** Whether the chain holds, in one sentence, with the last hash one may write down. */
export function HasilVerifikasi({ hasil }: { hasil: Jawab<'verifikasi'> }) {
  return (
    <div className={kelas.hasil} data-sah={hasil.sah} role="status">
      <Tanda derajat={hasil.sah ? 'baik' : 'salah'} ukuran={26} kata={hasil.sah ? 'utuh' : 'tidak utuh'} />
      <div>
        <strong>{hasil.pesan}</strong>
        {hasil.sah ? null : <AjakPulihkan kode="PLENO_RUSAK" />}
        <p>
          {angka(hasil.entri)} catatan diperiksa dalam {angka(Math.max(1, Math.round(hasil.ms)))} ms
          {hasil.hash ? (
            <>
              {' '}
              · hash terakhir <code>{hasil.hash}</code>
            </>
          ) : null}
        </p>
      </div>
    </div>
  );
}
