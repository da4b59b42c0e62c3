import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconList, IconPhotoPlus, IconX } from '@tabler/icons-react';
import type { LampiranJawab } from '../../../../contract/index.ts';
import { angka } from '../../../../domain/format.ts';
import { fokusTerakhir } from '../../../lib/fokus.ts';
import { Tombol } from './AlatFoto.tsx';
import { DaftarUnggah } from './DaftarUnggah.tsx';
import kelas from './Foto.module.css';
import { KelolaFoto } from './KelolaFoto.tsx';
import { type Dilihat, type TataFoto, type TempatFoto, useDilihat, useFoto } from './keadaan.ts';
import { Pembagi } from './Pembagi.tsx';
import { useDokumenPdf } from './pdf.ts';
import { TampilFoto } from './TampilFoto.tsx';

const KOSONG: LampiranJawab[] = [];

/** Where one goes from a page: the next page of a PDF, else the next file; null at either end. */
function tetangga(
  pasang: readonly LampiranJawab[],
  kini: Dilihat,
  hal: number,
  jumlah: number,
  arah: 1 | -1,
): Dilihat | null {
  if (hal + arah >= 1 && hal + arah <= jumlah) return { nomor: kini.nomor, hal: hal + arah };
  const ke = pasang[pasang.findIndex((l) => l.nomor === kini.nomor) + arah];
  return ke ? { nomor: ke.nomor, hal: arah === 1 ? 1 : 'akhir' } : null;
}

/** Beside the table: photos and scans of this sheet's C.Hasil. */
export function PanelFoto({
  tempat,
  tata,
  nomorTps,
  tambah,
  tutup,
  lihat: paksa,
}: {
  tempat: TempatFoto;
  tata: TataFoto;
  nomorTps: string;
  tambah: () => void;
  tutup: () => void;
  /** The file that just came. */
  lihat: number | null;
}) {
  const foto = useFoto(tempat);
  const pasang = foto?.pasang ?? KOSONG;
  const { kini, lihat } = useDilihat(tempat, pasang, paksa);
  const [kelola, { open, close }] = useDisclosure(false);
  const i = pasang.findIndex((l) => l.nomor === kini?.nomor);
  const l = pasang[i];
  const pdf = useDokumenPdf(l?.tipe === 'application/pdf' ? l.alamat : null);
  const jumlah = pdf.pdf?.numPages ?? 1;
  const hal = kini?.hal === 'akhir' ? jumlah : Math.min(kini?.hal ?? 1, jumlah);
  const sebelum = kini && tetangga(pasang, kini, hal, jumlah, -1);
  const sesudah = kini && tetangga(pasang, kini, hal, jumlah, 1);
  const maju = (arah: 1 | -1): void => {
    const ke = arah === 1 ? sesudah : sebelum;
    if (ke) lihat(ke);
  };
  const judul = `Foto ${angka(i + 1)} dari ${angka(pasang.length)}${jumlah > 1 ? `, halaman ${angka(hal)} dari ${angka(jumlah)}` : ''}`;
  return (
    <aside className={kelas.panel} data-letak={tata.letak} aria-label="Foto C.Hasil">
      <header className={kelas.kepala}>
        {l ? (
          <>
            <Tombol nama="Foto sebelumnya" kunci="Alt PgUp" mati={!sebelum} tekan={() => maju(-1)}>
              <IconChevronLeft size={20} aria-hidden />
            </Tombol>
            <p className={kelas.judul} title={l.nama}>
              <strong role="status">{judul}</strong>
              <span>{l.keterangan || l.nama}</span>
            </p>
            <Tombol nama="Foto berikutnya" kunci="Alt PgDn" mati={!sesudah} tekan={() => maju(1)}>
              <IconChevronRight size={20} aria-hidden />
            </Tombol>
          </>
        ) : (
          <p className={kelas.judul}>
            <strong>Foto C.Hasil</strong>
          </p>
        )}
        <Tombol nama="Tambah foto…" tekan={tambah}>
          <IconPhotoPlus size={20} aria-hidden />
        </Tombol>
        {foto && foto.pasang.length + foto.lepas.length > 0 ? (
          <Tombol nama="Atur foto…" tekan={open}>
            <IconList size={20} aria-hidden />
          </Tombol>
        ) : null}
        <Tombol nama="Tutup panel foto" kunci="Alt F" tekan={tutup}>
          <IconX size={20} aria-hidden />
        </Tombol>
      </header>
      <DaftarUnggah tempat={tempat} />
      {l ? (
        <TampilFoto
          l={l}
          hal={hal}
          pdf={pdf}
          nama={`Foto C.Hasil TPS ${nomorTps}, ${l.keterangan || l.nama}`}
          maju={maju}
          kembali={fokusTerakhir}
        />
      ) : foto ? (
        <div className={kelas.kosong}>
          <p>Belum ada foto C.Hasil untuk lembar ini.</p>
          <Button onClick={tambah} leftSection={<IconPhotoPlus size={18} />}>
            Pilih foto…
          </Button>
          <p>Atau seret ke sini, atau tempel dengan Ctrl+V.</p>
          <small>
            JPEG, PNG, WebP, atau PDF hasil pindai; paling besar 25 MB satu berkas. Boleh beberapa sekaligus.
          </small>
        </div>
      ) : null}
      {tata.letak === 'atas' ? null : <Pembagi paling={tata.paling} />}
      {foto ? <KelolaFoto tempat={tempat} foto={foto} buka={kelola} tutup={close} /> : null}
    </aside>
  );
}
