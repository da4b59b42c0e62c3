import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closePleno, listBackups, openPleno, rehearseBackup, verifyPlenary } from '../../src/app/index.ts';
import { mulaiInti } from '../lib/inti.ts';
import { nilai } from '../lib/pleno.ts';

/** Kills in one run; `REKAP_BUNUH=200` for a long one. */
const KALI = Number(process.env.REKAP_BUNUH ?? 3);
const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-bunuh-cadangan-'));
const stick = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-bunuh-stick-'));
afterAll(() => {
  for (const f of [akar, stick]) fs.rmSync(f, { recursive: true, force: true });
});

type Klien = Awaited<ReturnType<typeof mulaiInti>>['k'];

/** Asks for a backup: undefined while another one is being written, null when the core is gone. */
const tulis = (k: Klien) =>
  k.panggil('cadangkan').catch((e: Error) => (/SEDANG_DITULIS/.test(e.message) ? undefined : null));

it(
  `SIGKILL at ${KALI} moments while backups are written: every confirmed one is proved whole, half ones count for nothing`,
  async () => {
    let folder = '';
    let lama = 0;
    for (let n = 0; n < KALI; n++) {
      const { proses, k } = await mulaiInti(akar);
      if (folder === '') folder = (await k.panggil('simulasi', { badan: { desa: 2, tps: 8, benih: 7 } })).folder;
      else await k.panggil('bukaPleno', { badan: { folder } });
      const diakui: number[] = [];
      if (n === 0) {
        await k.panggil('aturCadangan', { badan: { tempat: stick, tiapMenit: 60 } });
        // Choosing the place has one written by itself; then one that is asked for, to know how long it takes here.
        let h: Awaited<ReturnType<typeof tulis>>;
        let mulai = 0;
        do {
          mulai = performance.now();
          h = await tulis(k);
        } while (h === undefined);
        lama = performance.now() - mulai;
        diakui.push(h?.terakhir?.entri ?? 0);
      }
      // Changes and backups without a pause, until the core is gone.
      const terus = async (): Promise<void> => {
        for (let i = 0; ; i++) {
          const nama = `ORANG ${n} ${i}`;
          if (!(await k.panggil('tambahOrang', { badan: { orang: [{ nama, peran: 'pengamat' }] } }).catch(() => null)))
            return;
          const h = await tulis(k);
          if (h === null) return;
          if (h?.terakhir) diakui.push(h.terakhir.entri);
        }
      };
      // Anywhere within the next two, as long as they take on this machine.
      const kapan = 30 + 2 * lama * ((n * 0.618) % 1);
      setTimeout(() => proses.kill('SIGKILL'), kapan);
      await terus();
      if (proses.signalCode === null) await once(proses, 'exit');
      const ada = listBackups(stick);
      // The newest confirmed one is there (older ones may have been rotated away), and the newest of all holds.
      const terakhir = Math.max(0, ...diakui);
      if (terakhir > 0) expect(ada.map((c) => c.jurnal.entri)).toContain(terakhir);
      const [baru] = ada;
      if (baru) expect(nilai(await rehearseBackup(baru.keterangan, akar)).entri).toBe(baru.jurnal.entri);
    }
    expect(listBackups(stick).length).toBeGreaterThan(0);
    const p = nilai(openPleno(folder, { tulis: true }));
    expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: true });
    expect(fs.readdirSync(folder).filter((f) => f.includes('sementara'))).toEqual([]);
    closePleno(p);
  },
  KALI * 40_000,
);
