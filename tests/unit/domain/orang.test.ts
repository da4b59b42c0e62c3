import { describe, expect, it } from 'vitest';
import {
  bolehMengesahkan,
  DataOrang,
  lamaKunci,
  type Orang,
  orangLain,
  PERAN_ORANG,
  periksaOrang,
  pinLemah,
  sebutanOrang,
} from '../../../src/domain/index.ts';
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
    expect(sebutanOrang(saksi(1, 'A', 2))).toBe('Saksi 02 PPWP');
    expect(sebutanOrang(orang(1, 'A', 'ketua'))).toBe('Ketua');
    expect(orangLain(orang(1, 'SITI', 'ketua'), orang(1, 'siti ', 'ketua', { aktif: false }))).toBe(false);
    expect(orangLain(orang(1, 'SITI', 'ketua'), orang(1, 'SITI', 'anggota'))).toBe(true);
    expect(orangLain(saksi(1, 'A', 1), saksi(1, 'A', 2))).toBe(true);
  });
});

describe('PINs', () => {
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
