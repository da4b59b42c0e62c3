import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Acak } from './bentuk.ts';

/** What kind of file: decides which structural changes make sense. */
export type Ragam = 'json' | 'teks' | 'zip' | 'bita';

const enkode = new TextEncoder();
const dekode = new TextDecoder();

const JAHAT_TEKS = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '1.5',
  '999999999999999999999',
  '0x10',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'C:\\Windows\\x',
  '\u0000',
  '\ud800',
  '\u202e123',
  '١٢٣',
  '=1+1',
  'x'.repeat(5000),
  'é'.repeat(300),
  '😀'.repeat(200),
] as const;

const jahat = (a: Acak): unknown =>
  a.pilih([
    () => null,
    () => a.pilih(JAHAT_TEKS),
    () => a.bulat(-2, 3),
    () => a.pilih([1e21, -0, 1.5, 2 ** 31, 2 ** 53, Number.MAX_VALUE, 0.1 + 0.2, -1e-7]),
    () => a.peluang(0.5),
    () => [],
    () => ({}),
    () => [[[[[]]]]],
    () => Array.from({ length: 2000 }, (_, i) => i),
    () => Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i])),
    () => dalam(a.bulat(50, 3000)),
  ] as const)();

/** A value so many levels deep. */
function dalam(n: number): unknown {
  let v: unknown = 1;
  for (let i = 0; i < n; i++) v = i % 2 ? [v] : { a: v };
  return v;
}

type Letak = { induk: Record<string, unknown> | unknown[]; kunci: string | number };

function semuaLetak(v: unknown, ke: Letak[] = []): Letak[] {
  if (ke.length > 20_000 || typeof v !== 'object' || v === null) return ke;
  const kunci = Array.isArray(v) ? v.map((_, i) => i) : Object.keys(v);
  for (const k of kunci) {
    ke.push({ induk: v as Letak['induk'], kunci: k });
    semuaLetak((v as Record<string | number, unknown>)[k], ke);
  }
  return ke;
}

/** A value with one place of it changed: other type, gone, twice, huge, another's. */
export function ubahNilai(a: Acak, asli: unknown): unknown {
  const v = structuredClone(asli);
  const letak = semuaLetak(v);
  const [l] = letak.length > 0 ? [letak[a.bulat(0, letak.length - 1)]] : [];
  if (!l || a.peluang(0.03)) return jahat(a);
  const induk = l.induk as Record<string | number, unknown>;
  const kini = induk[l.kunci];
  const cara = a.bulat(0, 6);
  if (cara === 0 && Array.isArray(l.induk)) l.induk.splice(Number(l.kunci), 1);
  else if (cara === 0) delete induk[l.kunci];
  else if (cara === 1 && Array.isArray(l.induk)) l.induk.splice(Number(l.kunci), 0, structuredClone(kini));
  else if (cara === 1) induk[`${l.kunci}2`] = kini;
  else if (cara === 2 && typeof kini === 'number') induk[l.kunci] = kini + a.pilih([1, -1, 0.5, 1e9, -kini, 1e300]);
  else if (cara === 2 && typeof kini === 'string') induk[l.kunci] = geserTeks(a, kini);
  else if (cara === 3) {
    const lain = letak[a.bulat(0, letak.length - 1)];
    if (lain) induk[l.kunci] = structuredClone((lain.induk as typeof induk)[lain.kunci]);
  } else induk[l.kunci] = jahat(a);
  return v;
}

function geserTeks(a: Acak, t: string): string {
  const i = a.bulat(0, t.length);
  return a.pilih([
    t.slice(0, i),
    t.slice(0, i) + a.pilih(JAHAT_TEKS) + t.slice(i),
    t + t,
    t.toUpperCase(),
    t.replace(/\d/, (d) => String((Number(d) + 1) % 10)),
    [...t].reverse().join(''),
  ]);
}

function strukturJson(a: Acak, isi: Uint8Array): Uint8Array {
  const teks = dekode.decode(isi);
  const cara = a.bulat(0, 9);
  // What only text can have: a key twice, a number written otherwise, a comment, a byte order mark.
  if (cara === 0) return enkode.encode(teks.replace(/"([^"]+)":/, '"$1":1,"$1":'));
  if (cara === 1)
    return enkode.encode(teks.replace(/:(\d+)/, a.pilih([':$1.0', ':0$1', ':$1e0', ':-$1', ':"$1"', ':$1e400'])));
  if (cara === 2)
    return enkode.encode(a.pilih([`\ufeff${teks}`, `${teks}\u0000`, `${teks}${teks}`, `/**/${teks}`, `[${teks}]`]));
  let v: unknown;
  try {
    v = JSON.parse(teks);
  } catch {
    return strukturTeks(a, isi);
  }
  return enkode.encode(JSON.stringify(ubahNilai(a, v)) ?? 'undefined');
}

function strukturTeks(a: Acak, isi: Uint8Array): Uint8Array {
  const baris = dekode.decode(isi).split('\n');
  const i = a.bulat(0, baris.length - 1);
  const sel = (baris[i] ?? '').split(/[;,\t]/);
  const j = a.bulat(0, Math.max(0, sel.length - 1));
  const ganti = (s: string): string => [...baris.slice(0, i), s, ...baris.slice(i + 1)].join('\n');
  const satu = a.pilih([
    () => ganti(sel.map((s, n) => (n === j ? a.pilih(JAHAT_TEKS) : s)).join(';')),
    () => [...baris.slice(0, i), ...baris.slice(i + 1)].join('\n'),
    () => [...baris.slice(0, i), baris[i], ...baris.slice(i)].join('\n'),
    () => ganti([...sel, ...sel].join(';')),
    () => ganti(sel.slice(1).join(';')),
    () => ganti(`"${baris[i]}`),
    () => baris.join(a.pilih(['\r', '\r\n', '\n\n', ';'])),
    () => baris.map((b) => b.replaceAll(';', a.pilih([',', '\t', '|', ';;']))).join('\n'),
    () => ganti(sel.toReversed().join(';')),
    () => ganti('x;'.repeat(a.bulat(1, 3000))),
  ] as const)();
  const e = a.bulat(0, 19);
  if (e === 0) return new Uint8Array(Buffer.from(`\ufeff${satu}`, 'utf16le'));
  return e === 1 ? new Uint8Array(Buffer.from(satu, 'latin1')) : enkode.encode(satu);
}

function strukturZip(a: Acak, isi: Uint8Array): Uint8Array {
  let berkas: Record<string, Uint8Array>;
  try {
    berkas = unzipSync(isi);
  } catch {
    return bita(a, isi, isi);
  }
  const nama = Object.keys(berkas);
  const n = nama[a.bulat(0, Math.max(0, nama.length - 1))];
  if (n === undefined) return isi;
  const satu = berkas[n] ?? new Uint8Array();
  const cara = a.bulat(0, 7);
  if (cara === 0) delete berkas[n];
  else if (cara === 1)
    berkas[a.pilih(['../x', '/abs', 'a/../../b', `${n}/`, n.toUpperCase(), '\\x', 'x'.repeat(300)])] = satu;
  else if (cara === 2) berkas[n] = bita(a, satu, satu);
  else if (cara === 3) berkas[n] = new Uint8Array(a.bulat(0, 2_000_000));
  else
    berkas[n] = /\.json$/.test(n)
      ? strukturJson(a, satu)
      : /\.(xml|rels)$/.test(n)
        ? strukturXml(a, satu)
        : strukturTeks(a, satu);
  return zipSync(berkas, { level: a.pilih([0, 6]) });
}

function strukturXml(a: Acak, isi: Uint8Array): Uint8Array {
  const t = dekode.decode(isi);
  const tanda = [...t.matchAll(/<[^>]+>/g)];
  const m = tanda[a.bulat(0, Math.max(0, tanda.length - 1))];
  if (!m) return isi;
  const [awal, akhir] = [t.slice(0, m.index), t.slice(m.index + m[0].length)];
  return strToU8(
    a.pilih([
      awal + akhir,
      awal + m[0] + m[0] + akhir,
      awal + m[0].replace(/"[^"]*"/, `"${a.pilih(JAHAT_TEKS).replaceAll('"', '')}"`) + akhir,
      awal + m[0].replace(/\d+/, (d) => a.pilih(['0', '-1', '99999999', `${d}${d}`, 'AAAA'])) + akhir,
      `${awal}&bom;${m[0]}${akhir}`,
      `<!DOCTYPE x [<!ENTITY bom "${'b'.repeat(50)}">]>${t}`,
      `${awal}${m[0]}${'<a>'.repeat(a.bulat(1, 5000))}${akhir}`,
      `${awal}<![CDATA[${akhir}`,
    ]),
  );
}

/** Changes bytes: flips, cuts, inserts, repeats, splices with another file, or is nothing but noise. */
export function bita(a: Acak, isi: Uint8Array, lain: Uint8Array): Uint8Array {
  const b = Uint8Array.from(isi);
  const di = (): number => a.bulat(0, Math.max(0, b.length - 1));
  const derau = (n: number): Uint8Array => Uint8Array.from({ length: n }, () => a.bulat(0, 255));
  const sambung = (...x: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(x));
  switch (a.bulat(0, 8)) {
    case 0:
    case 1: {
      for (let n = a.bulat(1, 4); n > 0 && b.length > 0; n--) {
        const i = di();
        b[i] = (b[i] ?? 0) ^ (1 << a.bulat(0, 7));
      }
      return b;
    }
    case 2:
      return b.subarray(0, di());
    case 3:
      return b.subarray(di());
    case 4: {
      const i = di();
      return sambung(b.subarray(0, i), derau(a.bulat(1, 40)), b.subarray(i));
    }
    case 5: {
      const [i, j] = [di(), di()].sort((x, y) => x - y) as [number, number];
      return sambung(b.subarray(0, j), b.subarray(i));
    }
    case 6:
      return sambung(b.subarray(0, di()), lain.subarray(a.bulat(0, Math.max(0, lain.length - 1))));
    case 7: {
      const i = di();
      b.fill(a.pilih([0, 255, 0x20, 0x41]), i, i + a.bulat(1, 200));
      return b;
    }
    default:
      return a.peluang(0.3) ? derau(a.bulat(0, 400)) : sambung(b, derau(a.bulat(1, 30)));
  }
}

/** One changed file, by bytes or by structure; sometimes twice over. */
export function ubahBerkas(a: Acak, isi: Uint8Array, lain: Uint8Array, ragam: Ragam): Uint8Array {
  const struktur = { json: strukturJson, teks: strukturTeks, zip: strukturZip, bita: null }[ragam];
  const sekali = (x: Uint8Array): Uint8Array => (struktur && a.peluang(0.65) ? struktur(a, x) : bita(a, x, lain));
  const h = sekali(isi);
  return a.peluang(0.15) ? sekali(h) : h;
}
