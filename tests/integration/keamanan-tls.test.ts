import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kirimMentah, soketMentah, teksMinta } from '../lib/mentah.ts';
import { minta, SemuaPintu } from '../lib/pintu.ts';

/** The two doors with TLS, and what happens where somebody speaks the wrong language to a door. */
let s: SemuaPintu;
beforeAll(async () => {
  s = await SemuaPintu.buka();
}, 60_000);
afterAll(() => s.tutup());

type Hasil = { versi: string | null; alpn: string | false | null; galat: string };

/** One handshake with these wishes. */
function jabat(port: number, o: tls.ConnectionOptions): Promise<Hasil & { soket: tls.TLSSocket }> {
  return new Promise((selesai) => {
    const so = tls.connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...o });
    // Asked only of a connection that stands: of one that broke off in its handshake Node has nothing left to ask.
    const jadi = (galat: string): void => selesai({ versi: null, alpn: null, galat, soket: so });
    so.on('secureConnect', () => selesai({ versi: so.getProtocol(), alpn: so.alpnProtocol, galat: '', soket: so }));
    so.on('error', (e: NodeJS.ErrnoException) => jadi(e.code ?? e.message));
    so.on('close', () => jadi('tutup'));
  });
}

describe.each(['panel', 'paket'] as const)('TLS at the door %s', (nama) => {
  const port = (): number => s.pintu[nama].port;

  it('is version 1.3 and nothing older, and is not begun anew', async () => {
    // OpenSSL itself would rather not speak the old ones; asked for loudly it would.
    const ciphers = 'ALL:@SECLEVEL=0';
    for (const v of ['TLSv1', 'TLSv1.1', 'TLSv1.2'] as const) {
      const h = await jabat(port(), { minVersion: v, maxVersion: v, ciphers });
      expect(h.galat, v).toMatch(/PROTOCOL_VERSION|ECONNRESET|UNSUPPORTED|ALERT/);
      h.soket.destroy();
    }
    const baik = await jabat(port(), { minVersion: 'TLSv1', ciphers: 'ALL:TLS_AES_128_GCM_SHA256:@SECLEVEL=0' });
    expect([baik.versi, baik.galat]).toEqual(['TLSv1.3', '']);
    const ulang = await new Promise<string>((selesai) => {
      const jalan = baik.soket.renegotiate({}, (e) => selesai(e ? 'ditolak' : 'diulang'));
      if (jalan === false) selesai('ditolak');
    });
    expect(ulang).toBe('ditolak');
    baik.soket.destroy();
  });

  it('shows a certificate of its own: P-256, no authority, neither future nor past, no longer than some years', async () => {
    const { soket } = await jabat(port(), {});
    const x = new X509Certificate(soket.getPeerX509Certificate()?.raw ?? Buffer.alloc(0));
    expect(x.publicKey.asymmetricKeyType).toBe('ec');
    expect(x.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(x.ca).toBe(false);
    expect(x.verify(x.publicKey)).toBe(true);
    const [dari, sampai, kini] = [Date.parse(x.validFrom), Date.parse(x.validTo), Date.now()];
    expect(dari).toBeLessThan(kini);
    expect(sampai).toBeGreaterThan(kini + 86_400_000);
    expect(sampai - dari).toBeLessThan(7 * 366 * 86_400_000);
    expect(Number.parseInt(x.serialNumber.slice(0, 8), 16)).toBeGreaterThan(0);
    // Nobody is asked for a certificate of theirs, and nothing is written to a log of keys.
    expect(Object.keys(soket.getCertificate() ?? {})).toEqual([]);
    soket.destroy();
  });

  it('speaks HTTP/1.1 only, and takes no name for a reason to be another', async () => {
    const h2 = await jabat(port(), { ALPNProtocols: ['h2'] });
    expect(h2.alpn || '').not.toBe('h2');
    h2.soket.destroy();
    const dua = await jabat(port(), { ALPNProtocols: ['h2', 'http/1.1'] });
    expect(dua.alpn).toBe('http/1.1');
    dua.soket.destroy();
    const sidik = new Set<string>();
    for (const servername of [
      'jahat.example',
      'localhost',
      `${'a'.repeat(60)}.`.repeat(4),
      '..',
      'xn--80ak6aa92e.com',
      'rekap\u0000x',
    ]) {
      const h = await jabat(port(), { servername });
      if (h.galat === '') sidik.add(h.soket.getPeerCertificate().fingerprint256);
      h.soket.destroy();
    }
    expect(sidik.size).toBe(1);
  });

  it('goes on after handshakes that break off anywhere, and bytes that are none', async () => {
    const salam = await new Promise<Buffer>((selesai) => {
      const tipu = net.createServer((x) => {
        x.on('error', () => undefined);
        x.once('data', (b: Buffer) => {
          x.destroy();
          tipu.close();
          selesai(b);
        });
      });
      tipu.listen(0, '127.0.0.1', () => {
        const t = tls.connect({
          port: (tipu.address() as net.AddressInfo).port,
          host: '127.0.0.1',
          rejectUnauthorized: false,
        });
        t.on('error', () => undefined);
      });
    });
    const potong = [1, 2, 5, 6, 20, Math.floor(salam.length / 2), salam.length - 1];
    const rusak = Buffer.from(salam);
    rusak[20] = (rusak[20] ?? 0) ^ 0xff;
    const panjang = Buffer.from(salam);
    panjang.writeUInt16BE(0xffff, 3);
    for (const b of [
      ...potong.map((n) => salam.subarray(0, n)),
      rusak,
      panjang,
      Buffer.alloc(5000, 0x16),
      Buffer.from('SSH-2.0-x\r\n'),
    ]) {
      const so = soketMentah(port());
      await once(so, 'connect');
      so.write(b);
      await new Promise((r) => setTimeout(r, 10));
      so.destroy();
    }
    // Broken off in the middle of the answer, and right after the handshake.
    const utuh = soketMentah(port());
    await once(utuh, 'connect');
    utuh.write(salam);
    await once(utuh, 'data');
    utuh.resetAndDestroy();
    const { soket } = await jabat(port(), {});
    soket.destroy();
    const j = await minta(s.pintu[nama], 'GET', '/api/saya');
    expect(j.status).toBe(nama === 'panel' ? 200 : 404);
  });

  it('plain HTTP spoken to it ends, with nothing that could be read', async () => {
    const j = await kirimMentah(port(), teksMinta('GET', '/api/saya', [`host: 127.0.0.1:${port()}`]), {
      tungguMs: 4000,
    });
    expect(j.status).toBe(0);
    expect(j.semua).not.toMatch(/HTTP|[a-z]{6}/);
  });
});

it('TLS spoken to the doors without it ends at once', async () => {
  for (const nama of ['operator', 'proyektor', 'publik'] as const) {
    const mulai = performance.now();
    const h = await jabat(s.pintu[nama].port, {});
    h.soket.destroy();
    expect([h.versi, h.galat === ''], nama).not.toEqual(['TLSv1.3', true]);
    expect(performance.now() - mulai).toBeLessThan(5000);
    expect((await minta(s.pintu[nama], 'GET', nama === 'publik' ? '/' : '/api/saya')).status).toBe(200);
  }
});
