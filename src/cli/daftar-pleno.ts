import { Argument, type Command, Option } from 'commander';
import { type FormatTemplat, JENIS_TEMPLAT, type JenisTemplat, KODE_MODEL, MODEL_D_KECAMATAN } from '../app/index.ts';
import { JenisPemilihan } from '../domain/index.ts';
import { demo } from './demo.ts';
import { Keluaran, type KodeKeluar } from './keluaran.ts';
import {
  berkasTemplatSah,
  bulat,
  jenisSah,
  kontesSah,
  kumpulJenis,
  kumpulKontes,
  kumpulSel,
  kumpulWilayah,
  sumberSah,
  templatSah,
  wilayahSah,
} from './nilai-opsi.ts';
import * as perintah from './perintah.ts';
import { cadangkan, pulihkan } from './perintah-cadangan.ts';
import * as definisi from './perintah-definisi.ts';
import { ekspor } from './perintah-ekspor.ts';
import * as imporan from './perintah-impor.ts';
import * as total from './perintah-total.ts';
import { verifikasi } from './perintah-verifikasi.ts';

const kontes = (wajib: boolean): Option => {
  const o = new Option('--kontes <kode>', 'jenis pemilihan').argParser(kontesSah);
  return wajib ? o.makeOptionMandatory() : o;
};
const wilayah = (): Option =>
  new Option('--wilayah <kode>', 'kode wilayah KPU').argParser(wilayahSah).makeOptionMandatory();

type Opsi = Record<string, never> & { data: string; json?: boolean };

/** The commands about one plenary: making, importing, checking, recap, documents, backups; `selesai` takes the exit code. */
export function daftarkanPleno(program: Command, data: string, selesai: (k: KodeKeluar) => void): void {
  /** A command with the options that all have. */
  function tambah(nama: string, uraian: string): Command {
    return program
      .command(nama)
      .description(uraian)
      .option('--json', 'keluarkan satu nilai JSON di stdout')
      .option('--data <folder>', 'folder basis data pleno', data)
      .exitOverride();
  }
  const umum = (o: Opsi): perintah.Umum => ({ data: o.data, keluaran: new Keluaran(o.json === true) });

  /** A command that reads a definition from files. */
  const denganDefinisi = (c: Command): Command =>
    c
      .requiredOption(
        '--definisi <jalur...>',
        'berkas dan folder: data KPU, daftar Sipol, Silon, Sidapil, TPS (CSV/XLSX), atau berkas definisi',
      )
      .option('--kontes <kode...>', 'hanya surat suara ini; bawaan: semua yang ada dalam berkas', kumpulKontes)
      .option('--bawaan <kode>', 'surat suara bagi daftar yang tidak menyebutnya', jenisSah)
      .option('--tahun <n>', 'tahun pemilihan, bila berkasnya tidak menyebutnya', bulat(1955, 2999))
      .option('--nama <teks>', 'nama pemilihan; bawaan: menurut jenis dan tahunnya')
      .addOption(new Option('--pemilihan <jenis>', 'jenis pemilihan').choices(JenisPemilihan.options));

  denganDefinisi(tambah('buat', 'buat pleno dari definisi: data KPU, daftar kantor, atau berkas definisi'))
    .addOption(wilayah())
    .option('--lingkup <kode...>', 'wilayah yang dimuat definisinya; bawaan: wilayah pleno', kumpulWilayah)
    .option('--simpan <berkas>', 'tulis juga definisinya sebagai satu berkas JSON untuk kantor lain')
    .action(async (o) => {
      selesai(await definisi.buat(umum(o), o));
    });

  denganDefinisi(tambah('ganti-definisi', 'ganti definisi pleno yang ada, bila tidak ada angka yang kehilangan arti'))
    .option('--coba', 'hanya tunjukkan perubahan dan akibatnya')
    .option('--alasan <teks>', 'alasan penggantian; wajib bila menyentuh yang sudah berangka')
    .action(async (o) => {
      selesai(await definisi.gantiDefinisi(umum(o), o));
    });

  tambah('impor', 'impor hasil TPS: JSON Sirekap, folder, zip, atau tabel CSV/XLSX (dikenali dari isinya)')
    .option('--sumber <sumber>', 'hasil, atau salinan milik: panwaslu, saksi.<nomor peserta>', sumberSah)
    .addOption(kontes(false))
    .option('--pemetaan <berkas>', 'arti kolom tabel: berkas JSON seperti yang ditulis --lihat; ikut diingat')
    .option('--lihat', 'jangan impor; tulis usulan arti kolom tabel sebagai JSON')
    .argument('<jalur...>', 'berkas JSON, folder, atau zip')
    .action(async (jalur: string[], o) => {
      selesai(await imporan.impor(umum(o), o.kontes, jalur, o));
    });

  tambah('urung-impor', 'urungkan impor terakhir seluruhnya, selama belum ada yang bergantung padanya')
    .option('--impor <n>', 'nomor impor yang dimaksud; tanpa ini hanya ditunjukkan', bulat(1, 1_000_000))
    .action(async (o) => {
      selesai(await imporan.urungImpor(umum(o), o.impor));
    });

  tambah('periksa', 'periksa semua lembar; keluar 1 bila ada yang salah')
    .addOption(kontes(false))
    .action(async (o) => {
      selesai(await perintah.periksa(umum(o), o.kontes));
    });

  tambah('bandingkan', 'bandingkan lembar dengan sumber lain; keluar 1 bila ada yang berbeda')
    .addOption(kontes(true))
    .option('--wilayah <kode>', 'kode wilayah KPU; bawaan: seluruh pleno', wilayahSah)
    .action(async (o) => {
      selesai(await perintah.bandingkan(umum(o), o.kontes, o.wilayah));
    });

  tambah('rekap', 'rekap satu wilayah')
    .option('--csv <berkas>', 'tulis juga sebagai CSV untuk lembar sebar')
    .option('--xlsx <berkas>', 'tulis juga sebagai buku kerja Excel (XLSX)')
    .addOption(kontes(true))
    .addOption(wilayah())
    .action(async (o) => {
      selesai(await perintah.rekap(umum(o), o));
    });

  tambah('ekspor', 'tulis data untuk dibawa: buku kerja, tabel, seluruh pleno sebagai JSON, atau arsip ZIP')
    .option('--xlsx <berkas>', 'rekap satu wilayah sebagai buku kerja seperti formulir, dengan rumus')
    .option('--csv <berkas>', 'rekap satu wilayah sebagai CSV')
    .option('--angka <berkas>', 'semua angka satu surat suara sebagai CSV, satu baris satu TPS')
    .option('--pleno <berkas>', 'seluruh pleno sebagai JSON menurut resources/skema')
    .option('--arsip <berkas>', 'seluruh pleno sebagai satu ZIP: dokumen, tabel, data, jurnal')
    .option('--tanpa-foto', 'arsip tanpa foto dan pindaian C.Hasil')
    .addOption(kontes(false))
    .option('--wilayah <kode>', 'kode wilayah KPU untuk --xlsx, --csv, --angka; bawaan: wilayah pleno', wilayahSah)
    .action(async (o, c: Command) => {
      const tabel = [o.xlsx, o.csv, o.angka].some((x) => x !== undefined);
      if (!tabel && o.pleno === undefined && o.arsip === undefined)
        c.error('error: sebutkan --xlsx, --csv, --angka, --pleno, atau --arsip.', { exitCode: 2 });
      if (tabel && o.kontes === undefined)
        c.error('error: --xlsx, --csv, dan --angka memerlukan --kontes.', { exitCode: 2 });
      selesai(await ekspor(umum(o), o));
    });

  tambah('templat', 'tulis templat daftar untuk diisi kantor (CSV atau XLSX)')
    .addArgument(new Argument('<nama>', JENIS_TEMPLAT.join(', ')).argParser(templatSah))
    .addArgument(new Argument('<berkas>', 'berkas .csv atau .xlsx yang ditulis').argParser(berkasTemplatSah))
    .action(async (templat: JenisTemplat, berkas: { keluar: string; format: FormatTemplat }, o) => {
      selesai(await definisi.templat(umum(o), { templat, ...berkas }));
    });

  tambah('terima', 'catat total wilayah yang diterima tanpa lembar TPS-nya')
    .addOption(kontes(true))
    .addOption(wilayah())
    .option('--tps <n>', 'jumlah TPS yang tercakup', bulat(1, 1_000_000))
    .argument('<sel=nilai...>', 'misalnya I.A.J=20908 II.1=21474; tanpa nilai berarti kosong', kumpulSel)
    .action(async (sel: Record<string, number | null>, o) => {
      selesai(await total.terima(umum(o), { ...o, sel }));
    });

  tambah('terima-berkas', 'catat total wilayah dari berkas rekap Sirekap; yang diketik dari D.Hasil tetap')
    .addOption(kontes(true))
    .argument('<jalur...>', 'berkas JSON, folder, atau zip')
    .action(async (jalur: string[], o) => {
      selesai(await total.terimaBerkas(umum(o), o.kontes, jalur));
    });

  tambah('cetak', 'buat dokumen PDF; tanpa --kontes dokumen untuk semua surat suara')
    .addOption(new Option('--model <model>', 'model formulir').choices(KODE_MODEL).default(MODEL_D_KECAMATAN))
    .addOption(kontes(false))
    .addOption(wilayah())
    .addOption(
      new Option('--rupa <rupa>', 'asli, atau blangko untuk diisi tangan').choices(['asli', 'blangko']).default('asli'),
    )
    .requiredOption('--keluar <berkas>', 'berkas PDF yang ditulis')
    .addOption(new Option('--kertas <ukuran>', 'ukuran kertas').choices(['F4', 'A4', 'A3']).default('F4'))
    .action(async (o) => {
      selesai(await perintah.cetak(umum(o), o));
    });

  tambah('jejak', 'periksa jurnal: rantai, putar ulang, dan jumlah tersimpan')
    .requiredOption('--verifikasi', 'buktikan keutuhan jurnal')
    .action(async (o) => {
      selesai(await perintah.jejak(umum(o)));
    });

  tambah('cadangkan', 'tulis cadangan pleno ke flashdisk atau folder lain, lalu baca ulang')
    .requiredOption('--ke <folder>', 'tempat cadangan')
    .action(async (o) => {
      selesai(await cadangkan(umum(o), o.ke));
    });

  tambah('pulihkan', 'kembalikan pleno dari cadangan ke folder --data yang masih kosong')
    .argument('<cadangan>', 'berkas cadangan-….json, atau folder (yang terbaru dipakai)')
    .option('--coba', 'hanya buktikan cadangan dapat dibuka dan utuh')
    .action(async (jalur: string, o) => {
      selesai(await pulihkan(umum(o), jalur, o.coba === true));
    });

  tambah('verifikasi', 'periksa dokumen PDF: utuh, dan ditandatangani oleh siapa')
    .argument('<berkas...>', 'dokumen PDF')
    .action((jalur: string[], o) => {
      selesai(verifikasi(umum(o), jalur));
    });

  tambah('simulasi', 'buat pleno latihan dengan data buatan')
    .option('--desa <n>', 'jumlah desa/kelurahan', bulat(1, 999), 8)
    .option('--tps <n>', 'jumlah TPS', bulat(1, 300_000), 120)
    .option('--benih <n>', 'benih: benih yang sama memberi data yang sama', bulat(0, 2_147_483_647), 42)
    .option('--kontes <kode...>', 'jenis pemilihan (bawaan: PPWP)', kumpulJenis)
    .option('--berkas <folder>', 'pleno tetap kosong; hasilnya ditulis sebagai berkas JSON untuk diimpor')
    .action((o) => {
      selesai(perintah.simulasi(umum(o), o));
    });

  tambah('demo', 'tunjukkan seluruh pekerjaan dengan data latihan')
    .option('--keluar <folder>', 'folder hasil', 'out')
    .action(async (o) => {
      selesai(await demo(new Keluaran(o.json === true), o.keluar));
    });
}
