import { IconX } from '@tabler/icons-react';
import { fokusTerakhir } from '../../../lib/fokus.ts';
import kelas from './Foto.module.css';
import type { TempatFoto } from './keadaan.ts';
import { lupakanUnggahan, useUnggahan } from './unggah.ts';

/** Files on their way to this sheet, and why some were not taken. */
export function DaftarUnggah({ tempat }: { tempat: TempatFoto }) {
  const daftar = useUnggahan(tempat);
  if (daftar.length === 0) return null;
  return (
    <ul className={kelas.unggah}>
      {daftar.map((u) =>
        u.galat ? (
          <li key={u.id} role="alert" data-gagal>
            <div>
              <strong>{u.nama}</strong> {u.galat.kalimat} {u.galat.langkah}
            </div>
            <button
              type="button"
              aria-label={`Tutup pesan ${u.nama}`}
              onMouseDown={(e) => e.preventDefault()}
              onClick={(e) => {
                // The button goes with its message; by keyboard one is back in the cell then.
                if (document.activeElement === e.currentTarget) fokusTerakhir();
                lupakanUnggahan(u.id);
              }}
            >
              <IconX size={16} aria-hidden />
            </button>
          </li>
        ) : (
          <li key={u.id}>
            <span>{u.nama}</span>
            <progress aria-label={`Mengirim ${u.nama}`} value={u.bagian} max={1} />
          </li>
        ),
      )}
    </ul>
  );
}
