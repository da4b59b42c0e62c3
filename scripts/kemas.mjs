// `npm run kemas -- --win`, `-- --linux deb`: packages for people, into release/. `npm run kemas -- --uji`: an unpacked
// application with the Electron at hand, to be tried out; prints its program.
import { packForTests, packRelease } from './lib/package.mjs';
import { Failure, main, say } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';

await main(async () => {
  await ensureInstalled();
  const args = process.argv.slice(2);
  if (!args.includes('--uji')) return packRelease(args);
  const packed = await packForTests();
  if (!('program' in packed)) throw new Failure(packed.reason);
  say(packed.program);
});
