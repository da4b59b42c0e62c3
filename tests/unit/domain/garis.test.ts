import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GARIS_AWAL,
  type Garis,
  garisSetelah,
  hubunganGaris,
  isianDariLarik,
  jsonKanonik,
  type LembarBergaris,
  nilaiDatang,
} from '../../../src/domain/index.ts';

const g = (garis: string[], gugur: string[] = []): Garis => ({ garis, gugur });
const lembar = (status: LembarBergaris['status'], angka: (number | null)[], garis: Garis): LembarBergaris => ({
  status,
  isian: isianDariLarik(angka),
  garis,
});

describe('what an arriving line is to the one here', () => {
  it.each([
    [g([]), ['a'], 'lebih-baru'],
    [g(['a']), ['a'], 'sama'],
    [g(['a']), ['a', 'b'], 'lebih-baru'],
    [g(['a', 'b']), ['a'], 'lama'],
    [g(['a', 'b']), ['a', 'c'], 'terpisah'],
    [g(['a', 'c'], ['b']), ['a', 'b'], 'lama'],
    [g(['a', 'c'], ['b']), ['a', 'b', 'd'], 'terpisah'],
  ])('%j and %j: %s', (sini, datang, hubungan) => {
    expect(hubunganGaris(sini, datang)).toBe(hubungan);
  });

  it('every entry of the sheet makes it longer; what comes without a line replaces it by none', () => {
    expect(garisSetelah(g(['a'], ['z']), { jenis: 'lembar.dibacakan' }, 'x')).toEqual(g(['a', 'x'], ['z']));
    expect(garisSetelah(g(['a'], ['z']), { jenis: 'lembar.diterima' }, 'x')).toEqual(g([], ['z', 'a']));
    expect(garisSetelah(GARIS_AWAL, { jenis: 'lembar.dipertahankan' }, 'x')).toEqual(g(['x']));
    expect(GARIS_AWAL).toEqual({ garis: [], gugur: [] });
  });

  it('taken in place of ours, theirs is the line; kept, ours contains both and the decision', () => {
    expect(garisSetelah(g(['a', 'b']), { jenis: 'lembar.diterima', garis: ['a', 'c'] }, 'x')).toEqual(
      g(['a', 'c'], ['b']),
    );
    expect(garisSetelah(g(['a', 'b']), { jenis: 'lembar.dipertahankan', garis: ['a', 'c'] }, 'x')).toEqual(
      g(['a', 'b', 'c', 'x']),
    );
  });
});

describe('judgement of an arriving sheet', () => {
  const datang = (status: LembarBergaris['status'], angka: (number | null)[], garis: string[]) => ({
    status,
    isian: isianDariLarik(angka),
    garis,
  });
  it.each<[string, LembarBergaris | null, ReturnType<typeof datang>, string]>([
    [
      'the very same, read out here and there',
      lembar('dibacakan', [1], g(['a'])),
      datang('dibacakan', [1], ['a']),
      'sama',
    ],
    ['the very same, typed', lembar('terisi', [1], g(['a'])), datang('terisi', [1], ['a']), 'sama'],
    ['figures there that are said to be none', null, datang('kosong', [1], ['a']), 'sama'],
    ['a state there, and no figure', null, datang('dibacakan', [null], ['a']), 'sama'],
    [
      'none there, of its own, against equal nothing',
      lembar('terisi', [1], g(['x'])),
      datang('terisi', [null], ['a']),
      'sama',
    ],
    ['nothing here', null, datang('disahkan', [1], ['a']), 'baru'],
    ['nothing here, nothing there', null, datang('kosong', [null], ['a']), 'sama'],
    ['emptied here', lembar('kosong', [null], g(['x', 'y'])), datang('terisi', [1], ['a']), 'baru'],
    ['emptied there since', lembar('terisi', [1], g(['a'])), datang('kosong', [null], ['a', 'b']), 'lebih-baru'],
    ['empty there, of its own', lembar('terisi', [1], g(['x'])), datang('kosong', [null], ['a', 'b']), 'sama'],
    ['equal figures, not read out here', lembar('terisi', [1], g(['x'])), datang('disahkan', [1], ['a']), 'lebih-baru'],
    ['equal figures, read out here', lembar('dibacakan', [1], g(['x'])), datang('disahkan', [1], ['a']), 'sama'],
    ['other figures', lembar('terisi', [1], g(['x'])), datang('disahkan', [2], ['a']), 'bentrok'],
    [
      'a figure against an empty cell',
      lembar('terisi', [null, 1], g(['x'])),
      datang('terisi', [0, 1], ['a']),
      'bentrok',
    ],
  ])('%s', (_, sini, d, nilai) => {
    expect(nilaiDatang(sini, d)).toBe(nilai);
  });
});

/** Three plenaries edit and exchange one sheet in any order; a conflict is decided one way or the other. */
const langkah = fc.oneof(
  fc.record({ apa: fc.constant('ubah' as const), di: fc.nat(2) }),
  fc.record({
    apa: fc.constant('kirim' as const),
    dari: fc.nat(2),
    ke: fc.nat(2),
    pilih: fc.constantFrom('datang', 'sini'),
  }),
);

it('whatever is sent in whatever order: no change is replaced that the new line does not contain, unless a person decided', () => {
  fc.assert(
    fc.property(fc.array(langkah, { maxLength: 40 }), (semua) => {
      let n = 0;
      const di = [0, 1, 2].map(() => lembar('kosong', [null], GARIS_AWAL));
      for (const l of semua) {
        n++;
        if (l.apa === 'ubah') {
          const x = di[l.di] as LembarBergaris;
          di[l.di] = lembar('dibacakan', [n], garisSetelah(x.garis, { jenis: 'lembar.diubah' }, `e${n}`));
          continue;
        }
        const [sini, sana] = [di[l.ke] as LembarBergaris, di[l.dari] as LembarBergaris];
        const datang = { status: sana.status, isian: sana.isian, garis: sana.garis.garis };
        const nilai = nilaiDatang(sini, datang);
        if (nilai === 'sama' || nilai === 'lama') continue;
        if (nilai === 'lebih-baru') expect(sini.garis.garis.every((h) => datang.garis.includes(h))).toBe(true);
        const tetap = nilai === 'bentrok' && l.pilih === 'sini';
        const jenis = tetap ? 'lembar.dipertahankan' : 'lembar.diterima';
        const garis = garisSetelah(sini.garis, { jenis, garis: datang.garis }, `e${n}`);
        di[l.ke] = tetap ? { ...sini, garis } : { ...sana, garis };
        const kini = di[l.ke] as LembarBergaris;
        // Again it is nothing new, and the way back is never a new question.
        expect(['sama', 'lama']).toContain(nilaiDatang(kini, datang));
        expect(['sama', 'lama', 'lebih-baru']).toContain(nilaiDatang(sana, { ...kini, garis: kini.garis.garis }));
      }
    }),
    { numRuns: 400 },
  );
});

it('canonical JSON is one text for one value, and reads back as that value', () => {
  fc.assert(
    fc.property(fc.json(), (teks) => {
      const nilai: unknown = JSON.parse(teks);
      const baku = jsonKanonik(nilai);
      expect(jsonKanonik(JSON.parse(baku))).toBe(baku);
      expect(JSON.parse(baku)).toEqual(JSON.parse(JSON.stringify(nilai)));
    }),
    { numRuns: 200 },
  );
});
