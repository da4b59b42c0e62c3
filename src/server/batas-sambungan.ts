import { type Server, Socket } from 'node:net';

/** Keeps a listener's connections to so many in all and so many from one address; those beyond are ended at once. */
export function batasiSambungan(server: Server, { semua, perAlamat }: { semua: number; perAlamat: number }): void {
  server.maxConnections = semua;
  const terbuka = new Map<string, number>();
  server.on('connection', (s) => {
    if (!(s instanceof Socket)) return;
    const alamat = s.remoteAddress ?? '';
    const n = (terbuka.get(alamat) ?? 0) + 1;
    terbuka.set(alamat, n);
    s.on('close', () => {
      const sisa = (terbuka.get(alamat) ?? 1) - 1;
      if (sisa > 0) terbuka.set(alamat, sisa);
      else terbuka.delete(alamat);
    });
    if (n > perAlamat) s.destroy();
  });
}
