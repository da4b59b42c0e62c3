import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { app, clipboard, dialog } from 'electron';
import { mainWindow } from './main-window.ts';

/**
 * SHA-256 of the archive that the program runs from: what stands in SHA256SUMS of a release beside it, so that two people can
 * read to each other whether they have the same. Null where it runs from the sources.
 */
async function archiveHash(): Promise<string | null> {
  const file = path.join(process.resourcesPath, 'app.asar');
  if (!app.isPackaged || !existsSync(file)) return null;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The words of the "Tentang" box. */
async function aboutText(): Promise<string> {
  const hash = await archiveHash();
  const { electron, chrome, node } = process.versions;
  return [
    'Rekapitulasi terbuka dari lembar TPS sampai formulir D.',
    '',
    `Electron ${electron} · Chromium ${chrome} · Node ${node}`,
    hash === null ? 'Dijalankan dari sumbernya, bukan dari paket.' : `Sidik program (SHA-256): ${hash}`,
    'Lisensi MIT; lisensi pustaka ada di berkas LISENSI-PUSTAKA.txt.',
  ].join('\n');
}

export async function showAbout(): Promise<void> {
  const window = mainWindow();
  const detail = await aboutText();
  const options = {
    type: 'info' as const,
    message: `${app.getName()} ${app.getVersion()}`,
    detail,
    buttons: ['Tutup', 'Salin'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  if (response === 1) clipboard.writeText(`${options.message}\n${detail}`);
}
