import {
  type Aplikasi,
  detachScan,
  makePracticeCertificate,
  type Pleno,
  recordInkSignatures,
  signDocument,
} from '../../app/index.ts';
import { berhasil, type Hasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

/** Notes something; it stands in the journal then, and every window looks again. */
function kabari(a: Aplikasi, kerja: (p: Pleno) => Hasil<null>): Hasil<Record<string, never>> {
  const h = denganPleno(a, kerja);
  if (!h.ok) return h;
  a.umumkanRekap();
  return berhasil({});
}

export const penanganTandaTangan = (a: Aplikasi) =>
  ({
    tandatangani: async ({ param, badan: { p12, ...minta } }) => {
      const m = { dokumen: param.id, ...minta, p12: Buffer.from(p12, 'base64') };
      const h = await signDocument(() => a.pleno(), m, a.jam);
      if (!h.ok) return h;
      // It stands in the journal now: every window looks again.
      a.umumkanRekap();
      return berhasil({ sha256: h.nilai });
    },
    sertifikatLatihan: ({ badan }) =>
      denganPleno(a, (p) => {
        const h = makePracticeCertificate(p, badan.orang, a.jam);
        return h.ok ? berhasil({ ...h.nilai, isi: Buffer.from(h.nilai.isi).toString('base64') }) : h;
      }),
    catatTinta: ({ param, badan }) => kabari(a, (p) => recordInkSignatures(p, param.id, badan.tanda, a.jam)),
    lepasPindaian: ({ param }) => kabari(a, (p) => detachScan(p, param.id, param.nomor, a.jam)),
  }) satisfies Partial<Penangan>;
