import type { Galat } from '../domain/index.ts';
import { type BerkasDiperiksa, periksaBerkas } from '../minutes/tanda-tangan/periksa-berkas.ts';
import { elemen, h } from './dom.ts';
import { miripPaket, type PaketDiperiksa, periksaPaket } from './paket.ts';
import { pindai } from './pindai.ts';
import { bacaKode, type KodeHalaman } from './qr.ts';
import { tampilBerkas, tampilKode } from './tampil.ts';
import { tampilPaket, tampilPaketRusak } from './tampil-paket.ts';

/** What was checked, newest first. */
type Diperiksa = { nama: string; sidik: string } & (
  | { berkas: BerkasDiperiksa }
  | { paket: PaketDiperiksa }
  | { rusak: Galat }
);
const hasil: Diperiksa[] = [];
let kode: KodeHalaman | null = null;

function gambar(): void {
  const kartu = hasil.flatMap((x): HTMLElement[] => {
    if ('berkas' in x) return [tampilBerkas(x.berkas, kode)];
    if ('rusak' in x) return [tampilPaketRusak(x.nama, x.rusak)];
    return [tampilPaket(x.paket, kode), ...x.paket.dokumen.map((d) => tampilBerkas(d, kode))];
  });
  elemen('hasil').replaceChildren(...(kode ? [tampilKode(kode)] : []), ...kartu);
}

function kabari(teks: string): void {
  elemen('kabar').textContent = teks;
}

function periksa(nama: string, isi: Uint8Array): Diperiksa {
  const berkas = periksaBerkas(nama, isi);
  if (!miripPaket(nama, isi)) return { nama, sidik: berkas.sha256, berkas };
  const p = periksaPaket(nama, isi);
  return p.ok ? { nama, sidik: berkas.sha256, paket: p.nilai } : { nama, sidik: berkas.sha256, rusak: p.galat };
}

async function terima(daftar: Iterable<File>): Promise<void> {
  for (const f of daftar) {
    kabari(`Memeriksa ${f.name}…`);
    if (f.type.startsWith('image/')) {
      terimaKode(
        (await pindai(f).catch(() => null)) ?? '',
        `Kode tidak ditemukan pada ${f.name}. Potret lebih dekat dan tegak lurus.`,
      );
      continue;
    }
    const b = periksa(f.name, new Uint8Array(await f.arrayBuffer()));
    const lama = hasil.findIndex((x) => x.nama === b.nama && x.sidik === b.sidik);
    if (lama >= 0) hasil.splice(lama, 1);
    hasil.unshift(b);
    kabari(`${f.name} selesai diperiksa.`);
  }
  gambar();
}

function terimaKode(teks: string, gagal: string): void {
  const k = bacaKode(teks);
  if (k) kode = k;
  kabari(k ? 'Kode terbaca.' : gagal);
  gambar();
}

function pasang(): void {
  const pilih = elemen('pilih') as HTMLInputElement;
  pilih.addEventListener('change', () => {
    void terima(Array.from(pilih.files ?? []));
    pilih.value = '';
  });
  const foto = elemen('foto') as HTMLInputElement;
  foto.addEventListener('change', () => {
    void terima(Array.from(foto.files ?? []));
    foto.value = '';
  });
  const teks = elemen('teks') as HTMLInputElement;
  teks.form?.addEventListener('submit', (e) => {
    e.preventDefault();
    terimaKode(teks.value, 'Teks ini bukan kode dokumen Rekap Pleno.');
  });
  document.addEventListener('dragover', (e) => e.preventDefault());
  document.addEventListener('drop', (e) => {
    e.preventDefault();
    void terima(Array.from(e.dataTransfer?.files ?? []));
  });
  elemen('tanpa-skrip').replaceWith(h('span'));
}

pasang();
