import {
  type AsalPemberitahuan,
  berhasil,
  gagal,
  type Hasil,
  type PembetulanDiberitahukan,
  type Wilayah,
} from '../domain/index.ts';
import { type KunciPerangkat, type PemberitahuanTertulis, susunPemberitahuan } from '../exchange/index.ts';
import { hashOfEntry, journalOfSheet, readSentNotices, recordSentNotice, tulis } from '../store/index.ts';
import { listCorrections, type PembetulanTampil } from './pembetulan.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';
import { adoptedTier } from './rapat-wilayah.ts';

/** The package in which a sheet had come before an entry; null where it was entered here. */
function paketSebelum(p: Pleno, b: PembetulanTampil): string | null {
  const e = journalOfSheet(p.s.db, b.kontes, b.tps).find(
    (x) => x.seq < b.seq && (x.isi.jenis === 'lembar.diterima' || x.isi.jenis === 'lembar.dimuat'),
  );
  return e?.isi.jenis === 'lembar.diterima' ? e.isi.paket : null;
}

function diberitahukan(p: Pleno, b: PembetulanTampil): PembetulanDiberitahukan {
  const hash = hashOfEntry(p.s, b.seq);
  if (hash === null) throw new Error(`entri ${b.seq} tidak ada`);
  const { kontes, tps, sel, semula, menjadi, alasan, waktu, diminta, disetujui } = b;
  return {
    ...{ kontes, tps, sel, semula, menjadi, alasan, waktu, diminta, disetujui },
    oleh: { orang: b.oleh.orang, peran: b.oleh.peran },
    keberatan: b.keberatan,
    entri: { seq: b.seq, hash },
    paket: paketSebelum(p, b),
  };
}

/** Corrections of this meeting in the sheets of a unit that stand, in the order in which they were made. */
function pembetulanUnit(p: Pleno, wilayah: string): Hasil<PembetulanDiberitahukan[]> {
  const semua = listCorrections(p, wilayah);
  if (!semua.ok) return semua;
  return berhasil(semua.nilai.filter((b) => b.diurungkan === null).map((b) => diberitahukan(p, b)));
}

export type UnitDiberitahu = {
  wilayah: string;
  nama: string;
  /** Corrected cells that stand now, and what the notice written last said. */
  pembetulan: number;
  terakhir: { urut: number; waktu: string; pembetulan: number } | null;
  /** Nothing was corrected, or taken back, since then. */
  terkini: boolean;
};

/** Units with sheets that were corrected here, or that were told of some: what there is to tell. */
export function unitsToTell(p: Pleno): UnitDiberitahu[] {
  const terkirim = readSentNotices(p.s);
  return p.peta.anak(p.s.wilayah).flatMap((w) => {
    if (w.tingkat !== adoptedTier(p) || w.tingkat > 3) return [];
    const h = pembetulanUnit(p, w.kode);
    const n = h.ok ? h.nilai.length : 0;
    const lalu = terkirim.filter((t) => t.untuk === w.kode).at(-1);
    if (n === 0 && !lalu) return [];
    const sejak = h.ok && lalu ? h.nilai.some((b) => b.entri.seq > lalu.seq) || n !== lalu.pembetulan : true;
    return [
      {
        ...{ wilayah: w.kode, nama: w.nama, pembetulan: n, terkini: !sejak },
        terakhir: lalu ? { urut: lalu.urut, waktu: lalu.waktu, pembetulan: lalu.pembetulan } : null,
      },
    ];
  });
}

const asal = (w: Wilayah): AsalPemberitahuan => ({
  wilayah: w.kode,
  nama: w.nama,
  tingkat: w.tingkat,
});

export type PemberitahuanDibuat = PemberitahuanTertulis & {
  urut: number;
  /** Nothing had changed since it was written first: the same notice again. */
  sudahAda: boolean;
};

/**
 * Writes and signs a notice of what this meeting corrected in the sheets of a unit below, and notes it in the journal. It
 * tells all that stands, so the newest one is enough; where nothing changed, the same one comes again, byte by byte.
 * Errors: WILAYAH_TAK_DIKENAL for anything but a unit of this plenary, PEMBERITAHUAN_KOSONG.
 */
export function writeNotice(p: Pleno, k: KunciPerangkat, untuk: string, jam: Jam): Hasil<PemberitahuanDibuat> {
  const w = p.peta.cari(untuk);
  const sini = p.peta.cari(p.s.wilayah);
  if (!w || !sini || w.tingkat !== adoptedTier(p) || w.tingkat > 3 || !untuk.startsWith(p.s.wilayah))
    return gagal('WILAYAH_TAK_DIKENAL', { wilayah: untuk });
  return tulis(p.s, (): Hasil<PemberitahuanDibuat> => {
    const pembetulan = pembetulanUnit(p, untuk);
    if (!pembetulan.ok) return pembetulan;
    const semua = readSentNotices(p.s);
    const milik = semua.filter((t) => t.untuk === untuk);
    const lalu = milik.at(-1);
    // What was told and taken back since is told too: a notice without any.
    if (pembetulan.nilai.length === 0 && !lalu) return gagal('PEMBERITAHUAN_KOSONG', { nama: w.nama });
    const susun = (urut: number, waktu: string, induk: string[]): Hasil<PemberitahuanTertulis> =>
      susunPemberitahuan(
        {
          definisi: p.s.definisiHash,
          pemilihan: p.s.definisi.pemilihan,
          simulasi: p.s.definisi.simulasi,
          dari: asal(sini),
          untuk: asal(w),
          pleno: p.s.perangkat,
          ...{ urut, waktu, induk, pembetulan: pembetulan.nilai },
        },
        k,
      );
    if (lalu) {
      const lagi = susun(
        lalu.urut,
        lalu.waktu,
        milik.slice(-2, -1).map((t) => t.sidik),
      );
      if (lagi.ok && lagi.nilai.sidik === lalu.sidik)
        return berhasil({ ...lagi.nilai, urut: lalu.urut, sudahAda: true });
    }
    const urut = semua.length + 1;
    const t = tindakan(p, jam);
    const baru = susun(urut, t.waktu, lalu ? [lalu.sidik] : []);
    if (!baru.ok) return baru;
    recordSentNotice(
      p.s,
      { sidik: baru.nilai.sidik, urut, perangkat: k.id, untuk: w.kode, pembetulan: pembetulan.nilai.length },
      t,
    );
    return berhasil({ ...baru.nilai, urut, sudahAda: false });
  });
}
