import type { DesktopApi } from '../../contract/desktop.ts';

/** What only the desktop application can do; undefined in a browser, which then gets its own way. */
export const desktop = (): DesktopApi | undefined => window.rekapDesktop;
