import fs from 'node:fs';
// Only what it needs: it is started often.
import { receivePackage } from '../../src/app/paket-terima.ts';
import { openPleno } from '../../src/app/pleno.ts';

/**
 * A process of its own that opens a plenary and receives packages, for tests that kill it meanwhile. Arguments: folder,
 * then files. Says `siap` before the first one, and the number of each package once that is acknowledged.
 */
const [folder = '', ...berkas] = process.argv.slice(2);
const p = openPleno(folder, { tulis: true });
if (!p.ok) throw new Error(p.galat.kode);
process.send?.('siap');
for (const [i, b] of berkas.entries()) {
  const h = await receivePackage(p.nilai, fs.readFileSync(b), { putusan: [] }, () => new Date());
  if (!h.ok) throw new Error(h.galat.kode);
  process.send?.(i);
}
process.disconnect?.();
