import {
  berhasil,
  cariKontes,
  gagal,
  type Hasil,
  jsonKanonik,
  nilaiSel,
  type PembetulanDiberitahukan,
} from '../domain/index.ts';
import { bacaPemberitahuan, kataSidik, type ManifesPemberitahuan, type Pemberitahuan } from '../exchange/index.ts';
import {
  lembarKontes,
  readReceivedNotices,
  readSheet,
  recordReceivedNotice,
  tulis,
  writePackageFile,
} from '../store/index.ts';
import { galatDisk } from './galat-disk.ts';
import { describeNotified, namaAsal, type PembetulanDariAtas } from './pemberitahuan.ts';
import { type KeadaanPenanda, signerState } from './perangkat.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';

export type PemberitahuanDilihat = {
  sidik: string;
  manifes: ManifesPemberitahuan;
  /** The signer's words, to compare by voice, and whether its signature counts here. */
  kata: string;
  penanda: KeadaanPenanda;
  /** It was received before; or a newer one of the same plenary was. */
  sudahAda: boolean;
  lebihLama: boolean;
  /** `sini`: the figure of that cell here now. */
  pembetulan: (PembetulanDariAtas & { sini: number | null })[];
};

/** Does a notice belong to this plenary at all? Errors: PAKET_SIMULASI, PEMBERITAHUAN_WILAYAH, PAKET_DEFINISI. */
function noticeFits(p: Pleno, n: Pemberitahuan): Hasil<null> {
  const m = n.manifes;
  if (m.simulasi !== p.s.definisi.simulasi) return gagal('PAKET_SIMULASI', { paket: m.simulasi ? 1 : 0 });
  if (m.untuk.wilayah !== p.s.wilayah)
    return gagal('PEMBERITAHUAN_WILAYAH', {
      dari: namaAsal(m.dari),
      untuk: `${m.untuk.nama} (${m.untuk.wilayah})`,
      sini: p.peta.nama(p.s.wilayah),
    });
  if (jsonKanonik(m.pemilihan) !== jsonKanonik(ringkasPemilihan(p)))
    return gagal('PAKET_DEFINISI', { sebab: 'pemilihannya lain' });
  const asing = n.pembetulan.find((b) => !dikenal(p, b));
  return asing
    ? gagal('PAKET_DEFINISI', { sebab: `${asing.kontes} TPS ${asing.tps} sel ${asing.sel} tidak dikenal di sini` })
    : berhasil(null);
}

function ringkasPemilihan(p: Pleno): ManifesPemberitahuan['pemilihan'] {
  const { jenis, nama, tahun } = p.s.definisi.pemilihan;
  return { jenis, nama, tahun };
}

function dikenal(p: Pleno, b: PembetulanDiberitahukan): boolean {
  const kontes = cariKontes(p.s.definisi, b.kontes);
  return (
    kontes !== undefined &&
    p.peta.untuk(kontes).cari(b.tps)?.tingkat === 5 &&
    lembarKontes(p.s, b.kontes).indeks.has(b.sel)
  );
}

function nilaiDiSini(p: Pleno, b: PembetulanDiberitahukan): number | null {
  const l = readSheet(p.s, b.kontes, b.tps);
  const i = lembarKontes(p.s, b.kontes).indeks.get(b.sel);
  return l && i !== undefined ? nilaiSel(l.isian, i) : null;
}

const nomorTerbaru = (p: Pleno, pleno: string): number =>
  Math.max(0, ...readReceivedNotices(p.s).flatMap((x) => (x.pleno === pleno ? [x.urut] : [])));

const adaSidik = (p: Pleno, sidik: string): boolean => readReceivedNotices(p.s).some((x) => x.sidik === sidik);

/**
 * Proves a notice and says what it tells, without changing anything. Errors: those of `bacaPemberitahuan` and `noticeFits`.
 */
export function previewNotice(p: Pleno, isi: Uint8Array): Hasil<PemberitahuanDilihat> {
  const n = bacaPemberitahuan(isi);
  if (!n.ok) return n;
  const cocok = noticeFits(p, n.nilai);
  if (!cocok.ok) return cocok;
  const { manifes, sidik, pembetulan } = n.nilai;
  const sudahAda = adaSidik(p, sidik);
  return berhasil({
    ...{ sidik, manifes, sudahAda },
    kata: kataSidik(manifes.perangkat.kunci),
    penanda: signerState(p, manifes.perangkat),
    lebihLama: !sudahAda && manifes.urut <= nomorTerbaru(p, manifes.pleno),
    pembetulan: pembetulan.map((b) => ({ ...describeNotified(p, b, manifes), sini: nilaiDiSini(p, b) })),
  });
}

/**
 * Receives a notice: proved, kept as a file, then noted in the journal. It changes no figure and no adoption; receiving it
 * again changes nothing. `sidik`: the one that was looked at. Errors: those of `previewNotice`, PAKET_PENANDA unless its
 * device is trusted here, PEMBERITAHUAN_LAMA, PLENO_BELUM_DIBUKA, and those of the disk.
 */
export async function receiveNotice(
  p: Pleno,
  isi: Uint8Array,
  c: { sidik?: string | undefined },
  jam: Jam,
): Promise<Hasil<{ sidik: string; urut: number; pembetulan: number; sudahAda: boolean }>> {
  const n = bacaPemberitahuan(isi);
  if (!n.ok) return n;
  const { manifes: m, sidik, sha256, pembetulan } = n.nilai;
  if (c.sidik !== undefined && sidik !== c.sidik)
    return gagal('PAKET_RUSAK', { sebab: 'berkasnya bukan lagi yang dilihat' });
  const cocok = noticeFits(p, n.nilai);
  if (!cocok.ok) return cocok;
  const penanda = signerState(p, m.perangkat);
  if (penanda !== 'dipercaya')
    return gagal('PAKET_PENANDA', {
      nama: m.perangkat.nama,
      id: m.perangkat.id,
      keadaan: penanda === 'dicabut' ? 'kepercayaannya sudah dicabut' : 'belum dikenal di sini',
    });
  try {
    await writePackageFile(p.s.folder, sha256, isi);
  } catch (e) {
    const galat = galatDisk(e, p.s.folder);
    if (galat) return { ok: false, galat };
    throw e;
  }
  if (!p.s.db.open) return gagal('PLENO_BELUM_DIBUKA');
  const { id: perangkat, nama: namaPerangkat } = m.perangkat;
  const { pleno, urut, dari } = m;
  const hasil = { sidik, urut, pembetulan: pembetulan.length };
  return tulis(p.s, (): Hasil<typeof hasil & { sudahAda: boolean }> => {
    if (adaSidik(p, sidik)) return berhasil({ ...hasil, sudahAda: true });
    const ada = nomorTerbaru(p, pleno);
    if (urut <= ada) return gagal('PEMBERITAHUAN_LAMA', { dari: namaAsal(dari), ada, urut });
    recordReceivedNotice(
      p.s,
      {
        ...{ sidik, berkas: sha256, perangkat, namaPerangkat, pleno, urut, dari },
        untuk: m.untuk.wilayah,
        pembetulan: [...pembetulan],
      },
      tindakan(p, jam),
    );
    return berhasil({ ...hasil, sudahAda: false });
  });
}
