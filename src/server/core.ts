import { parseArgs } from 'node:util';
import { defaultShelf } from '../app/index.ts';
import { PesanInduk, type PesanInti } from '../contract/process.ts';
import { kalimatGalat } from '../domain/index.ts';
import { mulaiLayanan } from './layanan.ts';
import { PelindungInduk } from './pelindung.ts';

/**
 * Entry of the core process, the same as an Electron utility process and as a child of Node. Arguments:
 * `--port N --akar FOLDER [--data FOLDER]`; the secret comes in REKAP_KUNCI, because arguments are visible to others.
 */
type PortInduk = { postMessage(p: unknown): void; on(nama: 'message', f: (e: { data: unknown }) => void): void };
const portInduk = (process as { parentPort?: PortInduk }).parentPort;

function keInduk(pesan: PesanInti): void {
  if (portInduk) portInduk.postMessage(pesan);
  else process.send?.(pesan);
}

const { values } = parseArgs({
  options: { port: { type: 'string' }, akar: { type: 'string' }, data: { type: 'string' } },
  strict: false,
});
const teks = (v: string | boolean | undefined): string | undefined => (typeof v === 'string' ? v : undefined);

async function jalankan(): Promise<void> {
  // Named by a shell that can keep keys; it says so by that name alone.
  const namaPelindung = process.env.REKAP_PELINDUNG;
  const pelindung = namaPelindung ? new PelindungInduk(namaPelindung, keInduk) : undefined;
  const hasil = await mulaiLayanan({
    port: Number(teks(values.port) ?? 0),
    akar: teks(values.akar) ?? defaultShelf(),
    data: teks(values.data),
    kunci: process.env.REKAP_KUNCI,
    lindung: { pelindung, sandi: process.env.REKAP_SANDI_PERANGKAT },
  });
  if (!hasil.ok) {
    keInduk({ jenis: 'gagal', kode: hasil.galat.kode, pesan: kalimatGalat(hasil.galat) });
    process.exitCode = 1;
    process.disconnect?.();
    return;
  }
  const layanan = hasil.nilai;
  layanan.aplikasi.padaSibuk = (sibuk) => keInduk({ jenis: 'sibuk', sibuk });
  layanan.aplikasi.dengar((p) => {
    if (p.jenis === 'pleno') keInduk({ jenis: 'pleno', terbuka: layanan.aplikasi.pleno().ok });
  });
  layanan.padaPaketMasuk = (m) => keInduk({ jenis: 'paketMasuk', ...m });
  let berhenti = false;
  const akhiri = (): void => {
    if (berhenti) return;
    berhenti = true;
    layanan.berhenti().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // The core never outlives its shell.
  process.on('disconnect', akhiri);
  process.on('SIGTERM', akhiri);
  process.on('SIGINT', akhiri);
  const dengar = (pesan: unknown): void => {
    const p = PesanInduk.safeParse(pesan);
    if (!p.success) return;
    if (p.data.jenis === 'berhenti') akhiri();
    else if (p.data.jenis === 'detak') keInduk({ jenis: 'detak' });
    else pelindung?.terima(p.data);
  };
  if (portInduk) portInduk.on('message', (e) => dengar(e.data));
  else process.on('message', dengar);
  const { url, port, urlProyektor } = layanan;
  keInduk({ jenis: 'siap', url, port, pid: process.pid, proyektor: urlProyektor });
}

jalankan().catch((e: unknown) => {
  console.error(e);
  const pesan =
    e instanceof Error && 'code' in e && e.code === 'EADDRINUSE'
      ? 'Port itu sedang dipakai program lain.'
      : 'Inti tidak dapat dimulai.';
  keInduk({ jenis: 'gagal', kode: 'KESALAHAN_DALAM', pesan });
  process.exit(1);
});
