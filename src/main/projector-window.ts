import { app, BrowserWindow, type Display, powerSaveBlocker, screen, session } from 'electron';
import type { KeadaanProyektor } from '../contract/desktop.ts';
import { showPage } from './page.ts';
import { allowOrigin, WINDOW_PREFERENCES } from './security.ts';

const UKURAN_JENDELA = { width: 1024, height: 640 } as const;

/** In memory only, and apart from the main window's: no cookie of the operator is in it. */
const PARTITION = 'proyektor';

let window: BrowserWindow | undefined;
let entry = '';
let onExternal = false;
let notify: (state: KeadaanProyektor) => void = () => undefined;

/**
 * Where the core lets the projector's page in: a door of its own, by which nothing can be changed. A core that was started again
 * has its old address, unless somebody took its port meanwhile: then an open window goes to the new one.
 */
export function setProjectorEntry(url: string): void {
  const moved = entry !== '' && new URL(entry).origin !== new URL(url).origin;
  entry = url;
  allowOrigin(session.fromPartition(PARTITION), url);
  if (moved) window?.loadURL(url).catch(() => undefined);
}

function externalDisplay(): Display | undefined {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().find((display) => display.id !== primary);
}

export function projectorState(): KeadaanProyektor {
  const layarLuar = externalDisplay() !== undefined;
  return window ? { terbuka: true, layarLuar, diLayarLuar: onExternal } : { terbuka: false, layarLuar };
}

/** Full screen on the external display if there is one, else an ordinary window on the operator's own. */
function place(target: BrowserWindow): void {
  const display = externalDisplay();
  onExternal = display !== undefined;
  if (display) {
    // Bounds first: going full screen happens on the display where the window is, and a window that is full screen
    // already keeps the size of the display it was on.
    if (target.isFullScreen()) target.setFullScreen(false);
    target.setBounds(display.bounds);
    target.setFullScreen(true);
    return;
  }
  target.setFullScreen(false);
  const { x, y, width, height } = screen.getPrimaryDisplay().workArea;
  const size = { width: Math.min(UKURAN_JENDELA.width, width), height: Math.min(UKURAN_JENDELA.height, height) };
  target.setBounds({
    ...size,
    x: x + Math.round((width - size.width) / 2),
    y: y + Math.round((height - size.height) / 2),
  });
}

/** The projector window has no menu and no preload: it only shows. F11 toggles full screen, Escape leaves it. */
function keys(target: BrowserWindow): void {
  target.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return;
    if (input.key === 'F11') target.setFullScreen(!target.isFullScreen());
    else if (input.key === 'Escape' && target.isFullScreen()) target.setFullScreen(false);
    else if (input.key === 'F9') target.close();
    else return;
    event.preventDefault();
  });
}

/** Opens the projector window, or brings it back to its display; nothing before the core was there once. */
export function openProjector(): KeadaanProyektor {
  if (entry === '') return projectorState();
  if (window) {
    place(window);
    window.showInactive();
    return projectorState();
  }
  const opened = new BrowserWindow({
    ...UKURAN_JENDELA,
    show: false,
    title: `Proyektor – ${app.getName()}`,
    backgroundColor: '#101418',
    autoHideMenuBar: true,
    webPreferences: { ...WINDOW_PREFERENCES, partition: PARTITION },
  });
  window = opened;
  opened.removeMenu();
  keys(opened);
  // The wall must not go dark in the middle of a plenary.
  const awake = powerSaveBlocker.start('prevent-display-sleep');
  opened.once('ready-to-show', () => {
    place(opened);
    // The operator goes on typing in the main window.
    opened.showInactive();
    notify(projectorState());
  });
  opened.once('closed', () => {
    powerSaveBlocker.stop(awake);
    window = undefined;
    notify(projectorState());
  });
  showPage(opened, () => entry);
  onExternal = externalDisplay() !== undefined;
  return projectorState();
}

export function closeProjector(): KeadaanProyektor {
  window?.close();
  window = undefined;
  return projectorState();
}

/** Follows displays that come and go: a pulled cable brings the window back to the operator's display. */
export function watchDisplays(listen: (state: KeadaanProyektor) => void): void {
  notify = listen;
  const changed = () => {
    if (window) place(window);
    notify(projectorState());
  };
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
  // Another resolution, another arrangement: the window has to fill what is there now.
  screen.on('display-metrics-changed', (_, display, what) => {
    const moved = what.includes('bounds') || what.includes('scaleFactor');
    if (moved && (onExternal || display.id !== screen.getPrimaryDisplay().id)) changed();
  });
}
