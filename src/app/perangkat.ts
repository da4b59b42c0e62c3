import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { berhasil, gagal, type Hasil, NamaPerangkat } from '../domain/index.ts';
import {
  bacaBerkasKunci,
  bacaKartu,
  buatKartu,
  buatKunci,
  bukaKunci,
  bungkusKunci,
  type CaraLindung,
  type KartuPerangkat,
  type KunciPerangkat,
  kartuKeJson,
  kartuKeQr,
  kataSidik,
} from '../exchange/index.ts';
import { type PerangkatDikenal, readDevices, recordRevocation, recordTrust, tulis } from '../store/index.ts';
import { galatDisk } from './galat-disk.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';

/** This computer as others know it. `cara` is how its key is kept; `polos` means that whoever reads the file has it. */
export type Perangkat = KunciPerangkat & { cara: 'sandi' | 'pelindung' | 'polos' };

const folderPerangkat = (akar: string): string => path.join(akar, 'perangkat');
const berkasKunci = (akar: string): string => path.join(folderPerangkat(akar), 'kunci.json');

/** A name of the computer's own, where nobody gave one. */
function namaBawaan(): string {
  const n = os.hostname().replace(/\p{C}/gu, '').slice(0, 60);
  return n === '' ? 'Komputer tanpa nama' : n;
}

/** Makes the key and puts it in place, unless another program did so meanwhile: then that one stands. */
async function buatBerkas(akar: string, nama: string, c: CaraLindung): Promise<Hasil<null>> {
  const tujuan = berkasKunci(akar);
  const teks = await bungkusKunci(buatKunci(nama), c).catch(() => null);
  // Never plain where somebody was asked to protect it.
  if (teks === null) return gagal('KUNCI_PERANGKAT_RUSAK', { sebab: 'tidak dapat dilindungi' });
  fs.mkdirSync(folderPerangkat(akar), { recursive: true, mode: 0o700 });
  const sementara = `${tujuan}.${process.pid}`;
  fs.rmSync(sementara, { force: true });
  const fd = fs.openSync(sementara, 'wx', 0o600);
  try {
    fs.writeFileSync(fd, teks);
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  try {
    fs.linkSync(sementara, tujuan);
    fs.rmSync(sementara);
  } catch (e) {
    if (fs.existsSync(tujuan)) fs.rmSync(sementara);
    // A file system without hard links.
    else if (e instanceof Error) fs.renameSync(sementara, tujuan);
  }
  return berhasil(null);
}

/**
 * The key of this computer, made when it is first needed. Errors: PERANGKAT_NAMA, KUNCI_PERANGKAT_TERKUNCI,
 * KUNCI_PERANGKAT_SANDI, KUNCI_PERANGKAT_RUSAK, and those of the disk.
 */
export async function openDevice(
  akar: string,
  c: CaraLindung & { nama?: string | undefined },
): Promise<Hasil<Perangkat>> {
  try {
    if (!fs.existsSync(berkasKunci(akar))) {
      const nama = NamaPerangkat.safeParse((c.nama ?? namaBawaan()).trim());
      if (!nama.success) return gagal('PERANGKAT_NAMA');
      const dibuat = await buatBerkas(akar, nama.data, c);
      if (!dibuat.ok) return dibuat;
    }
    const b = bacaBerkasKunci(fs.readFileSync(berkasKunci(akar), 'utf8'));
    if (!b.ok) return b;
    const k = await bukaKunci(b.nilai, c);
    return k.ok ? berhasil({ ...k.nilai, cara: b.nilai.bungkus.cara }) : k;
  } catch (e) {
    const galat = galatDisk(e, akar);
    if (galat) return { ok: false, galat };
    throw e;
  }
}

/** The card of this computer, and what is read aloud with it. */
export const deviceCard = (d: Perangkat): { kartu: KartuPerangkat; kata: string } => ({
  kartu: buatKartu(d),
  kata: kataSidik(d.kunci),
});

export type KeadaanPenanda = 'dipercaya' | 'dicabut' | 'tidak dikenal';

/** Does the signature of this key count here? The id is not asked: only the key itself is. */
export function signerState(p: Pleno, d: { id: string; kunci: string }): KeadaanPenanda {
  const k = readDevices(p.s).get(d.id);
  if (!k || k.kunci !== d.kunci) return 'tidak dikenal';
  return k.dipercaya ? 'dipercaya' : 'dicabut';
}

/** Devices that are or were trusted by this plenary, with the words of their keys. */
export const listDevices = (p: Pleno): (PerangkatDikenal & { kata: string })[] =>
  [...readDevices(p.s).values()].map((d) => ({ ...d, kata: kataSidik(d.kunci) }));

/**
 * Trusts the device of a card that was proved. That its words were compared by voice is the person's part. Errors:
 * PERANGKAT_SUDAH_DIPERCAYA, KARTU_RUSAK where another key has the same id.
 */
export function trustDevice(p: Pleno, k: KartuPerangkat, jam: Jam): Hasil<null> {
  return tulis(p.s, (): Hasil<null> => {
    const lama = readDevices(p.s).get(k.id);
    if (lama && lama.kunci !== k.kunci) return gagal('KARTU_RUSAK', { sebab: 'perangkat lain memakai id itu' });
    if (lama?.dipercaya) return gagal('PERANGKAT_SUDAH_DIPERCAYA', { nama: lama.nama, id: k.id });
    recordTrust(p.s, { perangkat: k.id, kunci: k.kunci, nama: k.nama }, tindakan(p, jam));
    return berhasil(null);
  });
}

/** Takes trust back; what was received before stays. Errors: ALASAN_WAJIB, PERANGKAT_TAK_DIKENAL. */
export function revokeDevice(p: Pleno, id: string, alasan: string, jam: Jam): Hasil<null> {
  if (alasan.trim() === '') return gagal('ALASAN_WAJIB');
  return tulis(p.s, (): Hasil<null> => {
    if (readDevices(p.s).get(id)?.dipercaya !== true) return gagal('PERANGKAT_TAK_DIKENAL', { id });
    recordRevocation(p.s, id, tindakan(p, jam, alasan.trim()));
    return berhasil(null);
  });
}

/** Reads a card and says the words of its key, without trusting it. Errors: KARTU_RUSAK. */
export function readCard(teks: string): Hasil<{ kartu: KartuPerangkat; kata: string }> {
  const k = bacaKartu(teks);
  return k.ok ? berhasil({ kartu: k.nilai, kata: kataSidik(k.nilai.kunci) }) : k;
}

/** The card as a file, and as text for a QR code. */
export const cardTexts = (k: KartuPerangkat): { json: string; qr: string } => ({
  json: kartuKeJson(k),
  qr: kartuKeQr(k),
});
