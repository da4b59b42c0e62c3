import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kenaliPemisah } from '../../../src/intake/tabel/csv.ts';
import { bacaTabel } from '../../../src/intake/tabel/index.ts';
import { bita, galatDari, nilaiDari } from './bantu.ts';
import { bukuKerja, bukuMentah, zipBagian } from './buku-kerja.ts';

const satu = async (isi: Uint8Array, nama = 'rekap.csv') => {
  const [t, ...lain] = nilaiDari(await bacaTabel(isi, nama));
  expect(lain).toEqual([]);
  if (!t) throw new Error('tanpa tabel');
  return t;
};
const windows1252 = (teks: string) => new Uint8Array(Buffer.from(teks, 'latin1'));
const utf16le = (teks: string) => new Uint8Array(Buffer.from(teks, 'utf16le'));
const utf16be = (teks: string) => new Uint8Array(Buffer.from(teks, 'utf16le').swap16());

const ENKODE: readonly [string, (teks: string) => Uint8Array][] = [
  ['UTF-8', bita],
  ['UTF-8 with BOM', (t) => bita(`\ufeff${t}`)],
  ['UTF-16 LE', utf16le],
  ['UTF-16 LE with BOM', (t) => utf16le(`\ufeff${t}`)],
  ['UTF-16 BE', utf16be],
  ['UTF-16 BE with BOM', (t) => utf16be(`\ufeff${t}`)],
  ['Windows-1252', windows1252],
];
const PEMISAH = [';', ',', '\t', '|'];
const AKHIR = ['\n', '\r\n', '\r'];

describe('CSV: every encoding with every separator and line end', () => {
  it.each(ENKODE.flatMap(([nama, kode]) => PEMISAH.map((p) => [nama, p, kode] as const)))(
    '%s, "%s"',
    async (_, p, kode) => {
      for (const akhir of AKHIR) {
        const baris = [
          ['Desa', 'TPS', 'Pemilih', 'Catatan'],
          ['DÉSA "A"', '001', '1.234', 'dua\nbaris'],
          ['B; C, D | E', '002', '', 'x'],
        ];
        const teks = baris.map((b) => b.map((s) => `"${s.replaceAll('"', '""')}"`).join(p)).join(akhir) + akhir;
        const t = await satu(kode(teks));
        expect(t.baris).toEqual([baris[0], baris[1], ['B; C, D | E', '002', null, 'x']]);
        expect(t.alamat(1, 2)).toBe('rekap.csv!C2');
      }
    },
  );
});

describe('CSV', () => {
  it.each([
    ['a;b;c\n1.234;2,5;"x,y"\n', ';'],
    ['NO,NAMA\n1,"SIREGAR, S.H."\n2,"B;C;D"\n', ','],
    // A title row of one cell, as offices put above their tables.
    ['REKAPITULASI, KECAMATAN, SELATAN\n\nTPS;L;P\n1;2;3\n2;3;4\n', ';'],
    ['sep=|\na;b|c;d\n', '|'],
    ['satu kolom saja\n', ','],
    ['nama\tsuara\nA "B\t12\n', '\t'],
  ])('separator of %j', (teks, p) => expect(kenaliPemisah(teks)).toBe(p));

  it('keeps row numbers as a spreadsheet shows them', async () => {
    const t = await satu(bita('sep=;\n\nTPS;L\n1;2\n\n\n'), 'folder/data.csv');
    expect(t.baris).toEqual([[], [], ['TPS', 'L'], ['1', '2']]);
    expect(t.alamat(3, 1)).toBe('data.csv!B4');
  });

  it('nothing and spaces are empty, never text', async () => {
    expect((await satu(bita('a;b;c\n \u00a0; ;0\n'))).baris[1]).toEqual([null, null, '0']);
  });

  it.each([
    ['a photo', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]), 'TABEL_BUKAN_TABEL'],
    ['an old or locked workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'TABEL_BUKAN_TABEL'],
    ['binary data', new Uint8Array([1, 2, 3, 0, 9, 200]), 'TABEL_BUKAN_TABEL'],
    ['nothing', new Uint8Array(), 'BERKAS_KOSONG'],
    ['half a UTF-16 character', utf16le('\ufeffa;b\n').subarray(0, 7), 'TABEL_RUSAK'],
    ['a quote that never closes', bita('a;b\n1;2\n3;"4\n5;6\n'), 'TABEL_RUSAK'],
    ['too many rows', bita('1\n'.repeat(200_001)), 'TABEL_TERLALU_BESAR'],
    ['too many columns', bita(`${'1;'.repeat(2_001)}\n`), 'TABEL_TERLALU_BESAR'],
    ['too many bytes', new Uint8Array(50 * 1024 * 1024 + 1), 'TABEL_TERLALU_BESAR'],
  ])('refuses %s', async (_, isi, kode) => {
    expect(galatDari(await bacaTabel(isi, 'x.csv')).kode).toBe(kode);
  });
  it('says where the quote was opened', async () => {
    const g = galatDari(await bacaTabel(bita('a;b\n1;2\n3;"4\n5;6\n'), 'x.csv'));
    expect(g.konteks.sebab).toContain('baris 3');
  });
});

describe('XLSX', () => {
  it('reads numbers, texts, dates, truth values; the file name does not matter', async () => {
    const isi = await bukuKerja({
      Rekap: [
        ['Desa', 'Kode', 'Suara'],
        ['PULAU PARI', 3101021003001, 12.5],
        [null, '0031', new Date(Date.UTC(2024, 1, 14)), true],
      ].map((b) =>
        b.map((v) =>
          v instanceof Date ? { value: v, type: Date, format: 'dd/mm/yyyy' } : v === null ? null : { value: v },
        ),
      ),
      Lain: [[{ value: 'x' }]],
    });
    const t = nilaiDari(await bacaTabel(isi, 'rekap.csv'));
    expect(t.map((x) => [x.nama, x.baris])).toEqual([
      [
        'Rekap',
        [
          ['Desa', 'Kode', 'Suara'],
          ['PULAU PARI', '3101021003001', '12.5'],
          [null, '0031', '2024-02-14', 'TRUE'],
        ],
      ],
      ['Lain', [['x']]],
    ]);
    expect(t[0]?.alamat(6, 27)).toBe('Rekap!AB7');
  });

  it('tells merged cells', async () => {
    const isi = await bukuKerja({ A: [[{ value: 'DPT', columnSpan: 3 }, null, null, { value: 'X' }]] });
    expect((await satu(isi)).gabungan).toEqual([{ r1: 0, c1: 0, r2: 0, c2: 2 }]);
  });

  const sel = async (xml: string, lain: Record<string, string> = {}) =>
    (await satu(await bukuMentah(`<sheetData><row r="1">${xml}</row></sheetData>`, lain))).baris[0]?.[0] ?? null;

  it.each([
    ['a formula gives its stored result', '<c r="A1"><f>1+1</f><v>2</v></c>', '2'],
    ['a formula never calculated is not empty', '<c r="A1"><f>1+1</f></c>', '#RUMUS!'],
    ['an error is an error of its cell only', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['E notation', '<c r="A1"><v>3.101021001001E12</v></c>', '3101021001001'],
    ['a fraction of three digits cannot look like thousands', '<c r="A1"><v>1.234</v></c>', '1.2340'],
    [
      'inline text in runs',
      '<c r="A1" t="inlineStr"><is><r><t>PULAU </t></r><r><t>PARI</t></r></is></c>',
      'PULAU PARI',
    ],
    ['control characters', '<c r="A1" t="str"><v>a_x000D_b</v></c>', 'a\rb'],
    ['entities', '<c r="A1" t="str"><v>A &amp; B &lt; C</v></c>', 'A & B < C'],
    ['prefixed tags', '<x:c r="A1"><x:v>7</x:v></x:c>', '7'],
    ['no address', '<c><v>7</v></c>', '7'],
    ['styled but empty', '<c r="A1" s="3"/>', null],
    ['a shared text that is not there is not empty', '<c r="A1" t="s"><v>9</v></c>', '#TEKS9!'],
  ])('%s', async (_, xml, isi) => expect(await sel(xml)).toBe(isi));

  it('a number that shows as a date is a date', async () => {
    const gaya = (kode: string) => ({
      'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${kode}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    });
    expect(await sel('<c r="A1" s="2"><v>45336</v></c>', gaya('0'))).toBe('2024-02-14');
    expect(await sel('<c r="A1" s="1"><v>45336.5</v></c>', gaya('[$-421]dd mmmm yyyy;@'))).toBe('2024-02-14 12:00:00');
    expect(await sel('<c r="A1" s="1"><v>45336</v></c>', gaya('#,##0 &quot;suara&quot;;[Red]-#,##0'))).toBe('45336');
  });

  it('reads shared texts without their phonetics, and the name of the sheet', async () => {
    const isi = await bukuMentah('<sheetData><row><c t="s"><v>1</v></c></row></sheetData>', {
      'xl/sharedStrings.xml': '<sst><si/><si><r><t>PULAU </t></r><r><t>PARI</t></r><rPh><t>x</t></rPh></si></sst>',
    });
    const t = await satu(isi);
    expect([t.nama, t.baris[0]]).toEqual(['Rekap & TPS', ['PULAU PARI']]);
  });

  it.each([
    ['a row beyond the limit', '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'],
    ['a column beyond the limit', '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'],
  ])('refuses %s', async (_, xml) => {
    expect(galatDari(await bacaTabel(await bukuMentah(xml), 'x.xlsx')).kode).toBe('TABEL_TERLALU_BESAR');
  });

  it('empty cells far away cost nothing', async () => {
    const t = await satu(
      await bukuMentah(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>',
      ),
    );
    expect(t.baris).toEqual([['1']]);
  });

  it('refuses a bomb before it goes off', async () => {
    const isi = await bukuMentah(`<sheetData>${' '.repeat(6 * 1024 * 1024)}</sheetData>`);
    expect(isi.byteLength).toBeLessThan(20_000);
    expect(galatDari(await bacaTabel(isi, 'x.xlsx')).kode).toBe('TABEL_RUSAK');
  });

  it('refuses a list of worksheets or of texts without end', async () => {
    const banyak = '<si/>'.repeat(4 * 1024 * 1024);
    const isi = await bukuMentah('<sheetData/>', { 'xl/styles.xml': `<styleSheet>${banyak}</styleSheet>` });
    expect(galatDari(await bacaTabel(isi, 'x.xlsx')).kode).toBe('TABEL_TERLALU_BESAR');
  });

  it.each([
    [
      {
        'word/document.xml': '<w/>',
        '_rels/.rels': '<R><Relationship Type="x/officeDocument" Target="word/document.xml"/></R>',
      },
      'Word',
    ],
    [{ mimetype: 'x', 'content.xml': '<a/>' }, 'OpenDocument'],
    [{ 'xl/workbook.bin': 'x' }, 'xlsb'],
    [{ 'a.txt': 'x' }, 'zip'],
  ])('names what is not a workbook: %j', async (bagian, sebab) => {
    const g = galatDari(await bacaTabel(await zipBagian(bagian), 'x.xlsx'));
    expect([g.kode, String(g.konteks.sebab)]).toEqual(['TABEL_BUKAN_TABEL', expect.stringContaining(sebab)]);
  });

  it('refuses a workbook whose contents were changed or cut', async () => {
    const isi = await bukuKerja({ A: [[{ value: 1 }]] });
    expect(galatDari(await bacaTabel(isi.subarray(0, isi.length - 40), 'x.xlsx')).kode).toBe('TABEL_RUSAK');
  });
});

describe('never throws, whatever the bytes', () => {
  it('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (isi) => {
        await bacaTabel(isi, 'x');
        await bacaTabel(new Uint8Array([0x50, 0x4b, 3, 4, ...isi]), 'x');
      }),
      { numRuns: 300 },
    );
  });
  it('any text comes back as rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (teks) => {
        await bacaTabel(bita(teks), 'x.csv');
      }),
    );
  });
  it('a workbook cut anywhere, or with a byte changed', async () => {
    const asli = await bukuKerja({
      A: [
        [{ value: 'TPS' }, { value: 'L' }],
        ...Array.from({ length: 20 }, (_, i) => [{ value: i }, { value: `x${i}` }]),
      ],
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(asli.length - 1), fc.nat(255), fc.boolean(), async (letak, bita, potong) => {
        const isi = potong ? asli.slice(0, letak) : asli.slice();
        if (!potong) isi[letak] = bita;
        await bacaTabel(isi, 'x.xlsx');
      }),
      { numRuns: 400 },
    );
  });
});
