import { type PesanInduk, PesanInti } from '../contract/process.ts';
import type { CoreHandle, CoreStart } from './core-fork.ts';
import type { KeyProtector } from './key-protector.ts';

/** A core that needs longer than this to listen is taken for stuck. Migrations of a large database fit in it. */
const START_MS = 60_000;
const STOP_MS = 8_000;
/**
 * Every ten seconds the core is asked whether it is there. One that is silent thirty times hangs and is ended; nothing that it
 * does on its own thread takes that long. Counted, not timed: a laptop that slept has missed none.
 */
const BEAT_MS = 10_000;
const MISSED_BEATS = 30;
/** A core that ran this long was healthy: its crash starts the count of attempts again. */
const HEALTHY_MS = 60_000;
const WAITS_MS = [200, 1000, 3000, 6000, 10_000];

export interface CoreEvents {
  /** The core listens: at the first start and after every restart, always with the same origin. `projector` lets its page in. */
  ready(url: string, projector: string): void;
  /** The core died and is being started again; the page shows its own banner meanwhile. */
  crashed(how: string): void;
  /** The core does not start and will not by itself; `pesan` is an Indonesian sentence. */
  failed(pesan: string): void;
  /** What the core printed. */
  printed(text: string): void;
  /** Long work started or ended. */
  busy(busy: boolean): void;
  /** A plenary was opened or closed. */
  plenary(open: boolean): void;
  /** A package came over the network. */
  packageArrived(from: { namaWilayah: string; pengirim: string }): void;
}

export interface CoreOptions {
  /** Folder of all data. */
  readonly akar: string;
  /** Folder of one plenary to open at once. */
  readonly data?: string;
  /** Hex; new at every start of the shell, the same for every restart of the core. */
  readonly secret: string;
  /** What this system has to keep the key of the computer; asked at every start, because it may only be there by then. */
  readonly protector?: () => KeyProtector | undefined;
}

/** Wraps or unwraps for the core; null where this system cannot. */
function protect(
  protector: KeyProtector | undefined,
  ask: Extract<PesanInti, { jenis: 'lindungi' }>,
): Extract<PesanInduk, { jenis: 'terlindungi' }> {
  const bytes = Buffer.from(ask.isi, 'base64');
  let isi: string | null = null;
  try {
    const done = ask.arah === 'bungkus' ? protector?.wrap(bytes) : protector?.unwrap(bytes);
    isi = done?.toString('base64') ?? null;
  } catch {
    // The keychain was refused, or belongs to another user: the core says so to the person.
  }
  return { jenis: 'terlindungi', nomor: ask.nomor, isi };
}

/**
 * Keeps one core running. After a crash it is started again with the same port and secret, so that open pages only
 * have to reconnect; the waits grow, and after five crashes without a healthy minute the shell has to say so.
 */
export class CoreProcess {
  readonly #fork: (start: CoreStart) => CoreHandle;
  readonly #options: CoreOptions;
  readonly #events: CoreEvents;
  #core: CoreHandle | undefined;
  #port = 0;
  #attempt = 0;
  #stopping = false;

  constructor(fork: (start: CoreStart) => CoreHandle, options: CoreOptions, events: CoreEvents) {
    this.#fork = fork;
    this.#options = options;
    this.#events = events;
  }

  get pid(): number | undefined {
    return this.#core?.pid;
  }

  /** Starts the core, or tries again after `failed`. */
  start(): void {
    this.#attempt = 0;
    this.#launch();
  }

  /** Lets the core finish what it writes; resolves when it is gone, at the latest after some seconds. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const core = this.#core;
    if (!core) return;
    await new Promise<void>((resolve) => {
      const hard = setTimeout(() => core.kill(), STOP_MS);
      core.onExit(() => {
        clearTimeout(hard);
        resolve();
      });
      core.send({ jenis: 'berhenti' } satisfies PesanInduk);
    });
  }

  #args(): string[] {
    const { akar, data } = this.#options;
    return ['--port', String(this.#port), '--akar', akar, ...(data === undefined ? [] : ['--data', data])];
  }

  #launch(): void {
    const started = Date.now();
    const protector = this.#options.protector?.();
    const env = { REKAP_KUNCI: this.#options.secret, ...(protector ? { REKAP_PELINDUNG: protector.name } : {}) };
    const core = this.#fork({ args: this.#args(), env, printed: (text) => this.#events.printed(text) });
    this.#core = core;
    let explained = '';
    let missed = 0;
    let beat: NodeJS.Timeout | undefined;
    const tooLong = setTimeout(() => core.kill(), START_MS);
    core.onMessage((raw) => {
      const message = PesanInti.safeParse(raw);
      if (!message.success) return;
      if (message.data.jenis === 'siap') {
        clearTimeout(tooLong);
        this.#port = message.data.port;
        beat = setInterval(() => {
          if (++missed > MISSED_BEATS) core.kill();
          else core.send({ jenis: 'detak' } satisfies PesanInduk);
        }, BEAT_MS);
        this.#events.ready(message.data.url, message.data.proyektor);
      } else if (message.data.jenis === 'gagal') {
        explained = message.data.pesan;
      } else if (message.data.jenis === 'lindungi') {
        core.send(protect(protector, message.data));
      } else if (message.data.jenis === 'detak') {
        missed = 0;
      } else if (message.data.jenis === 'pleno') {
        this.#events.plenary(message.data.terbuka);
      } else if (message.data.jenis === 'paketMasuk') {
        this.#events.packageArrived(message.data);
      } else {
        this.#events.busy(message.data.sibuk);
      }
    });
    core.onExit((how) => {
      clearTimeout(tooLong);
      clearInterval(beat);
      if (this.#core === core) this.#core = undefined;
      this.#events.busy(false);
      this.#events.plenary(false);
      if (!this.#stopping) this.#again(explained, how, Date.now() - started);
    });
  }

  #again(explained: string, how: string, ranMs: number): void {
    if (ranMs > HEALTHY_MS) this.#attempt = 0;
    const wait = WAITS_MS[this.#attempt];
    // What the core explains itself (folder, disk, port) does not pass by trying again.
    if (explained !== '' || wait === undefined) {
      this.#events.failed(explained || 'Proses inti aplikasi berhenti berulang kali.');
      return;
    }
    this.#attempt += 1;
    this.#events.crashed(how);
    setTimeout(() => {
      if (!this.#stopping) this.#launch();
    }, wait);
  }
}
