import fs from 'node:fs';
import {
  berhasil,
  berkasTerakhir,
  type Definisi,
  gagal,
  type Hasil,
  isianKeLarik,
  jsonKanonik,
  kunciLembar,
  nomorDokumen,
} from '../domain/index.ts';
import { type IsiPaket, type KunciPerangkat, type LembarPaket, susunPaket } from '../exchange/index.ts';
import {
  countOtherEntries,
  journalHead,
  journalOfKinds,
  type LampiranTersimpan,
  readAllAttachments,
  readAttachmentFile,
  readDefinitionByHash,
  readDocuments,
  readJournalLines,
  readLineages,
  readSentPackages,
  readSheets,
  readSignatures,
  recordSentPackage,
  tulis,
} from '../store/index.ts';
import { panelsOfPleno } from './bagi-panel.ts';
import { documentFile } from './dokumen/berkas.ts';
import type { PaketDibuat, PermintaanPaket } from './paket-bentuk.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';

const dalam = (cakupan: readonly string[], kode: string): boolean => cakupan.some((w) => kode.startsWith(w));

/** The regions meant, sorted, none inside another. Errors: WILAYAH_TAK_DIKENAL, PANEL_TAK_DIKENAL. */
function cakupanDari(p: Pleno, m: PermintaanPaket): Hasil<string[]> {
  const panel = m.panel;
  const unit = panel === undefined ? [] : panelsOfPleno(p).filter((u) => u.panel === panel);
  if (panel !== undefined && unit.length === 0) return gagal('PANEL_TAK_DIKENAL', { panel });
  const minta = [...(m.wilayah ?? []), ...unit.map((u) => u.wilayah)];
  const asing = minta.find((w) => !w.startsWith(p.s.wilayah) || !p.peta.cari(w));
  if (asing !== undefined) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: asing });
  const semua = minta.length === 0 ? [p.s.wilayah] : [...new Set(minta)].sort();
  return berhasil(semua.filter((w) => !semua.some((x) => x !== w && w.startsWith(x))));
}

/** Definitions that the journal names up to an entry, as canonical JSON. */
function definisiSampai(p: Pleno, sampai: number): string[] {
  const hash = journalOfKinds(p.s.db, ['pleno.dibuat', 'definisi.diganti']).flatMap((e) =>
    e.seq > sampai
      ? []
      : e.isi.jenis === 'pleno.dibuat'
        ? [e.isi.definisi]
        : e.isi.jenis === 'definisi.diganti'
          ? [e.isi.ke]
          : [],
  );
  return [...new Set(hash)].map((h) => {
    const d: Definisi | null = readDefinitionByHash(p.s, h);
    if (!d) throw new Error(`definisi ${h} tidak ada`);
    return jsonKanonik(d);
  });
}

function lembarDalam(p: Pleno, cakupan: readonly string[]): LembarPaket[] {
  const garis = readLineages(p.s);
  return [...p.s.lembar.keys()].flatMap((kontes) =>
    cakupan.flatMap((w) =>
      [...readSheets(p.s, kontes, w)].map(({ isian, ...l }) => ({
        ...l,
        isian: isianKeLarik(isian),
        garis: [...(garis.get(kunciLembar(kontes, l.tps))?.garis ?? [])],
      })),
    ),
  );
}

/** The newest final revision of every document of the scope, with its signatures; blank forms say nothing. Errors: BERKAS_TIDAK_ADA. */
function dokumenDalam(p: Pleno, cakupan: readonly string[]): Hasil<IsiPaket['dokumen'][number][]> {
  const tanda = readSignatures(p.s);
  const sudah = new Set<string>();
  const hasil: IsiPaket['dokumen'][number][] = [];
  for (const d of readDocuments(p.s)) {
    const { model, kontes, wilayah, kertas, halaman } = d;
    const nomor = d.nomor ?? nomorDokumen({ model, kontes, wilayah, rupa: d.rupa ?? 'asli' });
    if (d.draf || d.rupa === 'blangko' || !dalam(cakupan, wilayah) || sudah.has(nomor)) continue;
    sudah.add(nomor);
    const berkas = documentFile(p, berkasTerakhir(d, tanda.get(d.id) ?? []));
    if (!fs.existsSync(berkas)) return gagal('BERKAS_TIDAK_ADA', { jalur: berkas });
    hasil.push({ isi: fs.readFileSync(berkas), dokumen: { model, kontes, wilayah, kertas, halaman } });
  }
  // In the order in which they were made.
  return berhasil(hasil.reverse());
}

type Foto = IsiPaket['foto'][number];

/** Photos on the sheets of the scope. Errors: LAMPIRAN_BERUBAH where a file is gone. */
async function fotoDalam(p: Pleno, cakupan: readonly string[]): Promise<Hasil<Foto[]>> {
  const milik = readAllAttachments(p.s).filter((l: LampiranTersimpan) => !l.lepas && dalam(cakupan, l.tps));
  const hasil: Foto[] = [];
  for (const l of new Map(milik.map((x) => [x.sha256, x])).values()) {
    const isi = await readAttachmentFile(p.s.folder, l);
    if (isi === null) return gagal('LAMPIRAN_BERUBAH', { nama: l.nama, sebab: 'tidak ditemukan' });
    hasil.push({ isi, tipe: l.tipe });
  }
  return berhasil(hasil);
}

type Diminta = PermintaanPaket & { cakupan: string[] };

/** Everything of the package as the plenary is at one moment, signed. Must run inside a transaction. */
function susunSekarang(p: Pleno, k: KunciPerangkat, m: Diminta, foto: Foto[]): Hasil<PaketDibuat & { entri: number }> {
  const { cakupan } = m;
  const dokumen = m.dokumen ? dokumenDalam(p, cakupan) : berhasil([]);
  if (!dokumen.ok) return dokumen;
  const lembar = lembarDalam(p, cakupan);
  if (lembar.length === 0) return gagal('PAKET_KOSONG');
  const terkirim = readSentPackages(p.s);
  const susun = (entri: number, urut: number) =>
    susunPaket(
      {
        ...isiPaket(p, { cakupan, entri, urut, lembar }),
        dokumen: dokumen.nilai,
        foto,
        induk: terkirim.filter((t) => t.urut === urut - 1).map((t) => t.sidik),
      },
      k,
    );
  const sama = terkirim.find(
    (t) =>
      t.perangkat === k.id &&
      t.dokumen === m.dokumen &&
      t.foto === m.foto &&
      t.cakupan.join() === cakupan.join() &&
      countOtherEntries(p.s, t.entri) === 0,
  );
  const lagi = sama && susun(sama.entri, sama.urut);
  if (lagi?.ok && lagi.nilai.sidik === sama?.sidik)
    return berhasil({ ...lagi.nilai, urut: sama.urut, entri: sama.entri, sudahAda: true });
  const entri = journalHead(p.s.db).jumlah;
  const urut = terkirim.length + 1;
  const baru = susun(entri, urut);
  return baru.ok ? berhasil({ ...baru.nilai, urut, entri, sudahAda: false }) : baru;
}

/**
 * Writes and signs a package of the plenary as it is now, and notes it in the journal. Where nothing changed since the
 * same was asked, the same package comes again, byte by byte. It is put together from one view of the database in which
 * others may write meanwhile; only the note takes the database. Errors: WILAYAH_TAK_DIKENAL, PANEL_TAK_DIKENAL,
 * PAKET_KOSONG, PAKET_TERLALU_BESAR, BERKAS_TIDAK_ADA, LAMPIRAN_BERUBAH.
 */
export async function writePackage(
  p: Pleno,
  k: KunciPerangkat,
  m: PermintaanPaket,
  jam: Jam,
): Promise<Hasil<PaketDibuat>> {
  const cakupan = cakupanDari(p, m);
  if (!cakupan.ok) return cakupan;
  const foto = m.foto ? await fotoDalam(p, cakupan.nilai) : berhasil([]);
  if (!foto.ok) return foto;
  for (;;) {
    const h = p.s.db.transaction(() => susunSekarang(p, k, { ...m, cakupan: cakupan.nilai }, foto.nilai))();
    if (!h.ok) return h;
    const { entri, ...paket } = h.nilai;
    if (paket.sudahAda) return berhasil(paket);
    const tercatat = tulis(p.s, (): Hasil<boolean> => {
      // Its number may be taken by a package that another program wrote meanwhile: then it is put together anew.
      if (readSentPackages(p.s).length !== paket.urut - 1) return berhasil(false);
      const { sidik, urut, manifes } = paket;
      recordSentPackage(
        p.s,
        {
          sidik,
          urut,
          perangkat: k.id,
          cakupan: cakupan.nilai,
          entri,
          lembar: manifes.jumlah.lembar,
          dokumen: m.dokumen,
          foto: m.foto,
        },
        tindakan(p, jam),
      );
      return berhasil(true);
    });
    if (!tercatat.ok) return tercatat;
    if (tercatat.nilai) return berhasil(paket);
  }
}

function isiPaket(
  p: Pleno,
  b: { cakupan: string[]; entri: number; urut: number; lembar: LembarPaket[] },
): Omit<IsiPaket, 'dokumen' | 'foto' | 'induk'> {
  const w = p.peta.cari(p.s.wilayah);
  if (!w) throw new Error(`wilayah ${p.s.wilayah} tidak ada dalam definisinya`);
  return {
    pemilihan: p.s.definisi.pemilihan,
    simulasi: p.s.definisi.simulasi,
    definisi: p.s.definisiHash,
    wilayah: w.kode,
    namaWilayah: w.nama,
    tingkat: w.tingkat,
    pleno: p.s.perangkat,
    urut: b.urut,
    cakupan: b.cakupan,
    semuaDefinisi: definisiSampai(p, b.entri),
    lembar: b.lembar,
    jurnal: readJournalLines(p.s, b.entri),
  };
}
