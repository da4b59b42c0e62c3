// What the development runtime runs first. An unpackaged Electron has a default application that opens the folder it
// is given; the package our runtime comes from has none, so this small one takes its place.

export const LAUNCHER_PACKAGE = `${JSON.stringify({ name: 'peluncur', version: '0.0.0', type: 'module', main: 'main.mjs' })}\n`;

export const LAUNCHER = `import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

const args = process.argv.slice(1);
// Test tools load a helper first: -r FILE
for (let at = args.indexOf('-r'); at >= 0; at = args.indexOf('-r')) {
  const [, file] = args.splice(at, 2);
  createRequire(path.join(process.cwd(), '/'))(path.resolve(file));
}
const given = args.find((arg) => !arg.startsWith('-'));
if (!given) {
  console.error('Pemakaian: electron [pilihan] FOLDER');
  process.exit(1);
}
const folder = path.resolve(given);
const info = path.join(folder, 'package.json');
if (existsSync(info)) {
  const { name, productName, version } = JSON.parse(readFileSync(info, 'utf8'));
  app.setName(productName ?? name);
  app.setVersion(version);
}
// As in an ordinary unpackaged Electron, so that the application can tell that it runs from its sources.
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.setAppPath(folder);
await import(pathToFileURL(createRequire(path.join(folder, '/')).resolve(folder)).href);
`;
