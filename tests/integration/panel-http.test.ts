import { beforeAll, expect, it } from 'vitest';
import { bagiRata } from '../../src/renderer/screens/beranda/bagi-rata.ts';
import { type Layanan, mulaiLayanan } from '../../src/server/layanan.ts';
import type { Klien } from '../lib/klien.ts';
import { KUNCI_LAYANAN, layananUji } from '../lib/layanan.ts';

const uji = layananUji();
let layanan: Layanan;
let k: Klien;

async function mulai(): Promise<void> {
  ({ layanan, k } = await uji.mulai());
}
beforeAll(async () => {
  await mulai();
  await k.panggil('simulasi', { badan: { desa: 3, tps: 9, benih: 5 } });
});

it('divides desa among panels, keeps what is not named, and remembers it over a restart', async () => {
  const awal = await k.panggil('panel');
  expect(awal.map((b) => b.panel)).toEqual([null, null, null]);
  expect(awal.map((b) => b.tps)).toEqual([3, 3, 3]);
  const [a, b, c] = awal.map((x) => x.wilayah);
  await k.panggil('bagiPanel', {
    badan: {
      bagian: [
        { wilayah: a, panel: 'Panel 1' },
        { wilayah: b, panel: 'Panel 2' },
      ],
    },
  });
  const kini = await k.panggil('bagiPanel', { badan: { bagian: [{ wilayah: a, panel: null }] } });
  expect(kini.map((x) => x.panel)).toEqual([null, 'Panel 2', null]);
  const jejak = await k.panggil('jejak', { kueri: {} });
  expect(jejak.entri[0]?.kalimat).toContain('ke Panel 2');
  // Said again: nothing happened, nothing is written.
  const seq = jejak.entri[0]?.seq;
  await k.panggil('bagiPanel', { badan: { bagian: [{ wilayah: c, panel: null }] } });
  expect((await k.panggil('jejak', { kueri: {} })).entri[0]?.seq).toBe(seq);
  expect((await k.ditolak('bagiPanel', { badan: { bagian: [{ wilayah: '9902010001', panel: 'Panel 1' }] } }))[1]).toBe(
    'WILAYAH_TAK_DIKENAL',
  );
  expect((await k.ditolak('bagiPanel', { badan: { bagian: [{ wilayah: a, panel: ' ' }] } }))[1]).toBe(
    'PERMINTAAN_BENTUK',
  );

  const folder = (await k.panggil('keadaan')).pleno?.folder;
  const port = layanan.port;
  await layanan.berhenti();
  await mulai();
  // The same origin as before: what the browser keeps for it is still there.
  expect(layanan.port).toBe(port);
  await k.panggil('bukaPleno', { badan: { folder } });
  expect((await k.panggil('panel')).map((x) => x.panel)).toEqual([null, 'Panel 2', null]);
  expect(await k.panggil('verifikasi')).toMatchObject({ sah: true });
});

it('takes a free port where that of the last start is used by somebody else', async () => {
  const lain = await mulaiLayanan({ akar: uji.akar, port: 0, kunci: KUNCI_LAYANAN });
  if (!lain.ok) throw new Error(lain.galat.kode);
  expect(lain.nilai.port).not.toBe(layanan.port);
  await lain.nilai.berhenti();
});

it('divides evenly: the largest desa first, each to the panel with the fewest TPS', () => {
  const unit = [40, 10, 10, 20, 5, 35].map((tps, i) => ({ wilayah: `990101200${i}`, nama: '', tps, panel: null }));
  const bagian = bagiRata(unit as never, 3);
  const tps = new Map<string, number>();
  for (const u of unit) {
    const p = bagian.get(u.wilayah) ?? '';
    tps.set(p, (tps.get(p) ?? 0) + u.tps);
  }
  expect([...tps.keys()].sort()).toEqual(['Panel 1', 'Panel 2', 'Panel 3']);
  expect(Math.max(...tps.values())).toBe(40);
});
