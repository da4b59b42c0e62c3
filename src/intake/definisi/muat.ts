import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type BagianDefinisi,
  bagianKosong,
  CatatanDefinisi,
  gabungBagian,
  type JenisKontes,
  pesanGalat,
} from '../../domain/index.ts';
import { sebabSistem, tersembunyi } from '../sumber.ts';
import { bacaBagian, type LaporanBerkas } from './baca-bagian.ts';
import { bacaBerkasDefinisi } from './pembaca.ts';

/** Kinds of files that lists come in. Anything else in a folder is left alone. */
const AKHIRAN = /\.(json|csv|tsv|txt|xlsx|xlsm)$/i;

export type PermintaanMuat = {
  /** Files and folders, with everything below. */
  jalur: readonly string[];
  /** The ballot meant by lists that do not say it. */
  jenis?: JenisKontes;
  /** Regions wanted: files of KPU's region tree that lead elsewhere are not opened. */
  lingkup?: readonly string[];
  /** Called after every file. */
  kemajuan?: (selesai: number, jumlah: number) => void;
};
/** `ke`: which of the given files and folders a file belongs to. */
export type LaporanMuat = LaporanBerkas & { ke: number };
export type HasilMuat = { bagian: BagianDefinisi; laporan: LaporanMuat[]; tahun: number | null };

/**
 * Reads every list in files and folders, in the order of their names. Everything wrong goes into `catat`; what could be
 * read is given back all the same.
 */
export async function muatBagian(minta: PermintaanMuat, catat: CatatanDefinisi): Promise<HasilMuat> {
  const hasil: HasilMuat = { bagian: bagianKosong(), laporan: [], tahun: null };
  const daftar = daftarBerkas(minta.jalur, catat);
  for (const [i, { jalur, nama, terpilih, ke }] of daftar.entries()) {
    minta.kemajuan?.(i, daftar.length);
    if (cabangLain(nama, minta.lingkup ?? [])) continue;
    const isi = bacaBerkasDefinisi(jalur, nama);
    if (!isi.ok) {
      catat.catat('DEF_BERKAS', { sebab: pesanGalat(isi.galat).kalimat }, { berkas: basename(nama) });
      continue;
    }
    const ini = new CatatanDefinisi();
    const satu = await bacaBagian({ nama, isi: isi.nilai }, minta.jenis, ini);
    // A folder may hold other things, results for example; a file that was picked itself must be understood.
    catat.gabung(ini, (k) => (k === 'DEF_BERKAS_TAK_DIKENAL' && !terpilih ? 'DEF_BERKAS_DILEWATI' : k));
    gabungBagian(hasil.bagian, satu.bagian);
    hasil.laporan.push(...satu.laporan.map((l) => ({ ...l, ke })));
    hasil.tahun ??= satu.tahun;
  }
  return hasil;
}

/** `terpilih`: named by a person, not found below a folder. */
type Butir = { jalur: string; nama: string; terpilih: boolean; ke: number };

function daftarBerkas(jalur: readonly string[], catat: CatatanDefinisi): Butir[] {
  const daftar: Butir[] = [];
  const tumpukan = jalur.map((j, ke) => ({ jalur: j, nama: basename(j), terpilih: true, ke })).reverse();
  for (let t = tumpukan.pop(); t; t = tumpukan.pop()) {
    try {
      if (!statSync(t.jalur).isDirectory()) {
        if (t.terpilih || AKHIRAN.test(t.nama)) daftar.push(t);
        continue;
      }
      // Links to folders are not followed: they may loop.
      const anak = readdirSync(t.jalur, { withFileTypes: true })
        .filter((d) => !tersembunyi(d.name) && !d.name.startsWith('~$') && (d.isDirectory() || d.isFile()))
        .sort((a, b) => (a.name < b.name ? 1 : -1));
      for (const d of anak)
        tumpukan.push({ jalur: join(t.jalur, d.name), nama: `${t.nama}/${d.name}`, terpilih: false, ke: t.ke });
    } catch (e) {
      catat.catat('DEF_BERKAS', { sebab: `tidak dapat dibuka (${sebabSistem(e)})` }, { berkas: t.nama });
    }
  }
  return daftar;
}

/** A file of the region tree whose region neither holds nor lies in a wanted one. */
function cabangLain(nama: string, lingkup: readonly string[]): boolean {
  const kode = /wilayah\/(?:.*\/)?(\d{2}|\d{4}|\d{6}|\d{10})\.json$/i.exec(nama)?.[1];
  return kode !== undefined && lingkup.length > 0 && !lingkup.some((l) => l.startsWith(kode) || kode.startsWith(l));
}
