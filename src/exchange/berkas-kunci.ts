import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { berhasil, gagal, type Hasil, jsonKanonik, KunciPublik, NamaPerangkat } from '../domain/index.ts';
import { type KunciPerangkat, kunciPerangkat, privatDariBytes, privatKeBytes } from './kunci.ts';

/** What a door can do to keep a key: Electron's safeStorage, a system keychain. The core knows nothing else of it. */
export interface PelindungKunci {
  /** Said to people and kept with the key, so that another protector is not tried on it. */
  readonly nama: string;
  bungkus(isi: Uint8Array): Promise<Uint8Array>;
  buka(isi: Uint8Array): Promise<Uint8Array>;
}

export type CaraLindung = { sandi?: string | undefined; pelindung?: PelindungKunci | undefined };

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
/** Memory and time of a guess grow with all three: a damaged file must not hold the program up for half a minute. */
const BIAYA_MAKS = 2 ** 21;
const Bungkus = z.discriminatedUnion('cara', [
  z
    .strictObject({
      cara: z.literal('sandi'),
      N: z
        .number()
        .int()
        .min(1024)
        .max(2 ** 20)
        .refine((n) => Number.isInteger(Math.log2(n)), 'bukan pangkat dua'),
      r: z.number().int().min(1).max(16),
      p: z.number().int().min(1).max(4),
      garam: Base64,
      iv: Base64,
      isi: Base64,
      tanda: Base64,
    })
    .refine((b) => b.N * b.r * b.p <= BIAYA_MAKS, 'terlalu mahal'),
  z.strictObject({ cara: z.literal('pelindung'), nama: z.string(), isi: Base64 }),
  z.strictObject({ cara: z.literal('polos'), isi: Base64 }),
]);

export const BerkasKunci = z.strictObject({
  jenis: z.literal('rekap-pleno/kunci-perangkat'),
  format: z.literal(1),
  nama: NamaPerangkat,
  kunci: KunciPublik,
  bungkus: Bungkus,
});
export type BerkasKunci = z.infer<typeof BerkasKunci>;

/** Cost of one guess of the passphrase: 128 MiB and about half a second (OWASP's scrypt parameters). */
const BIAYA = { N: 2 ** 17, r: 8, p: 1 };

const turunkan = (sandi: string, garam: Buffer, b: { N: number; r: number; p: number }): Buffer =>
  scryptSync(sandi.normalize('NFKC'), garam, 32, { ...b, maxmem: 256 * b.N * b.r });

const dari = (teks: string): Buffer => Buffer.from(teks, 'base64');
const ke = (isi: Uint8Array): string => Buffer.from(isi).toString('base64');

function bungkusSandi(k: KunciPerangkat, sandi: string): BerkasKunci['bungkus'] {
  const [garam, iv] = [randomBytes(16), randomBytes(12)];
  const sandiAes = createCipheriv('aes-256-gcm', turunkan(sandi, garam, BIAYA), iv);
  sandiAes.setAAD(dari(k.kunci));
  const isi = Buffer.concat([sandiAes.update(privatKeBytes(k)), sandiAes.final()]);
  return { cara: 'sandi', ...BIAYA, garam: ke(garam), iv: ke(iv), isi: ke(isi), tanda: ke(sandiAes.getAuthTag()) };
}

/** The key as it lies on disk: wrapped by the passphrase where there is one, else by the door's protector, else plain. */
export async function bungkusKunci(k: KunciPerangkat, c: CaraLindung): Promise<string> {
  const bungkus: BerkasKunci['bungkus'] =
    c.sandi !== undefined
      ? bungkusSandi(k, c.sandi)
      : c.pelindung
        ? { cara: 'pelindung', nama: c.pelindung.nama, isi: ke(await c.pelindung.bungkus(privatKeBytes(k))) }
        : { cara: 'polos', isi: ke(privatKeBytes(k)) };
  const berkas: BerkasKunci = {
    jenis: 'rekap-pleno/kunci-perangkat',
    format: 1,
    nama: k.nama,
    kunci: k.kunci,
    bungkus,
  };
  return `${jsonKanonik(berkas)}\n`;
}

const rusak = (sebab: string): Hasil<never> => gagal('KUNCI_PERANGKAT_RUSAK', { sebab });

/** What the file says openly: whose key, and how it is kept. Errors: KUNCI_PERANGKAT_RUSAK. */
export function bacaBerkasKunci(teks: string): Hasil<BerkasKunci> {
  try {
    const b = BerkasKunci.safeParse(JSON.parse(teks));
    return b.success ? berhasil(b.data) : rusak('berkasnya tidak berbentuk kunci');
  } catch {
    return rusak('berkasnya tidak berbentuk kunci');
  }
}

async function isiPrivat(b: BerkasKunci, c: CaraLindung): Promise<Hasil<Uint8Array>> {
  const { bungkus } = b;
  switch (bungkus.cara) {
    case 'polos':
      return berhasil(dari(bungkus.isi));
    case 'pelindung':
      if (c.pelindung?.nama !== bungkus.nama) return rusak(`dilindungi ${bungkus.nama}, yang tidak ada di sini`);
      try {
        return berhasil(await c.pelindung.buka(dari(bungkus.isi)));
      } catch {
        return rusak(`${bungkus.nama} tidak membukanya`);
      }
    case 'sandi': {
      if (c.sandi === undefined) return gagal('KUNCI_PERANGKAT_TERKUNCI');
      const aes = createDecipheriv('aes-256-gcm', turunkan(c.sandi, dari(bungkus.garam), bungkus), dari(bungkus.iv), {
        authTagLength: 16,
      });
      aes.setAAD(dari(b.kunci));
      try {
        aes.setAuthTag(dari(bungkus.tanda));
        return berhasil(Buffer.concat([aes.update(dari(bungkus.isi)), aes.final()]));
      } catch {
        return gagal('KUNCI_PERANGKAT_SANDI');
      }
    }
  }
}

/** Opens the key. Errors: KUNCI_PERANGKAT_TERKUNCI, KUNCI_PERANGKAT_SANDI, KUNCI_PERANGKAT_RUSAK. */
export async function bukaKunci(b: BerkasKunci, c: CaraLindung): Promise<Hasil<KunciPerangkat>> {
  const isi = await isiPrivat(b, c);
  if (!isi.ok) return isi;
  const privat = privatDariBytes(isi.nilai);
  const k = privat && kunciPerangkat(privat, b.nama);
  return k?.kunci === b.kunci ? berhasil(k) : rusak('kunci di dalamnya bukan yang tertulis');
}
