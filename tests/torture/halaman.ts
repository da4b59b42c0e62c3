import fs from 'node:fs';
import path from 'node:path';
import { galatDisk } from '../../src/app/galat-disk.ts';
import { verifyPlenary, viewJournal } from '../../src/app/jejak.ts';
import { raiseObjection, viewObjections } from '../../src/app/keberatan.ts';
import { attachFile } from '../../src/app/lampiran.ts';
import { viewSheet } from '../../src/app/lembar.ts';
import { peopleOverview } from '../../src/app/orang.ts';
import { setPin } from '../../src/app/pin.ts';
import { closePleno, openPleno, type Pleno } from '../../src/app/pleno.ts';
import { listShelf } from '../../src/app/rak.ts';
import { recapOf } from '../../src/app/rekap.ts';
import { viewAgenda, viewHome, viewRecap } from '../../src/app/tampilan.ts';
import { findingsOfRegion } from '../../src/app/temuan.ts';
import { berhasil } from '../../src/domain/index.ts';
import { journalHead } from '../../src/store/index.ts';
import { png } from '../lib/foto.ts';
import { jamUji, nilai } from '../lib/hasil.ts';
import { betulkan, KEC_A, lebar, plenoPenuh, tpsDari } from '../lib/paket.ts';
import { type Acak, hukum, hukumHasil, type Kerja, type Siksaan } from './bentuk.ts';

const HALAMAN = 4096;
const JENIS: Readonly<Record<number, string>> = {
  2: 'indeks dalam',
  5: 'tabel dalam',
  10: 'indeks daun',
  13: 'tabel daun',
};

/** A plenary in which something of everything was done. */
async function siapkan(folder: string): Promise<void> {
  const p = plenoPenuh(folder, KEC_A, lebar(12));
  const tps = tpsDari(p, KEC_A);
  for (const t of tps.slice(0, 4)) betulkan(p, t, { 'IV.1': 41, 'IV.2': 52 }, `salah baca ${'panjang '.repeat(80)}`);
  for (const t of tps)
    nilai(
      raiseObjection(
        p,
        {
          ...{ jenis: 'kejadian', pengaju: { peran: 'panwaslu', nama: 'TOTOK' }, wilayah: t, kontes: null, sel: [] },
          uraian: `Berbeda dari salinan. ${'Uraian. '.repeat(400)}`,
        },
        jamUji(),
      ),
    );
  nilai(await setPin(p, 1, '739251', null, jamUji()));
  const [t = tps[0]] = tps;
  if (t)
    nilai(
      await attachFile(() => berhasil(p), { kontes: 'PPWP', tps: t }, { nama: 'a.png', isi: png(20, 20) }, jamUji()),
    );
  closePleno(p);
}

/** Every row of every table, table by table. */
const isiTabel = (p: Pleno): Map<string, string> =>
  new Map(
    (p.s.db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[]).map(
      (t) => [t, JSON.stringify(p.s.db.prepare(`SELECT * FROM "${t}"`).raw().all())],
    ),
  );

/** What screens ask for. A refusal has a code that people are told; anything else is a fault of the program. */
function baca(p: Pleno): void {
  const tanya: (readonly [string, () => unknown])[] = [
    ['beranda', () => viewHome(p)],
    ['agenda', () => viewAgenda(p, 'PPWP')],
    ['rekap', () => viewRecap(p, 'PPWP', KEC_A)],
    ['jumlah', () => recapOf(p, 'DPR', KEC_A)],
    ['lembar', () => tpsDari(p, KEC_A).map((t) => viewSheet(p, 'PPWP', t))],
    ['keberatan', () => viewObjections(p, KEC_A)],
    ['temuan', () => findingsOfRegion(p, 'PPWP', KEC_A)],
    ['jejak', () => viewJournal(p, {})],
    ['orang', () => peopleOverview(p)],
  ];
  for (const [apa, f] of tanya)
    try {
      hukumHasil(f(), apa);
    } catch (e) {
      hukum(galatDisk(e) !== null, `${apa} melempar ${e instanceof Error ? e.stack : String(e)}`);
    }
}

type Rusakan = { apa: string; ubah: (b: Buffer, a: Acak) => Buffer };
const halamanKe = (b: Buffer, n: number): Buffer => b.subarray(n * HALAMAN, (n + 1) * HALAMAN);
const RUSAKAN: readonly [Rusakan, ...Rusakan[]] = [
  {
    apa: 'bit',
    ubah: (b, a) => {
      for (let n = a.bulat(1, 3); n > 0; n--) {
        const i = a.bulat(0, b.length - 1);
        b[i] = (b[i] ?? 0) ^ (1 << a.bulat(0, 7));
      }
      return b;
    },
  },
  {
    apa: 'halaman nol',
    ubah: (b, a) => {
      halamanKe(b, a.bulat(0, b.length / HALAMAN - 1)).fill(0);
      return b;
    },
  },
  {
    apa: 'halaman acak',
    ubah: (b, a) => {
      const h = halamanKe(b, a.bulat(0, b.length / HALAMAN - 1));
      const dari = a.bulat(0, HALAMAN - 1);
      for (let i = dari; i < h.length && i < dari + 512; i++) h[i] = a.bulat(0, 255);
      return b;
    },
  },
  {
    apa: 'halaman tertukar',
    ubah: (b, a) => {
      const [x, y] = [
        halamanKe(b, a.bulat(0, b.length / HALAMAN - 1)),
        halamanKe(b, a.bulat(0, b.length / HALAMAN - 1)),
      ];
      const simpan = Buffer.from(x);
      y.copy(x);
      simpan.copy(y);
      return b;
    },
  },
  { apa: 'terpotong', ubah: (b, a) => b.subarray(0, a.bulat(0, b.length)) },
  {
    apa: 'kepala',
    ubah: (b, a) => {
      b[a.bulat(0, 110)] = a.bulat(0, 255);
      return b;
    },
  },
];

/** Tables that hold no figure and no act, and are proved by nothing: a draft of typing, PINs, what a list shows. */
const TANPA_BUKTI = new Set(['draf', 'meta', 'pin', 'sqlite_stat1', 'sqlite_sequence']);

async function satu(k: Kerja, n: number, asli: Buffer, semula: Map<string, string>, kepala: string): Promise<string> {
  const { a } = { a: k.acak };
  const rak = path.join(k.folder, `r${n}`);
  const folder = path.join(rak, 'pleno');
  fs.cpSync(path.join(k.folder, 'asal'), folder, { recursive: true });
  const rusakan = a.pilih(RUSAKAN);
  const baru = rusakan.ubah(Buffer.from(asli), a);
  const beda = baru.findIndex((x, i) => x !== asli[i]);
  const jenis =
    JENIS[asli[Math.max(0, Math.floor(beda / HALAMAN)) * HALAMAN + (beda < HALAMAN ? 100 : 0)] ?? 0] ?? 'lain';
  fs.writeFileSync(path.join(folder, 'rekap.db'), baru);
  try {
    hukum(listShelf(rak).length === 1, `${rusakan.apa}: pleno hilang dari daftar`);
    const p = openPleno(folder, { tulis: true });
    if (!p.ok) {
      hukumHasil(p, 'buka');
      // Bits of the number of the schema alone cannot be told from those that a newer program wrote.
      hukum(
        ['PLENO_RUSAK', 'PLENO_BUKAN_MILIK_INI', 'PLENO_VERSI_BARU'].includes(p.galat.kode),
        `${rusakan.apa}: ditolak ${p.galat.kode} ${JSON.stringify(p.galat.konteks)}`,
      );
      return 'ketahuan saat dibuka';
    }
    try {
      baca(p.nilai);
      const v = nilai(await verifyPlenary(p.nilai));
      if (!v.sah) return 'ketahuan saat diverifikasi';
      hukum(journalHead(p.nilai.s.db).hash === kepala, `${rusakan.apa}: dinyatakan sah, tetapi jurnal lain`);
      for (const [t, isi] of isiTabel(p.nilai)) {
        const asal = semula.get(t) ?? '';
        const di = [...isi].findIndex((x, i) => x !== asal[i]);
        const lihat = (x: string): string => JSON.stringify(x.slice(Math.max(0, di - 30), di + 30));
        hukum(
          TANPA_BUKTI.has(t) || asal === isi,
          `${rusakan.apa} di ${jenis}: dinyatakan sah, tetapi tabel ${t} berubah: ${lihat(asal)} → ${lihat(isi)}`,
        );
      }
      return 'tidak menyentuh isi';
    } finally {
      closePleno(p.nilai);
    }
  } finally {
    k.catat(jenis);
    fs.rmSync(rak, { recursive: true, force: true });
  }
}

/** The log that was not yet in the database: a damaged one gives an earlier state that is whole, or a refusal. */
async function catatanRusak(k: Kerja, n: number): Promise<void> {
  const folder = path.join(k.folder, `w${n}`);
  fs.cpSync(path.join(k.folder, 'berlog'), folder, { recursive: true });
  const log = path.join(folder, 'rekap.db-wal');
  const b = fs.readFileSync(log);
  fs.writeFileSync(
    log,
    k.acak.peluang(0.3) ? b.subarray(0, k.acak.bulat(0, b.length)) : k.acak.pilih(RUSAKAN).ubah(b, k.acak),
  );
  const p = openPleno(folder, { tulis: true });
  if (p.ok) {
    const v = nilai(await verifyPlenary(p.nilai));
    hukum(v.sah, `log rusak: ${v.pesan}`);
    closePleno(p.nilai);
  } else hukumHasil(p, 'buka dengan log rusak');
  k.catat('log');
  fs.rmSync(folder, { recursive: true, force: true });
}

/**
 * Damaged pages of the database, of every kind, and a damaged log. Law: noticed when it is opened, or at the latest by the
 * proof; the plenary stays in the list; no question ends in an exception; what the proof calls whole is what it was.
 */
export const halaman: Siksaan = {
  nama: 'halaman',
  uraian: 'halaman basis data dan log yang rusak',
  jalan: async (k) => {
    const asal = path.join(k.folder, 'asal');
    await siapkan(asal);
    const asli = fs.readFileSync(path.join(asal, 'rekap.db'));
    const p = nilai(openPleno(asal, { tulis: true }));
    const semula = isiTabel(p);
    const kepala = journalHead(p.s.db).hash ?? '';
    // A state with a log beside it, as a power cut leaves it.
    for (const t of tpsDari(p, KEC_A).slice(5, 9)) betulkan(p, t, { 'IV.1': 44, 'IV.2': 49 });
    fs.cpSync(asal, path.join(k.folder, 'berlog'), { recursive: true });
    closePleno(p);
    fs.writeFileSync(path.join(asal, 'rekap.db'), asli);
    const hitung: Record<string, number> = {};
    for (let n = 0; n < 3 || k.lanjut(); n++) {
      const h = await satu(k, n, asli, semula, kepala);
      hitung[h] = (hitung[h] ?? 0) + 1;
      if (n % 5 === 0) await catatanRusak(k, n);
    }
    return { catatan: Object.entries(hitung).map(([h, n]) => `${h}: ${n}`) };
  },
};
