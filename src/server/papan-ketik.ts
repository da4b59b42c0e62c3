import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { atKeyboard } from '../app/index.ts';
import { TAJUK_ORANG } from '../contract/index.ts';
import { jawabGalat } from './galat.ts';

const Nomor = z.coerce.number().int().min(1).optional();

/** Everything a request does is done in the name of who sits at the keyboard of its window, where the window says so. */
export const diPapanKetik: MiddlewareHandler = async (c, next) => {
  const n = Nomor.safeParse(c.req.header(TAJUK_ORANG));
  if (!n.success) return jawabGalat(c, { kode: 'PERMINTAAN_BENTUK', konteks: { sebab: `tajuk ${TAJUK_ORANG}` } });
  await atKeyboard(n.data, next);
};
