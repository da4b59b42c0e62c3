import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pairWith } from '../../src/app/lan/index.ts';
import { jamMesin } from '../../src/app/pleno.ts';
import { PesanInti } from '../../src/contract/index.ts';
import { kunciProyektor } from '../../src/server/keamanan.ts';
import { Klien } from '../lib/klien.ts';
import { KlienPanel } from '../lib/klien-panel.ts';
import { perangkatDi } from '../lib/lan.ts';
import { folderBerkas } from '../lib/paket.ts';
import { nilai } from '../lib/pleno.ts';

/** Real work in a real core with secrets that can be told from everything else, and then a look through all that it wrote. */
const { akar, hapus } = folderBerkas('rahasia');
const inti = path.join(akar, 'inti');
const KUNCI = 'c0ffee'.repeat(11).slice(0, 64);
const SANDI = 'sandi-perangkat-yang-ditandai-7731';
const PIN = { lama: '739105', baru: '604817', salah: '518293' };

/** Name of a secret → its text. */
const rahasia = new Map<string, string>([
  ['kunci', KUNCI],
  ['kunci proyektor', kunciProyektor(KUNCI)],
  ['sandi perangkat', SANDI],
  ...Object.entries(PIN).map(([n, v]) => [`PIN ${n}`, v] as const),
]);
let proses: ChildProcess;
let k: Klien;
let keluaran = '';
/** Everything that was answered, by what was asked; heads that hand a session over left out. */
const jawaban: [string, string][] = [];
let argumen = '';

/** Six digits may stand in any long number: a PIN counts where it stands alone. */
const ada = (isi: string, r: string): boolean =>
  /^\d{6,8}$/.test(r) ? new RegExp(`(?<![0-9A-Za-z])${r}(?![0-9A-Za-z])`).test(isi) : isi.includes(r);
const ditemukan = (di: string, isi: string, kecuali: readonly string[] = []): string[] =>
  [...rahasia].filter(([n, r]) => !kecuali.includes(n) && ada(isi, r)).map(([n]) => `${n} di ${di}`);

function semuaBerkas(): string[] {
  return fs
    .readdirSync(inti, { recursive: true, encoding: 'utf8' })
    .map((n) => path.join(inti, n))
    .filter((f) => fs.statSync(f, { throwIfNoEntry: false })?.isFile());
}
const isiBerkas = (f: string): string => fs.readFileSync(f, 'latin1');

beforeAll(async () => {
  fs.mkdirSync(inti, { recursive: true });
  proses = fork(path.join(import.meta.dirname, '../../src/server/core.ts'), ['--port', '0', '--akar', inti], {
    env: { ...process.env, REKAP_KUNCI: KUNCI, REKAP_SANDI_PERANGKAT: SANDI },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const a of [proses.stdout, proses.stderr]) a?.on('data', (b: Buffer) => (keluaran += b.toString()));
  const [siap] = await once(proses, 'message');
  const pesan = PesanInti.parse(siap);
  if (pesan.jenis !== 'siap') throw new Error(pesan.jenis);
  k = await new Klien(pesan.url).masuk(KUNCI);
  await bekerja(pesan.url);
}, 90_000);
afterAll(async () => {
  if (proses.exitCode === null) proses.kill('SIGKILL');
  hapus();
});

async function catat(apa: string, r: Promise<Response>): Promise<string> {
  const isi = await (await r).text();
  jawaban.push([apa, isi]);
  return isi;
}

async function bekerja(url: string): Promise<void> {
  const minta = (nama: Parameters<Klien['minta']>[0], o?: Parameters<Klien['minta']>[1]) =>
    catat(nama, k.minta(nama, o));
  const definisi = await k.titip({
    'definisi/ppwp.json': JSON.stringify(
      Object.fromEntries(
        [1, 2].map((n) => [
          `10002${n}`,
          { ts: '2024-02-14 00:00:00', nama: `CALON ${n}`, warna: '#000', nomor_urut: n },
        ]),
      ),
    ),
    'definisi/wilayah/0.json': '[{"nama":"P","id":1,"kode":"99","tingkat":1}]',
    'definisi/wilayah/99.json': '[{"nama":"K","id":2,"kode":"9901","tingkat":2}]',
    'definisi/wilayah/9901.json': '[{"nama":"KECAMATAN UJI","id":3,"kode":"990101","tingkat":3}]',
    'definisi/wilayah/990101.json': '[{"nama":"DESA","id":4,"kode":"9901010001","tingkat":4}]',
    'definisi/wilayah/9901010001.json': '[{"nama":"TPS 001","id":5,"kode":"9901010001001","tingkat":5}]',
  });
  const draf = await k.panggil('bacaDefinisi', { badan: { asal: [{ titipan: definisi }] } });
  await k.panggil('buatPleno', { badan: { definisi: draf.siap?.hash, wilayah: '990101' } });
  const orang = [
    { nama: 'SITI', peran: 'ketua' },
    { nama: 'BUDI', peran: 'anggota' },
  ];
  await minta('tambahOrang', { badan: { orang } });
  const [ketua = 0, anggota = 0] = (await k.panggil('orang')).orang.map((o) => o.id);
  // PINs: set, changed, wrong, in the wrong field, taken away.
  await minta('aturPin', { param: { id: String(ketua) }, badan: { pin: PIN.lama, pinLama: null } });
  await minta('aturPin', { param: { id: String(ketua) }, badan: { pin: PIN.baru, pinLama: PIN.salah } });
  await minta('aturPin', { param: { id: String(ketua) }, badan: { pin: PIN.baru, pinLama: PIN.lama } });
  await minta('aturPin', { param: { id: String(anggota) }, badan: { pin: PIN.lama, pinLama: null } });
  await minta('pegangPalu', { badan: { orang: ketua, pin: PIN.salah } });
  await minta('pegangPalu', { badan: { orang: ketua, pin: PIN.baru } });
  await minta('pegangPalu', { badan: { orang: 'x', pin: Number(PIN.baru) } });
  await minta('hapusPin', { param: { id: String(anggota) }, badan: { oleh: { orang: ketua, pin: PIN.baru } } });
  // A sheet, adopted with the gavel.
  const param = { kontes: 'PPWP', tps: '9901010001001' };
  const { versi } = await k.panggil('lembar', { param });
  await minta('ubahLembar', { param, badan: { versi, sel: { 'IV.1': 11 } } });
  const dibaca = await k.panggil('bacakanLembar', { param, badan: { versi: versi + 1 } });
  await minta('sahkanLembar', { param, badan: { versi: dibaca.versi, alasan: 'uji' } });
  // A panel joins with a code, wrong ones before it; its token comes in a head.
  const { alamat } = await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });
  const { kode } = await k.panggil('kodePanel', { badan: { daerah: null } });
  rahasia.set('kode panel', kode?.kode ?? '');
  const panel = new KlienPanel(alamat[0] ?? '');
  for (const nama of ['', 'Panel 2']) {
    const b = await panel.mentah('POST', '/api/gabung', {
      tajuk: { 'content-type': 'application/json' },
      isi: JSON.stringify({ kode: kode?.kode, nama }),
    });
    jawaban.push(['gabung', b.isi]);
    if (b.kue) rahasia.set('tanda panel', /=([\w-]{43});/.exec(b.kue)?.[1] ?? '');
  }
  panel.kue = `__Host-rekap_panel=${rahasia.get('tanda panel')}`;
  for (const j of ['/api/saya', '/api/keadaan', '/api/jejak', '/api/orang'])
    jawaban.push([j, (await panel.mentah('GET', j)).isi]);
  panel.tutup();
  await minta('panelJauh');
  // A device pairs by a code; its card is read, and so is the door's certificate.
  await minta('bukaPenerimaan', { badan: { port: 0, alamat: '127.0.0.1' } });
  const pasang = (await k.panggil('pemasangan', { badan: { buka: true } })).pemasangan?.alamat[0] ?? '';
  rahasia.set('kode pemasangan', /\/(\d{8})\//.exec(pasang)?.[1] ?? '');
  const ppk = await perangkatDi(akar, 'ppk');
  nilai(await pairWith(ppk.akar, ppk, pasang, jamMesin));
  await minta('penerimaan');
  await minta('perangkat');
  // The same secrets where they do not belong: in addresses, heads and bodies that are refused.
  for (const r of [KUNCI, PIN.baru, SANDI, rahasia.get('kode panel') ?? ''])
    for (const j of [
      `/api/rekap/${r}/x`,
      `/api/jejak?kursor=${r}`,
      `/${r}`,
      `/assets/${r}.js`,
      `/masuk?kunci=${r}x`,
      `/%${r}`,
    ])
      await fetch(url + j, { headers: { ...k.tajuk, 'x-apa': r } });
  await fetch(`${url}/api/pleno/buka`, {
    method: 'POST',
    headers: { ...k.tajuk, 'content-type': 'application/json' },
    body: `{"folder":"${SANDI}`,
  });
  await catat('bukaPleno', k.minta('bukaPleno', { badan: { folder: path.join(akar, 'tidak-ada') } }));
  for (const n of [
    'keadaan',
    'jejak',
    'orang',
    'beranda',
    'jaringan',
    'kiriman',
    'cadangan',
    'setelan',
    'saya',
    'palu',
    'proyektor',
  ] as const)
    await minta(n);
  argumen = process.platform === 'linux' ? fs.readFileSync(`/proc/${proses.pid}/cmdline`, 'utf8') : '';
}

it('knows the secrets that it looks for, and would find them', () => {
  expect([...rahasia.values()].every((r) => r.length >= 6)).toBe(true);
  expect(rahasia.size).toBe(9);
  expect(ditemukan('uji', `x ${PIN.baru}, ${KUNCI}`)).toEqual(['kunci di uji', 'PIN baru di uji']);
  // What was typed did happen: the gavel was taken, the sheet adopted, the panel and the device are in.
  expect(jawaban.find(([n]) => n === 'sahkanLembar')?.[1]).toContain('"disahkan"');
  expect(jawaban.filter(([n]) => n === 'panelJauh').at(-1)?.[1]).toContain('Panel 2');
  expect(jawaban.filter(([n]) => n === 'penerimaan').at(-1)?.[1]).toContain('terpasang');
});

it('no answer tells one', () => {
  expect(jawaban.flatMap(([n, isi]) => ditemukan(n, isi))).toEqual([]);
  // Nor anything that is kept of one.
  for (const [n, isi] of jawaban) expect(isi, n).not.toMatch(/PRIVATE KEY|"garam"|"sidikPin"|"kunciTls"|"privat"/);
});

it('no argument of the process, and nothing that it prints', () => {
  expect(ditemukan('argumen', argumen)).toEqual([]);
  expect(ditemukan('keluaran', keluaran)).toEqual([]);
});

it('no file, while it runs (its database and the journal before it) and after it ended', async () => {
  const lihat = (): string[] => semuaBerkas().flatMap((f) => ditemukan(path.relative(inti, f), isiBerkas(f)));
  const berkas = semuaBerkas().map((f) => path.basename(f));
  expect(berkas).toContain('rekap.db');
  expect(berkas).toContain('rekap.db-wal');
  expect(lihat()).toEqual([]);
  // Private keys lie in the one file that is for each, readable by its owner alone; the device's under its passphrase.
  const berkunci = semuaBerkas().filter((f) => /PRIVATE KEY/.test(isiBerkas(f)));
  expect(berkunci.map((f) => path.relative(inti, f))).toEqual([path.join('perangkat', 'lan', 'sertifikat.json')]);
  const perangkat = semuaBerkas().filter((f) => /perangkat/.test(f) && f.endsWith('.json'));
  expect(perangkat.length).toBeGreaterThan(1);
  if (process.platform !== 'win32')
    for (const f of [...perangkat, path.join(inti, 'panel.json')]) expect(fs.statSync(f).mode & 0o077, f).toBe(0);
  const pem = /"kunci":"([^"]+)"/.exec(isiBerkas(berkunci[0] ?? ''))?.[1] ?? '';
  const baris = pem.split('\\n')[1] ?? '';
  expect(baris.length).toBeGreaterThan(40);
  for (const f of semuaBerkas().filter((x) => !berkunci.includes(x)))
    expect(isiBerkas(f).includes(baris), f).toBe(false);
  proses.send({ jenis: 'berhenti' });
  await once(proses, 'exit');
  expect(lihat()).toEqual([]);
  expect(ditemukan('keluaran', keluaran)).toEqual([]);
});
