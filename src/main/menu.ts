import path from 'node:path';
import { app, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { PerintahMenu } from '../contract/desktop.ts';
import { showAbout } from './about.ts';
import type { Log } from './log.ts';
import { mainWindow } from './main-window.ts';
import { rememberedPanel } from './panel-memory.ts';
import { openPanel } from './panel-window.ts';

export interface MenuActions {
  /** Something the page carries out. */
  perintah(perintah: PerintahMenu): void;
  toggleProjector(): void;
  /** Folder of all data, for people who copy it to a second medium. */
  readonly akar: string;
  readonly log: Log;
}

/** Copies the log where a person said, to be sent to somebody who looks into it. */
async function saveLog(log: Log): Promise<void> {
  const window = mainWindow();
  const options = {
    title: 'Simpan catatan galat',
    defaultPath: path.join(app.getPath('documents'), 'rekap-pleno.log'),
  };
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (!filePath) return;
  try {
    log.save(filePath);
  } catch (error) {
    dialog.showErrorBox('Catatan galat tidak dapat disimpan.', error instanceof Error ? error.message : String(error));
  }
}

/** The panel that this laptop joined last; the window joins anew where it does not belong any more. */
function again(): void {
  const p = rememberedPanel();
  if (p) openPanel({ alamat: p.alamat, sidik: p.sidik });
}

function template(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: '&Berkas',
      submenu: [
        { label: '&Cetak…', accelerator: 'CmdOrCtrl+P', click: () => actions.perintah('cetak') },
        { type: 'separator' },
        { label: '&Gabung sebagai panel…', click: () => actions.perintah('gabungPanel') },
        { label: '&Buka panel terakhir', click: again },
        { type: 'separator' },
        { label: '&Keluar', accelerator: 'CmdOrCtrl+Q', role: 'quit' },
      ],
    },
    {
      label: '&Sunting',
      submenu: [
        { label: '&Urungkan', role: 'undo' },
        { label: 'U&langi', role: 'redo' },
        { type: 'separator' },
        { label: '&Potong', role: 'cut' },
        { label: '&Salin', role: 'copy' },
        { label: '&Tempel', role: 'paste' },
        { label: 'Pilih s&emua', role: 'selectAll' },
      ],
    },
    {
      label: '&Tampilan',
      submenu: [
        { label: 'Per&besar', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: 'Per&kecil', role: 'zoomOut' },
        { label: '&Ukuran biasa', role: 'resetZoom' },
        { type: 'separator' },
        { label: '&Layar penuh', role: 'togglefullscreen', accelerator: 'F11' },
        { label: '&Muat ulang', role: 'reload' },
        ...(app.isPackaged ? [] : [{ label: 'Alat pengembang', role: 'toggleDevTools' as const }]),
      ],
    },
    {
      label: '&Jendela',
      submenu: [
        { label: 'Buka/tutup &proyektor', accelerator: 'F9', click: () => actions.toggleProjector() },
        { label: '&Kecilkan', role: 'minimize' },
      ],
    },
    {
      label: 'B&antuan',
      submenu: [
        // The page listens to the key itself, in the browser too; here it is only named.
        {
          label: '&Panduan layar ini',
          accelerator: 'F1',
          registerAccelerator: false,
          click: () => actions.perintah('bantuan'),
        },
        { type: 'separator' },
        { label: 'Buka folder &data', click: () => void shell.openPath(actions.akar) },
        { label: '&Simpan catatan galat…', click: () => void saveLog(actions.log) },
        { type: 'separator' },
        { label: '&Tentang Rekap Pleno', click: () => void showAbout() },
      ],
    },
  ];
}

export function installMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(actions)));
}
