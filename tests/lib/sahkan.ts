import type { KodeKontes, KodeTps } from '../../src/domain/index.ts';
import type { Klien } from './klien.ts';

/** The ketua of a practice plenary takes the gavel. */
export async function pegangPalu(k: Klien): Promise<void> {
  const { orang, pinLatihan } = await k.panggil('orang');
  const ketua = orang.find((o) => o.peran === 'ketua');
  if (!ketua || pinLatihan === null) throw new Error('bukan pleno latihan');
  await k.panggil('pegangPalu', { badan: { orang: ketua.id, pin: pinLatihan } });
}

/** Reads a sheet out and adopts it; whoever holds the gavel does. */
export async function sahkan(k: Klien, kontes: KodeKontes, tps: KodeTps): Promise<void> {
  const param = { kontes, tps };
  const { versi } = await k.panggil('lembar', { param });
  const dibaca = await k.panggil('bacakanLembar', { param, badan: { versi } });
  await k.panggil('sahkanLembar', { param, badan: { versi: dibaca.versi, alasan: 'Diteruskan apa adanya' } });
}
