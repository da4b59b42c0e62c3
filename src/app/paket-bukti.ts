import { isianDariLarik, jsonKanonik, kunciLembar, samaIsian } from '../domain/index.ts';
import { bacaPaket, bacaPemberitahuan } from '../exchange/index.ts';
import {
  journalOfKinds,
  type PemberitahuanDiterima,
  readPackageFile,
  readReceivedNotices,
  readReceivedPackages,
  sha256Hex,
} from '../store/index.ts';
import type { Pleno } from './pleno.ts';

export type PaketRusak = { sidik: string; sebab: string };

/** Entries about sheets that came, by the package they came with. */
function lembarMenurutJurnal(p: Pleno): Map<string, { kunci: string; isian: (number | null)[]; status: string }[]> {
  const hasil = new Map<string, { kunci: string; isian: (number | null)[]; status: string }[]>();
  for (const { isi } of journalOfKinds(p.s.db, ['lembar.diterima', 'lembar.dipertahankan'])) {
    if (isi.jenis !== 'lembar.diterima' && isi.jenis !== 'lembar.dipertahankan') continue;
    const daftar = hasil.get(isi.paket) ?? [];
    daftar.push({ kunci: kunciLembar(isi.kontes, isi.tps), isian: isi.isian, status: isi.status });
    hasil.set(isi.paket, daftar);
  }
  return hasil;
}

/**
 * Proves every package that was received: its file is there as it came, it is whole and signed, and every sheet that the
 * journal says came with it came so; and every notice of corrections. Packages are read one after the other, so that other requests are answered between.
 */
export async function checkPackages(p: Pleno): Promise<{ jumlah: number; rusak: PaketRusak[] }> {
  const lembar = lembarMenurutJurnal(p);
  const semua = readReceivedPackages(p.s);
  const rusak: PaketRusak[] = [];
  for (const d of semua) {
    const isi = await readPackageFile(p.s.folder, d.berkas);
    const sebab = isi === null ? 'tidak ditemukan' : periksaSatu(isi, d, lembar.get(d.sidik) ?? []);
    if (sebab !== null) rusak.push({ sidik: d.sidik, sebab });
  }
  const pemberitahuan = readReceivedNotices(p.s);
  for (const n of pemberitahuan) {
    const isi = await readPackageFile(p.s.folder, n.berkas);
    const sebab = isi === null ? 'tidak ditemukan' : periksaPemberitahuan(isi, n);
    if (sebab !== null) rusak.push({ sidik: n.sidik, sebab });
  }
  return { jumlah: semua.length + pemberitahuan.length, rusak };
}

/** A notice says word for word what the journal says it told. */
function periksaPemberitahuan(isi: Uint8Array, n: PemberitahuanDiterima): string | null {
  if (sha256Hex(isi) !== n.berkas) return 'isinya berubah';
  const h = bacaPemberitahuan(isi);
  if (!h.ok || h.nilai.sidik !== n.sidik) return 'tidak terbukti lagi';
  const { pleno, urut, perangkat, dari } = h.nilai.manifes;
  const menurutBerkas = [pleno, urut, perangkat.id, dari, h.nilai.pembetulan];
  return jsonKanonik(menurutBerkas) === jsonKanonik([n.pleno, n.urut, n.perangkat, n.dari, n.pembetulan])
    ? null
    : 'tidak memberitahukan apa yang dicatat jurnal';
}

function periksaSatu(
  isi: Uint8Array,
  d: { sidik: string; berkas: string },
  lembar: readonly { kunci: string; isian: (number | null)[]; status: string }[],
): string | null {
  if (sha256Hex(isi) !== d.berkas) return 'isinya berubah';
  const paket = bacaPaket(isi);
  if (!paket.ok || paket.nilai.sidik !== d.sidik) return 'tidak terbukti lagi';
  const datang = new Map(paket.nilai.lembar.map((l) => [kunciLembar(l.kontes, l.tps), l]));
  const beda = lembar.find((l) => {
    const x = datang.get(l.kunci);
    return !x || x.status !== l.status || !samaIsian(isianDariLarik(x.isian), isianDariLarik(l.isian));
  });
  return beda ? `tidak berisi lembar ${beda.kunci} seperti dicatat jurnal` : null;
}
