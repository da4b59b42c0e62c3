import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Worker, WorkerOptions } from 'node:worker_threads';

// Setup of every test file while coverage is measured. Threads at a network get an empty environment, so that no secret is
// in them; here they get the one word that makes them leave a report of what they ran.
const utas: { Worker: typeof Worker } = createRequire(import.meta.url)('node:worker_threads');
const { NODE_V8_COVERAGE } = process.env;

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
