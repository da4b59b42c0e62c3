import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { Hono } from 'hono';
import { Aplikasi, type OpsiAplikasi } from '../app/index.ts';
import type { Hasil } from '../domain/index.ts';
import { buatHttp } from './app.ts';
import { Jaringan, type OpsiJaringan } from './jaringan/jaringan.ts';
import { kunciProyektor } from './keamanan.ts';
import { buatPenangan } from './penangan/index.ts';
import { dengarkanSetempat } from './pendengar-setempat.ts';
import { lastPort, rememberPort } from './port-lalu.ts';
import { buatHttpProyektor } from './proyektor.ts';

export type Layanan = {
  aplikasi: Aplikasi;
  jaringan: Jaringan;
  port: number;
  /** Origin without a trailing slash. */
  url: string;
  /** Address that lets a browser in. */
  urlMasuk: string;
  /** Address that lets the projector's page in, by its own door. */
  urlProyektor: string;
  /** Called when a package lies in the inbox. */
  padaPaketMasuk: (m: { namaWilayah: string; pengirim: string }) => void;
  berhenti(): Promise<void>;
};

/** Listens where it did at the last start, unless somebody else has taken that port meanwhile. */
const dengarkan = (app: Hono, port: number, lalu: number): ReturnType<typeof dengarkanSetempat> =>
  lalu === 0 ? dengarkanSetempat(app, port) : dengarkanSetempat(app, lalu).catch(() => dengarkanSetempat(app, port));

function tutup(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((selesai) => server.close(() => selesai()));
}

/**
 * Starts the core: application and two HTTP listeners, on loopback only, the operator's and the projector's. Port 0 takes that of
 * the last start, or a free one.
 */
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
  const jaringan = new Jaringan(aplikasi, opsi);
  jaringan.panel.pasang(() => buatPenangan(aplikasi, jaringan));
  // Known once they listen; nobody asks before.
  let [port, portProyektor, urlProyektor] = [0, 0, ''];
  const http = buatHttp(aplikasi, { port: () => port, kunci, proyektor: () => urlProyektor, jaringan });
  const utama = await dengarkan(http, opsi.port, opsi.port === 0 ? lastPort(opsi.akar) : 0);
  port = utama.port;
  if (opsi.port === 0) rememberPort(opsi.akar, port);
  // A page that is open on the wall finds a restarted core again where it was.
  const kunciDinding = kunciProyektor(kunci);
  const dinding = await dengarkan(
    buatHttpProyektor(aplikasi, { port: () => portProyektor, kunci: kunciDinding, jaringan }),
    ...([0, lastPort(opsi.akar, 'proyektor')] as const),
  );
  portProyektor = dinding.port;
  rememberPort(opsi.akar, portProyektor, 'proyektor');
  urlProyektor = `http://127.0.0.1:${portProyektor}/masuk?kunci=${kunciDinding}`;
  // Not waited for: it may ask the person's keyring, and a page must not wait for that.
  const pulih = jaringan.mulai().catch((e: unknown) => console.error(e));
  const url = `http://127.0.0.1:${port}`;
  const layanan: Layanan = {
    aplikasi,
    jaringan,
    port,
    url,
    urlMasuk: `${url}/masuk?kunci=${kunci}`,
    urlProyektor,
    padaPaketMasuk: () => {},
    berhenti: async () => {
      await pulih;
      await jaringan.berhenti();
      await aplikasi.berhenti();
      await Promise.all([utama, dinding].map(({ server }) => tutup(server)));
    },
  };
  jaringan.paket.padaKabar = (k) => {
    if (k.kabar === 'masuk') layanan.padaPaketMasuk({ namaWilayah: k.namaWilayah, pengirim: k.pengirim });
  };
  return { ok: true, nilai: layanan };
}
