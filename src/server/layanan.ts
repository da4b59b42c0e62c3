import { randomBytes } from 'node:crypto';
import { type ServerType, serve } from '@hono/node-server';
import { Aplikasi, type OpsiAplikasi } from '../app/index.ts';
import type { Hasil } from '../domain/index.ts';
import { buatHttp } from './app.ts';
import { PintuPublik } from './publik/pintu.ts';

export type Layanan = {
  aplikasi: Aplikasi;
  port: number;
  /** Origin without a trailing slash. */
  url: string;
  /** Address that lets a browser in. */
  urlMasuk: string;
  berhenti(): Promise<void>;
};

/** Starts the core: application and HTTP listener, on loopback only. Port 0 takes a free one. */
export async function mulaiLayanan(
  opsi: OpsiAplikasi & { port: number; kunci?: string | undefined; portPublik?: number | undefined },
): Promise<Hasil<Layanan>> {
  const kunci = opsi.kunci ?? randomBytes(32).toString('hex');
  const aplikasi = new Aplikasi(opsi);
  const buka = aplikasi.mulai();
  if (!buka.ok) return buka;
  let port = opsi.port;
  const pintu = new PintuPublik(aplikasi, opsi.portPublik);
  const http = buatHttp(aplikasi, { port: () => port, kunci, pintu });
  const server = await new Promise<ServerType>((siap, gagal) => {
    const s = serve({ fetch: http.fetch, port: opsi.port, hostname: '127.0.0.1' }, (alamat) => {
      port = alamat.port;
      siap(s);
    });
    s.on('error', gagal);
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    ok: true,
    nilai: {
      aplikasi,
      port,
      url,
      urlMasuk: `${url}/masuk?kunci=${kunci}`,
      berhenti: async () => {
        await pintu.atur(false);
        await aplikasi.berhenti();
        if ('closeAllConnections' in server) server.closeAllConnections();
        await new Promise((selesai) => server.close(selesai));
      },
    },
  };
}
