import {
  bahasaBentuk,
  berhasil,
  cariKontes,
  DataOrang,
  gagal,
  type Hadir,
  type Hasil,
  jsonKanonik,
  type KodeKontes,
  type Kontes,
  mencakup,
  namaKontes,
  namaKontesSingkat,
  Orang,
  orangLain,
  PIN_LATIHAN,
  periksaOrang,
} from '../domain/index.ts';
import {
  deletePin,
  nextPerson,
  readPeople,
  readPerson,
  readPinHolders,
  readPresence,
  savePerson,
  savePresence,
  tulis,
} from '../store/index.ts';
import { type Jam, type Pleno, plenaryTier, tindakan } from './pleno.ts';

export { removePin, setPin, verifyPin, verifyPins } from './pin.ts';

/**
 * Somebody as the screens know them: whether there is a PIN, never anything of it. `terkunciSampai` stays until the next
 * right PIN, and may lie in the past.
 */
export type OrangTampil = Orang & { punyaPin: boolean; terkunciSampai: string | null };

/** Everybody, in the order in which they were recorded. */
export function listPeople(p: Pleno): OrangTampil[] {
  const pin = readPinHolders(p.s);
  return readPeople(p.s).map((o) => ({ ...o, punyaPin: pin.has(o.id), terkunciSampai: pin.get(o.id) ?? null }));
}

export const presenceOf = (p: Pleno): Hadir[] => readPresence(p.s);

/** Contestants that can send saksi. The empty column of a single paslon sends nobody. */
function pengirim(k: Kontes): { nomor: number; nama: string }[] {
  const semua = k.bentuk === 'partai' ? k.partai : k.bentuk === 'paslon' ? k.paslon : k.calon;
  return semua.flatMap((x) => (x.kolomKosong ? [] : [{ nomor: x.nomor, nama: x.nama }]));
}

/** All that a screen of people needs. */
export function peopleOverview(p: Pleno) {
  return {
    orang: listPeople(p),
    hadir: presenceOf(p),
    pinLatihan: p.s.definisi.simulasi ? PIN_LATIHAN : null,
    kontes: p.s.definisi.kontes
      .filter((k) => mencakup(k, p.s.wilayah))
      .map((k) => ({ kode: k.kode, nama: namaKontes(k), singkat: namaKontesSingkat(k), peserta: pengirim(k) })),
  };
}

function kenalPengutus(p: Pleno, kontes?: KodeKontes, nomor?: number): Hasil<null> {
  if (kontes === undefined || nomor === undefined) return berhasil(null);
  const k = cariKontes(p.s.definisi, kontes);
  const ada = k && mencakup(k, p.s.wilayah) && pengirim(k).some((x) => x.nomor === nomor);
  return ada ? berhasil(null) : gagal('ORANG_PESERTA', { nomor, kontes });
}

function catat(p: Pleno, mentah: DataOrang, jam: Jam): Hasil<Orang> {
  const bentuk = DataOrang.safeParse(mentah, { error: bahasaBentuk });
  if (!bentuk.success) return gagal('ORANG_BENTUK', { sebab: bentuk.error.issues[0]?.message ?? '' });
  const { id, ...data } = bentuk.data;
  const lama = id === undefined ? null : readPerson(p.s, id);
  if (id !== undefined && lama === null) return gagal('ORANG_TAK_DIKENAL');
  const baru = Orang.parse({ ...data, id: id ?? nextPerson(p.s) });
  if (lama && jsonKanonik(lama) === jsonKanonik(baru)) return berhasil(lama);
  // Who is set inactive needs no contestant that is still there: a changed definition may have dropped it.
  const boleh = baru.aktif ? kenalPengutus(p, baru.kontes, baru.peserta) : berhasil(null);
  if (!boleh.ok) return boleh;
  const pas = periksaOrang(readPeople(p.s), baru, plenaryTier(p));
  if (!pas.ok) return pas;
  const t = tindakan(p, jam);
  savePerson(p.s, baru, t);
  if (lama && orangLain(lama, baru)) deletePin(p.s, baru.id, t);
  return berhasil(baru);
}

/** Carries a refusal out of a transaction, so that nothing of it stays. */
class Ditolak extends Error {
  readonly hasil: Hasil<never>;
  constructor(hasil: Hasil<never>) {
    super('ditolak');
    this.hasil = hasil;
  }
}

/**
 * Records several people, all of them or none. A changed name, role or contestant takes the PIN away, because it is
 * somebody else's word then. Errors: ORANG_BENTUK, ORANG_TAK_DIKENAL, ORANG_PESERTA and those of `periksaOrang`.
 */
export function recordPeople(p: Pleno, daftar: readonly DataOrang[], jam: Jam): Hasil<Orang[]> {
  try {
    return tulis(p.s, () => {
      const hasil = daftar.map((d) => {
        const h = catat(p, d, jam);
        if (!h.ok) throw new Ditolak(h);
        return h.nilai;
      });
      return berhasil(hasil);
    });
  } catch (e) {
    if (e instanceof Ditolak) return e.hasil;
    throw e;
  }
}

/** The same for one; without `id` a new person. */
export function recordPerson(p: Pleno, data: DataOrang, jam: Jam): Hasil<Orang> {
  const h = recordPeople(p, [data], jam);
  const o = h.ok ? h.nilai[0] : undefined;
  return h.ok ? (o ? berhasil(o) : gagal('ORANG_TAK_DIKENAL')) : h;
}

/**
 * The day it is where the day begins first (UTC+14). A window may stand in another time zone than the computer that
 * keeps the plenary (a laptop bought with the wrong zone is common), and the room's own day must never be refused.
 */
function hariTerjauh(jam: Jam): string {
  return new Date(jam().getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** Notes whether somebody was there on a day. Errors: ORANG_TAK_DIKENAL, TANGGAL_SALAH for a day that is yet to come. */
export function markPresence(p: Pleno, h: Hadir, jam: Jam): Hasil<null> {
  if (h.tanggal > hariTerjauh(jam)) return gagal('TANGGAL_SALAH', { tanggal: h.tanggal });
  return tulis(p.s, (): Hasil<null> => {
    if (readPerson(p.s, h.orang) === null) return gagal('ORANG_TAK_DIKENAL');
    const lama = readPresence(p.s).find((x) => x.orang === h.orang && x.tanggal === h.tanggal);
    if ((lama?.hadir ?? false) !== h.hadir) savePresence(p.s, h, tindakan(p, jam));
    return berhasil(null);
  });
}
