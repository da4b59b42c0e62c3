// Opens the default browser, where there is one.
import { spawn } from 'node:child_process';
import { hasDisplay } from './paths.mjs';
import { which } from './proc.mjs';

/** Returns whether a browser was asked to open the address; whether it did is for the person to see. */
export function openBrowser(url) {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', url]
      : process.platform === 'darwin'
        ? ['open', url]
        : ['xdg-open', url];
  if (!hasDisplay() || !which(program)) return false;
  const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsHide: true });
  child.once('error', () => {});
  child.unref();
  return true;
}
