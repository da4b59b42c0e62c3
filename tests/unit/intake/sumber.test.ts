import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { adalahGalat, bukaSumberBerkas, type Sumber } from '../../../src/intake/index.ts';
import { bukaSumberMemori } from '../../lib/sumber-memori.ts';
import { NAMA, sirekap } from './bantu.ts';

let akar = '';
beforeEach(() => {
  akar = mkdtempSync(join(tmpdir(), 'rekap-sumber-'));
});
afterEach(() => {
  rmSync(akar, { recursive: true, force: true });
});

const jalur = (...bagian: string[]): string => join(akar, ...bagian);
function tulis(nama: string, isi: Uint8Array | string = sirekap()): string {
  mkdirSync(join(jalur(nama), '..'), { recursive: true });
  writeFileSync(jalur(nama), isi);
  return jalur(nama);
}

/** `name` for what can be read, `name!KODE` for a finding (of the item or of reading it). */
async function isiSumber(sumber: Sumber): Promise<string[]> {
  const hasil: string[] = [];
  for await (const b of sumber.butir()) {
    if (adalahGalat(b)) hasil.push(`${b.nama}!${b.galat.kode}`);
    else {
      const isi = await b.baca();
      hasil.push(isi.ok ? b.nama : `${b.nama}!${isi.galat.kode}`);
      if (isi.ok) expect(isi.nilai.byteLength).toBe(b.ukuran);
    }
  }
  expect(hasil.length).toBe(sumber.jumlah);
  return hasil;
}
const lihat = async (...j: string[]) => isiSumber(await bukaSumberBerkas(j));

type Entri = { nama: string; isi?: Uint8Array; mode?: number };
async function buatZip(entri: readonly Entri[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const e of entri) zip.addBuffer(Buffer.from(e.isi ?? sirekap()), e.nama, e.mode ? { mode: e.mode } : {});
  zip.end();
  const potongan: Buffer[] = [];
  for await (const p of zip.outputStream) potongan.push(Buffer.from(p));
  return Buffer.concat(potongan);
}
/** Replaces bytes everywhere (directory and local headers alike). */
function ganti(zip: Buffer, lama: string, baru: string): Buffer {
  expect(baru.length).toBe(lama.length);
  return Buffer.from(zip.toString('latin1').replaceAll(lama, baru), 'latin1');
}

describe('files and folders', () => {
  it('goes through folders in the order of names, JSON and tables, without hidden files', async () => {
    for (const n of ['b/2.json', 'b/1.JSON', 'a/x.json', 'c.json', 'foto.jpg', 'a/._x.json', '.git/z.json'])
      tulis(`tps/${n}`);
    for (const n of ['b/rekap.XLSX', 'd.csv', '~$rekap.xlsx', 'BACA SAYA.txt']) tulis(`tps/${n}`);
    expect(await lihat(jalur('tps'))).toEqual([
      ...['tps/a/x.json', 'tps/b/1.JSON', 'tps/b/2.json', 'tps/b/rekap.XLSX', 'tps/c.json', 'tps/d.csv'],
    ]);
  });

  it('takes any mix, and says what is not there', async () => {
    const satu = tulis('lain/satu.json');
    tulis('tps/dua.json');
    expect(await lihat(jalur('tps'), satu, jalur('tiada.json'))).toEqual([
      'tps/dua.json',
      'satu.json',
      'tiada.json!BERKAS_TIDAK_ADA',
    ]);
  });

  it('says that a folder holds no JSON', async () => {
    tulis('foto/a.jpg');
    expect(await lihat(jalur('foto'))).toEqual(['foto!SUMBER_KOSONG']);
  });

  it('an empty file', async () => {
    tulis('tps/kosong.json', '');
    expect(await lihat(jalur('tps'))).toEqual(['tps/kosong.json!BERKAS_KOSONG']);
  });

  it('a file of 2 GB costs nothing: it is refused by its size alone', async () => {
    tulis(`tps/${NAMA}`, '');
    truncateSync(jalur('tps', NAMA), 2 * 1024 ** 3);
    tulis('tps/3101021001002.json');
    const mulai = performance.now();
    const sebelum = process.memoryUsage().rss;
    expect(await lihat(jalur('tps'))).toEqual([`tps/${NAMA}!BERKAS_TERLALU_BESAR`, 'tps/3101021001002.json']);
    expect(performance.now() - mulai).toBeLessThan(1000);
    expect(process.memoryUsage().rss - sebelum).toBeLessThan(100 * 1024 ** 2);
  });

  it.skipIf(process.platform === 'win32')('links to folders are not followed, pipes are not opened', async () => {
    tulis('tps/a.json');
    symlinkSync(jalur('tps'), jalur('tps', 'putar.json'));
    execFileSync('mkfifo', [jalur('tps', 'pipa.json')]);
    symlinkSync(jalur('tiada'), jalur('tps', 'putus.json'));
    expect(await lihat(jalur('tps'))).toEqual([
      'tps/a.json',
      'tps/pipa.json!BERKAS_TAK_TERBACA',
      'tps/putar.json!BERKAS_TAK_TERBACA',
      'tps/putus.json!BERKAS_TIDAK_ADA',
    ]);
  });

  it('a file that vanishes or grows between listing and reading', async () => {
    const a = tulis('tps/a.json');
    const b = tulis('tps/b.json');
    const sumber = await bukaSumberBerkas([jalur('tps')]);
    const hasil: string[] = [];
    for await (const butir of sumber.butir()) {
      if (adalahGalat(butir)) continue;
      if (butir.nama.endsWith('a.json')) rmSync(a);
      else truncateSync(b, 5 * 1024 ** 2);
      const isi = await butir.baca();
      hasil.push(isi.ok ? 'ok' : isi.galat.kode);
    }
    expect(hasil).toEqual(['BERKAS_TAK_TERBACA', 'BERKAS_TERLALU_BESAR']);
  });

  // Root may read everything, so the check runs in a child that has given up root (uid of `nobody`).
  it.skipIf(process.platform === 'win32')('a folder and a file without permission; the rest goes on', async () => {
    tulis('tps/a.json');
    tulis('tps/rahasia/b.json');
    tulis('tps/z.json');
    tulis('tps/zz.json');
    chmodSync(akar, 0o755);
    chmodSync(jalur('tps', 'rahasia'), 0);
    chmodSync(jalur('tps', 'z.json'), 0);
    const modul = new URL('../../../src/intake/index.ts', import.meta.url);
    const naskah = `
      import { adalahGalat, bukaSumberBerkas } from ${JSON.stringify(modul.href)};
      if (process.getuid() === 0) process.setuid(65534);
      const hasil = [];
      for await (const b of (await bukaSumberBerkas([${JSON.stringify(jalur('tps'))}])).butir()) {
        const h = adalahGalat(b) ? { ok: false, galat: b.galat } : await b.baca();
        hasil.push(h.ok ? b.nama : b.nama + '!' + h.galat.kode + ' ' + h.galat.konteks.sebab);
      }
      console.log(JSON.stringify(hasil));`;
    try {
      const keluar = execFileSync(process.execPath, ['--input-type=module', '-e', naskah], { encoding: 'utf8' });
      expect(JSON.parse(keluar)).toEqual([
        'tps/a.json',
        'tps/rahasia!FOLDER_TAK_TERBACA tidak ada izin',
        'tps/z.json!BERKAS_TAK_TERBACA tidak ada izin',
        'tps/zz.json',
      ]);
    } finally {
      chmodSync(jalur('tps', 'rahasia'), 0o755);
    }
  });
});

describe('zip files', () => {
  const dariZip = async (isi: Buffer): Promise<string[]> => {
    const berkas = await lihat(tulis('a.zip', isi));
    const memori = await isiSumber(await bukaSumberMemori([{ nama: 'a.zip', isi }]));
    // From disk and from memory must be the same door.
    expect(memori).toEqual(berkas);
    return berkas;
  };

  it('reads the `.json` entries, in any folder', async () => {
    const zip = await buatZip([
      { nama: 'tps/1.json' },
      { nama: 'foto.jpg' },
      { nama: '__MACOSX/._1.json' },
      { nama: '2.json' },
    ]);
    expect(await dariZip(zip)).toEqual(['a.zip/tps/1.json', 'a.zip/2.json']);
  });

  it('gives back the very bytes', async () => {
    const sumber = await bukaSumberMemori([{ nama: 'a.zip', isi: await buatZip([{ nama: '1.json' }]) }]);
    for await (const b of sumber.butir()) {
      const isi = adalahGalat(b) ? null : await b.baca();
      expect(isi?.ok && Buffer.from(isi.nilai).equals(Buffer.from(sirekap()))).toBe(true);
    }
  });

  it('refuses a zip inside a zip, an empty and a huge entry; the rest goes on', async () => {
    const besar = Buffer.alloc(1024 * 1024 + 1, 'x');
    const mengembang = Buffer.alloc(500 * 1024, ' ');
    const zip = await buatZip([
      { nama: 'dalam.zip' },
      { nama: 'kosong.json', isi: new Uint8Array() },
      { nama: 'besar.json', isi: besar },
      { nama: 'bom.json', isi: mengembang },
      { nama: '1.json' },
    ]);
    expect(await dariZip(zip)).toEqual([
      'a.zip/dalam.zip!ZIP_ISI_DITOLAK',
      'a.zip/kosong.json!BERKAS_KOSONG',
      'a.zip/besar.json!BERKAS_TERLALU_BESAR',
      'a.zip/bom.json!ZIP_ISI_DITOLAK',
      'a.zip/1.json',
    ]);
  });

  it('a link is not a file', async () => {
    expect(await dariZip(await buatZip([{ nama: '1.json', mode: 0o120777 }]))).toEqual([
      'a.zip/1.json!ZIP_ISI_DITOLAK',
    ]);
  });

  it('an encrypted entry', async () => {
    const zip = await buatZip([{ nama: '1.json' }]);
    // General purpose flag, bit 0, in the directory entry.
    const letak = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    zip.writeUInt16LE(zip.readUInt16LE(letak + 8) | 1, letak + 8);
    expect(await dariZip(zip)).toEqual(['a.zip/1.json!ZIP_ISI_DITOLAK']);
  });

  it.each(['../a/1.json', '/tmp/a.json', 'C:/aaa.json'])(
    'a name that leaves the zip (%s) refuses all of it',
    async (nama) => {
      const zip = ganti(
        await buatZip([{ nama: 'baik.json' }, { nama: 'x'.repeat(nama.length) }]),
        'x'.repeat(nama.length),
        nama,
      );
      expect(await dariZip(zip)).toEqual(['a.zip!ZIP_BERBAHAYA']);
    },
  );

  it('too many entries are refused before the directory is read', async () => {
    const zip = await buatZip([{ nama: '1.json' }]);
    // A Zip64 end record that promises a million entries.
    const eocd64 = Buffer.alloc(56);
    eocd64.writeUInt32LE(0x06064b50, 0);
    eocd64.writeBigUInt64LE(44n, 4);
    eocd64.writeBigUInt64LE(1_000_000n, 24);
    eocd64.writeBigUInt64LE(1_000_000n, 32);
    const lokasi = Buffer.alloc(20);
    lokasi.writeUInt32LE(0x07064b50, 0);
    lokasi.writeBigUInt64LE(BigInt(zip.length - 22), 8);
    const semua = Buffer.concat([zip.subarray(0, -22), eocd64, lokasi, zip.subarray(-22)]);
    expect(await dariZip(semua)).toEqual(['a.zip!ZIP_BERBAHAYA']);
  });

  it('entries that lie on top of each other', async () => {
    const isi = Buffer.from(Array.from({ length: 30_000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 251));
    const zip = await buatZip([{ nama: 'x1.json', isi }]);
    const letak = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const entri = zip.subarray(letak, zip.length - 22);
    const akhir = Buffer.from(zip.subarray(-22));
    akhir.writeUInt16LE(9, 8);
    akhir.writeUInt16LE(9, 10);
    akhir.writeUInt32LE(entri.length * 9, 12);
    const bertumpuk = Buffer.concat([zip.subarray(0, letak), ...Array.from({ length: 9 }, () => entri), akhir]);
    expect(await dariZip(bertumpuk)).toEqual(['a.zip!ZIP_BERBAHAYA']);
  });

  it('one damaged entry does not take the others with it', async () => {
    const acak = Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 73) % 256));
    const zip = await buatZip([{ nama: '1.json', isi: acak }, { nama: '2.json' }]);
    zip[60] = (zip[60] ?? 0) ^ 0xff;
    expect(await dariZip(zip)).toEqual(['a.zip/1.json!ZIP_RUSAK', 'a.zip/2.json']);
  });

  it('a zip cut off, and something that is no zip', async () => {
    const zip = await buatZip([{ nama: '1.json' }, { nama: '2.json' }]);
    expect(await dariZip(zip.subarray(0, zip.length - 30))).toEqual(['a.zip!ZIP_RUSAK']);
    expect(await dariZip(Buffer.from('bukan zip'))).toEqual(['a.zip!ZIP_RUSAK']);
    expect(await dariZip(Buffer.alloc(0))).toEqual(['a.zip!ZIP_RUSAK']);
  });

  it('a directory that breaks off: what stands before the break is read', async () => {
    const zip = await buatZip([{ nama: '1.json' }, { nama: '2.json' }]);
    const letak = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    zip.writeUInt32LE(0, letak);
    expect(await dariZip(zip)).toEqual(['a.zip/1.json', 'a.zip!ZIP_RUSAK']);
  });

  it('tables are taken, and may be larger than the file of one TPS', async () => {
    const isi = Buffer.from(Array.from({ length: 2 * 1024 ** 2 }, (_, i) => 48 + (Math.imul(i, 2_654_435_761) >>> 25)));
    const zip = await buatZip([{ nama: 'rekap.csv', isi }, { nama: 'besar.json', isi }, { nama: 'catatan.txt' }]);
    expect(await dariZip(zip)).toEqual(['a.zip/rekap.csv', 'a.zip/besar.json!BERKAS_TERLALU_BESAR']);
  });

  it('a zip without results', async () => {
    expect(await dariZip(await buatZip([{ nama: 'foto.jpg' }]))).toEqual(['a.zip!SUMBER_KOSONG']);
  });

  it('never throws, whatever byte is changed and wherever it is cut', async () => {
    const asli = await buatZip([{ nama: 'a/1.json' }, { nama: '2.json' }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(asli.length - 1), fc.nat(255)), { maxLength: 4 }),
        fc.integer({ min: 0, max: asli.length }),
        async (ubah, akhir) => {
          const isi = Buffer.from(asli.subarray(0, akhir < asli.length / 2 ? asli.length : akhir));
          for (const [i, b] of ubah) if (i < isi.length) isi[i] = b;
          for await (const b of (await bukaSumberMemori([{ nama: 'a.zip', isi }])).butir())
            if (!adalahGalat(b)) await b.baca();
        },
      ),
      { numRuns: 400 },
    );
  });
});

it('files in memory are checked by size like files on disk', async () => {
  const sumber = await bukaSumberMemori([
    { nama: 'a.json', isi: sirekap() },
    { nama: 'b.json', isi: new Uint8Array() },
    { nama: 'c.json', isi: new Uint8Array(1024 * 1024 + 1) },
  ]);
  expect(await isiSumber(sumber)).toEqual(['a.json', 'b.json!BERKAS_KOSONG', 'c.json!BERKAS_TERLALU_BESAR']);
});
