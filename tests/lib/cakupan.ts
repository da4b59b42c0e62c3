import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Worker, WorkerOptions } from 'node:worker_threads';

// Setup of every test file while coverage is measured. Threads at a network get an empty environment, so that no secret is
// in them; here they get the one word that makes them leave a report of what they ran.
const utas: { Worker: typeof Worker } = createRequire(import.meta.url)('node:worker_threads');
const Asli = utas.Worker;
const { NODE_V8_COVERAGE } = process.env;

utas.Worker = class extends Asli {
  constructor(berkas: string | URL, o: WorkerOptions = {}) {
    super(berkas, typeof o.env === 'object' ? { ...o, env: { ...o.env, NODE_V8_COVERAGE } } : o);
  }
};
syncBuiltinESMExports();
