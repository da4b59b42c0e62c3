import { Button, Checkbox, Select } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import type { KotakKeluarJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { GalatKotak, Kartu, Memuat } from '../../ui/Kotak.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import { ButirKeluar } from './ButirKeluar.tsx';
import kelas from './Jaringan.module.css';
import { Tujuan } from './Tujuan.tsx';

function Tulis({ k }: { k: KotakKeluarJawab }) {
  const { data } = useTitik('kiriman');
  const [pilih, setPilih] = useState<string | null>(null);
  const [dokumen, setDokumen] = useState(true);
  const [foto, setFoto] = useState(false);
  const kirim = useUbah('kirimJaringan', {
    selesai: (h) =>
      laporPesan(
        h.sudahAda ? `Paket nomor ${angka(h.urut)} dikirim lagi.` : `Paket nomor ${angka(h.urut)} siap dikirim.`,
        `${angka(h.lembar)} lembar. Anda dapat terus bekerja; pengirimannya berjalan sendiri.`,
      ),
  });
  const ke = pilih ?? (k.tujuan.length === 1 ? (k.tujuan[0]?.id ?? null) : null);
  return (
    <Kartu judul="Kirim">
      <p className={kelas.jelas}>
        {data === undefined
          ? ''
          : data.terkirim.length === 0
            ? 'Belum pernah dikirim. Paket memuat semua lembar TPS, jejaknya, dan dokumen yang sudah final.'
            : data.belumDikirim === 0
              ? 'Sejak paket terakhir tidak ada yang berubah.'
              : `${angka(data.belumDikirim)} catatan sesudah paket terakhir belum dikirim.`}
      </p>
      <div className={kelas.tombol}>
        <Select
          aria-label="Penerima"
          placeholder="Pilih penerima"
          size="md"
          w={300}
          data={k.tujuan.map((t) => ({ value: t.id, label: t.nama }))}
          value={ke}
          onChange={setPilih}
          disabled={k.tujuan.length === 0}
        />
        <Button
          size="md"
          leftSection={<IconSend size={20} />}
          disabled={ke === null}
          loading={kirim.isPending}
          onClick={() => ke && kirim.mutate({ badan: { ke, dokumen, foto } }, { onError: laporGalat })}
        >
          Kirim
        </Button>
        <Checkbox label="dokumen final" checked={dokumen} onChange={(e) => setDokumen(e.currentTarget.checked)} />
        <Checkbox label="foto C.Hasil" checked={foto} onChange={(e) => setFoto(e.currentTarget.checked)} />
      </div>
      {k.tujuan.length === 0 ? (
        <p className={kelas.redup}>Pasangkan dahulu dengan komputer penerima, di bawah.</p>
      ) : null}
    </Kartu>
  );
}

function Sampai({ akuan }: { akuan: KotakKeluarJawab['akuan'] }) {
  return (
    <Kartu judul="Sudah sampai">
      <ul className={kelas.daftar} aria-label="Tanda terima">
        {akuan.map((a) => (
          <li key={`${a.waktu} ${a.urut} ${a.kata}`}>
            <Tanda derajat="baik" kata="sampai" /> Paket nomor {a.urut === null ? '?' : angka(a.urut)} sampai pada{' '}
            <strong>{a.penerima}</strong>
            <span className={kelas.redup}>
              tanda terima {waktuSingkat(a.waktu)}, menurut jam penerima {waktuSingkat(a.waktuMasuk)} · {a.kata}
            </span>
          </li>
        ))}
      </ul>
    </Kartu>
  );
}

/** Sending: to whom, what is on its way, what arrived. */
export function Kirim({ tanpa }: { tanpa: boolean }) {
  const { data: k, error, refetch } = useTitik('kotakKeluar');
  if (error && !k) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!k) return <Memuat baris={5} />;
  return (
    <>
      <Tulis k={k} />
      {k.butir.length > 0 ? (
        <Kartu judul="Dalam pengiriman">
          <ul className={kelas.masuk} aria-label="Paket dalam pengiriman">
            {k.butir.map((b) => (
              <ButirKeluar key={`${b.sha256} ${b.ke}`} b={b} />
            ))}
          </ul>
        </Kartu>
      ) : null}
      {k.akuan.length > 0 ? <Sampai akuan={k.akuan} /> : null}
      <Tujuan tujuan={k.tujuan} tanpa={tanpa} />
    </>
  );
}
