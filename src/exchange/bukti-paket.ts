import {
  bacaIsiJurnal,
  berkasLampiran,
  type EntriMentah,
  GARIS_AWAL,
  isianDariLarik,
  type KeadaanPleno,
  kunciLembar,
  type Lampiran,
  PemutarJurnal,
  samaIsian,
} from '../domain/index.ts';
import { idPerangkat, sha256 } from './kunci.ts';
import { dalamCakupan, type GarisJurnal, urutLembar } from './manifes.ts';
import type { Paket } from './paket.ts';

type Isi = Omit<Paket, 'sidik' | 'sha256' | 'foto' | 'terpasang'>;

/** A line of the journal as an entry. */
export const entriDari = (g: GarisJurnal): EntriMentah => ({
  seq: g[0],
  waktu: g[1],
  perangkat: g[2],
  orang: g[3],
  peran: g[4],
  jenis: g[5],
  isi: g[6],
  alasan: g[7],
  keberatan: g[8],
});

/** Chain and replay from the first entry; the fingerprint of the package written last, and the definitions named. */
function putar(p: Isi): { keadaan: KeadaanPleno; induk: string[]; pleno: string; wilayah: string } | string {
  const dipakai = new Set<string>();
  const pemutar = new PemutarJurnal((hash) => {
    dipakai.add(hash);
    return p.definisi.get(hash) ?? null;
  }, sha256);
  let induk: string[] = [];
  for (const g of p.jurnal) {
    const sebab = pemutar.langkah(entriDari(g), g[9]);
    if (sebab !== null) return `entri jurnal ${g[0]}: ${sebab}`;
    if (pemutar.isi?.jenis === 'paket.ditulis') induk = [pemutar.isi.sidik];
  }
  if (pemutar.entri !== p.manifes.jurnal.entri || pemutar.hash !== p.manifes.jurnal.hash)
    return 'jurnalnya tidak sampai entri yang disebut manifest';
  if (dipakai.size !== p.definisi.size) return 'ada definisi yang tidak disebut jurnalnya';
  const awal = p.jurnal[0];
  const isi = awal && bacaIsiJurnal(awal[6]);
  if (isi?.jenis !== 'pleno.dibuat') return 'jurnalnya tidak dimulai dengan pembuatan pleno';
  return { keadaan: pemutar.keadaan, induk, pleno: awal?.[2] ?? '', wilayah: isi.wilayah };
}

/** What the manifest says of the plenary, against its journal and definition. */
function cocokkanManifes(p: Isi, u: Exclude<ReturnType<typeof putar>, string>): string | null {
  const m = p.manifes;
  const d = p.definisi.get(m.definisi);
  if (u.keadaan.definisi !== m.definisi || !d) return 'definisinya bukan yang berlaku menurut jurnal';
  if (u.keadaan.simulasi !== m.simulasi || d.simulasi !== m.simulasi) return 'tanda SIMULASI tidak cocok';
  const { jenis, nama, tahun } = d.pemilihan;
  if (m.pemilihan.jenis !== jenis || m.pemilihan.nama !== nama || m.pemilihan.tahun !== tahun)
    return 'pemilihannya tidak cocok dengan definisinya';
  const w = d.wilayah.find((x) => x.kode === m.wilayah);
  if (u.wilayah !== m.wilayah || w?.nama !== m.namaWilayah || w.tingkat !== m.tingkat || w.tingkat === 5)
    return 'wilayahnya tidak cocok dengan jurnalnya';
  if (u.pleno !== m.pleno) return 'plenonya tidak cocok dengan jurnalnya';
  if (idPerangkat(m.perangkat.kunci) !== m.perangkat.id) return 'id perangkat tidak cocok dengan kuncinya';
  if (m.urut !== u.keadaan.paketDitulis + 1 || (m.induk[0] ?? '') !== (u.induk[0] ?? ''))
    return 'nomor atau paket sebelumnya tidak cocok dengan jurnalnya';
  if (m.waktu !== p.jurnal.at(-1)?.[1]) return 'waktunya tidak cocok dengan jurnalnya';
  const ada = new Set(d.wilayah.map((x) => x.kode as string));
  const c = m.cakupan;
  const tumpuk = c.some((x, i) => i > 0 && x.startsWith(c[i - 1] ?? '') === true);
  const urut = c.every((x, i) => i === 0 || (c[i - 1] ?? '') < x);
  if (tumpuk || !urut || !c.every((x) => x.startsWith(m.wilayah) && ada.has(x))) return 'cakupannya tidak sah';
  return null;
}

/** Every sheet of the scope is there once, and is what replay says it is. */
function cocokkanLembar(p: Isi, keadaan: KeadaanPleno): string | null {
  let disahkan = 0;
  for (const [i, l] of p.lembar.entries()) {
    const kunci = kunciLembar(l.kontes, l.tps);
    const sebelum = p.lembar[i - 1];
    if (sebelum && urutLembar(sebelum, l) >= 0) return 'lembarnya tidak berurutan';
    const k = keadaan.lembar.get(kunci);
    if (!k || !dalamCakupan(p.manifes.cakupan, l.tps)) return `lembar ${kunci} tidak berasal dari jurnalnya`;
    if (
      k.status !== l.status ||
      k.versi !== l.versi ||
      k.asal !== l.asal ||
      !samaIsian(k.isian, isianDariLarik(l.isian))
    )
      return `lembar ${kunci} berbeda dari jurnalnya`;
    const { garis } = keadaan.garis.get(kunci) ?? GARIS_AWAL;
    if (garis.length !== l.garis.length || garis.some((h, n) => h !== l.garis[n]))
      return `riwayat lembar ${kunci} berbeda dari jurnalnya`;
    if (l.status === 'disahkan') disahkan++;
  }
  const seharusnya = [...keadaan.lembar.keys()].filter((k) => dalamCakupan(p.manifes.cakupan, k.split('/')[1] ?? ''));
  if (seharusnya.length !== p.lembar.length) return 'ada lembar dalam cakupannya yang tidak disertakan';
  const { jumlah } = p.manifes;
  return jumlah.lembar === p.lembar.length && jumlah.disahkan === disahkan ? null : 'jumlah lembarnya tidak cocok';
}

/** Photos that are on sheets of the scope by the journal, whose files were sent along. */
function fotoMenurutJurnal(p: Isi, keadaan: KeadaanPleno, ada: ReadonlySet<string>): Lampiran[] {
  return [...keadaan.lampiran.lembar.values()]
    .flat()
    .filter((l) => !l.lepas && ada.has(berkasLampiran(l)) && dalamCakupan(p.manifes.cakupan, l.tps))
    .sort((a, b) => a.nomor - b.nomor);
}

/**
 * Proves a package by its own journal. `sebab`: why it does not follow from it. Else which photo is on which sheet; a photo
 * that the journal puts on none has no business in it.
 */
export function buktikanPaket(
  p: Isi,
  foto: readonly Pick<Lampiran, 'sha256' | 'tipe'>[],
): { sebab: string } | { foto: Lampiran[] } {
  const u = putar(p);
  if (typeof u === 'string') return { sebab: u };
  const sebab = cocokkanManifes(p, u) ?? cocokkanLembar(p, u.keadaan);
  if (sebab !== null) return { sebab };
  const nama = new Set(foto.map(berkasLampiran));
  const terpasang = fotoMenurutJurnal(p, u.keadaan, nama);
  return new Set(terpasang.map(berkasLampiran)).size === nama.size
    ? { foto: terpasang }
    : { sebab: 'ada foto yang tidak terpasang pada lembarnya' };
}
