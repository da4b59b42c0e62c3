/**
 * `koreksi.ts FOLDER [times]`: a real core with a plenary open. The operator corrects a figure over HTTP; the hall's page
 * hears of it and asks for the recap of the whole again, as it does. From sending the figure to the new recap at the page.
 */
import fs from 'node:fs';
import { setTimeout as tidur } from 'node:timers/promises';
import { salinan } from '../lib/bahan.ts';
import { inti, pendengar, puncakMB } from '../lib/inti.ts';
import { laporkan, persentil } from '../lib/ukur.ts';

const [folder = '', kali = '200'] = process.argv.slice(2);
const kerja = salinan(folder);
const { anak, k, berhenti } = await inti(kerja);
try {
  const { pleno } = await k.panggil('keadaan');
  const param = { kontes: 'PPWP', wilayah: pleno?.wilayah.kode ?? '' };
  const { desa } = await k.panggil('agenda', { param: { kontes: 'PPWP' } });
  const tps = desa.flatMap((d) => d.tps.map((t) => t.tps as string));
  let mulai = performance.now();
  await k.minta('rekap', { param });
  const pertama = performance.now() - mulai;
  // In a meeting every sheet has long been looked at once; here that is still going on.
  await tidur(6000);
  let tunggu: (() => void) | null = null;
  const putus = await pendengar(k, (d) => {
    if (JSON.parse(d).jenis === 'lembar') tunggu?.();
  });
  const simpan: number[] = [];
  const layar: number[] = [];
  const langkah = Math.max(1, Math.floor(tps.length / Number(kali)));
  for (let i = 0; i < Number(kali); i++) {
    const p = { kontes: 'PPWP', tps: tps[(i * langkah) % tps.length] ?? '' };
    const l = await k.panggil('lembar', { param: p });
    const lama = l.isian['IV.1'] ?? 0;
    const terdengar = new Promise<void>((s) => {
      tunggu = s;
    });
    mulai = performance.now();
    const ubah = k
      .panggil('ubahLembar', { param: p, badan: { versi: l.versi, sel: { 'IV.1': lama + 1 } } })
      .then(() => simpan.push(performance.now() - mulai));
    await terdengar;
    const r = await k.minta('rekap', { param });
    await r.text();
    layar.push(performance.now() - mulai);
    await ubah;
  }
  putus();
  laporkan({
    pertama,
    simpanP50: persentil(simpan, 0.5),
    layarP50: persentil(layar, 0.5),
    layarP99: persentil(layar, 0.99),
    intiMB: puncakMB(anak.pid),
  });
} finally {
  await berhenti();
  fs.rmSync(kerja, { recursive: true, force: true });
}
