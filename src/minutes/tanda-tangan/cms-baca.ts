import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import forge from 'node-forge';
import type { SebabTanda } from '../../domain/kata-tanda.ts';
import {
  type Asn1,
  anggota,
  bacaOid,
  bytesIsi,
  dariBiner,
  dariDer,
  himpunan,
  keBiner,
  keDer,
  OID,
  samaBytes,
} from './asn1.ts';
import { bacaSertifikat, type IsiSertifikat, isiSertifikat } from './sertifikat.ts';

/*
 * Runs in every browser and in Node alike: no crypto of the platform, which a page opened from a stick may not have.
 */

export type { SebabTanda };

export type TandaCms = {
  sebab: SebabTanda | null;
  sertifikat: IsiSertifikat | null;
  /** As the signer's computer said. */
  waktu: Date | null;
};

const RINGKASAN: Readonly<Record<string, { hitung: (b: Uint8Array) => Uint8Array; nama: string }>> = {
  [OID.sha256]: { hitung: sha256, nama: 'sha256' },
  [OID.sha384]: { hitung: sha384, nama: 'sha384' },
  [OID.sha512]: { hitung: sha512, nama: 'sha512' },
};
const RSA = new Set<string>([OID.rsa, OID.rsaSha256, OID.rsaSha384, OID.rsaSha512]);

const konteks = (a: Asn1 | undefined, nomor: number): boolean =>
  a?.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC && a.type === nomor;

/** DigestInfo of PKCS#1 v1.5 (RFC 8017, 9.2), rebuilt and compared as a whole: nothing in the padding is parsed. */
function rsaSah(kunci: forge.pki.rsa.PublicKey, ringkas: Uint8Array, oidRingkas: string, tanda: Uint8Array): boolean {
  const panjang = Math.ceil(kunci.n.bitLength() / 8);
  if (tanda.length !== panjang) return false;
  const { Class, Type } = forge.asn1;
  const info = keDer(
    forge.asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, [
      forge.asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, [
        forge.asn1.create(Class.UNIVERSAL, Type.OID, false, forge.asn1.oidToDer(oidRingkas).getBytes()),
        forge.asn1.create(Class.UNIVERSAL, Type.NULL, false, ''),
      ]),
      forge.asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, keBiner(ringkas)),
    ]),
  );
  if (panjang < info.length + 11) return false;
  const harap = new Uint8Array(panjang).fill(0xff);
  harap[0] = 0;
  harap[1] = 1;
  harap[panjang - info.length - 1] = 0;
  harap.set(info, panjang - info.length);
  const Besar = (forge as unknown as { jsbn: { BigInteger: new (s: string, basis: number) => forge.jsbn.BigInteger } })
    .jsbn.BigInteger;
  const m = new Besar(forge.util.bytesToHex(keBiner(tanda)), 16).modPow(kunci.e, kunci.n).toString(16);
  return samaBytes(dariBiner(forge.util.hexToBytes(m.padStart(panjang * 2, '0'))), harap);
}

type Bagian = { sertifikat: Uint8Array[]; penanda: Asn1[] };

const versi = (a: Asn1 | undefined): number => {
  const [n, ...lain] = bytesIsi(a);
  if (n === undefined || lain.length > 0) throw new Error('versi');
  return n;
};

/** The OID of an algorithm without parameters (absent, or NULL). */
function algoritma(a: Asn1 | undefined): string {
  const [jenis, parameter, ...lain] = anggota(a);
  const kosong = parameter === undefined || (parameter.type === forge.asn1.Type.NULL && parameter.value === '');
  if (!kosong || lain.length > 0) throw new Error('parameter algoritma');
  return bacaOid(jenis);
}

/** RFC 5652, 5.1: every part is looked at, so that nothing of it can be changed unseen. */
function bongkar(der: Uint8Array): Bagian {
  const [jenis, isi] = anggota(dariDer(der));
  if (bacaOid(jenis) !== OID.signedData || !konteks(isi, 0)) throw new Error('bukan SignedData');
  const data = anggota(anggota(isi)[0]);
  if (![1, 3].includes(versi(data[0]))) throw new Error('versi SignedData');
  for (const a of anggota(data[1])) if (!(algoritma(a) in RINGKASAN)) throw new Error('ringkasan tak dikenal');
  const [jenisIsi, ...terkandung] = anggota(data[2]);
  if (bacaOid(jenisIsi) !== OID.data || terkandung.length > 0) throw new Error('bukan tanda tangan terpisah');
  const himp = data.find((a) => konteks(a, 0));
  const penanda = data[data.length - 1];
  return { sertifikat: himp ? anggota(himp).map(keDer) : [], penanda: anggota(penanda) };
}

/** A signed attribute's only value. */
function nilaiAtribut(atribut: Asn1, oid: string): Asn1 | undefined {
  for (const a of anggota(atribut)) {
    const [jenis, nilai] = anggota(a);
    if (bacaOid(jenis) === oid) return anggota(nilai)[0];
  }
  return undefined;
}

function waktuTanda(atribut: Asn1): Date | null {
  const w = nilaiAtribut(atribut, OID.signingTime);
  if (!w || typeof w.value !== 'string') return null;
  return w.type === forge.asn1.Type.UTCTIME
    ? forge.asn1.utcTimeToDate(w.value)
    : forge.asn1.generalizedTimeToDate(w.value);
}

/**
 * The signer names the certificate in a signed attribute (ESSCertIDv2 with SHA-256, RFC 5035): another one with the same
 * name and number does not pass. True where nothing of the kind is said.
 */
function sertifikatDisebut(atribut: Asn1, der: Uint8Array): boolean {
  const nilai = nilaiAtribut(atribut, OID.signingCertificateV2);
  if (!nilai) return true;
  const [sidik] = anggota(anggota(anggota(nilai)[0])[0]);
  return sidik?.type !== forge.asn1.Type.OCTETSTRING || samaBytes(bytesIsi(sidik), sha256(der));
}

/** The certificate among those given whose issuer and number the signer names. */
function milikPenanda(penanda: Asn1[], sertifikat: readonly Uint8Array[]) {
  const [penerbit, nomor] = anggota(penanda[1]);
  if (!penerbit || !nomor) return null;
  const cari = keDer(penerbit);
  const no = forge.util.bytesToHex(keBiner(bytesIsi(nomor)));
  for (const der of sertifikat) {
    const tbs = anggota(anggota(dariDer(der))[0]);
    const awal = konteks(tbs[0], 0) ? 1 : 0;
    const n = tbs[awal];
    const p = tbs[awal + 2];
    if (n && p && samaBytes(keDer(p), cari) && forge.util.bytesToHex(keBiner(bytesIsi(n))) === no) return der;
  }
  return null;
}

function periksaPenanda(penanda: Asn1[], sertifikat: readonly Uint8Array[], isi: Uint8Array): TandaCms {
  const der = milikPenanda(penanda, sertifikat);
  if (!der) return { sebab: 'rusak', sertifikat: null, waktu: null };
  let c: forge.pki.Certificate;
  try {
    c = bacaSertifikat(der);
  } catch {
    return { sebab: 'tak-didukung', sertifikat: null, waktu: null };
  }
  if (versi(penanda[0]) !== 1) throw new Error('versi SignerInfo');
  const oidRingkas = algoritma(penanda[2]);
  const ringkasan = RINGKASAN[oidRingkas];
  const beratribut = konteks(penanda[3], 0);
  const cara = algoritma(penanda[beratribut ? 4 : 3]);
  const hasil = { sertifikat: isiSertifikat(c), waktu: null as Date | null };
  if (!ringkasan || !RSA.has(cara)) return { ...hasil, sebab: 'tak-didukung' };
  const tanda = bytesIsi(penanda[beratribut ? 5 : 4]);
  const kunci = c.publicKey as forge.pki.rsa.PublicKey;
  const atribut = beratribut ? penanda[3] : undefined;
  if (!atribut) {
    const sah = rsaSah(kunci, ringkasan.hitung(isi), oidRingkas, tanda);
    return { ...hasil, sebab: sah ? null : 'isi-berubah' };
  }
  hasil.waktu = waktuTanda(atribut);
  const tercatat = bytesIsi(nilaiAtribut(atribut, OID.messageDigest));
  if (!samaBytes(tercatat, ringkasan.hitung(isi))) return { ...hasil, sebab: 'isi-berubah' };
  if (!sertifikatDisebut(atribut, der)) return { ...hasil, sebab: 'tanda-palsu' };
  // Signed as a SET OF, whatever its tag inside the message is (RFC 5652, 5.4).
  const ditandatangani = ringkasan.hitung(keDer(himpunan(...anggota(atribut))));
  return { ...hasil, sebab: rsaSah(kunci, ditandatangani, oidRingkas, tanda) ? null : 'tanda-palsu' };
}

/** Checks a detached PKCS#7 message over `isi`. Whoever vouches for the certificate is not asked: there is no network. */
export function periksaCms(der: Uint8Array, isi: Uint8Array): TandaCms {
  try {
    const { sertifikat, penanda } = bongkar(der);
    const [satu, ...lain] = penanda;
    if (!satu || lain.length > 0) return { sebab: 'rusak', sertifikat: null, waktu: null };
    return periksaPenanda(anggota(satu), sertifikat, isi);
  } catch {
    return { sebab: 'rusak', sertifikat: null, waktu: null };
  }
}
