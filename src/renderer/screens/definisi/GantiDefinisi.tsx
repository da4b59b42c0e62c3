import { Button, Textarea } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BandingDefinisi, RingkasDefinisi } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';
import { GalatKotak, Memuat } from '../../ui/Kotak.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import { BerkasDefinisi } from './BerkasDefinisi.tsx';
import { DaftarKesalahan } from './DaftarKesalahan.tsx';
import kelas from './Definisi.module.css';
import { type Pilihan, sidikPendek, useDraf } from './draf.ts';
import { Langkah } from './Langkah.tsx';
import { PilihPemilihan } from './PilihPemilihan.tsx';
import { useSumberDefinisi } from './sumber.ts';
import { TabelPerubahan } from './TabelPerubahan.tsx';

/** Why not, and what to do instead. */
function Ditolak({ banding }: { banding: BandingDefinisi }) {
  const lembar = Math.max(0, ...banding.perubahan.map((p) => p.batal));
  return (
    <div className={kelas.tolak} role="alert">
      <strong>
        <Tanda derajat="salah" kata="ditolak" /> Definisi ini tidak dapat menggantikan yang berlaku.
      </strong>{' '}
      {banding.wilayahHilang ? 'Wilayah pleno ini tidak ada di dalamnya. ' : ''}
      {lembar > 0 ? 'Angka yang sudah tercatat akan kehilangan artinya. ' : ''}Tidak ada yang berubah. Yang dapat
      dilakukan:
      <ul>
        <li>betulkan daftarnya bila perubahan itu tidak dimaksud, lalu tambahkan lagi;</li>
        {lembar > 0 ? <li>urungkan impornya atau kosongkan lembar yang terkena, lalu ulangi;</li> : null}
        <li>atau buat pleno baru dengan definisi ini dan muat hasil TPS di sana; pleno ini tetap tersimpan.</li>
      </ul>
    </div>
  );
}

function Setuju({ baru, banding, jadi }: { baru: RingkasDefinisi; banding: BandingDefinisi; jadi: () => void }) {
  const [alasan, setAlasan] = useState('');
  const ganti = useUbah('gantiDefinisi', {
    selesai: () => {
      laporPesan('Definisi diganti.', 'Semua layar memakai definisi yang baru. Penggantiannya tercatat di jejak.');
      jadi();
    },
  });
  const kurang = banding.perluAlasan && alasan.trim().length < 5;
  return (
    <div className={kelas.kaki}>
      <Textarea
        label={banding.perluAlasan ? 'Alasan (wajib)' : 'Alasan (boleh kosong)'}
        description="Tercatat di jejak, misalnya nomor keputusan KPU yang mengubahnya."
        autosize
        minRows={1}
        maxLength={1000}
        value={alasan}
        onChange={(e) => setAlasan(e.currentTarget.value)}
      />
      <Button
        size="md"
        disabled={kurang}
        loading={ganti.isPending}
        onClick={() =>
          ganti.mutate(
            { badan: { definisi: baru.hash, berlaku: banding.berlaku, alasan: alasan.trim() } },
            { onError: laporGalat },
          )
        }
      >
        Ganti definisi
      </Button>
    </div>
  );
}

/** The comparison with what is in force, asked again whenever figures may have changed. */
function Bandingan({ baru, jadi }: { baru: RingkasDefinisi; jadi: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['bandingkanDefinisi', baru.hash],
    queryFn: ({ signal }) => panggil('bandingkanDefinisi', { badan: { definisi: baru.hash }, signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (error) return <GalatKotak galat={error} />;
  if (!data) return <Memuat baris={4} />;
  return (
    <>
      <p>
        {angka(data.jumlah)} perubahan dari definisi <code>{sidikPendek(data.berlaku)}</code> ke{' '}
        <code>{sidikPendek(baru.hash)}</code>.
      </p>
      {data.ditolak ? <Ditolak banding={data} /> : null}
      <TabelPerubahan banding={data} />
      {data.ditolak ? null : <Setuju baru={baru} banding={data} jadi={jadi} />}
    </>
  );
}

/** Reads a changed definition and shows what it would do before anything is done. */
export function GantiDefinisi({ berlaku, tutup }: { berlaku: RingkasDefinisi; tutup: () => void }) {
  const sumber = useSumberDefinisi();
  const kini = [...new Set(berlaku.kontes.map((k) => k.jenis))];
  const [pilihan, setPilihan] = useState<Pilihan>({ kontes: kini });
  const draf = useDraf(sumber.daftar, pilihan, true);
  const baru = draf.isi?.siap;
  return (
    <>
      <Langkah nomor={1} judul="Berkas definisi yang baru">
        <p className={kelas.redup}>
          Pilih semua daftarnya sekali lagi, dengan perubahannya. Belum ada yang diganti sebelum Anda melihat akibatnya
          dan setuju.
        </p>
        <BerkasDefinisi sumber={sumber} draf={draf} />
        {draf.isi ? (
          <PilihPemilihan
            tetap
            draf={draf.isi}
            pilihan={pilihan}
            ubah={(b) => setPilihan((lama) => ({ ...lama, ...b }))}
          />
        ) : null}
        <DaftarKesalahan
          judul="Perlu dilihat"
          derajat="periksa"
          daftar={draf.isi?.catatan ?? []}
          jumlah={draf.isi?.catatan.length ?? 0}
        />
      </Langkah>
      {baru && !draf.sibuk ? (
        <Langkah nomor={2} judul="Yang berubah">
          <Bandingan baru={baru} jadi={tutup} />
        </Langkah>
      ) : null}
    </>
  );
}
