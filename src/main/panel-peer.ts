import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { HasilPeriksaPanel } from '../contract/desktop.ts';

const PORT = '8444';
const WAIT_MS = 6000;

/** What people type: `192.168.1.5`, `192.168.1.5:8444`, or the whole address from the operator's screen. */
export function panelOrigin(typed: string): string | undefined {
  const text = typed.trim();
  const full = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  if (url.protocol !== 'https:' || url.hostname === '' || url.username !== '' || url.password !== '') return undefined;
  // 443 is never this door; whoever leaves the port out means the usual one.
  return `https://${url.hostname}:${url.port === '' ? PORT : url.port}`;
}

/** Fingerprint of a certificate, lower-case hex. */
export const fingerprint = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex');

/**
 * Looks who answers at an address, before anything is said to them: the fingerprint of the certificate is what a person
 * compares with the operator's screen. Nobody vouches for it, so nothing else about it is asked but its last day.
 */
export function lookAtPeer(typed: string): Promise<HasilPeriksaPanel> {
  const alamat = panelOrigin(typed);
  if (alamat === undefined)
    return Promise.resolve({ hasil: 'gagal', pesan: 'Ini bukan alamat panel. Contoh: 192.168.1.5:8444.' });
  const { hostname, port } = new URL(alamat);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: Number(port),
      rejectUnauthorized: false,
      minVersion: 'TLSv1.3',
      timeout: WAIT_MS,
      ...(isIP(host) ? {} : { servername: host }),
    });
    const end = (answer: HasilPeriksaPanel): void => {
      socket.destroy();
      resolve(answer);
    };
    const away = (why: string): void =>
      end({
        hasil: 'gagal',
        pesan: `Tidak ada yang menjawab di ${alamat} (${why}). Periksa alamat di layar operator, dan apakah kedua laptop berada di jaringan yang sama.`,
      });
    socket.once('secureConnect', () => {
      const { raw, valid_to: sampai } = socket.getPeerCertificate();
      if (!raw) away('tanpa sertifikat');
      else if (Date.parse(sampai) < Date.now())
        end({
          hasil: 'gagal',
          pesan: `Sertifikat di ${alamat} sudah lewat masa berlakunya. Periksa tanggal kedua laptop; bila benar, operator membuka pintu dengan sertifikat baru.`,
        });
      else end({ hasil: 'ada', alamat, sidik: fingerprint(raw) });
    });
    socket.once('timeout', () => away('terlalu lama'));
    socket.once('error', (e: NodeJS.ErrnoException) => away(e.code ?? e.message));
  });
}
