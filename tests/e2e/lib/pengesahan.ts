import type { Page } from '@playwright/test';
import { panggil } from '../browser/bantu.ts';

/** The PIN of everybody in a practice plenary. */
export const PIN = '112233';

/** Adopts one sheet by the core: for what a part of the guide begins with. */
export async function sahkan(page: Page, tps: string): Promise<void> {
  const jalur = `/api/lembar/PPWP/${tps}`;
  let { versi, status } = (await panggil(page, 'GET', jalur)) as { versi: number; status: string };
  if (status === 'terisi') ({ versi, status } = (await panggil(page, 'POST', `${jalur}/bacakan`, { versi })) as never);
  await panggil(page, 'POST', `${jalur}/sahkan`, { versi, alasan: 'Sesuai C.Hasil' });
}

/** The ketua of a practice plenary takes the gavel. */
export async function pegangPalu(page: Page): Promise<{ orang: number; pin: string }> {
  const { orang } = (await panggil(page, 'GET', '/api/orang')) as { orang: { id: number; peran: string }[] };
  const ketua = { orang: orang.find((o) => o.peran === 'ketua')?.id ?? 0, pin: PIN };
  await panggil(page, 'POST', '/api/palu', ketua);
  return ketua;
}
