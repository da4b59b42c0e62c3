import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { PesanInti } from '../../../src/contract/process.ts';
import { NODE24, ROOT, temporaryFolder } from './paths.ts';

const START_MS = 30_000;

export interface CoreOptions {
  /** Folder of all data; a temporary one of its own without it. */
  akar?: string;
  /** Folder of one plenary to open. */
  data?: string;
}

/** A real core with its real database, started, killed and started again the way the shell does it. */
export class TestCore {
  readonly secret = randomBytes(32).toString('hex');
  readonly akar: string;
  #child: ChildProcess | undefined;
  #url = '';
  #port = 0;
  readonly #extra: string[];
  readonly #remove: () => void;

  constructor({ akar, data }: CoreOptions = {}) {
    const own = akar === undefined ? temporaryFolder() : { folder: akar, remove: () => undefined };
    this.akar = own.folder;
    this.#remove = own.remove;
    this.#extra = data === undefined ? [] : ['--data', data];
  }

  /** Origin without a trailing slash; the same after a restart. */
  get url(): string {
    return this.#url;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('the core is not running');
    return pid;
  }

  /** The address that lets a page in, and where it goes then. */
  entry(ke?: string): string {
    const masuk = `${this.#url}/masuk?kunci=${this.secret}`;
    return ke === undefined ? masuk : `${masuk}&ke=${encodeURIComponent(ke)}`;
  }

  async start(): Promise<this> {
    const core = path.join(ROOT, 'dist', 'node', 'core.js');
    const args = [core, '--port', String(this.#port), '--akar', this.akar, ...this.#extra];
    const child = spawn(NODE24, args, {
      cwd: this.akar,
      env: { ...process.env, REKAP_KUNCI: this.secret },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child = child;
    const { url, port } = await ready(child);
    this.#url = url;
    this.#port = port;
    return this;
  }

  /** Ends the core without a word, as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Starts a killed core again on the same port with the same secret. */
  restart(): Promise<this> {
    return this.start();
  }

  /** Lets the core close its database, and removes its folder. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      if (child.connected) child.send({ jenis: 'berhenti' });
      const hard = setTimeout(() => child.kill('SIGKILL'), 8000);
      await gone;
      clearTimeout(hard);
    }
    this.#remove();
  }
}

function ready(child: ChildProcess): Promise<{ url: string; port: number }> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the core did not listen within ${START_MS} ms`)), START_MS);
    const end = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    child.on('message', (raw) => {
      const message = PesanInti.parse(raw);
      if (message.jenis === 'siap') end(() => resolve({ url: message.url, port: message.port }));
      if (message.jenis === 'gagal') end(() => reject(new Error(`${message.kode}: ${message.pesan}`)));
    });
    child.once('exit', (code, signal) => end(() => reject(new Error(`the core ended early (${signal ?? code})`))));
    child.once('error', (error) => end(() => reject(error)));
  });
}

/** Starts a core with a temporary folder of its own. Stop it in the test's clean-up. */
export const startCore = (options: CoreOptions = {}): Promise<TestCore> => new TestCore(options).start();
