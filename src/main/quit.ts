import { app, BrowserWindow, dialog, powerMonitor } from 'electron';
import { SALURAN } from '../contract/desktop-channels.ts';
import { mainWindow } from './main-window.ts';
import { panelWindow, releasePanel } from './panel-window.ts';

/**
 * How the application ends, whichever way it is asked: the cross of the window, the menu, a signal, the end of the session.
 *
 * Everything goes through `before-quit`, before any window is gone: first long work is asked about, then the panel's window may
 * say that figures wait for the network, and only then do the windows close. So "Tunggu" leaves everything as it was, the
 * projector's picture on the wall included.
 */
export interface QuitOptions {
  /** Long work runs in the core. */
  working(): boolean;
  /** Lets the core finish what it writes; resolves when it is gone. */
  stop(): Promise<void>;
  note(text: string): void;
}

/** How long the pages may take to go where nobody can be asked. */
const FORCED_MS = 3000;
const FLUSH_MS = 1500;

let options: QuitOptions | undefined;
/** The person said that the work need not be waited for, or nobody can be asked any more. */
let sure = false;
let asking = false;
/** Nobody can be asked: the system ends the session, or the process. */
let forced = false;
/** The windows may close. */
let released = false;
let stopped = false;

async function ask(): Promise<void> {
  if (asking) return;
  asking = true;
  const question = {
    type: 'question' as const,
    message: 'Pekerjaan masih berjalan. Tutup juga?',
    detail: 'Yang sudah tersimpan tetap ada; pekerjaan yang belum selesai perlu diulang.',
    buttons: ['Tunggu', 'Tutup'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const window = mainWindow();
  const { response } = await (window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question));
  asking = false;
  if (response !== 1) return;
  sure = true;
  app.quit();
}

let flushing: Promise<void> | undefined;
/** The page has sent what was typed in it. */
export let pageReady: () => void = () => undefined;

/**
 * Lets the page send what was typed a moment ago: a request of a page whose window is already closing may never reach the core
 * (seen: the last 0.3 s of typing were lost). A page that does not answer is not waited for.
 */
function flushPage(): Promise<void> {
  flushing ??= new Promise((resolve) => {
    const contents = mainWindow()?.webContents;
    if (!contents || contents.isCrashed()) return resolve();
    pageReady = resolve;
    setTimeout(resolve, FLUSH_MS);
    contents.send(SALURAN.akanTutup);
  });
  return flushing;
}

function beforeQuit(event: Electron.Event): void {
  if (released) return;
  if (!sure && options?.working()) {
    event.preventDefault();
    void ask();
  } else if (panelWindow()) {
    // It goes first, because its page may refuse.
    event.preventDefault();
    releasePanel({
      forced,
      gone: () => app.quit(),
      kept: () => {
        sure = false;
      },
    });
  } else {
    event.preventDefault();
    void flushPage().then(() => {
      released = true;
      app.quit();
    });
  }
}

/** Ends in good order without asking anybody: what runs is rolled back, what is written is whole. */
function endNow(why: string): void {
  if (forced) return;
  forced = true;
  sure = true;
  options?.note(`berakhir: ${why}`);
  // A page that hangs would keep its window for good.
  setTimeout(() => {
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
  }, FORCED_MS);
  app.quit();
}

/** The operator's window is the application: without it there is nobody to serve, and the other windows go with it. */
export function followMainWindow(window: BrowserWindow): void {
  window.on('close', (event) => {
    if (released) return;
    event.preventDefault();
    app.quit();
  });
  // Windows ends the session: there is no time to ask, and the core has to hear it before the windows are gone.
  window.on('session-end', () => {
    void options?.stop();
    endNow('sesi Windows berakhir');
  });
  window.once('closed', () => app.quit());
}

/** Installs the rules of ending. Call once, before the first window. */
export function installQuit(given: QuitOptions): void {
  options = given;
  app.on('before-quit', beforeQuit);
  app.on('window-all-closed', () => app.quit());
  // The core finishes what it writes before the shell goes.
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void given.stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
}

/** After `ready`, because Electron sets handlers of its own before: signals, and the shutdown of Linux and macOS. */
export function followSystem(): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => endNow(signal));
  powerMonitor.on('shutdown', () => endNow('komputer dimatikan'));
}
