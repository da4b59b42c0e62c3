import { createWriteStream, rmSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, dialog, Menu, session, shell } from 'electron';
import type { HasilCetak, HasilSimpan } from '../contract/desktop.ts';
import { allowDownload, WINDOW_PREFERENCES } from './security.ts';

/** A file of the core, and of nowhere else. The session carries the page's own cookie. */
async function fetchAnswer(origin: string, jalur: string): Promise<Response> {
  const url = new URL(jalur, origin);
  const cookies = await session.defaultSession.cookies.get({ url: url.href });
  const answer = await fetch(url, {
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    redirect: 'error',
  });
  if (!answer.ok || !answer.body) throw new Error(`${jalur}: ${answer.status}`);
  return answer;
}

/** Into a file as it comes: an archive with photos need not fit into memory. */
async function fetchInto(origin: string, jalur: string, file: string): Promise<void> {
  const { body } = await fetchAnswer(origin, jalur);
  await pipeline(
    Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(file, { flush: true }),
  );
}

async function fetchPdf(origin: string, jalur: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await fetchAnswer(origin, jalur)).arrayBuffer());
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') throw new Error(`${jalur}: bukan PDF`);
  return bytes;
}

const BELUM_ADA = 'Dokumen belum dapat diambil. Tidak ada data yang berubah; coba lagi sebentar lagi.';

/** Folders of copies that are still there. */
const copies = new Set<string>();
app.on('quit', () => {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});

/**
 * A copy that only this person can read; it goes when it is no longer shown, at the latest with the application. Where that
 * dies, the next start of the core clears it (`app/sisa-sementara.ts`).
 */
async function temporaryCopy(bytes: Uint8Array): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(app.getPath('temp'), `rekap-cetak-${process.pid}-`));
  copies.add(folder);
  const file = path.join(folder, 'dokumen.pdf');
  await writeFile(file, bytes, { mode: 0o600 });
  const remove = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true });
    copies.delete(folder);
  };
  return { file, remove };
}

/** Chromium's own viewer shows the document; no page of ours is in this window and it has no preload. */
function printWindow(parent: BrowserWindow): BrowserWindow {
  const { width, height } = parent.getBounds();
  const window = new BrowserWindow({
    width: Math.max(800, width - 120),
    height: Math.max(600, height - 80),
    title: `Cetak – ${app.getName()}`,
    parent,
    webPreferences: { ...WINDOW_PREFERENCES, plugins: true },
  });
  window.webContents.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

function openElsewhere(window: BrowserWindow, file: string): void {
  void shell.openPath(file).then((problem) => {
    if (problem === '' || window.isDestroyed()) return;
    void dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Program PDF lain tidak ditemukan di komputer ini.',
      buttons: ['Tutup'],
    });
  });
}

/** Where printing from here fails, the document still gets to paper: through the PDF program of the system. */
function printMenu(window: BrowserWindow, file: string): Menu {
  return Menu.buildFromTemplate([
    {
      label: '&Dokumen',
      submenu: [
        { label: '&Cetak…', accelerator: 'CmdOrCtrl+P', click: () => systemDialog(window) },
        { label: '&Buka dengan program lain', click: () => openElsewhere(window, file) },
        { type: 'separator' },
        { label: '&Tutup', accelerator: 'CmdOrCtrl+W', click: () => window.close() },
      ],
    },
  ]);
}

/**
 * Opens the system's print dialog for the document on show. For a PDF, Electron's callback never comes (seen in
 * Electron 33, with a real printer), so nothing is concluded from it: it only explains a failure where it does come.
 */
function systemDialog(window: BrowserWindow): void {
  window.webContents.print({}, (printed, reason) => {
    if (!printed && !/cancel/i.test(reason)) console.error('cetak:', reason);
  });
}

/** The viewer draws after its frame has loaded, a larger file later; printing earlier would give blank paper. */
const viewerMs = (bytes: number) => Math.min(1500 + bytes / 20_000, 8000);

/**
 * Shows a document and opens the system's print dialog. The window stays until the operator closes it, so that a
 * cancelled or failed print costs nothing.
 */
export async function printDocument(parent: BrowserWindow, origin: string, jalur: string): Promise<HasilCetak> {
  try {
    const bytes = await fetchPdf(origin, jalur);
    const { file, remove } = await temporaryCopy(bytes);
    const window = printWindow(parent);
    window.setMenu(printMenu(window, file));
    const forget = allowDownload(pathToFileURL(file).href);
    window.once('closed', () => {
      forget();
      // A program that was asked to open the copy needs a moment to read it.
      setTimeout(() => void remove(), 60_000);
    });
    await window.loadFile(file);
    await new Promise((resolve) => setTimeout(resolve, viewerMs(bytes.length)));
    if (!window.isDestroyed()) systemDialog(window);
    return { hasil: 'dibuka' };
  } catch (error) {
    console.error('cetak:', error);
    return { hasil: 'gagal', pesan: BELUM_ADA };
  }
}

/** First beside it, then over the old one: no half file is ever left where a document is expected. */
async function writeWhole(file: string, fill: (part: string) => Promise<void>): Promise<void> {
  const part = `${file}.sebagian`;
  try {
    await fill(part);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** Why a file could not be written, in words; nothing of the application's own is touched by it. */
function diskWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === undefined) return BELUM_ADA;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'Tempat penyimpanan itu penuh. Kosongkan ruang atau pilih tempat lain; berkas lama di sana tidak berubah.';
  if (code === 'ENOENT' || code === 'EIO' || code === 'ENXIO')
    return 'Folder itu tidak ada lagi. Pasang kembali medianya, atau pilih folder lain.';
  return 'Berkas tidak dapat ditulis di folder itu. Pilih folder lain.';
}

/** Asks where, then writes what `fill` puts into a file. */
async function saveAs(
  parent: BrowserWindow,
  o: {
    judul: string;
    nama: string;
    jenis: { name: string; extensions: string[] };
    fill: (part: string) => Promise<void>;
  },
): Promise<HasilSimpan> {
  const choice = await dialog.showSaveDialog(parent, {
    title: o.judul,
    defaultPath: path.join(app.getPath('documents'), o.nama),
    filters: [o.jenis],
  });
  if (choice.canceled || choice.filePath === '') return { hasil: 'dibatalkan' };
  try {
    await writeWhole(choice.filePath, o.fill);
    return { hasil: 'disimpan', berkas: choice.filePath };
  } catch (error) {
    console.error('simpan:', error);
    return { hasil: 'gagal', pesan: diskWords(error) };
  }
}

/** Saves a document where the person says. */
export const saveDocument = (
  parent: BrowserWindow,
  origin: string,
  jalur: string,
  nama: string,
): Promise<HasilSimpan> =>
  saveAs(parent, {
    judul: 'Simpan dokumen',
    nama,
    jenis: { name: 'Dokumen PDF', extensions: ['pdf'] },
    fill: async (part) => writeFile(part, await fetchPdf(origin, jalur), { flush: true }),
  });

const JENIS_BERKAS: Readonly<Record<string, string>> = {
  json: 'Data (JSON)',
  csv: 'Tabel CSV',
  xlsx: 'Buku kerja Excel',
  zip: 'Arsip ZIP',
};

/** Saves a template, a definition or an export where the person says. */
export function saveDownload(parent: BrowserWindow, origin: string, jalur: string, nama: string): Promise<HasilSimpan> {
  const akhiran = nama.slice(nama.lastIndexOf('.') + 1);
  return saveAs(parent, {
    judul: 'Simpan berkas',
    nama,
    jenis: { name: JENIS_BERKAS[akhiran] ?? 'Berkas', extensions: [akhiran] },
    fill: (part) => fetchInto(origin, jalur, part),
  });
}
