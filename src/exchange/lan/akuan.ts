import { z } from 'zod';
import {
  berhasil,
  gagal,
  type Hasil,
  IdPerangkat,
  IsiPaketDiakui,
  jsonKanonik,
  KunciPublik,
  NamaPerangkat,
} from '../../domain/index.ts';
import { idPerangkat, type KunciPerangkat, periksaTanda, tandaTangani } from '../kunci.ts';

/** A receiver's word that a package lies whole and proved in its inbox. Not that it was received into a plenary. */
export const Akuan = z.strictObject({
  ...IsiPaketDiakui.omit({ jenis: true }).shape,
  penerima: z.strictObject({ id: IdPerangkat, nama: NamaPerangkat, kunci: KunciPublik }),
});
export type Akuan = z.infer<typeof Akuan>;

const isiTanda = ({ tanda: _, ...a }: Akuan): Uint8Array => Buffer.from(jsonKanonik(a));

/** Signs it. Ed25519 gives the same signature for the same words, so the same package has one receipt however often it is asked for. */
export function buatAkuan(k: KunciPerangkat, a: Omit<Akuan, 'penerima' | 'tanda'>): Akuan {
  const isi: Akuan = { ...a, penerima: { id: k.id, nama: k.nama, kunci: k.kunci }, tanda: '' };
  return { ...isi, tanda: tandaTangani(k, 'akuan', isiTanda(isi)) };
}

/** Proves that the device it names signed it. Errors: LAN_AKUAN. */
export function periksaAkuan(a: Akuan): Hasil<null> {
  if (a.penerima.id !== idPerangkat(a.penerima.kunci)) return gagal('LAN_AKUAN', { sebab: 'id penerima tidak cocok' });
  if (!periksaTanda(a.penerima.kunci, 'akuan', isiTanda(a), a.tanda))
    return gagal('LAN_AKUAN', { sebab: 'tanda tangannya tidak cocok' });
  return berhasil(null);
}
