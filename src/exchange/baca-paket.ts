import type { z } from 'zod';
import { berhasil, berkasLampiran, Definisi, gagal, type Hasil, kenaliLampiran } from '../domain/index.ts';
import { buktikanPaket } from './bukti-paket.ts';
import { periksaTanda, sha256 } from './kunci.ts';
import {
  FOLDER_FOTO,
  GarisJurnal,
  JURNAL,
  LEMBAR,
  LembarPaket,
  type Manifes,
  namaDefinisi,
  namaDokumen,
} from './manifes.ts';
import type { Paket } from './paket.ts';
import { bacaJson, bacaManifes, cocokkanBerkas, type Kripto } from './periksa-manifes.ts';
import { bacaZip, type EntriZip } from './zip.ts';

const rusak = (sebab: string): Hasil<never> => gagal('PAKET_RUSAK', { sebab });

/** One value a line, each line closed. Errors: PAKET_RUSAK. */
export function barisJson<S extends z.ZodType>(nama: string, isi: Uint8Array, bentuk: S): Hasil<z.output<S>[]> {
  const hasil: z.output<S>[] = [];
  const b = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength);
  for (let mulai = 0; mulai < b.length; ) {
    const akhir = b.indexOf(0x0a, mulai);
    if (akhir < 0) return rusak(`${nama} terpotong`);
    const n = bacaJson(nama, b.subarray(mulai, akhir), bentuk);
    if (!n.ok) return n;
    hasil.push(n.nilai);
    mulai = akhir + 1;
  }
  return berhasil(hasil);
}

function bacaDefinisi(e: EntriZip, ke: Map<string, Definisi>): Hasil<null> {
  const hash = sha256(e.isi);
  const d = bacaJson('definisi', e.isi, Definisi);
  if (!d.ok) return d;
  if (e.nama !== namaDefinisi(hash)) return rusak('definisi tidak bernama menurut isinya');
  ke.set(hash, d.nilai);
  return berhasil(null);
}

const KRIPTO: Kripto = { sha256, periksaTanda };
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
    if (e.nama === LEMBAR) lembar = barisJson(LEMBAR, e.isi, LembarPaket);
    else if (e.nama === JURNAL) jurnal = barisJson(JURNAL, e.isi, GarisJurnal);
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
  const kepala = bacaManifes(zip.nilai, KRIPTO);
  if (!kepala.ok) return kepala;
  const { manifes, sidik } = kepala.nilai;
  const entri = zip.nilai.slice(2);
  const sebab = cocokkanBerkas(entri, manifes, KRIPTO);
  if (sebab !== null) return rusak(sebab);
  const dalam = bacaIsi(entri, manifes);
  if (!dalam.ok) return dalam;
  const bukti = buktikanPaket({ manifes, ...dalam.nilai }, dalam.nilai.foto);
  if ('sebab' in bukti) return gagal('PAKET_TIDAK_TERBUKTI', { sebab: bukti.sebab.slice(0, 200) });
  return berhasil({ sidik, sha256: sha256(isi), manifes, ...dalam.nilai, terpasang: bukti.foto });
}
