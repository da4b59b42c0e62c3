import { IconPhoto } from '@tabler/icons-react';
import { angka } from '../../../../domain/format.ts';
import { type TempatFoto, useFoto, usePanelFoto } from './keadaan.ts';

/** Shows and hides the pictures of a sheet, and says how many there are. */
export function TombolFoto({ tempat, kelas }: { tempat: TempatFoto; kelas: string | undefined }) {
  const [buka, setBuka] = usePanelFoto();
  const n = useFoto(tempat)?.pasang.length ?? 0;
  return (
    <button
      type="button"
      className={kelas}
      aria-pressed={buka}
      aria-label={n > 0 ? `Foto C.Hasil, ${angka(n)} foto` : 'Foto C.Hasil, belum ada'}
      title="Foto C.Hasil (Alt+F)"
      onMouseDown={(e) => e.preventDefault()}
      onClick={() => setBuka(!buka)}
    >
      <IconPhoto size={18} aria-hidden />
      {n > 0 ? angka(n) : null}
    </button>
  );
}
