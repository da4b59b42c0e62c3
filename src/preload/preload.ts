import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DesktopApi } from '../contract/desktop.ts';
import { NAMA_API, SALURAN } from '../contract/desktop-channels.ts';

/** Listens without handing Electron's event object (and with it the sender) to the page. */
function subscribe<T>(channel: string, listen: (value: T) => void): () => void {
  const handler = (_event: unknown, value: T) => listen(value);
  ipcRenderer.on(channel, handler);
  return () => {
    ipcRenderer.off(channel, handler);
  };
}

/** What the page does before its window closes. The shell hears that it is done, also where there is nothing to do. */
const sebelumTutup = new Set<() => Promise<void>>();
ipcRenderer.on(SALURAN.akanTutup, () => {
  void Promise.allSettled([...sebelumTutup].map((kerja) => kerja())).then(() => ipcRenderer.invoke(SALURAN.siapTutup));
});

const api: DesktopApi = {
  versi: () => ipcRenderer.invoke(SALURAN.versi),
  cetakPdf: (jalur) => ipcRenderer.invoke(SALURAN.cetakPdf, jalur),
  simpanPdf: (jalur, nama) => ipcRenderer.invoke(SALURAN.simpanPdf, jalur, nama),
  simpanBerkas: (jalur, nama) => ipcRenderer.invoke(SALURAN.simpanBerkas, jalur, nama),
  pilihBerkas: (pilihan) => ipcRenderer.invoke(SALURAN.pilihBerkas, pilihan),
  pilihFolder: (pilihan) => ipcRenderer.invoke(SALURAN.pilihFolder, pilihan),
  jalurBerkas: (berkas) => webUtils.getPathForFile(berkas),
  ambilBerkas: () => ipcRenderer.invoke(SALURAN.ambilBerkas),
  padaBerkas: (dengar) => subscribe(SALURAN.berkasDibuka, dengar),
  bukaProyektor: () => ipcRenderer.invoke(SALURAN.bukaProyektor),
  tutupProyektor: () => ipcRenderer.invoke(SALURAN.tutupProyektor),
  keadaanProyektor: () => ipcRenderer.invoke(SALURAN.keadaanProyektor),
  periksaPanel: (alamat) => ipcRenderer.invoke(SALURAN.periksaPanel, alamat),
  bukaPanel: (panel) => ipcRenderer.invoke(SALURAN.bukaPanel, panel),
  padaProyektor: (dengar) => subscribe(SALURAN.proyektorBerubah, dengar),
  padaTutup: (kerja) => {
    sebelumTutup.add(kerja);
    return () => {
      sebelumTutup.delete(kerja);
    };
  },
  padaPerintah: (dengar) => subscribe(SALURAN.perintah, dengar),
};

contextBridge.exposeInMainWorld(NAMA_API, api);
