export { buatKode, tulisAlamat, UMUR_KODE_MS } from '../../exchange/lan/index.ts';
export {
  berkasTerpasang,
  folderKotak,
  openCertificate,
  readPaired,
  readReceivers,
  type TujuanTerpasang,
} from './berkas.ts';
export type { ButirKeluar } from './keluar.ts';
export { enqueuePackage, type HasilKirim, intendedReceiver, outboxItems, sendOutbox } from './kirim.ts';
export { inboxItems, inboxPackage, type PaketMenunggu, receiveFromInbox, refuseFromInbox } from './masuk.ts';
export { pairWith } from './pasang.ts';
