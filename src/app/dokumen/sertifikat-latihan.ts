import { randomInt } from 'node:crypto';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { buatSertifikatLatihan } from '../../minutes/tanda-tangan/latihan.ts';
import { readPeople } from '../../store/index.ts';
import type { Jam, Pleno } from '../pleno.ts';

export type SertifikatLatihan = { nama: string; isi: Uint8Array; sandi: string };

/** Letters and figures that are not taken for each other when read from a screen. */
const HURUF = 'abcdefghjkmnpqrstuvwxyz23456789';
const sandiAcak = (): string => Array.from({ length: 8 }, () => HURUF[randomInt(HURUF.length)]).join('');

/**
 * A certificate for practice in somebody's name, with its password; the plenary keeps neither. Errors: TTD_BUKAN_LATIHAN
 * in a real plenary, ORANG_TAK_DIKENAL.
 */
export function makePracticeCertificate(p: Pleno, orang: number, jam: Jam): Hasil<SertifikatLatihan> {
  if (!p.s.definisi.simulasi) return gagal('TTD_BUKAN_LATIHAN');
  const o = readPeople(p.s).find((x) => x.id === orang && x.aktif);
  if (!o) return gagal('ORANG_TAK_DIKENAL');
  const sandi = sandiAcak();
  const nama = `SIMULASI ${o.nama.replace(/[^\p{L}\p{N} ]+/gu, '').trim()}.p12`;
  return berhasil({ nama, isi: buatSertifikatLatihan(o.nama, sandi, jam()), sandi });
}
