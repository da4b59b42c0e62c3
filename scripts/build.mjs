// `npm run build`: builds even when nothing changed.
import { ensureBuilt } from './lib/build.mjs';
import { main } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ force: true });
});
