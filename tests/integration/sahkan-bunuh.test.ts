import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closePleno, openPleno, verifyPlenary } from '../../src/app/index.ts';
import type { KodeTps } from '../../src/domain/index.ts';
import { readSheet } from '../../src/store/index.ts';
import { mulaiInti } from '../lib/inti.ts';
import { nilai } from '../lib/pleno.ts';
import { pegangPalu } from '../lib/sahkan.ts';

/** Kills in one run; `REKAP_BUNUH=200` for a long one. */
const KALI = Number(process.env.REKAP_BUNUH ?? 4);
const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-bunuh-sahkan-'));
afterAll(() => fs.rmSync(akar, { recursive: true, force: true }));

it(
  `SIGKILL at ${KALI} moments while sheets are read out, corrected and adopted: the journal holds, every acknowledged act stands`,
  async () => {
    const tps = Math.min(2000, Math.max(80, KALI * 10));
    const pertama = await mulaiInti(akar);
    const { folder } = await pertama.k.panggil('simulasi', { badan: { desa: Math.ceil(tps / 100), tps, benih: 11 } });
    pertama.proses.kill('SIGKILL');
    await once(pertama.proses, 'exit');
    const awal = nilai(openPleno(folder, { tulis: false }));
    const semua = awal.peta.turunan(awal.s.wilayah, 5).map((w) => w.kode as KodeTps);
    closePleno(awal);
    /** What the operator was told of each sheet: its version, and whether it is adopted. */
    const diakui = new Map<KodeTps, { versi: number; disahkan: boolean }>();
    let sampai = 0;
    let pembetulan = 0;
    for (let n = 0; n < KALI; n++) {
      const { proses, k } = await mulaiInti(akar);
      await k.panggil('bukaPleno', { badan: { folder } });
      await pegangPalu(k);
      let sahKali = 0;
      const satu = async (t: KodeTps): Promise<void> => {
        const param = { kontes: 'PPWP', tps: t };
        let { versi } = await k.panggil('lembar', { param });
        const catat = (l: { versi: number }, disahkan: boolean): void => {
          versi = l.versi;
          diakui.set(t, { versi, disahkan });
          // From the second adoption on, so that there are some however slow the machine is.
          if (disahkan && ++sahKali === 2) setTimeout(() => proses.kill('SIGKILL'), (n * 7919) % 350);
        };
        catat(await k.panggil('bacakanLembar', { param, badan: { versi } }), false);
        const sel = { 'IV.1': 40 + (sampai % 9) };
        const ubah = await k.panggil('ubahLembar', { param, badan: { versi, sel, alasan: 'Salah baca' } });
        pembetulan++;
        catat(ubah, false);
        catat(await k.panggil('sahkanLembar', { param, badan: { versi, alasan: 'Sesuai C.Hasil' } }), true);
      };
      while (sampai < semua.length)
        if (
          !(await satu(semua[sampai++] as KodeTps).then(
            () => true,
            (e: Error) => {
              if (!/fetch failed|terminated|other side closed/.test(`${e.message} ${String(e.cause)}`)) throw e;
              return false;
            },
          ))
        )
          break;
      if (proses.signalCode === null) await once(proses, 'exit');
      const p = nilai(openPleno(folder, { tulis: true }));
      expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: true });
      for (const [t, d] of diakui) {
        const l = readSheet(p.s, 'PPWP', t);
        // An act whose answer did not arrive any more may have been done: then the sheet is further.
        expect(l?.versi ?? 0).toBeGreaterThanOrEqual(d.versi);
        if (d.disahkan) expect(l?.status).toBe('disahkan');
      }
      closePleno(p);
    }
    const sah = [...diakui.values()].filter((d) => d.disahkan).length;
    expect(sah).toBeGreaterThan(KALI);
    expect(pembetulan).toBeGreaterThanOrEqual(sah);
  },
  60_000 + KALI * 20_000,
);
