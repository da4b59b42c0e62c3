import {
  applyImport,
  baca,
  contestsOf,
  intendedContest,
  jamMesin,
  knownSource,
  lastImport,
  type Pleno,
  proposeMappings,
  readMappingFile,
  recordMappings,
  requireClear,
  tindakan,
  undoImport,
} from '../app/index.ts';
import { angka, berhasil, type Hasil, type KodeKontes, namaSumber, type SumberLembar } from '../domain/index.ts';
import type { KodeKeluar } from './keluaran.ts';
import { denganPleno, type Umum } from './perintah.ts';

/** `pemetaan`: file of mappings to remember first. `lihat`: only say what the columns of tables would be taken for. */
export type OpsiImporCli = {
  pemetaan?: string | undefined;
  lihat?: boolean | undefined;
  /** Whose copies the files are; undefined for results. */
  sumber?: SumberLembar | undefined;
};

function ingatPemetaan(p: Pleno, kontes: KodeKontes, berkas: string | undefined): Hasil<null> {
  if (berkas === undefined) return berhasil(null);
  const h = readMappingFile(berkas);
  return h.ok ? recordMappings(p, kontes, h.nilai, jamMesin) : h;
}

export function impor(
  u: Umum,
  kontes: KodeKontes | undefined,
  jalur: string[],
  opsi: OpsiImporCli = {},
): Promise<KodeKeluar> {
  return denganPleno(u, true, async (p) => {
    const k = intendedContest(p, kontes ?? contestsOf(p)[0]?.kode ?? 'PPWP');
    if (!k.ok) return u.keluaran.galat(k.galat);
    const kode = k.nilai;
    const kenal = opsi.sumber ? knownSource(p, kode, opsi.sumber) : berhasil(null);
    if (!kenal.ok) return u.keluaran.galat(kenal.galat);
    const ingat = ingatPemetaan(p, kode, opsi.pemetaan);
    if (!ingat.ok) return u.keluaran.galat(ingat.galat);
    const bacaan = await baca(p, kode, jalur, {
      kemajuan: u.keluaran.kemajuan('Membaca'),
      ...(opsi.sumber ? { sumber: opsi.sumber } : {}),
    });
    if (!bacaan.ok) return u.keluaran.galat(bacaan.galat);
    if (opsi.lihat) {
      const usulan = proposeMappings(bacaan.nilai.tabel);
      u.keluaran.hasil(usulan, () => JSON.stringify(usulan, null, 2));
      return 0;
    }
    const jelas = requireClear(bacaan.nilai.tabel);
    if (!jelas.ok) return u.keluaran.galat(jelas.galat);
    const hasil = applyImport(p, kode, bacaan.nilai, tindakan(p, jamMesin), {
      kemajuan: u.keluaran.kemajuan('Mencatat'),
    });
    if (!hasil.ok) return u.keluaran.galat(hasil.galat);
    const h = hasil.nilai;
    u.keluaran.hasil(h, () =>
      [
        opsi.sumber
          ? `${angka(h.berkas)} berkas ${namaSumber(opsi.sumber)}: ${angka(h.pembanding)} cocok, ${angka(h.beda)} berbeda, ${angka(h.sama)} sama, ${angka(h.ditolak.length)} ditolak.`
          : `${angka(h.berkas)} berkas: ${angka(h.masuk)} lembar masuk, ${angka(h.sama)} sama${kiniCocok(h.pembanding)}, ${angka(h.beda)} berbeda, ${angka(h.ditolak.length)} ditolak.`,
        ...h.ditolak.map((d) => `  ${d.berkas}  ${d.kode}: ${d.pesan}`),
      ].join('\n'),
    );
    return h.ditolak.length > 0 ? 1 : 0;
  });
}

/** Sources that say now what the sheet says; named where there are any. */
const kiniCocok = (n: number): string => (n > 0 ? `, ${angka(n)} kini cocok` : '');

/** Shows the newest standing import; with its number, takes it back. */
export function urungImpor(u: Umum, nomor: number | undefined): Promise<KodeKeluar> {
  return denganPleno(u, nomor !== undefined, (p) => {
    if (nomor === undefined) {
      const i = lastImport(p);
      u.keluaran.hasil(i, () =>
        i
          ? `Impor ${i.impor} (${i.waktu}): ${angka(i.masuk)} lembar masuk, ${angka(i.sama)} sama${kiniCocok(i.pembanding)}, ${angka(i.beda)} berbeda. ${i.halangan ? `Tidak dapat diurungkan lagi: ${i.halangan}.` : `Urungkan dengan --impor ${i.impor}.`}`
          : 'Tidak ada impor yang berlaku.',
      );
      return 0;
    }
    const h = undoImport(p, nomor, jamMesin);
    if (!h.ok) return u.keluaran.galat(h.galat);
    const { impor, lembar, sumber, beda } = h.nilai;
    u.keluaran.hasil(
      h.nilai,
      () =>
        `Impor ${impor} diurungkan: ${angka(lembar)} lembar dikosongkan, ${angka(sumber)} pembanding dan ${angka(beda)} perbedaan dicabut.`,
    );
    return 0;
  });
}
