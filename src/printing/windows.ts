import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { GalatCetak, type LayananCetakSistem } from './jenis.ts';

/** Paper names that SumatraPDF knows; it has none for F4, which then is the printer's own setting. */
const KERTAS = { A4: 'A4', A3: 'A3' } as const;

/** The program that prints: a file beside its package, outside the archive of a release. */
function programCetak(): string {
  const paket = path.dirname(createRequire(import.meta.url).resolve('pdf-to-printer'));
  return path.join(paket, 'SumatraPDF-3.4.6-32.exe').replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

const sebab = (e: unknown): string => (e instanceof Error ? (e.message.split('\n')[0] ?? '') : String(e));

/** A name of a printer is handed over as one argument; this only keeps out what no printer is called. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is kept out
const sah = (nama: string): boolean => nama.length <= 260 && !/^-|[\u0000-\u001f"]/.test(nama);

/**
 * Windows: printed by SumatraPDF, which ends once the document is in the spooler. Windows then tells nothing that could
 * be relied on, so a job is `diserahkan` and a person says what came out.
 */
export function layananWindows(): LayananCetakSistem {
  return {
    jalan: 'windows',
    async pencetak() {
      const { getPrinters, getDefaultPrinter } = await import('pdf-to-printer');
      try {
        const [semua, utama] = await Promise.all([getPrinters(), getDefaultPrinter()]);
        return semua
          .filter((p) => sah(p.deviceId))
          .map((p) => ({
            nama: p.deviceId,
            uraian: p.name === p.deviceId ? '' : p.name,
            utama: p.deviceId === utama?.deviceId,
            keadaan: 'siap' as const,
            ...{ pesan: '', kertas: null, duaSisi: null },
          }));
      } catch (e) {
        throw new GalatCetak(sebab(e));
      }
    },
    async kirim({ printer, pdf, kertas, sisi }) {
      if (!sah(printer)) throw new GalatCetak('nama pencetak tidak sah');
      const { print } = await import('pdf-to-printer');
      const folder = await fs.mkdtemp(path.join(os.tmpdir(), `rekap-cetak-${process.pid}-`));
      try {
        const berkas = path.join(folder, 'dokumen.pdf');
        await fs.writeFile(berkas, pdf);
        await print(berkas, {
          printer,
          silent: true,
          scale: 'noscale',
          side: sisi === 'dua' ? 'duplexlong' : 'simplex',
          sumatraPdfPath: programCetak(),
          ...(kertas === 'F4' ? {} : { paperSize: KERTAS[kertas] }),
        });
        return 'windows';
      } catch (e) {
        throw new GalatCetak(sebab(e));
      } finally {
        await fs.rm(folder, { recursive: true, force: true });
      }
    },
    keadaan: () => Promise.resolve({ keadaan: 'diserahkan', pesan: '' }),
    batalkan: () => Promise.resolve(),
  };
}
