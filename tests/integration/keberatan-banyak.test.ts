import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentFile } from '../../src/app/dokumen/berkas.ts';
import { makeDocument } from '../../src/app/dokumen/index.ts';
import { raiseObjection, settleObjection, viewObjections } from '../../src/app/keberatan.ts';
import type { Pleno } from '../../src/app/pleno.ts';
import { WILAYAH } from '../lib/kontes.ts';
import { lewati } from '../lib/lewati.ts';
import { jamUji, nilai } from '../lib/pleno.ts';
import { rapatPenuh } from '../lib/rapat-penuh.ts';
import { bacaKata, gabung, type HalamanKata, sebabTanpaPoppler, tumpangTindih } from './bbox.ts';

const BANYAK = 300;
/** First and last word of what an objection says, and of what was answered: each stands on the paper once. */
const kata = (huruf: string, n: number): string => `${huruf}${String(n).padStart(5, '0')}`;

/** Sentences in the middle of an objection. */
const kalimatPada = (n: number): number => (n % 97 === 0 ? 140 : (n * 7) % 23);

/** Objections from one line to two pages, answered and not, without end: every way in which a page can break. */
function ajukan(p: Pleno): void {
  const jam = jamUji();
  const awal = viewObjections(p, WILAYAH).length;
  for (let n = awal + 1; n <= awal + BANYAK; n++) {
    const nomor = nilai(
      raiseObjection(
        p,
        {
          jenis: n % 3 === 0 ? 'kejadian' : 'keberatan',
          pengaju: { peran: 'panwaslu', nama: `PENGAWAS ${n % 11}` },
          wilayah: WILAYAH,
          kontes: 'PPWP',
          sel: [],
          uraian: `${kata('AWAL', n)} ${'Berbeda dari salinan kami. '.repeat(kalimatPada(n))}${kata('USAI', n)}`,
        },
        jam,
      ),
    );
    if (n % 2 === 0)
      nilai(
        settleObjection(
          p,
          nomor,
          {
            status: 'ditolak',
            jawaban: `${'Sesuai C.Hasil. '.repeat((n * 5) % 13)}${kata('JAWAB', n)}`,
            hitungUlang: null,
          },
          jam,
        ),
      );
  }
}

describe('D.Kejadian Khusus with hundreds of objections', () => {
  let halaman: HalamanKata[] = [];
  let dicatat = 0;
  const tanpa = sebabTanpaPoppler();

  beforeAll(async () => {
    if (tanpa !== null) return;
    const p = rapatPenuh(false);
    ajukan(p);
    dicatat = viewObjections(p, WILAYAH, 'PPWP').length;
    // It is read back before it is kept; what differs from the journal is refused.
    const d = nilai(
      await makeDocument(
        p,
        { model: 'D.KEJADIAN-KHUSUS', kontes: 'PPWP', wilayah: WILAYAH, kertas: 'F4', rupa: 'asli' },
        jamUji(),
      ),
    );
    halaman = bacaKata(readFileSync(documentFile(p, d.sha256)));
    expect(halaman).toHaveLength(d.halaman);
  }, 60_000);

  it('every one stands on the paper once, from its number to its last word, in the order of the numbers', (konteks) => {
    if (tanpa !== null) lewati(konteks, tanpa);
    expect(dicatat).toBe(BANYAK + 2);
    const urut = Array.from({ length: dicatat }, (_, i) => i + 1);
    // The column of numbers lies below its heading "(1)".
    const nomor = halaman.flatMap((h) => {
      const kepala = h.kata.find((k) => k.teks === '(1)');
      return h.kata
        .filter((k) => kepala && k.yt > kepala.yt && Math.abs(k.xt - kepala.xt) < 12 && /^\d+$/.test(k.teks))
        .sort((a, b) => a.yt - b.yt)
        .map((k) => Number(k.teks));
    });
    expect(nomor).toEqual(urut);
    const milik = urut.slice(dicatat - BANYAK);
    const letak = (huruf: string): [teks: string, halaman: number][] =>
      halaman.flatMap((h, i) =>
        h.kata
          .filter((k) => k.teks.startsWith(huruf) && /\d{5}$/.test(k.teks))
          .sort((a, b) => a.yt - b.yt)
          .map((k): [string, number] => [k.teks, i]),
      );
    const awal = letak('AWAL');
    const usai = letak('USAI');
    expect(awal.map(([t]) => t)).toEqual(milik.map((n) => kata('AWAL', n)));
    expect(usai.map(([t]) => t)).toEqual(milik.map((n) => kata('USAI', n)));
    expect(letak('JAWAB').map(([t]) => t)).toEqual(milik.filter((n) => n % 2 === 0).map((n) => kata('JAWAB', n)));
    // What fits on a page stands whole on one; the longest go over to the next.
    const terbagi = usai.filter(([, h], x) => h > (awal[x]?.[1] ?? 0)).map(([t]) => t);
    expect(terbagi).toEqual([97, 194, 291].map((n) => kata('USAI', n)));
    // Nothing between is lost: as many words as were written.
    const kalimat = halaman.reduce((n, h) => n + h.kata.filter((k) => k.teks === 'Berbeda').length, 0);
    expect(kalimat).toBe(milik.reduce((n, x) => n + kalimatPada(x), 0));
  });

  it('every page has its number, its heading and the columns; nothing lies on anything else', (konteks) => {
    if (tanpa !== null) lewati(konteks, tanpa);
    expect(halaman.length).toBeGreaterThan(40);
    for (const [i, h] of halaman.entries()) {
      const teks = gabung(h.kata);
      expect(teks).toContain(`Hal ${i + 1} dari ${halaman.length}`);
      expect(teks).toContain('(1) (2) (3) (4) (5) (6) (7)');
      expect(teks).toContain('DRAF');
      expect(tumpangTindih(h), `halaman ${i + 1}`).toEqual([]);
      expect(h.kata.filter((k) => k.x0 < 0 || k.x1 > h.w || k.y0 < 0 || k.y1 > h.h)).toEqual([]);
    }
  });
});
