import { angka, namaKontes } from '../../../domain/index.ts';
import type { LembarRumus, SelRumus } from '../../../intake/index.ts';
import { kesiapanRekap } from '../../dokumen/d-hasil.ts';
import { listDocuments } from '../../dokumen/tampil.ts';
import type { KontesPleno, Pleno } from '../../pleno.ts';

const BUKAN_DOKUMEN =
  'Buku kerja ini untuk memeriksa dan mengolah angka. Yang berlaku adalah formulir D.Hasil yang ditandatangani.';

const TERLALU_BESAR =
  'tidak ikut karena terlalu banyak untuk satu buku kerja: ekspor tiap wilayah di bawahnya, atau pakai CSV semua angka.';

/** State of a recap in one line, as the stamps of its document say it. */
export function keadaanRekap(p: Pleno, k: KontesPleno, wilayah: string): string {
  const { cap } = p.formulir.umum;
  const siap = kesiapanRekap(p, { kontes: k.kode, wilayah });
  const status = siap.final ? cap.final : `DRAF – ${siap.cap}`;
  return p.s.definisi.simulasi ? `${cap.simulasi} · ${status}` : status;
}

/** Newest document of this recap; what it says its revision is. */
function dokumen(p: Pleno, k: KontesPleno, wilayah: string): string {
  const d = listDocuments(p).find(
    (x) =>
      x.kontes === k.kode && x.wilayah === wilayah && x.model.startsWith('D.HASIL') && (x.rupa ?? 'asli') === 'asli',
  );
  if (!d) return 'belum ada formulir D.Hasil yang dibuat';
  const isi = d.mutakhir ? 'isinya masih sama' : 'ada yang berubah sesudahnya';
  return `${d.nomor ?? d.model}, revisi ${d.revisi ?? 1}, cetakan ${d.cetakan ?? 1} (${d.draf ? 'draf' : 'final'}, ${isi})`;
}

/** The first worksheet: what this is, from where, in which state, and how to read it. */
export function lembarKeterangan(
  p: Pleno,
  k: KontesPleno,
  r: { wilayah: string; tps: { jumlah: number; masuk: number; disahkan: number } },
  lain: { data: string; waktu: string; diterima: readonly string[]; ringkas: boolean },
): LembarRumus {
  const isi: [string, string][] = [
    ['Isi', `Rekapitulasi ${namaKontes(k.kontes)}`],
    ['Pemilihan', p.s.definisi.pemilihan.nama],
    [
      'Wilayah',
      `${p.peta
        .jalur(r.wilayah)
        .map((w) => w.nama)
        .join(' · ')} (${r.wilayah})`,
    ],
    ['Keadaan', keadaanRekap(p, k, r.wilayah)],
    ['TPS', `${angka(r.tps.masuk)} dari ${angka(r.tps.jumlah)} masuk, ${angka(r.tps.disahkan)} disahkan`],
    ...(lain.diterima.length > 0
      ? [
          ['Total diterima', `${lain.diterima.join(', ')}: diterima sebagai total, tanpa lembar TPS`] as [
            string,
            string,
          ],
        ]
      : []),
    ...(lain.ringkas ? [['Lembar tiap unit', TERLALU_BESAR] as [string, string]] : []),
    ['Formulir D.Hasil', dokumen(p, k, r.wilayah)],
    ['Ditulis', lain.waktu],
    ['SHA-256 data', lain.data],
    ['Definisi', p.s.definisiHash],
    ['Cara membaca', 'Sel kosong tidak diisi (bukan nol). JUMLAH AKHIR dan pemeriksaan di bawah tabel adalah rumus.'],
    ['', 'Kolom SEL berisi kode sel, sama dengan di berkas CSV dan JSON.'],
    ['', BUKAN_DOKUMEN],
  ];
  const baris: SelRumus[][] = isi.map(([nama, nilai]) => [
    { teks: nama, gaya: { fontWeight: 'bold', alignVertical: 'top' } },
    { teks: nilai, gaya: { wrap: true } },
  ]);
  return { nama: 'Keterangan', baris, lebar: [20, 110] };
}
