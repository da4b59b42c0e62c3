import type { Cap } from '../cap.ts';
import type { PageGeometry } from '../kit/page.ts';
import type { SignatureGroup } from '../kit/signature.ts';
import { type HalamanBaca, type Potong, padat, sambung, urutBaca } from './baca.ts';
import type { Catatan } from './temuan.ts';

/** What must stand on every page beside its content. */
export type HarapanHalaman = {
  label: string;
  model: string;
  tanda: string;
  cap: readonly Cap[];
  geometri: PageGeometry;
};

/** Slack at the margins, in points. */
const TEPI = 1;
/** Text on one line may touch, not overlap; kerning reaches a little over. */
const TINDIH = 0.8;

/** No text outside the margins, none over another on its line. */
function periksaTepi(c: Catatan, hal: HalamanBaca, g: PageGeometry): void {
  const b = g.content;
  for (const p of hal.potong) {
    const luar = p.x0 < b.x - TEPI || p.x1 > b.x + b.w + TEPI || p.y - p.size < b.y - 6 || p.y > b.y + b.h + TEPI;
    if (luar) c.lapor('terpotong', hal.nomor, 'tepi halaman', p.teks, `${p.x0.toFixed(1)}–${p.x1.toFixed(1)}`);
  }
  const urut = [...hal.potong].sort(urutBaca);
  urut.forEach((p, i) => {
    const lalu = urut[i - 1];
    if (!lalu || Math.abs(lalu.y - p.y) > 1.5 || lalu.x1 - p.x0 <= TINDIH) return;
    c.lapor('terpotong', hal.nomor, 'bertindih', lalu.teks, p.teks);
  });
}

/** Size of the paper, model, page label, marks and stamps of one page. */
export function periksaKepala(c: Catatan, hal: HalamanBaca, h: HarapanHalaman): void {
  const [w, t] = h.geometri.size;
  if (Math.abs(hal.w - w) > 1 || Math.abs(hal.h - t) > 1)
    c.lapor(
      'halaman',
      hal.nomor,
      'ukuran kertas',
      `${w.toFixed(0)}×${t.toFixed(0)}`,
      `${hal.w.toFixed(0)}×${hal.h.toFixed(0)}`,
    );
  periksaTepi(c, hal, h.geometri);
  const semua = sambung([...hal.potong].sort(urutBaca));
  const atas = hal.potong.filter((p) => p.y < h.geometri.content.y + 60 * h.geometri.scale);
  const kepala = sambung([...atas].sort(urutBaca));
  for (const [tempat, teks, dalam] of [
    ['label halaman', h.label, kepala],
    ['model', h.model, kepala],
    ['tanda dokumen', h.tanda, semua],
  ] as const)
    if (dalam.includes(padat(teks))) c.teks++;
    else if (rakitTeks(hal.potong, padat(teks)).length > 0) c.teks++;
    else c.lapor('judul', hal.nomor, tempat, teks, '');
  for (const cap of h.cap)
    if (rakitTeks(atas, padat(cap.teks)).length > 0) c.teks++;
    else c.lapor('judul', hal.nomor, 'cap', cap.teks, '');
}

/**
 * Pieces that make up a text which may be wrapped inside a box: a piece that begins it, then pieces below and near it
 * that go on. Empty where it cannot be put together.
 */
export function rakitTeks(potong: readonly Potong[], harap: string): Potong[] {
  if (harap === '') return [];
  for (const awal of potong) {
    const a = padat(awal.teks);
    if (a === '' || !harap.startsWith(a)) continue;
    const dipakai = [awal];
    let ada = a;
    while (ada.length < harap.length) {
      const akhir = dipakai.at(-1) as Potong;
      const lanjut = potong.find(
        (p) =>
          !dipakai.includes(p) &&
          p.y >= akhir.y - 1 &&
          p.y - akhir.y < akhir.size * 2.2 &&
          p.x0 < akhir.x1 + 40 &&
          p.x1 > awal.x0 - 90 &&
          (p.y > akhir.y + 1 || p.x0 >= akhir.x0) &&
          harap.startsWith(ada + padat(p.teks)),
      );
      if (!lanjut) break;
      dipakai.push(lanjut);
      ada += padat(lanjut.teks);
    }
    if (ada === harap) return dipakai;
  }
  return [];
}

/** What a signature strip says: office or contestant over each box, the printed name, why nobody signs. */
export const teksTandaTangan = (grup: readonly SignatureGroup[]): string[] =>
  grup.flatMap((g) => g.boxes.flatMap((b) => [b.heading, b.name, b.note].filter((x) => x !== undefined)));

/** What must stand in the signature strip below `atas`, each as often as it is named. */
export function periksaNama(c: Catatan, hal: HalamanBaca, atas: number, nama: readonly string[]): void {
  let bawah = hal.potong.filter((p) => p.y > atas).sort(urutBaca);
  for (const n of nama) {
    const dipakai = rakitTeks(bawah, padat(n));
    if (dipakai.length > 0) c.teks++;
    else c.lapor('teks', hal.nomor, 'tanda tangan', n, '');
    bawah = bawah.filter((p) => !dipakai.includes(p));
  }
}
