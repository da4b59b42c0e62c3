import type { KodeKontes, KodeTps } from '../../src/domain/index.ts';

type Panggil = (metode: 'GET' | 'POST', jalur: string, badan?: unknown) => Promise<unknown>;

/** In a practice plenary: reads out and adopts each sheet, then each recap, all by the ketua. */
export async function tetapkanSemua(
  panggil: Panggil,
  kontes: KodeKontes,
  tps: readonly (KodeTps | string)[],
  wilayah: readonly string[],
): Promise<void> {
  type Semua = { orang: { id: number; peran: string }[]; pinLatihan: string };
  const { orang, pinLatihan: pin } = (await panggil('GET', '/api/orang')) as Semua;
  const ketua = { orang: orang.find((o) => o.peran === 'ketua')?.id, pin };
  await panggil('POST', '/api/palu', ketua);
  for (const t of tps) {
    const di = `/api/lembar/${kontes}/${t}`;
    const { versi } = (await panggil('GET', di)) as { versi: number };
    const dibaca = (await panggil('POST', `${di}/bacakan`, { versi })) as { versi: number };
    await panggil('POST', `${di}/sahkan`, { versi: dibaca.versi, alasan: 'Diteruskan apa adanya' });
  }
  for (const w of wilayah) await panggil('POST', `/api/rekap/${kontes}/${w}/tetapkan`, { pin: ketua });
}
