import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buatKunci } from '../../../src/exchange/kunci.ts';
import { bacaAlamat, pasangkan, Sambungan, SesiKirim } from '../../../src/exchange/lan/index.ts';
import { expect, test } from '../lib/electron.ts';

test.describe.configure({ timeout: 120_000 });

/** Calls a route as the page itself would. */
const panggil = (
  page: import('@playwright/test').Page,
  jalur: string,
  badan: unknown,
  metode = 'POST',
): Promise<unknown> =>
  page.evaluate(
    async ([m, j, b]) => {
      const r = await fetch(j, { method: m, headers: { 'content-type': 'application/json' }, body: b });
      return r.json();
    },
    [metode, jalur, JSON.stringify(badan)] as const,
  );

test('the door opens in the desktop application too: a device of this process pairs and sends over TLS, and is turned away', async ({
  shell,
}) => {
  const { page } = shell;
  await page.getByRole('button', { name: 'Tanpa jaringan' }).click();
  await page.getByRole('link', { name: 'Kirim dan terima lewat jaringan…' }).click();
  await expect(page.getByRole('button', { name: 'Buka penerimaan' })).toBeEnabled();
  // On loopback alone: a test opens nothing to a network.
  await panggil(page, '/api/penerimaan/buka', { port: 0, alamat: '127.0.0.1' });
  await page.getByRole('button', { name: 'Pasangkan perangkat…' }).click();
  const alamat = bacaAlamat((await page.locator('code').first().textContent()) ?? '');
  if (!alamat.ok) throw new Error(alamat.galat.kode);
  const { kode: _, ...tujuan } = alamat.nilai;
  const kunci = buatKunci('laptop uji');
  const s = new Sambungan(tujuan);
  try {
    const kartu = await pasangkan(s, kunci, alamat.nilai);
    if (!kartu.ok) throw new Error(kartu.galat.kode);
    await expect(page.getByText('laptop uji').first()).toBeVisible();
    const isi = randomBytes(3_000_000);
    const kiriman = {
      sha256: createHash('sha256').update(isi).digest('hex'),
      ukuran: isi.byteLength,
      sidik: '0'.repeat(64),
      baca: async (o: number, n: number) => isi.subarray(o, o + n),
    };
    // It arrived whole and was proved in its thread: it is no package.
    const sesi = new SesiKirim(s, kunci, kartu.nilai.id);
    expect(await sesi.kirim(kiriman)).toMatchObject({ galat: { kode: 'PAKET_BUKAN_PAKET' } });

    // A real one comes while nobody looks at the window: the system says so.
    await shell.app.evaluate(({ BrowserWindow, Notification }) => {
      const kabar: string[] = [];
      Object.assign(globalThis, { kabar });
      const [jendela] = BrowserWindow.getAllWindows();
      if (jendela) jendela.isFocused = () => false;
      Notification.isSupported = () => true;
      Notification.prototype.show = function show(this: { title: string; body: string }) {
        kabar.push(`${this.title}: ${this.body}`);
      };
    });
    await panggil(page, '/api/pleno/simulasi', { desa: 1, tps: 2, benih: 3 });
    const { berkas } = (await panggil(page, '/api/paket/tulis', {
      ...{ tempat: shell.akar, dokumen: false, foto: false },
    })) as { berkas: string };
    const { sidik } = (await panggil(page, '/api/paket/lihat', { asal: { jalur: [berkas] } })) as { sidik: string };
    const paket = readFileSync(berkas);
    const terima = await sesi.kirim({
      ...{ sha256: createHash('sha256').update(paket).digest('hex'), ukuran: paket.byteLength, sidik },
      baca: async (o, n) => paket.subarray(o, o + n),
    });
    expect(terima.ok).toBe(true);
    const kabar = () => shell.app.evaluate(() => (globalThis as unknown as { kabar: string[] }).kabar);
    await expect.poll(kabar).toEqual([expect.stringMatching(/^Paket diterima: CONTOH RAYA, dari /)]);

    await page.getByRole('button', { name: /^Jaringan · 1/ }).click();
    await page.getByRole('switch', { name: 'Tanpa jaringan' }).click({ force: true });
    await expect(page.getByRole('button', { name: 'Jaringan dimatikan' })).toBeVisible();
    expect(await sesi.kirim(kiriman)).toMatchObject({ galat: { kode: 'LAN_TAK_TERHUBUNG' } });
  } finally {
    s.tutup();
  }
});
