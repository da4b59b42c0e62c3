/** 1234567 → `1.234.567`, Indonesian thousands points. Same on every machine, whatever its locale data. */
export function angka(n: number): string {
  const s = Math.abs(n)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '.');
  return n < 0 ? `-${s}` : s;
}

/** A cell for people: the figure, or a dash where nobody filled it in (never 0). */
export const angkaSel = (n: number | null): string => (n === null ? '–' : angka(n));

/** Size of a file in megabytes with a comma: `5,2 MB`; small ones in kilobytes. */
export function besarBerkas(byte: number): string {
  if (byte < 1e6) return `${angka(Math.max(1, Math.round(byte / 1024)))} KB`;
  const mb = (byte / 1024 ** 2).toFixed(1).replace('.', ',').replace(/,0$/, '');
  return `${mb} MB`;
}

export const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
export const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** Names from KPU's master data carry trailing dots and double spaces; this removes them and changes nothing else. */
export const rapikanNama = (nama: string): string =>
  nama
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '');
