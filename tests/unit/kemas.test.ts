import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BESIDE } from '../../scripts/lib/beside.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const butuh = createRequire(import.meta.url);
// electron-builder's own parts, which it does not export.
const dari = (file: string): unknown => butuh(path.join(ROOT, 'node_modules', file));

const { load } = dari('js-yaml') as { load: (text: string) => Record<string, unknown> };
const config = load(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8'));

test('electron-builder takes its configuration', async () => {
  const { validateConfiguration } = dari('app-builder-lib/out/util/config/config.js') as {
    validateConfiguration: (config: unknown, log: unknown) => Promise<void>;
  };
  const { DebugLogger } = dari('builder-util') as { DebugLogger: new (on: boolean) => unknown };
  const cek = (c: unknown): Promise<void> => validateConfiguration(c, new DebugLogger(false));
  await cek(config);
  await expect(cek({ ...config, salahKetik: true })).rejects.toThrow(/salahKetik/);
});

test('a release takes along just the packages that are not bundled', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(dependencies).sort()).toEqual([...BESIDE].sort());
});

test('offline installer for everybody on the computer, in Indonesian; packages belong to the program', () => {
  expect(config).toMatchObject({
    npmRebuild: false,
    publish: null,
    nsis: { oneClick: false, perMachine: true, deleteAppDataOnUninstall: false, installerLanguages: ['id_ID'] },
    win: {
      target: [
        { target: 'nsis', arch: ['x64'] },
        { target: 'portable', arch: ['x64'] },
      ],
    },
    linux: {
      target: [
        { target: 'deb', arch: ['x64', 'arm64'] },
        { target: 'AppImage', arch: ['x64', 'arm64'] },
      ],
    },
  });
  expect(config.fileAssociations).toMatchObject([{ ext: 'rekap' }]);
});
