import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, type TestContext } from 'vitest';
import { z } from 'zod';
import { buildDefinition } from '../../src/app/index.ts';
import { cariKontes, jumlahkan, KOSONG, type Lembar, nilaiId, susunLembar } from '../../src/domain/index.ts';
import { bacaImpor, bukaSumberBerkas, type HasilBaca } from '../../src/intake/index.ts';
import { lewati } from '../lib/lewati.ts';

/** Real published files (Kepulauan Seribu Selatan, PPWP 2024) lie beside the repository, never in it. */
const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const ADA = existsSync(`${DATA}pemilu-2024-ppwp-310102`);

const Diharapkan = z.object({
  tps: z.number(),
  tps_dengan_administrasi: z.number(),
  suara: z.array(z.number()),
  suara_per_kelurahan: z.record(z.string(), z.array(z.number())),
});

async function muat(
  context: TestContext,
): Promise<{ hasil: HasilBaca; lembar: Lembar; harap: z.infer<typeof Diharapkan> }> {
  if (!ADA) lewati(context, 'data nyata ../shared/data tidak ada di sebelah repositori ini');
  const susun = await buildDefinition({ berkas: [`${DATA}definisi`], jenis: ['PPWP'], wilayah: ['310102'] });
  if (!susun.ok) throw new Error(JSON.stringify(susun.galat.daftar));
  const { definisi } = susun.nilai;
  const kontes = cariKontes(definisi, 'PPWP');
  if (!kontes) throw new Error('tanpa PPWP');
  const sumber = await bukaSumberBerkas([`${DATA}pemilu-2024-ppwp-310102/tps`]);
  const hasil = await bacaImpor(sumber, { definisi, wilayah: '310102', kontes: 'PPWP' });
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.galat));
  const harap = Diharapkan.parse(JSON.parse(readFileSync(`${DATA}pemilu-2024-ppwp-310102/expected.json`, 'utf8')));
  return { hasil: hasil.nilai, lembar: susunLembar(kontes), harap };
}

describe('the 35 real TPS files of Kepulauan Seribu Selatan', () => {
  it('are all read', async (context) => {
    const { hasil, harap } = await muat(context);
    expect(hasil.ditolak).toEqual([]);
    expect(hasil.berkas).toBe(harap.tps);
    expect(hasil.lembar).toHaveLength(35);
  });

  it('sum up to the published figures, per kelurahan and in all', async (context) => {
    const { hasil, lembar, harap } = await muat(context);
    const suara = (awalan: string): (number | null)[] => {
      const j = jumlahkan(
        lembar.sel.length,
        hasil.lembar.filter((l) => l.tps.startsWith(awalan)).map((l) => l.isian),
      );
      return lembar.suara.map((i) => j.isian[i] ?? null);
    };
    expect(suara('310102')).toEqual(harap.suara);
    expect(suara('310102')).toEqual([3081, 3453, 759]);
    for (const [kelurahan, angka] of Object.entries(harap.suara_per_kelurahan)) expect(suara(kelurahan)).toEqual(angka);
  });

  it('four without administrasi stay empty in I and V, and every file in II and III', async (context) => {
    const { hasil, lembar, harap } = await muat(context);
    const kosong = (isian: Int32Array, bagian: readonly string[]): boolean =>
      lembar.baris.filter((b) => bagian.includes(b.bagian)).every((b) => b.sel.every((i) => isian[i] === KOSONG));
    const tanpa = hasil.lembar.filter((l) => kosong(l.isian, ['I', 'V']));
    expect(tanpa.map((l) => l.tps)).toEqual(['3101021002007', '3101021003004', '3101021003006', '3101021003009']);
    expect(hasil.lembar.length - tanpa.length).toBe(harap.tps_dengan_administrasi);
    expect(tanpa.every((l) => nilaiId(lembar, l.isian, 'IV.1') !== null)).toBe(true);
    expect(hasil.lembar.every((l) => kosong(l.isian, ['II', 'III']))).toBe(true);
    const catatan = hasil.catatan.filter((c) => c.kode === 'ADMINISTRASI_TIDAK_ADA').map((c) => c.berkas);
    expect(catatan).toEqual(tanpa.map((l) => l.berkas.nama));
  });
});
