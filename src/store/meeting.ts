import {
  type BandingKertas,
  gagal,
  type Hasil,
  type Isian,
  isianDariBytes,
  isianKeBytes,
  isianKeLarik,
  type KodeKontes,
  type KodeTps,
  type StatusLembar,
} from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import { BarisTetap } from './rows.ts';
import { type LembarTersimpan, moveSheet, readSheet, type Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';
import { BarisRusak, urai } from './urai.ts';

/** The act by which a sheet moves on, as the journal says it. */
export type LangkahLembar =
  | { jenis: 'lembar.dibacakan' | 'lembar.batal-dibacakan' }
  | { jenis: 'lembar.disahkan'; oleh: number; salah: number; kosong: number }
  | { jenis: 'lembar.dibuka'; oleh: [number, number] };

/**
 * Moves a sheet to another state of the meeting. `boleh` is the pure rule (see `domain/keadaan-lembar.ts`), asked about
 * the sheet as it is inside the transaction. Errors: LEMBAR_USANG for another version than the person saw, and the
 * rule's. Must run inside `tulis`.
 */
export function stepSheet(
  s: Simpanan,
  c: { kontes: KodeKontes; tps: KodeTps; versi: number; langkah: LangkahLembar },
  boleh: (l: LembarTersimpan | null) => Hasil<{ status: StatusLembar }>,
  t: Tindakan,
): Hasil<LembarTersimpan> {
  const lama = readSheet(s, c.kontes, c.tps);
  if ((lama?.versi ?? 0) !== c.versi) return gagal('LEMBAR_USANG');
  const ke = boleh(lama);
  if (!ke.ok) return ke;
  if (!lama) return gagal('LEMBAR_KOSONG');
  appendJournal(s.db, { ...t, isi: { kontes: c.kontes, tps: c.tps, ...c.langkah } });
  return { ok: true, nilai: moveSheet(s, lama, ke.nilai.status) };
}

/** Adopted recaps of a contest in a region and below, by region code. */
export function readAdopted(s: Simpanan, kontes: KodeKontes, wilayah = ''): Map<string, { seq: number; isian: Isian }> {
  const baris = stmt(s.db, 'SELECT * FROM tetap WHERE kontes = ? AND wilayah >= ? AND wilayah < ?').all(
    kontes,
    wilayah,
    `${wilayah}:`,
  );
  return new Map(
    baris.map((x) => {
      const b = urai(BarisTetap, x);
      if (b.struktur !== s.struktur.get(kontes))
        throw new BarisRusak(`penetapan ${kontes}/${b.wilayah} berstruktur lain`);
      return [b.wilayah, { seq: b.seq, isian: isianDariBytes(b.isian) }];
    }),
  );
}

/** Freezes the recap of a region. That everything below is done is the caller's check. Must run inside `tulis`. */
export function adoptRegionRow(
  s: Simpanan,
  c: {
    kontes: KodeKontes;
    wilayah: string;
    oleh: number;
    jumlahTps: number;
    isian: Isian;
    kertas?: BandingKertas | null | undefined;
  },
  t: Tindakan,
): number {
  const { kertas, ...pokok } = c;
  const seq = appendJournal(s.db, {
    ...t,
    isi: {
      jenis: 'wilayah.ditetapkan',
      ...pokok,
      isian: isianKeLarik(c.isian),
      ...(kertas === undefined ? {} : { kertas }),
    },
  });
  stmt(s.db, 'INSERT INTO tetap (kontes, wilayah, seq, struktur, isian) VALUES (?, ?, ?, ?, ?)').run(
    c.kontes,
    c.wilayah,
    seq,
    s.struktur.get(c.kontes),
    isianKeBytes(c.isian),
  );
  return seq;
}

/** Takes the adoption of a region back. Must run inside `tulis`. */
export function reopenRegionRow(
  s: Simpanan,
  c: { kontes: KodeKontes; wilayah: string; oleh: [number, number] },
  t: Tindakan,
): void {
  appendJournal(s.db, { ...t, isi: { jenis: 'wilayah.dibuka', ...c } });
  stmt(s.db, 'DELETE FROM tetap WHERE kontes = ? AND wilayah = ?').run(c.kontes, c.wilayah);
}
