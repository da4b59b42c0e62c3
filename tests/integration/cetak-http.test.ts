import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Jawab } from '../../src/contract/index.ts';
import { type Layanan, mulaiLayanan } from '../../src/server/layanan.ts';
import { sha256Hex } from '../../src/store/index.ts';
import { beda, gambarHalaman } from '../lib/golden.ts';
import { Klien } from '../lib/klien.ts';
import { lewati } from '../lib/lewati.ts';
import { PencetakUji, tanpaPencetak } from '../lib/pencetak.ts';
import { bacaKata, sebabTanpaPoppler } from './bbox.ts';

const KUNCI = 'c'.repeat(64);
const WILAYAH = '990101';
const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-cetak-uji-'));
const sebab = tanpaPencetak();
const pencetak = new PencetakUji();
const semula = process.env.CUPS_SERVER;
let layanan: Layanan;
let k: Klien;
let folder = '';

async function nyalakan(): Promise<void> {
  const h = await mulaiLayanan({ akar, port: 0, kunci: KUNCI });
  if (!h.ok) throw new Error(h.galat.kode);
  layanan = h.nilai;
  k = await new Klien(layanan.url).masuk(KUNCI);
}

beforeAll(async () => {
  if (sebab === null) {
    process.env.CUPS_SERVER = pencetak.soket;
    await pencetak.mulai();
  }
  await nyalakan();
  folder = (await k.panggil('simulasi', { badan: { desa: 1, tps: 3, benih: 7 } })).folder;
}, 60_000);
afterAll(async () => {
  await layanan.berhenti();
  pencetak.berhenti();
  if (semula === undefined) delete process.env.CUPS_SERVER;
  else process.env.CUPS_SERVER = semula;
  fs.rmSync(akar, { recursive: true, force: true });
});

type Dokumen = Jawab<'buatDokumen'>;
const buat = (model: string, lain: object = {}): Promise<Dokumen> =>
  k.panggil('buatDokumen', { badan: { kontes: 'PPWP', wilayah: WILAYAH, model, kertas: 'A4', ...lain } });
const salinan = (model: string, nomor: number): Promise<Dokumen> =>
  buat(model, { rupa: 'salinan', penerima: { kunci: `saksi.${nomor}`, nama: `Saksi ${nomor}` } });
const kirim = (dokumen: Dokumen[][], printer: string = pencetak.nama) =>
  k.panggil('kirimCetak', {
    badan: {
      printer,
      sisi: 'satu',
      pengantar: false,
      berkas: dokumen.map((b) => ({ dokumen: b.map((d) => Number(d.id)), rangkap: 1 })),
    },
  });
const pesanan = async (nomor: number) => {
  const p = (await k.panggil('cetak')).pesanan.find((x) => x.nomor === nomor);
  if (!p) throw new Error(`pesanan ${nomor} tidak ada`);
  return p;
};
const kode = async (r: Response): Promise<string> => ((await r.json()) as { galat: { kode: string } }).galat.kode;
const teksPdf = async (pdf: Buffer): Promise<string> => {
  const d = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const isi = await (await d.getPage(1)).getTextContent();
  return isi.items.map((i) => ('str' in i ? i.str : '')).join(' ');
};
/** Landscape pages lie across the printer's paper: turned upright again, as whoever reads them turns the paper. */
async function tegak(pdf: Buffer, seperti: readonly { w: number; h: number }[]): Promise<Buffer> {
  const d = await PDFDocument.load(pdf);
  for (const [i, { w, h }] of seperti.entries()) if (w > h) d.getPage(i).setRotation(degrees(90));
  return Buffer.from(await d.save());
}
const isiBerkas = (sha256: string): Buffer => fs.readFileSync(path.join(folder, 'dokumen', `${sha256}.pdf`));

describe('printing without a print service', () => {
  it('says so, and notes what went through the system dialog as not yet known', async () => {
    const lama = process.env.CUPS_SERVER;
    process.env.CUPS_SERVER = '/tidak/ada/cups.sock';
    const lain = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-tanpa-cetak-'));
    const h = await mulaiLayanan({ akar: lain, port: 0, kunci: KUNCI });
    if (lama === undefined) delete process.env.CUPS_SERVER;
    else process.env.CUPS_SERVER = lama;
    if (!h.ok) throw new Error(h.galat.kode);
    const q = await new Klien(h.nilai.url).masuk(KUNCI);
    await q.panggil('simulasi', { badan: { desa: 1, tps: 2, benih: 7 } });
    const badan = { kontes: 'PPWP', wilayah: WILAYAH, model: 'D.KEJADIAN-KHUSUS', kertas: 'A4' };
    const d = await q.panggil('buatDokumen', { badan });
    expect(await q.panggil('pencetak')).toMatchObject({ ada: false, printer: [] });
    const berkas = [{ dokumen: [Number(d.id)], rangkap: 1 }];
    const r = await q.minta('kirimCetak', { badan: { printer: 'Kantor', sisi: 'satu', pengantar: false, berkas } });
    expect(await kode(r)).toBe('CETAK_LAYANAN');
    await q.panggil('kirimCetak', { badan: { printer: null, sisi: 'satu', pengantar: true, berkas } });
    const { pesanan: semua } = await q.panggil('cetak');
    expect(semua).toMatchObject([{ jalan: 'dialog', printer: null, berkas: [{ dokumen: [{ keadaan: 'menunggu' }] }] }]);
    await h.nilai.berhenti();
    fs.rmSync(lain, { recursive: true, force: true });
  });
});

describe('a real print service', () => {
  it('lists the printer with its papers', async (t) => {
    if (sebab !== null) lewati(t, sebab);
    const { ada, printer } = await k.panggil('pencetak');
    expect(ada).toBe(true);
    expect(printer).toMatchObject([
      { nama: 'Kantor', utama: true, keadaan: 'siap', pesan: '', kertas: ['F4', 'A4'], duaSisi: true },
      { nama: 'Saring', utama: false, keadaan: 'siap' },
      { nama: 'Teliti', utama: false, keadaan: 'siap' },
    ]);
    const d = await buat('D.UNDANGAN', { kontes: null });
    const berkas = [{ dokumen: [Number(d.id)], rangkap: 1 }];
    for (const nama of ['Kantor; rm -rf /', '-o', '../Kantor', 'Lain']) {
      const r = await k.minta('kirimCetak', { badan: { printer: nama, sisi: 'satu', pengantar: false, berkas } });
      expect(await kode(r), nama).toBe('CETAK_PENCETAK_HILANG');
    }
    expect((await k.panggil('cetak')).pesanan).toEqual([]);
  });

  it('gets every document byte for byte, bundle by bundle, each with its cover list first', async (t) => {
    if (sebab !== null) lewati(t, sebab);
    const asli = [await buat('D.HASIL-KECAMATAN'), await buat('D.KEJADIAN-KHUSUS', { kertas: 'F4' })];
    const satu = [await salinan('D.HASIL-KECAMATAN', 1), await salinan('D.KEJADIAN-KHUSUS', 1)];
    const { nomor } = await k.panggil('kirimCetak', {
      badan: {
        printer: pencetak.nama,
        sisi: 'dua',
        pengantar: true,
        berkas: [
          { dokumen: asli.map((d) => Number(d.id)), rangkap: 2 },
          { dokumen: satu.map((d) => Number(d.id)), rangkap: 1 },
        ],
      },
    });
    const keluar = await pencetak.tunggu(9);
    expect(keluar).toHaveLength(9);
    const dokumen = [asli[0], asli[1], asli[0], asli[1], satu[0], satu[1]];
    expect(keluar.filter((_, i) => i % 3 !== 0).map((x) => sha256Hex(x.pdf))).toEqual(dokumen.map((d) => d?.sha256));
    for (const x of keluar) expect(x.sisi).toBe('two-sided-long-edge');
    expect(keluar[1]?.media).toMatch(/x-dimension=21000 y-dimension=29700|iso_a4/);
    expect(keluar[2]?.media).toMatch(/x-dimension=21500 y-dimension=33000|_(f4|foolscap)_/);
    const pengantar = await Promise.all(keluar.filter((_, i) => i % 3 === 0).map((x) => teksPdf(x.pdf)));
    expect(pengantar[0]).toContain('rangkap 1 dari 2');
    expect(pengantar[2]).toContain('Saksi 1');
    for (const teks of pengantar)
      expect(teks).toMatch(/DAFTAR PENGANTAR DOKUMEN.*2 dokumen.*CATATAN INTERNAL|CATATAN INTERNAL/);
    expect(pengantar[2]).toContain(`D.HASIL-KECAMATAN/PPWP/${WILAYAH}/SALINAN.SAKSI.1`);
    // The queue says that all is done; the paper is still nobody's word.
    await expect
      .poll(async () => (await pesanan(nomor)).berkas[1]?.dokumen[1]?.kerja?.keadaan, { timeout: 20_000 })
      .toBe('selesai');
    const kini = await pesanan(nomor);
    expect(kini.berkas.flatMap((b) => b.dokumen.map((d) => d.keadaan))).toEqual(Array(6).fill('menunggu'));
    expect(kini.dikirim).toBe(false);
    // Not again before somebody said what came out.
    const lagi = {
      printer: 'Kantor',
      sisi: 'satu',
      pengantar: false,
      berkas: [{ dokumen: [Number(asli[0]?.id)], rangkap: 1 }],
    };
    expect(await kode(await k.minta('kirimCetak', { badan: lagi }))).toBe('CETAK_BELUM_DIPASTIKAN');
    await k.panggil('pastikanCetak', { param: { nomor: `${nomor}` }, badan: { gagal: [] } });
    expect((await k.panggil('cetak')).dicetak.find((d) => d.dokumen === Number(asli[0]?.id))).toMatchObject({
      keluar: 2,
    });
  }, 90_000);

  it('a reprint is another printing of the same revision, and its paper says so', async (t) => {
    if (sebab !== null) lewati(t, sebab);
    const d = await buat('D.KEJADIAN-KHUSUS');
    const pertama = await kirim([[d]]);
    await pencetak.tunggu(pencetak.keluar().length + 1);
    await k.panggil('pastikanCetak', { param: { nomor: `${pertama.nomor}` }, badan: { gagal: [] } });
    const sebelum = pencetak.keluar().length;
    const kedua = await kirim([[d]]);
    const [baru] = kedua.dokumen;
    expect(baru).not.toBe(Number(d.id));
    const lahir = (await k.panggil('dokumen')).dibuat.find((x) => x.id === `${baru}`);
    expect(lahir).toMatchObject({ revisi: d.revisi, cetakan: (d.cetakan ?? 0) + 1 });
    const keluar = (await pencetak.tunggu(sebelum + 1)).at(-1);
    expect(await teksPdf(keluar?.pdf ?? Buffer.alloc(0))).toContain(`Cetakan ${lahir?.cetakan}`);
    await k.panggil('pastikanCetak', { param: { nomor: `${kedua.nomor}` }, badan: { gagal: [] } });
    // Its content changed since: no other printing of that revision can be had.
    const l = await k.panggil('lembar', { param: { kontes: 'PPWP', tps: `${WILAYAH}2001001` } });
    await k.panggil('ubahLembar', {
      param: { kontes: 'PPWP', tps: `${WILAYAH}2001001` },
      badan: { versi: l.versi, sel: { 'V.B': 11 } },
    });
    const dHasil = (await k.panggil('dokumen')).dibuat.find(
      (x) => x.model === 'D.HASIL-KECAMATAN' && x.rupa === 'asli',
    );
    const badan = {
      printer: 'Kantor',
      sisi: 'satu',
      pengantar: false,
      berkas: [{ dokumen: [Number(dHasil?.id)], rangkap: 1 }],
    };
    expect(await kode(await k.minta('kirimCetak', { badan }))).toBe('CETAK_REVISI_LAMA');
  }, 60_000);

  it('a printer switched off, without paper, and pulled out while it waits: words for it, nothing counts as printed, what failed is sent again', async (t) => {
    if (sebab !== null) lewati(t, sebab);
    const d = [await buat('D.KEJADIAN-KHUSUS', { kertas: 'F4' }), await buat('LAMPIRAN-PEMBETULAN', { kertas: 'F4' })];
    const sebelum = pencetak.keluar().length;
    const pesan = async () => (await pesanan(nomor)).berkas[0]?.dokumen[0]?.kerja?.pesan;
    pencetak.matikan();
    const { nomor } = await kirim([d], pencetak.teliti);
    await expect.poll(pesan, { timeout: 30_000 }).toMatch(/pencetak (tidak dapat dihubungi|tidak ditemukan)/);
    pencetak.habiskanKertas();
    await pencetak.nyalakan();
    await expect.poll(pesan, { timeout: 40_000 }).toContain('kertas habis');
    expect((await k.panggil('pencetak')).printer.find((x) => x.nama === pencetak.teliti)?.pesan).toContain(
      'kertas habis',
    );
    pencetak.matikan();
    await k.panggil('batalkanCetak', { param: { nomor: `${nomor}` } });
    await expect
      .poll(async () => (await pesanan(nomor)).berkas[0]?.dokumen.map((x) => x.kerja?.keadaan), { timeout: 20_000 })
      .toEqual(['batal', 'batal']);
    expect((await pesanan(nomor)).berkas[0]?.dokumen.map((x) => x.keadaan)).toEqual(['menunggu', 'menunggu']);
    expect(pencetak.keluar()).toHaveLength(sebelum);
    // The core starts again: what is not known stays to be asked.
    await layanan.berhenti();
    await nyalakan();
    await k.panggil('bukaPleno', { badan: { folder } });
    expect((await pesanan(nomor)).berkas[0]?.dokumen.map((x) => x.keadaan)).toEqual(['menunggu', 'menunggu']);
    await k.panggil('pastikanCetak', {
      param: { nomor: `${nomor}` },
      badan: {
        gagal: [
          [0, 0],
          [0, 1],
        ],
        alasan: 'listrik padam',
      },
    });
    pencetak.isiKertas();
    await pencetak.nyalakan();
    const ulang = await k.panggil('ulangiCetak', { param: { nomor: `${nomor}` }, badan: { printer: 'Kantor' } });
    await pencetak.tunggu(sebelum + 2);
    // The same printing, to the byte: no paper of it had come out. CUPS may still hand over what it was asked to cancel while
    // the printer was away (its backend was waiting): then that one stands before these two.
    const terakhir = () =>
      pencetak
        .keluar()
        .slice(sebelum)
        .slice(-2)
        .map((x) => sha256Hex(x.pdf));
    await expect.poll(terakhir, { timeout: 30_000 }).toEqual(d.map((x) => x.sha256));
    expect(isiBerkas(d[0]?.sha256 ?? '').equals(pencetak.keluar().at(-2)?.pdf ?? Buffer.alloc(0))).toBe(true);
    const dua = await k.minta('ulangiCetak', { param: { nomor: `${nomor}` }, badan: { printer: 'Kantor' } });
    expect(await kode(dua)).toMatch(/CETAK_(TIDAK_ADA_YANG_GAGAL|SEDANG_DIKIRIM)/);
    await expect.poll(async () => (await pesanan(ulang.nomor)).dikirim).toBe(false);
    await k.panggil('pastikanCetak', { param: { nomor: `${ulang.nomor}` }, badan: { gagal: [] } });
    const kalimat = (await k.panggil('jejak', { kueri: { cari: 'dikirim-cetak', batas: '5' } })).entri.map(
      (e) => e.kalimat,
    );
    expect(kalimat.join('\n')).toMatch(/mengulang yang gagal dari pesanan/);
    expect(await k.panggil('verifikasi')).toMatchObject({ sah: true });
  }, 120_000);

  it('a queue that writes the PDF anew brings the same pages, sizes, words and picture to the paper', async (t) => {
    if (sebab !== null) lewati(t, sebab);
    const tanpa = sebabTanpaPoppler();
    if (tanpa !== null) lewati(t, tanpa);
    for (const d of [await buat('D.HASIL-KECAMATAN', { kertas: 'F4' }), await buat('D.KEJADIAN-KHUSUS')]) {
      const sebelum = pencetak.keluar().length;
      const { nomor } = await kirim([[d]], pencetak.saring);
      const datang = (await pencetak.tunggu(sebelum + 1)).at(-1)?.pdf ?? Buffer.alloc(0);
      const asli = isiBerkas(d.sha256);
      expect(datang.equals(asli), 'otherwise this queue proves nothing').toBe(false);
      const halaman = bacaKata(asli);
      const sama = await tegak(datang, halaman);
      // Words by page, in whatever order they are written now.
      const kata = (pdf: Buffer) => bacaKata(pdf).map((h) => h.kata.map((x) => x.teks).sort());
      expect(kata(sama)).toEqual(kata(asli));
      // The same size, not shrunk to margins and not moved: no tile differs by more than letters drawn a hair elsewhere.
      const nomorHalaman = halaman.map((_, i) => i + 1);
      const gambarAsli = gambarHalaman(asli, nomorHalaman);
      for (const [i, g] of gambarHalaman(sama, nomorHalaman).entries())
        expect(beda(g, gambarAsli[i] ?? g), `halaman ${i + 1}`).toBeLessThan(0.05);
      await k.panggil('pastikanCetak', { param: { nomor: `${nomor}` }, badan: { gagal: [] } });
    }
  }, 120_000);
});
