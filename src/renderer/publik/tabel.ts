import type { FormulirPublik } from '../../contract/publik.ts';
import { angka } from '../../domain/format.ts';
import { h } from './dom.ts';

const sel = (n: number | null | undefined): string => (n === null || n === undefined ? '–' : angka(n));

type Baris = FormulirPublik['baris'][number];

/** L, P and the sum stand below the wording: three columns of figures do not fit a narrow phone beside it. */
function angkaBaris(b: Baris, nilai: (sel: string) => string): HTMLElement {
  if (b.satuan === 'J') return h('td', {}, nilai(b.sel[0] || ''));
  const huruf = ['L', 'P', 'Jumlah'];
  return h(
    'td',
    {},
    ...b.sel.map((s, i) => h('span', { class: 'lpj' }, h('small', {}, huruf[i] || ''), ' ', nilai(s))),
  );
}

function namaBaris(b: Baris): HTMLElement {
  if (!b.peserta) return h('th', { scope: 'row' }, b.nomor ? `${b.nomor} ` : '', b.teks);
  const calon = b.peserta.partai !== undefined;
  if (/\.A1$/.test(b.id)) return h('th', { scope: 'row' }, 'Suara partai');
  if (/\.B$/.test(b.id)) return h('th', { scope: 'row' }, 'Jumlah partai dan calon');
  return h(
    'th',
    { scope: 'row', class: calon ? 'calon' : null },
    h('b', { class: 'nomor' }, String(b.peserta.nomor)),
    ' ',
    b.peserta.nama,
  );
}

/** Every row of the form in the order of the paper, section by section. */
export function tabelLembar(f: FormulirPublik, isian: (number | null)[]): HTMLElement {
  const indeks: Record<string, number> = {};
  f.sel.forEach((s, i) => {
    indeks[s] = i;
  });
  const nilai = (s: string): string => sel(isian[indeks[s] === undefined ? -1 : (indeks[s] as number)]);
  const wadah = h('div', {});
  for (const bagian of ['I', 'II', 'III', 'IV', 'V']) {
    const baris = f.baris.filter((b) => b.bagian === bagian);
    if (baris.length === 0) continue;
    const badan = h('tbody', {});
    let sub = '';
    for (const b of baris) {
      const judul =
        b.subjudul !== undefined
          ? `${b.subjudul.nomor} ${b.subjudul.teks}`.trim()
          : b.peserta && /\.A1$/.test(b.id)
            ? `${b.peserta.nomor} ${b.peserta.nama}`
            : '';
      if (judul && judul !== sub) {
        sub = judul;
        badan.appendChild(h('tr', { class: 'sub' }, h('th', { scope: 'rowgroup', colspan: '2' }, judul)));
      }
      badan.appendChild(h('tr', { class: b.jumlah ? 'jumlah' : null }, namaBaris(b), angkaBaris(b, nilai)));
    }
    const judul = f.judulBagian[bagian] || bagian;
    wadah.appendChild(h('table', {}, h('caption', {}, judul), badan));
  }
  return wadah;
}

/** Votes alone: who got how many, and the three sums. */
export function tabelSuara(f: FormulirPublik, isian: (number | null)[]): HTMLElement {
  const badan = h('tbody', {});
  const tambah = (id: string, kelas: string | null): void => {
    const b = f.baris.filter((x) => x.sel.indexOf(id) >= 0)[0];
    if (!b) return;
    const nama = b.peserta
      ? h('th', { scope: 'row' }, h('b', { class: 'nomor' }, String(b.peserta.nomor)), ' ', b.peserta.nama)
      : namaBaris(b);
    badan.appendChild(h('tr', { class: kelas }, nama, h('td', {}, sel(isian[f.sel.indexOf(id)]))));
  };
  for (const s of f.suara) tambah(s, null);
  for (const s of ['V.A', 'V.B', 'V.C']) tambah(s, 'jumlah');
  return h('table', {}, h('caption', {}, 'Perolehan suara'), badan);
}
