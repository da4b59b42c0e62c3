import { z } from 'zod';

const kamus = z.locales.id().localeError;

/**
 * Why a value does not fit a schema, in Indonesian: for `skema.safeParse(nilai, { error: bahasaBentuk })`. What a schema says
 * by itself goes before it. zod calls a key that is not there, and a text that is no number, by their names in JavaScript,
 * which nobody in an office knows.
 */
export const bahasaBentuk: z.core.$ZodErrorMap = (isu) => {
  if (isu.code === 'invalid_type' && isu.input === undefined) return 'tidak ada';
  if (isu.code === 'invalid_type' && Number.isNaN(isu.input)) return 'bukan bilangan';
  return kamus(isu);
};
