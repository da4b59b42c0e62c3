import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import { dariBiner } from './asn1.ts';
import { ORGANISASI_LATIHAN } from './sertifikat.ts';

const HARI_MS = 86_400_000;

/** For tests of refusals; a real practice certificate needs none of it. */
export type OpsiLatihan = { hariBerlaku?: number; tujuan?: 'tandaTangan' | 'sandi'; sejak?: Date };

/**
 * A certificate of one's own for practice: PKCS#12 bytes with an RSA key of 2,048 bits, valid for 30 days, whose
 * organisation says SIMULASI. Nobody vouches for it.
 */
export function buatSertifikatLatihan(nama: string, sandi: string, kini: Date, opsi: OpsiLatihan = {}): Uint8Array {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const kunci = forge.pki.privateKeyFromPem(privateKey);
  const c = forge.pki.createCertificate();
  c.publicKey = forge.pki.publicKeyFromPem(publicKey);
  // A positive number: its first bit is 0.
  c.serialNumber = `0${randomBytes(16).toString('hex').slice(1)}`;
  c.validity.notBefore = opsi.sejak ?? new Date(kini.getTime() - HARI_MS);
  c.validity.notAfter = new Date(kini.getTime() + (opsi.hariBerlaku ?? 30) * HARI_MS);
  const utf8 = (name: string, value: string) => ({ name, value, valueTagClass: forge.asn1.Type.UTF8 as never });
  const siapa = [utf8('commonName', `${nama} (SIMULASI)`), utf8('organizationName', ORGANISASI_LATIHAN)];
  c.setSubject(siapa);
  c.setIssuer(siapa);
  c.setExtensions([
    { name: 'basicConstraints', cA: false },
    opsi.tujuan === 'sandi'
      ? { name: 'keyUsage', keyEncipherment: true }
      : { name: 'keyUsage', digitalSignature: true, nonRepudiation: true },
  ]);
  c.sign(kunci, forge.md.sha256.create());
  const p12 = forge.pkcs12.toPkcs12Asn1(kunci, [c], sandi, { algorithm: '3des' });
  return dariBiner(forge.asn1.toDer(p12).getBytes());
}
