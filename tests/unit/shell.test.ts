import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDevice } from '../../src/app/perangkat.ts';
import { JalurDokumen, NamaPdf, PilihBerkas } from '../../src/contract/desktop.ts';
import type { PesanInti } from '../../src/contract/process.ts';
import { dataArgument } from '../../src/main/arguments.ts';
import type { CoreHandle, CoreStart } from '../../src/main/core-fork.ts';
import { CoreProcess } from '../../src/main/core-process.ts';
import type { KeyProtector } from '../../src/main/key-protector.ts';
import { Log } from '../../src/main/log.ts';
import { packageArguments } from '../../src/main/opened-files.ts';
import { PelindungInduk } from '../../src/server/pelindung.ts';

/** A core that does what the test says; the real one is started by the Electron tests. */
class FakeCore implements CoreHandle {
  readonly pid = 1;
  readonly start: CoreStart;
  readonly sent: unknown[] = [];
  killed = false;
  message: (message: unknown) => void = () => undefined;
  readonly exits: ((how: string) => void)[] = [];
  constructor(start: CoreStart) {
    this.start = start;
  }
  send(message: unknown): void {
    this.sent.push(message);
  }
  kill(): void {
    this.killed = true;
    this.exit('SIGKILL');
  }
  onMessage(listen: (message: unknown) => void): void {
    this.message = listen;
  }
  onExit(listen: (how: string) => void): void {
    this.exits.push(listen);
  }
  exit(how: string): void {
    for (const listen of this.exits) listen(how);
  }
}

const ready = (port: number) => ({
  ...{ jenis: 'siap', url: `http://127.0.0.1:${port}`, port, pid: 2 },
  proyektor: `http://127.0.0.1:${port + 1}/masuk?kunci=x`,
});

function setUp(data?: string, protector?: () => KeyProtector | undefined) {
  const cores: FakeCore[] = [];
  const events = {
    ready: vi.fn(),
    crashed: vi.fn(),
    failed: vi.fn(),
    busy: vi.fn(),
    plenary: vi.fn(),
    packageArrived: vi.fn(),
    printed: vi.fn(),
  };
  const fork = (start: CoreStart) => {
    const core = new FakeCore(start);
    cores.push(core);
    return core;
  };
  const options = {
    akar: '/akar',
    secret: 'rahasia',
    ...(data === undefined ? {} : { data }),
    ...(protector ? { protector } : {}),
  };
  return { core: new CoreProcess(fork, options, events), cores, events };
}

describe("the core's key is kept by what the shell has", () => {
  const flip = (bytes: Buffer): Buffer => Buffer.from(bytes.map((b) => b ^ 0x5a));
  const ask = { jenis: 'lindungi', nomor: 7, arah: 'bungkus', isi: 'AAEC' };

  test('wrapped and unwrapped on request; its name is told at the start', () => {
    const { core, cores, events } = setUp(undefined, () => ({ name: 'kring', wrap: flip, unwrap: flip }));
    core.start();
    expect(cores[0]?.start.env).toEqual({ REKAP_KUNCI: 'rahasia', REKAP_PELINDUNG: 'kring' });
    cores[0]?.message(ask);
    cores[0]?.message({ ...ask, arah: 'buka', isi: 'WltY' });
    cores[0]?.message({ ...ask, isi: 'bukan base64!' });
    expect(cores[0]?.sent).toEqual([
      { jenis: 'terlindungi', nomor: 7, isi: 'WltY' },
      { jenis: 'terlindungi', nomor: 7, isi: 'AAEC' },
    ]);
    expect(events.busy).not.toHaveBeenCalled();
  });

  test('where the system has nothing, or refuses, the answer says so', () => {
    const refuse = (): never => {
      throw new Error('keychain locked');
    };
    for (const protector of [() => undefined, () => ({ name: 'kring', wrap: refuse, unwrap: refuse })]) {
      const { core, cores } = setUp(undefined, protector);
      core.start();
      cores[0]?.message(ask);
      expect(cores[0]?.sent).toEqual([{ jenis: 'terlindungi', nomor: 7, isi: null }]);
    }
  });

  test('the core gets its answer by number, and a refusal keeps no key unprotected', async () => {
    const kirim = vi.fn((p: PesanInti) => {
      if (p.jenis === 'lindungi')
        setImmediate(() => pelindung.terima({ jenis: 'terlindungi', nomor: p.nomor, isi: balas(p.isi) }));
    });
    let balas = (isi: string): string | null => flip(Buffer.from(isi, 'base64')).toString('base64');
    const pelindung = new PelindungInduk('kring', kirim);
    const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-kring-'));
    const satu = await openDevice(akar, { nama: 'PPK', pelindung });
    expect(satu).toMatchObject({ ok: true, nilai: { cara: 'pelindung' } });
    const lagi = await openDevice(akar, { pelindung });
    expect(lagi.ok && satu.ok && lagi.nilai.kunci === satu.nilai.kunci).toBe(true);
    balas = () => null;
    expect(await openDevice(akar, { pelindung })).toMatchObject({ galat: { kode: 'KUNCI_PERANGKAT_RUSAK' } });
    const baru = path.join(akar, 'lain');
    expect(await openDevice(baru, { nama: 'PPK', pelindung })).toMatchObject({
      galat: { kode: 'KUNCI_PERANGKAT_RUSAK' },
    });
    expect(fs.existsSync(baru)).toBe(false);
    fs.rmSync(akar, { recursive: true, force: true });
  });
});

describe('the watch over the core', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a crashed core is started again with the same port and secret', () => {
    const { core, cores, events } = setUp('/pleno');
    core.start();
    expect(cores[0]?.start).toMatchObject({
      args: ['--port', '0', '--akar', '/akar', '--data', '/pleno'],
      env: { REKAP_KUNCI: 'rahasia' },
    });
    cores[0]?.message(ready(4321));
    expect(events.ready).toHaveBeenCalledWith('http://127.0.0.1:4321', 'http://127.0.0.1:4322/masuk?kunci=x');
    cores[0]?.exit('SIGSEGV');
    expect(events.crashed).toHaveBeenCalledWith('SIGSEGV');
    vi.advanceTimersByTime(200);
    expect(cores[1]?.start.args).toContain('4321');
    expect(cores[1]?.start.env).toEqual(cores[0]?.start.env);
  });

  test('after five crashes in a row it gives up and says so; a person may try again', () => {
    const { core, cores, events } = setUp();
    core.start();
    for (let n = 0; n < 6; n++) {
      cores.at(-1)?.exit('1');
      vi.advanceTimersByTime(10_000);
    }
    expect(cores).toHaveLength(6);
    expect(events.failed).toHaveBeenCalledExactlyOnceWith('Proses inti aplikasi berhenti berulang kali.');
    core.start();
    expect(cores).toHaveLength(7);
  });

  test('a healthy minute starts the count again', () => {
    const { core, cores, events } = setUp();
    core.start();
    for (let n = 0; n < 20; n++) {
      cores.at(-1)?.message(ready(1));
      vi.advanceTimersByTime(61_000);
      cores.at(-1)?.exit('1');
      vi.advanceTimersByTime(200);
    }
    expect(events.failed).not.toHaveBeenCalled();
    expect(cores).toHaveLength(21);
  });

  test('what the core explains itself is shown at once and not tried again', () => {
    const { core, cores, events } = setUp();
    core.start();
    cores[0]?.message({ jenis: 'gagal', kode: 'X', pesan: 'Folder tidak dapat ditulisi.' });
    cores[0]?.exit('1');
    vi.advanceTimersByTime(60_000);
    expect(events.failed).toHaveBeenCalledExactlyOnceWith('Folder tidak dapat ditulisi.');
    expect(cores).toHaveLength(1);
  });

  test('a core that never listens is ended; noise on the channel is ignored', () => {
    const { core, cores, events } = setUp();
    core.start();
    cores[0]?.message('halo');
    cores[0]?.message({ jenis: 'siap', url: 'bukan url' });
    expect(events.ready).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(cores[0]?.killed).toBe(true);
  });

  test('a core that answers lives on however long; one that is silent thirty times is ended and started again', () => {
    const { core, cores, events } = setUp();
    core.start();
    cores[0]?.message(ready(1));
    for (let n = 0; n < 100; n++) {
      vi.advanceTimersByTime(10_000);
      cores[0]?.message({ jenis: 'detak' });
    }
    expect(cores[0]?.killed).toBe(false);
    expect(cores[0]?.sent).toContainEqual({ jenis: 'detak' });
    vi.advanceTimersByTime(300_000);
    expect(cores[0]?.killed).toBe(false);
    vi.advanceTimersByTime(10_000);
    expect(cores[0]?.killed).toBe(true);
    expect(events.crashed).toHaveBeenCalledExactlyOnceWith('SIGKILL');
    vi.advanceTimersByTime(200);
    expect(cores).toHaveLength(2);
  });

  test('what the core tells of plenary and packages is passed on; one that dies has none open', () => {
    const { core, cores, events } = setUp();
    core.start();
    cores[0]?.message(ready(1));
    cores[0]?.message({ jenis: 'pleno', terbuka: true });
    cores[0]?.message({ jenis: 'paketMasuk', namaWilayah: 'SERIBU UTARA', pengirim: 'ppk' });
    expect(events.plenary).toHaveBeenLastCalledWith(true);
    expect(events.packageArrived).toHaveBeenCalledWith(expect.objectContaining({ namaWilayah: 'SERIBU UTARA' }));
    cores[0]?.exit('1');
    expect(events.plenary).toHaveBeenLastCalledWith(false);
  });

  test('stopping asks first, waits, and does not start again', async () => {
    const { core, cores, events } = setUp();
    core.start();
    cores[0]?.message(ready(1));
    const stopped = core.stop();
    expect(cores[0]?.sent).toEqual([{ jenis: 'berhenti' }]);
    vi.advanceTimersByTime(8000);
    await stopped;
    expect(cores[0]?.killed).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(cores).toHaveLength(1);
    expect(events.crashed).not.toHaveBeenCalled();
  });
});

describe('the log that can be sent', () => {
  let folder = '';
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-log-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('names neither the owner of the home folder nor a secret', () => {
    const log = new Log(path.join(folder, 'log'));
    const rahasia = 'ab'.repeat(32);
    log.write(
      'inti',
      `Error: /home/siti/data/x.db\n  at C:\\Users\\Siti\\a.js GET /masuk?kunci=12ab34\n\n${rahasia} REKAP_KUNCI`,
    );
    const isi = fs.readFileSync(log.file, 'utf8');
    expect(isi.split('\n')).toHaveLength(4);
    expect(isi).toMatch(/^\d{4}-.*Z inti: Error: \/home\/…\/data\/x\.db$/m);
    expect(isi).not.toMatch(/siti|Siti|12ab34|abab/);
  });

  test('five files of a megabyte at most; a folder that is none stops nothing', () => {
    const log = new Log(path.join(folder, 'log'));
    for (let n = 0; n < 4000; n++) log.write('inti', 'x'.repeat(2000));
    const files = fs.readdirSync(path.join(folder, 'log')).sort();
    expect(files).toEqual(['rekap.log', 'rekap.log.1', 'rekap.log.2', 'rekap.log.3', 'rekap.log.4']);
    for (const f of files) expect(fs.statSync(path.join(folder, 'log', f)).size).toBeLessThan(1024 * 1024 + 3000);
    fs.writeFileSync(path.join(folder, 'berkas'), '');
    expect(() => new Log(path.join(folder, 'berkas', 'log')).write('inti', 'x')).not.toThrow();
  });
});

test('only packages that are there are opened, whatever else stands among the arguments', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-arg-'));
  const paket = path.join(folder, 'a b.REKAP');
  fs.writeFileSync(paket, '');
  fs.mkdirSync(path.join(folder, 'folder.rekap'));
  const argv = [
    '/opt/rekap.rekap',
    '--data=x.rekap',
    '-x',
    'a b.REKAP',
    paket,
    'tak-ada.rekap',
    'folder.rekap',
    'x.pdf',
  ];
  expect(packageArguments(argv, folder)).toEqual([paket, paket]);
  fs.rmSync(folder, { recursive: true });
});

describe('what a page may hand to the shell', () => {
  test('only documents of the core: whatever passes stays below /api/dokumen/', () => {
    expect(JalurDokumen.safeParse('/api/dokumen/12/pdf').success).toBe(true);
    expect(JalurDokumen.safeParse('/api/dokumen/12/pdf?kertas=F4').success).toBe(true);
    const parts = fc.constantFrom('/', '..', '.', '%2e', '%2F', '\\', '//', 'a', '?', '#', '@', ':', 'http:', 'api');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (tail) => {
        const jalur = `/api/dokumen/${tail.join('')}`;
        if (!JalurDokumen.safeParse(jalur).success) return;
        const url = new URL(jalur, 'http://127.0.0.1:1');
        expect(url.origin).toBe('http://127.0.0.1:1');
        expect(url.pathname.startsWith('/api/dokumen/')).toBe(true);
      }),
    );
  });

  test('file names carry no folder and nothing Windows refuses', () => {
    expect(NamaPdf.safeParse('D.HASIL KECAMATAN-PPWP (31.01.02).pdf').success).toBe(true);
    for (const nama of ['../a.pdf', 'a\\b.pdf', 'C:a.pdf', 'a.exe', '.pdf', 'a\n.pdf', 'a?.pdf']) {
      expect(NamaPdf.safeParse(nama).success, nama).toBe(false);
    }
  });

  test('nothing but the known options reaches a dialog', () => {
    expect(PilihBerkas.safeParse({ judul: 'Pilih', banyak: true }).success).toBe(true);
    expect(PilihBerkas.safeParse({ judul: 'Pilih', banyak: true, defaultPath: '/etc' }).success).toBe(false);
  });
});

test('--data is taken from the arguments in both spellings', () => {
  expect(dataArgument(['electron', '.', '--data', '/pleno'])).toBe('/pleno');
  expect(dataArgument(['rekap', '--data=/pleno'])).toBe('/pleno');
  expect(dataArgument(['rekap', '--data'])).toBeUndefined();
  expect(dataArgument(['rekap', '--data', '--lain'])).toBeUndefined();
  expect(dataArgument(['rekap'])).toBeUndefined();
});
