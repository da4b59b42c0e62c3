import { angka } from '../domain/format.ts';
import type { Galat } from '../domain/index.ts';
import { kalimatGalat } from '../domain/index.ts';
import { h } from './dom.ts';
import type { PaketDiperiksa } from './paket.ts';
import type { KodeHalaman } from './qr.ts';
import { butir, kepala, saat, sidik } from './tampil.ts';

/** A package that is what its sender wrote; its documents follow as cards of their own. */
export function tampilPaket(p: PaketDiperiksa, kode: KodeHalaman | null): HTMLElement {
  const m = p.manifes;
  const sama = kode && p.dokumen.some((d) => d.isi?.data === kode.data);
  return h(
    'section',
    { class: 'kartu', 'aria-label': p.nama },
    h('h3', { class: 'nama' }, p.nama),
    m.simulasi && h('p', { class: 'simulasi' }, 'SIMULASI · paket data latihan'),
    kepala(
      'baik',
      'Paket utuh, ditandatangani perangkat ini',
      `Setiap berkas di dalamnya persis seperti yang ditulis ${m.perangkat.nama}. Cocokkan kata sidiknya dengan pemiliknya.`,
    ),
    h('p', { class: 'kata' }, p.kata),
    kode &&
      (sama
        ? kepala('baik', 'Kertas ini ada dalam paket', 'Kode di kertas menyebut data dari satu dokumen di dalamnya.')
        : kepala(
            'salah',
            'Kertas ini tidak ada dalam paket',
            'Kode di kertas menyebut data lain daripada dokumen di dalamnya.',
          )),
    h(
      'dl',
      {},
      ...butir('Dari', `${m.namaWilayah} (${m.wilayah}), paket nomor ${angka(m.urut)}`),
      ...butir('Pemilihan', m.pemilihan.nama),
      ...butir('Keadaan', saat(new Date(m.waktu))),
      ...butir(
        'Isi',
        `${angka(m.jumlah.lembar)} lembar TPS (${angka(m.jumlah.disahkan)} disahkan), ${angka(m.jurnal.entri)} catatan jejak, ${angka(m.jumlah.dokumen)} dokumen, ${angka(m.jumlah.lampiran)} foto`,
      ),
      ...butir('Sidik berkas (SHA-256)', sidik(p.sha256), 'sidik'),
      ...butir('Ukuran', `${angka(p.ukuran)} byte`),
    ),
    h(
      'p',
      { class: 'catatan' },
      'Bahwa angka setiap lembar mengikuti jejaknya dibuktikan oleh aplikasi saat paket diterima; halaman ini tidak memutar ulang jejak.',
    ),
  );
}

/** A package that is none, or was changed. */
export const tampilPaketRusak = (nama: string, galat: Galat): HTMLElement =>
  h(
    'section',
    { class: 'kartu', 'aria-label': nama },
    h('h3', { class: 'nama' }, nama),
    kepala(
      'salah',
      galat.kode === 'PAKET_BUKAN_PAKET'
        ? 'Bukan paket'
        : galat.kode === 'PAKET_JENIS'
          ? 'Bukan paket hasil'
          : 'Berubah atau tidak utuh',
      kalimatGalat(galat),
    ),
  );
