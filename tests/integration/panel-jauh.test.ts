import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { connect } from 'node:tls';
import { afterEach, expect, it } from 'vitest';
import { DaftarPanel, KodePanel } from '../../src/app/index.ts';
import { PesanInti } from '../../src/contract/index.ts';
import { buatSertifikatLan } from '../../src/exchange/lan/index.ts';
import { type Layanan, mulaiLayanan } from '../../src/server/layanan.ts';
import { png } from '../lib/foto.ts';
import { Klien } from '../lib/klien.ts';
import { KlienPanel, kodeDari } from '../lib/klien-panel.ts';
import { folderSementara, nilai } from '../lib/pleno.ts';

const KUNCI = 'ef'.repeat(32);
const tutup: (() => unknown)[] = [];
afterEach(async () => {
  for (const f of tutup.splice(0).reverse()) await f();
});

async function mulai(
  akar = folderSementara(),
  jam?: () => Date,
): Promise<{ layanan: Layanan; k: Klien; akar: string }> {
  const layanan = nilai(
    await mulaiLayanan({ akar, port: 0, portPublik: 0, portPanel: 0, kunci: KUNCI, ...(jam ? { jam } : {}) }),
  );
  tutup.push(() => layanan.berhenti());
  return { layanan, akar, k: await new Klien(layanan.url).masuk(KUNCI) };
}

async function buka(k: Klien, daerah: string[] | null = null): Promise<{ url: string; kode: string }> {
  const h = await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });
  const { kode } = await k.panggil('kodePanel', { badan: { daerah } });
  return { url: h.alamat[0] ?? '', kode: kode?.kode ?? '' };
}

function laptop(url: string): KlienPanel {
  const p = new KlienPanel(url);
  tutup.push(() => p.tutup());
  return p;
}

const simulasi = (k: Klien, benih = 3) => k.panggil('simulasi', { badan: { desa: 2, tps: 6, benih } });

async function lembarPertama(k: Pick<Klien, 'panggil'>, desa = 0): Promise<{ kontes: string; tps: string }> {
  const a = await k.panggil('agenda', { param: { kontes: 'PPWP' } });
  return { kontes: 'PPWP', tps: a.desa[desa]?.tps[0]?.tps ?? '' };
}

it('is closed until it is opened, lets in with the code alone and once, and closes with its plenary', async () => {
  const { k } = await mulai();
  expect((await k.ditolak('aturPanelJauh', { badan: { nyala: true } }))[1]).toBe('PLENO_BELUM_DIBUKA');
  await simulasi(k);
  expect(await k.panggil('panelJauh')).toMatchObject({ nyala: false, alamat: [], panel: [] });
  expect((await k.ditolak('kodePanel', { badan: { daerah: null } }))[1]).toBe('PANEL_TIDAK_MENYALA');

  const { url, kode } = await buka(k);
  const p = laptop(url);
  expect(await p.ditolak('keadaan')).toEqual([401, 'PANEL_BELUM_GABUNG']);
  expect(await p.mentah('GET', '/')).toMatchObject({ status: 302, tujuan: '/gabung' });
  expect((await p.mentah('GET', '/masuk?kunci=x')).status).toBe(302);
  expect(await p.gabung(kode === '00000000' ? '11111111' : '00000000', 'Panel 2')).toBe('PANEL_KODE_SALAH');
  expect(await p.gabung(kode, 'Panel 2')).toBe('');
  expect(p.kue).toMatch(/^__Host-rekap_panel=[\w-]{43}$/);
  expect(await p.panggil('saya')).toMatchObject({ jenis: 'panel', nama: 'Panel 2', daerah: null });
  // Once: neither the same laptop nor another one.
  expect(await laptop(url).gabung(kode, 'Panel 3')).toBe('PANEL_KODE_KEDALUWARSA');

  const keadaan = await k.panggil('panelJauh');
  expect(keadaan.panel).toMatchObject([{ nama: 'Panel 2', tersambung: true, daerah: null }]);
  expect(keadaan.kode).toBeNull();
  expect(keadaan.sertifikat?.sidik.toUpperCase()).toBe(p.sidik.replaceAll(':', ''));
  expect(keadaan.sertifikat?.kata.split(' ')).toHaveLength(6);
  // A name is another panel's: the code is still good, and used by another name.
  const lagi = (await k.panggil('kodePanel', { badan: { daerah: null } })).kode?.kode ?? '';
  const q = laptop(url);
  expect(await q.gabung(lagi, 'panel 2 ')).toBe('PANEL_NAMA_DIPAKAI');
  expect(await q.gabung(lagi, 'Panel 3')).toBe('');

  await k.panggil('tutupPleno');
  await expect(p.panggil('saya')).rejects.toThrow();
  expect((await k.panggil('panelJauh')).nyala).toBe(false);
});

it('gives five tries for one code, from whatever address, and ten minutes', async () => {
  const { k } = await mulai();
  await simulasi(k);
  const { url, kode } = await buka(k);
  const salah = kode === '00000000' ? '11111111' : '00000000';
  const p = laptop(url);
  for (let i = 0; i < 4; i++) expect(await p.gabung(salah, 'Panel 2')).toBe('PANEL_KODE_SALAH');
  expect(await p.gabung(salah, 'Panel 2')).toBe('PANEL_KODE_TERKUNCI');
  expect(await p.gabung(kode, 'Panel 2')).toBe('PANEL_KODE_TERKUNCI');
  expect(await p.gabung('12', 'Panel 2')).toBe('PERMINTAAN_BENTUK');
  const laci = new KodePanel(() => new Date());
  const habis = laci.buat(null, -1);
  expect(laci.pakai(habis.kode, () => ({ ok: true, nilai: 1 }))).toMatchObject({
    galat: { kode: 'PANEL_KODE_KEDALUWARSA' },
  });
  // A code that is taken back is worth nothing.
  const baru = (await k.panggil('kodePanel', { badan: { daerah: null } })).kode?.kode ?? '';
  await k.panggil('tutupKodePanel');
  expect(await p.gabung(baru, 'Panel 2')).toBe('PANEL_KODE_KEDALUWARSA');
});

it('asks whoever tries too often to wait', async () => {
  const { k } = await mulai();
  await simulasi(k);
  const { url } = await buka(k);
  const p = laptop(url);
  const kode: string[] = [];
  for (let i = 0; i < 16; i++) kode.push(await p.gabung('00000000', 'Panel 2'));
  expect(kode.at(-1)).toBe('PANEL_TERLALU_SERING');
});

it('refuses a foreign Host, a foreign or missing Origin on writes, plain HTTP and older TLS', async () => {
  const { k } = await mulai();
  await simulasi(k);
  const { url, kode } = await buka(k);
  const p = laptop(url);
  expect(await p.gabung(kode, 'Panel 2')).toBe('');
  const host = (h: string) => p.mentah('GET', '/api/saya', { tajuk: { host: h } });
  expect(kodeDari(await host('jahat.example:8444'))).toBe('ASAL_DITOLAK');
  expect((await host(new URL(url).host)).status).toBe(200);
  const tulis = { 'content-type': 'application/json' };
  for (const origin of ['https://jahat.example', `http://${new URL(url).host}`, 'null'])
    expect(kodeDari(await p.mentah('POST', '/api/palu/kunci', { tajuk: { ...tulis, origin } }))).toBe('ASAL_DITOLAK');
  await expect(fetch(url.replace('https:', 'http:'))).rejects.toThrow();
  const lama = await new Promise<string>((s) => {
    const t = connect({
      port: Number(new URL(url).port),
      host: '127.0.0.1',
      maxVersion: 'TLSv1.2',
      rejectUnauthorized: false,
    });
    t.on('secureConnect', () => s('masuk')).on('error', (e: NodeJS.ErrnoException) => s(e.code ?? ''));
  });
  expect(lama).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
  // Somebody else's cookie of the loopback door is worth nothing here, and the other way round.
  const asing = laptop(url);
  asing.kue = `rekap_1=${KUNCI}; __Host-rekap_panel=${KUNCI}`;
  expect((await asing.ditolak('saya'))[1]).toBe('PANEL_BELUM_GABUNG');
  expect((await p.mentah('POST', '/api/gabung', { tajuk: tulis, isi: 'x'.repeat(5000) })).status).toBe(413);
});

it('works on the same plenary: types, is heard, names itself, and never overwrites what it has not seen', async () => {
  const { k } = await mulai();
  await simulasi(k);
  const { url, kode } = await buka(k);
  const p = laptop(url);
  await p.gabung(kode, 'Panel 2');
  const param = await lembarPertama(p);
  const awal = await p.panggil('lembar', { param });
  const aliran = await p.dengar();
  const sel = Object.keys(awal.isian)[0] ?? '';
  const ubah = { badan: { versi: awal.versi, sel: { [sel]: 7 } }, param };
  await k.panggil('ubahLembar', ubah);
  // The version is the operator's by now.
  expect(await p.ditolak('ubahLembar', ubah)).toEqual([409, 'LEMBAR_USANG']);
  const kini = await p.panggil('lembar', { param });
  expect(kini.isian[sel]).toBe(7);
  await p.panggil('ubahLembar', { badan: { versi: kini.versi, sel: { [sel]: 8 } }, param });
  expect((await k.panggil('lembar', { param })).isian[sel]).toBe(8);
  await expect.poll(() => aliran.peristiwa.filter((e) => e.jenis === 'lembar').length).toBe(2);
  expect((await k.panggil('jejak', { kueri: {} })).entri[0]).toMatchObject({ orang: 'Operator Panel 2' });

  // Claims carry the paired name, and no laptop speaks for another.
  const { awalan } = await p.panggil('saya');
  const klaim = (panel: string) => ({ badan: { panel, nama: 'Bukan ini', tempat: param } });
  await p.panggil('ambilKlaim', klaim(`${awalan}a1`));
  expect(await k.panggil('klaim')).toMatchObject([{ nama: 'Panel 2', tps: param.tps }]);
  expect((await p.ditolak('ambilKlaim', klaim('abcdefgh1234')))[1]).toBe('PERMINTAAN_BENTUK');
  // What the operator types now is on the operator's screen alone, also for a laptop that names the operator's window.
  const draf = {
    ...{ kontes: 'PPWP', wilayah: param.tps, lapis: 'lembar', nama: sel, teks: '91', semula: 8 },
    panel: 'operator01',
  };
  await k.panggil('simpanDraf', { badan: draf });
  await k.panggil('ambilKlaim', { badan: { panel: 'operator01', nama: 'Panel', tempat: param } });
  const tempat = { kontes: 'PPWP', wilayah: param.tps };
  for (const panel of [`${awalan}a1`, 'operator01'])
    expect(await p.panggil('drafTempat', { param: tempat, kueri: { panel } })).toEqual([]);
  expect(await k.panggil('drafTempat', { param: tempat, kueri: { panel: 'operator01' } })).toMatchObject([
    { teks: '91' },
  ]);
  expect((await p.ditolak('simpanDraf', { badan: draf }))[1]).toBe('PERMINTAAN_BENTUK');
  // What is the operator's stays the operator's.
  for (const nama of ['jejak', 'dokumen', 'cadangan', 'kiriman', 'panelJauh', 'jaringan', 'tutupPleno'] as const)
    expect(await p.ditolak(nama), nama).toEqual([403, 'IZIN_KURANG']);
});

it('has a gavel of its own, with the PIN of a ketua or anggota', async () => {
  const { k } = await mulai();
  await simulasi(k);
  const { url, kode } = await buka(k);
  const p = laptop(url);
  await p.gabung(kode, 'Panel 2');
  const { orang } = await k.panggil('orang');
  const ketua = orang.find((o) => o.peran === 'ketua')?.id ?? 0;
  await k.panggil('pegangPalu', { badan: { orang: ketua, pin: '112233' } });
  expect(await p.panggil('palu')).toBeNull();
  const anggota = orang.find((o) => o.peran === 'anggota')?.id ?? 0;
  await p.panggil('pegangPalu', { badan: { orang: anggota, pin: '112233' } });
  expect((await p.panggil('palu'))?.orang.id).toBe(anggota);
  expect((await k.panggil('palu'))?.orang.id).toBe(ketua);
  await k.panggil('kunciPalu');
  expect((await p.panggil('palu'))?.orang.id).toBe(anggota);
  // Opening again is the operator's, even with two PINs.
  const param = await lembarPertama(p);
  expect((await p.ditolak('bukaLembar', { param, badan: {} }))[0]).toBe(403);
});

it('reads out and adopts by itself, in the name of whoever gave their PIN at that laptop', async () => {
  const { k } = await mulai();
  await simulasi(k);
  const { url, kode } = await buka(k);
  const p = laptop(url);
  await p.gabung(kode, 'Panel 2');
  const { orang } = await k.panggil('orang');
  const anggota = orang.find((o) => o.peran === 'anggota');
  const param = await lembarPertama(p);
  const { versi } = await p.panggil('lembar', { param });
  const dibaca = await p.panggil('bacakanLembar', { param, badan: { versi } });
  expect(dibaca.status).toBe('dibacakan');
  const sahkan = { param, badan: { versi: dibaca.versi, alasan: 'uji' } };
  expect((await p.ditolak('sahkanLembar', sahkan))[1]).toBe('PALU_TERKUNCI');
  await p.panggil('pegangPalu', { badan: { orang: anggota?.id, pin: '112233' } });
  // The operator's gavel is still locked.
  expect((await k.ditolak('sahkanLembar', sahkan))[1]).toBe('PALU_TERKUNCI');
  expect((await p.panggil('sahkanLembar', sahkan)).status).toBe('disahkan');
  expect((await k.panggil('jejak', { kueri: {} })).entri[0]).toMatchObject({ orang: anggota?.nama });
  expect(await k.panggil('verifikasi')).toMatchObject({ sah: true });
  // Wrong PINs at any laptop count for the person, not for the laptop.
  const salah = { badan: { orang: anggota?.id, pin: '000000' } };
  for (let i = 0; i < 5; i++) await p.ditolak('pegangPalu', salah);
  expect(await k.ditolak('pegangPalu', { badan: { orang: anggota?.id, pin: '112233' } })).toEqual([
    429,
    'PIN_TERKUNCI',
  ]);
});

it('takes photos of its sheets, and no more than their limit', async () => {
  const { k } = await mulai();
  await simulasi(k);
  const { url, kode } = await buka(k);
  const p = laptop(url);
  await p.gabung(kode, 'Panel 2');
  const param = await lembarPertama(p);
  const foto = png(64, 48);
  const alamat = `/api/lampiran/${param.kontes}/${param.tps}?nama=c-hasil.png`;
  expect((await p.mentah('POST', alamat, { isi: foto })).status).toBe(200);
  const [satu] = await p.panggil('lampiran', { param });
  expect((await p.mentah('GET', satu?.alamat ?? '')).status).toBe(200);
  expect((await k.panggil('lampiran', { param }))[0]?.sha256).toBe(satu?.sha256);
  const besar = await p.mentah('POST', alamat, { isi: Buffer.alloc(26 * 1024 * 1024) }).catch(() => null);
  expect(besar === null || besar.status === 413).toBe(true);
  // JSON of unknown length is counted as it comes.
  const panjang = await p
    .mentah('PUT', `/api/lembar/${param.kontes}/${param.tps}`, {
      tajuk: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      isi: `{"versi":1,"sel":{},"alasan":"${'x'.repeat(5 * 1024 * 1024)}"}`,
    })
    .catch(() => null);
  expect(panjang === null || panjang.status === 413).toBe(true);
  // The connection of what was too large is gone; the panel is not.
  const lagi = laptop(url);
  lagi.kue = p.kue;
  expect((await lagi.panggil('saya')).nama).toBe('Panel 2');
});

it('lets go of those who only hold a place, and gives one address no more than its share', async () => {
  const { k } = await mulai();
  await simulasi(k);
  const { url } = await buka(k);
  const port = Number(new URL(url).port);
  const sambung = () => connect({ port, host: '127.0.0.1', rejectUnauthorized: false, minVersion: 'TLSv1.3' });
  const hidup = new Set<ReturnType<typeof sambung>>();
  for (let i = 0; i < 60; i++) {
    const s = sambung();
    hidup.add(s);
    s.on('error', () => undefined).on('close', () => hidup.delete(s));
  }
  // Sixty handshakes at once take a busy machine its time.
  await expect.poll(() => hidup.size, { timeout: 20_000 }).toBe(48);
  // A head that comes a byte a second, as slow clients send it.
  const [lambat] = hidup;
  lambat?.write('GET /api/saya HTTP/1.1\r\nHost: 127');
  const menetes = setInterval(() => lambat?.writable && lambat.write('x'), 1000);
  const mulaiPada = Date.now();
  await new Promise((s) => lambat?.on('close', s));
  clearInterval(menetes);
  expect(Date.now() - mulaiPada).toBeLessThan(15_000);
  for (const s of hidup) s.destroy();
}, 60_000);

it('keeps a panel to its desa, which the operator may change at any time', async () => {
  const { k } = await mulai();
  await simulasi(k);
  const [satu, dua] = (await k.panggil('panel')).map((u) => u.wilayah as string);
  expect((await k.ditolak('aturPanelJauh', { badan: { nyala: true, alamat: '203.0.113.9' } }))[1]).toBe(
    'PANEL_TIDAK_MENYALA',
  );
  const { url, kode } = await buka(k, [satu ?? '']);
  expect((await k.ditolak('kodePanel', { badan: { daerah: ['9999999999'] } }))[1]).toBe('WILAYAH_TAK_DIKENAL');
  const p = laptop(url);
  await p.gabung(kode, 'Panel 2');
  const ketik = async (desa: number): Promise<string> => {
    const param = await lembarPertama(p, desa);
    const l = await p.panggil('lembar', { param });
    const sel = Object.keys(l.isian)[0] ?? '';
    return kodeDari(await p.minta('ubahLembar', { param, badan: { versi: l.versi, sel: { [sel]: 5 } } }));
  };
  expect([await ketik(0), await ketik(1)]).toEqual(['', 'PANEL_LUAR_DAERAH']);
  const lain = await lembarPertama(p, 1);
  const foto = await p.mentah('POST', `/api/lampiran/PPWP/${lain.tps}?nama=a.jpg`, { isi: Buffer.from([255, 216]) });
  expect(kodeDari(foto)).toBe('PANEL_LUAR_DAERAH');
  const { panel } = await k.panggil('panelJauh');
  await k.panggil('daerahPanel', { param: { id: panel[0]?.id ?? '' }, badan: { daerah: [dua] } });
  expect([await ketik(0), await ketik(1)]).toEqual(['PANEL_LUAR_DAERAH', '']);
});

it('sends a panel away at once: its stream ends, its token is worth nothing, its claims go', async () => {
  const { k, akar } = await mulai();
  await simulasi(k);
  const { url, kode } = await buka(k);
  const p = laptop(url);
  await p.gabung(kode, 'Panel 2');
  const { awalan } = await p.panggil('saya');
  await p.panggil('ambilKlaim', { badan: { panel: `${awalan}zz`, nama: 'x', tempat: await lembarPertama(p) } });
  const aliran = await p.dengar();
  const { panel } = await k.panggil('panelJauh');
  expect((await k.panggil('keluarkanPanel', { param: { id: panel[0]?.id ?? '' } })).panel).toEqual([]);
  await aliran.habis;
  expect(await k.panggil('klaim')).toEqual([]);
  expect(await p.ditolak('keadaan')).toEqual([401, 'PANEL_DIKELUARKAN']);
  expect((await k.ditolak('keluarkanPanel', { param: { id: panel[0]?.id ?? '' } }))[1]).toBe('PANEL_TIDAK_ADA');
  // Nothing on disk lets anybody in: neither token nor code.
  const berkas = fs.readFileSync(path.join(akar, 'panel.json'), 'utf8');
  expect(berkas).not.toContain(p.kue.split('=')[1]);
  expect(berkas).not.toContain(kode);
  if (process.platform !== 'win32') expect(fs.statSync(path.join(akar, 'panel.json')).mode & 0o777).toBe(0o600);
});

it('belongs to one plenary, obeys the network switch, and lets nobody in by a file that is not its own', async () => {
  const { k, akar, layanan } = await mulai();
  const satu = await simulasi(k);
  const { url, kode } = await buka(k);
  const p = laptop(url);
  await p.gabung(kode, 'Panel 2');
  await k.panggil('aturJaringan', { badan: { tanpa: true } });
  await expect(p.panggil('saya')).rejects.toThrow();
  expect((await k.ditolak('aturPanelJauh', { badan: { nyala: true } }))[1]).toBe('JARINGAN_DIMATIKAN');
  await k.panggil('aturJaringan', { badan: { tanpa: false } });
  expect((await k.panggil('panelJauh')).nyala).toBe(false);

  await simulasi(k, 9);
  const lagi = await buka(k);
  const q = laptop(lagi.url);
  q.kue = p.kue;
  expect((await q.ditolak('saya'))[1]).toBe('PANEL_BELUM_GABUNG');
  await k.panggil('bukaPleno', { badan: { folder: satu.folder } });
  await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });
  expect((await q.panggil('saya')).nama).toBe('Panel 2');

  await layanan.berhenti();
  tutup.splice(0, 1);
  fs.writeFileSync(path.join(akar, 'panel.json'), '{"format":1,"panel":"semua"}');
  expect(new DaftarPanel(akar).milik('x')).toEqual([]);
  expect(fs.existsSync(path.join(akar, 'panel.json.rusak'))).toBe(true);
});

it('does not open with a certificate past its day, unless a person takes a new one', async () => {
  const akar = folderSementara();
  const kini = Date.now();
  const s = buatSertifikatLan('uji', new Date(kini - 800 * 86_400_000), new Date(kini - 86_400_000));
  fs.mkdirSync(path.join(akar, 'perangkat', 'lan'), { recursive: true });
  fs.writeFileSync(path.join(akar, 'perangkat', 'lan', 'sertifikat.json'), JSON.stringify(s));
  const { k } = await mulai(akar);
  await simulasi(k);
  expect((await k.ditolak('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } }))[1]).toBe(
    'PANEL_SERTIFIKAT_KEDALUWARSA',
  );
  const h = await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1', sertifikatBaru: true } });
  expect(Date.parse(h.sertifikat?.sampai ?? '')).toBeGreaterThan(kini);
});

it('SIGKILL of the core while panels type: the door opens again with its plenary, and they are still known', async () => {
  const akar = folderSementara();
  const inti = path.join(import.meta.dirname, '../../src/server/core.ts');
  const mulaiInti = async (port = 0): Promise<{ proses: ChildProcess; k: Klien; port: number }> => {
    const proses = fork(inti, ['--port', String(port), '--akar', akar], {
      env: { ...process.env, REKAP_KUNCI: KUNCI },
    });
    tutup.push(() => proses.kill('SIGKILL'));
    const siap = await new Promise<{ url: string; port: number }>((selesai, tolak) => {
      proses.on('message', (m) => {
        const pesan = PesanInti.parse(m);
        if (pesan.jenis === 'siap') selesai(pesan);
        else if (pesan.jenis === 'gagal') tolak(new Error(pesan.pesan));
      });
    });
    return { proses, port: siap.port, k: await new Klien(siap.url).masuk(KUNCI) };
  };
  const a = await mulaiInti();
  const pleno = await simulasi(a.k);
  const { url, kode } = await buka(a.k);
  const p = laptop(url);
  await p.gabung(kode, 'Panel 2');
  const param = await lembarPertama(p);
  let l = await p.panggil('lembar', { param });
  const sel = Object.keys(l.isian)[0] ?? '';
  let n = 0;
  const mengetik = (async () => {
    for (;;) {
      l = await p.panggil('ubahLembar', { param, badan: { versi: l.versi, sel: { [sel]: 100 + n } } });
      n++;
    }
  })().catch(() => undefined);
  await expect.poll(() => n, { timeout: 20_000 }).toBeGreaterThan(5);
  a.proses.kill('SIGKILL');
  await mengetik;
  const b = await mulaiInti(a.port);
  await b.k.panggil('bukaPleno', { badan: { folder: pleno.folder } });
  await expect.poll(async () => (await b.k.panggil('panelJauh')).alamat[0], { timeout: 20_000 }).toBe(url);
  expect((await p.panggil('saya')).nama).toBe('Panel 2');
  // The last figure that was acknowledged stands, or the one whose answer was cut off.
  const kini = await p.panggil('lembar', { param });
  expect([100 + n - 1, 100 + n]).toContain(kini.isian[sel]);
  expect(await b.k.panggil('verifikasi')).toMatchObject({ sah: true });
}, 60_000);
