import fs from 'node:fs';
import os from 'node:os';
import { z } from 'zod';
import { type AlamatIpp, atribut, type JawabanIpp, mintaIpp, OPERASI, STATUS_TIDAK_ADA } from './ipp.ts';
import { GalatCetak, type KeadaanKerja, type Kerja, type LayananCetakSistem, type Pencetak } from './jenis.ts';
import { kataKeadaan } from './kata.ts';
import { kertasDari, mediaUntuk } from './kertas.ts';

const SOKET = ['/run/cups/cups.sock', '/var/run/cups/cups.sock'];

/** Where CUPS listens: `CUPS_SERVER` as its own programs read it, else its socket, else its port. */
function alamatCups(env: NodeJS.ProcessEnv = process.env): AlamatIpp {
  const sebut = env.CUPS_SERVER ?? '';
  if (sebut.startsWith('/')) return { socketPath: sebut };
  if (sebut !== '') {
    const m = /^\[?([^\]/]+?)\]?(?::(\d+))?(?:\/.*)?$/.exec(sebut);
    if (m?.[1]) return { host: m[1], port: Number(m[2] ?? 631) };
  }
  const soket = SOKET.find((s) => fs.existsSync(s));
  return soket ? { socketPath: soket } : { host: 'localhost', port: 631 };
}

const teks = (g: Map<string, unknown[]>, nama: string): string[] =>
  z
    .array(z.string())
    .catch([])
    .parse(g.get(nama) ?? []);
const angka = (g: Map<string, unknown[]>, nama: string): number => z.number().catch(0).parse(g.get(nama)?.[0]);

/** Names as CUPS itself allows them: a URI is made of them. */
const NAMA = /^[^\s/#?"'\\\p{Cc}]{1,127}$/u;

function uriPencetak(nama: string): string {
  if (!NAMA.test(nama)) throw new GalatCetak(`nama pencetak ${JSON.stringify(nama)} tidak sah`);
  return `ipp://localhost/printers/${encodeURIComponent(nama)}`;
}

const ATRIBUT_PENCETAK = [
  'printer-name',
  'printer-info',
  'printer-location',
  'printer-state',
  'printer-state-message',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
  'media-supported',
  'sides-supported',
];

function kePencetak(g: Map<string, unknown[]>, utama: string | undefined): Pencetak | null {
  const [nama] = teks(g, 'printer-name');
  if (nama === undefined || !NAMA.test(nama)) return null;
  const berhenti = angka(g, 'printer-state') === 5 || g.get('printer-is-accepting-jobs')?.[0] === false;
  const media = teks(g, 'media-supported');
  const sisi = teks(g, 'sides-supported');
  const pesan = kataKeadaan(teks(g, 'printer-state-reasons'), teks(g, 'printer-state-message').join(' '));
  return {
    nama,
    uraian: [teks(g, 'printer-info')[0] ?? '', teks(g, 'printer-location')[0] ?? ''].filter((x) => x !== '').join(', '),
    utama: nama === utama,
    keadaan: berhenti ? 'berhenti' : angka(g, 'printer-state') === 4 ? 'sibuk' : 'siap',
    pesan: berhenti && pesan === '' ? 'pencetak dihentikan' : pesan,
    kertas: media.length > 0 ? kertasDari(media) : null,
    duaSisi: sisi.length > 0 ? sisi.some((s) => s.startsWith('two-sided')) : null,
  };
}

const berhasil = (j: JawabanIpp): boolean => j.status >= 0 && j.status < 0x0100;

/** States of RFC 8011. */
const KEADAAN: Readonly<Record<number, KeadaanKerja>> = {
  3: 'antre',
  4: 'ditahan',
  5: 'mencetak',
  6: 'ditahan',
  7: 'batal',
  8: 'gagal',
  9: 'selesai',
};

function keKerja(g: Map<string, unknown[]>): Kerja {
  const alasan = [...teks(g, 'job-state-reasons'), ...teks(g, 'job-printer-state-reasons')];
  const pesan = kataKeadaan(alasan, teks(g, 'job-printer-state-message').join(' '));
  const sebut = KEADAAN[angka(g, 'job-state')] ?? 'antre';
  // CUPS also says "canceled" of a job that the printer refused; then it says why.
  const keadaan =
    sebut === 'batal' && pesan !== '' && !alasan.some((a) => a.startsWith('job-canceled')) ? 'gagal' : sebut;
  return { keadaan, pesan: keadaan === 'selesai' ? '' : pesan };
}

const siapa = (): string => {
  try {
    return os.userInfo().username;
  } catch {
    return 'rekap';
  }
};

/** CUPS (Linux, macOS), asked directly over its own socket: nothing is started, nothing is parsed out of a program's text. */
export function layananCups(alamat: AlamatIpp = alamatCups()): LayananCetakSistem {
  const pemilik = siapa();
  const umum = (nama: string) => [
    atribut.uri('printer-uri', uriPencetak(nama)),
    atribut.nama('requesting-user-name', pemilik),
  ];
  const bacaPencetak = async (): Promise<JawabanIpp> => {
    const j = await mintaIpp(alamat, {
      operasi: OPERASI.cupsGetPrinters,
      umum: [atribut.kata('requested-attributes', ...ATRIBUT_PENCETAK)],
    });
    if (!berhasil(j) && j.status !== STATUS_TIDAK_ADA) throw new GalatCetak(`jawaban ${j.status.toString(16)}`);
    return j;
  };
  const satuKerja = (kerja: string) => {
    const id = z.coerce.number().int().min(1).parse(kerja);
    return [
      atribut.uri('printer-uri', 'ipp://localhost/'),
      atribut.angka('job-id', id),
      atribut.nama('requesting-user-name', pemilik),
    ];
  };
  return {
    jalan: 'cups',
    async pencetak() {
      const bawaan = await mintaIpp(alamat, {
        operasi: OPERASI.cupsGetDefault,
        umum: [atribut.kata('requested-attributes', 'printer-name')],
      });
      const [utama] = bawaan.kelompok[0] ? teks(bawaan.kelompok[0], 'printer-name') : [];
      return (await bacaPencetak()).kelompok.flatMap((g) => kePencetak(g, utama) ?? []);
    },
    async kirim({ printer, judul, pdf, kertas, sisi }) {
      const semua = await bacaPencetak();
      const ini = semua.kelompok.find((g) => teks(g, 'printer-name')[0] === printer);
      if (!ini) throw new GalatCetak(`pencetak ${printer} tidak ada lagi`);
      const media = mediaUntuk(kertas, teks(ini, 'media-supported'));
      const j = await mintaIpp(alamat, {
        operasi: OPERASI.printJob,
        jalur: `/printers/${encodeURIComponent(printer)}`,
        umum: [...umum(printer), atribut.nama('job-name', judul), atribut.mime('document-format', 'application/pdf')],
        // A paper that the printer does not list is left to its own setting: CUPS would fail the job for it.
        pekerjaan: [
          atribut.angka('copies', 1),
          atribut.kata('sides', sisi === 'dua' ? 'two-sided-long-edge' : 'one-sided'),
          atribut.kata('print-scaling', 'none'),
          ...(media === null ? [] : [atribut.kata('media', media)]),
        ],
        isi: pdf,
      });
      const id = j.kelompok.map((g) => angka(g, 'job-id')).find((n) => n > 0);
      if (!berhasil(j) || id === undefined) throw new GalatCetak(`pencetak menolak (${j.status.toString(16)})`);
      return String(id);
    },
    async keadaan(kerja) {
      const j = await mintaIpp(alamat, {
        operasi: OPERASI.getJobAttributes,
        umum: [
          ...satuKerja(kerja),
          atribut.kata(
            'requested-attributes',
            'job-state',
            'job-state-reasons',
            'job-printer-state-message',
            'job-printer-state-reasons',
          ),
        ],
      });
      const [g] = j.kelompok;
      if (!berhasil(j) || !g) return { keadaan: 'diserahkan', pesan: 'layanan cetak tidak mengenalnya lagi' };
      return keKerja(g);
    },
    async batalkan(kerja) {
      await mintaIpp(alamat, { operasi: OPERASI.cancelJob, jalur: '/jobs', pemilik, umum: satuKerja(kerja) });
    },
  };
}
