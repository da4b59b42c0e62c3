import {
  type BacaKeadaan,
  Definisi,
  hitungTerisi,
  isianDariBytes,
  jsonKanonik,
  type KeadaanTercatat,
  type KodeKontes,
  type KodeTps,
  kalimatPerubahan,
  type Perubahan,
  penggugur,
} from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import { ringkasPleno, type Simpanan, sha256Hex, susunSimpanan } from './open.ts';
import { BarisDefinisi, BarisKeadaan, BarisLembar, KOLOM_LEMBAR } from './rows.ts';
import type { Tindakan } from './sheets.ts';
import { stmt, stmtRaw } from './statements.ts';
import { urai } from './urai.ts';

/** A definition of this plenary by its hash, the one in force or an earlier one; null where it is not here or not whole. */
export function readDefinitionByHash(s: Simpanan, hash: string): Definisi | null {
  if (hash === s.definisiHash) return s.definisi;
  const b = urai(BarisDefinisi.optional(), stmt(s.db, 'SELECT * FROM definisi_lama WHERE hash = ?').get(hash));
  if (!b || sha256Hex(b.json) !== hash) return null;
  const d = Definisi.safeParse(JSON.parse(b.json));
  return d.success ? d.data : null;
}

/**
 * What the plenary holds, TPS by TPS: a sheet that is not empty, the word of a source, a difference, or a received total
 * that covers the TPS. All of them are figures that a definition gives their meaning.
 */
export function recordedState(s: Simpanan): BacaKeadaan {
  const peta = new Map<string, KeadaanTercatat>();
  const q = s.db.prepare(`
    SELECT kontes, tps, CASE status WHEN 'disahkan' THEN 'disahkan' ELSE 'terisi' END AS keadaan
      FROM lembar WHERE status <> 'kosong'
    UNION ALL SELECT kontes, tps, 'terisi' FROM sumber
    UNION ALL SELECT kontes, tps, 'terisi' FROM beda
    UNION ALL SELECT kontes, tps, 'terisi' FROM selesai`);
  for (const x of q.iterate()) {
    const b = urai(BarisKeadaan, x);
    const kunci = `${b.kontes}/${b.tps}`;
    if (peta.get(kunci) !== 'disahkan') peta.set(kunci, b.keadaan);
  }
  const total = stmt(s.db, "SELECT kontes || '/' || wilayah FROM total").pluck().all().map(String);
  return (kontes, tps) => {
    const kunci = `${kontes}/${tps}`;
    return peta.get(kunci) ?? (total.some((t) => kunci.startsWith(t)) ? 'terisi' : 'kosong');
  };
}

/** Changes named in the journal; the rest is counted, and both definitions are kept anyway. */
const MAKS_PERUBAHAN = 200;

/**
 * Puts another definition under the plenary. That no figure loses its meaning is the caller's check
 * (`nilaiPenggantian`); what would make the store unreadable is a bug and throws, which rolls everything back. Must run
 * inside `tulis`. Returns the plenary as it is from now on.
 */
export function replaceDefinition(
  s: Simpanan,
  baru: Definisi,
  o: { perubahan: readonly Perubahan[]; nama: string },
  t: Tindakan,
): Simpanan {
  const json = jsonKanonik(baru);
  const hash = sha256Hex(json);
  const gugur = hapusGugur(s, penggugur(o.perubahan, baru));
  appendJournal(s.db, {
    ...t,
    isi: {
      jenis: 'definisi.diganti',
      dari: s.definisiHash,
      ke: hash,
      jumlah: o.perubahan.length,
      perubahan: o.perubahan
        .slice(0, MAKS_PERUBAHAN)
        .map((p) => ({ kode: p.kode, kalimat: kalimatPerubahan({ ...p, lembar: 0 }) })),
      gugur,
    },
  });
  const lama = stmt(s.db, 'SELECT hash, json FROM definisi WHERE id = 1').get();
  const { hash: hashLama, json: jsonLama } = urai(BarisDefinisi, lama);
  stmt(s.db, 'INSERT OR IGNORE INTO definisi_lama (hash, json) VALUES (?, ?)').run(hashLama, jsonLama);
  stmt(s.db, 'UPDATE definisi SET hash = ?, json = ? WHERE id = 1').run(hash, json);
  stmt(s.db, "UPDATE meta SET nilai = ? WHERE kunci = 'ringkasan'").run(
    JSON.stringify(ringkasPleno(baru, s.wilayah, o.nama)),
  );
  const jadi = susunSimpanan(s.db, s.folder, { json, hash, perangkat: s.perangkat, wilayah: s.wilayah });
  if (!jadi.ok) throw new Error(`definisi baru tidak dapat dipakai: ${jadi.galat.kode}`);
  pastikanTerbaca(s, jadi.nilai);
  return jadi.nilai;
}

/** Removes the empty rows that end with the old definition, with the sums of desa that have no other. */
function hapusGugur(s: Simpanan, gugur: (kontes: KodeKontes, tps: string) => boolean): [KodeKontes, KodeTps][] {
  const q = `SELECT ${KOLOM_LEMBAR} FROM lembar WHERE status = 'kosong' ORDER BY kontes, tps`;
  const kosong = stmtRaw(s.db, q)
    .all()
    .map((x) => urai(BarisLembar, x));
  const hapus = kosong.flatMap(([kontes, tps, , , , , isian]): [KodeKontes, KodeTps][] => {
    if (!gugur(kontes, tps)) return [];
    if (hitungTerisi(isianDariBytes(isian)) > 0) throw new Error(`lembar ${kontes}/${tps} berisi`);
    return [[kontes, tps]];
  });
  for (const [kontes, tps] of hapus) stmt(s.db, 'DELETE FROM lembar WHERE kontes = ? AND tps = ?').run(kontes, tps);
  if (hapus.length > 0)
    s.db.exec(`DELETE FROM jumlah_desa WHERE NOT EXISTS (
      SELECT 1 FROM lembar WHERE lembar.kontes = jumlah_desa.kontes AND lembar.desa = jumlah_desa.desa)`);
  return hapus;
}

/** Every vector that stays is of a contest whose form stayed. */
function pastikanTerbaca(lama: Simpanan, baru: Simpanan): void {
  for (const tabel of ['lembar', 'sumber', 'total'] as const)
    for (const x of stmt(lama.db, `SELECT DISTINCT kontes FROM ${tabel}`).pluck().all()) {
      const kontes = urai(BarisKeadaan.shape.kontes, x);
      if (lama.struktur.get(kontes) !== baru.struktur.get(kontes))
        throw new Error(`susunan ${kontes} berubah padahal ${tabel} berisi`);
    }
}
