/**
 * Names of the IPC channels between preload and main. Kept free of imports: the preload is sandboxed and can load
 * nothing but Electron itself, so it must not pull zod in through this file.
 */
export const SALURAN = {
  cetakPdf: 'rekap:cetak-pdf',
  simpanPdf: 'rekap:simpan-pdf',
  simpanBerkas: 'rekap:simpan-berkas',
  pilihBerkas: 'rekap:pilih-berkas',
  pilihFolder: 'rekap:pilih-folder',
  bukaProyektor: 'rekap:buka-proyektor',
  tutupProyektor: 'rekap:tutup-proyektor',
  keadaanProyektor: 'rekap:keadaan-proyektor',
  /** main → page: the projector window opened, closed or moved to another display. */
  proyektorBerubah: 'rekap:proyektor-berubah',
  /** main → page: the operator chose a menu item that the page has to carry out. */
  perintah: 'rekap:perintah',
  /** main → page: the system asked to open a package. */
  berkasDibuka: 'rekap:berkas-dibuka',
  ambilBerkas: 'rekap:ambil-berkas',
  /** main → page: the application ends; the page says what it has not sent yet. */
  akanTutup: 'rekap:akan-tutup',
  /** page → main: nothing is left in the page. */
  siapTutup: 'rekap:siap-tutup',
  versi: 'rekap:versi',
  periksaPanel: 'rekap:periksa-panel',
  bukaPanel: 'rekap:buka-panel',
} as const;

/** The name under which the preload exposes the API on `window`. */
export const NAMA_API = 'rekapDesktop';
