import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listModels, makeDocument, makePackage, viewPlace } from '../../src/app/dokumen/index.ts';
import { tindakan } from '../../src/app/pleno.ts';
import { adoptRegion, adoptSheet, readOutSheet } from '../../src/app/rapat.ts';
import { receiveTotal } from '../../src/app/total.ts';
import type { Definisi, KodeKontes, KodeTps, Kontes, Wilayah } from '../../src/domain/index.ts';
import { BerkasBaca } from '../../src/minutes/periksa/baca.ts';
import { lembarKontes, loadSheet, readSheet, tulis } from '../../src/store/index.ts';
import { DEFINISI, DPR, isi, PPWP } from '../lib/kontes.ts';
import { jamUji, nilai, plenoBaru } from '../lib/pleno.ts';

const BUPATI: Kontes = { ...PPWP, kode: 'BUPATI' };
const TPS = '3201022001001' as KodeTps;
const KETUA = { id: 1, nama: 'Ani', peran: 'ketua' };

/** Two kabupaten of two kecamatan, each with a desa of one TPS. */
function wilayah(): Wilayah[] {
  const w: Wilayah[] = [{ kode: '32', nama: 'JAWA CONTOH', tingkat: 1 }];
  for (const [kab, nama] of [
    ['3201', 'KABUPATEN AWAN'],
    ['3271', 'KOTA BATU'],
  ] as const) {
    w.push({ kode: kab, nama, tingkat: 2 });
    for (const n of [1, 2]) {
      const kec = `${kab}0${n}`;
      w.push({ kode: kec, nama: `${nama.split(' ')[1]} ${n}`, tingkat: 3 });
      w.push({ kode: `${kec}2001`, nama: 'SATU', tingkat: 4 });
      w.push({ kode: `${kec}2001001`, nama: 'TPS 001', tingkat: 5 });
    }
  }
  return w;
}
const definisi = (kontes: Kontes[], formulir: string): Definisi => ({
  ...DEFINISI,
  pemilihan: formulir.startsWith('pilkada')
    ? { jenis: 'PILKADA', nama: 'Pilkada 2024', tahun: 2024 }
    : DEFINISI.pemilihan,
  formulir,
  kontes,
  wilayah: wilayah(),
});
const SEL = { 'IV.1': 60, 'IV.2': 50, 'IV.3': 36, 'V.A': 146, 'V.B': 4, 'V.C': 150 };

async function teks(berkas: string): Promise<string[]> {
  const b = await BerkasBaca.buka(new Uint8Array(readFileSync(berkas)));
  const hasil: string[] = [];
  for (let n = 1; n <= b.halaman; n++) hasil.push((await b.baca(n)).potong.map((p) => p.teks).join('\n'));
  await b.tutup();
  return hasil;
}

describe('higher tiers', () => {
  it('a kabupaten/kota: columns are kecamatan, lampiran have a column a desa; received totals make it final once adopted', async () => {
    const p = plenoBaru(definisi([PPWP, DPR], 'pemilu-2024'), '3201');
    const jam = jamUji();
    expect(listModels(p, 'D.HASIL-KABKO').map((m) => [m.kontes, m.judul])).toEqual([
      ['PPWP', 'D.HASIL KABKO-PPWP'],
      ['DPR', 'D.HASIL KABKO-DPR'],
    ]);
    const t = { kontes: 'PPWP' as KodeKontes, wilayah: '3201' };
    expect(nilai(viewPlace(p, t)).kurang).toEqual(['2 dari 2 kecamatan belum ditetapkan', 'rekap belum ditetapkan']);
    // The first kecamatan came as a total; of the second the sheet is here.
    tulis(p.s, () =>
      loadSheet(
        p.s,
        { kontes: 'PPWP', tps: TPS, asal: 'ketik', isian: isi(lembarKontes(p.s, 'PPWP'), SEL) },
        tindakan(p, jam),
      ),
    );
    const lembar = () => ({ kontes: 'PPWP' as const, tps: TPS, versi: readSheet(p.s, 'PPWP', TPS)?.versi ?? 0 });
    nilai(readOutSheet(p, lembar(), jam));
    nilai(adoptSheet(p, { ...lembar(), alasan: 'Bagian I–III tidak dibacakan' }, KETUA, jam));
    for (const w of ['3201022001', '320102']) nilai(adoptRegion(p, { kontes: 'PPWP', wilayah: w }, KETUA, jam));
    for (const kec of ['320101'])
      nilai(receiveTotal(p, 'PPWP', { wilayah: kec, sumber: 'ketik', tps: 1, sel: SEL }, jam));
    nilai(adoptRegion(p, t, KETUA, jam));
    const d = nilai(await makeDocument(p, { ...t, model: 'D.HASIL-KABKO', kertas: 'F4' }, jam));
    expect(d.draf).toBe(false);
    const hal = await teks(d.berkas);
    expect(hal[0]).toMatch(/DARI SETIAP KECAMATAN DALAM WILAYAH KABUPATEN AWAN/);
    expect(hal[0]).toMatch(/Lampiran Kecamatan AWAN 2/);
    expect(hal[0]).toMatch(/D\.HASIL KECAMATAN AWAN 1 \(terlampir\)/);
    expect(hal.find((h) => /^SERTIFIKAT/m.test(h))).toMatch(/AWAN 1\n.*AWAN 2\n/s);
    expect(hal.some((h) => h.includes('LAMPIRAN') && h.includes('\nSATU\n'))).toBe(true);
    // The whole set of the tier.
    const paket = nilai(await makePackage(p, { ...t, kertas: 'A4', rupa: 'asli', salinan: false }, jam));
    expect(paket).toHaveLength(5);
  }, 60_000);

  it('a province: columns are kabupaten/kota; what a kabupaten/kota elects ends there', async () => {
    const kabko: Kontes = { ...DPR, kode: 'DPRD-KABKO' };
    const p = plenoBaru(definisi([PPWP, kabko], 'pemilu-2024'), '32');
    expect(listModels(p, 'D.HASIL-PROV').map((m) => m.kontes)).toEqual(['PPWP']);
    const t = { kontes: 'PPWP' as KodeKontes, wilayah: '32' };
    const d = nilai(await makeDocument(p, { ...t, model: 'D.HASIL-PROV', kertas: 'F4' }, jamUji()));
    expect(d.draf).toBe(true);
    const hal = await teks(d.berkas);
    expect(hal[0]).toMatch(/DARI SETIAP KABUPATEN\/KOTA DALAM WILAYAH PROVINSI JAWA CONTOH/);
    expect(hal[0]).toMatch(/DRAF – 0 dari 2 kabupaten\/kota selesai/);
    expect(hal[1]).toMatch(/KOMISI PEMILIHAN UMUM PROVINSI/);
  }, 60_000);

  it('Pilkada: the KWK set of a kecamatan and of a kabupaten', async () => {
    const kec = plenoBaru(definisi([BUPATI], 'pilkada-2024'), '320101');
    const jam = jamUji();
    const t = { kontes: 'BUPATI' as KodeKontes, wilayah: '320101' };
    expect(nilai(viewPlace(kec, t)).model.map((m) => m.judul)).toEqual([
      'D.HASIL KECAMATAN-KWK-BUPATI',
      'D.KEJADIAN KHUSUS DAN/ATAU KEBERATAN SAKSI-KWK',
      'LAMPIRAN PEMBETULAN',
      'LAMPIRAN PENJELASAN',
      'D.TANDA TERIMA-KWK',
    ]);
    expect(nilai(await makePackage(kec, { ...t, kertas: 'F4', rupa: 'asli', salinan: false }, jam))).toHaveLength(5);
    const kab = plenoBaru(definisi([BUPATI], 'pilkada-2024'), '3201');
    expect(listModels(kab, 'D.HASIL-KABKO').map((m) => m.judul)).toEqual(['D.HASIL KABKO-KWK-BUPATI']);
    expect(listModels(kab, 'D.HASIL-PROV')).toEqual([]);
  }, 60_000);
});
