import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { PenerimaLan } from '../../app/lan/penerima.ts';
import { type Galat, gagal, type Hasil, jsonKanonik } from '../../domain/index.ts';
import { batasiSambungan } from '../batas-sambungan.ts';
import { ketat, TAJUK_TERTUTUP, type Tenggat } from '../ketat.ts';

const MAKS_ISI = 1024 * 1024;
const MAKS_SAMBUNGAN = 128;
/** Offices behind one router or tunnel come from one address: all kecamatan of a kabupaten have room, and others still do. */
const MAKS_SAMBUNGAN_ALAMAT = 64;

const TENGGAT: Tenggat = { kepala: 10_000, permintaan: 60_000, diam: 30_000 };

const STATUS: Partial<Record<Galat['kode'], number>> = {
  LAN_SESI: 401,
  LAN_TANDA: 401,
  LAN_ULANGAN: 401,
  LAN_BELUM_DIPASANGKAN: 403,
  ALAMAT_TIDAK_ADA: 404,
  LAN_OFFSET: 409,
  PERMINTAAN_TERLALU_BESAR: 413,
  LAN_TERLALU_SERING: 429,
  LAN_SIBUK: 503,
  KESALAHAN_DALAM: 500,
};

/** The body, never more than a piece of a package; null where it is larger. */
async function bacaIsi(r: IncomingMessage): Promise<Buffer | null> {
  if (Number(r.headers['content-length'] ?? 0) > MAKS_ISI) return null;
  const potong: Buffer[] = [];
  let n = 0;
  for await (const b of r as AsyncIterable<Buffer>) {
    n += b.length;
    if (n > MAKS_ISI) return null;
    potong.push(b);
  }
  return Buffer.concat(potong);
}

async function jawab(p: PenerimaLan, r: IncomingMessage): Promise<Hasil<unknown>> {
  const isi = await bacaIsi(r);
  if (isi === null) return gagal('PERMINTAAN_TERLALU_BESAR');
  return p.layani({
    metode: r.method ?? '',
    jalur: r.url ?? '',
    isi,
    tanda: r.headers.authorization ?? '',
    alamat: r.socket.remoteAddress ?? '',
  });
}

function tulis(s: ServerResponse, h: Hasil<unknown>): void {
  const status = h.ok ? 200 : (STATUS[h.galat.kode] ?? 400);
  s.writeHead(status, {
    ...TAJUK_TERTUTUP,
    'content-type': 'application/json; charset=utf-8',
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  s.end(jsonKanonik(h.ok ? h.nilai : { galat: h.galat }));
}

/** The listener: TLS 1.3, short times for slow senders, few connections an address, and nothing but what `PenerimaLan` answers. */
export function buatPendengar(
  p: PenerimaLan,
  tls: { kunciTls: string; sertifikat: string },
  t: Tenggat = TENGGAT,
): https.Server {
  const server = https.createServer(
    {
      key: tls.kunciTls,
      cert: tls.sertifikat,
      minVersion: 'TLSv1.3',
      handshakeTimeout: t.kepala,
      maxHeaderSize: 8192,
      headersTimeout: t.kepala,
      requestTimeout: t.permintaan,
      keepAliveTimeout: t.diam,
      connectionsCheckingInterval: t.kepala / 2,
    },
    ketat((r, s) => {
      jawab(p, r).then(
        (h) => tulis(s, h),
        () => (r.destroyed && !r.complete ? s.destroy() : tulis(s, gagal('KESALAHAN_DALAM', { sebab: 'penerima' }))),
      );
    }),
  );
  batasiSambungan(server, { semua: MAKS_SAMBUNGAN, perAlamat: MAKS_SAMBUNGAN_ALAMAT });
  return server;
}
