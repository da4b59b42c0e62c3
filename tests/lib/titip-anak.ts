import fs from 'node:fs';
import path from 'node:path';
import { Titipan } from '../../src/app/titipan.ts';

/** A process of its own that holds files handed over, for tests that kill it. Argument: the temporary directory. */
const t = new Titipan(process.argv[2]);
const { folder } = t.baru();
fs.writeFileSync(t.tempat(folder, 'hasil.json'), '{"suara":1}');
process.send?.(path.dirname(folder));
setInterval(() => {}, 1000);
