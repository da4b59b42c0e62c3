import { fork } from 'node:child_process';
import path from 'node:path';
import { app, utilityProcess } from 'electron';

/** A running core, whichever way it was started. */
export interface CoreHandle {
  readonly pid: number | undefined;
  send(message: unknown): void;
  kill(): void;
  onMessage(listen: (message: unknown) => void): void;
  /** Called once; `how` is the exit code or the signal. */
  onExit(listen: (how: string) => void): void;
}

export interface CoreStart {
  readonly args: readonly string[];
  /** Everything that the core prints; it goes to the log as well. */
  readonly printed: (text: string) => void;
  /** Added to the environment of the shell. */
  readonly env: Readonly<Record<string, string>>;
}

/** better-sqlite3's prebuilt module needs Node-API 10; in anything older it takes the whole process down. */
const NODE_API = 10;

const corePath = () => path.join(app.getAppPath(), 'dist', 'node', 'core.js');

/**
 * Starts the core as a utility process of Electron, and always so in a package. Only from the sources, with an Electron too
 * old for the SQLite module (the development runtime, Electron 33), it is started on the toolchain's Node 24 instead.
 */
export function forkCore(start: CoreStart): CoreHandle {
  const utility = app.isPackaged || Number(process.versions.napi ?? 0) >= NODE_API;
  return utility ? forkUtility(start) : forkNode(start);
}

/** Shows what a stream says, as before, and hands it on. */
function follow(stream: NodeJS.ReadableStream | null, printed: (text: string) => void): void {
  stream?.on('data', (chunk: Buffer | string) => {
    process.stderr.write(chunk);
    printed(String(chunk));
  });
}

function forkUtility({ args, env, printed }: CoreStart): CoreHandle {
  const child = utilityProcess.fork(corePath(), [...args], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
    serviceName: 'Rekap Pleno: proses inti',
  });
  follow(child.stdout, printed);
  follow(child.stderr, printed);
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    kill: () => {
      child.kill();
    },
    onMessage: (listen) => child.on('message', listen),
    onExit: (listen) => child.once('exit', (code) => listen(String(code))),
  };
}

function forkNode({ args, env, printed }: CoreStart): CoreHandle {
  const node = path.join(app.getAppPath(), 'node_modules', 'node', 'bin', 'node');
  const child = fork(corePath(), [...args], {
    execPath: node,
    execArgv: [],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  follow(child.stdout, printed);
  follow(child.stderr, printed);
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => {
      if (child.connected) child.send({ ...Object(message) }, () => undefined);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
    onMessage: (listen) => child.on('message', listen),
    onExit: (listen) => {
      // A program that could not be started has an error and no exit.
      let told = false;
      const once = (how: string) => {
        if (!told) listen(how);
        told = true;
      };
      child.once('exit', (code, signal) => once(signal ?? String(code)));
      child.once('error', (error) => once(error.message));
    },
  };
}
