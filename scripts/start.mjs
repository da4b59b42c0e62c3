// `npm start`: sets up, builds when sources changed, opens the application: an Electron window where that is possible,
// else the core with the browser. `npm start -- --data FOLDER` opens one plenary, `--peramban` asks for the browser.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './lib/build.mjs';
import { findElectron, whyNoSandbox } from './lib/electron.mjs';
import { openBrowser } from './lib/open-browser.mjs';
import { hasDisplay, ROOT } from './lib/paths.mjs';
import { log, main, say } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';
import { CoreSupervisor } from './lib/supervisor.mjs';

/** An Electron that ends this early and badly did not show a window. */
const EARLY_MS = 15_000;

/** Runs the shell to its end. Returns its exit code, or undefined if it did not manage to start. */
async function runElectron(binary, args) {
  const reason = await whyNoSandbox(binary);
  if (reason) {
    say(
      `Electron dijalankan tanpa sandbox (--no-sandbox), karena ${reason}. Ini hanya untuk pengembangan; aplikasi yang dipasang selalu memakai sandbox.`,
    );
  }
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn(binary, [...(reason ? ['--no-sandbox'] : []), ROOT, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      text = (text + chunk).slice(-16_384);
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
    const end = (code) => {
      if (text) log('Electron', text);
      resolve(code !== 0 && Date.now() - start < EARLY_MS ? undefined : code);
    };
    child.once('error', (error) => {
      text += error.message;
      end(1);
    });
    child.once('close', (code, signal) => end(signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : (code ?? 1)));
  });
}

/** Runs the core until Ctrl+C, with the browser as its window. */
function runBrowser(args) {
  const core = new CoreSupervisor(args);
  let opened = false;
  return new Promise((resolve) => {
    const stop = async () => {
      say('\nMenutup…');
      await core.stop();
      resolve(0);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    core.on('ready', (url) => {
      if (opened) return say('Proses inti berjalan lagi; halaman yang terbuka tersambung sendiri.');
      opened = true;
      const entry = core.entry(url);
      say(`\nRekap Pleno berjalan. Alamatnya, hanya untuk komputer ini:\n\n  ${entry}\n`);
      if (!openBrowser(entry)) say('Buka alamat itu di peramban (Chrome, Edge, Firefox).');
      return say('Tekan Ctrl+C untuk menutup.');
    });
    core.on('crash', (how) => say(`Proses inti berhenti (${how}) dan dijalankan lagi.`));
    core.on('failed', (sentence) => {
      say(sentence);
      resolve(1);
    });
    core.start();
  });
}

async function electronOrReason(args) {
  if (args.includes('--peramban')) return { reason: 'diminta dengan --peramban' };
  if (!hasDisplay()) return { reason: 'tidak ada layar (DISPLAY)' };
  return findElectron();
}

await main(async () => {
  const args = process.argv.slice(2);
  const rest = args.filter((arg) => arg !== '--peramban');
  await ensureInstalled();
  await ensureBuilt();
  const electron = await electronOrReason(args);
  if ('binary' in electron) {
    const code = await runElectron(electron.binary, rest);
    if (code !== undefined) return code;
    say('Electron tidak dapat dibuka di komputer ini.');
  } else {
    say(`Aplikasi dibuka di peramban: ${electron.reason}.`);
    if (electron.command) {
      say(`\nAgar jendelanya sendiri dapat dibuka, pasang pustaka itu sekali saja:\n\n  ${electron.command}\n`);
      say('Setelah itu tekan Ctrl+C di sini dan ulangi "npm start".');
    }
  }
  return runBrowser(rest);
});
