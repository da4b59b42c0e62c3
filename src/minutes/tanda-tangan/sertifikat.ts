import forge from 'node-forge';
import { dariBiner, keBiner } from './asn1.ts';

/** What a certificate says, for people. Times are those it carries; `simulasi`: made for practice by this program. */
export type IsiSertifikat = {
  nama: string;
  organisasi: string;
  penerbit: string;
  nomor: string;
  sejak: Date;
  sampai: Date;
  /** The key usage allows signatures on documents; true where the certificate does not say. */
  untukTandaTangan: boolean;
  /** Issued by itself: nobody vouches for the name. */
  terbitSendiri: boolean;
  simulasi: boolean;
};

/** Organisation of practice certificates, by which everybody recognises them. */
export const ORGANISASI_LATIHAN = 'SIMULASI - Rekap Pleno';

const OID_CN = '2.5.4.3';
const OID_O = '2.5.4.10';

type Atribut = { type?: string; value?: unknown; valueTagClass?: number };

/** A name's part as text; forge leaves UTF-8 undecoded. */
function bagian(daftar: readonly Atribut[], oid: string): string {
  const a = daftar.find((x) => x.type === oid);
  if (typeof a?.value !== 'string') return '';
  try {
    return a.valueTagClass === forge.asn1.Type.UTF8
      ? new TextDecoder('utf-8', { fatal: true }).decode(dariBiner(a.value))
      : a.value;
  } catch {
    return a.value;
  }
}

type KeyUsage = { digitalSignature?: boolean; nonRepudiation?: boolean };

export function isiSertifikat(c: forge.pki.Certificate): IsiSertifikat {
  const subjek = c.subject.attributes as Atribut[];
  const penerbit = c.issuer.attributes as Atribut[];
  const guna = c.getExtension('keyUsage') as KeyUsage | null | undefined;
  const organisasi = bagian(subjek, OID_O);
  return {
    nama: bagian(subjek, OID_CN) || bagian(subjek, OID_O),
    organisasi,
    penerbit: bagian(penerbit, OID_CN) || bagian(penerbit, OID_O),
    nomor: c.serialNumber,
    sejak: c.validity.notBefore,
    sampai: c.validity.notAfter,
    untukTandaTangan: guna ? guna.digitalSignature === true || guna.nonRepudiation === true : true,
    terbitSendiri: c.issuer.hash === c.subject.hash,
    simulasi: organisasi === ORGANISASI_LATIHAN,
  };
}

/** Throws for what forge cannot read (broken, or a key other than RSA). */
export const bacaSertifikat = (der: Uint8Array): forge.pki.Certificate =>
  forge.pki.certificateFromAsn1(forge.asn1.fromDer(keBiner(der)));
