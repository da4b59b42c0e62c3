import { parseArgs } from 'node:util';
import { type Laporan, siksa } from './bentuk.ts';
import { SIKSAAN } from './daftar.ts';

/** `npm run torture -- [NAMA…] [--detik N] [--benih N]`; started by `scripts/torture.mjs`. Exit code 1 at a fault. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { detik: { type: 'string' }, benih: { type: 'string' }, rinci: { type: 'boolean' } },
});

const asing = positionals.filter((n) => !SIKSAAN.some((s) => s.nama === n));
const bilangan = (teks: string | undefined, baku: number): number => {
  const n = teks === undefined ? baku : Number(teks);
  return Number.isSafeInteger(n) && n >= 0 ? n : Number.NaN;
};
const benih = bilangan(values.benih, Math.floor(Math.random() * 2 ** 31));
const dipilih = SIKSAAN.filter((s) => positionals.length === 0 || positionals.includes(s.nama));
const detik = bilangan(values.detik, 60 * dipilih.length);

if (asing.length > 0 || Number.isNaN(benih) || Number.isNaN(detik)) {
  console.log(
    asing.length > 0 ? `Siksaan tidak dikenal: ${asing.join(', ')}.` : '--detik dan --benih berupa bilangan bulat.',
  );
  console.log(`Ada:\n${SIKSAAN.map((s) => `  ${s.nama.padEnd(14)} ${s.uraian}`).join('\n')}`);
  process.exit(2);
}

const angka = (l: Laporan): string =>
  Object.entries(l.jumlah)
    .map(([apa, n]) => `${n.toLocaleString('id-ID')} ${apa}`)
    .join(', ');

console.log(
  `Benih ${benih}; ${dipilih.length} siksaan, ${detik} detik seluruhnya; tiap siksaan sedikitnya satu putaran.\n`,
);
const akhir = Date.now() + detik * 1000;
const baris: string[] = [];
let rusak = 0;
for (const [i, s] of dipilih.entries()) {
  // What one does not use of its share, the ones after it get.
  const bagian = Math.max(1, (akhir - Date.now()) / 1000 / (dipilih.length - i));
  process.stdout.write(`${s.nama}: ${s.uraian} …\n`);
  const { laporan, cela, lama } = await siksa(s, benih, bagian);
  if (cela !== null) {
    rusak++;
    console.log(`\n  CELA: ${cela.replaceAll('\n', '\n  ')}`);
    console.log(`  Ulangi: npm run torture -- ${s.nama} --benih ${benih} --detik ${Math.ceil(bagian)}\n`);
  }
  for (const c of laporan.catatan) console.log(`  ${c}`);
  const hasil = cela !== null ? 'CELA' : laporan.lewati === undefined ? 'tahan' : 'dilewati';
  baris.push(
    `${s.nama.padEnd(14)} ${hasil.padEnd(9)} ${lama.toFixed(1).padStart(7)} detik  ${laporan.lewati ?? angka(laporan)}`,
  );
}
console.log(`\n── ringkasan (benih ${benih})\n${baris.join('\n')}`);
process.exit(rusak > 0 ? 1 : 0);
