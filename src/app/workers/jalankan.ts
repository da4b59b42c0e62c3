import { Worker } from 'node:worker_threads';
import { type Galat, gagal } from '../../domain/index.ts';
import { BATAS_UTAS } from './batas.ts';
import { KabarPekerja, type PerintahPekerja, type Tugas } from './pesan.ts';

/** A running worker: cancel is cooperative, so that a transaction in progress is rolled back and never torn. */
export type Pekerja = {
  perintah(p: PerintahPekerja): void;
  batalkan(): void;
  /** Resolves when the thread has ended, however it ended. */
  readonly berakhir: Promise<void>;
};

/** The worker's file: TypeScript when the source runs (tests), the built file beside this one otherwise. */
const berkasPekerja = (): URL =>
  import.meta.url.endsWith('.ts') ? new URL('./worker.ts', import.meta.url) : new URL('./worker.js', import.meta.url);

/** Tells at most this often of progress, so that a fast job does not flood the windows with events. */
const JEDA_KEMAJUAN_MS = 80;

/** Starts a worker; `dengar` gets its news, with a `gagal` of our own when it ends without having finished. */
export function startWorker(
  tugas: Tugas extends infer T ? (T extends { batal: unknown } ? Omit<T, 'batal'> : never) : never,
  dengar: (kabar: KabarPekerja) => void,
): Pekerja {
  const batal = new SharedArrayBuffer(4);
  const resourceLimits = BATAS_UTAS[tugas.tugas];
  const worker = new Worker(berkasPekerja(), {
    workerData: { ...tugas, batal },
    ...(resourceLimits ? { resourceLimits } : {}),
  });
  let tuntas = false;
  let kemajuanTerakhir = 0;
  const sampaikan = (kabar: KabarPekerja): void => {
    // All but these two are the last that a worker says.
    tuntas ||= kabar.kabar !== 'kemajuan' && kabar.kabar !== 'pratinjau';
    dengar(kabar);
  };
  const gagalkan = (sebab: string): void => {
    if (!tuntas)
      sampaikan({
        kabar: 'gagal',
        galat: gagal('PEKERJA_BERHENTI', { sebab }).galat as Galat & { konteks: Record<string, string> },
      });
  };
  worker.on('message', (pesan: unknown) => {
    const kabar = KabarPekerja.parse(pesan);
    if (kabar.kabar === 'kemajuan') {
      const kini = performance.now();
      if (kini - kemajuanTerakhir < JEDA_KEMAJUAN_MS && kabar.selesai !== kabar.jumlah) return;
      kemajuanTerakhir = kini;
    }
    sampaikan(kabar);
  });
  worker.on('error', (e) => gagalkan(e instanceof Error ? e.message : String(e)));
  const berakhir = new Promise<void>((selesai) => {
    worker.on('exit', (kode) => {
      gagalkan(`kode ${kode}`);
      selesai();
    });
  });
  return {
    perintah: (p) => worker.postMessage(p),
    batalkan: () => {
      Atomics.store(new Int32Array(batal), 0, 1);
      worker.postMessage({ perintah: 'bangun' });
    },
    berakhir,
  };
}
