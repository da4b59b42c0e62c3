import { angka } from '../domain/format.ts';
import { type Derajat, KEADAAN, SEBAB } from '../domain/kata-tanda.ts';
import type { BerkasDiperiksa } from '../minutes/tanda-tangan/periksa-berkas.ts';
import type { TandaPdf } from '../minutes/tanda-tangan/periksa-pdf.ts';
import { h } from './dom.ts';
import type { KodeHalaman } from './qr.ts';

const TANDA: Readonly<Record<Derajat, string>> = { baik: '✓', periksa: '!', salah: '✕', netral: '–' };
const dua = (n: number): string => String(n).padStart(2, '0');
const tanggal = (d: Date): string => `${dua(d.getDate())}-${dua(d.getMonth() + 1)}-${d.getFullYear()}`;
export const saat = (d: Date): string => `${tanggal(d)} pukul ${dua(d.getHours())}.${dua(d.getMinutes())}`;
/** Groups of four: two people can compare them by reading aloud. */
export const sidik = (s: string): string => s.replace(/(.{4})(?=.)/g, '$1 ');

export const kepala = (derajat: Derajat, judul: string, teks: string): HTMLElement =>
  h(
    'div',
    { class: `kepala ${derajat}` },
    h('span', { class: 'tanda', 'aria-hidden': 'true' }, TANDA[derajat]),
    h('div', {}, h('h2', {}, judul), h('p', {}, teks)),
  );

function penanda(t: TandaPdf, i: number): HTMLElement {
  const s = t.sertifikat;
  const sah = t.sebab === null;
  const catatan = [
    t.sebab === null ? '' : SEBAB[t.sebab],
    sah && !t.sertifikatBerlaku ? 'sertifikatnya tidak berlaku atau bukan untuk tanda tangan saat itu' : '',
    s?.terbitSendiri ? 'sertifikat terbitan sendiri: namanya tidak dijamin siapa pun' : '',
  ].filter((x) => x !== '');
  return h(
    'li',
    { class: sah ? (t.sertifikatBerlaku ? 'baik' : 'periksa') : 'salah' },
    h('b', {}, `${i + 1}. ${s?.nama || 'Penanda tangan tidak terbaca'}`),
    h('span', {}, sah ? '✓ tanda tangan cocok' : '✕ tidak sah'),
    t.waktu ? h('span', {}, `${saat(t.waktu)}, menurut jam komputer penanda tangan`) : null,
    s
      ? h('span', {}, `Penerbit: ${s.penerbit || '–'} · berlaku ${tanggal(s.sejak)} sampai ${tanggal(s.sampai)}`)
      : null,
    ...catatan.map((c) => h('span', { class: 'catatan' }, c)),
  );
}

export const butir = (nama: string, isi: string, kelas = ''): Node[] => [
  h('dt', {}, nama),
  h('dd', { class: kelas }, isi),
];

/** Everything about one file. `kode`: the code of a paper, where one was scanned. */
export function tampilBerkas(b: BerkasDiperiksa, kode: KodeHalaman | null): HTMLElement {
  const k = b.pdf
    ? KEADAAN[b.tanda.keadaan]
    : { derajat: 'salah' as const, judul: 'Bukan berkas PDF', teks: 'Pilih dokumen PDF dari Rekap Pleno.' };
  const simulasi = b.tanda.tanda.some((t) => t.sertifikat?.simulasi);
  return h(
    'section',
    { class: 'kartu', 'aria-label': b.nama },
    h('h3', { class: 'nama' }, b.nama),
    simulasi && h('p', { class: 'simulasi' }, 'SIMULASI · ditandatangani dengan sertifikat latihan'),
    kepala(k.derajat, k.judul, k.teks),
    b.tanda.tanda.length > 0 && h('ol', { class: 'penanda' }, ...b.tanda.tanda.map(penanda)),
    b.isi && kode && (b.isi.data === kode.data ? cocok() : beda()),
    h(
      'dl',
      {},
      ...butir('Sidik berkas (SHA-256)', sidik(b.sha256), 'sidik'),
      ...butir('Ukuran', `${angka(b.ukuran)} byte`),
      ...(b.isi
        ? butir('Dokumen', [b.isi.model, b.isi.kontes ?? '', b.isi.wilayah].filter((x) => x !== '').join(' · '))
        : []),
      ...(b.isi ? butir('Sidik data', sidik(b.isi.data), 'sidik') : []),
    ),
  );
}

const cocok = (): HTMLElement =>
  kepala(
    'baik',
    'Kertas dan berkas ini sama isinya',
    'Kode di kertas menyebut data yang sama dengan yang tersimpan dalam berkas.',
  );
const beda = (): HTMLElement =>
  kepala(
    'salah',
    'Kertas dan berkas ini berbeda isinya',
    'Kode di kertas menyebut data lain. Salah satunya bukan dari versi ini.',
  );

/** What the code of a paper says. */
export function tampilKode(k: KodeHalaman): HTMLElement {
  const status = [
    k.blangko ? 'BLANGKO' : k.draf ? 'DRAF' : 'FINAL',
    k.salinan ? 'SALINAN' : '',
    k.simulasi ? 'SIMULASI' : '',
  ]
    .filter((x) => x !== '')
    .join(', ');
  return h(
    'section',
    { class: 'kartu', 'aria-label': 'Kode di kertas' },
    h('h3', { class: 'nama' }, 'Kode di kertas'),
    h(
      'dl',
      {},
      ...butir('Status', status),
      ...butir('Dokumen', [k.model, k.kontes === '-' ? '' : k.kontes, k.wilayah].filter((x) => x !== '').join(' · ')),
      ...butir('Revisi', `${k.revisi}, cetakan ${k.cetakan}`),
      ...butir('Halaman', `${k.halaman} dari ${k.dari}`),
      ...butir('Angka di halaman ini', `${angka(k.angka)} angka, jumlahnya ${angka(k.jumlah)}`),
      ...(k.suara.length === 3
        ? butir('Suara sah, tidak sah, seluruhnya', k.suara.map((s) => (s === '' ? '–' : angka(Number(s)))).join(' · '))
        : []),
      ...butir('Sidik data', sidik(k.data), 'sidik'),
    ),
  );
}
