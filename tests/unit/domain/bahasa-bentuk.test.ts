import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bahasaBentuk } from '../../../src/domain/index.ts';

const sebab = (skema: z.ZodType, nilai: unknown) =>
  skema.safeParse(nilai, { error: bahasaBentuk }).error?.issues.map((i) => i.message);

describe('why a value does not fit a schema', () => {
  it('is said in Indonesian, also of what is not there and of a text that is no number', () => {
    expect(sebab(z.strictObject({ a: z.string() }), {})).toEqual(['tidak ada']);
    expect(sebab(z.coerce.number(), '..')).toEqual(['bukan bilangan']);
    expect(sebab(z.coerce.number().int(), 'x')?.[0]).toBe('bukan bilangan');
    expect(sebab(z.strictObject({}), { b: 1 })?.[0]).toMatch(/Kunci tidak dikenali/);
    expect(sebab(z.string().max(2), 'abc')?.[0]).toMatch(/Terlalu besar/);
  });

  it('gives way to what the schema says itself', () => {
    expect(sebab(z.string().regex(/^\d$/, 'harus satu angka'), 'x')).toEqual(['harus satu angka']);
  });
});
