/** The few forms of DER (ITU-T X.690) that a certificate needs. */
const bagian = (tanda: number, ...isi: Uint8Array[]): Buffer => {
  const dalam = Buffer.concat(isi);
  const n = dalam.length;
  const panjang = n < 0x80 ? [n] : n < 0x100 ? [0x81, n] : [0x82, n >> 8, n & 0xff];
  return Buffer.concat([Buffer.from([tanda, ...panjang]), dalam]);
};

export const urutan = (...isi: Uint8Array[]): Buffer => bagian(0x30, ...isi);
export const himpunan = (...isi: Uint8Array[]): Buffer => bagian(0x31, ...isi);
export const oid = (hex: string): Buffer => bagian(0x06, Buffer.from(hex, 'hex'));
export const teksUtf8 = (teks: string): Buffer => bagian(0x0c, Buffer.from(teks));
export const bitString = (isi: Uint8Array, sisa = 0): Buffer => bagian(0x03, Buffer.from([sisa]), isi);
export const oktet = (...isi: Uint8Array[]): Buffer => bagian(0x04, ...isi);
export const benar = Buffer.from([0x01, 0x01, 0xff]);
/** Explicit context tag. */
export const konteks = (nomor: number, isi: Uint8Array): Buffer => bagian(0xa0 | nomor, isi);

/** A positive integer from its bytes. */
export function bilangan(isi: Uint8Array): Buffer {
  return bagian(0x02, (isi[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), isi]) : isi);
}

/** GeneralizedTime; RFC 5280 asks for UTCTime before 2050. */
export function waktu(t: Date): Buffer {
  const z = `${t.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;
  return t.getUTCFullYear() < 2050 ? bagian(0x17, Buffer.from(z.slice(2))) : bagian(0x18, Buffer.from(z));
}
