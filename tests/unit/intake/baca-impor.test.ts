import { describe, expect, it } from 'vitest';
import { bacaImpor, kelompokkanCatatan, type PilihanBaca } from '../../../src/intake/index.ts';
import { type BerkasMemori, bukaSumberMemori } from '../../lib/sumber-memori.ts';
import { bita, definisiUji, denganSuara, galatDari, nilaiDari, sel, sirekap } from './bantu.ts';

const impor = async (berkas: readonly BerkasMemori[], lain: Partial<PilihanBaca> = {}) =>
  bacaImpor(await bukaSumberMemori(berkas), { definisi: definisiUji, wilayah: '310102', kontes: 'PPWP', ...lain });
const b = (nama: string, isi: Uint8Array = sirekap()): BerkasMemori => ({ nama, isi });

describe('one batch', () => {
  it('gives sheets with the hash of their file', async () => {
    const h = nilaiDari(await impor([b('tps/3101021001001.json', bita('{"chart":{"100025":5,"100026":6}}'))]));
    expect(h).toMatchObject({ berkas: 1, kembar: 0, ditolak: [] });
    expect(h.lembar).toHaveLength(1);
    const [l] = h.lembar;
    expect(l?.berkas).toEqual({
      nama: 'tps/3101021001001.json',
      sha256: 'facdd462acace63dfd14a10ff30112da031ab2ea2de6bc3a63e596bfcafa009e',
    });
    expect(l && sel(l.isian, 'IV.2')).toBe(6);
  });

  it('every bad file is a finding of its own and nothing else is lost', async () => {
    const h = nilaiDari(
      await impor([
        b('3101021001001.json', bita('{"chart":{"100025":10')),
        b('3101021001002.json', denganSuara('-1')),
        b('3101011001001.json'),
        b('3101021001009.json'),
        b('catatan.json'),
        b('3101021001003.json'),
      ]),
    );
    expect(h.berkas).toBe(6);
    expect(h.lembar.map((l) => l.tps)).toEqual(['3101021001003']);
    expect(h.ditolak.map((d) => [d.berkas, d.kode])).toEqual([
      ['3101021001001.json', 'BERKAS_BUKAN_JSON'],
      ['3101021001002.json', 'NILAI_NEGATIF'],
      ['3101011001001.json', 'TPS_LUAR_WILAYAH'],
      ['3101021001009.json', 'TPS_TAK_DIKENAL'],
      ['catatan.json', 'BERKAS_NAMA'],
    ]);
    expect(h.ditolak[2]?.pesan).toContain('bukan bagian wilayah pleno 310102');
    expect(h.ditolak[1]?.konteks).toEqual({ kunci: 'chart.100025', nilai: '-1' });
  });

  it('the same TPS twice: same figures are counted, other figures are refused and the first kept', async () => {
    const h = nilaiDari(
      await impor([
        b('a/3101021001001.json', denganSuara('10')),
        b('b/3101021001001.json', denganSuara('10')),
        b('c/3101021001001.json', denganSuara('11')),
      ]),
    );
    expect(h.kembar).toBe(1);
    expect(h.lembar.map((l) => l.berkas.nama)).toEqual(['a/3101021001001.json']);
    expect(h.ditolak).toMatchObject([
      { berkas: 'c/3101021001001.json', kode: 'BERKAS_KEMBAR', konteks: { lain: 'a/3101021001001.json' } },
    ]);
  });

  it('every file ends up in exactly one place', async () => {
    const h = nilaiDari(await impor([b('3101021001001.json'), b('x/3101021001001.json'), b('y.json')]));
    expect(h.lembar.length + h.ditolak.length + h.kembar).toBe(h.berkas);
  });

  it('tells oddities with file and key, and groups them for people', async () => {
    const h = nilaiDari(
      await impor([b('3101021001001.json'), b('3101021001002.json', sirekap({ asing: 1, psu: 'ya' }))]),
    );
    expect(h.catatan).toContainEqual({
      berkas: '3101021001002.json',
      kode: 'KUNCI_TAK_DIKENAL',
      kunci: 'asing',
      pesan: 'Kunci "asing" tidak dikenal; isinya tidak dipakai.',
    });
    const k = kelompokkanCatatan(h.catatan);
    expect(k.find((x) => x.kunci === 'chart.null')).toMatchObject({ jumlah: 2 });
    expect(k.map((x) => x.jumlah)).toEqual([...k.map((x) => x.jumlah)].sort((x, y) => x - y));
  });
});

describe('progress and cancel', () => {
  it('reports the end', async () => {
    const kabar: [number, number][] = [];
    await impor([b('3101021001001.json'), b('3101021001002.json')], { kemajuan: (s, j) => kabar.push([s, j]) });
    expect(kabar.at(-1)).toEqual([2, 2]);
  });
  it('stops between two files', async () => {
    let n = 0;
    const h = await impor([b('3101021001001.json'), b('3101021001002.json'), b('3101021001003.json')], {
      batal: () => ++n > 1,
    });
    expect(galatDari(h).kode).toBe('IMPOR_DIBATALKAN');
    expect(n).toBe(2);
  });
  it('refuses a contest that the plenary does not hold', async () => {
    expect(galatDari(await impor([], { kontes: 'DPD' })).kode).toBe('KONTES_TAK_DIKENAL');
  });
});
