import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, powerSaveBlocker, shell } from 'electron';
import { SALURAN } from '../contract/desktop-channels.ts';
import { dataArgument } from './arguments.ts';
import { forkCore } from './core-fork.ts';
import { CoreProcess } from './core-process.ts';
import { installIpc } from './ipc.ts';
import { keyProtector } from './key-protector.ts';
import { Log } from './log.ts';
import { focusMainWindow, mainWindow, openMainWindow } from './main-window.ts';
import { installMenu } from './menu.ts';
import { announcePackage } from './notifications.ts';
import { fileOpened, onFileOpened, packageArguments } from './opened-files.ts';
import { reopenPanel } from './panel-window.ts';
import { closeProjector, openProjector, projectorState, setProjectorEntry, watchDisplays } from './projector-window.ts';
import { followMainWindow, followSystem, installQuit } from './quit.ts';
import { installSecurity, setOrigin } from './security.ts';
import { watchPage } from './watch-page.ts';

/** Only this process and the core know it; a page gets in with it once and then carries a cookie. */
const secret = randomBytes(32).toString('hex');
const log = new Log(path.join(app.getPath('userData'), 'log'));
const akar = process.env.REKAP_AKAR ?? path.join(app.getPath('userData'), 'pleno');

let origin = '';
const reasons = new Set<'kerja' | 'pleno'>();
let awake: number | undefined;

const data = dataArgument(process.argv);
const core = new CoreProcess(
  forkCore,
  { akar, secret, protector: keyProtector, ...(data === undefined ? {} : { data }) },
  {
    ready: onReady,
    crashed: (how) => note('jendela', `proses inti berhenti (${how}), dijalankan lagi`),
    failed: (pesan) => {
      note('jendela', `proses inti tidak dapat dijalankan: ${pesan}`);
      void onFailed(pesan);
    },
    busy: (now) => keepAwake('kerja', now),
    plenary: (open) => keepAwake('pleno', open),
    packageArrived: announcePackage,
    printed: (text) => log.write('inti', text),
  },
);

function onReady(url: string, projector: string): void {
  origin = url;
  setOrigin(url);
  setProjectorEntry(projector);
  if (mainWindow()) return;
  const window = openMainWindow(`${url}/masuk?kunci=${secret}`);
  followMainWindow(window);
  watchPage(window, note);
  reopenPanel();
}

/** Writes into the log, and where a developer looks. */
function note(from: string, text: string): void {
  console.error(text);
  log.write(from, text);
}

/** While long work runs or a plenary is open the machine must not fall asleep. */
function keepAwake(why: 'kerja' | 'pleno', now: boolean): void {
  if (now) reasons.add(why);
  else reasons.delete(why);
  if (reasons.size > 0 && awake === undefined) awake = powerSaveBlocker.start('prevent-app-suspension');
  if (reasons.size === 0 && awake !== undefined) {
    powerSaveBlocker.stop(awake);
    awake = undefined;
  }
}

async function onFailed(pesan: string): Promise<void> {
  const options = {
    type: 'error' as const,
    title: app.getName(),
    message: 'Rekap Pleno tidak dapat dijalankan.',
    detail: `${pesan}\n\nData yang sudah tersimpan tidak berubah. Coba lagi; bila tetap gagal, mulai ulang komputer, lalu salin folder data sebelum melakukan hal lain.`,
    buttons: ['Coba lagi', 'Buka folder data', 'Keluar'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  };
  const window = mainWindow();
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  if (response === 0) core.start();
  else if (response === 1) {
    await shell.openPath(akar);
    await onFailed(pesan);
  } else app.quit();
}

function toggleProjector(): void {
  if (projectorState().terbuka) closeProjector();
  else openProjector();
}

function start(): void {
  followSystem();
  mkdirSync(akar, { recursive: true });
  note(
    'jendela',
    `Rekap Pleno ${app.getVersion()} dimulai, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`,
  );
  installIpc(() => origin);
  installMenu({
    akar,
    log,
    toggleProjector,
    perintah: (perintah) => mainWindow()?.webContents.send(SALURAN.perintah, perintah),
  });
  onFileOpened(() => mainWindow()?.webContents.send(SALURAN.berkasDibuka));
  watchDisplays((state) => mainWindow()?.webContents.send(SALURAN.proyektorBerubah, state));
  core.start();
}

installSecurity();
if (app.requestSingleInstanceLock()) {
  fileOpened(packageArguments(process.argv, process.cwd()));
  app.on('second-instance', (_event, argv, folder) => {
    focusMainWindow();
    fileOpened(packageArguments(argv, folder));
  });
  // macOS has its own way to say it, also before anything is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    fileOpened([file]);
  });
  installQuit({ working: () => reasons.has('kerja'), stop: () => core.stop(), note: (text) => note('jendela', text) });
  void app.whenReady().then(start);
} else {
  app.quit();
}
