import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { raiseObjection, settleObjection } from '../../../src/app/keberatan.ts';
import { recordPeople } from '../../../src/app/orang.ts';
import { openDevice } from '../../../src/app/perangkat.ts';
import { closePleno, createPleno, type Pleno } from '../../../src/app/pleno.ts';
import type { KodeTps } from '../../../src/domain/index.ts';
import { jamUji, nilai } from '../../lib/hasil.ts';
import { tetapkanKecamatan } from '../../lib/kabupaten.ts';
import { DEFINISI_KAB, KAB, KEC_A, KEC_B, plenoPenuh, tpsDari } from '../../lib/paket.ts';
import { panggil } from '../browser/bantu.ts';
import { startCore, type TestCore } from './core.ts';
import { temporaryFolder } from './paths.ts';

export const PIN = '482913';

/** An objection of a saksi that the PPK passed on to the next tier. */
function teruskan(p: Pleno): void {
  const [, t] = tpsDari(p, KEC_A) as [KodeTps, KodeTps];
  const nomor = nilai(
    raiseObjection(
      p,
      {
        jenis: 'keberatan',
        pengaju: { peran: 'saksi', nama: 'CITRA', kontes: 'PPWP', peserta: 2 },
        wilayah: t,
        kontes: 'PPWP',
        sel: ['IV.2'],
        uraian: 'Salinan kami menulis satu suara lebih banyak.',
      },
      jamUji(),
    ),
  );
  const jawab = {
    status: 'diteruskan',
    jawaban: 'C.Hasil tidak dibuka lagi di kecamatan.',
    hitungUlang: null,
  } as const;
  nilai(settleObjection(p, nomor, jawab, jamUji()));
}

export type Rapat = {
  kab: TestCore;
  a: TestCore;
  b: TestCore;
  stick: string;
  akhiri: () => Promise<void>;
};

/** Three computers: two kecamatan whose presidential recaps are adopted, and their kabupaten/kota, still empty. */
export async function tigaKomputer(): Promise<Rapat> {
  const { folder, remove } = temporaryFolder();
  const di = (n: string): string => path.join(folder, n);
  const orang = [
    { nama: 'RATNA', peran: 'anggota' as const },
    { nama: 'TOTOK', peran: 'panwaslu' as const },
  ];
  for (const [n, kec] of [
    ['a', KEC_A],
    ['b', KEC_B],
  ] as const) {
    const p = plenoPenuh(path.join(di(n), 'pleno'), kec);
    nilai(recordPeople(p, orang, jamUji()));
    if (kec === KEC_A) teruskan(p);
    tetapkanKecamatan(p);
    closePleno(p);
  }
  const kab = nilai(createPleno(path.join(di('kab'), 'pleno'), DEFINISI_KAB, KAB, jamUji()));
  nilai(recordPeople(kab, [{ nama: 'SITI', peran: 'ketua' }, ...orang], jamUji()));
  closePleno(kab);
  for (const [n, nama] of [
    ['kab', 'KPU Kepulauan Seribu'],
    ['a', 'PPK Seribu Utara, laptop 1'],
    ['b', 'PPK Seribu Selatan, laptop 2'],
  ] as const)
    nilai(await openDevice(di(n), { nama }));
  const stick = di('stick');
  mkdirSync(stick);
  const inti = (n: string): Promise<TestCore> => startCore({ akar: di(n), data: path.join(di(n), 'pleno') });
  const [x, y, z] = [await inti('kab'), await inti('a'), await inti('b')];
  const akhiri = async (): Promise<void> => {
    for (const c of [x, y, z]) await c.stop();
    remove();
  };
  return { kab: x, a: y, b: z, stick, akhiri };
}

/** Everybody who may adopt gets the same PIN. */
export async function aturPin(page: Page): Promise<void> {
  for (const id of [1, 2]) await panggil(page, 'PUT', `/api/orang/${id}/pin`, { pin: PIN, pinLama: null });
}

/** Writes a package of the plenary that the page is in; its file. */
export async function tulisPaket(page: Page, stick: string): Promise<string> {
  const lama = new Set(readdirSync(stick));
  await panggil(page, 'POST', '/api/paket/tulis', { tempat: stick, dokumen: false, foto: false });
  return path.join(stick, readdirSync(stick).find((n) => !lama.has(n)) ?? '');
}

/** Trusts the computer of one page at another. */
export async function percayai(dari: Page, di: Page): Promise<void> {
  const { ini } = (await panggil(dari, 'GET', '/api/perangkat')) as { ini: { kartu: string } };
  await panggil(di, 'POST', '/api/perangkat/percaya', { kartu: ini.kartu });
}

/** Types the PIN of the person who is chosen. */
export const ketikPin = (page: Page, label: 'PIN' | 'PIN orang pertama' | 'PIN orang kedua'): Promise<void> =>
  page.getByLabel(label, { exact: true }).pressSequentially(PIN);
