import fs from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { listPlaces, makePackage } from '../../src/app/dokumen/index.ts';
import { BerkasBaca } from '../../src/minutes/periksa/baca.ts';
import { Peserta } from '../lib/latihan.ts';
import { nilai } from '../lib/pleno.ts';

/** The stamp itself: the province and the election of practice are called so too. */
const TANDA = 'SIMULASI – bukan hasil resmi';

let x: Peserta | undefined;
afterEach(() => x?.selesai());

/** Text of every page, read by another library than the one that wrote it. */
async function halaman(berkas: string): Promise<string[]> {
  const b = await BerkasBaca.buka(new Uint8Array(fs.readFileSync(berkas)));
  const teks: string[] = [];
  for (let n = 1; n <= b.halaman; n++) teks.push((await b.baca(n)).potong.map((p) => p.teks).join(' '));
  await b.tutup();
  return teks;
}

it('every page of every document of a practice plenary bears SIMULASI: originals, copies, empty forms', async () => {
  x = new Peserta();
  await x.sampai(6);
  let jumlah = 0;
  const tanpa: string[] = [];
  for (const t of listPlaces(x.p))
    for (const rupa of ['asli', 'blangko'] as const) {
      const { kontes, wilayah } = t;
      const m = { kontes, wilayah, rupa, kertas: 'A4' as const, salinan: true };
      const h = await makePackage(x.p, m, x.jam);
      if (!h.ok && h.galat.kode === 'MODEL_TAK_DIKENAL') continue;
      for (const d of nilai(h))
        for (const [i, teks] of (await halaman(d.berkas)).entries()) {
          jumlah++;
          if (!teks.includes(TANDA)) tanpa.push(`${t.singkat} ${rupa} ${d.id} halaman ${i + 1}`);
        }
    }
  expect(jumlah).toBeGreaterThan(10);
  expect(tanpa).toEqual([]);
}, 120_000);
