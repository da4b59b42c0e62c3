import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import { type Jawab, KONTRAK, type NamaTitik, type Peristiwa } from '../../src/contract/index.ts';

export type Balasan = { status: number; isi: string; kue: string; tujuan: string };
type Minta = { param?: Record<string, string>; kueri?: Record<string, string>; badan?: unknown };

/** Another laptop without a browser: over TLS, with a cookie of its own. Nobody vouches for the certificate. */
export class KlienPanel {
  readonly url: string;
  readonly agen = new https.Agent({ keepAlive: true, maxSockets: 6, rejectUnauthorized: false });
  kue = '';
  /** Fingerprint of whoever answered last. */
  sidik = '';

  constructor(url: string) {
    this.url = url;
  }

  #kirim(
    metode: string,
    jalur: string,
    tajuk: Record<string, string>,
    isi?: string | Buffer,
  ): Promise<IncomingMessage> {
    return new Promise((selesai, tolak) => {
      const r = https.request(`${this.url}${jalur}`, {
        method: metode,
        agent: this.agen,
        headers: { origin: this.url, cookie: this.kue, ...tajuk },
      });
      r.on('response', (b) => {
        this.sidik = (b.socket as TLSSocket).getPeerCertificate().fingerprint256;
        selesai(b);
      });
      r.on('error', tolak);
      r.end(isi);
    });
  }

  async mentah(
    metode: string,
    jalur: string,
    o: { tajuk?: Record<string, string>; isi?: string | Buffer } = {},
  ): Promise<Balasan> {
    const b = await this.#kirim(metode, jalur, o.tajuk ?? {}, o.isi);
    const potong: Buffer[] = [];
    for await (const p of b as AsyncIterable<Buffer>) potong.push(p);
    const kue = String(b.headers['set-cookie']?.[0] ?? '');
    return { status: b.statusCode ?? 0, isi: Buffer.concat(potong).toString(), kue, tujuan: b.headers.location ?? '' };
  }

  /** Joins; the code of the refusal, or ''. */
  async gabung(kode: string, nama: string): Promise<string> {
    const b = await this.mentah('POST', '/api/gabung', {
      tajuk: { 'content-type': 'application/json' },
      isi: JSON.stringify({ kode, nama }),
    });
    if (b.status !== 200) return kodeDari(b);
    this.kue = b.kue.split(';')[0] ?? '';
    return '';
  }

  async minta(nama: NamaTitik, o: Minta = {}): Promise<Balasan> {
    const titik = KONTRAK[nama];
    const jalur = titik.jalur.replace(/:(\w+)/g, (_, k: string) => encodeURIComponent(o.param?.[k] ?? ''));
    const kueri = o.kueri ? `?${new URLSearchParams(o.kueri)}` : '';
    return this.mentah(titik.metode, jalur + kueri, {
      tajuk: { 'content-type': 'application/json' },
      ...(titik.metode === 'GET' ? {} : { isi: JSON.stringify(o.badan ?? {}) }),
    });
  }

  async panggil<N extends NamaTitik>(nama: N, o: Minta = {}): Promise<Jawab<N>> {
    const b = await this.minta(nama, o);
    if (b.status !== 200) throw new Error(`${nama}: ${b.isi}`);
    return KONTRAK[nama].jawab.parse(JSON.parse(b.isi)) as Jawab<N>;
  }

  async ditolak(nama: NamaTitik, o: Minta = {}): Promise<[number, string]> {
    const b = await this.minta(nama, o);
    return [b.status, kodeDari(b)];
  }

  /** Events until the line ends, which resolves `habis`. */
  async dengar(): Promise<{ peristiwa: Peristiwa[]; habis: Promise<void>; tutup: () => void }> {
    const b = await this.#kirim('GET', '/api/peristiwa', {});
    if (b.statusCode !== 200) throw new Error(String(b.statusCode));
    const peristiwa: Peristiwa[] = [];
    b.setEncoding('utf8');
    b.on('data', (t: string) => {
      for (const m of t.matchAll(/^data: (\{.*)$/gm)) peristiwa.push(JSON.parse(m[1] ?? '') as Peristiwa);
    });
    const habis = new Promise<void>((s) => b.on('close', s).on('error', () => s()));
    return { peristiwa, habis, tutup: () => b.destroy() };
  }

  tutup(): void {
    this.agen.destroy();
  }
}

export const kodeDari = (b: Balasan): string => {
  try {
    return (JSON.parse(b.isi) as { galat?: { kode: string } }).galat?.kode ?? '';
  } catch {
    return '';
  }
};
