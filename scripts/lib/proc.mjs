// Starting other programs, the same way on Windows and elsewhere.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, WINDOWS } from './paths.mjs';

const TAIL = 64 * 1024;

/**
 * Runs a program to its end. `output: 'inherit'` shows it, `'capture'` keeps the last 64 KiB of both streams (`whole`: all),
 * `'stderr'` shows everything on stderr (stdout belongs to somebody else).
 * @returns {Promise<{ code: number, text: string, timedOut: boolean }>} 127 if the program could not be started
 */
export function run(
  program,
  args,
  { output = 'capture', env = process.env, timeout = 0, shell = false, cwd = ROOT, whole = false } = {},
) {
  return new Promise((resolve) => {
    const stdio =
      output === 'inherit' ? 'inherit' : output === 'stderr' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd, env, stdio, shell, windowsHide: true });
    let text = '';
    let timedOut = false;
    const keep = (chunk) => {
      text = whole ? text + chunk : (text + chunk).slice(-TAIL);
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeout)
      : undefined;
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, text: `${text}${error.message}`, timedOut });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, text, timedOut });
    });
  });
}

/** Runs npm with the Node that npm itself uses: the toolchain's Node is what an installation replaces. */
export function npm(args, options = {}) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli?.endsWith('.js') && existsSync(cli)) {
    return run(node && existsSync(node) ? node : process.execPath, [cli, ...args], options);
  }
  return run(WINDOWS ? 'npm.cmd' : 'npm', args, { ...options, shell: WINDOWS });
}

/** The full path of a program on the PATH, or undefined. */
export function which(name) {
  const extensions = WINDOWS ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const extension of extensions) {
      const file = path.join(folder, name + extension);
      if (folder && existsSync(file)) return file;
    }
  }
  return undefined;
}
