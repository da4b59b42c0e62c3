import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** Sizes at which the hall sees a page. */
const PROYEKTOR = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
] as const;

const folder = (): string | undefined => {
  const ke = process.env.REKAP_POTRET;
  if (ke) mkdirSync(ke, { recursive: true });
  return ke;
};

/**
 * A picture of the operator's screen for the documentation, `nama.png` in the folder that REKAP_POTRET names
 * (`REKAP_POTRET=docs/screens`); nothing without it, so that a run of the checks changes no file.
 */
export async function potret(page: Page, nama: string): Promise<void> {
  const ke = folder();
  if (!ke) return;
  // Whatever fades in or slides is at rest by then.
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(ke, `${nama}.png`) });
}

/**
 * Every screen that axe looks at in both themes, for whoever wants to look too: numbered pictures in the folder that
 * REKAP_POTRET_TEMA names, e.g. `012-gelap-rekap-PPWP-3101.png`.
 */
export async function potretTema(page: Page, tema: 'terang' | 'gelap'): Promise<void> {
  const ke = process.env.REKAP_POTRET_TEMA;
  if (!ke) return;
  mkdirSync(ke, { recursive: true });
  const nomor = String(readdirSync(ke).length + 1).padStart(3, '0');
  const jalur = new URL(page.url()).pathname.replaceAll('/', '-');
  await page.screenshot({ path: path.join(ke, `${nomor}-${tema}${jalur}.png`) });
}

/** Pictures of the hall's page at both sizes, `proyektor-nama-WIDTH.png`. */
export async function potretProyektor(layar: Page, nama: string): Promise<void> {
  const ke = folder();
  if (!ke) return;
  for (const ukuran of PROYEKTOR) {
    await layar.setViewportSize(ukuran);
    await layar.waitForTimeout(600);
    await layar.screenshot({ path: path.join(ke, `proyektor-${nama}-${ukuran.width}.png`) });
  }
}
