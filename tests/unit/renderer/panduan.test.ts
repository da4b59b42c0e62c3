import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Blok, baris, barisBlok, jangkar, polos, uraikan } from '../../../src/renderer/lib/markdown.ts';
import { HALAMAN, tujuan } from '../../../src/renderer/screens/bantuan/halaman.ts';
import { BANTUAN_LAYAR, DAFTAR_ISI, halamanLayar, KARTU } from '../../../src/renderer/screens/bantuan/peta.ts';

const AKAR = path.join(import.meta.dirname, '..', '..', '..');
const PANDUAN = path.join(AKAR, 'docs', 'panduan');
const baca = (...jalur: string[]): string => fs.readFileSync(path.join(AKAR, ...jalur), 'utf8');

const potongan = (blok: readonly Blok[]) => blok.flatMap(barisBlok).flat();

describe('the Markdown of the guide', () => {
  it('reads what is used, and leaves the rest as text', () => {
    expect(uraikan('# Judul *x*\n\nSatu\ndua **tebal** <kbd>F1</kbd>.\n> Awas\n> benar\n')).toEqual([
      { jenis: 'judul', tingkat: 1, id: 'judul-x', isi: [{ jenis: 'teks', teks: 'Judul *x*' }] },
      {
        jenis: 'paragraf',
        isi: [
          { jenis: 'teks', teks: 'Satu dua ' },
          { jenis: 'tebal', teks: 'tebal' },
          { jenis: 'teks', teks: ' ' },
          { jenis: 'tombol', teks: 'F1' },
          { jenis: 'teks', teks: '.' },
        ],
      },
      { jenis: 'catatan', isi: [{ jenis: 'teks', teks: 'Awas benar' }] },
    ]);
  });

  it('keeps a line that is set in with its item, and two kinds of lists apart', () => {
    const blok = uraikan('1. satu\n   lanjut\n2. dua\n- lain\n');
    expect(blok.map((b) => (b.jenis === 'daftar' ? [b.berurut, b.butir.map(polos)] : b))).toEqual([
      [true, ['satu lanjut', 'dua']],
      [false, ['lain']],
    ]);
  });

  it('reads tables, pictures, links', () => {
    const [tabel, gambar] = uraikan('| A | B |\n|---|---|\n| [x](y.md#z) | 2 |\n\n![alt](../a.png)\n');
    expect(tabel?.jenis === 'tabel' && tabel.baris[0]?.[0]).toEqual([{ jenis: 'tautan', teks: 'x', ke: 'y.md#z' }]);
    expect(gambar).toEqual({ jenis: 'gambar', alt: 'alt', ke: '../a.png' });
  });

  it('makes no HTML of what looks like it', () => {
    expect(baris('<img src=x onerror=alert(1)>')).toEqual([{ jenis: 'teks', teks: '<img src=x onerror=alert(1)>' }]);
  });
});

describe('the guide', () => {
  const rute = [...baca('src/renderer/shell/App.tsx').matchAll(/<Route path="\/([a-z]*)/g)].map((m) => m[1] ?? '');

  it('has a page for every screen of App.tsx', () => {
    expect(rute.length).toBeGreaterThan(15);
    for (const layar of new Set(rute)) {
      // The screen of the guide is the guide.
      if (layar === 'bantuan') continue;
      expect(Object.keys(BANTUAN_LAYAR), `/${layar}`).toContain(layar);
      expect([...HALAMAN.keys()], `/${layar}`).toContain(BANTUAN_LAYAR[layar]);
    }
    for (const layar of Object.keys(BANTUAN_LAYAR)) expect(rute).toContain(layar);
  });

  it('leads from an address to its page, from an unknown one to the table of contents', () => {
    expect(halamanLayar('/lembar/PPWP/9901012001001', true)).toBe('lembar');
    expect(halamanLayar('/', true)).toBe('beranda');
    expect(halamanLayar('/', false)).toBe('mulai');
    expect(halamanLayar('/entah', true)).toBe(DAFTAR_ISI);
  });

  it('is built in as it lies in docs/panduan, and lists every page', () => {
    const berkas = fs.readdirSync(PANDUAN).map((n) => n.replace(/\.md$/, ''));
    expect([...HALAMAN.keys()].sort()).toEqual(berkas.sort());
    const daftar = potongan(HALAMAN.get(DAFTAR_ISI)?.blok ?? []).flatMap((p) => (p.jenis === 'tautan' ? [p.ke] : []));
    for (const n of berkas) if (n !== DAFTAR_ISI) expect(daftar, n).toContain(`${n}.md`);
  });

  const halaman = [...HALAMAN.values()];
  it.each(halaman.map((h) => [h.id, h] as const))('%s: one title, links and pictures that exist', (_, h) => {
    const judul = h.blok.filter((b) => b.jenis === 'judul');
    expect(judul.filter((j) => j.tingkat === 1)).toHaveLength(1);
    expect(new Set(judul.map((j) => j.id)).size).toBe(judul.length);
    for (const p of potongan(h.blok)) {
      // A pair that was not closed would stand there as text.
      if (p.jenis === 'teks') expect(p.teks).not.toMatch(/\*\*|<\/?kbd>|\]\(/);
      if (p.jenis !== 'tautan') continue;
      const ke = tujuan(p.ke, h.id);
      expect(ke, p.ke).not.toBeNull();
      if (!ke || ke.bagian === '') continue;
      const bagian = HALAMAN.get(ke.halaman)?.blok.flatMap((b) => (b.jenis === 'judul' ? [b.id] : []));
      expect(bagian, p.ke).toContain(ke.bagian);
    }
    for (const b of h.blok) {
      if (b.jenis !== 'gambar') continue;
      expect(b.alt).not.toBe('');
      expect(fs.existsSync(path.join(PANDUAN, b.ke)), b.ke).toBe(true);
    }
  });

  it('sees a link that leads nowhere (the check itself can fail)', () => {
    expect(tujuan('tidak-ada.md', DAFTAR_ISI)).toBeNull();
    expect(tujuan('../architecture.md', DAFTAR_ISI)).toBeNull();
    expect(jangkar('Flashdisk tercabut di tengah menulis')).toBe('flashdisk-tercabut-di-tengah-menulis');
  });

  // Buttons are quoted as they stand on the screen: whoever renames one has to rename it in the guide.
  it('names only buttons and words that are in the program', () => {
    const kode = [
      'src/renderer',
      'src/main',
      'src/domain',
      'src/contract',
      'src/verifier',
      'resources/latihan',
    ].flatMap((folder) =>
      fs
        .readdirSync(path.join(AKAR, folder), { recursive: true, withFileTypes: true })
        .filter((d) => d.isFile() && /\.(tsx?|json|html)$/.test(d.name))
        .map((d) => fs.readFileSync(path.join(d.parentPath, d.name), 'utf8')),
    );
    const semua = kode.join('\n').replace(/\s+/g, ' ').toLowerCase();
    const hilang = halaman.flatMap((h) =>
      potongan(h.blok)
        .filter((p) => p.jenis === 'tebal')
        // `Terima … lembar`: a number stands in between.
        .filter((p) => !p.teks.split(' … ').every((t) => semua.includes(t.toLowerCase())))
        .map((p) => `${h.id}: ${p.teks}`),
    );
    expect(hilang).toEqual([]);
  });
});

/** Where each key of the quick card is handled: file, and what has to stand in it. */
const TOMBOL: Readonly<Record<string, readonly [berkas: string, pola: RegExp]>> = {
  Enter: ['screens/lembar/Sel.tsx', /e\.key === 'Enter'/],
  '↓': ['screens/lembar/Sel.tsx', /ArrowDown: 1/],
  '↑': ['screens/lembar/Sel.tsx', /ArrowUp: -1/],
  Esc: ['screens/lembar/Sel.tsx', /e\.key === 'Escape'/],
  S: ['screens/lembar/rapat.ts', /t === 's'/],
  N: ['screens/lembar/rapat.ts', /t === 'n'/],
  'Ctrl+Enter': ['screens/lembar/rapat.ts', /e\.ctrlKey \|\| e\.metaKey\) && e\.key === 'Enter'/],
  'Ctrl+Z': ['screens/lembar/IsiLembar.tsx', /!== 'z'/],
  'Ctrl+H': ['screens/lembar/RiwayatSel.tsx', /!== 'h'/],
  'Ctrl+G': ['screens/lembar/LembarTps.tsx', /\['g', 'f'\]/],
  'Ctrl+F': ['screens/lembar/LembarTps.tsx', /\['g', 'f'\]/],
  'Alt+1': ['screens/lembar/SuratSuara.tsx', /suratSuara\[Number\(e\.key\) - 1\]/],
  'Alt+9': ['screens/lembar/SuratSuara.tsx', /suratSuara\[Number\(e\.key\) - 1\]/],
  P: ['ui/LompatPartai.tsx', /!== 'p'/],
  'Alt+F': ['screens/lembar/foto/FotoLembar.tsx', /'KeyF'/],
  'Ctrl+P': ['screens/dokumen/Pratinjau.tsx', /!== 'p'/],
  F1: ['screens/bantuan/BingkaiBantuan.tsx', /e\.key === 'F1'/],
  F8: ['screens/latihan/BingkaiLatihan.tsx', /KUNCI = 'F8'/],
  F9: ['../main/menu.ts', /accelerator: 'F9'/],
  F11: ['../main/menu.ts', /accelerator: 'F11'/],
};

describe('the quick card', () => {
  /** Keys as one presses them: those joined by a plus belong together. */
  const tombolKartu = (): string[] => {
    const naskah = baca('docs', 'panduan', `${KARTU}.md`);
    return [...naskah.matchAll(/<kbd>[^<]+<\/kbd>(?:\+<kbd>[^<]+<\/kbd>)*/g)].map((m) =>
      m[0].replaceAll(/<\/?kbd>/g, ''),
    );
  };

  it('names only keys that the program listens to', () => {
    const kartu = new Set(tombolKartu());
    expect(kartu.size).toBeGreaterThan(15);
    for (const t of kartu) {
      const [berkas, pola] = TOMBOL[t] ?? [];
      expect(berkas, `${t} is not known`).toBeDefined();
      if (berkas && pola) expect(baca('src', 'renderer', berkas), t).toMatch(pola);
    }
    for (const t of Object.keys(TOMBOL)) expect(kartu, t).toContain(t);
  });
});
