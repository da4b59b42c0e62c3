import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Worker, WorkerOptions } from 'node:worker_threads';

// Setup of every test file while coverage is measured. Programs that a test starts count for themselves what they run; the
// workers of Vitest must not (their own count is Vitest's), so the word is set only now. Threads at a network get an empty environment, so that no secret is
// in them; here they get the one word that makes them leave a report of what they ran.
const utas: { Worker: typeof Worker } = createRequire(import.meta.url)('node:worker_threads');
const NODE_V8_COVERAGE = process.env.REKAP_CAKUPAN_PROSES;
process.env.NODE_V8_COVERAGE = NODE_V8_COVERAGE;

class DenganLaporan extends utas.Worker {
  constructor(berkas: string | URL, o: WorkerOptions = {}) {
    super(berkas, typeof o.env === 'object' ? { ...o, env: { ...o.env, NODE_V8_COVERAGE } } : o);
  }
}

// Files follow each other in one worker: once is enough.
if (utas.Worker.name !== DenganLaporan.name) {
  utas.Worker = DenganLaporan;
  syncBuiltinESMExports();
}
