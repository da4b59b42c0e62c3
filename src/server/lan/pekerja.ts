import { parentPort, Worker, workerData } from 'node:worker_threads';
import { PenerimaLan } from '../../app/lan/penerima.ts';
import { HasilPeriksa, proveFile, type RingkasPaket } from '../../app/lan/ringkas-paket.ts';
import { gagal, type Hasil } from '../../domain/index.ts';
import { buatPendengar } from './pendengar.ts';
import { type KabarLan, MulaiLan, type MulaiPintu, PerintahLan } from './pesan.ts';

/**
 * The network door's thread, and the thread that proves one package for it. Neither opens a plenary or its database: what
 * they change is the inbox and the list of who is paired. The door holds the device key, because it signs receipts.
 */
const berkasIni = new URL(import.meta.url);

/** Proves a file in a thread of its own, so that senders are answered meanwhile. Errors: those of `bacaPaket`, PEKERJA_BERHENTI. */
function periksaDiPekerja(berkas: string): Promise<Hasil<RingkasPaket>> {
  return new Promise((selesai) => {
    const w = new Worker(berkasIni, { workerData: { peran: 'periksa', berkas }, env: {}, argv: [] });
    w.on('message', (m: unknown) => selesai(HasilPeriksa.parse(m) as Hasil<RingkasPaket>));
    w.on('error', (e) => selesai(gagal('PEKERJA_BERHENTI', { sebab: e.message })));
    w.on('exit', (kode) => selesai(gagal('PEKERJA_BERHENTI', { sebab: `kode ${kode}` })));
  });
}

function jalankanPintu(m: MulaiPintu): void {
  const kirim = (k: KabarLan): void => parentPort?.postMessage(k);
  const penerima = new PenerimaLan({
    host: m.host,
    kotak: m.kotak,
    sertifikat: m.sidik,
    terpasang: m.terpasang,
    jam: () => new Date(),
    periksa: periksaDiPekerja,
    dipasang: (t) => kirim({ kabar: 'dipasang', id: t.kartu.id, nama: t.kartu.nama }),
    terdengar: (id, waktu) => kirim({ kabar: 'terdengar', id, waktu }),
    kodeHabis: () => kirim({ kabar: 'kodeHabis' }),
    masuk: (b) => kirim({ kabar: 'masuk', sha256: b.sha256, namaWilayah: b.namaWilayah, pengirim: b.pengirim.nama }),
  });
  parentPort?.on('message', (pesan: unknown) => {
    const p = PerintahLan.parse(pesan);
    if (p.perintah === 'buka') penerima.kode.buka(p.kode, p.umurMs);
    else if (p.perintah === 'tutup') penerima.kode.tutup();
    else
      penerima.lepas(p.id).then(
        (ada) => kirim({ kabar: 'dilepas', nomor: p.nomor, ada }),
        () => kirim({ kabar: 'dilepas', nomor: p.nomor, ada: false }),
      );
  });
  const server = buatPendengar(penerima, m);
  server.once('error', (e: NodeJS.ErrnoException) => kirim({ kabar: 'gagal', sebab: e.code ?? e.message }));
  server.listen(m.port, m.alamat, () => {
    const a = server.address();
    kirim({ kabar: 'siap', port: typeof a === 'object' && a ? a.port : m.port });
  });
}

const mulai = MulaiLan.parse(workerData);
if (mulai.peran === 'periksa') parentPort?.postMessage(proveFile(mulai.berkas));
else jalankanPintu(mulai);
