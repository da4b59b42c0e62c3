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
  if (globalThis[globalNamespace])
    Object.assign(globalThis[globalNamespace], { activeMutant: undefined, killed: false });
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
    const { files, providedContext } = state.ctx;
    const looking = providedContext.mode === 'dry-run';
    prepare(state.ctx);
    // The first look takes each file of tests by itself: what one has loaded or remembered must not hide what another calls.
    const config = { ...state.config, isolate: looking };
    for (const file of files) {
      await runBaseTests('run', Object.assign(state, { config, ctx: { ...state.ctx, config, files: [file] } }), traces);
      modules = state.evaluatedModules;
      // A mutant is killed by the first test that fails: the files after it need not even be read.
      if (globalThis[providedContext.globalNamespace]?.killed) return;
    }
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
});
