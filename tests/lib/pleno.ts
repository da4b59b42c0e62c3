import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { closePleno, createPleno, type Pleno } from '../../src/app/index.ts';
import type { Definisi } from '../../src/domain/index.ts';
import { DEFINISI, WILAYAH } from './kontes.ts';

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

/** A clock that moves on by one second at every look. */
export function jamUji(): () => Date {
  let n = 0;
  return () => new Date(Date.UTC(2024, 1, 15, 3, 0, n++));
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

/** The value of a result that must be good. */
export function nilai<T>(h: { ok: true; nilai: T } | { ok: false; galat: { kode: string } }): T {
  if (!h.ok) throw new Error(`ditolak: ${h.galat.kode}`);
  return h.nilai;
}

/** The code of a result that must be a refusal. */
export function kodeGalat(h: { ok: true } | { ok: false; galat: { kode: string } }): string {
  if (h.ok) throw new Error('seharusnya ditolak');
  return h.galat.kode;
}
