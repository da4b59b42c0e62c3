/** Face of the intake: bytes → domain values and findings. Nothing here knows of a database. */
export * from './baca-impor.ts';
export * from './definisi/index.ts';
export { bacaSirekap, type HasilSirekap, type KonteksSirekap, siapkanSirekap, tpsDariNama } from './sirekap.ts';
export { bacaTotalSirekap, type HasilTotal, type TotalWilayah } from './sirekap-total.ts';
export { adalahGalat, BATAS_BERKAS_TPS, type Butir, type ButirGalat, type ButirSumber, type Sumber } from './sumber.ts';
export { bukaSumberBerkas } from './sumber-berkas.ts';
export { cobaPemetaan, type SatuanDicoba } from './tabel/coba.ts';
export { bacaTabelTerbuka, type PilihanTabel } from './tabel/hasil-tabel.ts';
export { bacaTabel, type Gabungan, hurufKolom, MAKS_BYTE_TABEL, type Tabel } from './tabel/index.ts';
export { type GarisDilihat, type KeadaanTabel, LembarDilihat, TabelDilihat } from './tabel/lihat.ts';
export { type Arti, Bentuk, Pemetaan } from './tabel/pemetaan.ts';
export { type GayaSel, type LembarRumus, namaLembarKerja, type SelRumus, tulisBukuRumus } from './tabel/tulis-rumus.ts';
export { type LembarTulis, type NilaiSel, tulisXlsx } from './tabel/tulis-xlsx.ts';
