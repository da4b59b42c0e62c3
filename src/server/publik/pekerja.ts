import fs from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { getRequestListener } from '@hono/node-server';
import { JALUR_PUBLIK, TANYA_PUBLIK_DETIK } from '../../contract/publik.ts';
import { batasiSambungan } from '../batas-sambungan.ts';
import { ketat } from '../ketat.ts';
import { Batas, Hitungan } from './batas.ts';
import { Gudang } from './gudang.ts';
import { buatPublik } from './http.ts';
import { type KabarPintu, PerintahPintu, PintuMulai } from './pesan.ts';

/**
 * The public door's thread. It has no database, no application and no secret: it gets finished bytes from the core and
 * gives them to whoever asks. Ending the thread ends the listener and every connection.
 */
const JENIS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const JENIS_DATA = 'application/json; charset=utf-8';
const MAKS_SAMBUNGAN = 2000;
const MAKS_SAMBUNGAN_ALAMAT = 1000;

const mulai = PintuMulai.parse(workerData);
const gudang = new Gudang();
const batas = new Batas();
const hitungan = new Hitungan();
const kirim = (k: KabarPintu): void => parentPort?.postMessage(k);

/** The page's built files, read once: later requests never touch the disk. */
function muatHalaman(folder: string): void {
  gudang.taruh('/', JENIS['.html'] ?? '', fs.readFileSync(path.join(folder, 'index.html')));
  for (const nama of fs.readdirSync(path.join(folder, 'assets'))) {
    const jenis = JENIS[path.extname(nama)];
    if (jenis !== undefined) gudang.taruh(`/assets/${nama}`, jenis, fs.readFileSync(path.join(folder, 'assets', nama)));
  }
}

const app = buatPublik(gudang, {
  boleh: (c) => {
    const { incoming } = c.env as { incoming?: { socket?: { remoteAddress?: string } } };
    return batas.boleh(incoming?.socket?.remoteAddress ?? '');
  },
  tanya: (jalur) => {
    if (jalur === JALUR_PUBLIK.ringkas) hitungan.tanya();
  },
});

// Short times and small heads: a phone that sends a byte a minute must not hold a place.
const server = createServer(
  {
    maxHeaderSize: 8192,
    headersTimeout: 5000,
    requestTimeout: 8000,
    keepAliveTimeout: 12_000,
    connectionsCheckingInterval: 3000,
  },
  ketat(getRequestListener(app.fetch)),
);
batasiSambungan(server, { semua: MAKS_SAMBUNGAN, perAlamat: MAKS_SAMBUNGAN_ALAMAT });

parentPort?.on('message', (pesan: unknown) => {
  const p = PerintahPintu.parse(pesan);
  for (const j of p.buang) gudang.buang(j);
  for (const [j, teks] of p.isi) gudang.taruh(j, JENIS_DATA, Buffer.from(teks));
});

/** The first of a few neighbouring ports that is free. */
function dengarkan(port: number): void {
  const gagal = (e: NodeJS.ErrnoException): void => {
    if (e.code === 'EADDRINUSE' && port !== 0 && port < mulai.port + 10) dengarkan(port + 1);
    else kirim({ kabar: 'gagal', sebab: e.code ?? e.message });
  };
  server.once('error', gagal);
  server.listen(port, mulai.alamat, () => {
    server.off('error', gagal);
    const a = server.address();
    kirim({ kabar: 'siap', port: typeof a === 'object' && a ? a.port : port });
  });
}

if (fs.existsSync(path.join(mulai.folder, 'index.html'))) {
  muatHalaman(mulai.folder);
  dengarkan(mulai.port);
  setInterval(() => {
    batas.rapikan();
    kirim({ kabar: 'pengunjung', jumlah: hitungan.akhiriSelang() });
  }, TANYA_PUBLIK_DETIK * 1000);
} else kirim({ kabar: 'gagal', sebab: 'halaman publik belum dibangun' });
