import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { kataDari } from '../../src/domain/kata-sidik.ts';
import { buatSertifikatLan, periksaSertifikatLan } from '../../src/exchange/lan/index.ts';
import { lookAtPeer, panelOrigin } from '../../src/main/panel-peer.ts';

const HARI = 86_400_000;
const server: https.Server[] = [];
afterEach(() => {
  for (const s of server.splice(0)) s.close();
});

async function pintu(sampai: Date): Promise<{ alamat: string; sidik: string }> {
  const s = buatSertifikatLan('uji', new Date(), sampai);
  const h = https.createServer({ key: s.kunci, cert: s.sertifikat, minVersion: 'TLSv1.3' }, () => {
    throw new Error('nothing may be asked before a person compared');
  });
  server.push(h);
  await new Promise<void>((siap) => h.listen(0, '127.0.0.1', siap));
  const k = periksaSertifikatLan(JSON.stringify(s));
  if (typeof k === 'string') throw new Error(k);
  return { alamat: `127.0.0.1:${(h.address() as AddressInfo).port}`, sidik: k.sidik };
}

it('tells the fingerprint of whoever answers, and says no more than hello', async () => {
  const { alamat, sidik } = await pintu(new Date(Date.now() + HARI));
  expect(await lookAtPeer(` https://${alamat}/gabung `)).toEqual({ hasil: 'ada', alamat: `https://${alamat}`, sidik });
  expect(kataDari(Buffer.from(sidik, 'hex')).split(' ')).toHaveLength(6);
});

it('refuses one past its day, an address where nobody is, and what is no address, in words', async () => {
  const { alamat } = await pintu(new Date(Date.now() - HARI));
  expect(await lookAtPeer(alamat)).toMatchObject({
    hasil: 'gagal',
    pesan: expect.stringMatching(/lewat masa berlakunya/),
  });
  expect(await lookAtPeer('127.0.0.1:1')).toMatchObject({
    hasil: 'gagal',
    pesan: expect.stringMatching(/Tidak ada yang menjawab/),
  });
  expect(await lookAtPeer('http://127.0.0.1')).toMatchObject({
    hasil: 'gagal',
    pesan: expect.stringMatching(/bukan alamat panel/),
  });
});

it('reads what people type', () => {
  expect(panelOrigin('192.168.1.5')).toBe('https://192.168.1.5:8444');
  expect(panelOrigin('192.168.1.5:8450')).toBe('https://192.168.1.5:8450');
  expect(panelOrigin('https://laptop-ketua:8444/gabung#12345678')).toBe('https://laptop-ketua:8444');
  for (const bukan of ['', 'https://', 'file:///etc/passwd', 'https://a:b@192.168.1.5', 'http://192.168.1.5'])
    expect(panelOrigin(bukan), bukan).toBeUndefined();
});
