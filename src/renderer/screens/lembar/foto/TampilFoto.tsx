import { useCallback, useState } from 'react';
import type { LampiranJawab } from '../../../../contract/index.ts';
import { bacaGalat } from '../../../lib/panggil.ts';
import { GalatKotak, Memuat } from '../../../ui/Kotak.tsx';
import { AlatFoto } from './AlatFoto.tsx';
import { useBingkai } from './bingkai.ts';
import kelas from './Foto.module.css';
import { Foto, HalamanPindai } from './Gambar.tsx';
import type { Ukuran } from './pandang.ts';
import type { useDokumenPdf } from './pdf.ts';
import { useTombolFoto } from './tombol.ts';
import { useTunjuk } from './tunjuk.ts';

/** Sizes of pages that were seen, so that turning back to one shows it at once where it was. */
const ukuranDikenal = new Map<string, Ukuran>();

/** Why a picture does not appear: what the core says of its file, else that it is no whole picture. */
async function sebabGagal(alamat: string): Promise<unknown> {
  const r = await fetch(alamat).catch(() => null);
  return r && !r.ok ? bacaGalat(r) : 'Gambar ini tidak utuh. Lampirkan lagi dari ponsel atau pemindainya.';
}

/** One page in its frame, with its tools. */
export function TampilFoto({
  l,
  hal,
  pdf,
  nama,
  maju,
  kembali,
}: {
  l: LampiranJawab;
  hal: number;
  pdf: ReturnType<typeof useDokumenPdf>;
  nama: string;
  maju: (arah: 1 | -1) => void;
  /** Esc: back to the figures. */
  kembali: () => void;
}) {
  const kunci = `${l.sha256}/${hal}`;
  const [, segar] = useState(0);
  const [galat, setGalat] = useState<{ kunci: string; isi: unknown } | null>(null);
  const alami = ukuranDikenal.get(kunci) ?? null;
  const b = useBingkai(kunci, alami);
  const tunjuk = useTunjuk(b);
  const { fokus } = useTombolFoto({ ...b, maju });
  const siap = useCallback(
    (u: Ukuran) => {
      ukuranDikenal.set(kunci, u);
      segar((n) => n + 1);
    },
    [kunci],
  );
  const gagal = useCallback(() => {
    void sebabGagal(l.alamat).then((isi) => setGalat({ kunci, isi }));
  }, [kunci, l.alamat]);
  const rusak = pdf.galat ?? (galat?.kunci === kunci ? galat.isi : null);
  const prop = { nama, tampil: b.tampil, putar: b.pandang.putar, siap, gagal };
  return (
    <>
      <AlatFoto b={b} ada={alami !== null && rusak === null} />
      <section
        ref={b.el}
        className={kelas.bingkai}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={`${nama}. Panah menggeser, + dan − memperbesar, R memutar, Esc kembali ke angka`}
        onScroll={b.digulung}
        // A click does not take the focus from the cell that is being typed.
        onMouseDown={(e) => e.preventDefault()}
        onKeyDown={(e) => (e.key === 'Escape' ? kembali() : fokus(e.nativeEvent))}
        {...tunjuk}
      >
        {rusak === null ? (
          <div className={kelas.kertas} style={{ width: b.tampil.lebar, height: b.tampil.tinggi }}>
            {l.tipe === 'application/pdf' ? (
              pdf.pdf ? (
                <HalamanPindai key={kunci} pdf={pdf.pdf} hal={hal} {...prop} />
              ) : null
            ) : (
              <Foto key={kunci} alamat={l.alamat} {...prop} />
            )}
          </div>
        ) : (
          <div className={kelas.pesan}>
            {typeof rusak === 'string' ? <p role="alert">{rusak}</p> : <GalatKotak galat={rusak} />}
          </div>
        )}
        {alami === null && rusak === null ? (
          <div className={kelas.memuat}>
            <Memuat baris={3} />
          </div>
        ) : null}
      </section>
    </>
  );
}
