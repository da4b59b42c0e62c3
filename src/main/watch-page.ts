import { type BrowserWindow, dialog } from 'electron';

/** What becomes of a page that hangs or dies: it is shown again (page.ts); here it is said and written down. */
export function watchPage(window: BrowserWindow, note: (from: string, text: string) => void): void {
  let asking = false;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') note('halaman', `halaman berhenti (${reason}, kode ${exitCode}), dimuat lagi`);
  });
  window.webContents.on('preload-error', (_event, _path, error) => note('halaman', `jembatan gagal: ${error.message}`));
  window.on('unresponsive', () => {
    if (asking) return;
    asking = true;
    note('halaman', 'halaman tidak menjawab');
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: 'Halaman tidak menjawab.',
        detail: 'Angka yang sudah tercatat aman. Tunggu sebentar lagi, atau muat ulang halamannya.',
        buttons: ['Tunggu', 'Muat ulang'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        asking = false;
        // Ended by force: a page that hangs hears nothing. It is loaded again by itself.
        if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
      });
  });
}
