import { closePleno, createPleno, jamMesin, type Pleno, tindakan } from '../../../src/app/pleno.ts';
import type { Definisi, KodeTps, Wilayah } from '../../../src/domain/index.ts';
import { KOSONG } from '../../../src/domain/index.ts';
import { buatSimulasi } from '../../../src/domain/simulasi/index.ts';
import { loadSheet, tulis } from '../../../src/store/index.ts';
import { nilai } from './ukur.ts';

/** Polling stations at home in 2024 (KPU), and how they lay below each other. */
export const TPS_NASIONAL = 823_236;
const TINGKAT = { provinsi: 38, kabupaten: 514, kecamatan: 7277, desa: 83_731 };

/** `n` things over `wadah` holders, as even as whole numbers allow. */
const bagi = (n: number, wadah: number, i: number): number =>
  Math.floor(((i + 1) * n) / wadah) - Math.floor((i * n) / wadah);
const dua = (n: number): string => String(n).padStart(2, '0');

/** Regions of a country of that size, fictional names, every tier spread evenly over the one above. */
function wilayahNasional(): Wilayah[] {
  const semua: Wilayah[] = [];
  let [kab, kec, desa] = [0, 0, 0];
  const tambah = (kode: string, nama: string, tingkat: Wilayah['tingkat']): void => {
    semua.push({ kode, nama, tingkat } as Wilayah);
  };
  for (let p = 0; p < TINGKAT.provinsi; p++) {
    const prov = dua(11 + p);
    tambah(prov, `PROVINSI ${p + 1}`, 1);
    for (let k = 0, n = bagi(TINGKAT.kabupaten, TINGKAT.provinsi, p); k < n; k++, kab++) {
      const kode2 = prov + dua(k + 1);
      tambah(kode2, `KABUPATEN ${kab + 1}`, 2);
      for (let c = 0, m = bagi(TINGKAT.kecamatan, TINGKAT.kabupaten, kab); c < m; c++, kec++) {
        const kode3 = kode2 + dua(c + 1);
        tambah(kode3, `KECAMATAN ${kec + 1}`, 3);
        for (let d = 0, l = bagi(TINGKAT.desa, TINGKAT.kecamatan, kec); d < l; d++, desa++) {
          const kode4 = `${kode3}${2001 + d}`;
          tambah(kode4, `DESA ${desa + 1}`, 4);
          for (let t = 0, q = bagi(TPS_NASIONAL, TINGKAT.desa, desa); t < q; t++)
            tambah(kode4 + String(t + 1).padStart(3, '0'), `TPS ${t + 1}`, 5);
        }
      }
    }
  }
  return semua;
}

function isi(p: Pleno, d: Definisi): void {
  const lembar = p.s.lembar.get('PPWP');
  if (!lembar) throw new Error('tidak ada PPWP');
  const t = tindakan(p, jamMesin);
  const tps = d.wilayah.filter((w) => w.tingkat === 5);
  const SEKALI = 50_000;
  for (let mulai = 0; mulai < tps.length; mulai += SEKALI)
    tulis(p.s, () => {
      for (const [i, w] of tps.slice(mulai, mulai + SEKALI).entries()) {
        // Figures of a fixed recurrence: any will do, a few cells are empty.
        const isian = new Int32Array(lembar.sel.length);
        let x = (mulai + i + 1) * 2_654_435_761;
        for (let c = 0; c < isian.length; c++) {
          x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
          isian[c] = x % 97 === 0 ? KOSONG : x % 300;
        }
        loadSheet(p.s, { kontes: 'PPWP', tps: w.kode as KodeTps, asal: 'simulasi', isian }, t);
      }
    });
}

/** A plenary that holds every polling station of the country for one ballot, made through the same acts as any other. */
export function buatNasional(folder: string): void {
  const contoh = buatSimulasi({ desa: 1, tps: 1, benih: 7, kontes: ['PPWP'] }).definisi;
  const d: Definisi = { ...contoh, wilayah: wilayahNasional() };
  const puncak = d.wilayah[0]?.kode ?? '';
  const p = nilai(createPleno(folder, d, puncak));
  isi(p, d);
  closePleno(p);
}
