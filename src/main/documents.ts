import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, dialog, session, shell } from 'electron';
import type { HasilCetak, HasilSimpan } from '../contract/desktop.ts';
import { WINDOW_PREFERENCES } from './security.ts';

/** The bytes of a document, from the core and nowhere else. The session carries the page's own cookie. */
async function fetchPdf(origin: string, jalur: string): Promise<Uint8Array> {
  const url = new URL(jalur, origin);
  const cookies = await session.defaultSession.cookies.get({ url: url.href });
  const answer = await fetch(url, {
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    redirect: 'error',
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  if (!answer.ok || !isPdf) throw new Error(`${jalur}: ${answer.status}`);
  return bytes;
}

const BELUM_ADA = 'Dokumen belum dapat diambil. Tidak ada data yang berubah; coba lagi sebentar lagi.';

/** A copy that only this person can read; it goes when it is no longer shown. */
async function temporaryCopy(bytes: Uint8Array): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(app.getPath('temp'), 'rekap-cetak-'));
  const file = path.join(folder, 'dokumen.pdf');
  await writeFile(file, bytes, { mode: 0o600 });
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Chromium's own viewer shows the document; no page of ours is in this window and it has no preload. */
function printWindow(parent: BrowserWindow): BrowserWindow {
  const { width, height } = parent.getBounds();
  const window = new BrowserWindow({
    width: Math.max(800, width - 120),
    height: Math.max(600, height - 80),
    title: `Cetak – ${app.getName()}`,
    parent,
    autoHideMenuBar: true,
    webPreferences: { ...WINDOW_PREFERENCES, plugins: true },
  });
  window.removeMenu();
  window.webContents.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/** The viewer draws its pages after its frame has loaded; printing earlier would give blank paper. */
const VIEWER_MS = 1500;

function systemDialog(window: BrowserWindow): Promise<HasilCetak> {
  return new Promise((resolve) => {
    // A person may close the window (and with it the document) before the system's dialog answers.
    window.once('closed', () => resolve({ hasil: 'dibatalkan' }));
    window.webContents.print({}, (printed, reason) => {
      if (printed) resolve({ hasil: 'dicetak' });
      else if (/cancel/i.test(reason)) resolve({ hasil: 'dibatalkan' });
      else resolve({ hasil: 'gagal', pesan: `Pencetakan tidak dimulai (${reason || 'tanpa keterangan'}).` });
    });
  });
}

/** Without a working printer the document still gets to the person: in the PDF program of the system. */
async function offerOtherProgram(window: BrowserWindow, file: string, failed: HasilCetak): Promise<HasilCetak> {
  if (window.isDestroyed()) return failed;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Dokumen belum tercetak.',
    detail:
      'Periksa apakah pencetak menyala dan terpasang. Dokumen juga dapat dibuka dengan program PDF lain dan dicetak dari sana.',
    buttons: ['Buka dengan program lain', 'Tutup'],
    cancelId: 1,
  });
  if (response !== 0) return failed;
  const problem = await shell.openPath(file);
  return problem === '' ? failed : { hasil: 'gagal', pesan: 'Program PDF lain tidak ditemukan di komputer ini.' };
}

/**
 * Shows a document and opens the system's print dialog. Closing the dialog leaves the document on screen, with the
 * viewer's own print button.
 */
export async function printDocument(parent: BrowserWindow, origin: string, jalur: string): Promise<HasilCetak> {
  let copy: Awaited<ReturnType<typeof temporaryCopy>>;
  try {
    copy = await temporaryCopy(await fetchPdf(origin, jalur));
  } catch (error) {
    console.error('cetak:', error);
    return { hasil: 'gagal', pesan: BELUM_ADA };
  }
  const window = printWindow(parent);
  window.once('closed', () => {
    // A program that was asked to open the copy needs a moment to read it.
    setTimeout(() => void copy.remove(), 60_000);
  });
  await window.loadFile(copy.file);
  await new Promise((resolve) => setTimeout(resolve, VIEWER_MS));
  if (window.isDestroyed()) return { hasil: 'dibatalkan' };
  const result = await systemDialog(window);
  if (result.hasil === 'dicetak' && !window.isDestroyed()) window.close();
  return result.hasil === 'gagal' ? offerOtherProgram(window, copy.file, result) : result;
}

/** First beside it, then over the old one: no half file is ever left where a document is expected. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.sebagian`;
  try {
    await writeFile(part, bytes, { flush: true });
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** Saves a document where the person says. */
export async function saveDocument(
  parent: BrowserWindow,
  origin: string,
  jalur: string,
  nama: string,
): Promise<HasilSimpan> {
  const choice = await dialog.showSaveDialog(parent, {
    title: 'Simpan dokumen',
    defaultPath: path.join(app.getPath('documents'), nama),
    filters: [{ name: 'Dokumen PDF', extensions: ['pdf'] }],
  });
  if (choice.canceled || choice.filePath === '') return { hasil: 'dibatalkan' };
  try {
    await writeWhole(choice.filePath, await fetchPdf(origin, jalur));
    return { hasil: 'disimpan', berkas: choice.filePath };
  } catch (error) {
    console.error('simpan:', error);
    const disk = error instanceof Error && 'code' in error;
    return { hasil: 'gagal', pesan: disk ? 'Berkas tidak dapat ditulis di folder itu. Pilih folder lain.' : BELUM_ADA };
  }
}
