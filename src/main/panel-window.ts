import { X509Certificate } from 'node:crypto';
import { app, BrowserWindow, dialog, Menu, type Session, session } from 'electron';
import type { BukaPanel } from '../contract/desktop.ts';
import { showPage } from './page.ts';
import { rememberedPanel, rememberPanel } from './panel-memory.ts';
import { fingerprint } from './panel-peer.ts';
import { allowOrigin, WINDOW_PREFERENCES } from './security.ts';

let window: BrowserWindow | undefined;

/** The application wants to end. */
interface Leaving {
  /** Nobody can be asked: the system ends the session. */
  readonly forced: boolean;
  /** The window is gone. */
  gone(): void;
  /** The person wants to wait: the application goes on. */
  kept(): void;
}
let leaving: Leaving | undefined;

export const panelWindow = (): BrowserWindow | undefined => window;

type Refusal = 'lain' | 'kedaluwarsa';
const WORDS: Readonly<Record<Refusal, readonly [string, string]>> = {
  lain: [
    'Yang menjawab bukan komputer operator yang dulu: sertifikatnya lain.',
    'Tidak ada yang dikirim kepadanya. Tanyakan kepada operator; bila ia berganti komputer atau sertifikat, gabung lagi dan cocokkan enam katanya. Bila tidak, jangan lanjutkan lewat jaringan ini.',
  ],
  kedaluwarsa: [
    'Sertifikat komputer operator sudah lewat masa berlakunya.',
    'Periksa tanggal kedua laptop. Bila benar, operator membuka pintu dengan sertifikat baru, lalu gabung lagi.',
  ],
};

/**
 * The session of one operator's computer: its certificate is the one that was compared, to the bit, and no authority in the
 * world can vouch for another. A new certificate is another session, so nothing of an old one is ever shown to it.
 */
function pinnedSession(alamat: string, sidik: string, refused: (why: Refusal) => void): Session {
  const target = session.fromPartition(`persist:panel-${sidik.slice(0, 16)}`);
  allowOrigin(target, alamat);
  const { hostname } = new URL(alamat);
  target.setCertificateVerifyProc((request, answer) => {
    const shown = new X509Certificate(request.certificate.data);
    const same = request.hostname === hostname && fingerprint(shown.raw) === sidik;
    const why = !same ? 'lain' : Date.parse(shown.validTo) < Date.now() ? 'kedaluwarsa' : undefined;
    if (why) refused(why);
    answer(why ? -2 : 0);
  });
  return target;
}

function menu(target: BrowserWindow): Menu {
  return Menu.buildFromTemplate([
    {
      label: '&Panel',
      submenu: [
        { label: '&Muat ulang', role: 'reload' },
        { type: 'separator' },
        { label: '&Tutup', accelerator: 'CmdOrCtrl+W', click: () => target.close() },
      ],
    },
    {
      label: '&Sunting',
      submenu: [
        { label: '&Urungkan', role: 'undo' },
        { label: '&Potong', role: 'cut' },
        { label: '&Salin', role: 'copy' },
        { label: '&Tempel', role: 'paste' },
      ],
    },
    {
      label: '&Tampilan',
      submenu: [
        { label: 'Per&besar', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: 'Per&kecil', role: 'zoomOut' },
        { label: '&Ukuran biasa', role: 'resetZoom' },
        { label: '&Layar penuh', role: 'togglefullscreen', accelerator: 'F11' },
      ],
    },
  ]);
}

/** Figures wait for the network in the page: leaving it is asked about. */
function askBeforeLeaving(target: BrowserWindow): void {
  target.webContents.on('will-prevent-unload', (event) => {
    if (leaving?.forced) {
      event.preventDefault();
      return;
    }
    const choice = dialog.showMessageBoxSync(target, {
      type: 'question',
      message: 'Ada angka yang belum sampai ke komputer operator. Tutup juga?',
      detail: 'Angka itu hilang bila ditutup sekarang; tunggu sampai tersambung kembali.',
      buttons: ['Tunggu', 'Tutup'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 1) event.preventDefault();
    else {
      leaving?.kept();
      leaving = undefined;
    }
  });
}

/** Opens the window of a panel: an ordinary page of the operator's computer, without preload and without anything of ours. */
export function openPanel({ alamat, sidik, kode }: BukaPanel): void {
  window?.destroy();
  let told = false;
  const refused = (why: Refusal): void => {
    if (told) return;
    told = true;
    const [message, detail] = WORDS[why];
    rememberPanel({ alamat, sidik, terbuka: false });
    // Not from within the handshake that is being refused.
    setImmediate(() => {
      opened.destroy();
      void dialog.showMessageBox({ type: 'warning', title: app.getName(), message, detail, buttons: ['Tutup'] });
    });
  };
  const opened = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 680,
    title: `Panel – ${app.getName()}`,
    backgroundColor: '#ffffff',
    webPreferences: { ...WINDOW_PREFERENCES, session: pinnedSession(alamat, sidik, refused) },
  });
  window = opened;
  opened.setMenu(menu(opened));
  askBeforeLeaving(opened);
  rememberPanel({ alamat, sidik, terbuka: true });
  opened.once('closed', () => {
    if (window !== opened) return;
    window = undefined;
    // Open when the application ends, it stands there again at the next start.
    if (!leaving) rememberPanel({ alamat, sidik, terbuka: false });
    leaving?.gone();
  });
  showPage(opened, () => (kode === undefined ? `${alamat}/` : `${alamat}/gabung#${kode}`));
}

/** Closes the window because the application ends; one of the two is called once it is known. */
export function releasePanel(how: Leaving): void {
  leaving = how;
  window?.close();
}

/** The panel that was open when the application was closed stands there again. */
export function reopenPanel(): void {
  const p = rememberedPanel();
  if (p?.terbuka) openPanel({ alamat: p.alamat, sidik: p.sidik });
}
