import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { Cela, type Siksaan } from './bentuk.ts';

/** Longest time for one input, on a machine that does other work too. */
const BATAS_MS = 20_000;
/** Most memory of the thread that reads: a bomb must not get further. */
const MEMORI_MB = 768;
const BATAS_RSS = 2 * 1024 ** 3;

const Kabar = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('siap'), sasaran: z.array(z.string()) }),
  z.object({
    jenis: z.literal('selesai'),
    jumlah: z.record(z.string(), z.object({ masukan: z.number(), ditolak: z.number(), terlama: z.number() })),
    cela: z.array(z.string()),
  }),
]);

/**
 * Feeds every reader with files changed by bytes and by structure. Law: each is taken or refused by a known code in a whole
 * sentence; never an exception, never longer than the limit, never more memory than the limit, and where it was refused the
 * plenary is what it was. `REKAP_SASARAN=name` feeds one reader alone.
 */
export const pembaca: Siksaan = {
  nama: 'pembaca',
  uraian: 'berkas rusak untuk semua pembaca',
  jalan: (k) =>
    new Promise((selesai, tolak) => {
      const bersama = new SharedArrayBuffer(24);
      const detak = new Float64Array(bersama);
      let sasaran: string[] = [];
      const sampai = Date.now() + k.sisa(1000);
      const kerja = new Worker(path.join(import.meta.dirname, 'pembaca-kerja.ts'), {
        workerData: {
          folder: k.folder,
          benih: k.benih,
          sampai,
          detak: bersama,
          hanya: process.env.REKAP_SASARAN ?? null,
        },
        resourceLimits: { maxOldGenerationSizeMb: MEMORI_MB },
      });
      const jaga = setInterval(() => {
        const mulai = detak[1] ?? 0;
        const di = `${sasaran[detak[2] ?? 0] ?? '?'}, masukan ${detak[0]}`;
        if (mulai > 0 && Date.now() - mulai > BATAS_MS) akhiri(new Cela(`${di}: lebih dari ${BATAS_MS / 1000} detik`));
        if (process.memoryUsage.rss() > BATAS_RSS) akhiri(new Cela(`${di}: memori lebih dari 2 GB`));
      }, 250);
      const akhiri = (e: Error): void => {
        clearInterval(jaga);
        void kerja.terminate();
        tolak(e);
      };
      kerja.on('error', (e) =>
        akhiri(new Cela(`${sasaran[detak[2] ?? 0] ?? 'persiapan'}, masukan ${detak[0]}: ${e.stack}`)),
      );
      kerja.on('message', (m) => {
        const p = Kabar.parse(m);
        if (p.jenis === 'siap') {
          sasaran = p.sasaran;
          return;
        }
        clearInterval(jaga);
        const semua = Object.entries(p.jumlah);
        for (const [, j] of semua) {
          k.catat('masukan', j.masukan);
          k.catat('ditolak', j.ditolak);
        }
        void kerja.terminate();
        if (p.cela.length > 0) tolak(new Cela(p.cela.join('\n')));
        else
          selesai({
            catatan: semua.map(([n, j]) => `${n}: ${j.masukan} masukan, ${j.ditolak} ditolak, terlama ${j.terlama} ms`),
          });
      });
    }),
};
