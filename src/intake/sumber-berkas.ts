import { closeSync, fstatSync, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setImmediate as giliran } from 'node:timers/promises';
import { berhasil, type Galat, gagal, type Hasil } from '../domain/index.ts';
import {
  type ButirSumber,
  batasBerkas,
  berakhiran,
  galatUkuran,
  kodeSistem,
  namaHasil,
  type Sumber,
  sebabSistem,
  tersembunyi,
} from './sumber.ts';
import { butirZip, type IsiZip, periksaZip } from './sumber-zip.ts';

/** What lies under one picked path: names relative to `akar`, or what could not be opened. */
type Kelompok = { akar: string; nama: string; isi: (string | { rel: string; galat: Galat })[] };
type Rencana = Kelompok | { zip: string; nama: string; jumlah: number } | { nama: string; galat: Galat };

/** Longest stretch without letting the event loop run, so that a cancel can arrive and progress can leave. */
const JEDA_MS = 16;

/**
 * Files, folders (with everything below: JSON and tables, sorted) and zip files, in any mix. Lists names at once (cheap,
 * and progress needs the total) and looks at each file only when its turn comes. Whatever cannot be opened becomes a
 * finding in its place. System calls are synchronous: for 80,000 small files promises would cost more than the
 * reading; call it in a worker.
 */
export async function bukaSumberBerkas(jalur: readonly string[]): Promise<Sumber> {
  const rencana: Rencana[] = [];
  for (const j of jalur) rencana.push(await rencanakan(resolve(j), j));
  const jumlah = rencana.reduce((n, r) => n + ('isi' in r ? r.isi.length : 'zip' in r ? r.jumlah : 1), 0);
  return { jumlah, butir: () => denganJeda(butirRencana(rencana)) };
}

async function rencanakan(jalur: string, tertulis: string): Promise<Rencana> {
  const nama = basename(jalur) || jalur;
  const stat = periksaJalur(jalur);
  if (!stat.ok)
    return {
      nama,
      galat: stat.galat.kode === 'BERKAS_TIDAK_ADA' ? { ...stat.galat, konteks: { jalur: tertulis } } : stat.galat,
    };
  if (stat.nilai.isDirectory()) {
    const isi = daftarFolder(jalur, nama);
    if (isi.length === 0) return { nama, galat: { kode: 'SUMBER_KOSONG', konteks: { jalur: tertulis } } };
    return { akar: jalur, nama, isi };
  }
  if (!berakhiran(nama, '.zip')) return { akar: resolve(jalur, '..'), nama: '', isi: [nama] };
  const hasil = await denganZip(jalur, periksaZip);
  if (!hasil.ok) return { nama, galat: hasil.galat };
  if (hasil.nilai === 0) return { nama, galat: { kode: 'SUMBER_KOSONG', konteks: { jalur: tertulis } } };
  return { zip: jalur, nama, jumlah: hasil.nilai };
}

function periksaJalur(jalur: string): Hasil<Stats> {
  try {
    return berhasil(statSync(jalur));
  } catch (e) {
    return kodeSistem(e) === 'ENOENT'
      ? gagal('BERKAS_TIDAK_ADA', { jalur })
      : gagal('BERKAS_TAK_TERBACA', { sebab: sebabSistem(e) });
  }
}

/** Every result file below a folder, depth first in the order of names. Links to folders are not followed: they may loop. */
function daftarFolder(akar: string, nama: string): Kelompok['isi'] {
  const isi: Kelompok['isi'] = [];
  // A stack instead of recursion: nesting depth is the drive's choice, not ours.
  const tumpukan: { rel: string; folder: boolean }[] = [{ rel: '', folder: true }];
  for (let t = tumpukan.pop(); t; t = tumpukan.pop()) {
    const { rel } = t;
    if (!t.folder) {
      isi.push(rel);
      continue;
    }
    try {
      const anak = readdirSync(join(akar, rel), { withFileTypes: true })
        .filter((d) => !tersembunyi(d.name) && (d.isDirectory() || namaHasil(d.name)))
        .sort((a, b) => (a.name < b.name ? 1 : -1));
      for (const d of anak) tumpukan.push({ rel: rel ? `${rel}/${d.name}` : d.name, folder: d.isDirectory() });
    } catch (e) {
      const jalur = rel ? `${nama}/${rel}` : nama;
      isi.push({ rel, galat: { kode: 'FOLDER_TAK_TERBACA', konteks: { jalur, sebab: sebabSistem(e) } } });
    }
  }
  return isi;
}

async function* butirRencana(rencana: readonly Rencana[]): AsyncGenerator<ButirSumber> {
  for (const r of rencana) {
    if ('galat' in r) yield r;
    else if ('isi' in r) yield* butirKelompok(r);
    else yield* butirBerkasZip(r.zip, r.nama);
  }
}

function* butirKelompok(k: Kelompok): Generator<ButirSumber> {
  for (const i of k.isi) {
    const rel = typeof i === 'string' ? i : i.rel;
    const nama = [k.nama, rel].filter((s) => s !== '').join('/');
    yield typeof i === 'string' ? butirBerkas(join(k.akar, rel), nama) : { nama, galat: i.galat };
  }
}

function butirBerkas(jalur: string, nama: string): ButirSumber {
  const stat = periksaJalur(jalur);
  if (!stat.ok)
    return {
      nama,
      galat: stat.galat.kode === 'BERKAS_TIDAK_ADA' ? { ...stat.galat, konteks: { jalur: nama } } : stat.galat,
    };
  // A pipe or a device would block, or never end.
  if (!stat.nilai.isFile())
    return { nama, galat: { kode: 'BERKAS_TAK_TERBACA', konteks: { sebab: 'bukan berkas biasa' } } };
  const ukuran = stat.nilai.size;
  const galat = galatUkuran(ukuran, batasBerkas(nama));
  if (galat) return { nama, galat };
  return { nama, ukuran, baca: () => Promise.resolve(bacaBerkas(jalur, batasBerkas(nama))) };
}

/** Reads a whole file of at most `batas` bytes, with the size checked on the open file (it may have grown since). */
export function bacaBerkas(jalur: string, batas: number): Hasil<Uint8Array> {
  let fd: number | null = null;
  try {
    if (!statSync(jalur).isFile()) return gagal('BERKAS_TAK_TERBACA', { sebab: 'bukan berkas biasa' });
    fd = openSync(jalur, 'r');
    const ukuran = fstatSync(fd).size;
    const galat = galatUkuran(ukuran, batas);
    if (galat) return { ok: false, galat };
    const isi = bacaPenuh(fd, 0, ukuran);
    return isi.byteLength === ukuran ? berhasil(isi) : gagal('BERKAS_TAK_TERBACA', { sebab: 'berubah saat dibaca' });
  } catch (e) {
    return gagal('BERKAS_TAK_TERBACA', { sebab: sebabSistem(e) });
  } finally {
    if (fd !== null) closeSync(fd);
  }
}

function bacaPenuh(fd: number, letak: number, panjang: number): Uint8Array {
  const isi = new Uint8Array(panjang);
  let n = 0;
  while (n < panjang) {
    const k = readSync(fd, isi, n, panjang - n, letak + n);
    if (k === 0) break;
    n += k;
  }
  return n === panjang ? isi : isi.subarray(0, n);
}

/** One zip file, opened for as long as `kerja` needs it. */
async function denganZip<T>(jalur: string, kerja: (isi: IsiZip) => Promise<Hasil<T>>): Promise<Hasil<T>> {
  let fd: number | null = null;
  try {
    fd = openSync(jalur, 'r');
    return await kerja(isiZipBerkas(fd));
  } catch (e) {
    return gagal('BERKAS_TAK_TERBACA', { sebab: sebabSistem(e) });
  } finally {
    if (fd !== null) closeSync(fd);
  }
}

async function* butirBerkasZip(jalur: string, nama: string): AsyncGenerator<ButirSumber> {
  let fd: number | null = null;
  try {
    fd = openSync(jalur, 'r');
    yield* butirZip(isiZipBerkas(fd), nama);
  } catch (e) {
    yield { nama, galat: { kode: 'BERKAS_TAK_TERBACA', konteks: { sebab: sebabSistem(e) } } };
  } finally {
    if (fd !== null) closeSync(fd);
  }
}

const JENDELA = 1024 * 1024;

/** A file seen through two windows (the directory at the end, the contents): 2 MiB, however large the zip is. */
function isiZipBerkas(fd: number): IsiZip {
  const { size } = fstatSync(fd);
  const jendela: { letak: number; isi: Uint8Array }[] = [];
  return {
    ukuran: size,
    ambil(letak, panjang) {
      const ada = jendela.find((w) => letak >= w.letak && letak + panjang <= w.letak + w.isi.byteLength);
      if (ada) return ada.isi.subarray(letak - ada.letak, letak - ada.letak + panjang);
      const isi = bacaPenuh(fd, letak, Math.max(0, Math.min(Math.max(panjang, JENDELA), size - letak)));
      jendela.unshift({ letak, isi });
      jendela.length = Math.min(jendela.length, 2);
      return isi.subarray(0, panjang);
    },
  };
}

async function* denganJeda(butir: AsyncGenerator<ButirSumber>): AsyncGenerator<ButirSumber> {
  let terakhir = performance.now();
  for await (const b of butir) {
    if (performance.now() - terakhir > JEDA_MS) {
      await giliran();
      terakhir = performance.now();
    }
    yield b;
  }
}
