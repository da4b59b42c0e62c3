import { jalankan } from '../../src/cli/jalankan.ts';

export type Jawab = { kode: number; json: unknown; stdout: string; stderr: string };

type Tulis = typeof process.stdout.write;

/** What is written to a stream of this process until `berhenti` is called. */
function tangkap(aliran: NodeJS.WriteStream): { teks: () => string; berhenti: () => void } {
  const asli = aliran.write;
  const potong: string[] = [];
  const tulis = (isi: string | Uint8Array, ...sisa: unknown[]): boolean => {
    potong.push(typeof isi === 'string' ? isi : Buffer.from(isi).toString());
    const selesai = sisa.findLast((x) => typeof x === 'function');
    if (selesai) selesai();
    return true;
  };
  aliran.write = tulis as Tulis;
  return {
    teks: () => potong.join(''),
    berhenti: () => {
      aliran.write = asli;
    },
  };
}

/**
 * One call of the command line inside this process, with `env` in its environment: what it answers, as a process would. That
 * the program itself begins and ends so is tried by `tests/integration/cli.test.ts`. One call at a time.
 */
export async function rekapDengan(env: Readonly<Record<string, string>>, ...arg: string[]): Promise<Jawab> {
  const semula = Object.keys(env).map((k) => [k, process.env[k]] as const);
  Object.assign(process.env, env);
  const [keluar, galat] = [tangkap(process.stdout), tangkap(process.stderr)];
  let kode: number;
  try {
    kode = await jalankan(arg);
  } finally {
    keluar.berhenti();
    galat.berhenti();
    for (const [k, v] of semula) {
      if (v === undefined) delete process.env[k];
      else process.env[k] = v;
    }
  }
  const stdout = keluar.teks();
  let json: unknown = null;
  try {
    json = JSON.parse(stdout);
  } catch {
    // Not every call answers JSON; a test that expects it compares.
  }
  return { kode, json, stdout, stderr: galat.teks() };
}

export const rekap = (...arg: string[]): Promise<Jawab> => rekapDengan({}, ...arg);
