import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAT_LIMIT } from '../../../src/exchange/media/filename.ts';
import {
  ejectDrive,
  type FileForMedium,
  type FileSystem,
  isPortableName,
  listDrives,
  REAL_FILES,
  readBack,
  writeToMedium,
} from '../../../src/exchange/media/index.ts';
import { folderSementara } from '../../lib/pleno.ts';

const hash = (b: Uint8Array): string => createHash('sha256').update(b).digest('hex');

/** A file in blocks of a given size. */
function berkas(name: string, isi: Uint8Array, blok = 1000): FileForMedium {
  return {
    name,
    size: isi.length,
    sha256: hash(isi),
    content: function* () {
      for (let i = 0; i < isi.length; i += blok) yield isi.subarray(i, i + blok);
    },
  };
}

const galat = (kode: string): Error => Object.assign(new Error(kode), { code: kode });

/**
 * The real file system, whose n-th operation fails with a code, as does every one after it: a stick that was pulled out.
 * A write that fails has written half of its block. `hitung` counts operations.
 */
function dicabut(n: number, kode = 'EIO'): FileSystem & { hitung: () => number } {
  let ke = 0;
  const maju = async <T>(kerja: () => Promise<T>, gagal?: () => Promise<unknown>): Promise<T> => {
    ke++;
    if (ke < n) return kerja();
    if (ke === n) await gagal?.();
    throw galat(kode);
  };
  const f = REAL_FILES;
  return {
    hitung: () => ke,
    open: (file, flags) =>
      maju(async () => {
        const h = await f.open(file, flags);
        return {
          write: (data) =>
            maju(
              () => h.write(data),
              () => h.write(data.subarray(0, data.length >> 1)),
            ),
          read: (b, o, l, p) => maju(() => h.read(b, o, l, p)),
          sync: () => maju(() => h.sync()),
          close: async () => {
            await h.close();
            await maju(async () => undefined);
          },
        };
      }),
    rename: (a, b) => maju(() => f.rename(a, b)),
    rm: (a) => maju(() => f.rm(a)),
    mkdir: (a) => maju(() => f.mkdir(a)),
    stat: (a) => maju(() => f.stat(a)),
    space: (a) => maju(() => f.space(a)),
  };
}

describe('writing to a stick', () => {
  it('stands there whole, read back; the same again writes nothing; another of that name gets a number', async () => {
    const folder = folderSementara();
    const isi = randomBytes(2_500_123);
    const tahap: string[] = [];
    const a = await writeToMedium(folder, berkas('a.rekap', isi, 70_000), {
      progress: (t, n, m) => tahap.push(`${t} ${n}/${m}`),
    });
    expect(a).toMatchObject({ ok: true, nilai: { file: path.join(folder, 'a.rekap'), existed: false } });
    expect(fs.readFileSync(path.join(folder, 'a.rekap')).equals(isi)).toBe(true);
    expect(tahap).toContain('menulis 2500123/2500123');
    expect(tahap).toContain('memeriksa 2500123/2500123');
    const b = await writeToMedium(folder, berkas('a.rekap', isi));
    expect(b).toMatchObject({ ok: true, nilai: { existed: true } });
    const c = await writeToMedium(folder, berkas('a.rekap', randomBytes(20)));
    expect(c).toMatchObject({ ok: true, nilai: { file: path.join(folder, 'a (2).rekap') } });
    expect(fs.readdirSync(folder).sort()).toEqual(['a (2).rekap', 'a.rekap']);
    expect(fs.readFileSync(path.join(folder, 'a.rekap')).equals(isi)).toBe(true);
  });

  it('what is read back is read past the memory of the computer, at any length', async () => {
    const folder = folderSementara();
    for (const n of [0, 1, 511, 512, 4096, 1_048_576, 1_048_577, 2_097_152]) {
      const isi = randomBytes(n);
      fs.writeFileSync(path.join(folder, 'x'), isi);
      const back = await readBack(REAL_FILES, path.join(folder, 'x'));
      expect([back.bytes, back.sha256], `${n} byte`).toEqual([n, hash(isi)]);
    }
  });

  it('pulled out at any operation: under its name there is the whole file or none, an older one is untouched, again works', async () => {
    const lama = randomBytes(900);
    const isi = randomBytes(5_200);
    const coba = async (n: number, kode: string) => {
      const folder = folderSementara();
      fs.writeFileSync(path.join(folder, 'p.rekap'), lama);
      const rusak = dicabut(n, kode);
      const hasil = await writeToMedium(folder, berkas('p.rekap', isi), { files: rusak });
      const ada = (nama: string) => {
        const f = path.join(folder, nama);
        return fs.existsSync(f) ? fs.readFileSync(f) : null;
      };
      expect(ada('p.rekap')?.equals(lama)).toBe(true);
      const baru = ada('p (2).rekap');
      expect(baru === null || baru.equals(isi)).toBe(true);
      if (hasil.ok) expect(baru?.equals(isi)).toBe(true);
      // The stick comes back: whatever was left there does not stand in the way.
      const lagi = await writeToMedium(folder, berkas('p.rekap', isi));
      expect(lagi).toMatchObject({ ok: true, nilai: { file: path.join(folder, 'p (2).rekap') } });
      expect(ada('p (2).rekap')?.equals(isi)).toBe(true);
      return { hasil, selesai: rusak.hitung() < n };
    };
    let n = 1;
    for (; n < 200; n++) {
      const { hasil, selesai } = await coba(n, n % 3 === 0 ? 'ENODEV' : 'EIO');
      if (selesai) break;
      expect(hasil).toMatchObject({ ok: false, galat: { kode: 'MEDIA_DICABUT' } });
    }
    // Every operation was tried: stat, space, open, six writes, sync, close, reading back, rename, folder.
    expect(n).toBeGreaterThan(15);
    expect(n).toBeLessThan(200);
  });

  it('full, locked, cancelled, wrong on reading back: said in words, and nothing stays', async () => {
    const isi = randomBytes(5_000);
    const coba = async (o: Parameters<typeof writeToMedium>[2], f = berkas('x.rekap', isi)) => {
      const folder = folderSementara();
      const hasil = await writeToMedium(folder, f, o);
      expect(fs.readdirSync(folder)).toEqual([]);
      return hasil.ok ? 'ok' : hasil.galat.kode;
    };
    const dengan = (lain: Partial<FileSystem>): FileSystem => ({ ...REAL_FILES, ...lain });
    const buka = (ganti: (h: Awaited<ReturnType<FileSystem['open']>>) => Partial<typeof h>): Partial<FileSystem> => ({
      open: async (a, b) => {
        const h = await REAL_FILES.open(a, b);
        return { ...h, ...ganti(h) };
      },
    });
    expect(await coba({ files: dengan({ space: async () => ({ free: 6_000, fat: true }) }) })).toBe('MEDIA_PENUH');
    const besar = { ...berkas('b.rekap', isi), size: FAT_LIMIT + 1 };
    expect(await coba({ files: dengan({ space: async () => ({ free: 1e12, fat: true }) }) }, besar)).toBe(
      'MEDIA_BATAS_FAT',
    );
    const penuh = buka(() => ({ write: () => Promise.reject(galat('ENOSPC')) }));
    expect(await coba({ files: dengan(penuh) })).toBe('MEDIA_PENUH');
    const kunci = { open: () => Promise.reject(galat('EROFS')) };
    expect(await coba({ files: dengan(kunci) })).toBe('MEDIA_TERKUNCI');
    // A dying stick: one bit of what is read is not what was written.
    const lupa = buka((h) => ({
      read: async (b, o, l, p) => {
        const r = await h.read(b, o, l, p);
        if (r.bytesRead > 100) b[o + 100] = (b[o + 100] ?? 0) ^ 1;
        return r;
      },
    }));
    expect(await coba({ files: dengan(lupa) })).toBe('MEDIA_RUSAK');
    let n = 0;
    expect(await coba({ cancelled: () => ++n > 3 })).toBe('MEDIA_DIBATALKAN');
    const sumber = {
      ...berkas('s.rekap', isi),
      content: function* () {
        yield isi.subarray(0, 10);
        throw galat('EIO');
      },
    };
    expect(await coba({}, sumber)).toBe('BERKAS_TAK_TERBACA');
    expect(await writeToMedium(path.join(folderSementara(), 'tidak-ada'), berkas('x', isi))).toMatchObject({
      ok: false,
      galat: { kode: 'MEDIA_TIDAK_ADA' },
    });
  });

  it('names are those that every stick takes; anything else is refused before anything is written', async () => {
    for (const nama of [
      'a/b',
      '..',
      'CON.rekap',
      'x:y',
      'a\\b',
      'akhir.',
      'akhir ',
      '',
      'lpt1',
      'a\n',
      '"',
      'x'.repeat(201),
    ])
      expect(isPortableName(nama), nama).toBe(false);
    for (const nama of ['Kec. CONTOH – PPWP (2).rekap', 'é.rekap', 'conto.rekap', '.~'])
      expect(isPortableName(nama)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (nama) => {
        if (!isPortableName(nama)) return;
        const folder = folderSementara();
        const h = await writeToMedium(folder, berkas(nama, Buffer.from('x')));
        expect(h.ok && fs.readFileSync(path.join(folder, nama), 'utf8')).toBe('x');
      }),
      { numRuns: 60 },
    );
  });
});

describe('drives', () => {
  const usb = {
    name: 'sdb1',
    mount: '/media/ppk/STICK',
    label: 'STICK',
    fsType: 'vfat',
    removable: true,
    protocol: 'usb',
  };
  const vol = { fs: '/dev/sdb1', mount: '/media/ppk/STICK', type: 'vfat', size: 8e9, available: 5e9, rw: true };

  it('lists what is plugged in and mounted, and nothing of the system', async () => {
    const daftar = await listDrives({
      blocks: async () => [
        { name: 'sda1', mount: '/', removable: false },
        usb,
        { ...usb, name: 'sdc1', mount: '' },
        // An external disk does not call itself removable.
        { name: 'sdd1', mount: '/run/media/ppk/DATA', label: '', fsType: 'ntfs', removable: false, protocol: '' },
        { name: 'E:', mount: 'E:', label: 'KINGSTON', fsType: 'exfat', removable: true, protocol: '' },
        { name: 'bad', mount: 7 },
        usb,
      ],
      volumes: async () => [vol, { mount: 'E:', size: 4e9, available: null, rw: false }, 'x'],
    });
    expect(daftar.map((d) => [d.name, d.folder, d.fileSystem, d.free, d.writable])).toEqual([
      ['/run/media/ppk/DATA', '/run/media/ppk/DATA', 'ntfs', 0, true],
      ['KINGSTON', 'E:\\', 'exfat', 0, false],
      ['STICK', '/media/ppk/STICK', 'vfat', 5e9, true],
    ]);
  });

  it('a system that answers with an error has no drives; this one answers at all', async () => {
    expect(
      await listDrives({ blocks: () => Promise.reject(new Error('x')), volumes: () => Promise.resolve([vol]) }),
    ).toEqual([]);
    expect(Array.isArray(await listDrives())).toBe(true);
  });

  it('is let go of by the system alone, and only when the system says so', async () => {
    const panggilan: string[][] = [];
    const sistem =
      (kode: number, mount = '/dev/sdb1\n') =>
      async (program: string, args: string[]) => {
        panggilan.push([program, ...args]);
        return program === 'findmnt' ? { code: mount === '' ? 1 : 0, text: mount } : { code: kode, text: '' };
      };
    const lepas = (kode: number, mount?: string) =>
      ejectDrive({ folder: '/media/ppk/STICK' }, { platform: 'linux', run: sistem(kode, mount) });
    expect(await lepas(0)).toEqual({ ok: true, nilai: null });
    expect(panggilan.at(-1)).toEqual(['udisksctl', 'unmount', '--no-user-interaction', '-b', '/dev/sdb1']);
    expect(await lepas(1)).toMatchObject({ ok: false, galat: { kode: 'MEDIA_BELUM_LEPAS' } });
    expect(await lepas(0, '')).toMatchObject({ ok: false });
    expect(await lepas(0, '/dev/sdb1; rm -rf /')).toMatchObject({ ok: false });
    const win = await ejectDrive({ folder: "E:'\\" }, { platform: 'win32', run: sistem(0) });
    expect(win).toMatchObject({ ok: false, galat: { kode: 'MEDIA_BELUM_LEPAS' } });
  });
});
