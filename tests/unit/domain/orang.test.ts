import { describe, expect, it } from 'vitest';
import {
  bolehMengesahkan,
  DataOrang,
  lamaKunci,
  namaSama,
  type Orang,
  orangLain,
  PERAN_ORANG,
  Pin,
  pengutus,
  periksaOrang,
  petugasBadan,
  pinLemah,
  sebutanOrang,
} from '../../../src/domain/index.ts';
import type { Tingkat } from '../../../src/domain/kode.ts';
import { kodeGalat } from '../../lib/pleno.ts';

const orang = (id: number, nama: string, peran: Orang['peran'], sisa: Partial<Orang> = {}): Orang => ({
  id,
  nama,
  peran,
  aktif: true,
  ...sisa,
});
const saksi = (id: number, nama: string, peserta: number, kontes: Orang['kontes'] = 'PPWP'): Orang =>
  orang(id, nama, 'saksi', { peserta, kontes });

const PPK = [
  orang(1, 'KETUA SATU', 'ketua'),
  ...[2, 3, 4, 5].map((id) => orang(id, `ANGGOTA ${id}`, 'anggota')),
  saksi(6, 'SAKSI A', 1),
  saksi(7, 'SAKSI B', 1),
];

describe('people of a plenary', () => {
  it('one ketua, four anggota at a kecamatan, two saksi a contestant', () => {
    expect(kodeGalat(periksaOrang(PPK, orang(9, 'LAIN', 'ketua'), 3))).toBe('ORANG_KETUA_GANDA');
    expect(kodeGalat(periksaOrang(PPK, orang(9, 'LAIN', 'anggota'), 3))).toBe('ORANG_ANGGOTA_PENUH');
    expect(kodeGalat(periksaOrang(PPK, saksi(9, 'LAIN', 1), 3))).toBe('ORANG_SAKSI_PENUH');
    expect(periksaOrang(PPK, saksi(9, 'LAIN', 2), 3).ok).toBe(true);
    expect(periksaOrang(PPK, orang(9, 'LAIN', 'sekretariat'), 3).ok).toBe(true);
    // KPU Provinsi has up to seven members.
    expect(periksaOrang(PPK, orang(9, 'LAIN', 'anggota'), 1).ok).toBe(true);
  });

  it('who is set inactive counts no more, and changing somebody does not meet themselves', () => {
    const tanpa = PPK.map((o) => (o.id === 1 ? { ...o, aktif: false } : o));
    expect(periksaOrang(tanpa, orang(9, 'LAIN', 'ketua'), 3).ok).toBe(true);
    expect(periksaOrang(PPK, { ...orang(1, 'KETUA SATU, S.H.', 'ketua') }, 3).ok).toBe(true);
    expect(periksaOrang(PPK, orang(9, 'KETUA SATU', 'ketua', { aktif: false }), 3).ok).toBe(true);
  });

  it('a saksi serves one contestant only, a name stands once', () => {
    expect(kodeGalat(periksaOrang(PPK, saksi(9, 'saksi  a', 2), 3))).toBe('ORANG_SAKSI_RANGKAP');
    expect(kodeGalat(periksaOrang(PPK, saksi(9, 'SAKSI A', 1), 3))).toBe('ORANG_GANDA');
    expect(kodeGalat(periksaOrang(PPK, orang(9, 'Ketua Satu.', 'pengamat'), 3))).toBe('ORANG_GANDA');
  });

  it('a party is the same contestant on all its ballots; a paslon and a DPD candidate are not', () => {
    const dua = [saksi(1, 'A', 4, 'DPR'), saksi(2, 'B', 4, 'DPRD-KABKO.3')];
    expect(kodeGalat(periksaOrang(dua, saksi(3, 'C', 4, 'DPRD-PROV'), 3))).toBe('ORANG_SAKSI_PENUH');
    expect(periksaOrang(dua, saksi(3, 'C', 4, 'DPD'), 3).ok).toBe(true);
  });

  it('a saksi names who sent them, and nobody else does', () => {
    const sah = (x: unknown): boolean => DataOrang.safeParse(x).success;
    expect(sah({ nama: 'A', peran: 'saksi', kontes: 'PPWP', peserta: 1, mandat: '1/SM' })).toBe(true);
    expect(sah({ nama: 'A', peran: 'saksi', peserta: 1 })).toBe(false);
    expect(sah({ nama: 'A', peran: 'ketua', peserta: 1, kontes: 'PPWP' })).toBe(false);
    expect(sah({ nama: 'A', peran: 'panwaslu', mandat: '1/SM' })).toBe(false);
    expect(sah({ nama: '  ', peran: 'ketua' })).toBe(false);
  });

  it('only ketua and anggota adopt', () => {
    expect(PERAN_ORANG.filter(bolehMengesahkan)).toEqual(['ketua', 'anggota']);
  });

  it('says who somebody is; another name, role or contestant is somebody else, a title put in commas is not', () => {
    expect(sebutanOrang(saksi(1, 'A', 2), 3)).toBe('Saksi 02 PPWP');
    expect(sebutanOrang(orang(1, 'A', 'ketua'), 3)).toBe('Ketua');
    expect([3, 2, 1].map((t) => sebutanOrang(orang(1, 'A', 'panwaslu'), t as Tingkat))).toEqual([
      'Panwaslu',
      'Bawaslu',
      'Bawaslu',
    ]);
    expect(orangLain(orang(1, 'SITI', 'ketua'), orang(1, 'siti ', 'ketua', { aktif: false }))).toBe(false);
    expect(orangLain(orang(1, 'SITI', 'ketua'), orang(1, 'SITI', 'anggota'))).toBe(true);
    expect(orangLain(saksi(1, 'A', 1), saksi(1, 'A', 2))).toBe(true);
  });
});

describe('who somebody is', () => {
  const galat = (h: ReturnType<typeof periksaOrang>) => (h.ok ? null : h.galat);

  it('every refusal says the facts that its sentence needs', () => {
    expect(galat(periksaOrang(PPK, saksi(9, 'SAKSI A', 2), 3))).toEqual({
      kode: 'ORANG_SAKSI_RANGKAP',
      konteks: { nama: 'SAKSI A', sebagai: 'Saksi 01 PPWP' },
    });
    expect(galat(periksaOrang(PPK, orang(9, 'SAKSI A', 'pengamat'), 3))).toEqual({
      kode: 'ORANG_GANDA',
      konteks: { nama: 'SAKSI A', sebagai: 'Saksi 01 PPWP' },
    });
    expect(galat(periksaOrang(PPK, orang(9, 'LAIN', 'ketua'), 3))).toEqual({
      kode: 'ORANG_KETUA_GANDA',
      konteks: { nama: 'LAIN', ketua: 'KETUA SATU' },
    });
    expect(galat(periksaOrang(PPK, orang(9, 'LAIN', 'anggota'), 3))).toEqual({
      kode: 'ORANG_ANGGOTA_PENUH',
      konteks: { nama: 'LAIN', batas: 4 },
    });
    expect(galat(periksaOrang(PPK, saksi(9, 'LAIN', 1), 3))).toEqual({
      kode: 'ORANG_SAKSI_PENUH',
      konteks: { nama: 'LAIN', sebagai: 'Saksi 01 PPWP' },
    });
  });

  it('as many anggota as the law gives each tier', () => {
    const penuh = (n: number) => Array.from({ length: n }, (_, i) => orang(i + 1, `A${i}`, 'anggota'));
    for (const [tingkat, batas] of [
      [1, 6],
      [2, 4],
      [3, 4],
      [4, 2],
      [5, 6],
    ] as const) {
      expect(periksaOrang(penuh(batas - 1), orang(99, 'LAIN', 'anggota'), tingkat).ok).toBe(true);
      expect(periksaOrang(penuh(batas), orang(99, 'LAIN', 'anggota'), tingkat).ok).toBe(false);
      expect(periksaOrang(penuh(batas), orang(99, 'LAIN', 'sekretariat'), tingkat).ok).toBe(true);
    }
  });

  it('is called by office, a saksi by who sent them', () => {
    expect(PERAN_ORANG.map((peran) => sebutanOrang({ peran }, 3))).toEqual([
      ...['Ketua', 'Anggota', 'Sekretariat', 'Saksi', 'Panwaslu', 'Pengamat'],
    ]);
    expect(sebutanOrang({ peran: 'saksi', peserta: 12 }, 3)).toBe('Saksi 12');
    expect(pengutus({ kontes: 'PPWP', peserta: 2 })).toBe('PPWP/2');
    expect((['DPR', 'DPRD-PROV', 'DPRD-KABKO.3'] as const).map((kontes) => pengutus({ kontes, peserta: 2 }))).toEqual(
      Array(3).fill('PARTAI/2'),
    );
    expect(pengutus({ kontes: 'DPD', peserta: 2 })).toBe('DPD/2');
    expect([pengutus({}), pengutus({ kontes: 'PPWP' }), pengutus({ peserta: 1 })]).toEqual([null, null, null]);
    // The same contestant in another contest of its own kind is another one.
    expect(orangLain(saksi(1, 'A', 1, 'DPR'), saksi(1, 'A', 1, 'DPRD-PROV'))).toBe(false);
  });

  it('the body with its secretariat sits at the keyboard', () => {
    expect(PERAN_ORANG.filter(petugasBadan)).toEqual(['ketua', 'anggota', 'sekretariat']);
  });

  it('a name is the same however it is written, and no other', () => {
    for (const lain of ['siti aminah', ' SITI  AMINAH. ', 'Siti-Aminah'])
      expect(namaSama('SITI AMINAH', lain)).toBe(true);
    for (const lain of ['SITIAMINAH', 'SITI', 'SITI AMINAH 2', '']) expect(namaSama('SITI AMINAH', lain)).toBe(false);
  });

  it('what is entered of somebody is taken as active unless it is said otherwise, and may be new', () => {
    expect(DataOrang.parse({ nama: ' A ', peran: 'ketua' })).toEqual({ nama: 'A', peran: 'ketua', aktif: true });
    expect(DataOrang.parse({ id: 3, nama: 'A', peran: 'ketua', aktif: false })).toEqual({
      id: 3,
      nama: 'A',
      peran: 'ketua',
      aktif: false,
    });
    expect([0, 1.5].map((id) => DataOrang.safeParse({ id, nama: 'A', peran: 'ketua' }).success)).toEqual([
      false,
      false,
    ]);
  });
});

describe('PINs', () => {
  it('are six digits', () => {
    for (const pin of ['12345', '1234567', 'a12345', '12345a', ' 123456', '１２３４５６'])
      expect(Pin.safeParse(pin).success, pin).toBe(false);
    expect(Pin.parse('012345')).toBe('012345');
    expect(Pin.safeParse('1').error?.issues[0]?.message).toBe('PIN terdiri atas 6 angka');
  });
  it('digits in a row by more than one are not guessed first', () => {
    for (const pin of ['024680', '864208', '111112', '122222', '123450']) expect(pinLemah(pin, true), pin).toBe(false);
  });
  it.each(['000000', '999999', '123456', '012345', '987654'])('%s is guessed first', (pin) => {
    expect(pinLemah(pin, true)).toBe(true);
  });
  it('the PIN of practice is good for practice only', () => {
    expect(pinLemah('112233', true)).toBe(false);
    expect(pinLemah('112233', false)).toBe(true);
    expect(pinLemah('135792', false)).toBe(false);
    expect(pinLemah('246802', false)).toBe(false);
  });
  it('locked from the fifth wrong try: 30 s, doubling, at most 15 minutes', () => {
    expect([1, 4, 5, 6, 7, 9, 10, 500].map((n) => lamaKunci(n) / 1000)).toEqual([0, 0, 30, 60, 120, 480, 900, 900]);
  });
});
