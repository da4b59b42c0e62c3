import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { defaultShelf } from '../app/index.ts';
import { daftarkanLan } from './daftar-lan.ts';
import { daftarkanPaket } from './daftar-paket.ts';
import { daftarkanPleno } from './daftar-pleno.ts';
import { daftarkanServer } from './daftar-server.ts';
import type { KodeKeluar } from './keluaran.ts';

/**
 * Runs one call of the command line: `argv` are the words after the program's name, e.g. `['rekap', '--kontes', 'PPWP']`.
 * Answers go to this process's stdout, errors to its stderr. Returns the exit code (`KodeKeluar`).
 */
export async function jalankan(argv: readonly string[]): Promise<KodeKeluar> {
  let kode: KodeKeluar = 0;
  const program = new Command('rekap')
    .description('Rekapitulasi hasil penghitungan suara, dari baris perintah.')
    .configureOutput({ outputError: (teks, tulis) => tulis(teks.replace(/^error: /, 'PEMAKAIAN: ')) })
    .exitOverride();
  const data = path.join(defaultShelf(), 'utama');
  for (const daftarkan of [daftarkanPleno, daftarkanPaket, daftarkanLan, daftarkanServer])
    daftarkan(program, data, (k) => {
      kode = k;
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return kode;
  } catch (e) {
    if (e instanceof CommanderError) return e.exitCode === 0 ? 0 : 2;
    const sebab = e instanceof Error && 'code' in e ? String(e.code) : 'KESALAHAN_DALAM';
    process.stderr.write(`${sebab}: ${e instanceof Error ? e.message : String(e)}\n`);
    return 1;
  }
}
