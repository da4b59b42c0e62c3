import { describe, expect, it } from 'vitest';
import { type Hitungan, KEADAAN, type Keadaan, ukur, ukuranKosong } from '../../skor/ukur.ts';

/**
 * `npm run skor` in small, on a seed that served neither to set the weights nor for the report. Thresholds lie a little
 * below what was measured (docs/dugaan.md), so that a change that makes the diagnosis worse is seen.
 */
const u = ukuranKosong();
for (const pemilihan of ['PEMILU', 'PILKADA'] as const)
  ukur(u, { pemilihan, benih: 9, desa: 8, tps: 100, tingkatSalah: 0.3 }, () => 0);

const semua = (k: Keadaan): Hitungan => {
  const h = u.dugaan.get(k)?.get('semua');
  if (!h) throw new Error('tidak ada lembar keliru');
  return h;
};

describe('on practice data with recorded mistakes', () => {
  it('the rules never accuse a good sheet', () => {
    expect(u.aturan.bersih).toBeGreaterThan(300);
    expect(u.aturan).toMatchObject({ bersihSalah: 0, bersihPeriksa: 0 });
  });

  it.each<[Keadaan, number, number]>([
    [KEADAAN[0], 0.75, 0.8],
    [KEADAAN[1], 0.9, 0.94],
    [KEADAAN[2], 0.97, 0.98],
  ])('%s: first and first three', (k, pertama, tiga) => {
    const h = semua(k);
    expect(h.kasus).toBeGreaterThan(150);
    expect(h.pertama / h.kasus).toBeGreaterThanOrEqual(pertama);
    expect(h.tiga / h.kasus).toBeGreaterThanOrEqual(tiga);
  });

  it.each(KEADAAN)('%s: proved means true', (k) => {
    const h = semua(k);
    expect(h.terbukti / h.kasus).toBeGreaterThan(0.65);
    expect(h.terbuktiBenar / h.terbukti).toBeGreaterThanOrEqual(0.985);
  });
});
