import type { BrowserWindow } from 'electron';

/** The page itself went elsewhere before it was there: nothing failed. */
const ABORTED = -3;
const AGAIN_MS = 1000;

/**
 * Shows a page of the core in a window and keeps it there. A page that is open reconnects by itself when the core was
 * away; only one that could not be loaded (a reload while the core was down) is loaded again until it is there.
 */
export function showPage(window: BrowserWindow, url: () => string): void {
  const load = () => {
    // A failed load is heard of below.
    if (!window.isDestroyed()) window.loadURL(url()).catch(() => undefined);
  };
  window.webContents.on('did-fail-load', (_event, code, _description, _url, mainFrame) => {
    if (mainFrame && code !== ABORTED) setTimeout(load, AGAIN_MS);
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') setTimeout(load, AGAIN_MS);
  });
  load();
}
