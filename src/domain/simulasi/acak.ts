/**
 * Seeded random numbers: the same seed gives the same practice data on every machine and in every version, which
 * `Math.random` cannot promise. xoshiro128** (Blackman & Vigna 2018) with its state filled by splitmix32. Not for secrets.
 */
export type Acak = {
  /** Fraction in [0, 1). */
  pecahan(): number;
  /** Whole number from `min` to `maks`, both included. */
  bulat(min: number, maks: number): number;
  /** True with the given probability. */
  peluang(p: number): boolean;
  pilih<T>(daftar: readonly [T, ...T[]]): T;
};

const putar = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

function* splitmix32(benih: number): Generator<number, never> {
  for (let s = benih | 0; ; ) {
    s = (s + 0x9e3779b9) | 0;
    let t = s ^ (s >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    yield t ^ (t >>> 15);
  }
}

/**
 * A stream of random numbers. `aliran` separates streams of one seed (one a TPS), so that each sheet can be made
 * again alone and in any order.
 */
export function buatAcak(benih: number, ...aliran: readonly number[]): Acak {
  // Seeds may exceed 32 bits; both halves count.
  const awal = [benih >>> 0, Math.floor(benih / 4294967296) >>> 0, ...aliran].reduce<number>(
    (campuran, x) => splitmix32(campuran ^ x).next().value,
    0x5f3759df,
  );
  const isi = splitmix32(awal);
  let [a, b, c, d] = [isi.next().value, isi.next().value, isi.next().value, isi.next().value];
  const berikut = (): number => {
    const hasil = Math.imul(putar(Math.imul(b, 5), 7), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = putar(d, 11);
    return hasil >>> 0;
  };
  const pecahan = (): number => berikut() / 4294967296;
  const bulat = (min: number, maks: number): number => min + Math.floor(pecahan() * (maks - min + 1));
  return {
    pecahan,
    bulat,
    peluang: (p) => pecahan() < p,
    pilih: (daftar) => daftar[bulat(0, daftar.length - 1)] ?? daftar[0],
  };
}

/** `banyak` different numbers below `batas`, in the order drawn (Fisher–Yates). */
export function undi(acak: Acak, batas: number, banyak: number): number[] {
  const kotak = Array.from({ length: batas }, (_, i) => i);
  for (let i = 0; i < banyak; i++) {
    const j = acak.bulat(i, batas - 1);
    const [x, y] = [kotak[i] ?? i, kotak[j] ?? j];
    kotak[i] = y;
    kotak[j] = x;
  }
  return kotak.slice(0, banyak);
}

/** Splits a whole number in proportion to weights, without a rest (largest remainders; ties to the first). */
export function bagi(jumlah: number, bobot: readonly number[]): number[] {
  const total = bobot.reduce((a, b) => a + b, 0);
  const pas = bobot.map((b) => (jumlah * b) / total);
  const hasil = pas.map(Math.floor);
  const sisa = jumlah - hasil.reduce((a, b) => a + b, 0);
  const urutan = pas.map((p, i) => ({ i, r: p - Math.floor(p) })).sort((x, y) => y.r - x.r || x.i - y.i);
  for (const { i } of urutan.slice(0, sisa)) hasil[i] = (hasil[i] ?? 0) + 1;
  return hasil;
}
