/** What the code on a page says, as `docs/dokumen.md` describes it: eleven fields with `:` between them. */
export type KodeHalaman = {
  model: string;
  wilayah: string;
  kontes: string;
  revisi: string;
  cetakan: string;
  draf: boolean;
  blangko: boolean;
  salinan: boolean;
  simulasi: boolean;
  halaman: string;
  dari: string;
  angka: number;
  jumlah: number;
  /** V.A, V.B and V.C of the page's last column; empty where the page has none. */
  suara: string[];
  /** SHA-256 of what the document says, hex in small letters. */
  data: string;
};

const POLA =
  /^REKAP1:([A-Z0-9]+):([0-9]+):([^:]+):(\d+)\.(\d+):([DFB])(S?)(X?):(\d+)\.(\d+):(\d+):(\d+):([0-9.-]+):([0-9A-F]{64})$/;

/** Null for any other text. */
export function bacaKode(teks: string): KodeHalaman | null {
  const x = POLA.exec(teks.trim().toUpperCase());
  if (!x) return null;
  const [
    ,
    model,
    wilayah,
    kontes,
    revisi,
    cetakan,
    status,
    salin,
    simulasi,
    halaman,
    dari,
    angka,
    jumlah,
    suara,
    data,
  ] = x.map((s) => s ?? '');
  return {
    model: model ?? '',
    wilayah: wilayah ?? '',
    kontes: kontes ?? '',
    revisi: revisi ?? '',
    cetakan: cetakan ?? '',
    draf: status === 'D',
    blangko: status === 'B',
    salinan: salin === 'S',
    simulasi: simulasi === 'X',
    halaman: halaman ?? '',
    dari: dari ?? '',
    angka: Number(angka),
    jumlah: Number(jumlah),
    suara: suara === '-' ? [] : (suara ?? '').split('.'),
    data: (data ?? '').toLowerCase(),
  };
}
