import { createPrivateKey, createSign } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import forge from 'node-forge';
import { anggota, bernomor, bulat, dariDer, himpunan, keDer, nol, OID, oid, oktet, urutan } from './asn1.ts';

const algoritma = (o: string) => urutan(oid(o), nol());

/** `[issuer, serialNumber]` of a certificate, as the bytes they are. */
function penerbitDanNomor(sertifikat: Uint8Array) {
  const tbs = anggota(anggota(dariDer(sertifikat))[0]);
  // An explicit version [0] may stand before the serial number.
  const awal = tbs[0]?.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC ? 1 : 0;
  const [nomor, , penerbit] = tbs.slice(awal);
  if (!nomor || !penerbit) throw new Error('sertifikat tanpa nomor atau penerbit');
  return urutan(penerbit, nomor);
}

const waktuUtc = (w: Date) =>
  forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.UTCTIME, false, forge.asn1.dateToUtcTime(w) as string);

/**
 * A detached PKCS#7 SignedData (CMS) over `isi` with RSA and SHA-256, and the signer's certificate named in a signed
 * attribute, as PAdES baseline B asks (EN 319 142-1; ESSCertIDv2, RFC 5035). `kunci` is the private key as PEM;
 * `sertifikat` are DER, the signer's first, then its chain.
 */
export function buatCms(
  isi: Uint8Array,
  { kunci, sertifikat, waktu }: { kunci: string; sertifikat: readonly [Uint8Array, ...Uint8Array[]]; waktu: Date },
): Uint8Array {
  const [milik] = sertifikat;
  // DER orders a set by its encodings; what is signed and what is stored must be the same bytes.
  const atribut = [
    urutan(oid(OID.contentType), himpunan(oid(OID.data))),
    urutan(oid(OID.signingTime), himpunan(waktuUtc(waktu))),
    urutan(oid(OID.messageDigest), himpunan(oktet(sha256(isi)))),
    urutan(oid(OID.signingCertificateV2), himpunan(urutan(urutan(urutan(oktet(sha256(milik))))))),
  ]
    .map((a) => ({ a, der: Buffer.from(keDer(a)) }))
    .sort((x, y) => Buffer.compare(x.der, y.der))
    .map(({ a }) => a);
  const tanda = createSign('RSA-SHA256')
    .update(keDer(himpunan(...atribut)))
    .sign(createPrivateKey(kunci));
  const penanda = urutan(
    bulat(1),
    penerbitDanNomor(milik),
    algoritma(OID.sha256),
    bernomor(0, ...atribut),
    algoritma(OID.rsa),
    oktet(tanda),
  );
  const data = urutan(
    bulat(1),
    himpunan(algoritma(OID.sha256)),
    urutan(oid(OID.data)),
    bernomor(0, ...sertifikat.map(dariDer)),
    himpunan(penanda),
  );
  return keDer(urutan(oid(OID.signedData), bernomor(0, data)));
}
