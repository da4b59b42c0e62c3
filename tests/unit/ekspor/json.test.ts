import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import {
  NAMA_SKEMA,
  type Pleno,
  PlenoJson,
  plenoJson,
  resourcesFolder,
  schemaText,
  tindakan,
} from '../../../src/app/index.ts';
import { jsonKanonik, KodeTps, nilaiSel } from '../../../src/domain/index.ts';
import { journalHead, readSheet, recordSource, tulis } from '../../../src/store/index.ts';
import { BERES, isi, LEMBAR } from '../../lib/kontes.ts';
import { jamUji, plenoBaru } from '../../lib/pleno.ts';
import { rapatPenuh } from '../../lib/rapat-penuh.ts';

/** A whole meeting, with a source that says two cells otherwise. */
function rapat(): Pleno {
  const p = rapatPenuh(false);
  const c = { kontes: 'PPWP', tps: KodeTps.parse('3101021001001'), sumber: 'sirekap', impor: 1 } as const;
  const isian = isi(LEMBAR, { ...BERES, 'IV.1': 61, 'V.A': 147 });
  tulis(p.s, () => recordSource(p.s, { ...c, isian, berkas: { nama: 'a.json', sha256: '' } }, tindakan(p, jamUji())));
  return p;
}

const teks = (p: Parameters<typeof plenoJson>[0]): string => [...plenoJson(p)].join('');
const skemaTertulis = (): string => fs.readFileSync(path.join(resourcesFolder(), 'skema', NAMA_SKEMA), 'utf8');

/** The published schema by another program than the one that made it. */
function penguji() {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const uji = ajv.compile(JSON.parse(skemaTertulis()));
  return (v: unknown): string[] => (uji(v) ? [] : (uji.errors ?? []).map((e) => `${e.instancePath} ${e.message}`));
}

describe('the plenary as JSON', () => {
  it('the published schema is the one the program checks with (REKAP_SKEMA=1 writes it anew)', () => {
    const berkas = path.join(resourcesFolder(), 'skema', NAMA_SKEMA);
    if (process.env.REKAP_SKEMA) fs.writeFileSync(berkas, schemaText());
    expect(skemaTertulis()).toBe(schemaText());
  });

  it('holds the whole meeting, is valid by the published schema, and canonical', () => {
    const p = rapat();
    const t = teks(p);
    const v: unknown = JSON.parse(t);
    expect(penguji()(v)).toEqual([]);
    expect(t).toBe(`${jsonKanonik(v)}\n`);
    const d = PlenoJson.parse(v);
    expect(d.jurnal).toEqual({ entri: journalHead(p.s.db).jumlah, hash: journalHead(p.s.db).hash });
    for (const bagian of ['orang', 'keberatan', 'pembetulan', 'lembar', 'perbedaan'] as const)
      expect(d[bagian].length, bagian).toBeGreaterThan(0);
    for (const l of d.lembar) {
      const asal = readSheet(p.s, l.kontes, l.tps);
      expect(l.isian).toEqual(l.isian.map((_, i) => (asal ? nilaiSel(asal.isian, i) : undefined)));
      expect(l.isian).toHaveLength(d.kontes.find((k) => k.kode === l.kontes)?.sel.length ?? -1);
    }
    // The same data again: the same bytes.
    expect(teks(p)).toBe(t);
  });

  it('says nothing of PINs, drafts and panels', () => {
    const p = rapat();
    const v = JSON.parse(teks(p));
    const kunci = new Set<string>();
    const telusuri = (x: unknown): void => {
      if (typeof x !== 'object' || x === null) return;
      for (const [k, y] of Object.entries(x)) {
        if (!Array.isArray(x)) kunci.add(k);
        telusuri(y);
      }
    };
    telusuri(v);
    expect([...kunci].filter((k) => /pin|draft|garam|scrypt|kunci|panel|perangkat/i.test(k))).toEqual([]);
  });

  it('the schema refuses what is not so', () => {
    const p = plenoBaru();
    const v = JSON.parse(teks(p));
    const uji = penguji();
    expect(uji(v)).toEqual([]);
    for (const rusak of [
      { ...v, versi: 2 },
      { ...v, tambahan: 1 },
      { ...v, lembar: [{ kontes: 'PPWP' }] },
      { ...v, lembar: [{ kontes: 'X', tps: '1', status: 'terisi', asal: 'ketik', versi: 1, isian: [1.5] }] },
      { ...v, kontes: [{ ...v.kontes[0], kode: 'PRESIDEN' }] },
    ])
      expect(uji(rusak)).not.toEqual([]);
  });
});
