import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { type Layanan, mulaiLayanan } from '../../src/server/layanan.ts';
import { nilai } from './hasil.ts';
import { Klien } from './klien.ts';
import { KlienPanel } from './klien-panel.ts';
import { type JawabMentah, kirimMentah, teksMinta } from './mentah.ts';

export type NamaPintu = 'operator' | 'proyektor' | 'panel' | 'paket' | 'publik';

/** One listener, and what whoever is let in by it shows. */
export type Pintu = { nama: NamaPintu; port: number; tls: boolean; asal: string; host: string; kue: string };

const AGEN = new http.Agent({ keepAlive: true, maxSockets: 4 });
const AGEN_TLS = new https.Agent({ keepAlive: true, maxSockets: 4, rejectUnauthorized: false });

export const KUNCI_UJI = 'a1'.repeat(32);

/** The whole core with every listener open, bound to loopback; one plenary, one panel that joined. */
export class SemuaPintu {
  readonly layanan: Layanan;
  readonly k: Klien;
  readonly akar: string;
  readonly panel: KlienPanel;
  readonly pintu: Readonly<Record<NamaPintu, Pintu>>;
  readonly tps: readonly string[];

  private constructor(o: Pick<SemuaPintu, 'layanan' | 'k' | 'akar' | 'panel' | 'pintu' | 'tps'>) {
    this.layanan = o.layanan;
    this.k = o.k;
    this.akar = o.akar;
    this.panel = o.panel;
    this.pintu = o.pintu;
    this.tps = o.tps;
  }

  static async buka(o: { jam?: () => Date } = {}): Promise<SemuaPintu> {
    const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-keamanan-'));
    const layanan = nilai(
      await mulaiLayanan({
        akar,
        port: 0,
        portPublik: 0,
        portPanel: 0,
        kunci: KUNCI_UJI,
        ...(o.jam ? { jam: o.jam } : {}),
      }),
    );
    const k = await new Klien(layanan.url).masuk(KUNCI_UJI);
    await k.panggil('simulasi', { badan: { desa: 2, tps: 6, benih: 3 } });
    const dinding = new URL(layanan.urlProyektor);
    const masuk = await fetch(dinding, { redirect: 'manual' });
    const jauh = await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });
    const panel = new KlienPanel(jauh.alamat[0] ?? '');
    const [satu] = (await k.panggil('panel')).map((u) => u.wilayah as string);
    const { kode } = await k.panggil('kodePanel', { badan: { daerah: [satu ?? ''] } });
    if ((await panel.gabung(kode?.kode ?? '', 'Panel 2')) !== '') throw new Error('panel tidak bergabung');
    const paket = await k.panggil('bukaPenerimaan', { badan: { port: 0, alamat: '127.0.0.1' } });
    const publik = await k.panggil('aturPublik', { badan: { nyala: true, alamat: '127.0.0.1' } });
    const buat = (nama: NamaPintu, asal: string, kue: string): Pintu => {
      const u = new URL(asal);
      return { nama, asal: u.origin, host: u.host, port: Number(u.port), tls: u.protocol === 'https:', kue };
    };
    const pintu = {
      operator: buat('operator', layanan.url, k.tajuk.cookie ?? ''),
      proyektor: buat('proyektor', dinding.origin, (masuk.headers.get('set-cookie') ?? '').split(';')[0] ?? ''),
      panel: buat('panel', panel.url, panel.kue),
      paket: buat('paket', `https://${paket.alamat[0]}`, ''),
      publik: buat('publik', publik.alamat[0] ?? '', ''),
    };
    const agenda = await k.panggil('agenda', { param: { kontes: 'PPWP' } });
    const tps = agenda.desa.flatMap((d) => d.tps.map((t) => t.tps as string));
    return new SemuaPintu({ layanan, k, akar, panel, pintu, tps });
  }

  get daftar(): Pintu[] {
    return Object.values(this.pintu);
  }

  /** Those that have an application behind them with routes of the contract. */
  get aplikasi(): Pintu[] {
    return [this.pintu.operator, this.pintu.proyektor, this.pintu.panel];
  }

  async tutup(): Promise<void> {
    this.panel.tutup();
    await this.layanan.berhenti();
    fs.rmSync(this.akar, { recursive: true, force: true });
  }
}

/** What an honest page would send, and over it what the test wants otherwise; null leaves a head away. */
export function minta(
  p: Pintu,
  metode: string,
  jalur: string,
  kepala: Record<string, string | null> = {},
  isi: string | Buffer = '',
): Promise<JawabMentah> {
  const badan = Buffer.from(isi);
  const biasa: Record<string, string | null> = {
    host: p.host,
    origin: metode === 'GET' ? null : p.asal,
    cookie: p.kue || null,
    'content-type': metode === 'GET' ? null : 'application/json',
    'content-length': metode === 'GET' && badan.length === 0 ? null : String(badan.length),
    connection: 'close',
    ...kepala,
  };
  const baris = Object.entries(biasa).flatMap(([n, v]) => (v === null ? [] : [`${n}: ${v}`]));
  return kirimMentah(p.port, [teksMinta(metode, jalur, baris), badan], { tls: p.tls });
}

/** Code of a refusal; '' where there is none. */
export const kodeMentah = (j: JawabMentah): string => /"kode":"([A-Z_]+)"/.exec(j.isi)?.[1] ?? '';

/** The same over a connection that is kept, for many requests in a row: the answer's status and code of refusal. */
export function tanya(
  p: Pintu,
  metode: string,
  jalur: string,
  o: { kue?: string; kepala?: Record<string, string>; isi?: string } = {},
): Promise<{ status: number; kode: string; kepala: http.IncomingHttpHeaders; isi: string }> {
  const baca = metode === 'GET' || metode === 'HEAD';
  const isi = o.isi ?? (baca ? '' : '{}');
  const kue = o.kue ?? p.kue;
  return new Promise((selesai, tolak) => {
    const r = (p.tls ? https : http).request(
      {
        ...{ host: '127.0.0.1', port: p.port, path: jalur, method: metode, agent: p.tls ? AGEN_TLS : AGEN },
        headers: {
          ...{ host: p.host, ...(baca ? {} : { origin: p.asal, 'content-type': 'application/json' }) },
          ...(kue ? { cookie: kue } : {}),
          ...(isi ? { 'content-length': Buffer.byteLength(isi) } : {}),
          ...o.kepala,
        },
      },
      (j) => {
        const akhiri = (teks: string): void =>
          selesai({
            ...{ status: j.statusCode ?? 0, kode: /"kode":"([A-Z_]+)"/.exec(teks)?.[1] ?? '' },
            ...{ kepala: j.headers, isi: teks },
          });
        if (j.headers['content-type']?.startsWith('text/event-stream')) {
          j.destroy();
          return akhiri('');
        }
        const potong: Buffer[] = [];
        j.on('data', (b: Buffer) => potong.push(b));
        j.on('end', () => akhiri(Buffer.concat(potong).toString('latin1')));
        j.on('error', tolak);
      },
    );
    r.on('error', tolak);
    r.end(isi);
  });
}
