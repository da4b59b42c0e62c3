import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { resourcesFolder } from '../app/index.ts';

/** Version of the program, from `package.json` beside `resources`. */
export const VERSI = z
  .object({ version: z.string() })
  .parse(JSON.parse(fs.readFileSync(path.join(resourcesFolder(), '..', 'package.json'), 'utf8'))).version;

/** When this core started: a page that sees another value knows that the core was restarted. */
export const MULAI = new Date().toISOString();
