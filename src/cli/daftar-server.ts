import type { Command } from 'commander';
import { defaultShelf } from '../app/index.ts';
import { mulaiLayanan } from '../server/layanan.ts';
import { Keluaran, type KodeKeluar } from './keluaran.ts';
import { bulat } from './nilai-opsi.ts';
import { bukaPintu } from './perintah-lan.ts';

/** `rekap server`: runs until it is told to stop (Ctrl+C, SIGTERM); `selesai` takes the exit code where it could not begin. */
export function daftarkanServer(program: Command, data: string, selesai: (k: KodeKeluar) => void): void {
  program
    .command('server')
    .description('jalankan aplikasi untuk peramban')
    .option('--json', 'keluarkan satu nilai JSON di stdout')
    .option('--data <folder>', 'folder basis data pleno', data)
    .exitOverride()
    .option('--akar <folder>', 'folder kumpulan pleno dan kunci perangkat', defaultShelf())
    .option('--lan', 'terima juga paket lewat jaringan (HTTPS)')
    .option('--port-lan <n>', 'port untuk --lan; bawaan 8443', bulat(0, 65535))
    .option('--pasangkan', 'tunjukkan alamat pemasangan bagi pengirim baru')
    .option('--port <n>', 'nomor port; 0 memilih yang bebas', bulat(0, 65535), 0)
    .action(async (o, c: Command) => {
      const data = c.getOptionValueSource('data') === 'default' ? undefined : o.data;
      const sandi = process.env.REKAP_SANDI_PERANGKAT;
      const hasil = await mulaiLayanan({ port: o.port, akar: o.akar, data, lindung: { sandi } });
      const u = { data: o.data, keluaran: new Keluaran(o.json === true) };
      const { keluaran } = u;
      if (!hasil.ok) {
        selesai(keluaran.galat(hasil.galat));
        return;
      }
      const l = hasil.nilai;
      const pintu = o.lan ? await bukaPintu({ ...u, akar: o.akar }, l.jaringan, o) : null;
      if (typeof pintu === 'number') {
        selesai(pintu);
        await l.berhenti();
        return;
      }
      keluaran.hasil(
        { url: l.urlMasuk, port: l.port },
        () => `Rekap Pleno berjalan. Buka: ${l.urlMasuk}\nTekan Ctrl+C untuk berhenti.`,
      );
      await new Promise<void>((akhir) => {
        process.once('SIGINT', akhir);
        process.once('SIGTERM', akhir);
      });
      pintu?.tutup();
      await l.berhenti();
    });
}
