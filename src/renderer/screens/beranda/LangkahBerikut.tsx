import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { BerandaJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useOperator } from '../../lib/saya.ts';
import { alamat } from '../../lib/tempat.ts';
import kelas from './Beranda.module.css';

type Langkah = { judul: string; teks: string; tombol: string; ke: string };

const hitungan = (salah: number, periksa: number): string =>
  `${[salah > 0 ? `${angka(salah)} lembar salah` : '', periksa > 0 ? `${angka(periksa)} lembar perlu diperiksa` : '']
    .filter(Boolean)
    .join(' dan ')}.`;

/** One clear next step, in the order in which a plenary goes. */
function langkah({ langkah: l, kontes }: BerandaJawab, tingkat: number): Langkah {
  const di = (kode: string): string =>
    kontes.length > 1 ? ` (${kontes.find((k) => k.kode === kode)?.nama ?? kode})` : '';
  switch (l.langkah) {
    case 'impor':
      if (tingkat <= 2)
        return {
          judul: 'Terima paket dari tingkat di bawah',
          teks: 'Belum ada lembar TPS. Percayai perangkat pengirimnya, lalu terima paketnya satu per satu.',
          tombol: 'Terima paket',
          ke: '/kiriman',
        };
      return {
        judul: 'Muat hasil TPS',
        teks: 'Belum ada lembar TPS yang berisi. Muat berkas Sirekap, atau ketik dari C.Hasil.',
        tombol: 'Impor hasil TPS',
        ke: '/impor',
      };
    case 'lengkapi':
      if (tingkat <= 2)
        return {
          judul: `Terima paket yang belum datang: ${angka(l.belum)} TPS${di(l.kontes)}`,
          teks: 'Daftar di bawah menunjukkan paket mana yang belum datang.',
          tombol: 'Terima paket',
          ke: '/kiriman',
        };
      return {
        judul: `Lengkapi ${angka(l.belum)} TPS yang belum masuk${di(l.kontes)}`,
        teks: 'Muat berkas yang tersisa, atau buka lembarnya dan ketik dari C.Hasil.',
        tombol: 'Buka lembar yang belum',
        ke: `/lembar/${l.kontes}?saring=kosong`,
      };
    case 'periksa':
      return {
        judul: `Baca ulang lembar yang bermasalah${di(l.kontes)}`,
        teks: `${hitungan(l.salah, l.periksa)} Bandingkan dengan C.Hasil.`,
        tombol: 'Buka lembar bermasalah',
        ke: `/lembar/${l.kontes}?saring=bermasalah`,
      };
    case 'sahkan':
      return {
        judul: `Bacakan dan sahkan ${angka(l.belum)} lembar lagi${di(l.kontes)}`,
        teks: 'Setiap lembar dibacakan dari C.Hasil, dicocokkan, lalu disahkan oleh ketua atau anggota.',
        tombol: 'Buka lembar berikutnya',
        ke: `/lembar/${l.kontes}?saring=belum`,
      };
    case 'tetapkan':
      return {
        judul: `Tetapkan rekap${di(l.kontes)}`,
        teks: 'Semua di bawahnya sudah disahkan. Bacakan rekapnya, lalu tetapkan dengan PIN.',
        tombol: 'Buka rekap',
        ke: alamat.rekap(l.kontes, l.wilayah),
      };
    case 'cetak':
      return {
        judul: 'Siap dicetak',
        teks: 'Semua rekap sudah ditetapkan.',
        tombol: 'Buat dokumen',
        ke: '/dokumen',
      };
  }
}

export function LangkahBerikut({ beranda, tingkat }: { beranda: BerandaJawab; tingkat: number }) {
  const operator = useOperator();
  const l = langkah(beranda, tingkat);
  // What comes next is the operator's: a panel waits for it, or types from the paper.
  const bukanSini = !operator && !/^\/(lembar|rekap)/.test(l.ke);
  return (
    <section className={kelas.langkah} aria-label="Langkah berikutnya">
      <div>
        <p className={kelas.kecil}>Langkah berikutnya</p>
        <h2>{l.judul}</h2>
        <p>{l.teks}</p>
      </div>
      <div className={kelas.aksi}>
        {beranda.langkah.langkah === 'impor' || tingkat <= 2 || !operator ? null : (
          <Link href="/impor" className={kelas.sekunder}>
            Impor hasil TPS
          </Link>
        )}
        <Link href={bukanSini ? '/lembar' : l.ke} className={kelas.primer}>
          {bukanSini ? 'Buka lembar' : l.tombol} <IconArrowRight size={20} aria-hidden />
        </Link>
      </div>
    </section>
  );
}
