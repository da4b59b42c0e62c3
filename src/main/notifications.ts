import { Notification } from 'electron';
import type { PerintahMenu } from '../contract/desktop.ts';
import { SALURAN } from '../contract/desktop-channels.ts';
import { focusMainWindow, mainWindow } from './main-window.ts';

/** One that nobody clicked may be collected with its listener: kept until it goes. */
const shown = new Set<Notification>();

/** Says by the system that a package came, where nobody looks at the window; a click leads to the inbox. */
export function announcePackage({ namaWilayah, pengirim }: { namaWilayah: string; pengirim: string }): void {
  if (!Notification.isSupported() || mainWindow()?.isFocused()) return;
  const notification = new Notification({ title: 'Paket diterima', body: `${namaWilayah}, dari ${pengirim}` });
  shown.add(notification);
  const gone = () => shown.delete(notification);
  notification.once('close', gone);
  notification.once('failed', gone);
  notification.once('click', () => {
    gone();
    focusMainWindow();
    mainWindow()?.webContents.send(SALURAN.perintah, 'kotakMasuk' satisfies PerintahMenu);
  });
  notification.show();
}
