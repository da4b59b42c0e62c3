import { createHash } from 'node:crypto';
import fsp from 'node:fs/promises';
import { berhasil, type Galat, gagal, type Hasil } from '../../domain/index.ts';
import type { KunciPerangkat } from '../../exchange/kunci.ts';
import { type Akuan, POTONG, Sambungan, SesiKirim } from '../../exchange/lan/index.ts';
import { readReceipts, recordReceipt, tulis } from '../../store/index.ts';
import { galatDisk } from '../galat-disk.ts';
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

/** SHA-256 in small pieces, so that typing is answered between them. */
async function sidikIsi(isi: Uint8Array): Promise<string> {
  const h = createHash('sha256');
  for (let i = 0; i < isi.byteLength; i += POTONG) {
    h.update(isi.subarray(i, i + POTONG));
    await new Promise((r) => setImmediate(r));
  }
  return h.digest('hex');
}

/** Puts a package that was written into the outbox of a plenary's folder for a receiver; gives its hash. */
export async function enqueuePackage(p: Pleno, paket: PaketDibuat, ke: string): Promise<string> {
  const { sidik, urut } = paket;
  const sha256 = await sidikIsi(paket.isi);
  await new KotakKeluar(p.s.folder).taruh(paket.isi, { sha256, sidik, urut, ke });
  return sha256;
}

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
  /** All bytes are there and are being proved. */
  diperiksa?: () => void;
  /** Tries also what is not due yet. */
  semua?: boolean;
  /** Breaks off at once. */
  batal?: AbortSignal;
};
export type HasilKirim = { butir: ButirKeluar; hasil: Hasil<Akuan> };

/** Is it time? A clock that was set back must not hold a package for days. */
export function isDue(b: ButirKeluar, kini: number): boolean {
  if (b.berikut === null || b.dijeda) return false;
  const t = Date.parse(b.berikut);
  return t <= kini || t > kini + 2 * JEDA_MAKS_MS;
}

/** Notes the receipt in the journal, once. Errors: those of the disk. */
function catatAkuan(p: Pleno, a: Akuan, jam: Jam): Hasil<null> {
  try {
    return tulis(p.s, (): Hasil<null> => {
      if (!readReceipts(p.s).some((x) => x.sidik === a.sidik && x.penerima.id === a.penerima.id))
        recordReceipt(p.s, a, tindakan(p, jam));
      return berhasil(null);
    });
  } catch (e) {
    const galat = galatDisk(e, p.s.folder);
    if (galat) return { ok: false, galat };
    throw e;
  }
}

/** Brings one package to its receiver and waits for the receipt; notes nothing. Errors: LAN_TUJUAN, BERKAS_TIDAK_ADA, those of `SesiKirim.kirim`. */
export async function deliver(
  akar: string,
  kotak: KotakKeluar,
  b: ButirKeluar,
  k: KunciPerangkat,
  o: OpsiKirim,
): Promise<Hasil<Akuan>> {
  const t = intendedReceiver(akar, b.ke);
  if (!t.ok) return t;
  const f = await fsp.open(kotak.paket(b.sha256), 'r').catch(() => null);
  if (!f) return gagal('BERKAS_TIDAK_ADA', { jalur: kotak.paket(b.sha256) });
  const { alamat, port, sertifikat, kartu } = t.nilai;
  const s = new Sambungan({ alamat, port, sertifikat }, { kini: o.jam });
  const putus = (): void => s.tutup();
  o.batal?.addEventListener('abort', putus);
  if (o.batal?.aborted) putus();
  try {
    const baca = async (offset: number, panjang: number): Promise<Uint8Array> => {
      const isi = Buffer.alloc(panjang);
      const { bytesRead } = await f.read(isi, 0, panjang, offset);
      return isi.subarray(0, bytesRead);
    };
    const { kemajuan, diperiksa, jedaMs } = o;
    return await new SesiKirim(s, k, kartu.id).kirim(
      { sha256: b.sha256, ukuran: b.ukuran, sidik: b.sidik, baca },
      {
        ...(jedaMs === undefined ? {} : { jedaMs }),
        ...(kemajuan ? { kemajuan: (n) => kemajuan(b, n) } : {}),
        ...(diperiksa ? { diperiksa } : {}),
      },
    );
  } finally {
    o.batal?.removeEventListener('abort', putus);
    s.tutup();
    await f.close();
  }
}

/**
 * Notes what became of a try: a receipt stands in the journal before its package leaves the outbox; a failure puts the next
 * try off, or waits for a person. What a person did to the item meanwhile stands.
 */
export async function noteDelivery(
  p: Pleno,
  kotak: KotakKeluar,
  b: ButirKeluar,
  h: Hasil<Akuan>,
  o: Pick<OpsiKirim, 'jam' | 'acak'>,
): Promise<void> {
  const dicatat = h.ok ? catatAkuan(p, h.nilai, o.jam) : h;
  if (dicatat.ok) {
    await kotak.keluarkan(b);
    return;
  }
  const { galat } = dicatat;
  const kini = kotak.cari(b);
  if (!kini) return;
  const percobaan = kini.percobaan + 1;
  const jeda = backoff(percobaan, (o.acak ?? Math.random)());
  const berikut = PERLU_ORANG.has(galat.kode) ? null : new Date(o.jam().getTime() + jeda).toISOString();
  const konteks = Object.fromEntries(
    Object.entries(galat.konteks).map(([n, v]) => [n, typeof v === 'string' ? v.slice(0, 400) : v]),
  );
  await kotak.simpan({ ...kini, percobaan, berikut, galat: galat.kode, konteks });
}

/** Sends what is due in the outbox, one after the other. Gives what became of each that was tried. */
export async function sendOutbox(p: Pleno, akar: string, k: KunciPerangkat, o: OpsiKirim): Promise<HasilKirim[]> {
  const kotak = new KotakKeluar(p.s.folder);
  const hasil: HasilKirim[] = [];
  for (const b of kotak.daftar()) {
    if (b.dijeda || (!o.semua && !isDue(b, o.jam().getTime()))) continue;
    const h = await deliver(akar, kotak, b, k, o);
    if (!p.s.db.open) return hasil;
    await noteDelivery(p, kotak, b, h, o);
    hasil.push({ butir: b, hasil: h });
  }
  return hasil;
}
