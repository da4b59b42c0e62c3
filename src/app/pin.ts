import { randomBytes, type ScryptOptions, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';
import {
  BATAS_PIN,
  berhasil,
  bolehMengesahkan,
  gagal,
  type Hasil,
  KUNCI_MAKS_MS,
  lamaKunci,
  type Orang,
  Pin,
  pinLemah,
} from '../domain/index.ts';
import {
  type BiayaPin,
  countPinTry,
  deletePin,
  type PinTersimpan,
  readPerson,
  readPin,
  savePin,
  tulis,
} from '../store/index.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';

/** Somebody, and what they typed to prove it. */
export type DenganPin = { orang: number; pin: string };

/** About 100–250 ms and 32 MB on an office laptop. Six digits stay few; what holds is that tries are counted. */
const BIAYA: BiayaPin = { N: 32768, r: 8, p: 1 };
/** The PIN of practice is on the screen: nothing to protect. */
const BIAYA_LATIHAN: BiayaPin = { N: 1024, r: 8, p: 1 };
const PANJANG = 32;

const opsi = (b: BiayaPin): ScryptOptions => ({ ...b, maxmem: 256 * b.N * b.r });

const sidikPin = (pin: string, garam: Uint8Array, biaya: BiayaPin): Promise<Buffer> =>
  new Promise((selesai, tolak) =>
    scrypt(pin, garam, PANJANG, opsi(biaya), (galat, sidik) => (galat ? tolak(galat) : selesai(sidik))),
  );

const pukul = (iso: string): string => {
  const d = new Date(iso);
  return [d.getHours(), d.getMinutes(), d.getSeconds()].map((n) => String(n).padStart(2, '0')).join('.');
};

const terkunci = (o: Orang, sampai: string, kali: number): Hasil<never> =>
  gagal('PIN_TERKUNCI', { nama: o.nama, sampai, pukul: pukul(sampai), gagal: kali });

/**
 * Counts a try as a wrong one before it is looked at, so that neither tries at the same time nor a power cut give more
 * of them. A clock that was set back neither ends a lock nor makes one longer than the longest.
 */
function mulaiCoba(p: Pleno, id: number, jam: Jam): Hasil<{ orang: Orang; pin: PinTersimpan; sampai: string | null }> {
  return tulis(p.s, () => {
    const orang = readPerson(p.s, id);
    if (!orang) return gagal('ORANG_TAK_DIKENAL');
    if (!orang.aktif) return gagal('ORANG_NONAKTIF', { nama: orang.nama });
    const pin = readPin(p.s, id);
    if (!pin) return gagal('PIN_BELUM_ADA', { nama: orang.nama });
    const kini = jam().getTime();
    const sisa = pin.terkunciSampai === null ? 0 : Date.parse(pin.terkunciSampai) - kini;
    if (pin.terkunciSampai !== null && sisa > 0) {
      if (sisa <= KUNCI_MAKS_MS) return terkunci(orang, pin.terkunciSampai, pin.gagal);
      // The clock was set back: the lock begins anew by it, or that would be a way past it.
      const lagi = new Date(kini + lamaKunci(pin.gagal)).toISOString();
      countPinTry(p.s, id, pin.gagal, lagi);
      return terkunci(orang, lagi, pin.gagal);
    }
    const kali = pin.gagal + 1;
    const lama = lamaKunci(kali);
    const sampai = lama > 0 ? new Date(kini + lama).toISOString() : null;
    countPinTry(p.s, id, kali, sampai);
    return berhasil({ orang, pin: { ...pin, gagal: kali }, sampai });
  });
}

/**
 * Proves that whoever is at this device knows somebody's PIN. Errors: ORANG_TAK_DIKENAL, ORANG_NONAKTIF, PIN_BELUM_ADA,
 * PIN_SALAH with the tries that are left, PIN_TERKUNCI with the time until when.
 */
export async function verifyPin(p: Pleno, orangId: number, pin: string, jam: Jam): Promise<Hasil<Orang>> {
  const coba = mulaiCoba(p, orangId, jam);
  if (!coba.ok) return coba;
  const { orang, pin: simpan, sampai } = coba.nilai;
  const sidik = await sidikPin(pin, simpan.garam, simpan.biaya);
  if (timingSafeEqual(sidik, simpan.sidik)) {
    tulis(p.s, () => countPinTry(p.s, orangId, 0, null));
    return berhasil(orang);
  }
  if (sampai !== null) return terkunci(orang, sampai, simpan.gagal);
  return gagal('PIN_SALAH', { nama: orang.nama, sisa: BATAS_PIN - simpan.gagal });
}

/** The same for an act that needs two. Errors: ORANG_SAMA, and those of `verifyPin` for the first that does not hold. */
export async function verifyPins(
  p: Pleno,
  [a, b]: readonly [DenganPin, DenganPin],
  jam: Jam,
): Promise<Hasil<[Orang, Orang]>> {
  if (a.orang === b.orang) return gagal('ORANG_SAMA');
  const satu = await verifyPin(p, a.orang, a.pin, jam);
  if (!satu.ok) return satu;
  const dua = await verifyPin(p, b.orang, b.pin, jam);
  return dua.ok ? berhasil([satu.nilai, dua.nilai]) : dua;
}

/**
 * Sets somebody's PIN; one that is there already must be given. Errors: PIN_LEMAH, PIN_SUDAH_ADA without the old one,
 * and those of `verifyPin`.
 */
export async function setPin(
  p: Pleno,
  orangId: number,
  pinBaru: string,
  pinLama: string | null,
  jam: Jam,
): Promise<Hasil<null>> {
  const orang = readPerson(p.s, orangId);
  if (!orang) return gagal('ORANG_TAK_DIKENAL');
  if (!orang.aktif) return gagal('ORANG_NONAKTIF', { nama: orang.nama });
  if (!Pin.safeParse(pinBaru).success || pinLemah(pinBaru, p.s.definisi.simulasi)) return gagal('PIN_LEMAH');
  if (readPin(p.s, orangId) !== null) {
    if (pinLama === null) return gagal('PIN_SUDAH_ADA', { nama: orang.nama });
    const lama = await verifyPin(p, orangId, pinLama, jam);
    if (!lama.ok) return lama;
  }
  const garam = randomBytes(16);
  const sidik = await sidikPin(pinBaru, garam, BIAYA);
  return tulis(p.s, (): Hasil<null> => {
    // Somebody else may have set one meanwhile.
    if (pinLama === null && readPin(p.s, orangId) !== null) return gagal('PIN_SUDAH_ADA', { nama: orang.nama });
    savePin(p.s, { orang: orangId, garam, sidik, biaya: BIAYA }, tindakan(p, jam));
    return berhasil(null);
  });
}

/**
 * Takes a forgotten PIN away: another member of the body vouches with theirs, and the journal names them. Errors:
 * ORANG_TAK_DIKENAL, PIN_PENJAMIN, and those of `verifyPin` for the one who vouches.
 */
export async function removePin(p: Pleno, orangId: number, oleh: DenganPin, jam: Jam): Promise<Hasil<null>> {
  if (!readPerson(p.s, orangId)) return gagal('ORANG_TAK_DIKENAL');
  const calon = readPerson(p.s, oleh.orang);
  if (oleh.orang === orangId || (calon && !bolehMengesahkan(calon.peran))) return gagal('PIN_PENJAMIN');
  const penjamin = await verifyPin(p, oleh.orang, oleh.pin, jam);
  if (!penjamin.ok) return penjamin;
  const { nama, peran } = penjamin.nilai;
  const t = tindakan(p, jam);
  tulis(p.s, () => deletePin(p.s, orangId, { ...t, pelaku: { ...t.pelaku, orang: nama, peran } }));
  return berhasil(null);
}

/** Gives people of a practice plenary the PIN of practice. Must run inside `tulis`. */
export function savePracticePins(p: Pleno, orang: readonly Orang[], pin: string, jam: Jam): void {
  const garam = randomBytes(16);
  const sidik = scryptSync(pin, garam, PANJANG, opsi(BIAYA_LATIHAN));
  const t = tindakan(p, jam);
  for (const o of orang) savePin(p.s, { orang: o.id, garam, sidik, biaya: BIAYA_LATIHAN }, t);
}
