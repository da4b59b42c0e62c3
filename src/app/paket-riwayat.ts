import { bacaIsiJurnal, berhasil, gagal, type Hasil, type KodeKontes, type KodeTps } from '../domain/index.ts';
import { bacaPaket, entriDari, type Paket } from '../exchange/index.ts';
import { readPackageFile, readReceivedPackages } from '../store/index.ts';
import { kontesPleno, type Pleno } from './pleno.ts';
import { type Riwayat, toRiwayat } from './riwayat.ts';

/** What another plenary did with a sheet, newest first, as its journal says in the package that came from there last. */
export type RiwayatPengirim = {
  sidik: string;
  urut: number;
  namaPerangkat: string;
  wilayah: string;
  riwayat: Riwayat[];
};

function riwayatDalam(p: Pleno, paket: Paket, kontes: KodeKontes, tps: KodeTps): Riwayat[] {
  const orang = new Map<number, string>();
  const hasil: Riwayat[] = [];
  for (const g of paket.jurnal) {
    const isi = bacaIsiJurnal(g[6]);
    // Entries name people by number, and those are the sender's.
    if (isi?.jenis === 'orang.dicatat') orang.set(isi.orang.id, isi.orang.nama);
    if (!isi || !('tps' in isi) || isi.kontes !== kontes || isi.tps !== tps) continue;
    const { perangkat, orang: nama, peran, ...e } = entriDari(g);
    const entri = { ...e, isi, pelaku: { perangkat, orang: nama, peran }, hash: g[9] };
    hasil.push(toRiwayat(p, entri, true, (id) => orang.get(id)));
  }
  return hasil.reverse();
}

/**
 * Histories of a sheet at every plenary whose packages were received here; beside `cellHistory`, the other half of what led
 * to a conflict. Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL, PAKET_HILANG.
 */
export async function senderHistories(p: Pleno, kontes: KodeKontes, tps: KodeTps): Promise<Hasil<RiwayatPengirim[]>> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  if (!k.nilai.peta.cari(tps)) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: tps });
  const perPleno = new Map<string, ReturnType<typeof readReceivedPackages>[number]>();
  for (const d of readReceivedPackages(p.s))
    if (d.cakupan.some((w) => tps.startsWith(w)) && (perPleno.get(d.pleno)?.urut ?? 0) < d.urut)
      perPleno.set(d.pleno, d);
  const hasil: RiwayatPengirim[] = [];
  for (const { sidik, berkas, urut, namaPerangkat, wilayah } of perPleno.values()) {
    const isi = await readPackageFile(p.s.folder, berkas);
    const paket = isi && bacaPaket(isi);
    if (!paket?.ok || paket.nilai.sidik !== sidik)
      return gagal('PAKET_HILANG', { sidik: sidik.slice(0, 8), sebab: isi ? 'isinya berubah' : 'tidak ditemukan' });
    hasil.push({ sidik, urut, namaPerangkat, wilayah, riwayat: riwayatDalam(p, paket.nilai, kontes, tps) });
  }
  return berhasil(hasil);
}
