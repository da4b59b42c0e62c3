import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { yangDisimpan } from '../../../src/app/cadangan/bentuk.ts';
import {
  type Cadangan,
  listBackups,
  makeBackup,
  rehearseBackup,
  restoreBackup,
} from '../../../src/app/cadangan/index.ts';
import { Aplikasi, closePleno, openPleno, type Pleno, recordPerson, verifyPlenary } from '../../../src/app/index.ts';
import { attachFile } from '../../../src/app/lampiran.ts';
import type { KodeTps } from '../../../src/domain/index.ts';
import { writeToMedium } from '../../../src/exchange/index.ts';
import { journalHead, readSheets } from '../../../src/store/index.ts';
import { folderSementara, jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';
import { rapatPenuh } from '../../lib/rapat-penuh.ts';

const PDF = new Uint8Array(Buffer.from('%PDF-1.4\nfoto lembar'));

/** A plenary with a photo beside one of its sheets. */
async function plenoBerfoto(): Promise<Pleno> {
  const p = rapatPenuh(false);
  const [lembar] = readSheets(p.s, 'PPWP');
  const tps = lembar?.tps as KodeTps;
  nilai(
    await attachFile(
      () => ({ ok: true, nilai: p }),
      { kontes: 'PPWP', tps },
      { nama: 'pindai.pdf', isi: PDF },
      jamUji(),
    ),
  );
  return p;
}

const isiFolder = (f: string): string[] => fs.readdirSync(f, { recursive: true, encoding: 'utf8' }).sort();
const basisData = (c: Cadangan): string => path.join(path.dirname(c.keterangan), c.basisData.nama);

describe('a backup', () => {
  it('holds everything: tried out it is proved whole, put back it is the same plenary beside the old one', async () => {
    const p = await plenoBerfoto();
    const stick = folderSementara();
    const { cadangan, baru, berkasBaru } = nilai(await makeBackup(p, stick, jamUji()));
    expect([baru, berkasBaru]).toEqual([true, 1]);
    expect(listBackups(stick).map((c) => c.keterangan)).toEqual([cadangan.keterangan]);
    // Nothing changed: the one that is there still stands.
    expect(nilai(await makeBackup(p, stick, jamUji()))).toMatchObject({ baru: false });

    const akar = folderSementara();
    const coba = nilai(await rehearseBackup(cadangan.keterangan, akar));
    expect(coba).toMatchObject({
      entri: journalHead(p.s.db).jumlah,
      berkas: 1,
      lembar: [...readSheets(p.s, 'PPWP')].length,
    });
    expect(fs.readdirSync(akar)).toEqual([]);

    const folder = nilai(await restoreBackup(cadangan.keterangan, akar, path.join(akar, 'kembali'), jamUji()));
    const q = nilai(openPleno(folder, { tulis: true }));
    expect([...readSheets(q.s, 'PPWP')]).toEqual([...readSheets(p.s, 'PPWP')]);
    expect(nilai(await verifyPlenary(q))).toMatchObject({ sah: true, entri: coba.entri + 1 });
    closePleno(q);
    expect(kodeGalat(await restoreBackup(cadangan.keterangan, akar, folder, jamUji()))).toBe('PLENO_SUDAH_ADA');
    expect(fs.readdirSync(akar)).toEqual(['kembali']);
  });

  it('grows by what is new: files are written once, every backup is whole by itself', async () => {
    const p = await plenoBerfoto();
    const stick = folderSementara();
    const a = nilai(await makeBackup(p, stick, jamUji())).cadangan;
    nilai(recordPerson(p, { nama: 'WATI', peran: 'pengamat' }, jamUji()));
    const b = nilai(await makeBackup(p, stick, jamUji()));
    expect([b.baru, b.berkasBaru]).toEqual([true, 0]);
    const akar = folderSementara();
    for (const c of [a, b.cadangan]) expect(nilai(await rehearseBackup(c.keterangan, akar)).entri).toBe(c.jurnal.entri);
    expect(b.cadangan.jurnal.entri).toBe(a.jurnal.entri + 1);
  });

  it('one changed byte anywhere is found when it is tried out, and nothing is put back', async () => {
    const p = await plenoBerfoto();
    const stick = folderSementara();
    const c = nilai(await makeBackup(p, stick, jamUji())).cadangan;
    const akar = folderSementara();
    const foto = path.join(path.dirname(c.keterangan), 'berkas', c.berkas[0]?.nama ?? '');
    const ubah = async (berkas: string, ganti: (b: Buffer) => Buffer): Promise<string> => {
      const asli = fs.readFileSync(berkas);
      fs.writeFileSync(berkas, ganti(Buffer.from(asli)));
      const kode = kodeGalat(await restoreBackup(c.keterangan, akar, path.join(akar, 'x'), jamUji()));
      fs.writeFileSync(berkas, asli);
      expect(fs.readdirSync(akar)).toEqual([]);
      return kode;
    };
    const balik = (di: number) => (b: Buffer) => {
      b[di % b.length] = (b[di % b.length] ?? 0) ^ 1;
      return b;
    };
    for (const di of [0, 30, 5_000, 20_001]) expect(await ubah(basisData(c), balik(di))).toBe('CADANGAN_RUSAK');
    expect(await ubah(foto, balik(12))).toBe('CADANGAN_RUSAK');
    expect(await ubah(basisData(c), (b) => b.subarray(0, 4096))).toBe('CADANGAN_RUSAK');
    expect(await ubah(c.keterangan, (b) => b.subarray(0, 100))).toBe('CADANGAN_RUSAK');
    // A database that is whole, but not the one that the manifest speaks of.
    const teks = (f: (s: string) => string) => (b: Buffer) => Buffer.from(f(b.toString()));
    expect(
      await ubah(
        c.keterangan,
        teks((s) => s.replace(/"entri": \d+/, '"entri": 3')),
      ),
    ).toBe('CADANGAN_RUSAK');
    expect(
      await ubah(
        c.keterangan,
        teks((s) => s.replace('"format": 1', '"format": 2')),
      ),
    ).toBe('CADANGAN_VERSI_BARU');
    expect(
      await ubah(
        c.keterangan,
        teks((s) => s.replace(/"nama": "cadangan-/, '"nama": "../cadangan-')),
      ),
    ).toBe('CADANGAN_RUSAK');
    expect(kodeGalat(await rehearseBackup(path.join(stick, 'tidak-ada.json'), akar))).toBe('CADANGAN_TIDAK_ADA');
    expect(nilai(await rehearseBackup(c.keterangan, akar)).entri).toBe(c.jurnal.entri);
  });

  it('a photo that is damaged on this computer keeps nothing else from being saved; it is named', async () => {
    const p = await plenoBerfoto();
    const foto = path.join(p.s.folder, 'lampiran');
    fs.appendFileSync(path.join(foto, fs.readdirSync(foto)[0] ?? ''), 'x');
    const stick = folderSementara();
    const { cadangan } = nilai(await makeBackup(p, stick, jamUji()));
    expect([cadangan.berkas.length, cadangan.rusak.length]).toEqual([0, 1]);
    expect(nilai(await rehearseBackup(cadangan.keterangan, folderSementara())).entri).toBe(cadangan.jurnal.entri);
  });

  it('a stick that is pulled out at any file leaves the older backup whole; the next one completes it', async () => {
    const p = await plenoBerfoto();
    const stick = folderSementara();
    const a = nilai(await makeBackup(p, stick, jamUji())).cadangan;
    nilai(recordPerson(p, { nama: 'WATI', peran: 'pengamat' }, jamUji()));
    for (const n of [1, 2]) {
      let ke = 0;
      const h = await makeBackup(p, stick, jamUji(), {
        tulis: async (folder, f, o) =>
          ++ke >= n ? { ok: false, galat: { kode: 'MEDIA_DICABUT', konteks: {} } } : writeToMedium(folder, f, o),
      });
      expect(kodeGalat(h)).toBe('MEDIA_DICABUT');
      expect(listBackups(stick).map((c) => c.keterangan)).toEqual([a.keterangan]);
      expect(nilai(await rehearseBackup(a.keterangan, folderSementara())).entri).toBe(a.jurnal.entri);
    }
    expect(nilai(await makeBackup(p, stick, jamUji())).baru).toBe(true);
    expect(listBackups(stick)).toHaveLength(2);
    // The copy that is made on the way never stays in the plenary's folder.
    expect(isiFolder(p.s.folder).filter((n) => n.includes('sementara'))).toEqual([]);
  });

  it('goes nowhere inside the plenary itself, and nowhere that is not there', async () => {
    const p = await plenoBerfoto();
    expect(kodeGalat(await makeBackup(p, p.s.folder, jamUji()))).toBe('CADANGAN_DI_PLENO');
    expect(kodeGalat(await makeBackup(p, path.join(p.s.folder, 'lampiran'), jamUji()))).toBe('CADANGAN_DI_PLENO');
    expect(kodeGalat(await makeBackup(p, path.join(folderSementara(), 'x'), jamUji()))).toBe('MEDIA_TIDAK_ADA');
  });

  it('is taken away by rotation: the newest stay, and the last of each day', () => {
    const hari = (h: number, j: number) => ({ waktu: new Date(Date.UTC(2024, 1, h, j)).toISOString() });
    const semua = [20, 19, 18, 17].flatMap((h) => [10, 9, 8, 7, 6].map((j) => hari(h, j)));
    const simpan = [...yangDisimpan(semua)].map((c) => c.waktu.slice(8, 13));
    expect(simpan).toEqual(
      [
        ...[10, 9, '08', '07', '06'].map((j) => `20T${j}`),
        ...[10, 9, '08', '07', '06'].map((j) => `19T${j}`),
        ...['18T10', '18T9'],
        '17T10',
      ].map((s) => s.replace(/T9$/, 'T09')),
    );
  });
});

it('the backup that was just written stays, whatever the clock said of it; and so does the one that holds most', async () => {
  const p = rapatPenuh(false);
  const stick = folderSementara();
  const orang = (n: number) => nilai(recordPerson(p, { nama: `PENGAMAT ${n}`, peran: 'pengamat' }, jamUji()));
  for (let n = 0; n < 14; n++) {
    orang(n);
    nilai(await makeBackup(p, stick, () => new Date(Date.UTC(2026, 1, 14, 10, n))));
  }
  // The battery of the clock is empty: it says 2000 again.
  for (let n = 0; n < 3; n++) {
    orang(100 + n);
    const { cadangan } = nilai(await makeBackup(p, stick, () => new Date(Date.UTC(2000, 0, 1, 0, n))));
    const ada = listBackups(stick);
    expect(ada.map((c) => c.keterangan)).toContain(cadangan.keterangan);
    expect(Math.max(...ada.map((c) => c.jurnal.entri))).toBe(journalHead(p.s.db).jumlah);
  }
});

describe('the watch', () => {
  it('makes one at once when a place is chosen, says what is behind, and one after an adoption', async () => {
    const akar = folderSementara();
    const stick = folderSementara();
    const a = new Aplikasi({ akar });
    const p = nilai(a.buatLatihan(3));
    expect(a.cadangan.keadaan()).toMatchObject({ tempat: null, terhubung: null, terakhir: null });
    expect(kodeGalat(await a.cadangan.sekarang())).toBe('CADANGAN_BELUM_DIATUR');
    expect(kodeGalat(a.cadangan.atur({ tempat: path.join(stick, 'x'), tiapMenit: 10 }))).toBe('MEDIA_TIDAK_ADA');
    expect(kodeGalat(a.cadangan.atur({ tempat: p.s.folder, tiapMenit: 10 }))).toBe('CADANGAN_DI_PLENO');
    nilai(a.cadangan.atur({ tempat: stick, tiapMenit: 10 }));
    expect(kodeGalat(await a.cadangan.sekarang())).toBe('CADANGAN_SEDANG_DITULIS');
    await a.cadangan.akhiri();
    expect(a.cadangan.keadaan()).toMatchObject({ terhubung: true, tertinggal: 0, galat: null, berjalan: null });
    nilai(recordPerson(p, { nama: 'WATI', peran: 'pengamat' }, a.jam));
    expect(a.cadangan.keadaan().tertinggal).toBe(1);
    // The stick is out: said, and nothing of the plenary is touched.
    fs.renameSync(stick, `${stick}-lepas`);
    expect(kodeGalat(await a.cadangan.sekarang())).toBe('MEDIA_TIDAK_ADA');
    expect(a.cadangan.keadaan()).toMatchObject({ terhubung: false, galat: { kode: 'MEDIA_TIDAK_ADA' } });
    fs.renameSync(`${stick}-lepas`, stick);
    expect(nilai(await a.cadangan.sekarang()).jurnal.entri).toBe(journalHead(p.s.db).jumlah);
    await a.berhenti();
    // Another start of the application knows where.
    const b = new Aplikasi({ akar });
    expect(b.cadangan.keadaan().tempat).toBe(stick);
    const [c] = b.cadangan.daftar();
    expect(c?.nama).toContain('Kecamatan');
    const folder = nilai(await b.cadangan.pulihkan(c?.keterangan ?? ''));
    expect(b.rak().map((r) => r.folder)).toContain(folder);
    await b.berhenti();
  });
});
