import { berhasil, type Hasil } from '../../domain/index.ts';
import { kataDari } from '../../domain/kata-sidik.ts';
import { kataSidik } from '../../exchange/index.ts';
import type { KunciPerangkat } from '../../exchange/kunci.ts';
import { bacaAlamat, pasangkan, Sambungan } from '../../exchange/lan/index.ts';
import type { Jam } from '../pleno.ts';
import { saveReceiver, type TujuanTerpasang } from './berkas.ts';

/**
 * Pairs this computer with the receiver of a pairing address. It trusts nobody: that stays a person's word in the plenary.
 * Errors: LAN_ALAMAT, those of the receiver and of the connection.
 */
export async function pairWith(
  akar: string,
  k: KunciPerangkat,
  teks: string,
  jam: Jam,
): Promise<Hasil<TujuanTerpasang & { kata: string }>> {
  const a = bacaAlamat(teks);
  if (!a.ok) return a;
  const { kode: _, ...tujuan } = a.nilai;
  const s = new Sambungan(tujuan, { kini: jam });
  try {
    const kartu = await pasangkan(s, k, a.nilai);
    if (!kartu.ok) return kartu;
    const t = { ...tujuan, kartu: kartu.nilai, waktu: jam().toISOString() };
    await saveReceiver(akar, t);
    return berhasil({ ...t, kata: kataSidik(kartu.nilai.kunci) });
  } finally {
    s.tutup();
  }
}

/** The words of a device's key, to be read aloud. */
export const keyWords = (kunci: string): string => kataSidik(kunci);

/** The first five words of a device's key, from its id: the id is the first 64 bits of what the words are made of. */
export const idWords = (id: string): string =>
  kataDari(Buffer.from(`${id}00`, 'hex'))
    .split(' ')
    .slice(0, 5)
    .join(' ');
