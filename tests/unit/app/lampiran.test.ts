import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { closePleno, openPleno, type Pleno, verifyPlenary, viewJournal } from '../../../src/app/index.ts';
import { attachFile, openAttachment, viewAttachments } from '../../../src/app/lampiran.ts';
import { berhasil, type Hasil, type KodeTps } from '../../../src/domain/index.ts';
import {
  arrangeAttachments,
  berkasDb,
  countAttachments,
  moveAttachment,
  sha256Hex,
  tulis,
  verifyStore,
} from '../../../src/store/index.ts';
import { png } from '../../lib/foto.ts';
import { jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const TPS = '3101021001001' as KodeTps;
const TEMPAT = { kontes: 'PPWP', tps: TPS } as const;
const jam = jamUji();
const pelaku = { perangkat: 'd', orang: 'Operator', peran: 'operator' };
const tindakan = () => ({ waktu: jam().toISOString(), pelaku });
const pasang = (p: Pleno, isi: Uint8Array, nama = 'IMG_1.jpg', tps = TPS): Promise<Hasil<number>> =>
  attachFile(() => berhasil(p), { kontes: 'PPWP', tps }, { nama, isi }, jam);
const lepas = (p: Pleno, nomor: number, l = true) =>
  tulis(p.s, () => moveAttachment(p.s, { ...TEMPAT, nomor, lepas: l }, tindakan()));
const urutan = (p: Pleno): number[] => nilai(viewAttachments(p, TEMPAT)).flatMap((l) => (l.lepas ? [] : [l.nomor]));
const folder = (p: Pleno): string => path.join(p.s.folder, 'lampiran');
const berkas = (p: Pleno): string[] => fs.readdirSync(folder(p));
const utuh = (p: Pleno): string => {
  const h = verifyStore(p.s);
  return h.ok ? 'utuh' : String(h.galat.konteks.sebab);
};
function utakAtik(p: Pleno, sql: string): void {
  const db = new Database(berkasDb(p.s.folder));
  db.exec(sql);
  db.close();
}

describe('a photo beside a sheet', () => {
  it('is a file named by its content, a row and an entry that says what and when; the journal proves it', async () => {
    const p = plenoBaru();
    const isi = png(30, 40);
    expect(nilai(await pasang(p, isi, '../../hp/IMG 1.PNG'))).toBe(1);
    const sha256 = sha256Hex(isi);
    expect(berkas(p)).toEqual([`${sha256}.png`]);
    expect(sha256Hex(nilai(await openAttachment(p, sha256)).isi)).toBe(sha256);
    const [entri] = viewJournal(p, {}).entri;
    expect(entri).toMatchObject({ jenis: 'lampiran.ditambah', orang: 'Operator' });
    expect(entri?.kalimat).toContain('IMG 1.PNG');
    expect(entri?.kalimat).toContain(sha256.slice(0, 8));
    expect([...countAttachments(p.s, 'PPWP')]).toEqual([[TPS, 1]]);
    expect(utuh(p)).toBe('utuh');
  });

  it('the same content is one file, on as many sheets as one likes, once a sheet', async () => {
    const p = plenoBaru();
    const isi = png(30, 40);
    nilai(await pasang(p, isi));
    expect(kodeGalat(await pasang(p, isi, 'lain.jpg'))).toBe('LAMPIRAN_SUDAH_ADA');
    nilai(await pasang(p, isi, 'x', '3101021001002' as KodeTps));
    expect(berkas(p)).toHaveLength(1);
    expect(utuh(p)).toBe('utuh');
  });

  it('refuses what is no photo, a TPS of elsewhere, and writes nothing then', async () => {
    const p = plenoBaru();
    expect(kodeGalat(await pasang(p, Buffer.from('<svg onload="x()">'), 'foto.jpg'))).toBe('LAMPIRAN_JENIS');
    expect(kodeGalat(await pasang(p, Buffer.alloc(26 * 1024 * 1024, 1)))).toBe('LAMPIRAN_TERLALU_BESAR');
    expect(kodeGalat(await pasang(p, png(3, 4), 'x', '9999999999999' as KodeTps))).toBe('WILAYAH_TAK_DIKENAL');
    expect(fs.existsSync(folder(p))).toBe(false);
    expect(viewJournal(p, {}).jumlah).toBe(1);
  });

  it('is taken off and put back; bytes and history stay, order and captions are recorded', async () => {
    const p = plenoBaru();
    for (const n of [1, 2, 3]) nilai(await pasang(p, png(30, 40, n), `IMG_${n}.png`));
    nilai(lepas(p, 1));
    expect(urutan(p)).toEqual([2, 3]);
    expect(berkas(p)).toHaveLength(3);
    nilai(lepas(p, 1, false));
    expect(urutan(p)).toEqual([2, 3, 1]);
    const tata: [number, string][] = [
      [1, 'Halaman depan'],
      [2, ''],
      [3, ''],
    ];
    nilai(tulis(p.s, () => arrangeAttachments(p.s, { ...TEMPAT, tata }, tindakan())));
    const jumlah = viewJournal(p, {}).jumlah;
    nilai(tulis(p.s, () => arrangeAttachments(p.s, { ...TEMPAT, tata }, tindakan())));
    expect(viewJournal(p, {}).jumlah).toBe(jumlah);
    expect(nilai(viewAttachments(p, TEMPAT))[0]).toMatchObject({ nomor: 1, keterangan: 'Halaman depan' });
    expect(kodeGalat(lepas(p, 9))).toBe('LAMPIRAN_TIDAK_ADA');
    expect(utuh(p)).toBe('utuh');
  });
});

describe('a crash loses nothing and leaves nothing that counts', () => {
  it('a half written file goes at the next opening; a whole one that nothing names is no attachment', async () => {
    const p = plenoBaru();
    nilai(await pasang(p, png(30, 40)));
    const yatim = png(30, 40, 9);
    fs.writeFileSync(path.join(folder(p), 'abc.sementara'), yatim.subarray(0, 20));
    fs.writeFileSync(path.join(folder(p), `${sha256Hex(yatim)}.png`), yatim);
    closePleno(p);
    const lagi = nilai(openPleno(p.s.folder, { tulis: true }));
    expect(berkas(lagi).filter((b) => b.endsWith('.sementara'))).toEqual([]);
    expect(urutan(lagi)).toEqual([1]);
    expect(kodeGalat(await openAttachment(lagi, sha256Hex(yatim)))).toBe('LAMPIRAN_TIDAK_ADA');
    expect(nilai(await pasang(lagi, yatim))).toBe(2);
    expect(nilai(await verifyPlenary(lagi)).sah).toBe(true);
    closePleno(lagi);
  });

  it('a plenary that is closed while the file is written records nothing', async () => {
    const p = plenoBaru();
    let tanya = 0;
    const h = await attachFile(
      () => (tanya++ === 0 ? berhasil(p) : { ok: false, galat: { kode: 'PLENO_BELUM_DIBUKA', konteks: {} } }),
      TEMPAT,
      { nama: 'x', isi: png(3, 4) },
      jam,
    );
    expect(kodeGalat(h)).toBe('PLENO_BELUM_DIBUKA');
    expect(urutan(p)).toEqual([]);
  });

  it('a disk that cannot be written says so and nothing is recorded', async () => {
    const p = plenoBaru();
    fs.writeFileSync(folder(p), 'di sini ada berkas, bukan folder');
    expect(kodeGalat(await pasang(p, png(3, 4)))).toBe('FOLDER_TAK_TERTULIS');
    expect(urutan(p)).toEqual([]);
  });
});

describe('verification finds', () => {
  it.each([
    ['a row put on another sheet', "UPDATE lampiran SET tps = '3101021001002'"],
    ['a row pointing to another content', "UPDATE lampiran SET sha256 = printf('%064d', 1)"],
    ['a photo taken off without an entry', 'UPDATE lampiran SET lepas = 1'],
    ['a caption changed without an entry', "UPDATE lampiran SET keterangan = 'lain'"],
    ['a row removed', 'DELETE FROM lampiran'],
  ])('%s', async (_, sql) => {
    const p = plenoBaru();
    nilai(await pasang(p, png(30, 40)));
    utakAtik(p, sql);
    expect(utuh(p)).toMatch(/lampiran .*jurnal/);
  });

  it('a file exchanged or gone, which is not shown either', async () => {
    const p = plenoBaru();
    const isi = png(30, 40);
    nilai(await pasang(p, isi, 'IMG_7.png'));
    expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: true, pesan: expect.stringContaining('1 lampiran') });
    const file = path.join(folder(p), `${sha256Hex(isi)}.png`);
    fs.writeFileSync(file, png(30, 40, 5));
    expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: false, pesan: expect.stringContaining('IMG_7.png') });
    expect(kodeGalat(await openAttachment(p, sha256Hex(isi)))).toBe('LAMPIRAN_BERUBAH');
    fs.rmSync(file);
    expect(nilai(await verifyPlenary(p)).pesan).toContain('tidak ditemukan');
    expect(kodeGalat(await openAttachment(p, sha256Hex(isi)))).toBe('LAMPIRAN_BERUBAH');
    // The same photo attached to another sheet brings its file back.
    nilai(await pasang(p, isi, 'x', '3101021001002' as KodeTps));
    expect(nilai(await verifyPlenary(p)).sah).toBe(true);
  });
});
