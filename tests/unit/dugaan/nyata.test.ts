import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, type TestContext } from 'vitest';
import { buildDefinition } from '../../../src/app/index.ts';
import { type Dugaan, dugaLembar, type MasukanDugaan } from '../../../src/domain/dugaan/index.ts';
import {
  cariKontes,
  type Isian,
  type Lembar,
  parameterPemilihan,
  posisi,
  susunLembar,
} from '../../../src/domain/index.ts';
import { bacaImpor, bukaSumberBerkas } from '../../../src/intake/index.ts';
import { lewati } from '../../lib/lewati.ts';

/** Real published files (Kepulauan Seribu Selatan, PPWP 2024) lie beside the repository, never in it. */
const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

async function muat(context: TestContext): Promise<{ lembar: Lembar; isian: (tps: string) => Isian }> {
  if (!existsSync(`${DATA}pemilu-2024-ppwp-310102`))
    lewati(context, 'data nyata ../shared/data tidak ada di sebelah repositori ini');
  const susun = await buildDefinition({ berkas: [`${DATA}definisi`], jenis: ['PPWP'], wilayah: ['310102'] });
  if (!susun.ok) throw new Error(JSON.stringify(susun.galat.daftar));
  const { definisi } = susun.nilai;
  const kontes = cariKontes(definisi, 'PPWP');
  if (!kontes) throw new Error('tanpa PPWP');
  const sumber = await bukaSumberBerkas([`${DATA}pemilu-2024-ppwp-310102/tps`]);
  const hasil = await bacaImpor(sumber, { definisi, wilayah: '310102', kontes: 'PPWP' });
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.galat));
  const per = new Map<string, Isian>(hasil.nilai.lembar.map((l) => [l.tps, l.isian]));
  return { lembar: susunLembar(kontes), isian: (tps) => per.get(tps) ?? new Int32Array() };
}

const duga = (lembar: Lembar, isian: Isian, lain: Partial<MasukanDugaan> = {}): Dugaan[] =>
  dugaLembar({ lembar, isian, parameter: parameterPemilihan('PEMILU'), ...lain });
const ringkas = (d: Dugaan): string => d.sel.map((s) => `${s.sel} ${s.semula}→${s.menjadi}`).join(', ');

describe('real sheets', () => {
  it('TPS 004 Pulau Tidung: V.A 207, the lines give 197; any of the three may miss 10', async (context) => {
    const { lembar, isian } = await muat(context);
    const dugaan = duga(lembar, isian('3101021002004'));
    expect(dugaan.map(ringkas).sort()).toEqual(['IV.1 105→115', 'IV.2 81→91', 'IV.3 11→21']);
    expect(dugaan.some((d) => d.terbukti)).toBe(false);
  });

  it('TPS 004 with the copy of a saksi that says 21', async (context) => {
    const { lembar, isian } = await muat(context);
    const salinan = isian('3101021002004').slice();
    salinan[posisi(lembar, 'IV.3')] = 21;
    const [awal] = duga(lembar, isian('3101021002004'), { pembanding: [{ nama: 'Salinan saksi 01', isian: salinan }] });
    expect(awal && ringkas(awal)).toBe('IV.3 11→21');
    expect(awal?.terbukti).toBe(true);
  });

  it('TPS 012 Pulau Tidung needs three cells, TPS 001 Pulau Pari lost its whole section I: nothing is made up', async (context) => {
    const { lembar, isian } = await muat(context);
    expect(duga(lembar, isian('3101021002012'))).toEqual([]);
    expect(duga(lembar, isian('3101021003001'))).toEqual([]);
  });

  it('TPS 002 Pulau Pari: 224 users by gender, 223 in all; either gender may be one too many', async (context) => {
    const { lembar, isian } = await muat(context);
    const dugaan = duga(lembar, isian('3101021003002'));
    expect(dugaan.map(ringkas).sort()).toEqual(['I.B1.L 120→119, I.B4.L 123→122', 'I.B1.P 104→103, I.B4.P 107→106']);
    expect(dugaan.every((d) => !d.terbukti)).toBe(true);
  });
});
