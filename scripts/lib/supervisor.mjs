// Keeps the core running where there is no Electron shell to do it: starts it, and after a crash starts it again with
// the same port and secret, so that an open page only has to reconnect.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DIST, dataRoot, NODE24 } from './paths.mjs';

/** As in the desktop's shell: a large plenary on a slow disk takes its time until it listens. */
const START_MS = 60_000;
const STOP_MS = 8_000;
/** A core that ran this long was healthy: its crash starts the count of attempts again. */
const HEALTHY_MS = 60_000;
const WAITS_MS = [200, 1000, 3000, 6000, 10_000];

/**
 * Events: `ready` (url) at every start, `crash` (exit code or signal), `failed` (Indonesian sentence) when it gives up.
 */
export class CoreSupervisor extends EventEmitter {
  #secret = randomBytes(32).toString('hex');
  #port = 0;
  #attempt = 0;
  #stopping = false;
  #child;
  #args;

  constructor(args = []) {
    super();
    this.#args = args;
  }

  /** The address that lets a browser in. */
  entry(url) {
    return `${url}/masuk?kunci=${this.#secret}`;
  }

  start() {
    const akar = dataRoot();
    mkdirSync(akar, { recursive: true });
    const started = Date.now();
    const args = [path.join(DIST, 'node', 'core.js'), '--port', String(this.#port), '--akar', akar, ...this.#args];
    const child = spawn(NODE24, args, {
      env: { ...process.env, REKAP_KUNCI: this.#secret },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      windowsHide: true,
    });
    this.#child = child;
    let reason = '';
    const tooLong = setTimeout(() => child.kill('SIGKILL'), START_MS);
    child.on('message', (message) => {
      if (message?.jenis === 'siap') {
        clearTimeout(tooLong);
        this.#port = message.port;
        this.emit('ready', message.url);
      }
      if (message?.jenis === 'gagal') reason = message.pesan;
    });
    child.once('error', (error) => {
      reason = `Proses inti tidak dapat dijalankan (${error.code ?? error.message}).`;
    });
    child.once('close', (code, signal) => {
      clearTimeout(tooLong);
      if (!this.#stopping) this.#again(reason, signal ?? code, Date.now() - started);
    });
  }

  #again(reason, how, ranMs) {
    this.#attempt = ranMs > HEALTHY_MS ? 0 : this.#attempt;
    const wait = WAITS_MS[this.#attempt];
    // What the core itself explains (data folder, port) does not pass by trying again.
    if (reason || wait === undefined) {
      this.emit('failed', reason || 'Proses inti berhenti berulang kali.');
      return;
    }
    this.#attempt += 1;
    this.emit('crash', how);
    setTimeout(() => {
      if (!this.#stopping) this.start();
    }, wait);
  }

  /** Asks the core to put its things in order and waits for it, at most some seconds. */
  async stop() {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('close', resolve));
    if (child.connected) child.send({ jenis: 'berhenti' }, () => {});
    const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(hard);
  }
}
