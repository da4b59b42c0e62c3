import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { NODE24, ROOT } from '../../e2e/lib/paths.ts';
import type { Angka } from './ukur.ts';

const Keluaran = z.object({
  ukuran: z.number(),
  tulis: z.object({ lama: z.number(), macet: z.number() }),
  lihat: z.object({ lama: z.number(), macet: z.number() }),
  terima: z.object({ lama: z.number(), macet: z.number() }),
});

/** Numbers of one of the deeper benches beside this folder, which are also run by themselves. */
export async function dalam(nama: 'paket', argumen: readonly string[]): Promise<Angka> {
  const berkas = path.join(ROOT, 'tests', 'bench', `${nama}.ts`);
  const r = spawnSync(NODE24, [berkas, ...argumen], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const k = Keluaran.parse(JSON.parse(r.stdout));
  return { tulis: k.tulis.lama, lihat: k.lihat.lama, terima: k.terima.lama, besarMB: k.ukuran / 1e6 };
}
