import http from 'node:http';
import { type Attribute, type Group, request as ipp, response } from 'ipp-encoder';
import { GalatCetak } from './jenis.ts';

/** Tags of RFC 8010 that this program writes or asks for. */
const TAG = { operasi: 0x01, pekerjaan: 0x02, integer: 0x21, nama: 0x42, kataKunci: 0x44, uri: 0x45 } as const;
const TAG_CHARSET = 0x47;
const TAG_BAHASA = 0x48;
const TAG_MIME = 0x49;

export const OPERASI = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  cupsGetDefault: 0x4001,
  cupsGetPrinters: 0x4002,
} as const;

/** IPP status codes that this program tells apart. */
export const STATUS_TIDAK_ADA = 0x0406;

/** Where the print service listens: a socket of this computer, or a host and port. */
export type AlamatIpp = { socketPath: string } | { host: string; port: number };

export const atribut = {
  uri: (name: string, value: string): Attribute => ({ tag: TAG.uri, name, value }),
  nama: (name: string, value: string): Attribute => ({ tag: TAG.nama, name, value }),
  kata: (name: string, ...value: string[]): Attribute => ({ tag: TAG.kataKunci, name, value }),
  angka: (name: string, value: number): Attribute => ({ tag: TAG.integer, name, value }),
  mime: (name: string, value: string): Attribute => ({ tag: TAG_MIME, name, value }),
};

export type PermintaanIpp = {
  operasi: number;
  /** After charset and language, in the order in which the service wants them. */
  umum: Attribute[];
  pekerjaan?: Attribute[];
  isi?: Uint8Array;
  /** Path of the HTTP request. */
  jalur?: string;
  /** Name by which the service knows who asks, over a socket of this computer. */
  pemilik?: string;
};

/** An answer: status, and groups of attributes (printers, jobs) as names with their values. */
export type JawabanIpp = { status: number; kelompok: Map<string, unknown[]>[] };

let nomor = 0;

function susun(p: PermintaanIpp): Buffer {
  const groups: Group[] = [
    {
      tag: TAG.operasi,
      attributes: [
        { tag: TAG_CHARSET, name: 'attributes-charset', value: 'utf-8' },
        { tag: TAG_BAHASA, name: 'attributes-natural-language', value: 'en' },
        ...p.umum,
      ],
    },
    ...(p.pekerjaan && p.pekerjaan.length > 0 ? [{ tag: TAG.pekerjaan, attributes: p.pekerjaan }] : []),
  ];
  nomor = (nomor % 1_000_000) + 1;
  const pesan = { version: { major: 1, minor: 1 }, operationId: p.operasi, requestId: nomor, groups };
  return ipp.encode(pesan, Buffer.alloc(ipp.encodingLength(pesan)));
}

function baca(isi: Buffer): JawabanIpp {
  const { statusCode, groups } = response.decode(isi);
  const kelompok = groups
    .filter((g) => g.tag !== TAG.operasi)
    .map((g) => new Map(g.attributes.map((a) => [a.name, Array.isArray(a.value) ? a.value : [a.value]])));
  return { status: statusCode, kelompok };
}

/** Nobody listens there. */
const TAK_BERJALAN: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTFOUND']);
const BATAS_MS = 15_000;
/** More than any list of printers is; a service that sends on and on is not listened to. */
const BATAS_BYTES = 8_000_000;

/** Asks the print service. Throws `GalatCetak` where it is not there, answers no IPP, or takes too long. */
export function mintaIpp(alamat: AlamatIpp, p: PermintaanIpp): Promise<JawabanIpp> {
  const kepala = susun(p);
  const panjang = kepala.length + (p.isi?.length ?? 0);
  return new Promise((jadi, gagal) => {
    const tolak = (sebab: string): void => gagal(new GalatCetak(sebab));
    const r = http.request(
      {
        ...alamat,
        method: 'POST',
        path: p.jalur ?? '/',
        timeout: BATAS_MS,
        headers: {
          'content-type': 'application/ipp',
          'content-length': panjang,
          host: 'localhost',
          ...(p.pemilik === undefined ? {} : { authorization: `PeerCred ${p.pemilik}` }),
        },
      },
      (jawab) => {
        const potong: Buffer[] = [];
        let n = 0;
        jawab.on('data', (b: Buffer) => {
          n += b.length;
          if (n > BATAS_BYTES) r.destroy(new Error('jawaban terlalu panjang'));
          else potong.push(b);
        });
        jawab.on('end', () => {
          if (jawab.statusCode !== 200) return tolak(`HTTP ${jawab.statusCode}`);
          try {
            jadi(baca(Buffer.concat(potong)));
          } catch {
            tolak('jawabannya tidak terbaca');
          }
        });
        jawab.on('error', (e) => tolak(e.message));
      },
    );
    r.on('timeout', () => r.destroy(new Error('terlalu lama')));
    r.on('error', (e: NodeJS.ErrnoException) =>
      tolak(TAK_BERJALAN.has(e.code ?? '') ? 'CUPS tidak berjalan' : e.message),
    );
    r.write(kepala);
    r.end(p.isi);
  });
}
