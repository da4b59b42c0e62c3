import https from 'node:https';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { berhasil, type Galat, gagal, type Hasil } from '../../domain/index.ts';
import type { Tujuan } from './alamat.ts';
import { JawabanGalat } from './pesan.ts';
import { sidikSertifikat } from './sertifikat.ts';

const MAKS_JAWABAN = 256 * 1024;
/** One that does not answer must not keep the others waiting. */
const SAMBUNG_MS = 10_000;

/** An expected failure on its way through callbacks that only know errors. */
class GalatSambungan extends Error {
  readonly galat: Galat;
  constructor(galat: Galat) {
    super(galat.kode);
    this.galat = galat;
  }
}

const tuan = (t: Tujuan): string => `${t.alamat}:${t.port}`;

/** The certificate is the pinned one and not past its day, or no byte is sent. */
function halangan(s: tls.TLSSocket, t: Tujuan, kini: Date): Galat | null {
  const c = s.getPeerX509Certificate();
  if (!c || sidikSertifikat(c.raw) !== t.sertifikat) return gagal('LAN_SERTIFIKAT_LAIN', { alamat: tuan(t) }).galat;
  const sampai = new Date(c.validTo);
  return kini > sampai
    ? gagal('LAN_SERTIFIKAT_KEDALUWARSA', { sampai: sampai.toISOString().slice(0, 10) }).galat
    : null;
}

/** Hands out a connection only once its certificate was looked at. */
class AgenTersemat extends https.Agent {
  readonly #t: Tujuan;
  readonly #kini: () => Date;
  readonly #soket = new Set<tls.TLSSocket>();

  constructor(t: Tujuan, kini: () => Date) {
    super({ keepAlive: true, maxSockets: 1 });
    this.#t = t;
    this.#kini = kini;
  }

  override createConnection(
    _: https.RequestOptions,
    siap?: (e: Error | null, s: Duplex) => void,
  ): Duplex | null | undefined {
    const s = tls.connect({
      host: this.#t.alamat,
      port: this.#t.port,
      // Nobody vouches for the certificate: it is known by its fingerprint, looked at below.
      rejectUnauthorized: false,
      minVersion: 'TLSv1.3',
    });
    this.#soket.add(s);
    const batas = setTimeout(
      () => s.destroy(Object.assign(new Error('terlalu lama'), { code: 'ETIMEDOUT' })),
      SAMBUNG_MS,
    );
    s.once('close', () => {
      clearTimeout(batas);
      this.#soket.delete(s);
    });
    const putus = (e: Error): void => siap?.(e, s);
    s.once('error', putus);
    s.once('secureConnect', () => {
      clearTimeout(batas);
      s.off('error', putus);
      const g = halangan(s, this.#t, this.#kini());
      if (g) {
        s.on('error', () => undefined);
        s.destroy();
        siap?.(new GalatSambungan(g), s);
      } else siap?.(null, s);
    });
    return undefined;
  }

  /** Also those that are only just being connected. */
  override destroy(): void {
    for (const s of this.#soket) s.destroy(new Error('dihentikan'));
    super.destroy();
  }
}

/** Asks one receiver, over connections that are pinned to its certificate. */
export class Sambungan {
  readonly tujuan: Tujuan;
  readonly #agen: AgenTersemat;
  readonly #tenggatMs: number;
  #tutup = false;

  constructor(tujuan: Tujuan, o: { tenggatMs?: number; kini?: () => Date } = {}) {
    this.tujuan = tujuan;
    this.#agen = new AgenTersemat(tujuan, o.kini ?? (() => new Date()));
    this.#tenggatMs = o.tenggatMs ?? 60_000;
  }

  /** Ends it for good, in the middle of a request too. */
  tutup(): void {
    this.#tutup = true;
    this.#agen.destroy();
  }

  /** One request. Errors: those that the receiver says, LAN_TAK_TERHUBUNG, LAN_SERTIFIKAT_*, LAN_JAWABAN. */
  async minta(m: { metode: string; jalur: string; isi: Uint8Array; tanda?: string }): Promise<Hasil<unknown>> {
    if (this.#tutup) return gagal('LAN_TAK_TERHUBUNG', { alamat: tuan(this.tujuan), sebab: 'dihentikan' });
    try {
      const { status, teks } = await this.#kirim(m);
      const nilai: unknown = JSON.parse(teks);
      if (status === 200) return berhasil(nilai);
      const g = JawabanGalat.safeParse(nilai);
      return g.success ? { ok: false, galat: g.data.galat } : gagal('LAN_JAWABAN', { sebab: `status ${status}` });
    } catch (e) {
      if (e instanceof GalatSambungan) return { ok: false, galat: e.galat };
      if (e instanceof SyntaxError) return gagal('LAN_JAWABAN', { sebab: 'bukan JSON' });
      const sebab = e instanceof Error ? ('code' in e && String(e.code)) || e.message : String(e);
      return gagal('LAN_TAK_TERHUBUNG', { alamat: tuan(this.tujuan), sebab });
    }
  }

  #kirim(m: {
    metode: string;
    jalur: string;
    isi: Uint8Array;
    tanda?: string;
  }): Promise<{ status: number; teks: string }> {
    return new Promise((selesai, gagalkan) => {
      const r = https.request(
        {
          agent: this.#agen,
          method: m.metode,
          path: m.jalur,
          host: this.tujuan.alamat,
          port: this.tujuan.port,
          headers: {
            'content-length': m.isi.byteLength,
            'content-type': 'application/octet-stream',
            ...(m.tanda === undefined ? {} : { authorization: m.tanda }),
          },
        },
        (j) => {
          const potong: Buffer[] = [];
          let n = 0;
          j.on('data', (b: Buffer) => {
            n += b.length;
            if (n > MAKS_JAWABAN) r.destroy(new Error('jawaban terlalu panjang'));
            else potong.push(b);
          });
          j.on('error', gagalkan);
          j.on('end', () => selesai({ status: j.statusCode ?? 0, teks: Buffer.concat(potong).toString('utf8') }));
        },
      );
      const jam = setTimeout(() => r.destroy(new Error('terlalu lama')), this.#tenggatMs);
      r.on('close', () => clearTimeout(jam));
      r.on('error', gagalkan);
      r.end(m.isi);
    });
  }
}
