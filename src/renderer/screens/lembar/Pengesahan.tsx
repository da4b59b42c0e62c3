import { useState } from 'react';
import type { Jawab, LembarJawab } from '../../../contract/index.ts';
import { useBadan } from '../../lib/badan.ts';
import { useTitik } from '../../lib/kueri.ts';
import type { TempatTeks } from '../../lib/teks-draf.ts';
import { TanyaAlasan } from '../../ui/TanyaAlasan.tsx';
import { TanyaPin } from '../../ui/TanyaPin.tsx';
import type { Rapat } from './rapat.ts';

type Orang = Jawab<'orang'>['orang'][number];

/** Reason, then the PINs of two. It lives no longer than its dialogs: every reopening asks for a reason of its own. */
function BukaKembali(p: { rapat: Rapat; orang: Orang[] | null; draf: TempatTeks; tutup: () => void }) {
  const [alasan, setAlasan] = useState<string | null>(null);
  const { rapat, orang, tutup } = p;
  if (alasan === null)
    return (
      <TanyaAlasan
        buka
        judul="Buka kembali lembar yang disahkan?"
        jelas="Angkanya dapat dibetulkan lagi. Perlu alasan dan PIN dua orang (ketua atau anggota)."
        draf={p.draf}
        label="Alasan dibuka kembali"
        tombol="Lanjut ke PIN"
        tutup={tutup}
        kirim={setAlasan}
      />
    );
  return !orang ? null : (
    <TanyaPin
      buka
      dua
      judul="Buka kembali lembar"
      jelas={`Alasan: ${alasan}`}
      orang={orang}
      sibuk={rapat.sibuk}
      galat={rapat.galat}
      kirim={([satu, dua]) => satu && dua && rapat.buka(alasan, [satu, dua])}
      tutup={tutup}
    />
  );
}

/** What an act on the sheet still needs: the PIN, a reason, or both. */
export function Pengesahan({ lembar, rapat }: { lembar: LembarJawab; rapat: Rapat }) {
  const { badan } = useBadan();
  const { data } = useTitik('orang', { aktif: rapat.tanya !== null });
  const pengesah = (data?.orang ?? []).filter((o) => o.aktif && (o.peran === 'ketua' || o.peran === 'anggota'));
  const draf = (nama: string): TempatTeks => ({ kontes: lembar.kontes, wilayah: lembar.tps, nama });
  const tutup = (): void => rapat.setTanya(null);
  const kosong = Object.values(lembar.isian).filter((n) => n === null).length;
  const salah = lembar.temuan.filter((t) => t.severity === 'salah').length;
  switch (rapat.tanya) {
    case 'pin':
      // The dialog puts the focus on the PIN: it needs to know who may give it.
      return !data ? null : (
        <TanyaPin
          buka
          judul="Sahkan lembar"
          jelas={`Ketua atau anggota ${badan} memasukkan PIN. Sesudahnya lembar berikut dapat disahkan tanpa PIN, sampai 10 menit tidak dipakai.`}
          orang={pengesah}
          sibuk={rapat.sibuk}
          galat={rapat.galat}
          kirim={([satu]) => satu && void rapat.pegang(satu)}
          tutup={tutup}
        />
      );
    case 'bermasalah':
      return (
        <TanyaAlasan
          buka
          judul="Tetap sahkan lembar ini?"
          jelas={`Masih ada ${[salah > 0 ? `${salah} yang salah` : '', kosong > 0 ? `${kosong} sel kosong` : ''].filter(Boolean).join(' dan ')}. Bila tetap disahkan, alasannya tercatat dan ikut ke berita acara.`}
          draf={draf('sahkan')}
          label="Alasan tetap disahkan"
          tombol="Sahkan dengan alasan"
          tutup={tutup}
          kirim={rapat.sahkan}
          sibuk={rapat.sibuk}
        />
      );
    case 'tanpaEntri2':
      return (
        <TanyaAlasan
          buka
          judul="Dibacakan tanpa entri kedua?"
          jelas="Pleno ini memakai entri ganda, dan lembar ini belum diketik seluruhnya oleh orang kedua. Bila tetap dibacakan, alasannya tercatat."
          draf={draf('tanpa-entri-kedua')}
          label="Alasan tanpa entri kedua"
          tombol="Sesuai C.Hasil"
          tutup={tutup}
          kirim={rapat.bacakan}
          sibuk={rapat.sibuk}
        />
      );
    case 'buka':
      return <BukaKembali rapat={rapat} orang={data ? pengesah : null} draf={draf('buka')} tutup={tutup} />;
    case null:
      return null;
  }
}
