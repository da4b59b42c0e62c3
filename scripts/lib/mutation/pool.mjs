// A pool for Vitest under Stryker whose thread outlives a run. Stryker asks for one run per mutant, thousands of them, and
// Vitest would start a thread and load every module, packages included, again for each.
import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';

const ENTRY = new URL('./worker.mjs', import.meta.url);
// A thread is given up after so many runs, so that what runs leave in it does not pile up.
const RUNS = 300;

let kept;

function thread({ env, execArgv }) {
  if (!kept || kept.runs >= RUNS) {
    void kept?.thread.terminate();
    kept = { thread: new Worker(ENTRY, { env, execArgv }), runs: 0 };
    const { thread } = kept;
    thread.once('exit', () => {
      if (kept?.thread === thread) kept = undefined;
    });
  }
  kept.runs += 1;
  return kept.thread;
}

/** One run. What Vitest takes for a new thread is the kept one, which is never told to stop. */
class PoolWorker {
  name = 'mutasi';
  #options;
  #thread;
  #events = new EventEmitter();
  #relay = (message) => this.#events.emit('message', message);
  #fail = (error) => this.#events.emit('error', error);
  #exit = (code) => this.#events.emit('exit', code);

  constructor(options) {
    this.#options = options;
  }

  on(event, callback) {
    this.#events.on(event, callback);
  }

  off(event, callback) {
    this.#events.off(event, callback);
  }

  async start() {
    this.#thread = thread(this.#options);
    this.#thread.on('message', this.#relay).on('error', this.#fail).on('exit', this.#exit);
  }

  send(message) {
    if (message?.type === 'stop') {
      queueMicrotask(() => this.#relay({ __vitest_worker_response__: true, type: 'stopped' }));
    } else {
      this.#thread.postMessage(message);
    }
  }

  async stop() {
    this.#thread.off('message', this.#relay).off('error', this.#fail).off('exit', this.#exit);
  }

  deserialize(data) {
    return data;
  }
}

/** The Vitest plugin that puts this pool in the place of the one Stryker names. */
export function keptThread() {
  return {
    name: 'mutasi-kolam',
    configureVitest({ project, vitest }) {
      vitest.onClose(() => kept?.thread.terminate());
      project.config.pool = 'mutasi';
      project.config.poolRunner = { name: 'mutasi', createPoolWorker: (options) => new PoolWorker(options) };
    },
  };
}
