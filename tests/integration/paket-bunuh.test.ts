import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import {
  closePleno,
  deviceCard,
  openDevice,
  openPleno,
  recapOf,
  receivePackage,
  trustDevice,
  verifyPlenary,
  writePackage,
} from '../../src/app/index.ts';
import { readReceivedPackages, readSheets } from '../../src/store/index.ts';
import { folderBerkas, isiLembar, KAB, KEC_A, KEC_B, lebar, plenoDi, tpsDari } from '../lib/paket.ts';
import { jamUji, nilai } from '../lib/pleno.ts';

/** How often the receiver is killed; more than in everyday runs with REKAP_BUNUH. */
const KALI = Number(process.env.REKAP_BUNUH ?? 20);
const LEMBAR = 80;
const { akar, hapus } = folderBerkas('paket-bunuh');
afterAll(hapus);
const di = (...x: string[]): string => path.join(akar, ...x);

/** Two packages with 40 sheets each, and a kabupaten that trusts both. */
async function siapkan(): Promise<string[]> {
  const definisi = lebar(10);
  const kab = plenoDi(di('kab'), KAB, definisi);
  const berkas: string[] = [];
  for (const kec of [KEC_A, KEC_B]) {
    const hp = nilai(await openDevice(di(kec), { nama: kec }));
    nilai(trustDevice(kab, deviceCard(hp).kartu, jamUji()));
    const p = plenoDi(di(kec, 'pleno'), kec, definisi);
    for (const t of tpsDari(p, kec)) isiLembar(p, t);
    const b = di(`${kec}.rekap`);
    fs.writeFileSync(b, nilai(await writePackage(p, hp, { dokumen: true, foto: false }, jamUji())).isi);
    berkas.push(b);
    closePleno(p);
  }
  closePleno(kab);
  return berkas;
}

/** Receives in a process of its own; killed after `ms` where that is given. Which packages it acknowledged, and how long it took. */
async function terimaTerbunuh(
  folder: string,
  berkas: string[],
  ms?: number,
): Promise<{ diakui: number[]; lama: number }> {
  const anak = fork(path.join(import.meta.dirname, '../lib/terima-anak.ts'), [folder, ...berkas], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const diakui: number[] = [];
  let mulai = 0;
  anak.on('message', (m) => {
    if (typeof m === 'number') diakui.push(m);
    else {
      mulai = performance.now();
      if (ms !== undefined) setTimeout(() => anak.kill('SIGKILL'), ms);
    }
  });
  await once(anak, 'exit');
  return { diakui, lama: performance.now() - mulai };
}

it(
  `SIGKILL ${KALI} times while packages are received: each is in whole or not at all, and what was acknowledged is in`,
  async () => {
    const berkas = await siapkan();
    fs.cpSync(di('kab'), di('utuh'), { recursive: true });
    const { diakui, lama } = await terimaTerbunuh(di('utuh'), berkas);
    expect(diakui).toEqual([0, 1]);
    const utuh = nilai(openPleno(di('utuh'), { tulis: true }));
    const jumlah = [...nilai(recapOf(utuh, 'PPWP', KAB)).jumlah.isian];
    closePleno(utuh);

    const tengah = { belum: 0, satu: 0, dua: 0 };
    // Follows how busy the machine is, so that the kills fall around the middle of the work.
    let rentang = 2 * lama;
    const satuKali = async (i: number): Promise<void> => {
      const folder = di(`k${i}`);
      fs.cpSync(di('kab'), folder, { recursive: true });
      const { diakui } = await terimaTerbunuh(folder, berkas, Math.random() * rentang);
      const p = nilai(openPleno(folder, { tulis: true }));
      const ada = readReceivedPackages(p.s).length;
      tengah[ada === 0 ? 'belum' : ada === 1 ? 'satu' : 'dua']++;
      rentang *= ada === 0 ? 1.15 : ada === 1 ? 1 : 0.87;
      expect(ada).toBeGreaterThanOrEqual(diakui.length);
      const lembar = [...p.s.lembar.keys()].flatMap((k) => [...readSheets(p.s, k)]);
      expect(lembar).toHaveLength((ada * LEMBAR) / 2);
      expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: true });
      const sisa = fs.existsSync(path.join(folder, 'paket')) ? fs.readdirSync(path.join(folder, 'paket')) : [];
      expect(sisa.filter((n) => !/^[0-9a-f]{64}\.rekap$/.test(n))).toEqual([]);
      // It goes on where it was: the same packages again give the same plenary.
      for (const b of berkas) nilai(await receivePackage(p, fs.readFileSync(b), { putusan: [] }, jamUji()));
      expect([...nilai(recapOf(p, 'PPWP', KAB)).jumlah.isian]).toEqual(jumlah);
      closePleno(p);
      fs.rmSync(folder, { recursive: true, force: true });
    };
    for (let i = 0; i < KALI; i += 2) await Promise.all([satuKali(i), ...(i + 1 < KALI ? [satuKali(i + 1)] : [])]);
    console.log(
      `Dibunuh ${KALI} kali: sebelum paket pertama ${tengah.belum}, di antaranya ${tengah.satu}, sesudah kedua ${tengah.dua}.`,
    );
  },
  90_000 + KALI * 8_000,
);
