import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mulaiInti } from '../lib/inti.ts';
import { lewati } from '../lib/lewati.ts';

const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-unggah-'));
let inti: Awaited<ReturnType<typeof mulaiInti>>;
beforeAll(async () => {
  inti = await mulaiInti(akar);
});
afterAll(() => {
  inti.proses.kill('SIGKILL');
  fs.rmSync(akar, { recursive: true, force: true });
});

const BATAS = 'b0und4ry';
const bagian = (nama: string, isi: string): string =>
  `--${BATAS}\r\nContent-Disposition: form-data; name="berkas"; filename="${nama}"\r\nContent-Type: application/json\r\n\r\n${isi}\r\n`;

async function kirim(badan: string, jenis = `multipart/form-data; boundary=${BATAS}`): Promise<[number, string]> {
  const r = await fetch(`${inti.k.url}/api/titipan`, {
    method: 'POST',
    headers: { ...inti.k.tajuk, 'content-type': jenis },
    body: badan,
  });
  const isi = (await r.json()) as { galat?: { kode: string } };
  return [r.status, isi.galat?.kode ?? ''];
}

const berkasTerbuka = (): string[] =>
  fs
    .readdirSync(`/proc/${inti.proses.pid}/fd`)
    .flatMap((f) => {
      try {
        return [fs.readlinkSync(`/proc/${inti.proses.pid}/fd/${f}`)];
      } catch {
        return [];
      }
    })
    .filter((f) => f.includes('rekap-titipan-') && !f.includes('kunci.db'));

describe('an upload', () => {
  it('whose names collide, are too long, or which is no form at all is answered, and the core lives on', async () => {
    const tutup = `--${BATAS}--\r\n`;
    // A file of one name cannot also be the folder of another one.
    expect(await kirim(bagian('a', '1') + bagian('a/b', '2') + tutup)).toEqual([422, 'FOLDER_TAK_TERTULIS']);
    expect(await kirim(bagian('a/b', '1') + bagian('a', '2') + tutup)).toEqual([422, 'FOLDER_TAK_TERTULIS']);
    expect(await kirim(bagian(`${'é'.repeat(400)}/${'x'.repeat(400)}.json`, '1') + tutup)).toEqual([200, '']);
    expect(await kirim('x', 'multipart/form-data')).toEqual([400, 'PERMINTAAN_BENTUK']);
    expect(await kirim('x', 'multipart/form-data; boundary=')).toEqual([400, 'PERMINTAAN_BENTUK']);
    expect(await kirim(bagian('a.json', '1'))).toEqual([400, 'PERMINTAAN_BENTUK']);
    expect(await kirim(bagian('a.json', '1').slice(0, 40))).toEqual([400, 'PERMINTAAN_BENTUK']);
    expect(inti.proses.exitCode).toBe(null);
  });

  it('that breaks off in the middle leaves no file open and none behind', async (konteks) => {
    if (process.platform !== 'linux') lewati(konteks, 'melihat berkas terbuka hanya di Linux');
    const { host, port, hostname } = new URL(inti.k.url);
    for (let i = 0; i < 20; i++) {
      const s = net.connect(Number(port), hostname);
      const awal = bagian(`f${i}.json`, 'x'.repeat(20_000)).slice(0, -2);
      s.on('error', () => {});
      s.write(
        `POST /api/titipan HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${inti.k.url}\r\nCookie: ${inti.k.tajuk.cookie}\r\n` +
          `Content-Type: multipart/form-data; boundary=${BATAS}\r\nContent-Length: 9000000\r\n\r\n${awal}`,
      );
      await new Promise((r) => setTimeout(r, 15));
      s.destroy();
    }
    await expect.poll(berkasTerbuka).toEqual([]);
    // A file is closed before it is removed: the last one may be there for a moment.
    const sisa = () =>
      fs
        .readdirSync(os.tmpdir())
        .filter((n) => n.startsWith('rekap-titipan-'))
        .flatMap((n) => fs.readdirSync(path.join(os.tmpdir(), n), { recursive: true }).map(String))
        .filter((n) => /f\d+\.json$/.test(n));
    await expect.poll(sisa).toEqual([]);
  });
});
