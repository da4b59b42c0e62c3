import {
  IconArrowsHorizontal,
  IconArrowsMaximize,
  IconMinus,
  IconPlus,
  IconRotate,
  IconRotateClockwise,
} from '@tabler/icons-react';
import type { Bingkai } from './bingkai.ts';
import kelas from './Foto.module.css';

/** Buttons leave the focus where it is: who types goes on typing in the same cell. */
const tetapFokus = (e: React.MouseEvent): void => e.preventDefault();

export function Tombol({
  nama,
  kunci,
  tekan,
  pencet,
  mati,
  children,
}: {
  nama: string;
  /** Its key, as it is printed on the keyboard. */
  kunci?: string;
  tekan: () => void;
  pencet?: boolean;
  mati?: boolean;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={nama}
      aria-pressed={pencet}
      title={kunci ? `${nama} (${kunci})` : nama}
      disabled={mati}
      onMouseDown={tetapFokus}
      onClick={tekan}
    >
      {children}
    </button>
  );
}

/** Zoom and rotation of the picture that is looked at. */
export function AlatFoto({ b, ada }: { b: Bingkai; ada: boolean }) {
  return (
    <div className={kelas.alat} role="toolbar" aria-label="Perbesaran dan putaran">
      <Tombol nama="Perkecil" kunci="Alt −" mati={!ada} tekan={() => b.langkah(-1)}>
        <IconMinus size={18} aria-hidden />
      </Tombol>
      <output aria-label="Perbesaran kini">{Math.round(b.zoomKini * 100)} %</output>
      <Tombol nama="Perbesar" kunci="Alt +" mati={!ada} tekan={() => b.langkah(1)}>
        <IconPlus size={18} aria-hidden />
      </Tombol>
      <Tombol nama="Selebar panel" kunci="Alt 0" mati={!ada} pencet={b.pandang.zoom === 1} tekan={() => b.zoom(1)}>
        <IconArrowsHorizontal size={18} aria-hidden />
      </Tombol>
      <Tombol
        nama="Seluruh halaman"
        kunci="Alt 9"
        mati={!ada}
        pencet={b.pandang.zoom === 'penuh'}
        tekan={() => b.zoom('penuh')}
      >
        <IconArrowsMaximize size={18} aria-hidden />
      </Tombol>
      <Tombol nama="Putar ke kiri" kunci="Alt Shift R" mati={!ada} tekan={() => b.putar(-1)}>
        <IconRotate size={18} aria-hidden />
      </Tombol>
      <Tombol nama="Putar ke kanan" kunci="Alt R" mati={!ada} tekan={() => b.putar(1)}>
        <IconRotateClockwise size={18} aria-hidden />
      </Tombol>
    </div>
  );
}
