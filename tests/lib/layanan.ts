import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { type Layanan, mulaiLayanan } from '../../src/server/layanan.ts';
import { nilai } from './hasil.ts';
import { Klien } from './klien.ts';

type Opsi = Omit<Parameters<typeof mulaiLayanan>[0], 'akar' | 'port' | 'kunci'>;

/** The secret of every core that `layananUji` starts. */
export const KUNCI_LAYANAN = 'c7'.repeat(32);

/**
 * A core behind HTTP for the tests of one file, in a folder of its own (`akar`), with a page let in (`k`). `mulai` starts
 * it, and starts it again on the same folder once it was stopped; what runs at the end of the file is stopped, and its
 * folder removed. Called outside of tests and hooks.
 */
export function layananUji(opsi: Opsi = {}) {
  const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-layanan-'));
  let kini: Layanan | undefined;
  afterAll(async () => {
    await kini?.berhenti();
    fs.rmSync(akar, { recursive: true, force: true });
  });
  return {
    akar,
    async mulai(): Promise<{ layanan: Layanan; k: Klien }> {
      kini = nilai(await mulaiLayanan({ ...opsi, akar, port: 0, kunci: KUNCI_LAYANAN }));
      return { layanan: kini, k: await new Klien(kini.url).masuk(KUNCI_LAYANAN) };
    },
  };
}
