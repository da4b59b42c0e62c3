import { berhasil, berkasLampiran, type Hasil, jsonKanonik, type TipeLampiran } from '../domain/index.ts';
import { type KunciPerangkat, sha256, tandaTangani } from './kunci.ts';
import {
  type DokumenPaket,
  FOLDER_FOTO,
  FORMAT_PAKET,
  type GarisJurnal,
  JENIS_PAKET,
  JURNAL,
  LEMBAR,
  type LembarPaket,
  MANIFES,
  type Manifes,
  namaDefinisi,
  namaDokumen,
  TANDA_TANGAN,
  urutLembar,
} from './manifes.ts';
import { type EntriZip, tulisZip } from './zip.ts';

/** Everything that a package says, before it is one. */
export type IsiPaket = Pick<
  Manifes,
  'pemilihan' | 'simulasi' | 'wilayah' | 'namaWilayah' | 'tingkat' | 'pleno' | 'urut' | 'induk' | 'cakupan' | 'definisi'
> & {
  /** Canonical JSON of every definition that the journal names. */
  semuaDefinisi: readonly string[];
  lembar: readonly LembarPaket[];
  jurnal: readonly GarisJurnal[];
  dokumen: readonly { isi: Uint8Array; dokumen: Omit<DokumenPaket, 'sha256'> }[];
  foto: readonly { isi: Uint8Array; tipe: TipeLampiran }[];
};

export type PaketTertulis = { isi: Uint8Array; sidik: string; manifes: Manifes };

const baris = (nilai: readonly unknown[]): Uint8Array => Buffer.from(nilai.map((n) => `${jsonKanonik(n)}\n`).join(''));

const urutNama = <T extends { nama: string }>(a: T, b: T): number => (a.nama < b.nama ? -1 : a.nama > b.nama ? 1 : 0);

/** One of several equal files is enough: they are named by what they hold. */
const tanpaKembar = (e: readonly EntriZip[]): EntriZip[] => [...new Map(e.map((x) => [x.nama, x])).values()];

/** Writes and signs a package. The same content and key give the same bytes. Errors: PAKET_TERLALU_BESAR. */
export function susunPaket(p: IsiPaket, k: KunciPerangkat): Hasil<PaketTertulis> {
  const lembar = [...p.lembar].sort(urutLembar);
  const dokumen = p.dokumen.map((d) => ({ sha256: sha256(d.isi), ...d.dokumen }));
  const entri = tanpaKembar([
    ...p.semuaDefinisi.map((json) => ({ nama: namaDefinisi(sha256(json)), isi: Buffer.from(json) })),
    ...p.dokumen.map((d) => ({ nama: namaDokumen(sha256(d.isi)), isi: d.isi })),
    ...p.foto.map((f) => ({
      nama: FOLDER_FOTO + berkasLampiran({ sha256: sha256(f.isi), tipe: f.tipe }),
      isi: f.isi,
    })),
    { nama: JURNAL, isi: baris(p.jurnal) },
    { nama: LEMBAR, isi: baris(lembar) },
  ]).sort(urutNama);
  const akhir = p.jurnal.at(-1);
  if (!akhir) throw new Error('jurnal kosong');
  const manifes: Manifes = {
    jenis: JENIS_PAKET,
    format: FORMAT_PAKET,
    definisi: p.definisi,
    pemilihan: p.pemilihan,
    simulasi: p.simulasi,
    wilayah: p.wilayah,
    namaWilayah: p.namaWilayah,
    tingkat: p.tingkat,
    cakupan: [...p.cakupan].sort(),
    pleno: p.pleno,
    perangkat: { id: k.id, nama: k.nama, kunci: k.kunci },
    urut: p.urut,
    induk: p.induk,
    waktu: akhir[1],
    jurnal: { entri: akhir[0], hash: akhir[9] },
    jumlah: {
      lembar: lembar.length,
      disahkan: lembar.filter((l) => l.status === 'disahkan').length,
      dokumen: dokumen.length,
      lampiran: entri.filter((e) => e.nama.startsWith(FOLDER_FOTO)).length,
    },
    dokumen,
    berkas: entri.map((e) => ({ nama: e.nama, ukuran: e.isi.byteLength, sha256: sha256(e.isi) })),
  };
  const isiManifes = Buffer.from(jsonKanonik(manifes));
  const tanda = { algoritma: 'Ed25519', kunci: k.kunci, tanda: tandaTangani(k, 'paket', isiManifes) };
  const zip = tulisZip([
    { nama: MANIFES, isi: isiManifes },
    { nama: TANDA_TANGAN, isi: Buffer.from(jsonKanonik(tanda)) },
    ...entri,
  ]);
  return zip.ok ? berhasil({ isi: zip.nilai, sidik: sha256(isiManifes), manifes }) : zip;
}
