export { EksporDibatalkan, gumpal, type OpsiEkspor, tulisAlir } from './alir.ts';
export { bacaPaket } from './baca-paket.ts';
export { MAKS_BYTE_PAKET } from './batas.ts';
export {
  bacaBerkasKunci,
  bukaKunci,
  bungkusKunci,
  type CaraLindung,
  type PelindungKunci,
} from './berkas-kunci.ts';
export { entriDari } from './bukti-paket.ts';
export { jurnalPaket } from './jurnal-paket.ts';
export { bacaKartu, buatKartu, type KartuPerangkat, kartuKeJson, kartuKeQr } from './kartu.ts';
export { buatKunci, type KunciPerangkat, kataSidik } from './kunci.ts';
export type { GarisJurnal, LembarPaket, Manifes } from './manifes.ts';
export {
  type Drive,
  ejectDrive,
  type FileForMedium,
  isGone,
  listDrives,
  mediumFailure,
  type WriteOptions,
  type Written,
  writeToMedium,
} from './media/index.ts';
export type { Paket } from './paket.ts';
export {
  bacaPemberitahuan,
  type IsiPemberitahuan,
  type ManifesPemberitahuan,
  miripPemberitahuan,
  type Pemberitahuan,
  type PemberitahuanTertulis,
  susunPemberitahuan,
} from './pemberitahuan.ts';
export { type IsiPaket, susunPaket } from './tulis-paket.ts';
export { type ButirZip, tulisZip, type ZipJadi } from './zip-alir.ts';
