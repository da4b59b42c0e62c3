import forge from 'node-forge';

/*
 * A little ASN.1 on top of forge: values made and read as bytes, so that a certificate stays exactly the bytes it was.
 */
const { Class, Type } = forge.asn1;
export type Asn1 = forge.asn1.Asn1;

/** Text in which character n is byte n. */
export function keBiner(b: Uint8Array): string {
  let s = '';
  for (let i = 0; i < b.length; i += 0x8000) s += String.fromCharCode(...b.subarray(i, i + 0x8000));
  return s;
}
/** forge keeps bytes so. */
export const dariBiner = (s: string): Uint8Array => Uint8Array.from(s, (c) => c.charCodeAt(0));

export const urutan = (...isi: Asn1[]): Asn1 => forge.asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, isi);
export const himpunan = (...isi: Asn1[]): Asn1 => forge.asn1.create(Class.UNIVERSAL, Type.SET, true, isi);
export const oid = (o: string): Asn1 =>
  forge.asn1.create(Class.UNIVERSAL, Type.OID, false, forge.asn1.oidToDer(o).getBytes());
export const oktet = (b: Uint8Array): Asn1 => forge.asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, keBiner(b));
export const bulat = (n: number): Asn1 =>
  forge.asn1.create(Class.UNIVERSAL, Type.INTEGER, false, forge.asn1.integerToDer(n).getBytes());
export const nol = (): Asn1 => forge.asn1.create(Class.UNIVERSAL, Type.NULL, false, '');
/** `[n] EXPLICIT` or, with several members, `[n] IMPLICIT` of a constructed type. */
export const bernomor = (n: number, ...isi: Asn1[]): Asn1 => forge.asn1.create(Class.CONTEXT_SPECIFIC, n, true, isi);

export const keDer = (a: Asn1): Uint8Array => dariBiner(forge.asn1.toDer(a).getBytes());
/** Strict: every byte belongs to the value. Throws for anything else. */
export const dariDer = (b: Uint8Array): Asn1 => forge.asn1.fromDer(keBiner(b));
/** The value at the start of a place that is larger than it; null where anything but zeros follows. */
export function potongDer(b: Uint8Array): Uint8Array | null {
  const awal = b[1] ?? 0;
  const banyak = awal & 0x7f;
  const kepala = awal < 0x80 ? 2 : 2 + banyak;
  let panjang = awal;
  if (awal >= 0x80) {
    if (banyak === 0 || banyak > 4) return null;
    panjang = 0;
    for (let i = 0; i < banyak; i++) panjang = panjang * 256 + (b[2 + i] ?? 0);
  }
  const akhir = kepala + panjang;
  return akhir <= b.length && b.subarray(akhir).every((x) => x === 0) ? b.subarray(0, akhir) : null;
}

const SUSUNAN: readonly number[] = [Type.SEQUENCE, Type.SET];
/** Members of a sequence, a set, or a numbered part; throws where it is none. */
export function anggota(a: Asn1 | undefined): Asn1[] {
  const susunan =
    a && (a.tagClass === Class.CONTEXT_SPECIFIC || (a.tagClass === Class.UNIVERSAL && SUSUNAN.includes(a.type)));
  if (!susunan || !Array.isArray(a.value)) throw new Error('ASN.1: bukan susunan');
  return a.value;
}
/** Content bytes of a primitive value; throws where it is not one. */
export function bytesIsi(a: Asn1 | undefined): Uint8Array {
  if (!a || typeof a.value !== 'string') throw new Error('ASN.1: bukan nilai');
  return dariBiner(a.value);
}
export const bacaOid = (a: Asn1 | undefined): string => {
  if (a?.type !== Type.OID) throw new Error('ASN.1: bukan OID');
  return forge.asn1.derToOid(keBiner(bytesIsi(a)));
};
export const samaBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsa: '1.2.840.113549.1.1.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  rsaSha384: '1.2.840.113549.1.1.12',
  rsaSha512: '1.2.840.113549.1.1.13',
} as const;
