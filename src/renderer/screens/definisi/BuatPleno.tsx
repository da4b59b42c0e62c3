import { Button } from '@mantine/core';
import { IconArrowLeft, IconDeviceFloppy } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { alamatDefinisi } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { unduh } from '../../lib/unduh.ts';
import { BerkasDefinisi } from './BerkasDefinisi.tsx';
import { DaftarKesalahan } from './DaftarKesalahan.tsx';
import kelas from './Definisi.module.css';
import { type Draf, type Pilihan, useDraf } from './draf.ts';
import { Langkah } from './Langkah.tsx';
import { PilihPemilihan } from './PilihPemilihan.tsx';
import { PilihWilayah, wilayahBawaan } from './PilihWilayah.tsx';
import { kataDpt, Ringkasan } from './Ringkasan.tsx';
import { useSumberDefinisi } from './sumber.ts';

/** The last step: what will be made, and the button. Always in sight. */
function Akhir({ draf, wilayah }: { draf: Draf; wilayah: string | null }) {
  const klien = useQueryClient();
  const [, pergi] = useLocation();
  const buat = useUbah('buatPleno', {
    selesai: () => void klien.invalidateQueries().then(() => pergi('/')),
  });
  const d = draf.isi?.siap;
  const tempat = d?.tempat.find((t) => t.kode === wilayah);
  if (!d)
    return (
      <p className={kelas.redup}>
        {draf.isi ? 'Belum dapat dibuat: selesaikan dulu kesalahan di sebelah kiri.' : 'Belum ada berkas yang dibaca.'}
      </p>
    );
  return (
    <>
      <Ringkasan definisi={d} />
      {tempat ? (
        <dl className={kelas.ringkas}>
          <dt>Pleno</dt>
          <dd>
            <strong>
              {tempat.tingkat === 3 ? 'Kecamatan' : 'Kabupaten/Kota'} {tempat.nama}
            </strong>
            <small>
              {angka(tempat.desa)} desa/kelurahan, {angka(tempat.tps)} TPS
            </small>
          </dd>
          <dt>DPT pleno</dt>
          <dd>{kataDpt(tempat.dpt, tempat.tps)}</dd>
        </dl>
      ) : (
        <p className={kelas.redup}>Pilih wilayah pleno pada langkah 3.</p>
      )}
      <Button
        size="md"
        fullWidth
        disabled={!tempat || draf.sibuk}
        loading={buat.isPending}
        onClick={() =>
          tempat && buat.mutate({ badan: { definisi: d.hash, wilayah: tempat.kode } }, { onError: laporGalat })
        }
      >
        Buat pleno
      </Button>
      <Button
        variant="default"
        fullWidth
        disabled={draf.sibuk}
        leftSection={<IconDeviceFloppy size={19} />}
        onClick={() => void unduh(alamatDefinisi(d.hash), `definisi-${d.hash.slice(0, 8)}.json`)}
      >
        Simpan definisi
      </Button>
      <p className={kelas.redup}>Satu berkas untuk kantor lain: sidiknya sama di semua tempat.</p>
    </>
  );
}

/** From an office's lists to a plenary: files, election, region, summary. */
export function BuatPleno() {
  const sumber = useSumberDefinisi();
  const [pilihan, setPilihan] = useState<Pilihan>({});
  const [dipilih, setDipilih] = useState<string | null>(null);
  const draf = useDraf(sumber.daftar, pilihan);
  const tempat = draf.isi?.siap?.tempat ?? [];
  const wilayah = tempat.some((t) => t.kode === dipilih) ? dipilih : wilayahBawaan(tempat);
  return (
    <div className={kelas.layar}>
      <header className={kelas.kepala}>
        <Link href="/mulai" className={kelas.kembali}>
          <IconArrowLeft size={18} aria-hidden /> Mulai
        </Link>
        <h1>Buat pleno</h1>
      </header>
      <div className={kelas.kolom}>
        <div className={kelas.kiri}>
          <Langkah nomor={1} judul="Berkas">
            <BerkasDefinisi sumber={sumber} draf={draf} />
          </Langkah>
          <Langkah nomor={2} judul="Pemilihan">
            {draf.isi ? (
              <PilihPemilihan
                draf={draf.isi}
                pilihan={pilihan}
                ubah={(baru) => setPilihan((lama) => ({ ...lama, ...baru }))}
              />
            ) : (
              <p className={kelas.redup}>Pemilu atau Pilkada, tahun, dan surat suaranya dibaca dari berkas.</p>
            )}
          </Langkah>
          <Langkah nomor={3} judul="Wilayah pleno">
            {tempat.length > 0 ? (
              <PilihWilayah tempat={tempat} nilai={wilayah} ubah={setDipilih} />
            ) : (
              <p className={kelas.redup}>Kecamatan atau kabupaten/kota, dipilih setelah berkasnya terbaca utuh.</p>
            )}
          </Langkah>
          <DaftarKesalahan
            judul="Perlu dilihat"
            derajat="periksa"
            daftar={draf.isi?.catatan ?? []}
            jumlah={draf.isi?.catatan.length ?? 0}
          />
        </div>
        <aside className={kelas.kanan}>
          <Langkah nomor={4} judul="Ringkasan">
            <Akhir draf={draf} wilayah={wilayah} />
          </Langkah>
        </aside>
      </div>
    </div>
  );
}
