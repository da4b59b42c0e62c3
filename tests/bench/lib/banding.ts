import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pleno, type Ukuran } from './bahan.ts';
import { type Angka, median, sekali } from './ukur.ts';

export type Dibanding = { judul: string; kami: string; mereka: string; kali: string };

const angka = (n: number): string => n.toLocaleString('id-ID', { maximumFractionDigits: n < 100 ? 1 : 0 });

/** Runs two things in turn, `putaran` times each; null where the other one is not installed. */
async function bergantian(
  putaran: number,
  kami: () => Promise<number | undefined>,
  mereka: () => Promise<number | undefined>,
): Promise<{ kami: number; mereka: number; kali: number } | null> {
  const a: number[] = [];
  const b: number[] = [];
  const r: number[] = [];
  for (let i = 0; i < putaran; i++) {
    const [x, y] = [await kami(), await mereka()];
    if (x === undefined || y === undefined) return null;
    a.push(x);
    b.push(y);
    r.push(y / x);
  }
  return { kami: median(a), mereka: median(b), kali: median(r) };
}

/** Ours against what others do with the same figures, in this very run. `kali`: how many times longer (or fewer pages) theirs. */
export async function banding(ukuran: ReadonlySet<string>, putaran: number): Promise<Dibanding[]> {
  const hasil: Dibanding[] = [];
  const ambil = (nama: string) => (a: Angka) => a[nama];
  const catat = (judul: string, satuan: string, h: Awaited<ReturnType<typeof bergantian>>, terbalik = false): void => {
    process.stderr.write(`${judul} …\n`);
    if (!h) hasil.push({ judul, kami: '', mereka: 'tidak terpasang di sini', kali: '' });
    else
      hasil.push({
        judul,
        kami: `${angka(h.kami)} ${satuan}`,
        mereka: `${angka(h.mereka)} ${satuan}`,
        kali: `${angka(terbalik ? 1 / h.kali : h.kali)} ×`,
      });
  };
  for (const u of ['kabupaten', 'nasional'] satisfies Ukuran[]) {
    if (!ukuran.has(u)) continue;
    const folder = await pleno(u);
    // The first round makes their files; it is not counted.
    const harap = (await sekali('jumlah', [folder])).jumlahSemua;
    for (const nama of ['sqlite', 'duckdb']) {
      const { jumlahSemua } = await sekali(nama, [folder]);
      // A comparison of two different answers would say nothing.
      if (jumlahSemua !== undefined && jumlahSemua !== harap)
        throw new Error(`${nama} menjumlah lain: ${jumlahSemua}, kami ${harap}`);
    }
    const kami = () => sekali('jumlah', [folder]).then(ambil('jumlah'));
    for (const [nama, judul] of [
      ['sqlite', 'SQLite, SUM … GROUP BY satu baris per sel'],
      ['duckdb', 'DuckDB, SUM … GROUP BY, dua utas'],
    ] as const)
      catat(
        `${u}: ${judul}`,
        'ms',
        await bergantian(putaran, kami, () => sekali(nama, [folder]).then(ambil('jumlah'))),
      );
  }
  if (ukuran.has('kecamatan')) {
    const folder = await pleno('kecamatan');
    const buku = path.join(os.tmpdir(), `rekap-bench-banding-${process.pid}.xlsx`);
    await sekali('xlsx', [folder, buku]);
    catat(
      'kecamatan: tabel rekap di layar, dan LibreOffice menghitung ulang buku kerja yang sama (tanpa mulainya)',
      'ms',
      await bergantian(
        Math.min(putaran, 3),
        () => sekali('rekap', [folder]).then(ambil('tabelTerlama')),
        () => sekali('kantor', [buku]).then(ambil('tanpaMulai')),
      ),
    );
    fs.rmSync(buku, { force: true });
    catat(
      'D.Hasil: halaman per detik, dan Chromium mencetak tabel HTML sebanyak itu',
      'halaman/detik',
      await bergantian(
        Math.min(putaran, 3),
        () => sekali('pdf', ['10', '30']).then(ambil('buatHalamanPerDetik')),
        () => sekali('pdf-peramban', ['10', '30']).then(ambil('buatHalamanPerDetik')),
      ),
      true,
    );
  }
  return hasil;
}
