import { angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { TanyaAlasan } from '../../ui/TanyaAlasan.tsx';
import type { Sunting } from './sunting.ts';

/** A figure that was read out is being changed: the paper's strike-through and paraf become a reason in the journal. */
export function Pembetulan({ sunting }: { sunting: Sunting }) {
  return (
    <TanyaAlasan
      buka={sunting.membetulkan}
      judul="Pembetulan angka yang sudah dibacakan"
      jelas={
        <ul>
          {sunting.pembetulan().map(([sel, semula, menjadi]) => (
            <li key={sel}>
              <strong>{namaSel(sel)}</strong>: {angkaSel(semula)} → {angkaSel(menjadi)}
            </li>
          ))}
        </ul>
      }
      label="Alasan pembetulan"
      deskripsi="Siapa yang meminta dan apa yang terlihat pada C.Hasil."
      tombol="Betulkan"
      tombolBatal="Kembalikan angka semula"
      kirim={sunting.beriAlasan}
      tutup={() => sunting.beriAlasan(null)}
    />
  );
}
