import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Baris, type Blok, barisBlok, polos, uraikan } from '../../../src/renderer/lib/markdown.ts';
import { ROOT } from './paths.ts';

/** What stands below a heading of a page of the guide (`docs/panduan`), down to the next heading. */
function bagianPanduan(halaman: string, judul: string): readonly Blok[] {
  const blok = uraikan(readFileSync(path.join(ROOT, 'docs', 'panduan', `${halaman}.md`), 'utf8'));
  const awal = blok.findIndex((b) => b.jenis === 'judul' && polos(b.isi) === judul);
  if (awal < 0) throw new Error(`${halaman}.md: tidak ada bagian "${judul}"`);
  const sesudah = blok.slice(awal + 1);
  const akhir = sesudah.findIndex((b) => b.jenis === 'judul');
  return sesudah.slice(0, akhir < 0 ? undefined : akhir);
}

const berlangkah = (b: Blok): boolean => b.jenis === 'daftar' && b.berurut;

/** The numbered steps of a part. */
function langkahPanduan(halaman: string, judul: string): readonly Baris[] {
  const daftar = bagianPanduan(halaman, judul).find(berlangkah);
  if (daftar?.jenis !== 'daftar') throw new Error(`${halaman}.md: "${judul}" tidak berlangkah`);
  return daftar.butir;
}

/** What the guide writes, as what stands on the screen: its dots stand for a number. */
const pola = (kata: string): RegExp =>
  new RegExp(kata.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(?<=\S )…(?= \S)/, '.+'));

const TOMBOL: Record<string, string> = { Ctrl: 'Control', Esc: 'Escape', '↑': 'ArrowUp', '↓': 'ArrowDown' };

/** One step of the guide: its bold words and keys, taken one after the other and used on the page as they are written. */
export class Langkah {
  readonly #page: Page;
  readonly #teks: string;
  readonly #sisa: { jenis: 'tebal' | 'tombol'; teks: string }[];

  constructor(page: Page, isi: Baris) {
    this.#page = page;
    this.#teks = polos(isi);
    this.#sisa = isi.flatMap((p) =>
      p.jenis === 'tebal' || p.jenis === 'tombol' ? [{ jenis: p.jenis, teks: p.teks }] : [],
    );
  }

  /** The next word or key, which must be written so. */
  #ambil(jenis: 'tebal' | 'tombol'): string {
    const p = this.#sisa.shift();
    expect(p?.jenis, `"${this.#teks}": ${jenis} diharapkan`).toBe(jenis);
    return p?.teks ?? '';
  }

  /** Presses the control that the next bold word names, in the dialog where one is open. */
  async tekan(di: Page | Locator = this.#page): Promise<void> {
    const kata = this.#ambil('tebal');
    const semua = ['button', 'link', 'menuitem', 'tab', 'radio', 'switch', 'checkbox'] as const;
    const bernama = (name: RegExp): Locator =>
      semua
        .map((peran) => di.getByRole(peran, { name }))
        .reduce((a, b) => a.or(b))
        // A choice out of few is a label before a field that nobody sees.
        .or(di.locator('label', { hasText: name }))
        .filter({ visible: true });
    // Its whole name; or what it begins with, where a key, a number or a person's name follows.
    const mulai = bernama(new RegExp(`^${pola(kata).source}`));
    await mulai.first().waitFor();
    const tepat = bernama(new RegExp(`^${pola(kata).source}$`));
    await ((await tepat.count()) > 0 ? tepat : mulai).first().click();
  }

  /** Sees the next bold word on the screen: as text, or as the name of a field. */
  async lihat(di: Page | Locator = this.#page): Promise<void> {
    // In the middle of a sentence the guide begins it small.
    const kata = new RegExp(pola(this.#ambil('tebal')), 'i');
    const tampak = di
      .getByText(kata)
      .or(di.getByLabel(kata))
      .or(di.getByRole('button', { name: kata }));
    await expect(tampak.filter({ visible: true }).first()).toBeVisible();
  }

  /** Presses the next keys, together. */
  async tombol(banyak = 1): Promise<void> {
    const kunci = Array.from({ length: banyak }, () => this.#ambil('tombol'));
    // A letter is written large in the guide and typed small.
    await this.#page.keyboard.press(kunci.map((k) => TOMBOL[k] ?? (k.length === 1 ? k.toLowerCase() : k)).join('+'));
  }

  /** Words that are done another way here, e.g. by the dialog of the system. */
  lewat(banyak = 1): void {
    this.#sisa.splice(0, banyak);
  }

  get kosong(): boolean {
    return this.#sisa.length === 0;
  }

  habis(): void {
    expect(
      this.#sisa.map((p) => p.teks),
      `"${this.#teks}": belum dijalankan`,
    ).toEqual([]);
  }
}

/**
 * Plays the numbered steps of one part of the guide: a step for each number, and in each every bold word and key in the order in
 * which it is written.
 */
export async function ikuti(
  page: Page,
  halaman: string,
  judul: string,
  kerja: readonly ((l: Langkah) => Promise<unknown>)[],
): Promise<void> {
  const semua = langkahPanduan(halaman, judul);
  expect(semua.length, `${halaman}.md: "${judul}"`).toBe(kerja.length);
  for (const [i, isi] of semua.entries()) {
    const l = new Langkah(page, isi);
    await kerja[i]?.(l);
    l.habis();
  }
}

/**
 * Plays what is no numbered list in one part of the guide: sentences, notes and items with dashes, all together as one step, in
 * which every bold word and key comes in the order in which it is written. Numbered steps of the same part are left to `ikuti`,
 * a table to `ikutiTabel`.
 */
export async function ikutiProsa(
  page: Page,
  halaman: string,
  judul: string,
  kerja: (l: Langkah) => Promise<unknown>,
): Promise<void> {
  const prosa = bagianPanduan(halaman, judul).filter((b) => !berlangkah(b) && b.jenis !== 'tabel');
  const l = new Langkah(page, prosa.flatMap(barisBlok).flat());
  // A part whose words were all taken away is played no more: whoever does that should know.
  expect(l.kosong, `${halaman}.md: "${judul}" tanpa kata tebal`).toBe(false);
  await kerja(l);
  l.habis();
}

/** Plays the table of one part: a step for each row, known by the words of its first cell, in the order of the rows. */
export async function ikutiTabel(
  page: Page,
  halaman: string,
  judul: string,
  kerja: Readonly<Record<string, (l: Langkah) => Promise<unknown>>>,
): Promise<void> {
  const tabel = bagianPanduan(halaman, judul).find((b) => b.jenis === 'tabel');
  if (tabel?.jenis !== 'tabel') throw new Error(`${halaman}.md: "${judul}" tidak bertabel`);
  expect(tabel.baris.map(([awal = []]) => polos(awal))).toEqual(Object.keys(kerja));
  for (const [awal = [], ...isi] of tabel.baris) {
    const l = new Langkah(page, isi.flat());
    await kerja[polos(awal)]?.(l);
    l.habis();
  }
}
