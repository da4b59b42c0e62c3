export { buatKode, intipSertifikat, tulisAlamat, UMUR_KODE_MS } from '../../exchange/lan/index.ts';
export {
  berkasTerpasang,
  folderKotak,
  forgetReceiver,
  openCertificate,
  peekCertificate,
  readPaired,
  readReceivers,
  removePaired,
  retireCertificate,
  saveReceiver,
  type TujuanTerpasang,
} from './berkas.ts';
export { type ButirKeluar, JEDA_MAKS_MS, KotakKeluar, segera } from './keluar.ts';
export {
  deliver,
  enqueuePackage,
  type HasilKirim,
  intendedReceiver,
  isDue,
  noteDelivery,
  outboxItems,
  sendOutbox,
} from './kirim.ts';
export {
  inboxFile,
  inboxItems,
  type PaketMenunggu,
  receiveFromInbox,
  refuseFromInbox,
  reopenInbox,
  settleInbox,
} from './masuk.ts';
export { idWords, keyWords, pairWith } from './pasang.ts';
export { deliveredPackages } from './terkirim.ts';
