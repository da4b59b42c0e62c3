// A definition as a whole: what fits together, names however they are written, and what another one does to figures.
import { describe, expect, it } from 'vitest';
import { kemiripan, kodeDariNama, kunciDapil, kunciNama, kunciWilayah } from '../../../src/domain/definisi-nama.ts';
import {
  cariKontes,
  Definisi,
  jenisDariTulisan,
  jsonKanonik,
  type KodeTps,
  maksudKontes,
  nilaiPenggantian,
  penggugur,
} from '../../../src/domain/index.ts';
import { DEFINISI, DPR, PPWP } from '../../lib/kontes.ts';

const pesan = (d: unknown): string[] => Definisi.safeParse(d).error?.issues.map((i) => i.message) ?? [];
const baik = (lain: object): boolean => Definisi.safeParse({ ...DEFINISI, ...lain }).success;
const kabko = (kode: string, wilayah: string[], nama = kode) => ({
  ...DPR,
  kode: `DPRD-KABKO.${kode}`,
  dapil: { kode, nama, wilayah },
});

describe('a definition', () => {
  it('is taken as it is, and says what is wrong with its regions', () => {
    expect(Definisi.parse(DEFINISI)).toEqual(DEFINISI);
    const [prov, kab, kec, ...sisa] = DEFINISI.wilayah;
    const dengan = (...wilayah: unknown[]) => pesan({ ...DEFINISI, wilayah });
    expect(dengan(prov, kab, kec, kec)).toEqual(['wilayah 310102 tercantum dua kali']);
    expect(dengan(prov, { ...kab, tingkat: 3 })).toEqual(['tingkat wilayah 3101 tidak cocok dengan panjang kodenya']);
    expect(dengan(prov, kec)).toEqual(['induk wilayah 310102 tidak tercantum sebelumnya']);
    expect(dengan(prov, kec, kab, ...sisa)).toEqual(['induk wilayah 310102 tidak tercantum sebelumnya']);
  });

  it('has a name, a year, contests, regions and a version of the wording', () => {
    const p = DEFINISI.pemilihan;
    expect([1954, 1955, 2999, 3000, 2024.5].filter((tahun) => baik({ pemilihan: { ...p, tahun } }))).toEqual([
      1955, 2999,
    ]);
    expect(baik({ pemilihan: { ...p, nama: '' } })).toBe(false);
    expect(baik({ kontes: [] })).toBe(false);
    expect(baik({ wilayah: [] })).toBe(false);
    expect(['pemilu-2024', 'a', 'A', 'a/b', '../a', 'a.json', ''].filter((formulir) => baik({ formulir }))).toEqual([
      'pemilu-2024',
      'a',
    ]);
    const [prov, ...sisa] = DEFINISI.wilayah;
    const dpt = (l: number, pr: number) => baik({ wilayah: [{ ...prov, dpt: { l, p: pr } }, ...sisa] });
    expect([dpt(0, 0), dpt(1, 2), dpt(-1, 0), dpt(0, -1), dpt(0.5, 0)]).toEqual([true, true, false, false, false]);
    expect(baik({ wilayah: [{ ...prov, nama: '' }, ...sisa] })).toBe(false);
    expect(baik({ versi: 2 })).toBe(false);
    expect(baik({ format: 'lain' })).toBe(false);
  });

  it('has each contest once, with the code of its dapil', () => {
    const dengan = (...kontes: unknown[]) => pesan({ ...DEFINISI, kontes });
    expect(dengan(PPWP, DPR, PPWP)).toEqual(['kontes PPWP tercantum dua kali']);
    expect(dengan({ ...kabko('1', ['3101']), kode: 'DPRD-KABKO.2' })).toEqual([
      'kode kontes DPRD-KABKO.2 tidak cocok dengan dapilnya',
    ]);
    expect(dengan({ ...DPR, kode: 'DPRD-KABKO.2' })).toEqual(['kode kontes DPRD-KABKO.2 tidak cocok dengan dapilnya']);
    expect(dengan(kabko('1', ['310102']))).toEqual([]);
    expect(dengan(kabko('1', ['310199'], 'Satu'))).toEqual(['dapil Satu memuat wilayah 310199 yang tidak tercantum']);
  });

  it('has no region in two dapil of one kind of ballot, whole or in part; another kind is another map', () => {
    const dengan = (...kontes: unknown[]) => pesan({ ...DEFINISI, kontes });
    const A = kabko('1', ['3101021001'], 'Satu');
    expect(dengan(A, kabko('2', ['3101021002'], 'Dua'))).toEqual([]);
    expect(dengan(A, kabko('2', ['3101021001'], 'Dua'))).toEqual(['wilayah 3101021001 ada pada dapil Satu dan Dua']);
    expect(dengan(A, kabko('2', ['310102'], 'Dua'))).toEqual(['wilayah 310102 ada pada dapil Satu dan Dua']);
    expect(dengan(kabko('1', ['310102'], 'Satu'), kabko('2', ['3101021002'], 'Dua'))).toEqual([
      'wilayah 3101021002 ada pada dapil Satu dan Dua',
    ]);
    expect(dengan(A, { ...kabko('2', ['3101021001'], 'Dua'), kode: 'DPRD-PROV.2' })).toEqual([]);
  });

  it('contests are found by code, or by kind where only one covers the region', () => {
    const d = { ...DEFINISI, kontes: [PPWP, kabko('1', ['3101021001']), kabko('2', ['3101021002'])] } as Definisi;
    expect(cariKontes(d, 'PPWP')).toBe(d.kontes[0]);
    expect(cariKontes(d, 'DPR')).toBeUndefined();
    expect(maksudKontes(d, 'DPRD-KABKO.2', '31')).toBe(d.kontes[2]);
    expect(maksudKontes(d, 'DPRD-KABKO', '3101021001002')).toBe(d.kontes[1]);
    expect(maksudKontes(d, 'DPRD-KABKO', '310102')).toBeUndefined();
    expect(maksudKontes(d, 'DPD', '31')).toBeUndefined();
  });

  it('canonical JSON has sorted keys at every depth, leaves out what is undefined, keeps null and the order of lists', () => {
    expect(jsonKanonik({ b: [2, { z: 1, a: null }], a: 'x', c: undefined, B: true })).toBe(
      '{"B":true,"a":"x","b":[2,{"a":null,"z":1}]}',
    );
    expect([null, 5, 'a"', [], {}].map(jsonKanonik)).toEqual(['null', '5', '"a\\""', '[]', '{}']);
  });
});

describe('names', () => {
  it('of regions without what stands before them', () => {
    expect(kunciNama('Kep. Seribu  (Utara) 2')).toBe('KEPSERIBUUTARA2');
    for (const awal of 'PROVINSI PROPINSI PROV PROV. KABUPATEN KAB KAB. KECAMATAN KEC. DISTRIK DESA KELURAHAN KEL. NAGARI GAMPONG KAMPUNG'.split(
      ' ',
    ))
      expect(kunciWilayah(` ${awal}  bogor `), awal).toBe('BOGOR');
    expect(['KOTA BOGOR', 'KABANJAHE', 'KAMPUNG', 'PULAU DESA BARU', 'KEC'].map(kunciWilayah)).toEqual([
      ...['KOTABOGOR', 'KABANJAHE', 'KAMPUNG', 'PULAUDESABARU', 'KEC'],
    ]);
  });

  it('of dapil with Roman or Arabic numbers, with or without the word', () => {
    const romawi = [
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'VII',
      'VIII',
      'IX',
      'X',
      'XI',
      'XII',
      'XIII',
      'XIV',
      'XV',
      'XVI',
    ];
    for (const [i, r] of romawi.entries()) expect(kunciDapil(`Jawa Barat ${r}`)).toBe(`JAWABARAT${i + 1}`);
    expect(kunciDapil('Dapil Sumatra Selatan 1')).toBe('SUMATERASELATAN1');
    expect(kunciDapil(' SUMATERA  SELATAN - 01 ')).toBe('SUMATERASELATAN1');
    expect(kunciDapil('Bogor 10')).toBe('BOGOR10');
    expect(kunciDapil('Bogor 007')).toBe('BOGOR7');
    expect(['V', 'Dapil', 'Bogor Dapil 2', 'Kota 0'].map(kunciDapil)).toEqual(['V', '', 'BOGORDAPIL2', 'KOTA0']);
  });

  it('become codes that a contest may carry', () => {
    expect(kodeDariNama('Kota Bogor 3')).toBe('KOTA-BOGOR-3');
    expect(kodeDariNama('  Bogor (Utara)/é ')).toBe('BOGOR-UTARA-E');
    expect(kodeDariNama('Kepulauan Seribu Selatan 1')).toBe('KEP-SERIBU-SELATAN-1');
    expect(kodeDariNama('Kepulauan Seribu Selatan 12')).toBe('KEP-SER-SELATAN-12');
    expect(kodeDariNama('Kabupaten Kepulauan Tanimbar 2')).toBe('KAB-KEP-TANIMBAR-2');
    expect(kodeDariNama('ABCDEFGHIJ KLMNOPQRS')).toBe('ABCDEFGHIJ-KLMNOPQRS');
    expect(kodeDariNama('ABCDEFGHIJ KLMNOPQRST')).toBe('ABC-KLMNOPQRST');
    expect(kodeDariNama('ABCDEFGHIJKLMNOPQRSTUVWXYZ')).toBe('GHIJKLMNOPQRSTUVWXYZ');
    expect(kodeDariNama('ABCDEFG HIJKLMNOPQRSTUVWXYZ')).toBe('HIJKLMNOPQRSTUVWXYZ');
    expect(['', '…', '---'].map(kodeDariNama)).toEqual(['DAPIL', 'DAPIL', 'DAPIL']);
  });

  it('of kinds of ballot as people and files write them', () => {
    const kenal: Record<string, string> = {
      PPWP: 'PPWP|Presiden|Pilpres|Presiden dan Wakil Presiden|Pemilu Presiden 2024',
      DPR: 'DPR|DPR RI|PDPR',
      DPD: 'DPD|DPD-RI|pdpd',
      'DPRD-PROV':
        'DPRD Provinsi|DPRD Propinsi|DPRD Prov.|DPRD-P|DPRD I|DPRD 1|PDPRDP|DPRA|DPRP|DPRPB|DPRPS|DPRPT|DPRPP|DPRPBD|DPR Papua Barat',
      'DPRD-KABKO':
        'DPRD Kabupaten/Kota|DPRD Kab/Kota|DPRD Kabko|DPRD Kabupaten|DPRD Kab|DPRD Kota|DPRD-K|DPRD II|DPRD 2|PDPRDK|DPRK',
      GUBERNUR: 'PKWKP|Gubernur|Gubernur dan Wakil Gubernur|Pilgub|Pilkada Gubernur|KWK Gubernur',
      BUPATI: 'Bupati|Bupati dan Wakil Bupati|Pilbup|Pilkada Bupati|KWK Bupati',
      WALIKOTA: 'Wali Kota|Walikota dan Wakil Walikota|Pilwali|Pilwalkot|Pilwako|Pilkada Walikota|KWK-Walikota',
    };
    for (const [jenis, semua] of Object.entries(kenal))
      for (const t of semua.split('|')) {
        expect(jenisDariTulisan(t), t).toBe(jenis);
        for (const lain of [`X${t}`, `${t}QX`])
          if (!/Papua|2024/.test(t)) expect(jenisDariTulisan(lain), lain).toBeNull();
      }
    for (const t of ['', 'Camat', 'DPRD', 'XPPWP', 'XPEMILUPRESIDEN2024', 'DPRD 3'])
      expect(jenisDariTulisan(t)).toBeNull();
  });

  it('are alike by the share of letters that need no edit', () => {
    expect(kemiripan('Budi', 'BUDI.')).toBe(1);
    expect(kemiripan('', '')).toBe(1);
    expect(kemiripan('', 'A')).toBe(0);
    expect(kemiripan('ABCD', 'ABXD')).toBeCloseTo(0.75);
    expect(kemiripan('ABCD', 'ABCDE')).toBeCloseTo(0.8);
    expect(kemiripan('ABCDE', 'ABCD')).toBeCloseTo(0.8);
    expect(kemiripan('ABCD', 'BCD')).toBeCloseTo(0.75);
    expect(kemiripan('ABC', 'XYZ')).toBe(0);
    expect(kemiripan('KITTEN', 'SITTING')).toBeCloseTo(1 - 3 / 7);
    // Very long ones are compared by their beginning.
    expect(kemiripan(`${'A'.repeat(200)}B`, `${'A'.repeat(200)}CCCC`)).toBe(1);
  });
});

describe('another definition under figures', () => {
  const T = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as KodeTps);
  const [t1 = '' as KodeTps] = T;
  const lama: Definisi = { ...DEFINISI, kontes: [PPWP, DPR] };
  const berisi =
    (...kunci: string[]) =>
    (kontes: string, tps: string) =>
      kunci.includes(`${kontes}/${tps}`) ? ('berisi' as const) : ('kosong' as const);
  const nilai = (baru: Definisi, ...kunci: string[]) =>
    nilaiPenggantian(lama, baru, berisi(...kunci) as never, '310102');
  const tanpa = (kode: string): Definisi => ({
    ...lama,
    wilayah: lama.wilayah.filter((w) => !w.kode.startsWith(kode)),
  });

  it('the same one changes nothing', () => {
    expect(nilai(lama, `PPWP/${t1}`)).toMatchObject({
      perubahan: [],
      ditolak: false,
      wilayahHilang: false,
      perluAlasan: false,
    });
  });

  it('a DPT is changed where there are figures: with a reason, and only where there are', () => {
    const baru = {
      ...lama,
      wilayah: lama.wilayah.map((w) => (w.kode === t1 ? { ...w, dpt: { l: 1, p: 2 } } : w)),
    };
    expect(nilai(baru)).toMatchObject({ ditolak: false, perluAlasan: false, perubahan: [{ menyentuh: 0 }] });
    const berisi3 = nilai(baru, `PPWP/${t1}`, `DPR/${t1}`, `PPWP/${T[1]}`);
    expect(berisi3).toMatchObject({ ditolak: false, perluAlasan: true, perubahan: [{ menyentuh: 2 }] });
    expect(nilai(baru, `PPWP/${T[1]}`)).toMatchObject({ perluAlasan: false, perubahan: [{ menyentuh: 0 }] });
    expect(nilai(baru, `DPD/${t1}`)).toMatchObject({ perluAlasan: false });
  });

  it('a desa of another name is another place where there are figures', () => {
    const baru = {
      ...lama,
      wilayah: lama.wilayah.map((w) => (w.kode === '3101021001' ? { ...w, nama: 'LAIN' } : w)),
    };
    expect(nilai(baru)).toMatchObject({ ditolak: false, perubahan: [{ menyentuh: 0 }] });
    const tiga = nilai(baru, `PPWP/${t1}`, `DPR/${t1}`, `PPWP/${T[1]}`);
    expect(tiga).toMatchObject({ ditolak: true, perluAlasan: true, perubahan: [{ menyentuh: 3 }] });
    expect(nilai(baru, 'PPWP/3101021002001')).toMatchObject({ ditolak: false, perubahan: [{ menyentuh: 0 }] });
  });

  it('a TPS or a contest goes only without figures; the region of the plenary never', () => {
    expect(nilai(tanpa(t1)).ditolak).toBe(false);
    expect(nilai(tanpa(t1), `PPWP/${t1}`)).toMatchObject({ ditolak: true, perluAlasan: true });
    expect(nilai({ ...lama, kontes: [PPWP] }).ditolak).toBe(false);
    expect(nilai({ ...lama, kontes: [PPWP] }, `DPR/${t1}`)).toMatchObject({ ditolak: true });
    expect(nilai({ ...lama, kontes: [PPWP] }, `PPWP/${t1}`)).toMatchObject({ ditolak: false });
    expect(nilai(tanpa('310102'))).toMatchObject({ ditolak: true, wilayahHilang: true });
  });

  it('rows end with what they belonged to', () => {
    const gugur = (p: object[], baru: Definisi = lama) => {
      const f = penggugur(p as never, baru);
      return (['PPWP', 'DPR'] as const).flatMap((k) => T.filter((t) => f(k, t)).map((t) => `${k}/${t.slice(-4)}`));
    };
    expect(gugur([])).toEqual([]);
    expect(gugur([{ akibat: 'lembar-kontes', kontes: 'DPR' }])).toEqual(T.map((t) => `DPR/${t.slice(-4)}`));
    expect(gugur([{ akibat: 'lembar-tps', wilayah: '3101021002' }])).toEqual([
      'PPWP/2001',
      'PPWP/2002',
      'DPR/2001',
      'DPR/2002',
    ]);
    expect(gugur([{ akibat: 'lembar-tps', wilayah: t1 }])).toEqual(['PPWP/1001', 'DPR/1001']);
    expect(gugur([{ akibat: 'lembar-tps', wilayah: '31' }])).toHaveLength(10);
    expect(
      gugur([{ akibat: 'lain', kontes: 'DPR', wilayah: t1 }, { akibat: 'lembar-kontes' }, { akibat: 'lembar-tps' }]),
    ).toEqual([]);
    expect(gugur([], tanpa(t1))).toEqual(['PPWP/1001', 'DPR/1001']);
    expect(gugur([], { ...lama, kontes: [PPWP] })).toHaveLength(5);
    const dapil = { kode: '1', nama: 'A', wilayah: ['3101021001'] };
    expect(gugur([], { ...lama, kontes: [PPWP, { ...DPR, dapil }] })).toEqual(['DPR/2001', 'DPR/2002']);
  });
});
