import { app, type Session, session, type WebContents, type WebFrameMain } from 'electron';

/**
 * The shell shows one origin and nothing else: the core on this machine. This file holds every rule of that; it is
 * installed before the first window exists and knows the origin as soon as the core listens.
 */
let origin: string | undefined;

/** The core's origin never changes during a run (a restarted core keeps its port). */
export function setOrigin(url: string): void {
  origin = new URL(url).origin;
}

function ownOrigin(url: string): boolean {
  return origin !== undefined && URL.canParse(url) && new URL(url).origin === origin;
}

/** Sessions of another computer: a panel's window shows the operator's computer, and nothing else either. */
const elsewhere = new WeakMap<Session, string>();

/** The one origin of a session that is not the core's. Call before the first window of it. */
export function allowOrigin(target: Session, url: string): void {
  elsewhere.set(target, new URL(url).origin);
}

/** Whether a session may have anything to do with an address. */
function allowed(target: Session, url: string): boolean {
  const own = elsewhere.get(target) ?? origin;
  return own !== undefined && URL.canParse(url) && new URL(url).origin === own;
}

/** Whether an IPC message comes from a top frame of the application itself. */
export function trustedFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && ownOrigin(frame.url);
}

/** Files of the shell itself that may be saved elsewhere: the document in the print window. */
const savable = new Set<string>();

/** Lets the viewer's own save button work for one file; returns the function that ends it. */
export function allowDownload(url: string): () => void {
  savable.add(url);
  return () => {
    savable.delete(url);
  };
}

/** The one permission the pages use: copying figures to the clipboard. */
const PERMITTED = new Set(['clipboard-sanitized-write']);

function restrictSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(PERMITTED.has(permission) && allowed(target, details.requestingUrl)),
  );
  target.setPermissionCheckHandler(
    (_contents, permission, requester) => PERMITTED.has(permission) && allowed(target, requester),
  );
  target.setDevicePermissionHandler(() => false);
  // No remote content, not even by a mistake of the page. `data:` and `blob:` are not requests to anybody.
  target.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] },
    (request, answer) => answer({ cancel: !allowed(target, request.url) }),
  );
  target.on('will-download', (event, item) => {
    const url = item.getURL();
    if (!savable.has(url) && !allowed(target, url.replace(/^blob:/, ''))) event.preventDefault();
  });
}

function restrictContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!allowed(contents.session, event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!allowed(contents.session, event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // The projector and the print window are opened by the shell itself, never by a page.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Installs the rules. Call before `app.whenReady()`. */
export function installSecurity(): void {
  app.on('web-contents-created', (_event, contents) => restrictContents(contents));
  app.on('session-created', restrictSession);
  app.whenReady().then(() => restrictSession(session.defaultSession));
}

/** Preferences of every window: the page is an ordinary web page that happens to have `window.rekapDesktop`. */
export const WINDOW_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  spellcheck: false,
  // Nobody at a plenary looks into a page, and nobody is to change what it shows there.
  devTools: !app.isPackaged,
} as const;
