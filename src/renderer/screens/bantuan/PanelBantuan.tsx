import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isiPanel, PanelSamping } from '../../ui/PanelSamping.tsx';
import kelas from './Bantuan.module.css';
import { keHalaman, tutupBantuan, useBantuan } from './bantuan.ts';
import { bersih, Cari } from './Cari.tsx';
import { HALAMAN } from './halaman.ts';
import { IsiHalaman } from './IsiHalaman.tsx';
import { DAFTAR_ISI, halamanLayar } from './peta.ts';

/** Scrolls to a heading, or to the top. */
export function keBagian(isi: HTMLElement | null, bagian: string): void {
  const judul = bagian === '' ? null : isi?.querySelector(`[data-bagian="${CSS.escape(bagian)}"]`);
  if (judul) judul.scrollIntoView({ block: 'start' });
  else if (isi) isi.scrollTop = 0;
}

/** Letters and Ctrl+Enter act on the sheet (S, N, P, adoption): never from a hand that is reading here. */
function tahanTombolLembar(e: KeyboardEvent): void {
  if (e.key === 'Enter' || (e.key.length === 1 && !e.ctrlKey && !e.altKey && !e.metaKey)) e.stopPropagation();
}

/**
 * The guide beside the work: the page of the screen one is on, which changes with it until another one is chosen. Never on
 * the projector, which shows what its own page shows.
 */
export function PanelBantuan({ adaPleno, ref }: { adaPleno: boolean; ref: Ref<HTMLElement> }) {
  const { halaman: dipilih, bagian } = useBantuan();
  const [jalur] = useLocation();
  const [cari, setCari] = useState('');
  const isi = useRef<HTMLDivElement>(null);
  const id = dipilih ?? halamanLayar(jalur, adaPleno);
  const halaman = HALAMAN.get(id) ?? HALAMAN.get(DAFTAR_ISI);
  useEffect(() => {
    if (id) keBagian(isi.current, bagian);
  }, [id, bagian]);
  if (!halaman) return null;
  return (
    <PanelSamping
      ref={ref}
      nama="Bantuan"
      judul="Bantuan"
      aksi={
        <span className={kelas.aksi}>
          <button type="button" onClick={() => keHalaman(DAFTAR_ISI)}>
            Daftar isi
          </button>
          {dipilih !== null ? (
            <button type="button" onClick={() => keHalaman(null)}>
              Layar ini
            </button>
          ) : null}
          <Link href={`/bantuan/${halaman.id}`}>Penuh</Link>
        </span>
      }
      tutup={tutupBantuan}
      kataTutup="Tutup bantuan"
      judulTutup="Tutup bantuan (F1)"
      lebar={336}
      tinggi={42}
      padaTombol={tahanTombolLembar}
    >
      <Cari halaman={halaman} cari={cari} ubah={setCari} pergi={keHalaman} isi={isi} />
      {/* biome-ignore lint/a11y/useSemanticElements: a section of one’s own style needs the ref of a plain box */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <div ref={isi} className={isiPanel} tabIndex={0} role="region" aria-label={halaman.judul}>
        <IsiHalaman halaman={halaman} cari={bersih(cari)} pergi={keHalaman} />
      </div>
    </PanelSamping>
  );
}
