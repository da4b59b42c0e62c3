import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { closePleno, createPleno, type Pleno } from '../../src/app/index.ts';
import type { Definisi } from '../../src/domain/index.ts';
import { jamUji } from './hasil.ts';
import { DEFINISI, WILAYAH } from './kontes.ts';
import { sisa } from './sisa.ts';

export { jamUji, kodeGalat, nilai } from './hasil.ts';

/** A temporary folder that goes away after the test. */
export function folderSementara(): string {
  const f = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-uji-'));
  sisa.push(() => fs.rmSync(f, { recursive: true, force: true }));
  return f;
}

/** A fresh plenary on a real database in a temporary folder. */
export function plenoBaru(definisi: Definisi = DEFINISI, wilayah = WILAYAH): Pleno {
  const p = createPleno(folderSementara(), definisi, wilayah, jamUji());
  if (!p.ok) throw new Error(p.galat.kode);
  sisa.push(() => {
    if (p.nilai.s.db.open) closePleno(p.nilai);
  });
  return p.nilai;
}
