/** Word lists of the practice data. Every name built from them is invented. */
// biome-ignore format: a word list reads best in lines.
export const KATA_DEPAN = [
  'SUMBER', 'KARANG', 'TANJUNG', 'MUARA', 'BUKIT', 'LEMBAH', 'TELAGA', 'PASIR', 'PADANG', 'RAWA', 'TELUK', 'BATU',
  'SUKA', 'MEKAR', 'TIRTA', 'WANA', 'GUNUNG', 'SUNGAI', 'PULAU', 'KAMPUNG', 'RIMBA', 'CURUG', 'SITU', 'LEMBUR',
  'TAMAN', 'BANDAR', 'KUALA', 'HULU', 'RATU', 'GRIYA', 'SENTRA', 'PURA',
] as const;

// biome-ignore format: a word list reads best in lines.
export const KATA_BELAKANG = [
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

/** Number of different desa names. */
export const BANYAK_NAMA = KATA_DEPAN.length * KATA_BELAKANG.length;

export const namaKe = (i: number): string =>
  `${KATA_DEPAN[Math.floor(i / KATA_BELAKANG.length)] ?? 'DESA'} ${KATA_BELAKANG[i % KATA_BELAKANG.length] ?? i}`;
