import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { BerandaJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import kelas from './Beranda.module.css';

type Langkah = { judul: string; teks: string; tombol: string; ke: string };

const hitungan = (salah: number, periksa: number): string =>
  `${[salah > 0 ? `${angka(salah)} lembar salah` : '', periksa > 0 ? `${angka(periksa)} lembar perlu diperiksa` : '']
    .filter(Boolean)
    .join(' dan ')}.`;

/** One clear next step, in the order in which a plenary goes. */
function langkah(b: BerandaJawab): Langkah {
  const perlu = (k: BerandaJawab['kontes'][number]): boolean =>
    b.langkah === 'periksa' ? k.bermasalah.salah > 0 : b.langkah === 'lengkapi' && k.tps.masuk < k.tps.jumlah;
  const k = b.kontes.find(perlu) ?? b.kontes[0];
  const di = k && b.kontes.length > 1 ? ` (${k.nama})` : '';
  const belum = k ? k.tps.jumlah - k.tps.masuk : 0;
  const masalah = k ? k.bermasalah : { salah: 0, periksa: 0 };
  const keLembar = `/lembar/${k?.kode ?? ''}`;
  switch (b.langkah) {
    case 'impor':
      return {
        judul: 'Muat hasil TPS',
        teks: 'Belum ada lembar TPS yang berisi. Muat berkas Sirekap, atau ketik dari C.Hasil.',
        tombol: 'Impor hasil TPS',
        ke: '/impor',
      };
    case 'lengkapi':
      return {
        judul:
          belum > 0
            ? `Lengkapi ${angka(belum)} TPS yang belum masuk${di}`
            : `Lengkapi lembar yang belum terisi penuh${di}`,
        teks: 'Muat berkas yang tersisa, atau buka lembarnya dan ketik dari C.Hasil.',
        tombol: 'Buka lembar yang belum',
        ke: `${keLembar}?saring=kosong`,
      };
    case 'periksa':
      return {
        judul: `Baca ulang lembar yang bermasalah${di}`,
        teks: `${hitungan(masalah.salah, masalah.periksa)} Bandingkan dengan C.Hasil.`,
        tombol: 'Buka lembar bermasalah',
        ke: `${keLembar}?saring=bermasalah`,
      };
    case 'cetak':
      return {
        judul: 'Siap dicetak',
        teks: 'Semua TPS sudah masuk dan tidak ada lembar bermasalah.',
        tombol: 'Buat D.Hasil Kecamatan',
        ke: '/dokumen',
      };
  }
}

export function LangkahBerikut({ beranda }: { beranda: BerandaJawab }) {
  const l = langkah(beranda);
  return (
    <section className={kelas.langkah} aria-label="Langkah berikutnya">
      <div>
        <p className={kelas.kecil}>Langkah berikutnya</p>
        <h2>{l.judul}</h2>
        <p>{l.teks}</p>
      </div>
      <div className={kelas.aksi}>
        {beranda.langkah === 'impor' ? null : (
          <Link href="/impor" className={kelas.sekunder}>
            Impor hasil TPS
          </Link>
        )}
        <Link href={l.ke} className={kelas.primer}>
          {l.tombol} <IconArrowRight size={20} aria-hidden />
        </Link>
      </div>
    </section>
  );
}
