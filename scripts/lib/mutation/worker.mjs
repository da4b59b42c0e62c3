// The thread of pool.mjs: Vitest's own, but it can be started again for the next run, with what it has loaded.
import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

// The first listener is Vitest's; each start adds the one of its own calls back, and those of earlier starts are over.
let listeners = [];
let modules;
let loadedFor = 'nothing';

/** Forgets what was loaded of the project. Packages (Zod, fast-check) stay: they are not mutated and take long to load. */
function forget(which) {
  for (const [path, module] of modules?.idToModuleMap ?? []) {
    if (!path.includes('/vitest/dist/') && which(path)) modules.invalidateModule(module);
  }
}

/**
 * Before a run: no mutant is active until a setup file says so, as in a new thread. Tests and their fixtures are always
 * read anew. Sources are, where they were loaded under a mutant or have to be loaded under this one (`static`), and for
 * the first look (`dry-run`).
 */
function prepare({ providedContext: { globalNamespace, mode, mutantActivation } }) {
  const needs = mode === 'mutant' && mutantActivation === 'runtime' ? 'runtime' : 'once';
  const keepSources = needs === 'runtime' && loadedFor === 'runtime';
  forget((path) => !keepSources || path.includes('/tests/'));
  loadedFor = needs;
  if (globalThis[globalNamespace]) globalThis[globalNamespace].activeMutant = undefined;
}

parentPort.on('message', (message) => {
  if (message?.type === 'start') listeners = listeners.slice(0, 1);
  for (const listener of [...listeners]) listener(message);
});

init({
  post: (message) => parentPort.postMessage(message),
  on: (listener) => listeners.push(listener),
  off: (listener) => {
    listeners = listeners.filter((each) => each !== listener);
  },
  teardown: () => {
    listeners = [];
  },
  runTests: async (state, traces) => {
    prepare(state.ctx);
    // The first look takes each file of tests by itself: what one has loaded or remembered must not hide what another calls.
    state.config = { ...state.config, isolate: state.ctx.providedContext.mode === 'dry-run' };
    state.ctx.config = state.config;
    await runBaseTests('run', state, traces);
    modules = state.evaluatedModules;
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
});
