// Prints which Electron runs here, as one JSON value: `{ "binary": … }` or `{ "reason": … }`. For the tests.
import { findElectron } from './lib/electron.mjs';
import { main, sayOnStderr } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';

await main(async () => {
  sayOnStderr();
  await ensureInstalled();
  const found = await findElectron({ timeout: 3 * 60_000 });
  process.stdout.write(`${JSON.stringify(found)}\n`);
  return 'binary' in found ? 0 : 1;
});
