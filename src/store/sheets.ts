import {
  type AsalLembar,
  type BedaSel,
  bandingkan,
  berhasil,
  desaDariTps,
  gagal,
  type Hasil,
  hitungTerisi,
  type Isian,
  isianKeBytes,
  isianKeLarik,
  isianKosong,
  jumlahNol,
  KOSONG,
  type KodeKontes,
  type KodeTps,
  kurangkan,
  lihatIsian,
  type Pembetulan,
  type StatusLembar,
  setelahBerubah,
  tambahkan,
} from '../domain/index.ts';
import { dropDrafts, dropSheetDrafts } from './drafts.ts';
import { appendJournal, type CatatanBaru } from './journal.ts';
import { lembarKontes, type Simpanan } from './open.ts';
import { BarisBerderet, BarisLembar, KepalaLembar, KOLOM_LEMBAR } from './rows.ts';
import { stmt, stmtRaw } from './statements.ts';
import { berisi, readVillageSums } from './sums.ts';
import { BarisRusak, bacaVektor, urai, uraiJson } from './urai.ts';
import { PemotongIsian } from './vectors.ts';

export type LembarTersimpan = {
  kontes: KodeKontes;
  tps: KodeTps;
  status: StatusLembar;
  versi: number;
  asal: AsalLembar;
  isian: Isian;
};

/** Time, person and reason of an act, as the journal keeps them. */
export type Tindakan = Omit<CatatanBaru, 'isi'>;

function keLembar(s: Simpanan, baris: unknown): LembarTersimpan {
  const [kontes, tps, status, versi, asal, struktur, isian] = urai(BarisLembar, baris);
  if (struktur !== s.struktur.get(kontes))
    throw new BarisRusak(`lembar ${kontes}/${tps} disimpan dengan struktur lain (${struktur})`);
  if (isian.byteLength !== 4 * lembarKontes(s, kontes).sel.length)
    throw new BarisRusak(`lembar ${kontes}/${tps} tidak sepanjang formulirnya`);
  // The driver makes a buffer for every row and keeps none: these bytes are nobody else's.
  return { kontes, tps, status, versi, asal, isian: lihatIsian(isian) };
}

export function readSheet(s: Simpanan, kontes: KodeKontes, tps: KodeTps): LembarTersimpan | null {
  const b = stmtRaw(s.db, `SELECT ${KOLOM_LEMBAR} FROM lembar WHERE kontes = ? AND tps = ?`).get(kontes, tps);
  return b === undefined ? null : keLembar(s, b);
}

// ':' follows '9' in ASCII: the range holds exactly the codes that begin with the region's code.
const DI_WILAYAH = `SELECT ${KOLOM_LEMBAR} FROM lembar WHERE kontes = ? AND tps >= ? AND tps < ? ORDER BY tps`;

/** Sheets of a region (any tier) in the order of their TPS codes. Lazily: a nation fits. */
export function* readSheets(s: Simpanan, kontes: KodeKontes, wilayah = ''): Generator<LembarTersimpan> {
  // Not a shared statement: one that is being walked through cannot be asked again.
  for (const b of s.db.prepare(DI_WILAYAH).raw().iterate(kontes, wilayah, `${wilayah}:`)) yield keLembar(s, b);
}

/**
 * The same at once, for what is looked at again and again: a desa or a kecamatan. All of it comes in one row, because a value
 * for each column of each sheet cost more than checking its figures; one row is also one moment.
 */
export function listSheets(s: Simpanan, kontes: KodeKontes, wilayah: string): LembarTersimpan[] {
  const q = stmtRaw(
    s.db,
    `SELECT json_group_array(json_array(tps, status, versi, asal, struktur)), CAST(group_concat(isian, '') AS BLOB)
       FROM lembar WHERE kontes = ? AND tps >= ? AND tps < ?`,
  );
  const [teks, bytes] = urai(BarisBerderet, q.get(kontes, wilayah, `${wilayah}:`));
  const kepala = uraiJson(KepalaLembar, teks);
  const potong = new PemotongIsian(bytes);
  const panjang = lembarKontes(s, kontes).sel.length;
  const lembar = kepala.map(([tps, status, versi, asal, struktur]): LembarTersimpan => {
    if (struktur !== s.struktur.get(kontes))
      throw new BarisRusak(`lembar ${kontes}/${tps} disimpan dengan struktur lain (${struktur})`);
    return { kontes, tps, status, versi, asal, isian: bacaVektor(() => potong.ambil(panjang)) };
  });
  bacaVektor(() => potong.habis());
  return lembar.sort((a, b) => (a.tps < b.tps ? -1 : 1));
}

/** Moves a desa's kept sum from the old to the new figures of one of its sheets, in the running transaction. */
function geserJumlah(
  s: Simpanan,
  kontes: KodeKontes,
  tps: KodeTps,
  lama: { isian: Isian; status: StatusLembar } | null,
  baru: { isian: Isian; status: StatusLembar },
): void {
  const desa = desaDariTps(tps);
  const ada = readVillageSums(s, kontes, desa).get(desa);
  const jumlah = ada?.jumlah ?? jumlahNol(baru.isian.length);
  if (lama) kurangkan(jumlah, lama.isian);
  tambahkan(jumlah, baru.isian);
  const masuk = (ada?.masuk ?? 0) - berisi(lama?.isian ?? null) + berisi(baru.isian);
  const disahkan = (ada?.disahkan ?? 0) - (lama?.status === 'disahkan' ? 1 : 0) + (baru.status === 'disahkan' ? 1 : 0);
  stmt(
    s.db,
    `INSERT INTO jumlah_desa (kontes, desa, isian, terisi, masuk, disahkan) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (kontes, desa) DO UPDATE SET isian = excluded.isian, terisi = excluded.terisi,
         masuk = excluded.masuk, disahkan = excluded.disahkan`,
  ).run(kontes, desa, isianKeBytes(jumlah.isian), isianKeBytes(jumlah.terisi), masuk, disahkan);
}

function simpan(s: Simpanan, l: LembarTersimpan): void {
  stmt(
    s.db,
    `INSERT INTO lembar (kontes, tps, desa, status, versi, asal, struktur, isian) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (kontes, tps) DO UPDATE SET status = excluded.status, versi = excluded.versi, asal = excluded.asal,
         isian = excluded.isian`,
  ).run(
    l.kontes,
    l.tps,
    desaDariTps(l.tps),
    l.status,
    l.versi,
    l.asal,
    s.struktur.get(l.kontes),
    isianKeBytes(l.isian),
  );
}

/**
 * Gives a sheet without figures its first ones (or, after its import was taken back, its first ones again). Journal
 * and sums change with it; must run inside `tulis`.
 */
export function loadSheet(
  s: Simpanan,
  l: {
    kontes: KodeKontes;
    tps: KodeTps;
    asal: AsalLembar;
    isian: Isian;
    berkas?: { nama: string; sha256: string };
    impor?: number;
  },
  t: Tindakan,
): void {
  const { isian, ...kunci } = l;
  const lama = readSheet(s, l.kontes, l.tps);
  if (lama && lama.status !== 'kosong') throw new Error(`lembar ${l.kontes}/${l.tps} sudah berisi`);
  appendJournal(s.db, { ...t, isi: { jenis: 'lembar.dimuat', ...kunci, isian: isianKeLarik(isian) } });
  const versi = (lama?.versi ?? 0) + 1;
  simpan(s, { kontes: l.kontes, tps: l.tps, status: 'terisi', versi, asal: l.asal, isian });
  geserJumlah(s, l.kontes, l.tps, lama, { isian, status: 'terisi' });
}

/**
 * Takes the figures of import `impor` out of a sheet. The row stays, with a higher version, so that a page still
 * showing the old figures cannot write onto new ones. That nothing was built on them is the caller's check
 * (`app/impor-urung.ts`), proved once more by replay. Must run inside `tulis`.
 */
export function clearLoadedSheet(s: Simpanan, kontes: KodeKontes, tps: KodeTps, impor: number, t: Tindakan): void {
  const lama = readSheet(s, kontes, tps);
  if (lama?.status !== 'terisi') throw new Error(`lembar ${kontes}/${tps} tidak dapat dikosongkan`);
  const isian = isianKosong(lembarKontes(s, kontes));
  appendJournal(s.db, { ...t, isi: { jenis: 'lembar.dikosongkan', kontes, tps, impor } });
  simpan(s, { ...lama, status: 'kosong', versi: lama.versi + 1, isian });
  geserJumlah(s, kontes, tps, lama, { isian, status: 'kosong' });
}

/** Gives a sheet other figures, and the sums above it with it. The journal entry is the caller's. Must run inside `tulis`. */
export function storeFigures(s: Simpanan, lama: LembarTersimpan, isian: Isian, status: StatusLembar): void {
  simpan(s, { ...lama, status, versi: lama.versi + 1, isian });
  geserJumlah(s, lama.kontes, lama.tps, lama, { isian, status });
}

/** Puts a sheet that came from elsewhere in its place, new or not. The journal entry is the caller's. Must run inside `tulis`. */
export function placeSheet(s: Simpanan, l: Omit<LembarTersimpan, 'versi'>): void {
  const lama = readSheet(s, l.kontes, l.tps);
  simpan(s, { ...l, versi: (lama?.versi ?? 0) + 1 });
  // Whatever was being typed there was meant for other figures.
  dropSheetDrafts(s, l.kontes, l.tps);
  geserJumlah(s, l.kontes, l.tps, lama, l);
}

/** Gives a sheet another state, its figures unchanged; version and counts move with it. Must run inside `tulis`. */
export function moveSheet(s: Simpanan, lama: LembarTersimpan, status: StatusLembar): LembarTersimpan {
  const baru = { ...lama, status, versi: lama.versi + 1 };
  simpan(s, baru);
  geserJumlah(s, lama.kontes, lama.tps, lama, baru);
  return baru;
}

/**
 * Changes cells of a sheet; an empty sheet is begun with `asal: ketik`. `versi` is the version the person looked at
 * (0 for a sheet without figures). Returns the changed cells; none when the figures were so already.
 * Errors: LEMBAR_USANG, LEMBAR_DISAHKAN, SEL_TAK_DIKENAL. Must run inside `tulis`.
 */
export function changeSheet(
  s: Simpanan,
  u: {
    kontes: KodeKontes;
    tps: KodeTps;
    versi: number;
    sel: Readonly<Record<string, number | null>>;
    urung?: number;
    pembetulan?: Pembetulan | undefined;
  },
  t: Tindakan,
): Hasil<BedaSel[]> {
  const struktur = lembarKontes(s, u.kontes);
  const lama = readSheet(s, u.kontes, u.tps);
  if ((lama?.versi ?? 0) !== u.versi) return gagal('LEMBAR_USANG');
  const semula = lama?.isian ?? isianKosong(struktur);
  const baru = semula.slice();
  for (const [sel, nilai] of Object.entries(u.sel)) {
    const i = struktur.indeks.get(sel);
    if (i === undefined) return gagal('SEL_TAK_DIKENAL', { sel });
    baru[i] = nilai ?? KOSONG;
  }
  const status = setelahBerubah(lama?.status ?? 'kosong', hitungTerisi(baru) > 0);
  if (!status.ok) return status;
  const beda = bandingkan(struktur, semula, baru);
  // What was still being typed over these cells is entered now, or no longer belongs to what stands there.
  dropDrafts(s, { kontes: u.kontes, wilayah: u.tps, lapis: 'lembar', nama: Object.keys(u.sel) });
  if (beda.length === 0) return berhasil([]);
  if (!lama || (lama.status === 'kosong' && u.urung === undefined)) {
    loadSheet(s, { kontes: u.kontes, tps: u.tps, asal: 'ketik', isian: baru }, t);
    return berhasil(beda);
  }
  appendJournal(s.db, {
    ...t,
    isi: {
      jenis: 'lembar.diubah',
      kontes: u.kontes,
      tps: u.tps,
      sel: beda.map((b): [string, number | null, number | null] => [b.sel, b.semula, b.menjadi]),
      ...(u.urung === undefined ? {} : { urung: u.urung }),
      ...(u.pembetulan ? { pembetulan: u.pembetulan } : {}),
    },
  });
  storeFigures(s, lama, baru, status.nilai);
  return berhasil(beda);
}
