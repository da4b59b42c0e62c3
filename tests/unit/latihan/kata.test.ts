import { describe, expect, it } from 'vitest';
import { readCourseWording } from '../../../src/app/latihan.ts';
import {
  BUTIR,
  ID_TUGAS,
  KataLatihan,
  KODE_KELIRU,
  KONTEKS_KELIRU,
  konteksLatihan,
  susunSkenario,
} from '../../../src/domain/index.ts';

const kata = readCourseWording();
const tempat = (v: unknown): string[] => [...JSON.stringify(v).matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '');
const salin = (): Record<string, Record<string, unknown>> => JSON.parse(JSON.stringify(kata));

describe('wording of the course', () => {
  it('names nothing that the course does not know', () => {
    const umum = new Set(Object.keys(konteksLatihan(susunSkenario(42))));
    const { keliru, ...lain } = kata;
    expect(tempat(lain).filter((t) => !umum.has(t))).toEqual([]);
    const boleh = new Set([...umum, ...KONTEKS_KELIRU]);
    expect(tempat(keliru).filter((t) => !boleh.has(t))).toEqual([]);
  });

  it('has every task, step and mistake, and nothing else', () => {
    expect(Object.keys(kata.tugas)).toEqual([...ID_TUGAS]);
    for (const id of ID_TUGAS) expect(Object.keys(kata.tugas[id].butir)).toEqual([...BUTIR[id]]);
    expect(Object.keys(kata.keliru).sort()).toEqual([...KODE_KELIRU].sort());
  });

  it('is refused when a part is missing', () => {
    const tanpaKeliru = salin();
    delete tanpaKeliru.keliru?.KETIK;
    const tanpaButir = salin();
    Object.assign(tanpaButir.tugas?.muat as object, { butir: {} });
    const satuPetunjuk = salin();
    Object.assign(satuPetunjuk.tugas?.muat as object, { butir: { sirekap: { teks: 'a', petunjuk: ['b'] } } });
    for (const k of [tanpaKeliru, tanpaButir, satuPetunjuk, {}]) expect(KataLatihan.safeParse(k).success).toBe(false);
    expect(KataLatihan.safeParse(salin()).success).toBe(true);
  });
});
