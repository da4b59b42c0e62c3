// better-sqlite3 for the development runtime. Its prebuilt module needs Node-API 10, which Electron has since 36; the
// development runtime (Electron 33) has 9. What is missing there is one thing: references to strings. The same sources, with
// strings kept as the property of an object instead, are compiled here and put into the packaged application under test. A
// release carries the module as it is published.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, tool } from './paths.mjs';
import { run, which } from './proc.mjs';
import { Failure, say } from './say.mjs';

const KEPT = `// Persistent references to strings require Node-API version 10.
class KeptString {
public:
	KeptString() {}
	explicit KeptString(Napi::String s) {
		Napi::Object o = Napi::Object::New(s.Env());
		o.Set("s", s);
		box = Napi::Persistent(o);
	}
	Napi::String Value() const { return box.Value().Get("s").As<Napi::String>(); }
private:
	Napi::ObjectReference box;
};

`;

/** Changes a file's text; what is not found any more is another version of the package, which has to be looked at. */
function change(file, ...steps) {
  let text = readFileSync(file, 'utf8');
  for (const [pattern, to] of steps) {
    if (text.search(pattern) < 0)
      throw new Failure(`better-sqlite3 berubah: ${path.basename(file)} tidak memuat ${pattern}.`);
    text = text.replaceAll(pattern, to);
  }
  writeFileSync(file, text);
}

function everySource(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((name) => /\.[ch]pp$/.test(name));
}

function prepare(folder) {
  const source = path.dirname(tool('better-sqlite3', 'package.json'));
  cpSync(source, folder, { recursive: true, filter: (from) => !from.startsWith(path.join(source, 'prebuilds')) });
  for (const name of ['constants', 'bind-map'])
    change(path.join(folder, 'src', 'util', `${name}.cpp`), [
      /Napi::Persistent\((Internalized\w+\([^)]*\)|pair->name\.Value\(\))\)/g,
      'KeptString($1)',
    ]);
  for (const file of everySource(path.join(folder, 'src'))) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('Napi::Reference<Napi::String>', 'KeptString'));
  }
  change(path.join(folder, 'src', 'better_sqlite3.cpp'), [/#include "util\/helpers\.cpp"/g, `${KEPT}$&`]);
}

/** Why it cannot be compiled here, or ''. */
export const whyNoCompiler = () => (which('gcc') && which('g++') ? '' : 'pasang gcc dan g++');

/** SQLite with the package's own settings, and the module around it; both at once. */
async function compile(folder, output) {
  const deps = path.join(folder, 'deps');
  const settings = [...readFileSync(path.join(deps, 'defines.gypi'), 'utf8').matchAll(/'(\w+(?:=[-\w]+)?)',/g)];
  const object = (name) => path.join(folder, `${name}.o`);
  const sqlite = path.join(deps, 'sqlite3');
  const steps = [
    run('gcc', [
      '-O1',
      '-w',
      '-fPIC',
      ...settings.map(([, d]) => `-D${d}`),
      '-c',
      path.join(sqlite, 'sqlite3.c'),
      '-o',
      object('sqlite3'),
    ]),
    run('g++', [
      ...['-O1', '-w', '-fPIC', '-std=c++20', '-fvisibility=hidden', '-fno-exceptions'],
      ...[
        'NAPI_VERSION=9',
        'NAPI_DISABLE_CPP_EXCEPTIONS',
        'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
        'BUILDING_NODE_EXTENSION',
        'NODE_GYP_MODULE_NAME=better_sqlite3',
      ].map((d) => `-D${d}`),
      ...[sqlite, tool('node-addon-api'), tool('node-api-headers', 'include')].map((d) => `-I${d}`),
      ...['-c', path.join(folder, 'src', 'better_sqlite3.cpp'), '-o', object('module')],
    ]),
  ];
  for (const step of await Promise.all(steps))
    if (step.code !== 0) throw new Failure('Modul SQLite gagal disusun.', step.text);
  const link = [
    '-shared',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
    object('module'),
    object('sqlite3'),
    '-o',
    output,
    '-ldl',
    '-lpthread',
    '-lm',
  ];
  const linked = await run('g++', link);
  if (linked.code !== 0) throw new Failure('Modul SQLite gagal disusun.', linked.text);
}

/** The module, compiled once for this version of the package. @returns {Promise<string>} its file */
export async function oldSqlite() {
  const { version } = JSON.parse(readFileSync(tool('better-sqlite3', 'package.json'), 'utf8'));
  const ready = path.join(CACHE, `better-sqlite3-${version}-napi9.node`);
  if (existsSync(ready)) return ready;
  say('Menyusun modul SQLite untuk Electron pengembangan (sekali saja)…');
  const folder = path.join(CACHE, 'better-sqlite3-napi9');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  prepare(folder);
  await compile(folder, `${ready}.baru`);
  renameSync(`${ready}.baru`, ready);
  rmSync(folder, { recursive: true, force: true });
  return ready;
}
