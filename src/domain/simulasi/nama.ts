/** Word lists of the practice data. Every name built from them is invented. */
// biome-ignore format: a word list reads best in lines.
const KATA_DEPAN = [
  'SUMBER', 'KARANG', 'TANJUNG', 'MUARA', 'BUKIT', 'LEMBAH', 'TELAGA', 'PASIR', 'PADANG', 'RAWA', 'TELUK', 'BATU',
  'SUKA', 'MEKAR', 'TIRTA', 'WANA', 'GUNUNG', 'SUNGAI', 'PULAU', 'KAMPUNG', 'RIMBA', 'CURUG', 'SITU', 'LEMBUR',
  'TAMAN', 'BANDAR', 'KUALA', 'HULU', 'RATU', 'GRIYA', 'SENTRA', 'PURA',
] as const;

// biome-ignore format: a word list reads best in lines.
const KATA_BELAKANG = [
  'ASRI', 'MAKMUR', 'JAYA', 'INDAH', 'MELATI', 'CENDANA', 'KENCANA', 'LESTARI', 'SEJAHTERA', 'MULYA', 'RAHAYU', 'SARI',
  'BARU', 'TENGAH', 'PERMAI', 'DAMAI', 'BAHAGIA', 'HARAPAN', 'MERANTI', 'KENANGA', 'CEMPAKA', 'FLAMBOYAN', 'BERINGIN',
  'WANGI', 'BIRU', 'HIJAU', 'EMAS', 'INTAN', 'MUTIARA', 'PELANGI', 'FAJAR', 'SENJA',
] as const;

/** Fictional contestants; ids in a range KPU does not use. */
export const PASLON_SIMULASI = [
  { nomor: 1, nama: 'CAKRA NUSANTARA - MELATI PURNAMA', idSumber: '990001' },
  { nomor: 2, nama: 'KIRANA FAJAR - SURYA SAMUDRA', idSumber: '990002' },
  { nomor: 3, nama: 'BAYU ANGKASA - INTAN PERTIWI', idSumber: '990003' },
] as const;

/** Fictional parties, numbered as the national parties of 2024 were: 1–17 and 24. */
export const PARTAI_SIMULASI = [
  [1, 'PARTAI MATAHARI PAGI'],
  [2, 'PARTAI GUGUSAN PULAU NUSANTARA'],
  [3, 'PARTAI SAMUDRA RAYA'],
  [4, 'PARTAI POHON RINDANG'],
  [5, 'PARTAI ANGIN TIMUR'],
  [6, 'PARTAI KARYA PETANI DAN NELAYAN'],
  [7, 'PARTAI OMBAK BIRU'],
  [8, 'PARTAI CAHAYA BULAN'],
  [9, 'PARTAI JEMBATAN BANGSA'],
  [10, 'PARTAI SUNGAI JERNIH'],
  [11, 'PARTAI PELITA DESA'],
  [12, 'PARTAI LANGIT CERAH'],
  [13, 'PARTAI BINTANG KEJORA TENGAH'],
  [14, 'PARTAI MUTIARA KHATULISTIWA'],
  [15, 'PARTAI TUNAS MUDA'],
  [16, 'PARTAI ROTAN KENCANA'],
  [17, 'PARTAI PADI MENGUNING'],
  [24, 'PARTAI FAJAR BARU'],
] as const satisfies readonly (readonly [number, string])[];

// biome-ignore format: a word list reads best in lines.
const NAMA_DEPAN = [
  'BAYU', 'KIRANA', 'SURYA', 'INTAN', 'CAKRA', 'MELATI', 'WULAN', 'DAMAR', 'LINTANG', 'GALIH', 'RATNA', 'BINTANG',
  'LARAS', 'TIRTA', 'ARUM', 'GUNTUR', 'NIRMALA', 'RANGGA', 'SEKAR', 'WIDURI', 'JAGAT', 'KUNTUM', 'DEWI', 'RIMBA',
  'ALUN', 'TEDUH', 'MEGA', 'PANDU', 'CITRA', 'WISNU', 'ANGGREK', 'SAMUDRA', 'EMBUN', 'BANYU', 'PUSPA', 'TEGUH',
  'RINJANI', 'BIMA', 'MAYANG', 'KEMUNING',
] as const;
// biome-ignore format: a word list reads best in lines.
const NAMA_BELAKANG = [
  'ANGKASA', 'PERTIWI', 'NUSANTARA', 'PURNAMA', 'FAJAR', 'SAMUDRA', 'KENCANA', 'GIRINDRA', 'MAHARDIKA', 'WIJAYANTARA',
  'PELANGI', 'SENJAKALA', 'BUANA', 'CENDANA', 'KHATULISTIWA', 'RAHARJANA', 'TIRTAYASA', 'WANAGIRI', 'SEGARA', 'BASKARA',
  'CANDRAWATI', 'HARIMURTI', 'JALADRI', 'KARTIKANA', 'LESMANA RAYA', 'MANDALIKA', 'NAWASENA', 'PARAHITA', 'RUPAWAN',
  'SANGGABUANA', 'TRIKUSUMA', 'UTARAYANA', 'WARSANA', 'YUDHANTARA', 'ADIWILAGA', 'BRAMASTA', 'CAKRAWALA', 'DARMASENA',
  'ESTIWARA', 'GANDAWASTRA',
] as const;
const GELAR_DEPAN = ['', '', '', '', '', 'H. ', 'Hj. ', 'Drs. ', 'Ir. ', 'Dr. H. '] as const;
const GELAR_BELAKANG = [
  '',
  '',
  '',
  '',
  ', S.E.',
  ', S.H.',
  ', S.Pd.',
  ', S.Sos., M.Si.',
  ', S.T.',
  ', S.H., M.H.',
] as const;

/** Number of different desa names. */
export const BANYAK_NAMA = KATA_DEPAN.length * KATA_BELAKANG.length;

export const namaKe = (i: number): string =>
  `${KATA_DEPAN[Math.floor(i / KATA_BELAKANG.length)] ?? 'DESA'} ${KATA_BELAKANG[i % KATA_BELAKANG.length] ?? i}`;

/** Number of different persons without their titles. */
export const BANYAK_ORANG = NAMA_DEPAN.length * NAMA_BELAKANG.length;

/** Name of person `i`, with titles that come from the number too. */
export function orangKe(i: number): string {
  const depan = NAMA_DEPAN[i % NAMA_DEPAN.length] ?? 'CALON';
  const belakang = NAMA_BELAKANG[Math.floor(i / NAMA_DEPAN.length) % NAMA_BELAKANG.length] ?? i;
  const awal = GELAR_DEPAN[(i * 7 + 3) % GELAR_DEPAN.length] ?? '';
  return `${awal}${depan} ${belakang}${GELAR_BELAKANG[(i * 3 + Math.floor(i / 40)) % GELAR_BELAKANG.length] ?? ''}`;
}
