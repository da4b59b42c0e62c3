import type { Command } from 'commander';
import { defaultShelf } from '../app/index.ts';
import { Keluaran, type KodeKeluar } from './keluaran.ts';
import * as lan from './perintah-lan.ts';

type Opsi = { data: string; akar: string; json?: boolean };
const umum = (o: Opsi) => ({ data: o.data, akar: o.akar, keluaran: new Keluaran(o.json === true) });

/** The commands about the network; `selesai` takes the exit code. */
export function daftarkanLan(program: Command, data: string, selesai: (k: KodeKeluar) => void): void {
  const tambah = (nama: string, uraian: string): Command =>
    program
      .command(nama)
      .description(uraian)
      .option('--json', 'keluarkan satu nilai JSON di stdout')
      .option('--data <folder>', 'folder basis data pleno', data)
      .option('--akar <folder>', 'folder tempat kunci perangkat, pasangan, dan kotak masuk', defaultShelf())
      .exitOverride();

  tambah('pasangkan', 'pasangkan komputer ini dengan penerima di jaringan')
    .argument('<alamat>', 'alamat pemasangan dari penerima: rekap-lan://…')
    .action(async (alamat: string, o) => selesai(await lan.pasangkan(umum(o), alamat)));
  tambah('kirim', 'kirim paket pleno ini lewat jaringan, dicoba terus sampai ada tanda terima')
    .option('--ke <penerima>', 'id atau nama penerima, bila dipasangkan dengan beberapa')
    .option('--foto', 'sertakan foto C.Hasil', false)
    .option('--no-dokumen', 'tanpa dokumen PDF')
    .option('--sekali', 'coba satu kali; yang belum sampai tetap di kotak keluar')
    .action(async (o) => selesai(await lan.kirim(umum(o), o)));
  tambah('kotak-masuk', 'paket yang datang lewat jaringan dan menunggu putusan')
    .option('--terima <sidik>', 'terima paket yang sidiknya berawal demikian')
    .option('--tolak <sidik>', 'sisihkan paket yang sidiknya berawal demikian')
    .option('--alasan <teks>', 'alasan menolak')
    .action(async (o) => selesai(await lan.kotakMasuk(umum(o), o)));
}
