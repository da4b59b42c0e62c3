import {
  gagal,
  type Hasil,
  type KodeKontes,
  type KodeTps,
  kembalikanLampiran,
  type Lampiran,
  lepaskanLampiran,
  type TataLampiran,
  tataLampiran,
  tempatLampiran,
} from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import { BarisLampiran } from './rows.ts';
import type { Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';
import { urai } from './urai.ts';

export type LampiranTersimpan = Lampiran & { waktu: string };
type Kunci = { kontes: KodeKontes; tps: KodeTps };

function keLampiran(x: unknown): LampiranTersimpan {
  const { seq: _, lepas, ...b } = urai(BarisLampiran, x);
  return { ...b, lepas: lepas === 1 };
}

/** Attachments of one sheet, also those taken off, in the order of their pages. */
export const readAttachments = (s: Simpanan, kontes: KodeKontes, tps: KodeTps): LampiranTersimpan[] =>
  stmt(s.db, 'SELECT * FROM lampiran WHERE kontes = ? AND tps = ? ORDER BY urut, nomor')
    .all(kontes, tps)
    .map(keLampiran);

/** Every attachment of the plenary, in the order of arrival. */
export const readAllAttachments = (s: Simpanan): LampiranTersimpan[] =>
  stmt(s.db, 'SELECT * FROM lampiran ORDER BY nomor').all().map(keLampiran);

/** An attachment by its content, whichever sheet it is on; null where no sheet of this plenary has or had it. */
export function readAttachmentByHash(s: Simpanan, sha256: string): LampiranTersimpan | null {
  const b = stmt(s.db, 'SELECT * FROM lampiran WHERE sha256 = ? ORDER BY nomor LIMIT 1').get(sha256);
  return b === undefined ? null : keLampiran(b);
}

const Jumlah = BarisLampiran.pick({ tps: true }).extend({ jumlah: BarisLampiran.shape.nomor });

/** How many files are on each sheet of a contest, by TPS code. */
export const countAttachments = (s: Simpanan, kontes: KodeKontes): Map<string, number> =>
  new Map(
    stmt(s.db, 'SELECT tps, count(*) AS jumlah FROM lampiran WHERE kontes = ? AND lepas = 0 GROUP BY tps')
      .all(kontes)
      .map((x) => {
        const b = urai(Jumlah, x);
        return [b.tps, b.jumlah];
      }),
  );

/**
 * Records a file that is already safely on disk. Returns its number. Errors: LAMPIRAN_SUDAH_ADA, LAMPIRAN_PENUH. Must run
 * inside `tulis`.
 */
export function recordAttachment(
  s: Simpanan,
  c: Omit<Lampiran, 'nomor' | 'keterangan' | 'urut' | 'lepas'>,
  t: Tindakan,
): Hasil<number> {
  const urut = tempatLampiran(readAttachments(s, c.kontes, c.tps), c.sha256);
  if (!urut.ok) return urut;
  const nomor = Number(stmt(s.db, 'SELECT count(*) FROM lampiran').pluck().get()) + 1;
  const seq = appendJournal(s.db, { ...t, isi: { jenis: 'lampiran.ditambah', nomor, ...c } });
  stmt(
    s.db,
    `INSERT INTO lampiran (nomor, seq, kontes, tps, sha256, tipe, ukuran, nama, keterangan, urut, lepas, waktu)
       VALUES (@nomor, @seq, @kontes, @tps, @sha256, @tipe, @ukuran, @nama, '', @urut, 0, @waktu)`,
  ).run({ nomor, seq, ...c, urut: urut.nilai, waktu: t.waktu });
  return { ok: true, nilai: nomor };
}

function simpan(s: Simpanan, l: Lampiran): void {
  stmt(s.db, 'UPDATE lampiran SET keterangan = ?, urut = ?, lepas = ? WHERE nomor = ?').run(
    l.keterangan,
    l.urut,
    l.lepas ? 1 : 0,
    l.nomor,
  );
}

/**
 * Takes a file off its sheet (`lepas`), or puts it back as the last page. The bytes stay. Errors: LAMPIRAN_TIDAK_ADA,
 * LAMPIRAN_SUDAH_ADA, LAMPIRAN_PENUH. Must run inside `tulis`.
 */
export function moveAttachment(
  s: Simpanan,
  c: Kunci & { nomor: number; lepas: boolean },
  t: Tindakan,
): Hasil<Lampiran> {
  const { lepas, ...kunci } = c;
  const milik = readAttachments(s, c.kontes, c.tps);
  const l = lepas ? lepaskanLampiran(milik, c.nomor) : kembalikanLampiran(milik, c.nomor);
  if (!l.ok) return l;
  appendJournal(s.db, { ...t, isi: { jenis: lepas ? 'lampiran.dilepas' : 'lampiran.dikembalikan', ...kunci } });
  simpan(s, l.nilai);
  return l;
}

/**
 * Gives the files of a sheet another order or other captions; what is so already writes nothing. Errors: LAMPIRAN_USANG.
 * Must run inside `tulis`.
 */
export function arrangeAttachments(s: Simpanan, c: Kunci & { tata: TataLampiran }, t: Tindakan): Hasil<null> {
  const milik = readAttachments(s, c.kontes, c.tps);
  const baru = tataLampiran(milik, c.tata);
  if (!baru.ok) return gagal(baru.galat.kode, baru.galat.konteks);
  const lama = milik.filter((l) => !l.lepas);
  const sama = baru.nilai.every((l, i) => lama[i]?.nomor === l.nomor && lama[i]?.keterangan === l.keterangan);
  if (sama) return { ok: true, nilai: null };
  appendJournal(s.db, { ...t, isi: { jenis: 'lampiran.ditata', ...c } });
  for (const l of baru.nilai) simpan(s, l);
  return { ok: true, nilai: null };
}
