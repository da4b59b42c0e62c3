import { createHash } from 'node:crypto';
import fsp from 'node:fs/promises';
import { berhasil, type Galat, gagal, type Hasil } from '../../domain/index.ts';
import type { KunciPerangkat } from '../../exchange/kunci.ts';
import { type Akuan, Sambungan, SesiKirim } from '../../exchange/lan/index.ts';
import { readReceipts, recordReceipt, tulis } from '../../store/index.ts';
import type { PaketDibuat } from '../paket-bentuk.ts';
import { type Jam, type Pleno, tindakan } from '../pleno.ts';
import { readReceivers, type TujuanTerpasang } from './berkas.ts';
import { type ButirKeluar, backoff, JEDA_MAKS_MS, KotakKeluar } from './keluar.ts';

/** The receiver meant: by id or name, or the only one there is. Errors: LAN_TUJUAN. */
export function intendedReceiver(akar: string, ke?: string): Hasil<TujuanTerpasang> {
  const semua = readReceivers(akar);
  const cocok = ke === undefined ? semua : semua.filter((t) => t.kartu.id === ke || t.kartu.nama === ke);
  if (cocok.length === 1 && cocok[0]) return berhasil(cocok[0]);
  return gagal('LAN_TUJUAN', {
    dikenal: semua
      .map((t) => `${t.kartu.nama} (${t.kartu.id})`)
      .join(', ')
      .slice(0, 300),
  });
}

/** Puts a package that was written into the outbox for a receiver. */
export const enqueuePackage = (p: Pleno, paket: PaketDibuat, ke: string): Promise<void> =>
  new KotakKeluar(p.s.folder).taruh(paket.isi, {
    sha256: createHash('sha256').update(paket.isi).digest('hex'),
    sidik: paket.sidik,
    urut: paket.urut,
    ke,
  });

/** What is still to be sent. */
export const outboxItems = (p: Pleno): ButirKeluar[] => new KotakKeluar(p.s.folder).daftar();

/** Failures that no waiting mends: a person has to do something. */
const PERLU_ORANG: ReadonlySet<Galat['kode']> = new Set([
  'LAN_SERTIFIKAT_LAIN',
  'LAN_SERTIFIKAT_KEDALUWARSA',
  'LAN_BELUM_DIPASANGKAN',
  'LAN_AKUAN',
  'LAN_TUJUAN',
  'PAKET_TERLALU_BESAR',
  'PAKET_BUKAN_PAKET',
  'PAKET_RUSAK',
  'PAKET_VERSI_BARU',
  'PAKET_TANDA_TANGAN',
  'PAKET_TIDAK_TERBUKTI',
  'BERKAS_TIDAK_ADA',
]);

export type OpsiKirim = {
  jam: Jam;
  acak?: () => number;
  jedaMs?: number;
  kemajuan?: (b: ButirKeluar, offset: number) => void;
  /** Tries also what is not due yet. */
  semua?: boolean;
};
export type HasilKirim = { butir: ButirKeluar; hasil: Hasil<Akuan> };

/** Is it time? A clock that was set back must not hold a package for days. */
function jatuhTempo(b: ButirKeluar, kini: number): boolean {
  if (b.berikut === null) return false;
  const t = Date.parse(b.berikut);
  return t <= kini || t > kini + 2 * JEDA_MAKS_MS;
}

/** Notes the receipt in the journal, once. */
function catatAkuan(p: Pleno, a: Akuan, jam: Jam): void {
  tulis(p.s, (): Hasil<null> => {
    if (!readReceipts(p.s).some((x) => x.sidik === a.sidik && x.penerima.id === a.penerima.id))
      recordReceipt(p.s, a, tindakan(p, jam));
    return berhasil(null);
  });
}

async function kirimSatu(akar: string, kotak: KotakKeluar, b: ButirKeluar, k: KunciPerangkat, o: OpsiKirim) {
  const t = intendedReceiver(akar, b.ke);
  if (!t.ok) return t;
  const f = await fsp.open(kotak.paket(b.sha256), 'r').catch(() => null);
  if (!f) return gagal('BERKAS_TIDAK_ADA', { jalur: kotak.paket(b.sha256) });
  const { alamat, port, sertifikat, kartu } = t.nilai;
  const s = new Sambungan({ alamat, port, sertifikat }, { kini: o.jam });
  try {
    const baca = async (offset: number, panjang: number): Promise<Uint8Array> => {
      const isi = Buffer.alloc(panjang);
      const { bytesRead } = await f.read(isi, 0, panjang, offset);
      return isi.subarray(0, bytesRead);
    };
    const { kemajuan, jedaMs } = o;
    return await new SesiKirim(s, k, kartu.id).kirim(
      { sha256: b.sha256, ukuran: b.ukuran, sidik: b.sidik, baca },
      { ...(jedaMs === undefined ? {} : { jedaMs }), ...(kemajuan ? { kemajuan: (n) => kemajuan(b, n) } : {}) },
    );
  } finally {
    s.tutup();
    await f.close();
  }
}

/**
 * Sends what is due in the outbox, one after the other. A receipt stands in the journal before its package leaves the
 * outbox; a failure puts the next try off, or waits for a person. Gives what became of each that was tried.
 */
export async function sendOutbox(p: Pleno, akar: string, k: KunciPerangkat, o: OpsiKirim): Promise<HasilKirim[]> {
  const kotak = new KotakKeluar(p.s.folder);
  const hasil: HasilKirim[] = [];
  for (const b of kotak.daftar()) {
    if (!o.semua && !jatuhTempo(b, o.jam().getTime())) continue;
    const h = await kirimSatu(akar, kotak, b, k, o);
    if (!p.s.db.open) return hasil;
    if (h.ok) {
      catatAkuan(p, h.nilai, o.jam);
      await kotak.keluarkan(b);
    } else {
      const percobaan = b.percobaan + 1;
      const jeda = backoff(percobaan, (o.acak ?? Math.random)());
      const berikut = PERLU_ORANG.has(h.galat.kode) ? null : new Date(o.jam().getTime() + jeda).toISOString();
      await kotak.simpan({ ...b, percobaan, berikut, galat: h.galat.kode });
    }
    hasil.push({ butir: b, hasil: h });
  }
  return hasil;
}
