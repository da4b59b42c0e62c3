const SATUAN = [
  'NOL',
  'SATU',
  'DUA',
  'TIGA',
  'EMPAT',
  'LIMA',
  'ENAM',
  'TUJUH',
  'DELAPAN',
  'SEMBILAN',
  'SEPULUH',
  'SEBELAS',
];

const satuan = (n: number): string => SATUAN[n] ?? '';

/** Words for 1–999. */
function ratusan(n: number): string[] {
  if (n === 0) return [];
  if (n < 12) return [satuan(n)];
  if (n < 20) return [satuan(n - 10), 'BELAS'];
  if (n < 100) return [satuan(Math.floor(n / 10)), 'PULUH', ...ratusan(n % 10)];
  if (n < 200) return ['SERATUS', ...ratusan(n - 100)];
  return [satuan(Math.floor(n / 100)), 'RATUS', ...ratusan(n % 100)];
}

/**
 * A number in words, in capitals, as figures are written on the forms: 235 → DUA RATUS TIGA PULUH LIMA.
 * Integers from 0 to 999,999,999; anything else is a RangeError.
 */
export function terbilang(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999_999_999)
    throw new RangeError(`terbilang hanya untuk 0–999.999.999: ${n}`);
  if (n === 0) return 'NOL';
  const juta = Math.floor(n / 1_000_000);
  const ribu = Math.floor((n % 1_000_000) / 1000);
  const kata: string[] = [];
  if (juta > 0) kata.push(...ratusan(juta), 'JUTA');
  if (ribu === 1) kata.push('SERIBU');
  else if (ribu > 1) kata.push(...ratusan(ribu), 'RIBU');
  kata.push(...ratusan(n % 1000));
  return kata.join(' ');
}
