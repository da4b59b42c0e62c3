import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import encodeQR from 'qr';
import { pdfUji, tandaiUji } from '../../lib/pdf-bertanda.ts';
import { expect, test } from '../lib/fixtures.ts';
import { ikuti, ikutiProsa } from '../lib/panduan.ts';
import { temporaryFolder } from '../lib/paths.ts';
import { pegangPalu, sahkan } from '../lib/pengesahan.ts';
import { panggil, simulasi } from './bantu.ts';

// `saksi-panwaslu.md` and `jejak.md`, played as they are written; see `panduan.spec`.
test.describe.configure({ timeout: 240_000 });

const [TPS, TPS_DUA] = ['9901012001001', '9901012001002'] as const;

test('what witnesses see: projector, phone, checker, journal', async ({ page, core, context }) => {
  page.setDefaultTimeout(15_000);
  await simulasi(page, { desa: 1, tps: 2, benih: 3, kontes: ['PPWP'] });
  const layar = await context.newPage();
  await layar.goto(core.entry('/proyektor'));
  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  const sel = page.locator('input[data-sel="IV.1"]');
  await sel.waitFor();

  await ikuti(page, 'saksi-panwaslu', 'Membaca proyektor', [
    async (l) => {
      await expect(layar.getByText('TPS 001').first()).toBeVisible();
      await l.lihat(layar);
      await page.getByRole('button', { name: 'Sesuai C.Hasil' }).click();
      // The word before ended with this one too.
      await expect(layar.getByText('DIBACAKAN', { exact: true })).toBeVisible();
      await l.lihat(layar);
      // What a saksi asks for, and what it comes to.
      await ikuti(page, 'saksi-panwaslu', 'Angka berbeda dengan salinan Anda', [
        async () => {},
        async () => {},
        async () => {},
        async () => {
          await panggil(page, 'POST', '/api/keberatan', {
            jenis: 'keberatan',
            pengaju: { peran: 'saksi', nama: 'Sari', kontes: 'PPWP', peserta: 2 },
            wilayah: TPS,
            kontes: 'PPWP',
            sel: ['IV.2'],
            uraian: 'Menurut salinan saksi lebih banyak.',
          });
          await expect(page.getByText('Menunggu jawaban atas keberatan')).toBeVisible();
          await expect(page.getByRole('button', { name: 'Sahkan' })).toHaveCount(0);
        },
        async () => {},
      ]);
      await l.lihat(layar);
      const [k] = (await panggil(page, 'GET', '/api/keberatan')) as { nomor: number }[];
      await page.getByRole('button', { name: 'Jawab…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Keputusan' }).click();
      await page.getByRole('option', { name: 'Ditolak' }).click();
      await dialog.getByLabel('Jawaban PPK').fill(`Sesuai C.Hasil plano (${k?.nomor}).`);
      await dialog.getByRole('button', { name: 'Simpan jawaban' }).click();
      await expect(dialog).toHaveCount(0);
      await pegangPalu(page);
      await page.getByRole('button', { name: 'Sahkan' }).click();
      await l.lihat(layar);
    },
    async () => {
      await expect(layar.getByText(await sel.inputValue(), { exact: true }).first()).toBeVisible();
    },
    async () => {
      await sahkan(page, TPS_DUA);
    },
  ]);

  const { alamat } = (await panggil(page, 'PUT', '/api/publik', { nyala: true, alamat: '127.0.0.1' })) as {
    alamat: string[];
  };
  const ponsel = await context.newPage();
  await ponsel.setViewportSize({ width: 360, height: 740 });
  await ikuti(page, 'saksi-panwaslu', 'Melihat dari ponsel', [
    async () => {},
    async () => {
      for (const mode of ['sambutan', 'kemajuan']) {
        const badan = { mode, kontes: null, tps: null, wilayah: null, beku: false };
        await panggil(page, 'PUT', '/api/proyektor', badan);
        if (mode === 'kemajuan')
          await expect(layar.getByRole('heading', { level: 1 })).toHaveText('Kemajuan rekapitulasi');
        else await expect(layar.getByText('Rapat Pleno Terbuka', { exact: false })).toBeVisible();
        await expect(layar.getByRole('img', { name: `Kode QR: ${alamat[0]}` })).toBeVisible();
      }
      await ponsel.goto(alamat[0] ?? '');
    },
    async () => {
      await ponsel.getByRole('link', { name: /Presiden/ }).click();
      await ponsel.getByRole('listitem').first().getByRole('link').click();
      await ponsel.getByRole('link', { name: /TPS 001/ }).click();
      await expect(ponsel.getByRole('heading', { level: 1 })).toHaveText('TPS 001');
    },
  ]);
  await ikutiProsa(page, 'saksi-panwaslu', 'Melihat dari ponsel', async (l) => {
    await ponsel.goto(`${alamat[0]}/#/`);
    await l.tekan(ponsel);
    await expect(ponsel.getByText(/^Keberatan 1 · Saksi 02/)).toBeVisible();
    await expect(ponsel.getByText('✓').or(ponsel.getByText('ditolak')).first()).toBeVisible();
    // Their words are for the hall.
    await expect(ponsel.getByText('Menurut salinan saksi lebih banyak.')).toHaveCount(0);
  });
  await ponsel.close();
  await layar.close();

  const { folder, remove } = temporaryFolder();
  const halaman = path.join(folder, 'periksa-dokumen.html');
  await ikutiProsa(page, 'saksi-panwaslu', 'Memeriksa dokumen sendiri', async (l) => {
    await page.goto(`${core.url}/dokumen`);
    await l.lihat();
    const unduhan = page.waitForEvent('download');
    await page.getByText('Simpan pemeriksa dokumen…').click();
    await (await unduhan).saveAs(halaman);
  });
  const satu = await context.newPage();
  const data = JSON.stringify({
    format: 'rekap-pleno/data-dokumen',
    versi: 1,
    model: 'D.HASIL-KECAMATAN',
    kontes: 'PPWP',
    wilayah: '990101',
    isi: { 'V.A': 2350 },
  });
  const asal = await pdfUji(data);
  const utuh = await tandaiUji(asal, 'BIMA ANGKASA', 0);
  const rusak = Uint8Array.from(utuh);
  const di = Buffer.from(utuh).indexOf('stream') + 20;
  rusak[di] = (rusak[di] ?? 0) ^ 1;
  await panggil(page, 'POST', '/api/paket/tulis', { tempat: folder, dokumen: false, foto: false });
  const beri = (nama: string, isi: Uint8Array, jenis = 'application/pdf') =>
    satu.locator('#pilih').setInputFiles({ name: nama, mimeType: jenis, buffer: Buffer.from(isi) });
  await ikuti(satu, 'saksi-panwaslu', 'Memeriksa dokumen sendiri', [
    async () => satu.goto(pathToFileURL(halaman).href),
    async (l) => {
      const pemilih = satu.waitForEvent('filechooser');
      await l.tekan();
      await (await pemilih).setFiles({ name: 'utuh.pdf', mimeType: 'application/pdf', buffer: Buffer.from(utuh) });
    },
    async (l) => {
      await l.lihat(satu.getByRole('region', { name: 'utuh.pdf' }));
      await beri('ditambah.pdf', Buffer.concat([utuh, Buffer.from('%x')]));
      await l.lihat(satu.getByRole('region', { name: 'ditambah.pdf' }));
      await beri('rusak.pdf', rusak);
      await l.lihat(satu.getByRole('region', { name: 'rusak.pdf' }));
      await beri('tanpa.pdf', asal);
      await l.lihat(satu.getByRole('region', { name: 'tanpa.pdf' }));
      const paket = 'SIMULASI-990101-CONTOH-RAYA-paket-1.rekap';
      await beri(paket, readFileSync(path.join(folder, paket)), 'application/octet-stream');
      await l.lihat(satu.getByRole('region', { name: paket }));
    },
    async (l) => {
      const kode = `REKAP1:DHKC:990101:PPWP:1.1:FX:2.4:45:9870:2350.48.2398:${'0'.repeat(64)}`;
      const pemilih = satu.waitForEvent('filechooser');
      await l.tekan();
      const foto = Buffer.from(encodeQR(kode, 'gif', { scale: 6 }));
      await (await pemilih).setFiles({ name: 'foto.gif', mimeType: 'image/gif', buffer: foto });
      await expect(satu.getByText('2.350 · 48 · 2.398')).toBeVisible();
    },
  ]);
  await satu.close();
  remove();

  await ikutiProsa(page, 'saksi-panwaslu', 'Meminta bukti jejak', async (l) => {
    await l.tekan();
    await l.tekan();
    await expect(page.getByText(/catatan diperiksa dalam/)).toBeVisible();
  });
});

test('the journal: searched, proved, and what it says of a plenary that was tampered with', async ({ page, core }) => {
  page.setDefaultTimeout(15_000);
  // More sheets than entries fit a page of it.
  await simulasi(page, { desa: 2, tps: 60, benih: 3, kontes: ['PPWP', 'DPD'] });
  await page.goto(`${core.url}/jejak`);
  const entri = page.locator('ol > li');
  await ikutiProsa(page, 'jejak', 'Mencari', async (l) => {
    await expect(entri).toHaveCount(100);
    await l.lihat();
    const cari = page.getByRole('textbox', { name: /^Cari/ });
    await cari.fill('TPS 002');
    await expect(entri).toHaveCount(8);
    await expect(entri.filter({ hasText: 'TPS 002' })).toHaveCount(8);
    await cari.fill('');
    await expect(entri).toHaveCount(100);
    await l.tekan();
    await expect(entri.nth(100)).toBeVisible();
    await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
    await page.locator('input[data-sel="IV.1"]').focus();
    await l.tombol(2);
    await expect(page.getByRole('dialog', { name: /^Riwayat IV\.1, TPS 001/ })).toBeVisible();
  });
  await ikutiProsa(page, 'jejak', 'Membuktikan', async (l) => {
    await page.goto(`${core.url}/jejak`);
    await l.tekan();
    await expect(page.getByText(/^Jurnal utuh/)).toBeVisible();
  });
  await ikutiProsa(page, 'jejak', 'Verifikasi menemukan sesuatu', async (l) => {
    const { pleno } = (await panggil(page, 'GET', '/api/keadaan')) as { pleno: { folder: string } };
    const db = new Database(path.join(pleno.folder, 'rekap.db'));
    for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string;
    }[])
      db.exec(`DROP TRIGGER "${name}"`);
    db.exec("UPDATE jurnal SET orang = 'ORANG LAIN' WHERE seq = 5");
    db.close();
    await page.getByRole('button', { name: 'Verifikasi' }).click();
    await expect(page.getByText('tidak utuh', { exact: true })).toBeVisible();
    await l.tekan();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/adangan/);
  });
});
