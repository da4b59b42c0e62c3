// What a single value may look like: codes, figures for people, cells of tables, the words of a fingerprint.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angkaSel,
  BADAN,
  BOM_CSV,
  barisCsv,
  besarBerkas,
  desaDariTps,
  KodeDesa,
  KodeTps,
  KodeWilayah,
  kodeInduk,
  medanCsv,
  nomorTps,
  PENGAWAS,
  potongKode,
  rapikanNama,
  SATUAN,
  Tingkat,
  tingkatKode,
  tulisCsv,
} from '../../../src/domain/index.ts';
import { kataDari } from '../../../src/domain/kata-sidik.ts';
import { KEADAAN, KEADAAN_BERKAS, SEBAB, SEBAB_TANDA } from '../../../src/domain/kata-tanda.ts';
import { AsalLembar, StatusLembar } from '../../../src/domain/status.ts';

const angka = (n: number): string => '1234567890123456'.slice(0, n);

describe('region codes', () => {
  it('of a TPS have 13 digits, of a desa 10, of any tier 2, 4, 6, 10 or 13, and nothing around them', () => {
    const panjang = (skema: { safeParse(v: unknown): { success: boolean } }) =>
      Array.from({ length: 16 }, (_, n) => n).filter((n) => skema.safeParse(angka(n)).success);
    expect(panjang(KodeTps)).toEqual([13]);
    expect(panjang(KodeDesa)).toEqual([10]);
    expect(panjang(KodeWilayah)).toEqual([2, 4, 6, 10, 13]);
    for (const n of [2, 4, 6, 10, 13])
      for (const skema of [KodeTps, KodeDesa, KodeWilayah])
        for (const kode of [`x${angka(n)}`, `${angka(n)}x`, angka(n).replace(/./g, 'x'), `${angka(n - 1)}x`])
          expect(skema.safeParse(kode).success, kode).toBe(false);
  });

  it('say in Indonesian how many digits there should be', () => {
    const pesan = (skema: typeof KodeTps | typeof KodeDesa | typeof KodeWilayah) =>
      skema.safeParse('1').error?.issues[0]?.message;
    expect([pesan(KodeTps), pesan(KodeDesa), pesan(KodeWilayah)]).toEqual([
      'kode TPS terdiri atas 13 angka',
      'kode desa/kelurahan terdiri atas 10 angka',
      'kode wilayah terdiri atas 2, 4, 6, 10, atau 13 angka',
    ]);
  });

  const T = '3101021003007';
  it('tell their tier by their length, and the tiers above by their beginning', () => {
    const kode = ['31', '3101', '310102', '3101021003', T];
    expect(kode.map(tingkatKode)).toEqual([1, 2, 3, 4, 5]);
    expect(['', '3', '310', T + T].map(tingkatKode)).toEqual([null, null, null, null]);
    expect(([1, 2, 3, 4, 5] as const).map((t) => potongKode(T, t))).toEqual(kode);
    expect(kode.map(kodeInduk)).toEqual(['', ...kode.slice(0, 4)]);
    expect(kodeInduk('310')).toBe('');
    expect(desaDariTps(KodeTps.parse(T))).toBe('3101021003');
    expect(nomorTps(T)).toBe('007');
    expect([0, 1, 2, 3, 4, 5, 6].filter((t) => Tingkat.safeParse(t).success)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('figures for people', () => {
  it('an empty cell is a dash and never 0', () => {
    expect([null, 0, 1234].map(angkaSel)).toEqual(['–', '0', '1.234']);
  });

  it('sizes of files: kilobytes below a million bytes and never 0, megabytes with a comma, no ,0', () => {
    const kata = [0, 1, 1023, 2048, 999_999, 1e6, 5_452_595, 2 * 1024 ** 2, 20.04 * 1024 ** 2];
    expect(kata.map(besarBerkas)).toEqual([
      '1 KB',
      '1 KB',
      '1 KB',
      '2 KB',
      '977 KB',
      '1 MB',
      '5,2 MB',
      '2 MB',
      '20 MB',
    ]);
    expect(besarBerkas(1.02 * 1024 ** 3)).toBe('1044,5 MB');
  });

  it('names lose every dot and blank at the end and around them', () => {
    expect(rapikanNama('  PULAU\tTIDUNG . .. ')).toBe('PULAU TIDUNG');
    expect(rapikanNama('\nA.B')).toBe('A.B');
  });
});

describe('CSV for spreadsheets', () => {
  it('figures stay figures, nothing stays nothing, text is quoted where it must be', () => {
    expect([null, 0, -5, 1234.5, 'biasa', ''].map(medanCsv)).toEqual(['', '0', '-5', '1234.5', 'biasa', '']);
    expect(['a;b', 'a,b', 'a\tb', 'a\rb', 'a\nb', 'a"b"c'].map(medanCsv)).toEqual([
      '"a;b"',
      '"a,b"',
      '"a\tb"',
      '"a\rb"',
      '"a\nb"',
      '"a""b""c"',
    ]);
  });

  it('no text begins a formula: signs of every width, behind blanks, behind what nobody sees, or folded from another letter', () => {
    for (const tanda of [
      '=',
      '+',
      '-',
      '@',
      '\u2212',
      '\uFE62',
      '\uFE63',
      '\uFE66',
      '\uFE6B',
      '\uFF0B',
      '\uFF0D',
      '\uFF1D',
      '\uFF20',
    ])
      for (const awal of ['', ' ', ' \u00A0 ', '\u200B', '\u0001', '\u200B \u0001'])
        expect(medanCsv(`${awal}${tanda}1`)).toBe(`'${awal}${tanda}1`);
    expect(medanCsv('\tx')).toBe('"\'\tx"');
    expect(medanCsv('⁺1')).toBe("'⁺1");
    expect(medanCsv('₌1')).toBe("'₌1");
    for (const aman of ['a=1', '1-2', 'nama@x', '. =1', '𝒂']) expect(medanCsv(aman)).toBe(aman);
  });

  it('lines end with CR LF, fields stand between semicolons, and the table says that it is UTF-8', () => {
    expect(barisCsv(['a', 1, null])).toBe('a;1;\r\n');
    expect(tulisCsv([['a', 'b'], [1]])).toBe(`${BOM_CSV}a;b\r\n1\r\n`);
    expect(BOM_CSV).toBe('\uFEFF');
    expect(tulisCsv([])).toBe('\uFEFF');
  });
});

describe('a fingerprint in words', () => {
  it('is the proquint-like reading of its first 72 bits', () => {
    expect(kataDari(new Uint8Array(32))).toBe('baba baba baba baba baba baba');
    expect(kataDari(new Uint8Array(32).fill(255))).toBe('yoyo yoyo yoyo yoyo yoyo yoyo');
    // 000001 000110 001011 010000 …: four bits a consonant, two bits a vowel.
    const bit = Array.from({ length: 12 }, (_, i) => (i * 5 + 1).toString(2).padStart(6, '0')).join('');
    const bytes = Uint8Array.from(bit.match(/.{8}/g) ?? [], (b) => Number.parseInt(b, 2));
    expect(kataDari(bytes)).toBe('bicu doha jiku lona piru sowa');
  });

  it('says every bit of the first nine bytes and no other: another fingerprint sounds otherwise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(255), (sidik, bit) => {
        const lain = sidik.slice();
        lain[bit >> 3] = (lain[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(kataDari(lain) === kataDari(sidik)).toBe(bit >= 72);
        expect(kataDari(sidik)).toMatch(/^([bcdghjklmnprstwy][aiuo]){2}( ([bcdghjklmnprstwy][aiuo]){2}){5}$/);
      }),
    );
  });
});

describe('fixed words', () => {
  it('who recapitulates and who supervises at each tier', () => {
    expect(BADAN).toEqual({ 1: 'KPU Provinsi', 2: 'KPU', 3: 'PPK', 4: 'PPS', 5: 'KPPS' });
    expect(PENGAWAS).toEqual({ 1: 'Bawaslu', 2: 'Bawaslu', 3: 'Panwaslu', 4: 'Panwaslu', 5: 'Pengawas TPS' });
    expect(SATUAN).toEqual({ 1: 'provinsi', 2: 'kabupaten/kota', 3: 'kecamatan', 4: 'desa/kelurahan', 5: 'TPS' });
  });

  it('states and origins of sheets as the journal writes them', () => {
    expect(StatusLembar.options).toEqual(['kosong', 'terisi', 'dibacakan', 'dipersoalkan', 'disahkan']);
    expect(AsalLembar.options).toEqual(['sirekap', 'tabel', 'ketik', 'simulasi']);
  });

  it('every outcome of a check of signatures has its grade and a sentence, every cause its words', () => {
    expect(KEADAAN_BERKAS.map((k) => [k, KEADAAN[k].derajat])).toEqual([
      ['utuh', 'baik'],
      ['tanpa-tanda', 'netral'],
      ['ditambah', 'periksa'],
      ['rusak', 'salah'],
    ]);
    for (const k of KEADAAN_BERKAS) {
      expect(KEADAAN[k].judul).toMatch(/^[A-Z]/);
      expect(KEADAAN[k].teks).toMatch(/^[A-Z].*\.$/);
    }
    expect(SEBAB_TANDA).toEqual(['isi-berubah', 'tanda-palsu', 'rusak', 'tak-didukung']);
    for (const s of SEBAB_TANDA) expect(SEBAB[s]).toMatch(/\w/);
  });
});
