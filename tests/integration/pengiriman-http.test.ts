import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KotakKeluar } from '../../src/app/lan/index.ts';
import { closePleno, openPleno } from '../../src/app/pleno.ts';
import { type Layanan, mulaiLayanan } from '../../src/server/layanan.ts';
import { journalOfKinds } from '../../src/store/journal.ts';
import { Klien } from '../lib/klien.ts';
import { folderBerkas, KAB, KEC_A, plenoDi, plenoPenuh, tpsDari } from '../lib/paket.ts';
import { nilai } from '../lib/pleno.ts';

const KUNCI = 'ab'.repeat(32);
const { akar, hapus } = folderBerkas('pengiriman');
type Komputer = { l: Layanan; k: Klien; folder: string };
let [kpu, ppk] = [] as unknown as [Komputer, Komputer];
let tps: string[] = [];
let idKpu = '';

async function mulai(nama: string): Promise<Komputer> {
  const folder = path.join(akar, nama, 'pleno');
  const opsi = { akar: path.join(akar, nama), data: folder, port: 0, portPublik: 0, kunci: KUNCI };
  const l = nilai(await mulaiLayanan(opsi));
  return { l, k: await new Klien(l.url).masuk(KUNCI), folder };
}
beforeAll(async () => {
  closePleno(plenoDi(path.join(akar, 'kpu/pleno'), KAB));
  const p = plenoPenuh(path.join(akar, 'ppk/pleno'), KEC_A);
  tps = tpsDari(p, KEC_A);
  closePleno(p);
  [kpu, ppk] = [await mulai('kpu'), await mulai('ppk')];
}, 60_000);
afterAll(async () => {
  await ppk.l.berhenti();
  await kpu.l.berhenti();
  hapus();
});

const bukaDi = (port = 0) => kpu.k.panggil('bukaPenerimaan', { badan: { port, alamat: '127.0.0.1' } });
const alamat = async () => (await kpu.k.panggil('pemasangan', { badan: { buka: true } })).pemasangan?.alamat[0] ?? '';
const kirim = () => ppk.k.panggil('kirimJaringan', { badan: { ke: idKpu, dokumen: true, foto: false } });
const keluar = () => ppk.k.panggil('kotakKeluar');
const keadaan = async () => (await keluar()).butir.map((b) => b.keadaan);
const tungguKeadaan = (...k: string[]) => expect.poll(keadaan, { timeout: 30_000 }).toEqual(k);
const atur = (b: { sha256: string }, apa: string) =>
  ppk.k.panggil('aturKeluar', { badan: { sha256: b.sha256, ke: idKpu, apa } });

/** Changes a figure of a sheet that was not read out, so that there is something new to send. */
async function ubah(n: number, sel = 'I.A.L'): Promise<void> {
  const param = { kontes: 'DPR', tps: tps[0] ?? '' };
  const { versi } = await ppk.k.panggil('lembar', { param });
  await ppk.k.panggil('ubahLembar', { param, badan: { versi, sel: { [sel]: n } } });
}

it('pairs with a pasted address, not with a wrong code, and sends by itself; the receipt stands in the journal', async () => {
  await bukaDi();
  const a = await alamat();
  const salah = a.replace(/\/(\d{8})\//, (_, k: string) => `/${k.slice(1)}${(Number(k[0]) + 1) % 10}/`);
  expect((await ppk.k.ditolak('pasangkanTujuan', { badan: { alamat: salah } }))[1]).toBe('LAN_KODE_SALAH');
  expect((await ppk.k.ditolak('pasangkanTujuan', { badan: { alamat: 'x' } }))[1]).toBe('LAN_ALAMAT');
  expect((await ppk.k.ditolak('kirimJaringan', { badan: { ke: 'x', dokumen: false, foto: false } }))[1]).toBe(
    'LAN_TUJUAN',
  );
  const t = await ppk.k.panggil('pasangkanTujuan', { badan: { alamat: `  ${a}\n` } });
  idKpu = t.id;
  expect(t.kata).toBe((await kpu.k.panggil('penerimaan')).perangkat?.kata);
  const p = await kirim();
  expect(p).toMatchObject({ urut: 1, lembar: 6, sudahAda: false });
  await expect
    .poll(async () => (await keluar()).akuan, { timeout: 30_000 })
    .toMatchObject([{ urut: 1, penerima: t.nama, kata: t.kata, ukuran: p.ukuran }]);
  expect((await keluar()).butir).toEqual([]);
  expect((await kpu.k.panggil('kotakMasuk')).menunggu).toMatchObject([{ sha256: p.sha256, untukSini: true }]);
  // The same again is acknowledged again and noted once.
  expect((await kirim()).sudahAda).toBe(true);
  await expect.poll(async () => (await keluar()).butir.length, { timeout: 30_000 }).toBe(0);
  expect((await keluar()).akuan).toHaveLength(1);
  expect(await ppk.k.panggil('verifikasi')).toMatchObject({ sah: true });
});

it('waits for a receiver that is away, says why, tries at once when asked, pauses, goes on, and is cancelled', async () => {
  const { port } = await kpu.k.panggil('penerimaan');
  await kpu.k.panggil('tutupPenerimaan');
  await ubah(51);
  const b = await kirim();
  await tungguKeadaan('menunggu');
  const [satu] = (await keluar()).butir;
  expect(satu).toMatchObject({ percobaan: 1, galat: { kode: 'LAN_TAK_TERHUBUNG' }, berikut: expect.any(String) });
  expect(satu?.galat?.kalimat).toContain(`127.0.0.1:${port}`);
  await atur(b, 'jeda');
  await tungguKeadaan('dijeda');
  await bukaDi(port ?? 0);
  await new Promise((s) => setTimeout(s, 2500));
  expect(await keadaan()).toEqual(['dijeda']);
  await atur(b, 'lanjut');
  await expect.poll(async () => (await keluar()).akuan.length, { timeout: 30_000 }).toBe(2);

  await kpu.k.panggil('tutupPenerimaan');
  await ubah(52);
  const lain = await kirim();
  await tungguKeadaan('menunggu');
  await atur(lain, 'batal');
  expect((await keluar()).butir).toEqual([]);
  // Written it is all the same, and numbered: a package is never taken back from the journal.
  expect((await ppk.k.panggil('kiriman')).terkirim[0]?.urut).toBe(3);
  // Sent again it is the same one; while the receiver is away it comes off without waiting when asked.
  expect((await kirim()).sha256).toBe(lain.sha256);
  await tungguKeadaan('menunggu');
  // Five minutes to wait by itself.
  const kotak = new KotakKeluar(ppk.folder);
  const [b2] = kotak.daftar();
  if (!b2) throw new Error();
  await kotak.simpan({ ...b2, berikut: new Date(Date.now() + 300_000).toISOString() });
  await bukaDi(port ?? 0);
  await new Promise((s) => setTimeout(s, 3000));
  expect(await keadaan()).toEqual(['menunggu']);
  await atur(lain, 'coba');
  await expect.poll(async () => (await keluar()).akuan.length, { timeout: 30_000 }).toBe(3);
});

it('without network waits and tries nothing, and goes on by itself afterwards; closed by hand it is paused', async () => {
  await ppk.k.panggil('aturJaringan', { badan: { tanpa: true } });
  await ubah(53);
  const b = await kirim();
  await tungguKeadaan('tanpaJaringan');
  expect((await keluar()).butir[0]).toMatchObject({ percobaan: 0 });
  expect((await ppk.k.ditolak('pasangkanTujuan', { badan: { alamat: await alamat() } }))[1]).toBe('JARINGAN_DIMATIKAN');
  await atur(b, 'coba');
  expect(await keadaan()).toEqual(['tanpaJaringan']);
  await ppk.k.panggil('aturJaringan', { badan: { tanpa: false } });
  await expect.poll(async () => (await keluar()).akuan.length, { timeout: 30_000 }).toBe(4);
  const { port } = await kpu.k.panggil('penerimaan');
  await kpu.k.panggil('tutupPenerimaan');
  await ubah(54);
  const lain = await kirim();
  await tungguKeadaan('menunggu');
  await ppk.k.panggil('tutupSimpul', { badan: { id: 'kirim' } });
  expect(await keadaan()).toEqual(['dijeda']);
  await bukaDi(port ?? 0);
  await atur(lain, 'lanjut');
  await expect.poll(async () => (await keluar()).akuan.length, { timeout: 30_000 }).toBe(5);
});

it('goes on after a new start of the core, and notes the receipt as nobody’s word', async () => {
  const { port } = await kpu.k.panggil('penerimaan');
  await kpu.k.panggil('tutupPenerimaan');
  await ubah(55);
  await kirim();
  await tungguKeadaan('menunggu');
  await ppk.l.berhenti();
  ppk = await mulai('ppk');
  expect((await keluar()).butir).toHaveLength(1);
  await bukaDi(port ?? 0);
  await expect.poll(async () => (await keluar()).akuan.length, { timeout: 30_000 }).toBe(6);
  const p = nilai(openPleno(ppk.folder, { tulis: false }));
  expect(journalOfKinds(p.s.db, ['paket.diakui']).map((e) => e.pelaku.peran)).toEqual(Array(6).fill('operator'));
  closePleno(p);
});

it('a receiver that is forgotten, or renewed, waits for a person; paired again it is sent to at once', async () => {
  await kpu.k.panggil('perbaruiSertifikat');
  await ubah(56);
  await kirim();
  await tungguKeadaan('perluOrang');
  expect((await keluar()).butir[0]?.galat?.kode).toBe('LAN_SERTIFIKAT_LAIN');
  await ppk.k.panggil('pasangkanTujuan', { badan: { alamat: await alamat() } });
  await expect.poll(async () => (await keluar()).akuan.length, { timeout: 30_000 }).toBe(7);
  expect((await ppk.k.panggil('lupakanTujuan', { badan: { id: idKpu } })).tujuan).toEqual([]);
  await ppk.k.panggil('pasangkanTujuan', { badan: { alamat: await alamat() } });
});

it('a large package on its way does not slow the typing, tells its progress, and breaks off at once', async () => {
  const isi = randomBytes(48 * 1024 * 1024);
  const sha256 = createHash('sha256').update(isi).digest('hex');
  await new KotakKeluar(ppk.folder).taruh(isi, { sha256, sidik: '1'.repeat(64), urut: 99, ke: idKpu });
  const tunggu = keluar;
  const ukur = async (n: number): Promise<number> => {
    const mulaiMs = performance.now();
    await ubah(n % 50, 'I.A.P');
    return performance.now() - mulaiMs;
  };
  const tengah = (ms: number[]): number => ms.sort((a, b) => a - b)[Math.floor(ms.length / 2)] ?? 0;
  const tenang: number[] = [];
  for (let n = 0; n < 15; n++) tenang.push(await ukur(n));
  await ppk.k.panggil('aturKeluar', { badan: { sha256, ke: idKpu, apa: 'coba' } });
  const lama: number[] = [];
  const maju = new Set<number>();
  for (let n = 0; n < 400; n++) {
    lama.push(await ukur(n));
    const [b] = (await tunggu()).butir;
    if (b?.keadaan !== 'mengirim' && b?.keadaan !== 'antre') break;
    maju.add(b.terkirim);
  }
  expect(maju.size).toBeGreaterThan(3);
  // A machine that others work on takes its time with or without a package on its way.
  expect(tengah(lama)).toBeLessThan(Math.max(120, 3 * tengah(tenang)));
  // Bytes that are no package are refused whole, and that needs a person.
  await tungguKeadaan('perluOrang');
  expect((await keluar()).butir[0]?.galat?.kode).toBe('PAKET_BUKAN_PAKET');
  await atur({ sha256 }, 'coba');
  await expect.poll(keadaan, { timeout: 30_000 }).toEqual(['mengirim']);
  const mulaiMs = performance.now();
  await atur({ sha256 }, 'batal');
  expect((await keluar()).butir).toEqual([]);
  await expect
    .poll(async () => (await ppk.k.panggil('jaringan')).simpul.find((s) => s.id === 'kirim')?.nyala)
    .toBe(false);
  expect(performance.now() - mulaiMs).toBeLessThan(2000);
});
