/**
 * `penonton.ts FOLDER [viewers] [seconds]`: pages that hear every event (500), and a change each second; from sending the
 * figure to the event at each of them.
 */
import fs from 'node:fs';
import { setTimeout as tidur } from 'node:timers/promises';
import { salinan } from '../lib/bahan.ts';
import { inti, pendengar, puncakMB } from '../lib/inti.ts';
import { laporkan, persentil } from '../lib/ukur.ts';

const [folder = '', banyak = '500', detik = '20'] = process.argv.slice(2);
const kerja = salinan(folder);
const { anak, k, berhenti } = await inti(kerja);
try {
  let mulai = 0;
  const jeda: number[] = [];
  const putus: (() => void)[] = [];
  for (let i = 0; i < Number(banyak); i++)
    putus.push(
      await pendengar(k, (d) => {
        if (mulai > 0 && JSON.parse(d).jenis === 'lembar') jeda.push(performance.now() - mulai);
      }),
    );
  const { desa } = await k.panggil('agenda', { param: { kontes: 'PPWP' } });
  const tps = desa.flatMap((d) => d.tps.map((t) => t.tps as string));
  for (let i = 0; i < Number(detik); i++) {
    const param = { kontes: 'PPWP', tps: tps[i % tps.length] ?? '' };
    const l = await k.panggil('lembar', { param });
    mulai = performance.now();
    await k.panggil('ubahLembar', { param, badan: { versi: l.versi, sel: { 'IV.1': (l.isian['IV.1'] ?? 0) + 1 } } });
    await tidur(1000);
  }
  for (const f of putus) f();
  const harap = Number(banyak) * Number(detik);
  if (jeda.length < harap) throw new Error(`hanya ${jeda.length} dari ${harap} kabar yang sampai`);
  laporkan({ p50: persentil(jeda, 0.5), p99: persentil(jeda, 0.99), intiMB: puncakMB(anak.pid) });
} finally {
  await berhenti();
  fs.rmSync(kerja, { recursive: true, force: true });
}
