import fc from 'fast-check';
import { expect, it } from 'vitest';
import { raiseObjection, settleObjection } from '../../../src/app/keberatan.ts';
import { editSheet, undoSheet } from '../../../src/app/lembar.ts';
import { boardOf } from '../../../src/app/papan.ts';
import { closePleno, openPleno, type Pleno, tindakan } from '../../../src/app/pleno.ts';
import { readOutSheet } from '../../../src/app/rapat.ts';
import { settleDifferences, writeSource } from '../../../src/app/sumber.ts';
import { viewRecap } from '../../../src/app/tampilan.ts';
import { checkRegion } from '../../../src/app/temuan.ts';
import { hitungTerisi, type KodeTps } from '../../../src/domain/index.ts';
import { loadSheet, readSheet, tulis } from '../../../src/store/index.ts';
import { BERES, DEFINISI, isi, LEMBAR, WILAYAH } from '../../lib/kontes.ts';
import { jamUji, nilai, plenoBaru } from '../../lib/pleno.ts';
import { tandaDariAwal } from '../../lib/tanda.ts';

const jam = jamUji();
const TPS = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as KodeTps);

/** What the board must say, worked out from scratch. */
const segar = (p: Pleno) =>
  checkRegion(p, 'PPWP', WILAYAH).map((d) => ({
    tps: d.tps,
    status: d.lembar?.status ?? 'kosong',
    lengkap: d.lembar !== null && hitungTerisi(d.lembar.isian) === d.lembar.isian.length,
    salah: d.hasil.salah,
    periksa: d.hasil.periksa,
    temuan: d.hasil.temuan.filter((t) => t.severity !== 'info' && t.kode !== 'S506'),
  }));

it('says what a fresh look says after any changes, also those of another program, also after a rollback', () => {
  const langkah = fc.record({
    apa: fc.constantFrom('isi', 'ubah', 'urung', 'salinan', 'selesai', 'batal'),
    tps: fc.constantFrom(...TPS),
    n: fc.nat(80),
    /** Through another connection, as an import's worker writes. */
    lain: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(langkah, { maxLength: 12 }), (jalan) => {
      const p = plenoBaru();
      const q = openPleno(p.s.folder, { tulis: false });
      if (!q.ok) throw new Error(q.galat.kode);
      try {
        for (const l of jalan) {
          const x = l.lain ? q.nilai : p;
          const lama = readSheet(p.s, 'PPWP', l.tps);
          const versi = lama?.versi ?? 0;
          const c = { kontes: 'PPWP', tps: l.tps, sumber: 'panwaslu' } as const;
          if (l.apa === 'isi' && !lama)
            tulis(x.s, () =>
              loadSheet(
                x.s,
                { kontes: 'PPWP', tps: l.tps, asal: 'ketik', isian: isi(LEMBAR, BERES) },
                tindakan(x, jam),
              ),
            );
          if (l.apa === 'ubah') editSheet(x, 'PPWP', l.tps, { versi, sel: { 'IV.1': l.n } }, jam);
          if (l.apa === 'urung') undoSheet(x, 'PPWP', l.tps, versi, jam);
          if (l.apa === 'salinan') writeSource(x, { ...c, sel: [['IV.1', null, l.n]] }, jam);
          if (l.apa === 'selesai')
            settleDifferences(
              x,
              { ...c, sel: [['IV.1', lama?.isian[LEMBAR.indeks.get('IV.1') ?? 0] ?? null, l.n]], alasan: 'x' },
              jam,
            );
          if (l.apa === 'batal')
            try {
              tulis(x.s, () => {
                editSheet(x, 'PPWP', l.tps, { versi, sel: { 'IV.1': l.n } }, jam);
                boardOf(x, 'PPWP', WILAYAH);
                throw new Error('batal');
              });
            } catch {
              // Rolled back: what was seen inside must not stay.
            }
          expect(boardOf(p, 'PPWP', WILAYAH)).toEqual(segar(p));
          expect(boardOf(q.nilai, 'PPWP', l.tps.slice(0, 10))).toEqual(
            segar(p).filter((d) => d.tps.startsWith(l.tps.slice(0, 10))),
          );
          // Marks and counts are kept by desa: they must be those of all its sheets now.
          const desa = l.tps.slice(0, 10);
          for (const [x, wilayah] of [
            [p, WILAYAH],
            [q.nilai, WILAYAH],
            [p, desa],
          ] as const) {
            const { kolom, ...semua } = nilai(viewRecap(x, 'PPWP', wilayah));
            for (const k of [semua, ...kolom]) {
              const { tanda, bermasalah } = k;
              expect({ tanda, bermasalah }).toEqual(tandaDariAwal(segar(p).filter((d) => d.tps.startsWith(k.wilayah))));
            }
          }
        }
      } finally {
        closePleno(q.nilai);
      }
    }),
    { numRuns: 40 },
  );
});

it('an objection, and its answer, move the sheet on the board too, where a screen has already looked at it', () => {
  const p = plenoBaru();
  const [tps] = TPS as [KodeTps];
  const berkas = { nama: 'a.json', sha256: 'a' };
  tulis(p.s, () =>
    loadSheet(
      p.s,
      { kontes: 'PPWP', tps, asal: 'sirekap', isian: isi(LEMBAR, BERES), berkas, impor: 1 },
      tindakan(p, jam),
    ),
  );
  const status = () => boardOf(p, 'PPWP', WILAYAH).find((d) => d.tps === tps)?.status;
  const versi = readSheet(p.s, 'PPWP', tps)?.versi ?? 0;
  nilai(readOutSheet(p, { kontes: 'PPWP', tps, versi }, jam));
  expect(status()).toBe('dibacakan');
  const pengaju = { peran: 'panwaslu' as const, nama: '' };
  const k = { jenis: 'keberatan' as const, pengaju, wilayah: tps, kontes: null, sel: [], uraian: 'x' };
  const nomor = nilai(raiseObjection(p, k, jam));
  expect(status()).toBe('dipersoalkan');
  nilai(settleObjection(p, nomor, { status: 'ditolak', jawaban: 'Sesuai C.Hasil', hitungUlang: null }, jam));
  expect(status()).toBe('dibacakan');
});
