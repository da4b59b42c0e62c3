import path from 'node:path';
import { openDevice, type Perangkat } from '../../src/app/perangkat.ts';
import type { KabarLan } from '../../src/server/lan/pesan.ts';
import { PintuLan } from '../../src/server/lan/pintu.ts';
import { nilai } from './pleno.ts';

/** A device with folders of its own. */
export const perangkatDi = async (akar: string, nama: string): Promise<Perangkat & { akar: string }> => ({
  ...nilai(await openDevice(path.join(akar, nama), { nama })),
  akar: path.join(akar, nama),
});

/** The network door of a device, on loopback. */
export const pintuDi = async (
  d: Perangkat & { akar: string },
  o: { port?: number; kabar?: (k: KabarLan) => void } = {},
): Promise<PintuLan> =>
  nilai(await PintuLan.buka({ akar: d.akar, perangkat: d, port: o.port ?? 0, alamat: '127.0.0.1', ...o }));
