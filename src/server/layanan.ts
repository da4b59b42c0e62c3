import { randomBytes } from 'node:crypto';
import { type ServerType, serve } from '@hono/node-server';
import { Aplikasi, type OpsiAplikasi } from '../app/index.ts';
import type { Hasil } from '../domain/index.ts';
import { buatHttp } from './app.ts';
import { Jaringan, type OpsiJaringan } from './jaringan/jaringan.ts';
import { buatPenangan } from './penangan/index.ts';
import { lastPort, rememberPort } from './port-lalu.ts';

export type Layanan = {
  aplikasi: Aplikasi;
  jaringan: Jaringan;
  port: number;
  /** Origin without a trailing slash. */
  url: string;
  /** Address that lets a browser in. */
  urlMasuk: string;
  /** Called when a package lies in the inbox. */
  padaPaketMasuk: (m: { namaWilayah: string; pengirim: string }) => void;
  berhenti(): Promise<void>;
};

/** Starts the core: application and HTTP listener, on loopback only. Port 0 takes that of the last start, or a free one. */
export async function mulaiLayanan(
  opsi: OpsiAplikasi & {
    port: number;
    kunci?: string | undefined;
    portPublik?: number | undefined;
    portPanel?: number | undefined;
    mdns?: OpsiJaringan['mdns'];
  },
): Promise<Hasil<Layanan>> {
  const kunci = opsi.kunci ?? randomBytes(32).toString('hex');
  const aplikasi = new Aplikasi(opsi);
  const buka = aplikasi.mulai();
  if (!buka.ok) return buka;
  let port = opsi.port;
  const jaringan = new Jaringan(aplikasi, opsi);
  const http = buatHttp(aplikasi, { port: () => port, kunci, jaringan });
  jaringan.panel.pasang(() => buatPenangan(aplikasi, jaringan));
  const dengarkan = (di: number): Promise<ServerType> =>
    new Promise((siap, gagal) => {
      const s = serve({ fetch: http.fetch, port: di, hostname: '127.0.0.1' }, (alamat) => {
        port = alamat.port;
        siap(s);
      });
      s.on('error', gagal);
    });
  const lalu = opsi.port === 0 ? lastPort(opsi.akar) : 0;
  // Somebody else may have taken the port of the last start meanwhile.
  const server = await (lalu === 0 ? dengarkan(opsi.port) : dengarkan(lalu).catch(() => dengarkan(0)));
  if (opsi.port === 0) rememberPort(opsi.akar, port);
  // Not waited for: it may ask the person's keyring, and a page must not wait for that.
  const pulih = jaringan.mulai().catch((e: unknown) => console.error(e));
  const url = `http://127.0.0.1:${port}`;
  const layanan: Layanan = {
    aplikasi,
    jaringan,
    port,
    url,
    urlMasuk: `${url}/masuk?kunci=${kunci}`,
    padaPaketMasuk: () => {},
    berhenti: async () => {
      await pulih;
      await jaringan.berhenti();
      await aplikasi.berhenti();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((selesai) => server.close(selesai));
    },
  };
  jaringan.paket.padaKabar = (k) => {
    if (k.kabar === 'masuk') layanan.padaPaketMasuk({ namaWilayah: k.namaWilayah, pengirim: k.pengirim });
  };
  return { ok: true, nilai: layanan };
}
