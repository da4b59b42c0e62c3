import type { BrowserWindow } from 'electron';

const ABORTED = -3;

interface Page {
  readonly url: string;
  shown: boolean;
}

/** What each window is meant to show, and whether it does. */
const pages = new Map<BrowserWindow, Page>();

function load(window: BrowserWindow, page: Page): void {
  window.loadURL(page.url).then(
    () => {
      page.shown = true;
    },
    // The core died meanwhile: `reloadBroken` comes again when it is back.
    () => undefined,
  );
}

/** Shows a page of the core in a window and keeps it there: a load that failed is repeated when the core is back. */
export function showPage(window: BrowserWindow, url: string): void {
  const page: Page = { url, shown: false };
  pages.set(window, page);
  window.once('closed', () => pages.delete(window));
  window.webContents.on('did-fail-load', (_event, code, _description, _url, mainFrame) => {
    if (mainFrame && code !== ABORTED) page.shown = false;
  });
  // A page that crashed is opened anew; what was typed and not yet sent is the page's own to keep.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) load(window, page);
  });
  load(window, page);
}

/** Called at every start of the core. Pages that are there reconnect by themselves and are left alone. */
export function reloadBroken(): void {
  for (const [window, page] of pages) if (!page.shown) load(window, page);
}
