// The build, run by build.mjs on Node 24. Three outputs: the pages, the programs that run on Node, the preload.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { BESIDE } from './beside.mjs';
import { licenceList, packageFolder } from './licences.mjs';
import { DIST, inRoot } from './paths.mjs';

/** Everything is built beside and then put in its place at once: a running application keeps a whole one. */
const NEW = path.join(DIST, '.baru');
const PARTS = ['renderer', 'publik', 'verifier', 'node', 'main', 'preload'];

/** Folders of the packages whose code went into any of the outputs. */
const bundled = new Set();
const follow = {
  name: 'rekap:bundled-packages',
  generateBundle(_options, files) {
    for (const file of Object.values(files))
      for (const id of Object.keys(file.modules ?? {})) {
        const folder = packageFolder(id);
        if (folder) bundled.add(folder);
      }
  },
};

const quiet = { configFile: false, logLevel: 'warn', clearScreen: false, plugins: [follow] };
const beside = (id) => BESIDE.some((name) => id === name || id.startsWith(`${name}/`));
const nodeBuiltin = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

/** Pages. Old engines: panel computers that stopped at Windows 7 have Chrome 109, older Macs Safari 15. */
const pages = () =>
  build({
    ...quiet,
    root: inRoot('src/renderer'),
    base: '/',
    plugins: [react(), follow],
    build: {
      target: ['chrome109', 'safari15'],
      outDir: path.join(NEW, 'renderer'),
      emptyOutDir: true,
      // Mantine and React in one chunk: the page comes from this machine, so splitting buys nothing.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: {
          index: inRoot('src/renderer/index.html'),
          proyektor: inRoot('src/renderer/proyektor.html'),
          gabung: inRoot('src/renderer/gabung.html'),
        },
      },
    },
  });

/** The public's page alone, for phones of ten years: no framework, nothing of the operator's page. */
const publicPage = () =>
  build({
    ...quiet,
    root: inRoot('src/renderer/publik'),
    base: '/',
    build: {
      target: ['chrome61', 'safari11', 'firefox60'],
      cssTarget: ['chrome61', 'safari11'],
      outDir: path.join(NEW, 'publik'),
      emptyOutDir: true,
      modulePreload: false,
    },
  });

/**
 * The checker: one HTML file that runs from a stick, without a server. Script and style stand in it, and its own policy
 * lets nothing else run or be asked.
 */
async function checkerPage() {
  const outDir = path.join(NEW, 'verifier');
  await build({
    ...quiet,
    root: inRoot('src/verifier'),
    base: './',
    build: {
      target: ['chrome90', 'safari15', 'firefox90'],
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      assetsInlineLimit: 1_000_000,
    },
  });
  const file = path.join(outDir, 'index.html');
  const take = (pattern) => {
    const html = readFileSync(file, 'utf8');
    const [tag, name] = pattern.exec(html) ?? [];
    if (!tag) throw new Error(`checker page: ${pattern} not found`);
    writeFileSync(file, html.replace(tag, ''));
    return readFileSync(path.join(outDir, name), 'utf8').trim();
  };
  const script = take(/<script[^>]*src="\.\/([^"]+)"[^>]*><\/script>/).replaceAll('</script', '<\\/script');
  const style = take(/<link[^>]*href="\.\/([^"]+\.css)"[^>]*>/);
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src blob: data:; base-uri 'none'; form-action 'none'`;
  const html = readFileSync(file, 'utf8')
    .replace(
      '<meta charset="utf-8" />',
      () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `<script type="module">${script}</script></body>`);
  rmSync(outDir, { recursive: true });
  mkdirSync(outDir);
  writeFileSync(path.join(outDir, 'periksa-dokumen.html'), html);
}

/** Programs for Node. */
const program = ({ input, outDir, format, extension, external }) =>
  build({
    ...quiet,
    root: inRoot('.'),
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input,
        external,
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  });

async function all() {
  rmSync(NEW, { recursive: true, force: true });
  await pages();
  await publicPage();
  await checkerPage();
  // Flat: worker threads are started as `worker.js` beside the program that is running.
  await program({
    input: {
      core: inRoot('src/server/core.ts'),
      cli: inRoot('src/cli/index.ts'),
      worker: inRoot('src/app/workers/worker.ts'),
      publik: inRoot('src/server/publik/pekerja.ts'),
      lan: inRoot('src/server/lan/pekerja.ts'),
      temuan: inRoot('src/server/temuan/pekerja.ts'),
      disk: inRoot('src/store/disk-work.ts'),
    },
    outDir: path.join(NEW, 'node'),
    format: 'es',
    extension: 'js',
    external: (id) => nodeBuiltin.has(id) || id === 'electron' || beside(id),
  });
  await program({
    input: { main: inRoot('src/main/main.ts') },
    outDir: path.join(NEW, 'main'),
    format: 'es',
    extension: 'js',
    external: (id) => nodeBuiltin.has(id) || id === 'electron' || beside(id),
  });
  // A sandboxed preload is CommonJS and may require nothing but Electron: everything else has to be inside.
  await program({
    input: { preload: inRoot('src/preload/preload.ts') },
    outDir: path.join(NEW, 'preload'),
    format: 'cjs',
    extension: 'cjs',
    external: (id) => id === 'electron' || nodeBuiltin.has(id),
  });
  writeFileSync(path.join(DIST, 'LISENSI-PUSTAKA.txt'), licenceList(bundled));
  for (const part of PARTS) {
    rmSync(path.join(DIST, part), { recursive: true, force: true });
    renameSync(path.join(NEW, part), path.join(DIST, part));
  }
  rmSync(NEW, { recursive: true });
}

// What is wrong with the sources is in the message; where in Vite it was noticed helps nobody.
all().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
