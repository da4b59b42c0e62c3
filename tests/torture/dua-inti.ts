import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { PesanInti } from '../../src/contract/index.ts';
import { jsonKanonik } from '../../src/domain/index.ts';
import { buatSimulasi } from '../../src/domain/simulasi/index.ts';
import { hukum, type Kerja, type Siksaan } from './bentuk.ts';
import { type Inti, matikan, nyalakan } from './inti.ts';

/** Code of the refusal; '' where it was done. */
async function coba(i: Inti, ...p: Parameters<Inti['k']['minta']>): Promise<string> {
  const r = await i.k.minta(...p);
  const isi = (await r.json()) as { galat?: { kode: string } };
  return r.ok ? '' : (isi.galat?.kode ?? '?');
}
const buka = (i: Inti, folder: string): Promise<string> => coba(i, 'bukaPleno', { badan: { folder } });

/** A core that is told its folder at the start says why it does not start. */
async function ditolakSaatMulai(akar: string, folder: string): Promise<void> {
  const c = fork(
    path.join(import.meta.dirname, '../../src/server/core.ts'),
    ['--port', '0', '--akar', akar, '--data', folder],
    { env: { ...process.env, REKAP_KUNCI: 'e'.repeat(64) }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  const akhir = once(c, 'exit');
  const [m] = await once(c, 'message');
  const p = PesanInti.parse(m);
  hukum(p.jenis === 'gagal' && p.kode === 'PLENO_DIPAKAI', `inti lain mulai: ${JSON.stringify(p)}`);
  await akhir;
}

/** Several make a plenary in the same folder at the same moment: one does, and what is there is whole. */
async function berebutMembuat(k: Kerja, n: number): Promise<void> {
  const data = path.join(k.folder, `data${n}`);
  const { definisi, wilayah } = buatSimulasi({ desa: 1, tps: 3, benih: k.benih });
  const berkas = path.join(k.folder, 'definisi.json');
  fs.writeFileSync(berkas, jsonKanonik(definisi));
  const inti: Inti[] = [];
  try {
    for (let x = 0; x < 2; x++) inti.push(await nyalakan(path.join(k.folder, 'rak'), { data }));
    const hash: string[] = [];
    for (const i of inti)
      hash.push((await i.k.panggil('bacaDefinisi', { badan: { asal: [{ jalur: [berkas] }] } })).siap?.hash ?? '');
    const h = await Promise.all(inti.map((i, x) => coba(i, 'buatPleno', { badan: { definisi: hash[x], wilayah } })));
    hukum(h.filter((x) => x === '').length === 1, `berebut membuat: ${JSON.stringify(h)}`);
    hukum(
      h.every((x) => ['', 'PLENO_DIPAKAI', 'PLENO_SUDAH_ADA'].includes(x)),
      `berebut membuat: ${JSON.stringify(h)}`,
    );
    const pemenang = inti[h.indexOf('')] as Inti;
    await pemenang.k.panggil('tambahOrang', { badan: { orang: [{ nama: 'SITI', peran: 'ketua' }] } });
    hukum((await pemenang.k.panggil('verifikasi')).sah, 'pleno yang baru dibuat tidak sah');
    k.catat('berebut membuat');
  } finally {
    for (const i of inti) await matikan(i, 'SIGKILL');
  }
}

/**
 * Two and more programs on one folder. Law: exactly one has the plenary, the others are told PLENO_DIPAKAI, when they open
 * it, make it or start with it; when that one dies, however it dies, another one may have it at once.
 */
export const duaInti: Siksaan = {
  nama: 'dua-inti',
  uraian: 'beberapa inti pada satu folder data',
  jalan: async (k) => {
    const akar = path.join(k.folder, 'rak');
    const inti: [Inti, Inti] = [await nyalakan(akar), await nyalakan(akar)];
    try {
      const { folder } = await inti[0].k.panggil('simulasi', { badan: { desa: 1, tps: 2, benih: k.benih } });
      hukum((await buka(inti[1], folder)) === 'PLENO_DIPAKAI', 'inti kedua membuka pleno yang sedang dipakai');
      await ditolakSaatMulai(akar, folder);
      k.catat('penolakan', 2);
      let pegang: 0 | 1 = 0;
      for (let n = 0; n < 2 || k.lanjut(); n++) {
        if (n % 4 === 1) await berebutMembuat(k, n);
        if (k.acak.peluang(0.5)) {
          // Whoever holds it dies; the other one has it, and whoever comes back is refused.
          await matikan(inti[pegang], k.acak.peluang(0.7) ? 'SIGKILL' : 'SIGTERM');
          const lain: 0 | 1 = pegang === 0 ? 1 : 0;
          const h = await buka(inti[lain], folder);
          hukum(h === '', `sesudah yang memegang mati: ${h}`);
          inti[pegang] = await nyalakan(akar);
          hukum((await buka(inti[pegang], folder)) === 'PLENO_DIPAKAI', 'yang datang kembali membukanya juga');
          pegang = lain;
          k.catat('pergantian');
          continue;
        }
        await inti[pegang].k.panggil('tutupPleno');
        const h = await Promise.all(inti.map((i) => buka(i, folder)));
        hukum(h.filter((x) => x === '').length === 1, `berebut membuka: ${JSON.stringify(h)}`);
        hukum(
          h.every((x) => x === '' || x === 'PLENO_DIPAKAI'),
          `berebut membuka: ${JSON.stringify(h)}`,
        );
        pegang = h[0] === '' ? 0 : 1;
        k.catat('berebut membuka');
      }
      hukum((await inti[pegang].k.panggil('verifikasi')).sah, 'tidak sah sesudahnya');
    } finally {
      for (const i of inti) await matikan(i, 'SIGKILL');
    }
    return { catatan: [] };
  },
};
