import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { berhasil, gagal, type Hasil, jsonKanonik } from '../../domain/index.ts';
import { tulisAlir } from '../../exchange/alir.ts';
import { KartuPerangkat } from '../../exchange/kartu.ts';
import { buatSertifikatLan, periksaSertifikatLan, type SertifikatLan, Tujuan } from '../../exchange/lan/index.ts';

/** What a computer keeps of the network, beside its device key; nothing of it belongs to a plenary. */
const folder = (akar: string): string => path.join(akar, 'perangkat', 'lan');
const berkasSertifikat = (akar: string): string => path.join(folder(akar), 'sertifikat.json');
export const berkasTerpasang = (akar: string): string => path.join(folder(akar), 'terpasang.json');
const berkasTujuan = (akar: string): string => path.join(folder(akar), 'tujuan.json');
export const folderKotak = (akar: string): string => path.join(akar, 'kotak-masuk');

export type SertifikatKomputer = { nilai: SertifikatLan; sidik: string; sampai: Date };

/** The certificate of this computer, made when it is first needed. Errors: LAN_SERTIFIKAT_RUSAK. */
export async function openCertificate(akar: string, nama: string, kini: Date): Promise<Hasil<SertifikatKomputer>> {
  const berkas = berkasSertifikat(akar);
  if (!fs.existsSync(berkas)) {
    fs.mkdirSync(folder(akar), { recursive: true, mode: 0o700 });
    await tulisAlir(berkas, [Buffer.from(jsonKanonik(buatSertifikatLan(nama, kini)))], undefined, 0o600);
  }
  return bacaSertifikat(berkas);
}

function bacaSertifikat(berkas: string): Hasil<SertifikatKomputer> {
  const s = periksaSertifikatLan(fs.readFileSync(berkas, 'utf8'));
  return typeof s === 'string' ? gagal('LAN_SERTIFIKAT_RUSAK', { sebab: s }) : berhasil(s);
}

/** Puts another certificate in the place of one past its day, which is kept beside it. Errors: LAN_SERTIFIKAT_RUSAK. */
export async function renewCertificate(akar: string, nama: string, kini: Date): Promise<Hasil<SertifikatKomputer>> {
  fs.renameSync(berkasSertifikat(akar), `${berkasSertifikat(akar)}.lama`);
  return openCertificate(akar, nama, kini);
}

/** The certificate where there is one already; null before the door was first opened. Errors: LAN_SERTIFIKAT_RUSAK. */
export function peekCertificate(akar: string): Hasil<SertifikatKomputer | null> {
  const berkas = berkasSertifikat(akar);
  return fs.existsSync(berkas) ? bacaSertifikat(berkas) : berhasil(null);
}

/**
 * Puts the certificate aside and forgets who was paired: every sender knew the old one and is paired anew with the next.
 * The old one is kept beside it. For a door that is closed.
 */
export async function retireCertificate(akar: string, kini: Date): Promise<void> {
  const berkas = berkasSertifikat(akar);
  await tulisDaftar(berkasTerpasang(akar), []);
  if (fs.existsSync(berkas)) fs.renameSync(berkas, `${berkas}.lama-${kini.getTime()}`);
}

/** A sender that may upload: its card, and when it was paired. */
export const Terpasang = z.strictObject({
  kartu: KartuPerangkat,
  waktu: z.iso.datetime(),
  /** When it last asked for something. */
  terdengar: z.iso.datetime().nullable().default(null),
});
export type Terpasang = z.infer<typeof Terpasang>;

/** A receiver that this computer was paired with. */
export const TujuanTerpasang = z.strictObject({ ...Tujuan.shape, kartu: KartuPerangkat, waktu: z.iso.datetime() });
export type TujuanTerpasang = z.infer<typeof TujuanTerpasang>;

/** A list that cannot be understood is put aside, kept, and begun anew: those in it are paired again. */
function bacaDaftar<T>(berkas: string, bentuk: z.ZodType<T>): T[] {
  if (!fs.existsSync(berkas)) return [];
  const teks = fs.readFileSync(berkas, 'utf8');
  try {
    return z.array(bentuk).parse(JSON.parse(teks));
  } catch {
    fs.renameSync(berkas, `${berkas}.rusak-${Date.now()}`);
    return [];
  }
}

async function tulisDaftar(berkas: string, daftar: readonly unknown[]): Promise<void> {
  fs.mkdirSync(path.dirname(berkas), { recursive: true, mode: 0o700 });
  await tulisAlir(berkas, [Buffer.from(`${jsonKanonik(daftar)}\n`)], undefined, 0o600);
}

export const readPaired = (berkas: string): Terpasang[] => bacaDaftar(berkas, Terpasang);

/** Remembers a sender; paired again, its newest card counts. */
export const savePaired = (berkas: string, t: Terpasang): Promise<void> =>
  tulisDaftar(berkas, [...readPaired(berkas).filter((x) => x.kartu.id !== t.kartu.id), t]);

/** Forgets a sender; false where it was not there. */
export async function removePaired(berkas: string, id: string): Promise<boolean> {
  const semua = readPaired(berkas);
  const sisa = semua.filter((x) => x.kartu.id !== id);
  if (sisa.length === semua.length) return false;
  await tulisDaftar(berkas, sisa);
  return true;
}

/** Notes that a sender was heard. */
export const noteHeard = (berkas: string, id: string, waktu: string): Promise<void> =>
  tulisDaftar(
    berkas,
    readPaired(berkas).map((x) => (x.kartu.id === id ? { ...x, terdengar: waktu } : x)),
  );

export const readReceivers = (akar: string): TujuanTerpasang[] => bacaDaftar(berkasTujuan(akar), TujuanTerpasang);

/** Remembers a receiver; paired again, its newest address and certificate count. */
export const saveReceiver = (akar: string, t: TujuanTerpasang): Promise<void> =>
  tulisDaftar(berkasTujuan(akar), [...readReceivers(akar).filter((x) => x.kartu.id !== t.kartu.id), t]);

/** Forgets a receiver; what waits for it in an outbox waits on. */
export const forgetReceiver = (akar: string, id: string): Promise<void> =>
  tulisDaftar(
    berkasTujuan(akar),
    readReceivers(akar).filter((x) => x.kartu.id !== id),
  );
