import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconArrowsHorizontal, IconDeviceFloppy, IconMinus, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DokumenJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { desktop } from '../../lib/desktop.ts';
import { bukaPdf, type DokumenPdf } from '../../lib/pdf.ts';
import { GalatKotak, Memuat } from '../../ui/Kotak.tsx';
import { DialogCetak } from './cetak/DialogCetak.tsx';
import { sebutanDokumen, simpan } from './cetak.ts';
import kelas from './Dokumen.module.css';
import { HalamanPdf } from './HalamanPdf.tsx';
import { TombolTandaTangan } from './tanda-tangan/TombolTandaTangan.tsx';

const ZOOM = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

/** `sidik`: what the address gives now; a signed document is another file at the same address. */
function usePdf(alamat: string, sidik: string) {
  const [keadaan, setKeadaan] = useState<{ pdf?: DokumenPdf; rasio?: number; galat?: unknown }>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: another hash is another file
  useEffect(() => {
    const { dokumen, tutup } = bukaPdf(alamat);
    let batal = false;
    dokumen
      .then(async (pdf) => {
        const v = (await pdf.getPage(1)).getViewport({ scale: 1 });
        if (!batal) setKeadaan({ pdf, rasio: v.height / v.width });
      })
      .catch((galat: unknown) => !batal && setKeadaan({ galat }));
    return () => {
      batal = true;
      tutup();
    };
  }, [alamat, sidik]);
  return keadaan;
}

/** Ctrl+P prints the document that is shown, not the screen around it. */
function useCtrlP(buka: () => void): void {
  useEffect(() => {
    const tombol = (e: KeyboardEvent): void => {
      if (!(e.ctrlKey || e.metaKey) || e.key.toLowerCase() !== 'p') return;
      e.preventDefault();
      buka();
    };
    window.addEventListener('keydown', tombol);
    const lepas = desktop()?.padaPerintah((p) => p === 'cetak' && buka());
    return () => {
      window.removeEventListener('keydown', tombol);
      lepas?.();
    };
  }, [buka]);
}

/** The document as it will be printed. */
export function Pratinjau({ dokumen }: { dokumen: DokumenJawab }) {
  const { pdf, rasio, galat } = usePdf(dokumen.pdf, dokumen.sha256);
  const { ref, width } = useElementSize();
  /** Null: as wide as there is room for. */
  const [zoom, setZoom] = useState<number | null>(null);
  const gulung = useRef<HTMLElement>(null);
  const [mencetak, setMencetak] = useState(false);
  const bukaCetak = useCallback(() => setMencetak(true), []);
  useCtrlP(bukaCetak);
  const penuh = Math.max(280, width - 48);
  // 100 % shows a sheet at 96 dots an inch; only the ratio matters on a screen.
  const dasar = (rasio ?? 1) > 1 ? 812 : 1247;
  const lebar = zoom === null ? penuh : Math.round(dasar * zoom);
  const skala = lebar / dasar;
  const ubah = (arah: 1 | -1): void => {
    const pilihan = arah === 1 ? ZOOM.find((z) => z > skala + 0.01) : ZOOM.filter((z) => z < skala - 0.01).pop();
    if (pilihan !== undefined) setZoom(pilihan);
  };
  const nomor = pdf ? Array.from({ length: pdf.numPages }, (_, i) => i + 1) : [];
  const ke = (n: number): void =>
    gulung.current?.querySelector(`[data-hal="${n}"]`)?.scrollIntoView({ block: 'start' });
  return (
    <section className={kelas.pratinjau} aria-label="Pratinjau dokumen">
      <div className={kelas.alat}>
        <span className={kelas.judulPratinjau}>
          <strong>{sebutanDokumen(dokumen)}</strong> {dokumen.namaWilayah} · {angka(dokumen.halaman)} halaman
        </span>
        <fieldset className={kelas.zoom} aria-label="Perbesaran">
          <button type="button" aria-label="Perkecil" onClick={() => ubah(-1)}>
            <IconMinus size={18} aria-hidden />
          </button>
          <output aria-label="Perbesaran kini">{Math.round(skala * 100)} %</output>
          <button type="button" aria-label="Perbesar" onClick={() => ubah(1)}>
            <IconPlus size={18} aria-hidden />
          </button>
          <button
            type="button"
            aria-label="Selebar layar"
            title="Selebar layar"
            aria-pressed={zoom === null}
            onClick={() => setZoom(null)}
          >
            <IconArrowsHorizontal size={18} aria-hidden />
          </button>
        </fieldset>
        <TombolTandaTangan dokumen={dokumen} />
        <Button variant="default" leftSection={<IconDeviceFloppy size={18} />} onClick={() => void simpan(dokumen)}>
          Simpan
        </Button>
        <Button leftSection={<IconPrinter size={18} />} title="Ctrl+P" onClick={bukaCetak}>
          Cetak…
        </Button>
        {mencetak ? <DialogCetak dokumen={dokumen} tutup={() => setMencetak(false)} /> : null}
      </div>
      <div className={kelas.isi}>
        <nav className={kelas.kecil} aria-label="Halaman">
          {pdf && rasio
            ? nomor.map((n) => (
                <button key={n} type="button" aria-label={`Ke halaman ${n}`} onClick={() => ke(n)}>
                  <HalamanPdf dokumen={pdf} nomor={n} lebar={84} rasio={rasio} />
                  <span>{n}</span>
                </button>
              ))
            : null}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className={kelas.kertas2} ref={gulung} tabIndex={0} aria-label="Halaman dokumen">
          <div ref={ref}>
            {galat ? <GalatKotak galat={galat} /> : null}
            {!pdf && !galat ? <Memuat baris={12} /> : null}
            {pdf && rasio && width > 0
              ? nomor.map((n) => (
                  <div key={n} data-hal={n} className={kelas.lembar}>
                    <HalamanPdf dokumen={pdf} nomor={n} lebar={lebar} rasio={rasio} />
                  </div>
                ))
              : null}
          </div>
        </section>
      </div>
    </section>
  );
}
