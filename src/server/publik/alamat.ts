import os from 'node:os';

/** Networks of homes and offices first: there the phones are. An address that nobody handed out comes last. */
function urutan(alamat: string): number {
  if (alamat.startsWith('192.168.')) return 0;
  if (alamat.startsWith('10.') || /^172\.(1[6-9]|2\d|3[01])\./.test(alamat)) return 1;
  return alamat.startsWith('169.254.') ? 3 : 2;
}

/** IPv4 addresses under which others on a network reach this computer. */
export function alamatJaringan(kartu: ReturnType<typeof os.networkInterfaces> = os.networkInterfaces()): string[] {
  return Object.values(kartu)
    .flatMap((k) => k ?? [])
    .filter((k) => k.family === 'IPv4' && !k.internal)
    .map((k) => k.address)
    .sort((a, b) => urutan(a) - urutan(b));
}
