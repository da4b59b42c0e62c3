import forge from 'node-forge';
import { gagal, type Hasil } from '../../domain/index.ts';
import { dariBiner, keBiner } from './asn1.ts';
import { type IsiSertifikat, isiSertifikat } from './sertifikat.ts';

/** A key that can sign, its certificate first in the chain (DER). The key lives only as long as the signing. */
export type KunciTanda = {
  kunci: string;
  sertifikat: [Uint8Array, ...Uint8Array[]];
  isi: IsiSertifikat;
};

type Tas = { key?: forge.pki.PrivateKey | null; cert?: forge.pki.Certificate | null; asn1?: forge.asn1.Asn1 };

const tas = (p: forge.pkcs12.Pkcs12Pfx, jenis: string): Tas[] => (p.getBags({ bagType: jenis })[jenis] ?? []) as Tas[];

const derTas = (t: Tas): Uint8Array =>
  dariBiner(forge.asn1.toDer(t.asn1 ?? forge.pki.certificateToAsn1(t.cert as forge.pki.Certificate)).getBytes());

const SALAH_SANDI = /mac could not be verified|invalid password|decrypt/i;

function buka(isi: Uint8Array, sandi: string): Hasil<forge.pkcs12.Pkcs12Pfx> {
  let asn1: forge.asn1.Asn1;
  try {
    asn1 = forge.asn1.fromDer(keBiner(isi));
  } catch {
    return gagal('SERTIFIKAT_RUSAK');
  }
  try {
    return { ok: true, nilai: forge.pkcs12.pkcs12FromAsn1(asn1, false, sandi) };
  } catch (e) {
    return gagal(e instanceof Error && SALAH_SANDI.test(e.message) ? 'SERTIFIKAT_SANDI' : 'SERTIFIKAT_RUSAK');
  }
}

/**
 * Opens a PKCS#12 file (.p12, .pfx) with its password, at the time `kini`. Errors: SERTIFIKAT_RUSAK for what is no such
 * file or has no RSA key with its certificate, SERTIFIKAT_SANDI, SERTIFIKAT_BELUM_BERLAKU, SERTIFIKAT_KEDALUWARSA,
 * SERTIFIKAT_TUJUAN where the certificate is not for signing documents.
 */
export function bukaP12(berkas: Uint8Array, sandi: string, kini: Date): Hasil<KunciTanda> {
  const p = buka(berkas, sandi);
  if (!p.ok) return p;
  const { pkcs8ShroudedKeyBag, keyBag, certBag } = forge.pki.oids as Record<string, string>;
  const kunci = [...tas(p.nilai, pkcs8ShroudedKeyBag ?? ''), ...tas(p.nilai, keyBag ?? '')].find((t) => t.key)?.key as
    | forge.pki.rsa.PrivateKey
    | undefined;
  const sertifikat = tas(p.nilai, certBag ?? '').filter((t) => t.cert);
  const milik = sertifikat.find((t) => {
    const k = t.cert?.publicKey as forge.pki.rsa.PublicKey | undefined;
    return kunci?.n !== undefined && k?.n?.compareTo(kunci.n) === 0;
  });
  if (!kunci || !milik?.cert) return gagal('SERTIFIKAT_RUSAK');
  const isi = isiSertifikat(milik.cert);
  if (kini < isi.sejak) return gagal('SERTIFIKAT_BELUM_BERLAKU', { nama: isi.nama });
  if (kini > isi.sampai) return gagal('SERTIFIKAT_KEDALUWARSA', { nama: isi.nama });
  if (!isi.untukTandaTangan) return gagal('SERTIFIKAT_TUJUAN', { nama: isi.nama });
  const lain = sertifikat.filter((t) => t !== milik).map(derTas);
  return {
    ok: true,
    nilai: { kunci: forge.pki.privateKeyToPem(kunci), sertifikat: [derTas(milik), ...lain], isi },
  };
}
