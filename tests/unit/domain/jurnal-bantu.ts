import { expect } from 'vitest';
import {
  type Definisi,
  type IsiJurnal,
  isianKeLarik,
  JurnalMustahil,
  type KeadaanPleno,
  type KodeTps,
  keadaanAwal,
  susunanDefinisi,
  terapkan,
} from '../../../src/domain/index.ts';
import type { CatatanEntri } from '../../../src/domain/pembetulan-ulang.ts';
import { BERES, DEFINISI, isi, LEMBAR } from '../../lib/kontes.ts';

export const T1 = '3101021001001' as KodeTps;
export const T2 = '3101021001002' as KodeTps;
export const T3 = '3101021001003' as KodeTps;
export const DESA = '3101021001';
export const K1 = `PPWP/${T1}`;
export const sidik = (huruf: string): string => huruf.repeat(64);

/** A full sheet as the journal writes it, with some cells otherwise. */
export const larik = (ubah: Readonly<Record<string, number>> = {}): (number | null)[] =>
  isianKeLarik(isi(LEMBAR, { ...BERES, ...ubah }));
export const posisi = (sel: string): number => LEMBAR.indeks.get(sel) as number;

/** A journal written entry by entry, without a database: each entry follows from the ones before, or is impossible. */
export class JurnalUji {
  readonly keadaan: KeadaanPleno = keadaanAwal();
  readonly #susunan;
  seq = 0;

  constructor(definisi: Definisi = DEFINISI) {
    this.#susunan = susunanDefinisi(definisi);
    this.tulis({ jenis: 'pleno.dibuat', definisi: 'd1', nama: 'Uji', wilayah: '310102', simulasi: false });
  }

  #terapkan(e: IsiJurnal, catatan: CatatanEntri): void {
    terapkan(this.keadaan, this.seq + 1, e, (k, s) => this.#susunan.lembar.get(k)?.indeks.get(s), catatan);
  }

  tulis(e: IsiJurnal, catatan: CatatanEntri = {}): this {
    this.#terapkan(e, catatan);
    this.seq++;
    return this;
  }

  /** The entry cannot follow: it is refused with these words, under its own number. */
  mustahil(e: IsiJurnal, kata: string | RegExp, catatan: CatatanEntri = {}): this {
    let salah: unknown;
    try {
      this.#terapkan(e, catatan);
    } catch (x) {
      salah = x;
    }
    expect(salah, `diterima: ${JSON.stringify(e)}`).toBeInstanceOf(JurnalMustahil);
    const { message } = salah as Error;
    if (typeof kata === 'string') expect(message).toBe(`entri ${this.seq + 1}: ${kata}`);
    else expect(message).toMatch(kata);
    return this;
  }

  /** A sheet with figures, typed or imported. */
  muat(tps: KodeTps = T1, impor?: number, ubah: Readonly<Record<string, number>> = {}): this {
    return this.tulis({
      jenis: 'lembar.dimuat',
      kontes: 'PPWP',
      tps,
      asal: impor === undefined ? 'ketik' : 'sirekap',
      isian: larik(ubah),
      ...(impor === undefined ? {} : { impor }),
    });
  }

  bacakan(tps: KodeTps = T1): this {
    return this.tulis({ jenis: 'lembar.dibacakan', kontes: 'PPWP', tps });
  }

  sahkan(tps: KodeTps = T1): this {
    return this.tulis({ jenis: 'lembar.disahkan', kontes: 'PPWP', tps, oleh: 1, salah: 0, kosong: 0 });
  }

  orang(
    id: number,
    nama: string,
    peran: 'ketua' | 'anggota' | 'sekretariat' | 'panwaslu' = 'anggota',
    aktif = true,
  ): this {
    return this.tulis({ jenis: 'orang.dicatat', orang: { id, nama, peran, aktif } });
  }

  lembar(tps: KodeTps = T1) {
    const l = this.keadaan.lembar.get(`PPWP/${tps}`);
    if (!l) throw new Error(`lembar ${tps} tidak ada`);
    return l;
  }
}
