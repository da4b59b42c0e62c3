/**
 * How the core carries panels on other laptops: `node tests/bench/panel.ts [panels] [seconds]` (after `npm run build`). A real
 * core with a plenary of 400 TPS; every panel types a figure each second over TLS, hears every event, and asks again for its
 * sheet and the agenda when something changed, as the page does; the operator types too. Prints one JSON object.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import { PesanInti } from '../../src/contract/process.ts';
import { NODE24, ROOT, temporaryFolder } from '../e2e/lib/paths.ts';
import { Klien } from '../lib/klien.ts';
import { KlienPanel } from '../lib/klien-panel.ts';

const PANEL = Number(process.argv[2] ?? 12);
const DETIK = Number(process.argv[3] ?? 30);
const KETIK_MS = 1000;

const tidur = (ms: number): Promise<void> => new Promise((s) => setTimeout(s, ms));
const ringkas = (d: number[]) => {
  const urut = [...d].sort((a, b) => a - b);
  const di = (p: number): number =>
    Math.round((urut[Math.min(urut.length - 1, Math.floor(urut.length * p))] ?? 0) * 10) / 10;
  return { banyak: d.length, median: di(0.5), p95: di(0.95), terlama: di(1) };
};
async function ukur<T>(catat: number[], kerja: () => Promise<T>): Promise<T> {
  const mulai = performance.now();
  const h = await kerja();
  catat.push(performance.now() - mulai);
  return h;
}
const detikProsesor = (pid: number): number => {
  const isi = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(isi[11]) + Number(isi[12])) / 100;
};

type Pemanggil = Pick<Klien, 'panggil'> | Pick<KlienPanel, 'panggil'>;
const lembar = { simpan: [] as number[], simpanOperator: [] as number[], baca: [] as number[], agenda: [] as number[] };

/** Types into one sheet after the other, a figure each second. */
async function mengetik(k: Pemanggil, tps: readonly string[], sampai: number, catat: number[]): Promise<void> {
  await tidur(Math.random() * KETIK_MS);
  for (let n = 0; performance.now() < sampai; n++) {
    const param = { kontes: 'PPWP', tps: tps[Math.floor(n / 20) % tps.length] ?? '' };
    const l = await ukur(lembar.baca, () => k.panggil('lembar', { param }));
    const sel = Object.keys(l.isian)[n % 20] ?? '';
    const badan = { versi: l.versi, sel: { [sel]: (l.isian[sel] ?? 0) + 1 } };
    await ukur(catat, () => k.panggil('ubahLembar', { param, badan }));
    await tidur(KETIK_MS);
  }
}

/** Asks for the agenda after each burst of events, one question at a time. */
async function mendengar(p: KlienPanel, sampai: number): Promise<() => void> {
  const a = await p.dengar();
  void (async () => {
    let dilihat = 0;
    while (performance.now() < sampai) {
      if (a.peristiwa.length === dilihat) await tidur(20);
      else {
        dilihat = a.peristiwa.length;
        await ukur(lembar.agenda, () => p.panggil('agenda', { param: { kontes: 'PPWP' } }));
      }
    }
  })().catch(() => undefined);
  return a.tutup;
}

const { folder, remove } = temporaryFolder();
const kunci = randomBytes(32).toString('hex');
const anak = spawn(NODE24, [`${ROOT}/dist/node/core.js`, '--port', '0', '--akar', folder], {
  env: { ...process.env, REKAP_KUNCI: kunci },
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
const [siap] = await once(anak, 'message');
const pesan = PesanInti.parse(siap);
if (pesan.jenis !== 'siap') throw new Error('inti tidak mulai');
const k = await new Klien(pesan.url).masuk(kunci);
await k.panggil('simulasi', { badan: { desa: 20, tps: 400, benih: 3 } });
const agenda = await k.panggil('agenda', { param: { kontes: 'PPWP' } });
const desa = agenda.desa.map((d) => d.tps.map((t) => t.tps as string));
const { alamat } = await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });

const panel: KlienPanel[] = [];
const gabung: number[] = [];
for (let i = 0; i < PANEL; i++) {
  const p = new KlienPanel(alamat[0] ?? '');
  const { kode } = await k.panggil('kodePanel', { badan: { daerah: null } });
  const h = await ukur(gabung, () => p.gabung(kode?.kode ?? '', `Panel ${i + 1}`));
  // Codes from one address may be tried once in two seconds; laptops have their own.
  if (h === 'PANEL_TERLALU_SERING') {
    await tidur(2100);
    i--;
  } else panel.push(p);
}
const sampai = performance.now() + DETIK * 1000;
const awal = detikProsesor(anak.pid ?? 0);
const lepas = await Promise.all(panel.map((p) => mendengar(p, sampai)));
await Promise.all([
  mengetik(k, desa[0] ?? [], sampai, lembar.simpanOperator),
  ...panel.map((p, i) => mengetik(p, desa[(i + 1) % desa.length] ?? [], sampai, lembar.simpan)),
]);
const prosesor = Math.round(((detikProsesor(anak.pid ?? 0) - awal) / DETIK) * 100);
for (const f of lepas) f();
const sah = await k.panggil('verifikasi');
console.log(
  JSON.stringify(
    {
      ...{ panel: panel.length, detik: DETIK, prosesorPersen: prosesor, sah: sah.sah, gabungMs: ringkas(gabung) },
      ...{ simpanPanelMs: ringkas(lembar.simpan), simpanOperatorMs: ringkas(lembar.simpanOperator) },
      ...{ bacaMs: ringkas(lembar.baca), agendaMs: ringkas(lembar.agenda) },
      memoriMB: Math.round(
        Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${anak.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
      ),
    },
    null,
    2,
  ),
);
for (const p of panel) p.tutup();
anak.kill('SIGTERM');
await once(anak, 'exit');
remove();
