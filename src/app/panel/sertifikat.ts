import os from 'node:os';
import { gagal, type Hasil } from '../../domain/index.ts';
import { kataDari } from '../../domain/kata-sidik.ts';
import { openCertificate, renewCertificate, type SertifikatKomputer } from '../lan/berkas.ts';

/** The fingerprint of a certificate in six words to read aloud, as those of device keys are. */
export const certificateWords = (sidik: string): string => kataDari(Buffer.from(sidik, 'hex'));

/**
 * The certificate of this computer, which the door for packages shows too. One that is past its day is only replaced where a
 * person said so: whoever knows the old one meets another. Errors: PANEL_SERTIFIKAT_KEDALUWARSA, LAN_SERTIFIKAT_RUSAK.
 */
export async function certificateForPanels(
  akar: string,
  kini: Date,
  baru: boolean,
): Promise<Hasil<SertifikatKomputer>> {
  const nama = os.hostname();
  const s = await openCertificate(akar, nama, kini);
  if (!s.ok || kini < s.nilai.sampai) return s;
  return baru
    ? renewCertificate(akar, nama, kini)
    : gagal('PANEL_SERTIFIKAT_KEDALUWARSA', { sampai: s.nilai.sampai.toISOString().slice(0, 10) });
}
