import fs from 'node:fs';
import path from 'node:path';
import {
  berhasil,
  berkasTerakhir,
  bolehTandaDigital,
  gagal,
  type Hasil,
  type JenisJurnal,
  namaSertifikatCocok,
  type Orang,
  type PenandaDokumen,
  type SertifikatTercatat,
} from '../../domain/index.ts';
import { bukaP12, type KunciTanda } from '../../minutes/tanda-tangan/p12.ts';
import { periksaPdf } from '../../minutes/tanda-tangan/periksa-pdf.ts';
import type { IsiSertifikat } from '../../minutes/tanda-tangan/sertifikat.ts';
import { tandatanganiPdf } from '../../minutes/tanda-tangan/tandatangani.ts';
import {
  type DokumenTersimpan,
  galatSqlite,
  readDocuments,
  readPeople,
  readSignatures,
  recordSignature,
  sha256Hex,
  type TandaTersimpan,
  tulis,
} from '../../store/index.ts';
import { type Jam, type Pleno, tindakan } from '../pleno.ts';
import { resourcesFolder } from '../resources.ts';
import { berubahSejak } from './bergantung.ts';
import { documentFile, keepDocumentFile } from './berkas.ts';
import { MODEL } from './daftar.ts';
import { waktuCetak } from './naskah.ts';

/** The certificate and its password live as long as the call: neither is kept, noted or told to anybody. */
export type PermintaanTandaTangan = {
  dokumen: number;
  orang: number;
  p12: Uint8Array;
  sandi: string;
  /** The person said that a certificate under another name is theirs. */
  namaDisetujui: boolean;
};

type Siap = { d: DokumenTersimpan; tanda: TandaTersimpan[]; orang: Orang; milik: PenandaDokumen };

/** Entries that do not keep a document from being signed: names are compared box by box, refusals go into a later printing. */
const TAK_MENAHAN: readonly JenisJurnal[] = ['orang.dicatat', 'dokumen.penolakan-dicatat'];

function usang(p: Pleno, d: DokumenTersimpan): boolean {
  const bergantung = MODEL.find((m) => m.kode === d.model)?.bergantung ?? [];
  return berubahSejak(
    p,
    d,
    bergantung.filter((j) => !TAK_MENAHAN.includes(j)),
  );
}

/** Everything that must hold before a certificate is looked at. */
function siapkan(p: Pleno, dokumen: number, siapa: number): Hasil<Siap> {
  const d = readDocuments(p.s).find((x) => x.id === dokumen);
  if (!d) return gagal('DOKUMEN_TIDAK_ADA');
  const orang = readPeople(p.s).find((o) => o.id === siapa && o.aktif);
  if (!orang) return gagal('ORANG_TAK_DIKENAL');
  const tanda = readSignatures(p.s).get(dokumen) ?? [];
  const milik = bolehTandaDigital(d, tanda, orang);
  if (!milik.ok) return milik;
  return usang(p, d) ? gagal('TTD_USANG') : berhasil({ d, tanda, orang, milik: milik.nilai });
}

/** The file as it was left by the last signature. Errors: TTD_BERKAS_BERUBAH. */
function bacaBerkas(p: Pleno, sha256: string): Hasil<Uint8Array> {
  const berkas = documentFile(p, sha256);
  if (!fs.existsSync(berkas)) return gagal('TTD_BERKAS_BERUBAH', { sebab: 'tidak ditemukan' });
  const isi = new Uint8Array(fs.readFileSync(berkas));
  return sha256Hex(isi) === sha256
    ? berhasil(isi)
    : gagal('TTD_BERKAS_BERUBAH', { sebab: 'isinya tidak sama lagi dengan yang dicatat' });
}

const tercatat = (s: IsiSertifikat): SertifikatTercatat => ({
  ...{ nama: s.nama, organisasi: s.organisasi, penerbit: s.penerbit, nomor: s.nomor, simulasi: s.simulasi },
  ...{ sejak: s.sejak.toISOString(), sampai: s.sampai.toISOString() },
});

/** Certificates of practice stay in practice, and others out of it; another name is asked about. */
function periksaKunci(p: Pleno, s: Siap, kunci: KunciTanda, disetujui: boolean): Hasil<{ namaBeda: boolean }> {
  const { nama, simulasi } = kunci.isi;
  if (simulasi !== p.s.definisi.simulasi)
    return gagal(simulasi ? 'TTD_SERTIFIKAT_LATIHAN' : 'TTD_SERTIFIKAT_ASLI', { nama });
  const namaBeda = !namaSertifikatCocok(nama, s.milik.nama);
  return namaBeda && !disetujui
    ? gagal('TTD_NAMA_BEDA', { sertifikat: nama, nama: s.milik.nama })
    : berhasil({ namaBeda });
}

/** Letters that the font of the box has; anything else would be drawn as empty squares. */
const TERCETAK = /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}+<>=]*$/u;

/** What the box says, as many lines as it has the height for. The name of the strip is printed right below it. */
function barisKotak(tinggi: number, nama: string, penerbit: string, waktu: Date): string[] {
  const saat = `Digital, ${waktuCetak(waktu.toISOString())} menurut jam komputer`;
  if (tinggi < 12) return [saat];
  const semua = [TERCETAK.test(nama) ? nama : 'Ditandatangani digital', saat];
  return tinggi < 24 || !TERCETAK.test(penerbit) || penerbit === nama ? semua : [...semua, `Penerbit: ${penerbit}`];
}

/**
 * Signs the newest file of a final document with a person's certificate, at their name in its signature strip. The signed
 * file is looked at once more and written beside the one before, then noted; nothing is overwritten. `pleno` is asked
 * again in between, because signing takes a while. Gives the SHA-256 of the new file. Errors: DOKUMEN_TIDAK_ADA,
 * ORANG_TAK_DIKENAL, those of `bolehTandaDigital` and `bukaP12`, TTD_USANG, TTD_BERKAS_BERUBAH, TTD_SERTIFIKAT_LATIHAN,
 * TTD_SERTIFIKAT_ASLI, TTD_NAMA_BEDA, TTD_BERSAMAAN, TTD_TIDAK_UTUH, PDF_RUSAK, and those of the disk.
 */
export async function signDocument(
  pleno: () => Hasil<Pleno>,
  m: PermintaanTandaTangan,
  jam: Jam,
): Promise<Hasil<string>> {
  const awal = pleno();
  if (!awal.ok) return awal;
  const p = awal.nilai;
  const s = siapkan(p, m.dokumen, m.orang);
  if (!s.ok) return s;
  const dari = berkasTerakhir(s.nilai.d, s.nilai.tanda);
  const pdf = bacaBerkas(p, dari);
  if (!pdf.ok) return pdf;
  const kini = jam();
  const kunci = bukaP12(m.p12, m.sandi, kini);
  if (!kunci.ok) return kunci;
  const cocok = periksaKunci(p, s.nilai, kunci.nilai, m.namaDisetujui);
  if (!cocok.ok) return cocok;
  const { milik, d } = s.nilai;
  const { nama, penerbit } = kunci.nilai.isi;
  const jadi = await tandatanganiPdf({
    pdf: pdf.nilai,
    kunci: kunci.nilai,
    letak: milik.kotak,
    isi: {
      nama,
      alasan: `Menandatangani ${d.model}`,
      tempat: p.peta.nama(d.wilayah),
      waktu: kini,
      baris: barisKotak(milik.kotak.tinggi, nama, penerbit, kini),
    },
    fonts: path.join(resourcesFolder(), 'fonts'),
  });
  if (!jadi.ok) return jadi;
  const cek = periksaPdf(jadi.nilai);
  if (cek.keadaan !== 'utuh' || cek.tanda.length !== s.nilai.tanda.length + 1) return gagal('TTD_TIDAK_UTUH');
  const sha256 = sha256Hex(jadi.nilai);
  try {
    await keepDocumentFile(p, sha256, jadi.nilai);
    const lagi = pleno();
    if (!lagi.ok || lagi.nilai.s.folder !== p.s.folder) return gagal('PLENO_BELUM_DIBUKA');
    return tulis(lagi.nilai.s, (): Hasil<string> => {
      const ada = siapkan(lagi.nilai, m.dokumen, m.orang);
      if (!ada.ok) return ada;
      if (berkasTerakhir(ada.nilai.d, ada.nilai.tanda) !== dari) return gagal('TTD_BERSAMAAN');
      const tanda = { orang: m.orang, dari, sha256, sertifikat: tercatat(kunci.nilai.isi), ...cocok.nilai };
      recordSignature(
        lagi.nilai.s,
        m.dokumen,
        tanda,
        tindakan(lagi.nilai, () => kini),
      );
      return berhasil(sha256);
    });
  } catch (e) {
    return galatSqlite(e, p.s.folder);
  }
}
