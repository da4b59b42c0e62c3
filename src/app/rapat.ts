import {
  adaAlasan,
  bacakan,
  batalBacakan,
  berhasil,
  bukaKembali,
  bukaWilayah,
  denganKeberatan,
  gagal,
  type Hasil,
  hitungTerisi,
  type Isian,
  indukTetap,
  isianKosong,
  type KodeKontes,
  type KodeTps,
  kunciLembar,
  type LembarRapat,
  lembarRapat,
  perluAlasanKertas,
  type StatusLembar,
  sahkan,
  tetapkan,
} from '../domain/index.ts';
import {
  adoptRegionRow,
  type LangkahLembar,
  readAdopted,
  readSheet,
  reopenRegionRow,
  stepSheet,
  tulis,
} from '../store/index.ts';
import { lacksSecondEntry } from './entri-ganda.ts';
import { objectionsOn, openObjections } from './keberatan.ts';
import { comparePaper } from './kertas.ts';
import { type Jam, kontesPleno, type Petugas, type Pleno, tindakan } from './pleno.ts';
import { regionState } from './rapat-wilayah.ts';
import { recapOf } from './rekap.ts';
import { checkTps } from './temuan.ts';

/** A sheet as the person saw it: another version since then refuses the act (LEMBAR_USANG). */
export type LembarDimaksud = { kontes: KodeKontes; tps: KodeTps; versi: number };

/** Is any recap above this sheet or region adopted? */
function parentAdopted(p: Pleno, kontes: KodeKontes, kode: string): boolean {
  const tetap = readAdopted(p.s, kontes);
  return indukTetap(new Map([...tetap].map(([w, t]) => [kunciLembar(kontes, w), t])), kontes, kode);
}

function langkah(
  p: Pleno,
  c: LembarDimaksud,
  l: LangkahLembar,
  boleh: (l: LembarRapat) => Hasil<{ status: StatusLembar }>,
  t: ReturnType<typeof tindakan>,
): Hasil<StatusLembar> {
  const k = kontesPleno(p, c.kontes);
  if (!k.ok) return k;
  if (!k.nilai.peta.cari(c.tps)) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: c.tps });
  return tulis(p.s, (): Hasil<StatusLembar> => {
    if (parentAdopted(p, c.kontes, c.tps)) return gagal('WILAYAH_DITETAPKAN');
    const { kontes, tps, versi } = c;
    const h = stepSheet(
      p.s,
      { kontes, tps, versi, langkah: l },
      (lama) => {
        const isian = lama?.isian ?? new Int32Array();
        const ke = boleh(lembarRapat(lama?.status ?? 'kosong', isian));
        // A sheet that is read out (again) while an objection waits is contested at once.
        return ke.ok
          ? berhasil(denganKeberatan(lembarRapat(ke.nilai.status, isian), objectionsOn(p, kontes, tps)))
          : ke;
      },
      t,
    );
    return h.ok ? berhasil(h.nilai.status) : h;
  });
}

/**
 * Notes that a sheet was read out and stands. Where double entry is the rule, one that was not typed twice needs a reason.
 * Errors: those of `bacakan`, ENTRI_KEDUA_BELUM, LEMBAR_USANG, WILAYAH_DITETAPKAN.
 */
export const readOutSheet = (
  p: Pleno,
  c: LembarDimaksud & { alasan?: string | undefined },
  jam: Jam,
): Hasil<StatusLembar> =>
  langkah(
    p,
    c,
    { jenis: 'lembar.dibacakan' },
    (l) => {
      const ke = bacakan(l);
      if (!ke.ok || adaAlasan(c.alasan) || !lacksSecondEntry(p, c.kontes, c.tps)) return ke;
      return gagal('ENTRI_KEDUA_BELUM');
    },
    tindakan(p, jam, c.alasan?.trim()),
  );

/** Takes that back. Errors: those of `batalBacakan`. */
export const unreadSheet = (p: Pleno, c: LembarDimaksud, jam: Jam): Hasil<StatusLembar> =>
  langkah(p, c, { jenis: 'lembar.batal-dibacakan' }, batalBacakan, tindakan(p, jam));

/** What is open on a sheet now. */
function openOn(p: Pleno, kontes: KodeKontes, tps: KodeTps, isian: Isian): { salah: number; kosong: number } {
  return { salah: checkTps(p, kontes, tps).salah, kosong: isian.length - hitungTerisi(isian) };
}

/**
 * Adopts a sheet in the name of `oleh`, who has proved to be ketua or anggota. What is open on it needs a written reason.
 * Errors: those of `sahkan`, LEMBAR_USANG, WILAYAH_DITETAPKAN.
 */
export function adoptSheet(
  p: Pleno,
  c: LembarDimaksud & { alasan?: string | undefined },
  oleh: Petugas,
  jam: Jam,
): Hasil<StatusLembar> {
  const k = kontesPleno(p, c.kontes);
  if (!k.ok) return k;
  if (!k.nilai.peta.cari(c.tps)) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: c.tps });
  const { alasan, ...lembar } = c;
  return tulis(p.s, (): Hasil<StatusLembar> => {
    if (parentAdopted(p, c.kontes, c.tps)) return gagal('WILAYAH_DITETAPKAN');
    const isian = readSheet(p.s, c.kontes, c.tps)?.isian ?? isianKosong(k.nilai.lembar);
    const terbuka = openOn(p, c.kontes, c.tps, isian);
    const h = stepSheet(
      p.s,
      { ...lembar, langkah: { jenis: 'lembar.disahkan', oleh: oleh.id, ...terbuka } },
      (lama) => sahkan(lembarRapat(lama?.status ?? 'kosong', isian), terbuka, alasan),
      tindakan(p, jam, alasan?.trim(), oleh),
    );
    return h.ok ? berhasil(h.nilai.status) : h;
  });
}

/** Opens an adopted sheet again, with a reason, by two persons. Errors: those of `bukaKembali`, WILAYAH_DITETAPKAN. */
export const reopenSheet = (
  p: Pleno,
  c: LembarDimaksud & { alasan: string },
  oleh: readonly [Petugas, Petugas],
  jam: Jam,
): Hasil<StatusLembar> =>
  langkah(
    p,
    c,
    { jenis: 'lembar.dibuka', oleh: [oleh[0].id, oleh[1].id] },
    (l) => bukaKembali(l, c.alasan),
    tindakan(p, jam, c.alasan.trim(), oleh[0]),
  );

/**
 * Adopts the recap of a region: its figures are frozen, and nothing below moves any more. Where the paper D.Hasil of a
 * unit differs (T703), or came with a package and was not typed, a reason is written. Errors: those of `tetapkan`,
 * INDUK_DITETAPKAN, KEBERATAN_TERBUKA, KERTAS_BERBEDA, KERTAS_BELUM, WILAYAH_TAK_DIKENAL, KONTES_TAK_DIKENAL.
 */
export function adoptRegion(
  p: Pleno,
  c: { kontes: KodeKontes; wilayah: string; alasan?: string | undefined },
  oleh: Petugas,
  jam: Jam,
): Hasil<null> {
  return tulis(p.s, (): Hasil<null> => {
    const k = regionState(p, c.kontes, c.wilayah);
    if (!k.ok) return k;
    if (parentAdopted(p, c.kontes, c.wilayah)) return gagal('INDUK_DITETAPKAN');
    const boleh = tetapkan(k.nilai.keadaan, k.nilai.bawah);
    if (!boleh.ok) return boleh;
    const terbuka = openObjections(p, c.kontes, c.wilayah);
    if (terbuka > 0) return gagal('KEBERATAN_TERBUKA', { jumlah: terbuka });
    const r = recapOf(p, c.kontes, c.wilayah);
    if (!r.ok) return r;
    const kertas = comparePaper(p, c.kontes, c.wilayah, r.nilai.jumlah.isian);
    if (perluAlasanKertas(kertas) && !adaAlasan(c.alasan)) {
      const nama = p.peta.nama(c.wilayah);
      return kertas ? gagal('KERTAS_BERBEDA', { nama, beda: kertas.beda }) : gagal('KERTAS_BELUM', { nama });
    }
    const { kontes, wilayah } = c;
    adoptRegionRow(
      p.s,
      { kontes, wilayah, oleh: oleh.id, jumlahTps: r.nilai.tps.jumlah, isian: r.nilai.jumlah.isian, kertas },
      tindakan(p, jam, c.alasan?.trim(), oleh),
    );
    return berhasil(null);
  });
}

/** Opens an adopted recap again, with a reason, by two persons. Errors: those of `bukaWilayah`. */
export function reopenRegion(
  p: Pleno,
  c: { kontes: KodeKontes; wilayah: string; alasan: string },
  oleh: readonly [Petugas, Petugas],
  jam: Jam,
): Hasil<null> {
  return tulis(p.s, (): Hasil<null> => {
    const k = regionState(p, c.kontes, c.wilayah);
    if (!k.ok) return k;
    const boleh = bukaWilayah(k.nilai.keadaan, parentAdopted(p, c.kontes, c.wilayah), c.alasan);
    if (!boleh.ok) return boleh;
    const { alasan, ...tempat } = c;
    reopenRegionRow(p.s, { ...tempat, oleh: [oleh[0].id, oleh[1].id] }, tindakan(p, jam, alasan.trim(), oleh[0]));
    return berhasil(null);
  });
}
