import { Button } from '@mantine/core';
import { IconCopy, IconLink } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { PenerimaanPaket } from '../../../contract/index.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Jaringan.module.css';

/** `9.41` of what is left. */
function useSisa(sampai: string): string {
  const [kini, setKini] = useState(Date.now);
  useEffect(() => {
    const t = setInterval(() => setKini(Date.now()), 1000);
    return () => clearInterval(t);
  }, []);
  const detik = Math.max(0, Math.ceil((Date.parse(sampai) - kini) / 1000));
  return `${Math.floor(detik / 60)}.${String(detik % 60).padStart(2, '0')}`;
}

/** The eight digits of a pairing address, in two groups to be read aloud. */
const kodeDari = (alamat: string): string => alamat.split('/')[3]?.replace(/^(\d{4})/, '$1 ') ?? '';

/** Where that is, as it is typed. */
const tempatDari = (alamat: string): string => alamat.split('/')[2] ?? '';

function salin(teks: string): void {
  navigator.clipboard.writeText(teks).then(() => laporPesan('Alamat pemasangan disalin.'), laporGalat);
}

function Terbuka({ m, kata }: { m: NonNullable<PenerimaanPaket['pemasangan']>; kata: string }) {
  const sisa = useSisa(m.sampai);
  const [satu = ''] = m.alamat;
  return (
    <div className={kelas.kode} role="status" aria-label="Pemasangan terbuka">
      <Qr teks={satu} className={kelas.qr} />
      <div>
        <p className={kelas.angka}>{kodeDari(satu)}</p>
        <p className={kelas.redup}>
          Kode sekali pakai untuk satu perangkat; berlaku <strong>{sisa}</strong> menit lagi.
        </p>
        <p>
          Di komputer pengirim: Jaringan, Kirim, lalu pilih atau ketik <strong>{tempatDari(satu)}</strong> dan kode di
          atas. Ia menunjukkan kata sertifikat sebelum kodenya dikirim; harus persis: <strong>{kata}</strong>
        </p>
        <p className={kelas.redup}>Atau tempel di sana seluruh alamat pemasangan:</p>
        {m.alamat.map((a) => (
          <p key={a} className={kelas.panjang}>
            <code>{a}</code>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconCopy size={16} />}
              aria-label={`Salin ${a}`}
              onClick={() => salin(a)}
            >
              Salin
            </Button>
          </p>
        ))}
      </div>
    </div>
  );
}

/** Letting one more device in: a code for ten minutes, and who used it. */
export function Pemasangan({ p, simpan }: { p: PenerimaanPaket; simpan: (p: PenerimaanPaket) => void }) {
  const atur = useUbah('pemasangan', { selesai: simpan });
  const buka = (ya: boolean): void => atur.mutate({ badan: { buka: ya } }, { onError: laporGalat });
  return (
    <section className={kelas.bagian} aria-label="Pasangkan perangkat">
      {p.baruDipasang ? (
        <p className={kelas.pita} role="status">
          <Tanda derajat="baik" kata="dipasangkan" /> <strong>{p.baruDipasang.nama}</strong> dipasangkan. Cocokkan kata
          sidiknya di bawah.
        </p>
      ) : null}
      {p.pemasangan ? <Terbuka m={p.pemasangan} kata={p.sertifikat?.kata ?? ''} /> : null}
      <div className={kelas.tombol}>
        <Button
          variant={p.pemasangan ? 'default' : 'filled'}
          leftSection={<IconLink size={18} />}
          loading={atur.isPending}
          onClick={() => buka(true)}
        >
          {p.pemasangan ? 'Kode lain' : 'Pasangkan perangkat…'}
        </Button>
        {p.pemasangan ? (
          <Button variant="default" onClick={() => buka(false)}>
            Batalkan kode
          </Button>
        ) : null}
      </div>
    </section>
  );
}
