import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import {
  AlamatPanel,
  BukaPanel,
  type HasilCetak,
  type HasilPeriksaPanel,
  type HasilSimpan,
  JalurDokumen,
  JalurUnduh,
  type KeadaanProyektor,
  NamaPdf,
  NamaUnduh,
  PilihBerkas,
  PilihFolder,
  type VersiDesktop,
} from '../contract/desktop.ts';
import { SALURAN } from '../contract/desktop-channels.ts';
import { printDocument, saveDocument, saveDownload } from './documents.ts';
import { takeOpenedFiles } from './opened-files.ts';
import { lookAtPeer } from './panel-peer.ts';
import { openPanel } from './panel-window.ts';
import { closeProjector, openProjector, projectorState } from './projector-window.ts';
import { pageReady } from './quit.ts';
import { trustedFrame } from './security.ts';

/**
 * Answers one channel: only to a top frame of the application itself, and only with arguments that parse. Both
 * refusals mean a page that is not ours or not right, so they are exceptions and not answers.
 */
function answer<Args extends z.ZodTuple, Result>(
  channel: string,
  args: Args,
  work: (window: BrowserWindow, ...args: z.output<Args>) => Result | Promise<Result>,
): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...raw: unknown[]): Promise<Result> => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window || !trustedFrame(event.senderFrame)) throw new Error(`${channel}: pengirim ditolak`);
    const parsed = args.safeParse(raw);
    if (!parsed.success) throw new Error(`${channel}: argumen ditolak`);
    return work(window, ...parsed.data);
  });
}

async function chooseFiles(window: BrowserWindow, { judul, banyak, saringan }: PilihBerkas): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: judul,
    properties: banyak ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: (saringan ?? []).map(({ nama, ekstensi }) => ({ name: nama, extensions: ekstensi })),
  });
  return filePaths;
}

async function chooseFolder(window: BrowserWindow, { judul }: PilihFolder): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { title: judul, properties: ['openDirectory'] });
  return filePaths[0] ?? null;
}

const versions = (): VersiDesktop => ({
  aplikasi: app.getVersion(),
  electron: process.versions.electron,
  chrome: process.versions.chrome,
  node: process.versions.node,
});

/** Installs everything the page may ask for. `origin` is the core's, known once it listens. */
export function installIpc(origin: () => string): void {
  const none = z.tuple([]);
  answer(SALURAN.versi, none, versions);
  answer(SALURAN.pilihBerkas, z.tuple([PilihBerkas]), chooseFiles);
  answer(SALURAN.pilihFolder, z.tuple([PilihFolder]), chooseFolder);
  answer(
    SALURAN.cetakPdf,
    z.tuple([JalurDokumen]),
    (window, jalur): Promise<HasilCetak> => printDocument(window, origin(), jalur),
  );
  answer(
    SALURAN.simpanPdf,
    z.tuple([JalurDokumen, NamaPdf]),
    (window, jalur, nama): Promise<HasilSimpan> => saveDocument(window, origin(), jalur, nama),
  );
  answer(
    SALURAN.simpanBerkas,
    z.tuple([JalurUnduh, NamaUnduh]),
    (window, jalur, nama): Promise<HasilSimpan> => saveDownload(window, origin(), jalur, nama),
  );
  answer(SALURAN.siapTutup, none, (): void => pageReady());
  answer(SALURAN.ambilBerkas, none, takeOpenedFiles);
  answer(SALURAN.bukaProyektor, none, (): KeadaanProyektor => openProjector());
  answer(SALURAN.tutupProyektor, none, (): KeadaanProyektor => closeProjector());
  answer(SALURAN.keadaanProyektor, none, (): KeadaanProyektor => projectorState());
  answer(SALURAN.periksaPanel, z.tuple([AlamatPanel]), (_, alamat): Promise<HasilPeriksaPanel> => lookAtPeer(alamat));
  answer(SALURAN.bukaPanel, z.tuple([BukaPanel]), (_, panel): void => openPanel(panel));
}
