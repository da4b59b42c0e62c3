import { Button } from '@mantine/core';
import { IconGavel, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { KeadaanDaerahJawab, PinOrang } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { useBadan } from '../../lib/badan.ts';
import { GalatServer } from '../../lib/galat.ts';
import { useTitik } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';
import { useOperator } from '../../lib/saya.ts';
import { alamat } from '../../lib/tempat.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import { TanyaAlasan } from '../../ui/TanyaAlasan.tsx';
import { TanyaPin } from '../../ui/TanyaPin.tsx';
import kelas from './Rekap.module.css';

type Tempat = { kontes: KodeKontes; wilayah: string; nama: string };
type Tahap = 'kertas' | 'tetapkan' | 'alasan' | 'buka' | null;

/** Why an adoption needs a written reason; null where it needs none. */
function sebabAlasan({ kertas }: KeadaanDaerahJawab): string | null {
  if (kertas === null)
    return 'Angkanya datang dengan paket, dan D.Hasil kertasnya belum diketik untuk dicocokkan. Tulis mengapa tetap ditetapkan.';
  if (kertas === undefined || kertas.beda === 0) return null;
  return `D.Hasil kertas berbeda dari paketnya pada ${angka(kertas.beda)} sel (T703). Bila tetap ditetapkan, alasannya tercatat dan ikut ke berita acara.`;
}

/** Adopts the recap with a PIN; an adopted one is opened again with a reason and two PINs. */
export function Penetapan({ kontes, wilayah, nama }: Tempat) {
  const param = { kontes, wilayah };
  const operator = useOperator();
  const { data } = useTitik('keadaanWilayah', { param });
  const { badan, tingkat } = useBadan();
  const unit = useTitik('unit', { param: { kontes }, aktif: tingkat <= 2 });
  const [tahap, setTahap] = useState<Tahap>(null);
  const [alasan, setAlasan] = useState('');
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<GalatServer | null>(null);
  const orang = useTitik('orang', { aktif: tahap !== null });
  const pengesah = (orang.data?.orang ?? []).filter((o) => o.aktif && (o.peran === 'ketua' || o.peran === 'anggota'));
  if (!data) return null;
  const tutup = (): void => {
    setTahap(null);
    setAlasan('');
    setGalat(null);
  };
  const kirim = async (kerja: () => Promise<unknown>): Promise<void> => {
    setSibuk(true);
    setGalat(null);
    try {
      await kerja();
      tutup();
    } catch (e) {
      if (e instanceof GalatServer && /^PIN_|^ORANG_|^PERAN_/.test(e.kode)) setGalat(e);
      else {
        tutup();
        laporGalat(e);
      }
    } finally {
      setSibuk(false);
    }
  };
  const sebab = sebabAlasan(data);
  const sisa = unit.data?.find((u) => u.wilayah === wilayah)?.belumDiangkat ?? 0;
  const terusan = sisa > 0 ? `${angka(sisa)} keberatan yang diteruskan dari sana belum diangkat di rapat ini. ` : '';
  const satuan = wilayah.length === 10 ? 'lembar disahkan' : 'wilayah ditetapkan';
  return (
    <>
      {data.keadaan === 'ditetapkan' ? (
        <button
          type="button"
          className={kelas.proyektor}
          aria-pressed
          disabled={!operator}
          onClick={() => setTahap('alasan')}
        >
          <IconLock size={17} aria-hidden /> Ditetapkan
        </button>
      ) : null}
      {data.keadaan === 'selesai' && operator ? (
        <Button
          size="sm"
          leftSection={<IconGavel size={18} />}
          onClick={() => setTahap(sebab === null ? 'tetapkan' : 'kertas')}
        >
          Tetapkan rekap…
        </Button>
      ) : null}
      {data.keadaan === 'berjalan' ? (
        <Lencana derajat="netral">
          {angka(data.selesai)}/{angka(data.jumlah)} {satuan}
        </Lencana>
      ) : null}
      <TanyaAlasan
        buka={tahap === 'kertas'}
        judul={`Tetapkan ${nama} dengan alasan?`}
        jelas={
          <>
            <p>{sebab}</p>
            <p>
              <Link href={alamat.total(kontes, wilayah)} className={kelas.tautan}>
                Buka D.Hasil kertas
              </Link>
            </p>
          </>
        }
        label="Alasan tetap ditetapkan"
        tombol="Lanjut ke PIN"
        tutup={tutup}
        kirim={(a) => {
          setAlasan(a);
          setTahap('tetapkan');
        }}
      />
      {tahap === 'tetapkan' && orang.data ? (
        <TanyaPin
          buka
          judul={`Tetapkan rekap ${nama}`}
          jelas={`Sesudah ditetapkan, tidak ada angka di bawahnya yang dapat berubah. ${terusan}${alasan === '' ? '' : `Alasan: ${alasan}. `}PIN ketua atau anggota ${badan}.`}
          orang={pengesah}
          sibuk={sibuk}
          galat={galat}
          kirim={([pin]) =>
            pin &&
            void kirim(() =>
              panggil('tetapkanWilayah', { param, badan: { pin, ...(alasan === '' ? {} : { alasan }) } }),
            )
          }
          tutup={tutup}
        />
      ) : null}
      <TanyaAlasan
        buka={tahap === 'alasan'}
        judul={`Buka kembali penetapan ${nama}?`}
        jelas="Lembar di bawahnya dapat dibuka lagi. Perlu alasan dan PIN dua orang (ketua atau anggota)."
        label="Alasan dibuka kembali"
        tombol="Lanjut ke PIN"
        tutup={tutup}
        kirim={(a) => {
          setAlasan(a);
          setTahap('buka');
        }}
      />
      {tahap === 'buka' && orang.data ? (
        <TanyaPin
          buka
          dua
          judul={`Buka kembali ${nama}`}
          jelas={`Alasan: ${alasan}`}
          orang={pengesah}
          sibuk={sibuk}
          galat={galat}
          kirim={([satu, dua]: PinOrang[]) =>
            satu && dua && void kirim(() => panggil('bukaWilayah', { param, badan: { alasan, pin: [satu, dua] } }))
          }
          tutup={tutup}
        />
      ) : null}
    </>
  );
}
