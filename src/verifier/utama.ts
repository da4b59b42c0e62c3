import { type BerkasDiperiksa, periksaBerkas } from '../minutes/tanda-tangan/periksa-berkas.ts';
import { elemen, h } from './dom.ts';
import { pindai } from './pindai.ts';
import { bacaKode, type KodeHalaman } from './qr.ts';
import { tampilBerkas, tampilKode } from './tampil.ts';

const berkas: BerkasDiperiksa[] = [];
let kode: KodeHalaman | null = null;

function gambar(): void {
  elemen('hasil').replaceChildren(...(kode ? [tampilKode(kode)] : []), ...berkas.map((b) => tampilBerkas(b, kode)));
}

function kabari(teks: string): void {
  elemen('kabar').textContent = teks;
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
    const b = periksaBerkas(f.name, new Uint8Array(await f.arrayBuffer()));
    const lama = berkas.findIndex((x) => x.nama === b.nama && x.sha256 === b.sha256);
    if (lama >= 0) berkas.splice(lama, 1);
    berkas.unshift(b);
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
