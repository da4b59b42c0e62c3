import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { closePleno, createPleno, type Pleno } from '../../src/app/index.ts';
import type { Definisi } from '../../src/domain/index.ts';
import { jamUji } from './hasil.ts';
import { DEFINISI, WILAYAH } from './kontes.ts';

export { jamUji, kodeGalat, nilai } from './hasil.ts';

const bersih: (() => void)[] = [];
afterEach(() => {
  for (const f of bersih.splice(0).reverse()) f();
});

/** A temporary folder that goes away after the test. */
export function folderSementara(): string {
  const f = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-uji-'));
  bersih.push(() => fs.rmSync(f, { recursive: true, force: true }));
  return f;
}

/** A fresh plenary on a real database in a temporary folder. */
export function plenoBaru(definisi: Definisi = DEFINISI, wilayah = WILAYAH): Pleno {
  const p = createPleno(folderSementara(), definisi, wilayah, jamUji());
  if (!p.ok) throw new Error(p.galat.kode);
  bersih.push(() => {
    if (p.nilai.s.db.open) closePleno(p.nilai);
  });
  return p.nilai;
}
