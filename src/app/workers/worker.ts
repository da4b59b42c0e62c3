import { parentPort, workerData } from 'node:worker_threads';
import { type Definisi, type Galat, gagal, jsonKanonik } from '../../domain/index.ts';
import { type BacaanLengkap, baca } from '../baca.ts';
import { draftDefinition } from '../definisi-draf.ts';
import { makeDocuments, makePackage } from '../dokumen/index.ts';
import { makeExport } from '../ekspor/index.ts';
import { applyImport, previewImport } from '../impor.ts';
import { verifyJournal, verifyPlenary } from '../jejak.ts';
import { loadPackage } from '../paket-berkas.ts';
import { previewPackage, receivePackage } from '../paket-terima.ts';
import { writePackage } from '../paket-tulis.ts';
import { atKeyboard } from '../papan-ketik.ts';
import { closePleno, jamMesin, openPleno, type Pleno, tindakan } from '../pleno.ts';
import { newFolder } from '../rak.ts';
import { createPracticeWhole } from '../simulasi-utuh.ts';
import { type KabarPekerja, PerintahPekerja, Tugas } from './pesan.ts';

/**
 * Long work off the thread that answers requests. A worker has its own connection to the database; the folder's lock
 * belongs to the application that started it.
 */
const tugas = Tugas.parse(workerData);
const bendera = new Int32Array(tugas.batal);
const batal = (): boolean => Atomics.load(bendera, 0) !== 0;
const kabarkan = (kabar: KabarPekerja): void => parentPort?.postMessage(kabar);
const gagalkan = (galat: Galat): void =>
  kabarkan({ kabar: 'gagal', galat: { kode: galat.kode, konteks: { ...galat.konteks } } });
const kemajuan = (selesai: number, jumlah: number | null): void => kabarkan({ kabar: 'kemajuan', selesai, jumlah });

/** Waits for the person to look at the preview; null: they cancelled. */
function tungguPerintah(): Promise<PerintahPekerja | null> {
  return new Promise((selesai) => {
    const putus = (perintah: PerintahPekerja | null): void => {
      parentPort?.off('message', dengar);
      selesai(perintah);
    };
    const dengar = (pesan: unknown): void => {
      const p = PerintahPekerja.safeParse(pesan);
      if (batal()) putus(null);
      else if (p.success) putus(p.data);
    };
    parentPort?.on('message', dengar);
    if (batal()) putus(null);
  });
}

type Setuju = { bacaan: BacaanLengkap; orang: number | undefined };

/** Reads, shows, and waits; once more where the person has said what columns mean. Null: cancelled or refused. */
async function bacaSampaiSetuju(p: Pleno, t: Extract<Tugas, { tugas: 'impor' }>): Promise<Setuju | null> {
  for (;;) {
    const bacaan = await baca(p, t.kontes, t.jalur, { kemajuan, batal, ...(t.sumber ? { sumber: t.sumber } : {}) });
    if (!bacaan.ok) {
      gagalkan(bacaan.galat);
      return null;
    }
    const { ditolak, catatan, tabel } = bacaan.nilai;
    kabarkan({
      kabar: 'pratinjau',
      ...previewImport(p, t.kontes, bacaan.nilai),
      ditolak: [...ditolak],
      catatan: [...catatan],
      tabel: [...tabel],
    });
    const perintah = await tungguPerintah();
    if (perintah?.perintah === 'terapkan') return { bacaan: bacaan.nilai, orang: perintah.orang };
    if (perintah === null) {
      gagalkan(gagal('IMPOR_DIBATALKAN').galat);
      return null;
    }
  }
}

async function impor(p: Pleno, t: Extract<Tugas, { tugas: 'impor' }>): Promise<void> {
  const setuju = await bacaSampaiSetuju(p, t);
  if (!setuju) return;
  const oleh = atKeyboard(setuju.orang, () => tindakan(p, jamMesin));
  const hasil = applyImport(p, t.kontes, setuju.bacaan, oleh, { kemajuan, batal });
  if (hasil.ok) kabarkan({ kabar: 'selesai', ...hasil.nilai });
  else gagalkan(hasil.galat);
}

async function dokumen(p: Pleno, t: Extract<Tugas, { tugas: 'dokumen' }>): Promise<void> {
  const { minta } = t;
  const opsi = { kemajuan, batal };
  const hasil =
    minta.jenis === 'paket'
      ? await makePackage(p, minta, jamMesin, opsi)
      : await makeDocuments(p, minta.jenis === 'cetakan' ? minta.daftar : [minta], jamMesin, opsi);
  if (hasil.ok) kabarkan({ kabar: 'dokumen', id: hasil.nilai.map((d) => d.id) });
  else gagalkan(hasil.galat);
}

async function ekspor(p: Pleno, t: Extract<Tugas, { tugas: 'ekspor' }>): Promise<void> {
  const h = await makeExport(p, t.minta, t.berkas, { kemajuan, batal });
  if (h.ok) kabarkan({ kabar: 'ekspor', jadi: h.nilai });
  else gagalkan(h.galat);
}

async function definisi(t: Extract<Tugas, { tugas: 'definisi' }>): Promise<void> {
  const { hasil, laporan } = await draftDefinition(t.minta, kemajuan);
  kabarkan({ kabar: 'definisi', json: hasil.ok ? jsonKanonik(hasil.nilai.definisi) : null, laporan });
}

function simulasi(t: Extract<Tugas, { tugas: 'simulasi' }>): void {
  const tempat = (d: Definisi, wilayah: string): string => t.data ?? newFolder(t.akar, d, wilayah);
  const h = createPracticeWhole(t.ukuran, tempat, jamMesin, { kemajuan, batal });
  if (h.ok) kabarkan({ kabar: 'simulasi', folder: h.nilai });
  else gagalkan(h.galat);
}

type TugasPaket = Extract<Tugas, { tugas: 'lihatPaket' | 'terimaPaket' | 'tulisPaket' }>;

/** Reads, receives or writes a package; a plenary that was closed meanwhile gets nothing of it. */
async function paket(p: Pleno, t: TugasPaket): Promise<void> {
  if (t.tugas === 'tulisPaket') {
    const h = await atKeyboard(t.orang, () => writePackage(p, t.kunci, t.minta, jamMesin));
    return h.ok ? kabarkan({ kabar: 'paketDitulis', hasil: h.nilai }) : gagalkan(h.galat);
  }
  const isi = loadPackage(t.berkas);
  if (!isi.ok) return gagalkan(isi.galat);
  if (t.tugas === 'lihatPaket') {
    const h = previewPackage(p, isi.nilai);
    return h.ok ? kabarkan({ kabar: 'paketDilihat', hasil: h.nilai }) : gagalkan(h.galat);
  }
  const masih = (): boolean => !batal();
  const h = await atKeyboard(t.orang, () => receivePackage(p, isi.nilai, { ...t.cara, masih }, jamMesin));
  return h.ok ? kabarkan({ kabar: 'paketDiterima', hasil: h.nilai }) : gagalkan(h.galat);
}

async function verifikasi(p: Pleno, hanyaJurnal: boolean): Promise<void> {
  const h = hanyaJurnal ? verifyJournal(p) : await verifyPlenary(p);
  if (h.ok) kabarkan({ kabar: 'verifikasi', laporan: h.nilai });
  else gagalkan(h.galat);
}

async function jalankan(): Promise<void> {
  if (tugas.tugas === 'definisi') return definisi(tugas);
  if (tugas.tugas === 'simulasi') return simulasi(tugas);
  const p = openPleno(tugas.folder, { tulis: false });
  if (!p.ok) return gagalkan(p.galat);
  try {
    if (tugas.tugas === 'impor') await impor(p.nilai, tugas);
    else if (tugas.tugas === 'ekspor') await ekspor(p.nilai, tugas);
    else if (tugas.tugas === 'dokumen') await dokumen(p.nilai, tugas);
    else if (tugas.tugas === 'verifikasi') await verifikasi(p.nilai, tugas.hanyaJurnal);
    else await paket(p.nilai, tugas);
  } finally {
    closePleno(p.nilai);
  }
}

jalankan().then(
  () => parentPort?.close(),
  (e: unknown) => {
    gagalkan(gagal('PEKERJA_BERHENTI', { sebab: e instanceof Error ? e.message : String(e) }).galat);
    parentPort?.close();
  },
);
