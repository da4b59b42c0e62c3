import { openDevice } from '../app/index.ts';
import type { Umum } from './perintah.ts';

/** Where this computer's key is kept, and its passphrase where it has one. */
export type UmumPerangkat = Umum & { akar: string };

export const bukaPerangkat = (u: UmumPerangkat, nama?: string) =>
  openDevice(u.akar, { nama, sandi: process.env.REKAP_SANDI_PERANGKAT });
