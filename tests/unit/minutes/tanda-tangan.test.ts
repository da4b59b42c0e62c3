import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buatSertifikatLatihan } from '../../../src/minutes/tanda-tangan/latihan.ts';
import { bukaP12 } from '../../../src/minutes/tanda-tangan/p12.ts';
import { periksaPdf } from '../../../src/minutes/tanda-tangan/periksa-pdf.ts';
import { lewati } from '../../lib/lewati.ts';
import { KINI_TANDA, pdfUji, tandaiUji } from '../../lib/pdf-bertanda.ts';
import { folderSementara, kodeGalat } from '../../lib/pleno.ts';

const KINI = KINI_TANDA;
const NAMA = ['BIMA ANGKASA', 'Dr. H. PUSPA PÉRTIWI, S.Sos., M.Si. & <rekan>', "SITI NUR'AINI"];

const tandai = (pdf: Uint8Array, ke: number): Promise<Uint8Array> => tandaiUji(pdf, NAMA[ke] ?? '', ke);

/** What poppler says of each signature, and whether the last one covers the whole file. */
function pdfsig(pdf: Uint8Array): string {
  const berkas = path.join(folderSementara(), 'x.pdf');
  fs.writeFileSync(berkas, pdf);
  try {
    return execFileSync('pdfsig', ['-nocert', berkas], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (e) {
    return String((e as { stdout?: string }).stdout ?? '');
  }
}
const hitung = (teks: string, cari: string): number => teks.split(cari).length - 1;

describe('signing with PKCS#12', () => {
  let asal: Uint8Array;
  let satu: Uint8Array;
  let tiga: Uint8Array;
  beforeAll(async () => {
    asal = await pdfUji();
    satu = await tandai(asal, 0);
    tiga = await tandai(await tandai(satu, 1), 2);
  });

  it('adds to the file and changes nothing of it; every signer is named, also with letters beyond ASCII', () => {
    expect(Buffer.compare(Buffer.from(satu.subarray(0, asal.length)), Buffer.from(asal))).toBe(0);
    expect(Buffer.compare(Buffer.from(tiga.subarray(0, satu.length)), Buffer.from(satu))).toBe(0);
    const h = periksaPdf(tiga);
    expect(h.keadaan).toBe('utuh');
    expect(h.tanda.map((t) => t.sertifikat?.nama)).toEqual(NAMA.map((n) => `${n} (SIMULASI)`));
    for (const t of h.tanda) expect(t).toMatchObject({ sebab: null, sertifikatBerlaku: true, waktu: KINI });
    expect(h.tanda.every((t) => t.sertifikat?.simulasi && t.sertifikat.terbitSendiri)).toBe(true);
    expect(periksaPdf(asal).keadaan).toBe('tanpa-tanda');
  });

  it('poppler agrees: valid for one and for three signers, the last covers the whole file', (ctx) => {
    if (!fs.existsSync('/usr/bin/pdfsig')) lewati(ctx, 'pdfsig (poppler-utils) tidak ada');
    expect(hitung(pdfsig(satu), 'Signature is Valid.')).toBe(1);
    const t = pdfsig(tiga);
    expect(hitung(t, 'Signature is Valid.')).toBe(3);
    expect(hitung(t, 'Total document signed')).toBe(1);
    expect(t).toContain('ETSI.CAdES.detached');
    expect(t).toContain('PÉRTIWI');
  });

  it('one changed byte anywhere is found, here and by poppler', (ctx) => {
    const ubah = (pdf: Uint8Array, di: number): Uint8Array => {
      const b = Uint8Array.from(pdf);
      b[di] = (b[di] ?? 0) ^ 1;
      return b;
    };
    const semula = periksaPdf(tiga);
    const lubang = [
      ...Buffer.from(tiga)
        .toString('latin1')
        .matchAll(/\/ByteRange \[0 (\d+) (\d+) /g),
    ].map((x) => [Number(x[1]), Number(x[2])] as const);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: tiga.length - 1 }), (di) => {
        const h = periksaPdf(ubah(tiga, di));
        // A few bits of the container (its version, a tag) say nothing; then it says the same of the same signers.
        if (h.keadaan === 'utuh') {
          expect(lubang.some(([a, b]) => di >= a && di < b)).toBe(true);
          expect(h).toEqual(semula);
        }
      }),
      { numRuns: 150 },
    );
    const angka = Buffer.from(satu).indexOf('stream') + 12;
    expect(periksaPdf(ubah(satu, angka))).toMatchObject({ keadaan: 'rusak', tanda: [{ sebab: 'isi-berubah' }] });
    if (!fs.existsSync('/usr/bin/pdfsig')) lewati(ctx, 'pdfsig (poppler-utils) tidak ada');
    expect(pdfsig(ubah(satu, angka))).not.toContain('Signature is Valid.');
  });

  it('what is added after the last signature is told', () => {
    expect(periksaPdf(Buffer.concat([satu, Buffer.from('\n% tambahan\n')])).keadaan).toBe('ditambah');
    expect(periksaPdf(Buffer.concat([satu, Buffer.from('\r\n')])).keadaan).toBe('utuh');
    expect(periksaPdf(tiga.subarray(0, tiga.length - 40)).keadaan).toBe('rusak');
  });

  it('a hole in what is signed is no signature', () => {
    const t = Buffer.from(satu).toString('latin1');
    const lubang = t.replace(
      /\/ByteRange \[0 (\d+) /,
      (_, n: string) => `/ByteRange [0 ${String(Number(n) - 9).padStart(n.length, '0')} `,
    );
    expect(periksaPdf(Buffer.from(lubang, 'latin1')).keadaan).toBe('rusak');
  });

  it('refuses what cannot sign, each in its own words', () => {
    const p12 = buatSertifikatLatihan('A', 'benar', KINI);
    expect(kodeGalat(bukaP12(p12, 'salah', KINI))).toBe('SERTIFIKAT_SANDI');
    expect(kodeGalat(bukaP12(p12, '', KINI))).toBe('SERTIFIKAT_SANDI');
    expect(kodeGalat(bukaP12(Buffer.from('bukan p12'), 'benar', KINI))).toBe('SERTIFIKAT_RUSAK');
    expect(kodeGalat(bukaP12(p12.subarray(0, 200), 'benar', KINI))).toBe('SERTIFIKAT_RUSAK');
    expect(kodeGalat(bukaP12(p12, 'benar', new Date('2027-01-01')))).toBe('SERTIFIKAT_KEDALUWARSA');
    expect(kodeGalat(bukaP12(p12, 'benar', new Date('2026-01-01')))).toBe('SERTIFIKAT_BELUM_BERLAKU');
    const sandi = buatSertifikatLatihan('A', 'benar', KINI, { tujuan: 'sandi' });
    expect(kodeGalat(bukaP12(sandi, 'benar', KINI))).toBe('SERTIFIKAT_TUJUAN');
  });
});
