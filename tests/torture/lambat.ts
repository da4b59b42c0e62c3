import path from 'node:path';
import type { KodeTps } from '../../src/domain/index.ts';
import { hukum, type Kerja, lewat, type Siksaan } from './bentuk.ts';
import { hukumSunyi, type Inti, matikan, nyalakan, plenoKecil } from './inti.ts';
import { bacaCatatan, lewatStrace, tanpaStrace, ujungCatatan } from './sistem-cakram.ts';

const tidur = (ms: number): Promise<void> => new Promise((s) => setTimeout(s, ms));
const SEL = 'IV.1';

/** A worn-out disk: how long a sync takes, and each write of a page (milliseconds). The last one hangs. */
const CAKRAM = [
  { sync: 60, tulis: 0 },
  { sync: 150, tulis: 2 },
  { sync: 400, tulis: 10 },
  { sync: 3000, tulis: 0 },
] as const;

/** What a machine that does other work, and strace itself, may add to an answer. */
const LONGGAR_MS = 3000;

/** One who types: sends a cell at a time to a sheet of their own, as the page does, and remembers what was answered. */
class Pengetik {
  readonly tps: KodeTps;
  diakui = -1;
  dijalan = -1;
  banyak = 0;

  constructor(tps: KodeTps) {
    this.tps = tps;
  }

  async satu(i: Inti): Promise<void> {
    const param = { kontes: 'PPWP', tps: this.tps };
    const { versi } = await i.k.panggil('lembar', { param });
    this.dijalan = Math.max(this.diakui, this.dijalan) + 1;
    const badan = { versi, sel: { [SEL]: this.dijalan }, alasan: 'cakram lambat' };
    const r = await i.k.minta('ubahLembar', { param, badan });
    const isi = await r.text();
    hukum(r.ok, `mengubah ditolak: ${r.status} ${r.ok ? '' : isi} ${i.galat()}`);
    this.diakui = this.dijalan;
    this.banyak++;
  }
}

async function lama(kerja: () => Promise<unknown>): Promise<number> {
  const mulai = performance.now();
  await kerja();
  return performance.now() - mulai;
}

/** The shell's beat: it ends a core that misses thirty of them, ten seconds apart. */
const detak = (i: Inti): Promise<number> =>
  lama(
    () =>
      new Promise<void>((selesai) => {
        const dengar = (m: unknown): void => {
          if ((m as { jenis?: string }).jenis !== 'detak') return;
          i.proses.off('message', dengar);
          selesai();
        };
        i.proses.on('message', dengar);
        i.proses.send({ jenis: 'detak' });
      }),
  );

/** While two type, others look; returns the longest wait of a look and of the shell's beat. */
async function ramai(k: Kerja, i: Inti, dua: Pengetik[], ms: number): Promise<{ lihat: number; detak: number }> {
  const sampai = Date.now() + ms;
  const terlama = { lihat: 0, detak: 0 };
  const terus = async (f: () => Promise<void>): Promise<void> => {
    do await f();
    while (Date.now() < sampai);
  };
  await Promise.all([
    ...dua.map((p) => terus(() => p.satu(i))),
    terus(async () => {
      const nama = k.acak.pilih(['proyektor', 'beranda', 'keadaan'] as const);
      terlama.lihat = Math.max(terlama.lihat, await lama(() => i.k.panggil(nama)));
      k.catat('pandangan');
      await tidur(20);
    }),
    terus(async () => {
      terlama.detak = Math.max(terlama.detak, await detak(i));
      await tidur(50);
    }),
  ]);
  return terlama;
}

/** Two windows save the same sheet as they saw it at the same moment: one is done, and its figure stands. */
async function berebut(i: Inti, tps: KodeTps, n: number): Promise<void> {
  const param = { kontes: 'PPWP', tps };
  const { versi } = await i.k.panggil('lembar', { param });
  const kode = await Promise.all(
    [n, n + 1].map(async (x) => {
      const r = await i.k.minta('ubahLembar', { param, badan: { versi, sel: { 'II.1': x }, alasan: 'bersamaan' } });
      const isi = (await r.json()) as { galat?: { kode: string } };
      return r.ok ? x : (isi.galat?.kode ?? '?');
    }),
  );
  const jadi = kode.filter((x) => typeof x === 'number');
  hukum(jadi.length === 1 && kode.includes('LEMBAR_USANG'), `dua simpanan serentak: ${JSON.stringify(kode)}`);
  const kini = (await i.k.panggil('lembar', { param })).isian['II.1'];
  hukum(kini === jadi[0], `yang diakui ${jadi[0]}, yang tercatat ${kini}`);
}

/** Typing that is not entered is kept while the disk is slow, and nobody waits for it. */
async function mengetik(k: Kerja, i: Inti, tps: KodeTps, sync: number): Promise<number> {
  const semula = (await i.k.panggil('lembar', { param: { kontes: 'PPWP', tps } })).isian['IV.2'] ?? null;
  const tunggu: Promise<number>[] = [];
  let terlama = 0;
  for (let n = 1; n <= 3; n++) {
    const badan = {
      kontes: 'PPWP',
      wilayah: tps,
      lapis: 'lembar',
      nama: 'IV.2',
      panel: 'siksa1',
      semula,
      teks: String(n),
    };
    const simpan = lama(() => i.k.panggil('simpanDraf', { badan }));
    simpan.catch(() => undefined);
    tunggu.push(simpan);
    await tidur(5);
    terlama = Math.max(terlama, await lama(() => i.k.panggil('proyektor')));
    k.catat('ketikan');
  }
  const draf = await i.k.panggil('drafTempat', { param: { kontes: 'PPWP', wilayah: tps }, kueri: { panel: 'siksa1' } });
  hukum(draf.at(-1)?.teks === '3', `ketikan tidak tersimpan: ${JSON.stringify(draf)}`);
  const simpan = Math.max(...(await Promise.all(tunggu)));
  // It says that it is kept only once it is on the disk; nobody else waited for that.
  hukum(simpan >= sync * 0.9, `ketikan dinyatakan tersimpan sesudah ${Math.round(simpan)} ms, cakram perlu ${sync}`);
  return terlama;
}

/**
 * A slow disk under a real core: every sync and every write of a page is delayed by the kernel's tracer. Law: nothing is
 * answered before it is on the disk, and what was answered is there after a SIGKILL; every save is answered as what it was;
 * a look, the projector and the shell's beat wait for the saves before them and no longer; typing that is not entered holds up
 * nobody; of two saves of one sheet at once one is done.
 */
export const lambat: Siksaan = {
  nama: 'lambat',
  uraian: 'cakram lambat: tiap sinkronisasi puluhan milidetik sampai beberapa detik',
  jalan: async (k) => {
    const tanpa = tanpaStrace();
    if (tanpa !== null) return lewat(tanpa);
    const akar = path.join(k.folder, 'rak');
    const catatan: string[] = [];
    const { folder, tps } = plenoKecil(akar, k.benih, 4);
    const [a, b, c] = tps as [KodeTps, KodeTps, KodeTps];
    const hidup: Inti[] = [];
    const mulai = async (lewat: string[] = []): Promise<Inti> => {
      const i = await nyalakan(akar, { lewat });
      hidup.push(i);
      return i;
    };
    try {
      const dua: [Pengetik, Pengetik] = [new Pengetik(a), new Pengetik(b)];
      const sisanya = k.acak.bulat(0, CAKRAM.length - 1);
      for (let n = 0; n < 1 || k.lanjut(); n++) {
        const cakram = CAKRAM[n === 0 ? 1 : (sisanya + n) % CAKRAM.length] ?? CAKRAM[0];
        const log = path.join(k.folder, `strace-${n}`);
        const suntik = [`fsync:delay_enter=${cakram.sync}ms`, `fdatasync:delay_enter=${cakram.sync}ms`];
        if (cakram.tulis > 0) suntik.push(`pwrite64:delay_enter=${cakram.tulis}ms`);
        let i = await mulai(lewatStrace(suntik, log));
        const buka = await lama(() => i.k.panggil('bukaPleno', { badan: { folder } }));
        const pid = i.proses.pid ?? 0;
        // The first save makes the log; then: what one costs where nobody else is there.
        await dua[1].satu(i);
        const dari = ujungCatatan(log);
        const sendiri = await lama(() => dua[0].satu(i));
        const satu = bacaCatatan(log, pid, dari);
        hukum(satu.sync === 1, `satu simpanan menunggu cakram ${satu.sync} kali`);
        const terlama = await ramai(k, i, dua, Math.min(4000, 3 * sendiri));
        const batas = dua.length * sendiri + LONGGAR_MS;
        for (const [apa, ms] of Object.entries(terlama))
          hukum(ms <= batas, `${apa} menunggu ${Math.round(ms)} ms, satu simpanan perlu ${Math.round(sendiri)} ms`);
        await berebut(i, c, n * 2);
        const isi = bacaCatatan(log, pid);
        hukum(isi.terlaluDini.length === 0, `dijawab sebelum tersimpan: ${isi.terlaluDini[0]}`);
        hukum(isi.jawaban > 5, `hanya ${isi.jawaban} jawaban dalam catatan strace`);
        const sejak = ujungCatatan(log);
        const ketik = await mengetik(k, i, c, cakram.sync);
        const sync = bacaCatatan(log, pid, sejak).sync;
        hukum(sync === 0, `ketikan menahan yang lain: ${sync} kali menunggu cakram`);
        hukumSunyi(i);
        // Somewhere in the middle of a save that waits for the disk.
        const jalan = Promise.allSettled(dua.map((p) => p.satu(i)));
        await tidur(k.acak.bulat(0, Math.min(2500, 2 * Math.round(sendiri))));
        await matikan(i, 'SIGKILL');
        await jalan;
        k.catat('SIGKILL');
        i = await mulai();
        await i.k.panggil('bukaPleno', { badan: { folder } });
        for (const p of dua) {
          const kini = (await i.k.panggil('lembar', { param: { kontes: 'PPWP', tps: p.tps } })).isian[SEL] ?? -1;
          hukum(kini === p.diakui || kini === p.dijalan, `diakui ${p.diakui}, sesudah dibunuh ${kini}`);
          p.diakui = Math.max(p.diakui, kini);
        }
        const v = await i.k.panggil('verifikasi');
        hukum(v.sah, `verifikasi: ${v.pesan}`);
        await matikan(i);
        k.catat(
          'simpanan',
          dua.reduce((j, p) => j + p.banyak, 0),
        );
        for (const p of dua) p.banyak = 0;
        const ms = (x: number): string => `${Math.round(x)} ms`;
        catatan.push(
          `sinkronisasi ${cakram.sync} ms, tulis ${cakram.tulis} ms: buka ${ms(buka)}; satu simpanan ${ms(sendiri)} ` +
            `(${satu.sync} sinkronisasi, ${satu.tulis} tulisan); pandangan paling lama ${ms(terlama.lihat)}, ` +
            `detak ${ms(terlama.detak)}, di samping ketikan ${ms(ketik)}`,
        );
      }
    } finally {
      for (const i of hidup) await matikan(i, 'SIGKILL');
    }
    return { catatan };
  },
};
