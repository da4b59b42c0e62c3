import tls from 'node:tls';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { sidikSertifikat } from './sertifikat.ts';

const TENGGAT_MS = 10_000;

/**
 * The fingerprint of the certificate that answers at an address, before anybody believes it: its words are compared by
 * voice, and only then a code is sent. Nothing is sent here. Errors: LAN_TAK_TERHUBUNG.
 */
export function intipSertifikat(t: { alamat: string; port: number }): Promise<Hasil<string>> {
  const alamat = `${t.alamat}:${t.port}`;
  return new Promise((selesai) => {
    const s = tls.connect({ host: t.alamat, port: t.port, rejectUnauthorized: false, minVersion: 'TLSv1.3' });
    const akhiri = (h: Hasil<string>): void => {
      s.destroy();
      selesai(h);
    };
    s.setTimeout(TENGGAT_MS, () => akhiri(gagal('LAN_TAK_TERHUBUNG', { alamat, sebab: 'terlalu lama' })));
    s.on('error', (e: NodeJS.ErrnoException) =>
      akhiri(gagal('LAN_TAK_TERHUBUNG', { alamat, sebab: e.code ?? e.message })),
    );
    s.once('secureConnect', () => {
      const c = s.getPeerX509Certificate();
      akhiri(c ? berhasil(sidikSertifikat(c.raw)) : gagal('LAN_TAK_TERHUBUNG', { alamat, sebab: 'tanpa sertifikat' }));
    });
  });
}
