import fs from 'node:fs';
import path from 'node:path';
import {
  berhasil,
  berkasLatihan,
  type Definisi,
  daftarTps,
  gagal,
  type Hasil,
  ID_BERKAS,
  type IdBerkas,
  isianKeObjek,
  isiTemplat,
  KataLatihan,
  KURSUS,
  kalimatButir,
  kalimatKeliru,
  konteksLatihan,
  type LaporanLatihan,
  nilaiLatihan,
  nomorTps,
  type Skenario,
  sebutTps,
  susunSkenario,
} from '../domain/index.ts';
import { appendJournal, galatSqlite, journalBackwards, journalForwards, type Simpanan, tulis } from '../store/index.ts';
import type { Jam, Pleno } from './pleno.ts';
import { closePleno, tindakan } from './pleno.ts';
import { resourcesFolder } from './resources.ts';
import { fillPracticePeople } from './simulasi.ts';

/** Wording of the course. A broken file is a broken installation, not bad input. */
export const readCourseWording = (): KataLatihan =>
  KataLatihan.parse(JSON.parse(fs.readFileSync(path.join(resourcesFolder(), 'latihan', 'terpandu.json'), 'utf8')));

/**
 * Creates the practice plenary of the guided course: no figures, its people with the PIN of practice, and the entry that
 * says which course it is. `buat` decides where it lives. Errors: those of `buat`.
 */
export function createCourse(
  benih: number,
  buat: (d: Definisi, wilayah: string) => Hasil<Pleno>,
  jam: Jam,
): Hasil<Pleno> {
  const s = susunSkenario(benih);
  const p = buat(s.definisi, s.wilayah);
  if (!p.ok) return p;
  try {
    tulis(p.nilai.s, () => {
      appendJournal(p.nilai.s.db, {
        ...tindakan(p.nilai, jam),
        isi: { jenis: 'latihan.dimulai', kursus: KURSUS, benih },
      });
      fillPracticePeople(p.nilai, jam);
    });
    return p;
  } catch (e) {
    closePleno(p.nilai);
    throw e;
  }
}

const diingat = new WeakMap<Simpanan, Skenario | null>();

/** The course of this plenary; null where it is none, or one of a newer program. The entry is the journal's second. */
export function courseOf(p: Pleno): Skenario | null {
  const ada = diingat.get(p.s);
  if (ada !== undefined) return ada;
  const [e] = p.s.definisi.simulasi ? journalBackwards(p.s.db, 3) : [];
  const s = e?.isi.jenis === 'latihan.dimulai' && e.isi.kursus === KURSUS ? susunSkenario(e.isi.benih) : null;
  diingat.set(p.s, s);
  return s;
}

const FOLDER: Readonly<Record<IdBerkas, string>> = { sirekap: 'Hasil Sirekap', salinan: 'Salinan Panwaslu' };
const folderBerkas = (folder: string, id: IdBerkas): string => path.join(folder, 'berkas latihan', FOLDER[id]);

/** Writes the files of the course beside its plenary; what is there as it should be stays. */
export function writeCourseFiles(folder: string, s: Skenario): void {
  for (const id of ID_BERKAS) {
    const di = folderBerkas(folder, id);
    fs.mkdirSync(di, { recursive: true });
    for (const b of berkasLatihan(s)[id]) {
      const berkas = path.join(di, b.nama);
      if (!fs.existsSync(berkas) || !fs.readFileSync(berkas).equals(b.isi)) fs.writeFileSync(berkas, b.isi);
    }
  }
}

/** Paths of practice files, ready to be imported. Errors: LATIHAN_TIDAK_ADA, and those of the disk. */
export function courseFiles(p: Pleno, id: IdBerkas): Hasil<string[]> {
  const s = courseOf(p);
  if (!s) return gagal('LATIHAN_TIDAK_ADA');
  try {
    writeCourseFiles(p.s.folder, s);
  } catch (e) {
    return galatSqlite(e, p.s.folder);
  }
  const di = folderBerkas(p.s.folder, id);
  // A folder of results, but the table itself: who picks it says what it is.
  return berhasil(id === 'sirekap' ? [di] : berkasLatihan(s)[id].map((b) => path.join(di, b.nama)));
}

/** How long each task took, from the one that was done before it. */
function lama(l: LaporanLatihan): Map<string, number> {
  const urut = l.tugas
    .flatMap((t) => (t.selesaiPada === null ? [] : [{ id: t.id, pada: Date.parse(t.selesaiPada) }]))
    .sort((a, b) => a.pada - b.pada);
  return new Map(urut.map(({ id, pada }, i) => [id, pada - (urut[i - 1]?.pada ?? Date.parse(l.mulai))]));
}

/** The course as its panel shows it; null in any other plenary. */
export function viewCourse(p: Pleno) {
  const s = courseOf(p);
  if (!s) return null;
  const kata = readCourseWording();
  const umum = konteksLatihan(s);
  const isi = (t: string): string => isiTemplat(t, umum);
  const l = nilaiLatihan(s, journalForwards(p.s.db));
  const lamaTugas = lama(l);
  const salah = (k: LaporanLatihan['kesalahan'][number]['keliru']) => ({
    kode: k.kode,
    kalimat: kalimatKeliru(kata, s, k, umum),
    tuju: k.tuju,
  });
  return {
    judul: kata.judul,
    pembuka: isi(kata.pembuka),
    penutup: isi(kata.penutup),
    benih: s.benih,
    kontes: s.kontes,
    mulai: l.mulai,
    selesaiPada: l.selesaiPada,
    lamaMs: l.selesaiPada === null ? null : Date.parse(l.selesaiPada) - Date.parse(l.mulai),
    tugas: l.tugas.map((t) => ({
      id: t.id,
      judul: kata.tugas[t.id].judul,
      mengapa: isi(kata.tugas[t.id].mengapa),
      selesai: isi(kata.tugas[t.id].selesai),
      status: t.status,
      selesaiPada: t.selesaiPada,
      lamaMs: lamaTugas.get(t.id) ?? null,
      butir: t.butir.map((b) => ({ ...b, ...kalimatButir(kata, t.id, b.id, umum) })),
      keliru: t.keliru && salah(t.keliru),
    })),
    kesalahan: l.kesalahan.map((k) => ({
      waktu: k.waktu,
      tugas: kata.tugas[k.tugas].judul,
      kalimat: kalimatKeliru(kata, s, k.keliru, umum),
    })),
    kertas: daftarTps(s).map((t) => {
      const buka = l.kertas.includes(t.tps);
      return {
        tps: t.tps,
        nomor: nomorTps(t.tps),
        nama: sebutTps(s, t.tps),
        isian: buka ? isianKeObjek(s.lembar, t.kertas) : null,
        catatan: !buka ? isi(kata.kertasTertutup) : t.peran === 'salahJumlah' ? isi(kata.catatanJumlah) : null,
      };
    }),
    berkas: ID_BERKAS.map((id) => ({ id, ...kata.berkas[id], folder: folderBerkas(p.s.folder, id) })),
  };
}
