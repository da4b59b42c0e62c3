import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { Aplikasi } from '../../../src/app/index.ts';
import { closePleno, openPleno } from '../../../src/app/pleno.ts';
import { lewati } from '../../lib/lewati.ts';
import { plenoDi } from '../../lib/paket.ts';
import { folderSementara, jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';
import { fsKecil } from '../../torture/penuh.ts';

/** A place for plenaries in which nothing can be made: it lies below a file. */
function akarMati(): string {
  const berkas = path.join(folderSementara(), 'berkas');
  fs.writeFileSync(berkas, '');
  return path.join(berkas, 'rak');
}

it('a disk that refuses: the hall still gets the look that was chosen, a refused setting stays as it was', () => {
  const a = new Aplikasi({ akar: akarMati(), jam: jamUji() });
  nilai(a.mulai());
  a.aturRupaProyektor({ perbesar: 120, tema: 'terang' });
  expect(a.rupaProyektor()).toEqual({ perbesar: 120, tema: 'terang' });
  const semula = a.cadangan.keadaan();
  expect(() => a.cadangan.atur({ tempat: folderSementara(), tiapMenit: 3 })).toThrow(/ENOTDIR|EEXIST/);
  expect(a.cadangan.keadaan()).toEqual(semula);
});

it('a plenary on a disk that is read-only is not opened for work, however it was left there', (konteks) => {
  const kecil = fsKecil(path.join(folderSementara(), 'kecil'), 16);
  if (!kecil) lewati(konteks, 'tmpfs kecil tidak dapat dipasang (perlu root di Linux)');
  try {
    const folder = path.join(kecil.folder, 'pleno');
    closePleno(plenoDi(folder, '310101'));
    // As after a power cut: a log and its index lie beside the database, and SQLite would open it for looking.
    const p = nilai(openPleno(folder, { tulis: true }));
    for (const akhiran of ['-wal', '-shm']) {
      const b = path.join(folder, `rekap.db${akhiran}`);
      fs.copyFileSync(b, `${b}.simpan`);
    }
    closePleno(p);
    for (const akhiran of ['-wal', '-shm']) {
      const b = path.join(folder, `rekap.db${akhiran}`);
      fs.renameSync(`${b}.simpan`, b);
    }
    expect(kecil.ulang('ro')).toBe(true);
    expect(kodeGalat(openPleno(folder, { tulis: true }))).toBe('FOLDER_TAK_TERTULIS');
    expect(kecil.ulang('rw')).toBe(true);
    closePleno(nilai(openPleno(folder, { tulis: true })));
  } finally {
    kecil.lepas();
  }
});

it('a document that was left half written is gone when the plenary is opened again', () => {
  const folder = path.join(folderSementara(), 'pleno');
  closePleno(plenoDi(folder, '310101'));
  const dokumen = path.join(folder, 'dokumen');
  fs.mkdirSync(dokumen);
  for (const nama of ['abc.pdf', 'def.pdf.sementara', '0123.sementara'])
    fs.writeFileSync(path.join(dokumen, nama), 'x');
  closePleno(nilai(openPleno(folder, { tulis: true })));
  expect(fs.readdirSync(dokumen)).toEqual(['abc.pdf']);
});
