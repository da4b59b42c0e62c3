import { type Command, InvalidArgumentError } from 'commander';
import { defaultShelf, hasPleno, type PutusanDatang } from '../app/index.ts';
import { KodeKontes, KodeTps, KodeWilayah } from '../domain/index.ts';
import { Keluaran, type KodeKeluar } from './keluaran.ts';
import type { UmumPerangkat } from './perangkat.ts';
import * as paket from './perintah-paket.ts';
import * as pemberitahuan from './perintah-pemberitahuan.ts';
import * as perangkat from './perintah-perangkat.ts';

function satuWilayah(v: string): string {
  if (!KodeWilayah.safeParse(v).success)
    throw new InvalidArgumentError('kode wilayah terdiri atas 2, 4, 6, 10, atau 13 angka.');
  return v;
}

const kumpulWilayah = (v: string, lama: string[] | undefined): string[] => {
  if (!KodeWilayah.safeParse(v).success)
    throw new InvalidArgumentError('kode wilayah terdiri atas 2, 4, 6, 10, atau 13 angka.');
  return [...(lama ?? []), v];
};

/** `PPWP/3101021001001` */
const lembarSah = (v: string): Pick<PutusanDatang, 'kontes' | 'tps'> => {
  const [k = '', t] = v.split('/');
  const [kontes, tps] = [KodeKontes.safeParse(k.toUpperCase()), KodeTps.safeParse(t)];
  if (!kontes.success || !tps.success) throw new InvalidArgumentError('tulis KONTES/TPS.');
  return { kontes: kontes.data, tps: tps.data };
};

/** `PPWP/3101021001001=datang` */
const kumpulPutusan = (v: string, lama: PutusanDatang[] | undefined): PutusanDatang[] => {
  const [lembar = '', pilih] = v.split('=');
  if (pilih !== 'datang' && pilih !== 'sini')
    throw new InvalidArgumentError('tulis KONTES/TPS=datang atau KONTES/TPS=sini.');
  return [...(lama ?? []), { ...lembarSah(lembar), pilih }];
};

type Opsi = { data: string; akar: string; json?: boolean };
const umum = (o: Opsi): UmumPerangkat => ({
  data: o.data,
  akar: o.akar,
  keluaran: new Keluaran(o.json === true),
});

/** The commands about packages and devices; `selesai` takes the exit code. */
export function daftarkanPaket(program: Command, data: string, selesai: (k: KodeKeluar) => void): void {
  const kelompok = (nama: string, uraian: string): Command => program.command(nama).description(uraian).exitOverride();
  const tambah = (induk: Command, nama: string, uraian: string): Command =>
    induk
      .command(nama)
      .description(uraian)
      .option('--json', 'keluarkan satu nilai JSON di stdout')
      .option('--data <folder>', 'folder basis data pleno', data)
      .option('--akar <folder>', 'folder tempat kunci perangkat ini', defaultShelf())
      .exitOverride();

  const p = kelompok('paket', 'kirim dan terima paket bertanda tangan (.rekap)');
  tambah(p, 'tulis', 'tulis paket dari pleno ini')
    .requiredOption('--keluar <berkas>', 'berkas .rekap yang ditulis')
    .option('--wilayah <kode...>', 'hanya lembar wilayah ini', kumpulWilayah)
    .option('--panel <nama>', 'hanya lembar yang dibagikan kepada panel ini')
    .option('--foto', 'sertakan foto C.Hasil', false)
    .option('--no-dokumen', 'tanpa dokumen PDF')
    .action(async (o) => selesai(await paket.tulis(umum(o), o)));
  tambah(p, 'periksa', 'periksa paket, dan tunjukkan apa yang akan berubah')
    .argument('<berkas>', 'berkas .rekap')
    .action(async (jalur: string, o) => selesai(await paket.periksa(umum(o), jalur, hasPleno(o.data))));
  tambah(p, 'terima', 'terima paket; keluar 1 bila ada yang menunggu putusan')
    .argument('<berkas>', 'berkas .rekap')
    .option('--putuskan <putusan...>', 'yang bentrok: KONTES/TPS=datang atau KONTES/TPS=sini', kumpulPutusan)
    .option('--alasan <teks>', 'alasan putusan')
    .action(async (jalur: string, o) => selesai(await paket.terima(umum(o), jalur, o)));
  tambah(p, 'pemberitahuan', 'tulis pemberitahuan pembetulan untuk satu kecamatan (atau kabupaten/kota)')
    .requiredOption('--wilayah <kode>', 'wilayah yang diberi tahu', (v) => satuWilayah(v))
    .option('--keluar <berkas>', 'berkas .rekap yang ditulis')
    .action(async (o) => selesai(await pemberitahuan.tulis(umum(o), o)));
  tambah(p, 'riwayat', 'riwayat satu lembar pada pengirimnya, dari paket yang diterima')
    .argument('<lembar>', 'KONTES/TPS', lembarSah)
    .action(async (l: Pick<PutusanDatang, 'kontes' | 'tps'>, o) =>
      selesai(await paket.riwayat(umum(o), l.kontes, l.tps)),
    );

  const d = kelompok('perangkat', 'kartu komputer ini, dan perangkat yang dipercaya pleno');
  tambah(d, 'kartu', 'kartu komputer ini: kata sidik untuk dibacakan, teks QR, atau berkas')
    .option('--keluar <berkas>', 'tulis kartunya sebagai berkas')
    .option('--nama <teks>', 'nama komputer ini, saat kuncinya dibuat')
    .action(async (o) => selesai(await perangkat.kartu(umum(o), o)));
  tambah(d, 'daftar', 'perangkat yang dipercaya atau dicabut').action(async (o) =>
    selesai(await perangkat.daftar(umum(o))),
  );
  tambah(d, 'percaya', 'percayai perangkat pemilik kartu')
    .argument('<kartu>', 'berkas kartu, atau teks QR-nya')
    .action(async (asal: string, o) => selesai(await perangkat.percaya(umum(o), asal)));
  tambah(d, 'cabut', 'cabut kepercayaan')
    .argument('<id>', 'id perangkat')
    .requiredOption('--alasan <teks>', 'alasan pencabutan')
    .action(async (id: string, o) => selesai(await perangkat.cabut(umum(o), id, o.alasan)));
}
