import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectPackage, loadCardText, loadPackage, savePackage } from '../../../src/app/paket-berkas.ts';
import { MAKS_BYTE_PAKET } from '../../../src/exchange/index.ts';
import { ejectDrive } from '../../../src/exchange/media/index.ts';
import { folderSementara, kodeGalat, nilai } from '../../lib/pleno.ts';

describe('files of packages that a person points to', () => {
  it('are read whole, and never more than a package may have', () => {
    const f = folderSementara();
    const jalur = path.join(f, 'a.rekap');
    expect(kodeGalat(loadPackage(jalur))).toBe('BERKAS_TIDAK_ADA');
    expect(kodeGalat(loadPackage(f))).toBe('BERKAS_TIDAK_ADA');
    fs.writeFileSync(jalur, 'isi');
    expect(Buffer.from(nilai(loadPackage(jalur))).toString()).toBe('isi');
    fs.truncateSync(jalur, MAKS_BYTE_PAKET + 1);
    expect(kodeGalat(loadPackage(jalur))).toBe('PAKET_TERLALU_BESAR');
    expect(kodeGalat(loadPackage('a\0b'))).toBe('BERKAS_TAK_TERBACA');
  });

  it('that are none are refused before anything is made of them', () => {
    expect(kodeGalat(inspectPackage(Buffer.from('bukan paket')))).toBe('PAKET_BUKAN_PAKET');
  });

  it('are written whole or not at all: what was there before stays where the place cannot be written', () => {
    const f = folderSementara();
    const tujuan = path.join(f, 'baru', 'a.rekap');
    nilai(savePackage(tujuan, Buffer.from('satu')));
    nilai(savePackage(tujuan, Buffer.from('dua')));
    expect(fs.readFileSync(tujuan, 'utf8')).toBe('dua');
    expect(fs.readdirSync(path.dirname(tujuan))).toEqual(['a.rekap']);
    // A file stands where a folder is needed.
    expect(kodeGalat(savePackage(path.join(tujuan, 'b.rekap'), Buffer.from('tiga')))).toBe('FOLDER_TAK_TERTULIS');
    expect(fs.readFileSync(tujuan, 'utf8')).toBe('dua');
  });
});

it('a card comes as text or as a small file', () => {
  const f = folderSementara();
  const jalur = path.join(f, 'kartu.json');
  expect(nilai(loadCardText('REKAP1:abc'))).toBe('REKAP1:abc');
  expect(kodeGalat(loadCardText(jalur))).toBe('BERKAS_TIDAK_ADA');
  fs.writeFileSync(jalur, '{"a":1}');
  expect(nilai(loadCardText(jalur))).toBe('{"a":1}');
  fs.writeFileSync(jalur, 'x'.repeat(4097));
  expect(kodeGalat(loadCardText(jalur))).toBe('KARTU_RUSAK');
  expect(kodeGalat(loadCardText('a\0b'))).toBe('BERKAS_TAK_TERBACA');
});

it('a folder that is no drive is not let go of, asked of the system itself', async () => {
  expect(kodeGalat(await ejectDrive({ folder: folderSementara() }))).toBe('MEDIA_BELUM_LEPAS');
});
