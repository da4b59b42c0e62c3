import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kalimatGalat } from '../../../src/domain/index.ts';
import { Angka, bacaBilangan, bacaJson } from '../../../src/intake/json.ts';
import { bita, galatDari, nilaiDari } from './bantu.ts';

const galat = (isi: Uint8Array) => galatDari(bacaJson(isi));

describe('encoding', () => {
  it('accepts UTF-8 with and without BOM', () => {
    expect(nilaiDari(bacaJson(bita('{"nama":"Désa"}')))).toEqual({ nama: 'Désa' });
    expect(nilaiDari(bacaJson(new Uint8Array([0xef, 0xbb, 0xbf, ...bita('{"a":true}')])))).toEqual({ a: true });
  });

  it.each([
    ['UTF-16 LE with BOM', Buffer.from('\ufeff{"a":1}', 'utf16le'), 'UTF-16'],
    ['UTF-16 LE without BOM', Buffer.from('{"chart":null}', 'utf16le'), 'UTF-16 (LE)'],
    ['UTF-16 BE without BOM', Buffer.from('{"chart":null}', 'utf16le').swap16(), 'UTF-16 (BE)'],
    ['Windows-1252', Buffer.from('{"nama":"D\xe9sa"}', 'latin1'), 'Windows-1252; byte E9 pada posisi 11'],
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'JPEG'],
    ['a PDF', Buffer.from('%PDF-1.7 x'), 'PDF'],
    ['a zip', Buffer.from('PK\x03\x04abc'), 'zip'],
    ['binary data', Buffer.from([1, 2, 0, 0xfe, 0xff, 0, 3, 9]), 'biner'],
  ])('names %s', (_, isi, sebab) => {
    const g = galat(isi);
    expect(g.kode).toBe('BERKAS_ENKODE');
    expect(g.konteks.sebab).toContain(sebab);
  });

  it('finds the first wrong byte even after whole multi-byte characters', () => {
    const g = galat(Buffer.concat([Buffer.from('{"é":"'), Buffer.from([0xe2, 0x28, 0xa1]), Buffer.from('"}')]));
    expect(g.konteks.sebab).toContain('posisi');
  });
});

describe('JSON that is not whole', () => {
  it.each([
    ['{"chart":{"100025":10', 'terpotong'],
    ['{"chart":{"100025":10}', 'terpotong'],
    ['{"chart":tr', 'terpotong'],
    ['{"chart":"abc', 'terpotong'],
    ['   ', 'spasi'],
    ['<html></html>', 'diawali "<"'],
    ['{"a":1,\n"b":?}', 'baris 2 kolom 5'],
    ['{"a":1}}', 'baris 1 kolom 8'],
    ['{"a":01}', 'baris 1'],
    ['{"a":1,}', 'baris 1'],
  ])('%s', (teks, sebab) => {
    const g = galat(bita(teks));
    expect(g.kode).toBe('BERKAS_BUKAN_JSON');
    expect(g.konteks.sebab).toContain(sebab);
  });

  it('survives brackets nested beyond the stack', () => {
    expect(galat(bita('['.repeat(1_000_000)))).toEqual({
      kode: 'BERKAS_BUKAN_JSON',
      konteks: { sebab: 'kurung bersarang terlalu dalam' },
    });
  });
});

describe('duplicate keys', () => {
  it('refuses one key with two contents and names it', () => {
    expect(galat(bita('{"chart":{"100025":10,"100025":11}}'))).toEqual({
      kode: 'BERKAS_KUNCI_GANDA',
      konteks: { kunci: '100025' },
    });
  });
  it('sees through an escaped spelling of the same key', () => {
    expect(galat(bita('{"a":1,"\\u0061":2}')).kode).toBe('BERKAS_KUNCI_GANDA');
  });
  it('lets the same content pass: nothing is lost', () => {
    expect(bacaJson(bita('{"a":1,"a":1}')).ok).toBe(true);
  });
  it('keeps "__proto__" an ordinary key', () => {
    const v = nilaiDari(bacaJson(bita('{"__proto__":{"ok":true}}')));
    expect(Object.keys(v as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(v)).toBe(Object.prototype);
  });
});

describe('counts, judged by how they are written', () => {
  const baca = (v: unknown) => bacaBilangan(v, 'chart.100025', 999_999);
  it.each([
    ['0', 0],
    ['7', 7],
    ['999999', 999_999],
  ])('%s', (teks, n) => expect(nilaiDari(baca(new Angka(teks)))).toBe(n));
  it('null and missing are empty', () => {
    expect(nilaiDari(baca(null))).toBeNull();
    expect(nilaiDari(baca(undefined))).toBeNull();
  });
  it.each([
    ['12.5', 'NILAI_PECAHAN'],
    ['12.0', 'NILAI_PECAHAN'],
    ['1e3', 'NILAI_BUKAN_ANGKA'],
    ['1E12', 'NILAI_BUKAN_ANGKA'],
    ['-1', 'NILAI_NEGATIF'],
    ['-0', 'NILAI_NEGATIF'],
    ['-12.5', 'NILAI_NEGATIF'],
    ['1000000', 'NILAI_TERLALU_BESAR'],
    ['1000000000000', 'NILAI_TERLALU_BESAR'],
    ['9'.repeat(400), 'NILAI_TERLALU_BESAR'],
  ])('%s → %s', (teks, kode) => {
    const g = galatDari(baca(new Angka(teks)));
    expect(g.kode).toBe(kode);
    expect(g.konteks.kunci).toBe('chart.100025');
    expect(g.konteks.nilai).toBe(teks.length > 40 ? `${'9'.repeat(40)}…` : teks);
    expect(kalimatGalat(g)).toContain('chart.100025');
  });
  it.each([
    ['12', '"12"'],
    [true, 'true'],
    [[], '[…]'],
    [{}, '{…}'],
  ])('%j is not a figure', (v, tertulis) => {
    expect(galatDari(baca(v))).toMatchObject({ kode: 'NILAI_BUKAN_ANGKA', konteks: { nilai: tertulis } });
  });
});

it('never throws and agrees with JSON.parse on what is JSON', () => {
  fc.assert(
    fc.property(fc.json(), (teks) => {
      expect(bacaJson(bita(teks)).ok).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (teks) => {
      let sah = true;
      try {
        JSON.parse(teks);
      } catch {
        sah = false;
      }
      if (!sah) expect(bacaJson(bita(teks)).ok).toBe(false);
    }),
  );
});
