import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { showPage } from './page.ts';
import { WINDOW_PREFERENCES } from './security.ts';
import { lastPlace, rememberPlace } from './window-state.ts';

let window: BrowserWindow | undefined;

export const mainWindow = (): BrowserWindow | undefined => window;

/** Opens the one main window. `entry` is the address that lets the page in. */
export function openMainWindow(entry: string): BrowserWindow {
  const { bounds, maximized } = lastPlace();
  const opened = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title: app.getName(),
    backgroundColor: '#ffffff',
    webPreferences: { ...WINDOW_PREFERENCES, preload: path.join(app.getAppPath(), 'dist', 'preload', 'preload.cjs') },
  });
  window = opened;
  rememberPlace(opened);
  opened.once('ready-to-show', () => {
    if (maximized) opened.maximize();
    opened.show();
  });
  opened.once('closed', () => {
    window = undefined;
  });
  showPage(opened, () => entry);
  return opened;
}

/** A second start of the application brings the first to the front. */
export function focusMainWindow(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
