// The domain in parts: each is mutated by itself, tried with the tests that exercise it in process and quickly. The first
// part whose pattern fits has the file, so that every file of src/domain is in exactly one.
const TESTS = 'tests/unit';

/** @type {Record<string, { files: RegExp, tests: string[], wholeFiles?: false }>} `wholeFiles`: see tests/lib/mutasi.ts. */
export const PARTS = {
  aturan: {
    files: /^aturan\//,
    tests: ['domain/{aturan-tepat,aturan,lintas,pemeriksaan}'],
  },
  angka: {
    files: /^(jumlah|rekap|isian|lembar|kontes|garis|terbilang|format|kode|kata-.*|status|csv|badan|kertas)\.ts$/,
    tests: ['domain/{bentuk,garis,isian,jumlah,kata,keadaan,kontes,lembar,rekap}'],
  },
  jurnal: {
    files:
      /^(jurnal|keadaan|pembetulan|pemberitahuan|keberatan|paket|entri|orang|tinta|lampiran|tanda-tangan|sumber|cetak)(-.*)?\.ts$/,
    tests: ['domain/{cetak,entri,jurnal*,keadaan,keberatan,lampiran*,orang,sumber,tanda}'],
  },
  definisi: {
    files: /^definisi(-.*)?\.ts$/,
    tests: [
      'domain/definisi-*',
      'intake/{definisi,definisi-buat,definisi-json,definisi-tabel,definisi-templat}',
      'intake/definisi-nyata',
    ],
  },
  dugaan: { files: /^dugaan\//, tests: ['dugaan/bagian', 'dugaan/dugaan', 'dugaan/nyata'] },
  simulasi: { files: /^simulasi\//, tests: ['simulasi/simulasi', 'simulasi/semua-kontes'], wholeFiles: false },
  latihan: { files: /^latihan\//, tests: ['latihan/{kata,jurnal-latihan}', 'latihan/skenario'] },
  pesan: {
    files: /^pesan\//,
    tests: ['domain/{aturan,kata,lintas,pesan}', 'domain/definisi-*', 'intake/{definisi,definisi-json,definisi-tabel}'],
  },
  lain: {
    files: /./,
    tests: ['domain/*', 'intake/tabel-pemetaan', 'minutes/formulir'],
  },
};

/** The part a file below src/domain belongs to (`path` with slashes, relative to src/domain). */
export function partOf(path) {
  return Object.keys(PARTS).find((name) => PARTS[name].files.test(path));
}

/** Patterns of the test files of a part. */
export const testsOf = (part) => PARTS[part].tests.map((pattern) => `${TESTS}/${pattern}.test.ts`);

/**
 * What is not mutated in a part. `pesan` holds sentences: that one of them could be emptied is no mistake its tests should
 * look for, so its string literals are left (they are counted as ignored); nothing else is left out anywhere.
 */
export const excludedIn = (part) => (part === 'pesan' ? ['StringLiteral'] : []);
