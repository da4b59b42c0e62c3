import { z } from 'zod';
import { AcaraRapat } from './acara.ts';
import { IsiDikirimCetak, IsiDipastikanCetak } from './cetak.ts';
import { IsiDokumen, IsiDokumenDitolak } from './dokumen.ts';
import { SelPutusan } from './entri-ganda.ts';
import { IsiKeberatan, JawabanKeberatan } from './keberatan.ts';
import { BandingKertas } from './kertas.ts';
import { KodeTps, KodeWilayah } from './kode.ts';
import { KodeKontes } from './kontes.ts';
import { Lampiran, TataLampiran } from './lampiran.ts';
import { LarikIsian } from './larik.ts';
import { Hadir, Orang } from './orang.ts';
import {
  IsiLembarDipertahankan,
  IsiLembarDiterima,
  IsiPaketDiakui,
  IsiPaketDiterima,
  IsiPaketDitulis,
  IsiPerangkatDicabut,
  IsiPerangkatDipercaya,
} from './paket.ts';
import { IsiPemberitahuanDiterima, IsiPemberitahuanDitulis } from './pemberitahuan.ts';
import { Pembetulan } from './pembetulan.ts';
import { Bentuk, GarisPemetaan, TandaJudul } from './pemetaan.ts';
import { AsalLembar } from './status.ts';
import { SumberLembar } from './sumber.ts';
import { IsiDitandatangani } from './tanda-tangan.ts';
import { IsiDipindai, IsiPenolakan, IsiPindaianDilepas, IsiTinta } from './tinta.ts';

/**
 * The journal: every change is one entry, written in the same transaction as the state it changes. An entry carries
 * the hash of the one before; `store/journal.ts` computes the chain, this file says what entries
 * hold, `jurnal-ulang.ts` what they mean (replay).
 */
const Sel3 = z.tuple([z.string(), z.number().int().nullable(), z.number().int().nullable()]);
const KunciLembar = { kontes: KodeKontes, tps: KodeTps };
const Berkas = z.object({ nama: z.string(), sha256: z.string() });

export const IsiJurnal = z.discriminatedUnion('jenis', [
  z.object({
    jenis: z.literal('pleno.dibuat'),
    definisi: z.string(),
    nama: z.string(),
    wilayah: KodeWilayah,
    simulasi: z.boolean(),
  }),
  /**
   * This practice plenary is that of a guided course (`domain/latihan`): which one, and the seed of its papers and files.
   * Always the second entry.
   */
  z.object({ jenis: z.literal('latihan.dimulai'), kursus: z.string(), benih: z.number().int().min(0) }),
  /** The plenary was put back from a backup that held the first `entri` entries; what came after them is not in it. */
  z.object({ jenis: z.literal('pleno.dipulihkan'), entri: z.number().int().min(1), dibuat: z.string() }),
  /**
   * Another definition took the place of the one before; both stay in the store by their hash. `perubahan` is what the
   * person was shown (of `jumlah` changes the first ones), `gugur` the rows of sheets without figures that end with it.
   */
  z.object({
    jenis: z.literal('definisi.diganti'),
    dari: z.string(),
    ke: z.string(),
    jumlah: z.number().int().min(1),
    perubahan: z.array(z.object({ kode: z.string(), kalimat: z.string() })).max(200),
    gugur: z.array(z.tuple([KodeKontes, KodeTps])),
  }),
  /** A sheet got its first figures. `sel` names the structure of the vector. */
  z.object({
    jenis: z.literal('lembar.dimuat'),
    ...KunciLembar,
    asal: AsalLembar,
    isian: LarikIsian,
    berkas: Berkas.optional(),
    impor: z.number().int().optional(),
  }),
  /** What a source (Sirekap) says of a sheet; stands beside the figures and never replaces them. */
  z.object({
    jenis: z.literal('sumber.dicatat'),
    ...KunciLembar,
    sumber: SumberLembar,
    isian: LarikIsian,
    berkas: Berkas,
    impor: z.number().int(),
  }),
  /** Cells of a source typed by a person from the paper it stands on: [cell, semula, menjadi], out of `panjang`. */
  z.object({
    jenis: z.literal('sumber.diketik'),
    ...KunciLembar,
    sumber: SumberLembar,
    panjang: z.number().int().min(1).max(10_000),
    sel: z.array(Sel3).min(1),
  }),
  /**
   * Differences between the sheet and a source that the meeting settled: [cell, on the sheet, at the source]. They stay
   * settled while both sides say the same; `alasan` says what was found. The last entry of a source stands; an empty
   * one opens its differences again.
   */
  z.object({ jenis: z.literal('sumber.diselesaikan'), ...KunciLembar, sumber: SumberLembar, sel: z.array(Sel3) }),
  /** The meeting was suspended, until `sampai` (as announced to the hall) where that was said. */
  z.object({ jenis: z.literal('rapat.diskors'), sampai: z.string().nullable() }),
  z.object({ jenis: z.literal('rapat.dilanjutkan') }),
  /** Which panel reads which unit, as a whole: [region, name of the panel]. Units not named have no panel. */
  z.object({ jenis: z.literal('panel.dibagi'), bagian: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({ jenis: z.literal('keberatan.diajukan'), nomor: z.number().int(), isi: IsiKeberatan }),
  /** The PPK's answer; a later one replaces it. */
  z.object({ jenis: z.literal('keberatan.dijawab'), nomor: z.number().int(), jawab: JawabanKeberatan }),
  /** The figures were read out from the C.Hasil and stand so. */
  z.object({ jenis: z.literal('lembar.dibacakan'), ...KunciLembar }),
  z.object({ jenis: z.literal('lembar.batal-dibacakan'), ...KunciLembar }),
  /** Adopted by `oleh` (a person); what was open then is said, its reason is the entry's. */
  z.object({
    jenis: z.literal('lembar.disahkan'),
    ...KunciLembar,
    oleh: z.number().int(),
    salah: z.number().int(),
    kosong: z.number().int(),
  }),
  /** An adopted sheet opened again, with a reason, by two persons. */
  z.object({ jenis: z.literal('lembar.dibuka'), ...KunciLembar, oleh: z.tuple([z.number().int(), z.number().int()]) }),
  /**
   * The recap of a region adopted: `isian` is what was adopted, out of `jumlahTps`. `kertas`: its paper D.Hasil compared
   * then; null where its sheets came in a package and no paper was typed; absent where neither, and in older entries.
   */
  z.object({
    jenis: z.literal('wilayah.ditetapkan'),
    kontes: KodeKontes,
    wilayah: KodeWilayah,
    oleh: z.number().int(),
    jumlahTps: z.number().int(),
    isian: LarikIsian,
    kertas: BandingKertas.nullable().optional(),
  }),
  z.object({
    jenis: z.literal('wilayah.dibuka'),
    kontes: KodeKontes,
    wilayah: KodeWilayah,
    oleh: z.tuple([z.number().int(), z.number().int()]),
  }),
  /** A known sheet came again with other figures: kept as a finding (B803), never an overwrite. */
  z.object({
    jenis: z.literal('impor.berbeda'),
    ...KunciLembar,
    sumber: SumberLembar,
    berkas: Berkas,
    impor: z.number().int(),
    /** [cell, recorded, arrived] */
    sel: z.array(Sel3).min(1),
  }),
  /**
   * Cells changed by a person: [cell, semula, menjadi]. `urung` names the entry that this one takes back. `pembetulan`:
   * who asked for it and who agreed, where that was said.
   */
  z.object({
    jenis: z.literal('lembar.diubah'),
    ...KunciLembar,
    sel: z.array(Sel3).min(1),
    urung: z.number().int().optional(),
    pembetulan: Pembetulan.optional(),
  }),
  /**
   * Differing cells of the first and the second entry, decided by a third person (`oleh`) who looked at the paper: the
   * sheet gets the figure and the difference is settled. `urung` names the decision that this one takes back.
   */
  z.object({
    jenis: z.literal('entri.diputuskan'),
    ...KunciLembar,
    oleh: z.number().int(),
    sel: z.array(SelPutusan).min(1),
    urung: z.number().int().optional(),
  }),
  /** How this plenary works: whether every sheet is typed by two persons. */
  z.object({ jenis: z.literal('setelan.dicatat'), entriGanda: z.boolean() }),
  z.object({
    jenis: z.literal('impor.selesai'),
    impor: z.number().int(),
    sumber: SumberLembar,
    berkas: z.number().int(),
    masuk: z.number().int(),
    sama: z.number().int(),
    beda: z.number().int(),
    /** Sheets that only got a source to compare with; absent in older entries. */
    pembanding: z.number().int().optional(),
    /** Signatures of the mappings that tables of this import were read with; each one's entry stands before. */
    pemetaan: z.array(TandaJudul).optional(),
    ditolak: z.array(z.object({ berkas: z.string(), kode: z.string(), pesan: z.string() })),
  }),
  /** The three ways an import is taken back, one entry for each of its own; `impor` is the one taken back. */
  z.object({ jenis: z.literal('lembar.dikosongkan'), ...KunciLembar, impor: z.number().int() }),
  /** `kembali`: what the same source had said before that import; null where it had said nothing. */
  z.object({
    jenis: z.literal('sumber.dicabut'),
    ...KunciLembar,
    sumber: SumberLembar,
    impor: z.number().int(),
    kembali: z.object({ isian: LarikIsian, berkas: Berkas }).nullable(),
  }),
  z.object({ jenis: z.literal('perbedaan.dicabut'), ...KunciLembar, impor: z.number().int(), entri: z.number().int() }),
  /** Closes the entries above: import `impor` is taken back whole. */
  z.object({
    jenis: z.literal('impor.diurungkan'),
    impor: z.number().int(),
    lembar: z.number().int(),
    sumber: z.number().int(),
    beda: z.number().int(),
  }),
  /** A person said what the lines of tables with these headings mean; replaces an earlier word on the same headings. */
  z.object({
    jenis: z.literal('pemetaan.dicatat'),
    kontes: KodeKontes,
    tanda: TandaJudul,
    bentuk: Bentuk,
    nama: z.string(),
    garis: z.array(GarisPemetaan),
  }),
  z.object({ jenis: z.literal('pemetaan.dilupakan'), kontes: KodeKontes, tanda: TandaJudul, nama: z.string() }),
  /** Figures of a whole region, received without its sheets; a later entry replaces an earlier one. */
  z.object({
    jenis: z.literal('total.diterima'),
    kontes: KodeKontes,
    wilayah: KodeWilayah,
    sumber: z.enum(['ketik', 'sirekap']),
    jumlahTps: z.number().int().nullable(),
    versi: z.number().int(),
    isian: LarikIsian,
    /** The file it came in; absent where it was typed, and in older entries. */
    berkas: Berkas.optional(),
  }),
  /** A document whose file is safely on disk, after the print check; and one that the check refused. */
  z.object({ jenis: z.literal('dokumen.dibuat'), ...IsiDokumen.shape }),
  z.object({ jenis: z.literal('dokumen.ditolak'), ...IsiDokumenDitolak.shape }),
  /** A person signed the file of a final document with their certificate. */
  IsiDitandatangani,
  /** What happened on its paper: who signed with ink, refused or was not there; scans of it. */
  IsiTinta,
  IsiPenolakan,
  IsiDipindai,
  IsiPindaianDilepas,
  /** Documents sent to a printer, and what was seen to come out; see `cetak.ts`. */
  IsiDikirimCetak,
  IsiDipastikanCetak,
  /** Where and when the meeting takes place, as the documents say it; a later entry replaces an earlier one. */
  z.object({ jenis: z.literal('acara.dicatat'), ...AcaraRapat.shape }),
  /** Somebody new (the next number), or somebody changed: the whole record as it stands now. */
  z.object({ jenis: z.literal('orang.dicatat'), orang: Orang }),
  /** Somebody's PIN was set (`ada`) or removed. Never the PIN nor anything computed from it. */
  z.object({ jenis: z.literal('orang.pin'), orang: z.number().int(), ada: z.boolean() }),
  z.object({ jenis: z.literal('hadir.dicatat'), ...Hadir.shape }),
  /** A photo or scan was put beside a sheet; the file is named by its hash. */
  z.object({
    jenis: z.literal('lampiran.ditambah'),
    ...Lampiran.omit({ keterangan: true, urut: true, lepas: true }).shape,
  }),
  /** Taken off the sheet, and put back as its last page. The bytes stay either way. */
  z.object({ jenis: z.literal('lampiran.dilepas'), ...KunciLembar, nomor: z.number().int().min(1) }),
  z.object({ jenis: z.literal('lampiran.dikembalikan'), ...KunciLembar, nomor: z.number().int().min(1) }),
  /** Order and captions of all that is on the sheet. */
  z.object({ jenis: z.literal('lampiran.ditata'), ...KunciLembar, tata: TataLampiran }),
  /** Packages that were sent and received, and whose signature counts; see `paket.ts`. */
  IsiPaketDitulis,
  IsiPaketDiakui,
  IsiPaketDiterima,
  IsiLembarDiterima,
  IsiLembarDipertahankan,
  IsiPerangkatDipercaya,
  IsiPerangkatDicabut,
  /** Notices of corrections, written for a unit below and received from a tier above; see `pemberitahuan.ts`. */
  IsiPemberitahuanDitulis,
  IsiPemberitahuanDiterima,
]);
export type IsiJurnal = z.infer<typeof IsiJurnal>;
export type JenisJurnal = IsiJurnal['jenis'];

/** Who did it, in which role, at which device. */
export const Pelaku = z.object({ perangkat: z.string(), orang: z.string(), peran: z.string() });
export type Pelaku = z.infer<typeof Pelaku>;

export type EntriJurnal = {
  seq: number;
  /** ISO 8601, UTC. */
  waktu: string;
  pelaku: Pelaku;
  isi: IsiJurnal;
  /** Reason given by a person, where the act needs one. */
  alasan: string | null;
  /** Number of the objection that led to it. */
  keberatan: number | null;
};
