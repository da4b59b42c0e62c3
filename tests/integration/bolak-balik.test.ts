import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyImport, baca, createPleno, createPracticeToImport, verifyJournal } from '../../src/app/index.ts';
import { tindakan } from '../../src/app/pleno.ts';
import { isianKeLarik, type JenisKontes } from '../../src/domain/index.ts';
import { buatSimulasi } from '../../src/domain/simulasi/index.ts';
import { closeStore, readSheet, readSources } from '../../src/store/index.ts';
import { folderSementara, jamUji, kodeGalat, nilai } from '../lib/pleno.ts';

const PEMILU: JenisKontes[] = ['PPWP', 'DPR', 'DPD', 'DPRD-PROV', 'DPRD-KABKO'];
const PILKADA: JenisKontes[] = ['GUBERNUR', 'BUPATI'];

describe('practice files of every ballot', () => {
  it.each([[PEMILU], [PILKADA]])(
    '%s: written, read and recorded, each figure of each sheet the same',
    async (kontes) => {
      const folder = folderSementara();
      const u = { desa: 3, tps: 40, benih: 7, kontes };
      const berkas = path.join(folder, 'berkas');
      const jam = jamUji();
      const h = nilai(createPracticeToImport(u, berkas, (d, w) => createPleno(path.join(folder, 'p'), d, w, jam)));
      const p = h.pleno;
      expect(h.berkas).toBe(40 * kontes.length);
      for (const k of p.s.definisi.kontes) {
        const bacaan = nilai(await baca(p, k.kode, [path.join(berkas, k.kode)]));
        expect(bacaan.ditolak).toEqual([]);
        expect(nilai(applyImport(p, k.kode, bacaan, tindakan(p, jam))).masuk).toBe(40);
      }
      let lembar = 0;
      for (const l of buatSimulasi(u).lembar) {
        lembar++;
        const sirekap = isianKeLarik(l.sirekap);
        const tercatat = readSheet(p.s, l.kontes, l.tps);
        expect(tercatat && isianKeLarik(tercatat.isian), `${l.kontes}/${l.tps}`).toEqual(sirekap);
        expect(readSources(p.s, l.kontes, l.tps).map((s) => isianKeLarik(s.isian))).toEqual([sirekap]);
      }
      expect(lembar).toBe(40 * kontes.length);
      expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
      // Files of another run are never mixed in.
      expect(kodeGalat(createPracticeToImport(u, berkas, () => ({ ok: true, nilai: p })))).toBe('FOLDER_TIDAK_KOSONG');
      closeStore(p.s);
    },
  );
});
