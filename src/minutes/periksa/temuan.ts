import type { HasilPeriksaCetak, TemuanCetak } from '../../domain/index.ts';

/** More than this are not collected: the document is refused anyway. */
const BATAS = 200;

/** Collects what was found and counts what was right. */
export class Catatan {
  readonly temuan: TemuanCetak[] = [];
  angka = 0;
  teks = 0;

  get penuh(): boolean {
    return this.temuan.length >= BATAS;
  }

  lapor(jenis: TemuanCetak['jenis'], halaman: number, tempat: string, harap: string, ada: string): void {
    if (this.penuh) return;
    const pendek = (s: string): string => (s.length > 160 ? `${s.slice(0, 157)}…` : s);
    this.temuan.push({ jenis, halaman, tempat: pendek(tempat), harap: pendek(harap), ada: pendek(ada) });
  }

  hasil(alat: string, halaman: number): HasilPeriksaCetak {
    return { alat, halaman, angka: this.angka, teks: this.teks };
  }
}
