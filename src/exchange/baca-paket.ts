import type { z } from 'zod';
import {
  berhasil,
  berkasLampiran,
  Definisi,
  gagal,
  type Hasil,
  jsonKanonik,
  kenaliLampiran,
  type Lampiran,
} from '../domain/index.ts';
import { MAKS_BYTE_MANIFES, MAKS_BYTE_TANDA } from './batas.ts';
import { buktikanPaket } from './bukti-paket.ts';
import { periksaTanda, sha256 } from './kunci.ts';
import {
  FOLDER_FOTO,
  FORMAT_PAKET,
  GarisJurnal,
  JURNAL,
  KepalaManifes,
  LEMBAR,
  LembarPaket,
  MANIFES,
  Manifes,
  namaDefinisi,
  namaDokumen,
  TANDA_TANGAN,
  TandaTangan,
} from './manifes.ts';
import { bacaZip, type EntriZip } from './zip.ts';

/** A package that was proved whole: structure, signature, every hash, and its sheets against its own journal. */
export type Paket = {
  /** Fingerprint: SHA-256 of the manifest. */
  readonly sidik: string;
  /** SHA-256 of the whole file. */
  readonly sha256: string;
  readonly manifes: Manifes;
  readonly lembar: readonly LembarPaket[];
  readonly jurnal: readonly GarisJurnal[];
  /** By their hash. */
  readonly definisi: ReadonlyMap<string, Definisi>;
  readonly foto: readonly (Pick<Lampiran, 'sha256' | 'tipe'> & { isi: Uint8Array })[];
  /** On which sheets they are, as the sender's journal says. */
  readonly terpasang: readonly Lampiran[];
};

const rusak = (sebab: string): Hasil<never> => gagal('PAKET_RUSAK', { sebab });

/** Strict UTF-8 to a value of that shape, which written again must give the same bytes: no key twice, nothing beside. */
function json<S extends z.ZodType>(nama: string, isi: Uint8Array, bentuk: S): Hasil<z.output<S>> {
  try {
    const teks = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(isi);
    const n = bentuk.safeParse(JSON.parse(teks));
    if (!n.success) return rusak(`bentuk ${nama}: ${n.error.issues[0]?.path.join('.') ?? ''}`.slice(0, 120));
    return jsonKanonik(n.data) === teks ? berhasil(n.data) : rusak(`${nama} tidak dalam bentuk bakunya`);
  } catch {
    return rusak(`${nama} bukan JSON`);
  }
}

/** One value a line, each line closed. */
function garis<S extends z.ZodType>(nama: string, isi: Uint8Array, bentuk: S): Hasil<z.output<S>[]> {
  const hasil: z.output<S>[] = [];
  const b = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength);
  for (let mulai = 0; mulai < b.length; ) {
    const akhir = b.indexOf(0x0a, mulai);
    if (akhir < 0) return rusak(`${nama} terpotong`);
    const n = json(nama, b.subarray(mulai, akhir), bentuk);
    if (!n.ok) return n;
    hasil.push(n.nilai);
    mulai = akhir + 1;
  }
  return berhasil(hasil);
}

/** The manifest, once its signature is proved. A newer format is said before its shape is asked for. */
function bacaManifes(entri: readonly EntriZip[]): Hasil<{ manifes: Manifes; sidik: string }> {
  const [m, t] = entri;
  if (m?.nama !== MANIFES || t?.nama !== TANDA_TANGAN) return rusak('manifest atau tanda tangannya tidak ada');
  if (m.isi.byteLength > MAKS_BYTE_MANIFES || t.isi.byteLength > MAKS_BYTE_TANDA)
    return rusak('manifest terlalu besar');
  const kepala = json(MANIFES, m.isi, KepalaManifes.loose());
  if (!kepala.ok) return kepala;
  if (kepala.nilai.format > FORMAT_PAKET) return gagal('PAKET_VERSI_BARU', { versi: kepala.nilai.format });
  const manifes = json(MANIFES, m.isi, Manifes);
  if (!manifes.ok) return manifes;
  const tanda = json(TANDA_TANGAN, t.isi, TandaTangan);
  if (!tanda.ok) return tanda;
  const { kunci } = manifes.nilai.perangkat;
  if (tanda.nilai.kunci !== kunci || !periksaTanda(kunci, 'paket', m.isi, tanda.nilai.tanda))
    return gagal('PAKET_TANDA_TANGAN');
  return berhasil({ manifes: manifes.nilai, sidik: sha256(m.isi) });
}

/** Every other file is listed, in that order, with its size and hash; none is there that is not. */
function cocokkanBerkas(entri: readonly EntriZip[], m: Manifes): string | null {
  if (entri.length !== m.berkas.length) return 'jumlah berkas di dalamnya tidak cocok';
  for (const [i, b] of m.berkas.entries()) {
    const e = entri[i];
    if (e?.nama !== b.nama || (i > 0 && (entri[i - 1]?.nama ?? '') >= e.nama)) return 'daftar berkasnya tidak cocok';
    if (e.isi.byteLength !== b.ukuran || sha256(e.isi) !== b.sha256) return `isi ${b.nama} berubah`;
  }
  return null;
}

function bacaDefinisi(e: EntriZip, ke: Map<string, Definisi>): Hasil<null> {
  const hash = sha256(e.isi);
  const d = json('definisi', e.isi, Definisi);
  if (!d.ok) return d;
  if (e.nama !== namaDefinisi(hash)) return rusak('definisi tidak bernama menurut isinya');
  ke.set(hash, d.nilai);
  return berhasil(null);
}

const AWAL_PDF = Buffer.from('%PDF-');

/** Sorts the files by what they are allowed to be; any other one is refused. */
function bacaIsi(
  entri: readonly EntriZip[],
  m: Manifes,
): Hasil<Pick<Paket, 'definisi' | 'lembar' | 'jurnal' | 'foto'>> {
  const definisi = new Map<string, Definisi>();
  const foto: Paket['foto'][number][] = [];
  const dokumen = new Set(m.dokumen.map((d) => namaDokumen(d.sha256)));
  let lembar: Hasil<LembarPaket[]> = rusak('tanpa lembar');
  let jurnal: Hasil<GarisJurnal[]> = rusak('tanpa jurnal');
  let adaDokumen = 0;
  for (const e of entri) {
    if (e.nama === LEMBAR) lembar = garis(LEMBAR, e.isi, LembarPaket);
    else if (e.nama === JURNAL) jurnal = garis(JURNAL, e.isi, GarisJurnal);
    else if (e.nama.startsWith('definisi/')) {
      const d = bacaDefinisi(e, definisi);
      if (!d.ok) return d;
    } else if (dokumen.has(e.nama)) {
      if (!AWAL_PDF.equals(e.isi.subarray(0, 5)) || e.nama !== namaDokumen(sha256(e.isi)))
        return rusak('ada dokumen yang bukan PDF');
      adaDokumen++;
    } else if (e.nama.startsWith(FOLDER_FOTO)) {
      const tipe = kenaliLampiran(e.isi);
      const sidik = sha256(e.isi);
      if (!tipe.ok || e.nama !== FOLDER_FOTO + berkasLampiran({ sha256: sidik, tipe: tipe.nilai }))
        return rusak('ada lampiran yang bukan foto atau pindaian');
      foto.push({ sha256: sidik, tipe: tipe.nilai, isi: e.isi });
    } else return rusak('ada berkas yang tidak dikenal di dalamnya');
  }
  if (adaDokumen !== dokumen.size || m.jumlah.dokumen !== m.dokumen.length || m.jumlah.lampiran !== foto.length)
    return rusak('jumlah dokumen atau lampirannya tidak cocok');
  if (!lembar.ok) return lembar;
  return jurnal.ok ? berhasil({ definisi, lembar: lembar.nilai, jurnal: jurnal.nilai, foto }) : jurnal;
}

/**
 * Reads a package from memory and proves all of it before anything is handed out. Never throws on what is in it. Errors:
 * PAKET_BUKAN_PAKET, PAKET_TERLALU_BESAR, PAKET_RUSAK, PAKET_VERSI_BARU, PAKET_TANDA_TANGAN, PAKET_TIDAK_TERBUKTI.
 */
export function bacaPaket(isi: Uint8Array): Hasil<Paket> {
  const zip = bacaZip(isi);
  if (!zip.ok) return zip;
  const kepala = bacaManifes(zip.nilai);
  if (!kepala.ok) return kepala;
  const { manifes, sidik } = kepala.nilai;
  const entri = zip.nilai.slice(2);
  const sebab = cocokkanBerkas(entri, manifes);
  if (sebab !== null) return rusak(sebab);
  const dalam = bacaIsi(entri, manifes);
  if (!dalam.ok) return dalam;
  const bukti = buktikanPaket({ manifes, ...dalam.nilai }, dalam.nilai.foto);
  if ('sebab' in bukti) return gagal('PAKET_TIDAK_TERBUKTI', { sebab: bukti.sebab.slice(0, 200) });
  return berhasil({ sidik, sha256: sha256(isi), manifes, ...dalam.nilai, terpasang: bukti.foto });
}
