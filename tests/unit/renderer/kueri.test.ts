import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { buatKlien } from '../../../src/renderer/lib/kueri.ts';

type Tunda = { selesai: (angka: number) => void };

/** A query whose answers arrive when the test says so. */
function tunda(kunci: string) {
  const klien = buatKlien();
  const minta: Tunda[] = [];
  const pengamat = new QueryObserver(klien, {
    queryKey: [kunci],
    queryFn: () => new Promise<number>((selesai) => minta.push({ selesai })),
  });
  const lepas = pengamat.subscribe(() => undefined);
  return { klien, minta, pengamat, lepas };
}
const giliran = () => new Promise((r) => setTimeout(r, 5));

describe('answers that are under way when an event arrives', () => {
  it('the first one is asked for again, so that it cannot stay older than the event', async () => {
    const { klien, minta, pengamat, lepas } = tunda('lembar');
    await giliran();
    expect(minta).toHaveLength(1);
    for (let n = 0; n < 3; n++) void klien.invalidateQueries({ queryKey: ['lembar'] });
    await giliran();
    expect(minta).toHaveLength(1); // not broken off
    minta[0]?.selesai(1);
    await giliran();
    expect(minta).toHaveLength(2);
    minta[1]?.selesai(2);
    await giliran();
    expect(pengamat.getCurrentResult().data).toBe(2);
    expect(minta).toHaveLength(2); // three events, one question
    lepas();
  });

  it('a later one is broken off and asked again at once; others are left alone', async () => {
    const { klien, minta, pengamat, lepas } = tunda('rekap');
    await giliran();
    minta[0]?.selesai(1);
    await giliran();
    void klien.invalidateQueries({ queryKey: ['lembar'] });
    await giliran();
    expect(minta).toHaveLength(1);
    void klien.invalidateQueries({ queryKey: ['rekap'] });
    await giliran();
    void klien.invalidateQueries({ queryKey: ['rekap'] });
    await giliran();
    expect(minta).toHaveLength(3);
    minta[1]?.selesai(2);
    minta[2]?.selesai(3);
    await giliran();
    expect(pengamat.getCurrentResult().data).toBe(3);
    lepas();
  });

  it('waiting for an invalidation waits for the fresh answer', async () => {
    const { klien, minta, lepas } = tunda('dokumen');
    await giliran();
    let siap = false;
    void klien.invalidateQueries().then(() => {
      siap = true;
    });
    minta[0]?.selesai(1);
    await giliran();
    expect(siap).toBe(false);
    minta[1]?.selesai(2);
    await giliran();
    expect(siap).toBe(true);
    lepas();
  });
});
