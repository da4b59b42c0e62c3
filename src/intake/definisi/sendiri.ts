import {
  type Alamat,
  type BagianCalon,
  type BagianDefinisi,
  bagianKosong,
  type Calon,
  type Definisi,
  jenisKontes,
  type Kontes,
} from '../../domain/index.ts';

/** A finished definition taken apart again, so that newer lists can be put beside what it already holds. */
export function bagianDariDefinisi(d: Definisi, berkas: string): BagianDefinisi {
  const bagian: BagianDefinisi = { ...bagianKosong(), ...(d.simulasi ? { simulasi: true } : {}) };
  const asal: Alamat = { berkas };
  for (const w of d.wilayah) {
    bagian.wilayah.push({ kode: w.kode, nama: w.nama, asal });
    if (w.tingkat === 5 && w.dpt)
      bagian.tps.push({ desa: { kode: w.kode.slice(0, 10) }, nomor: Number(w.kode.slice(10)), dpt: w.dpt, asal });
  }
  for (const k of d.kontes) ambilKontes(k, d, bagian, asal);
  return bagian;
}

function ambilKontes(k: Kontes, d: Definisi, ke: BagianDefinisi, asal: Alamat): void {
  const jenis = jenisKontes(k.kode);
  const daerah = k.dapil?.wilayah[0] ?? d.wilayah[0]?.kode ?? '';
  const calon = (c: Calon, lain: Partial<BagianCalon> = {}): void => {
    const kosong = c.kolomKosong ? { kolomKosong: true as const } : {};
    ke.calon.push({ jenis, nomor: c.nomor, nama: c.nama, idSumber: c.idSumber, asal, ...kosong, ...lain });
  };
  if (k.bentuk === 'partai') {
    const dapil = { kode: k.dapil?.kode ?? jenis, nama: k.dapil?.nama ?? jenis };
    const kursi = k.dapil?.kursi;
    for (const kode of k.dapil?.wilayah ?? d.wilayah.slice(0, 1).map((w) => w.kode))
      ke.dapil.push({ jenis, ...dapil, ...(kursi === undefined ? {} : { kursi }), wilayah: { kode }, asal });
    for (const p of k.partai) {
      if (!ke.partai.some((x) => x.nomor === p.nomor))
        ke.partai.push({ nomor: p.nomor, nama: p.nama, idSumber: p.idSumber, asal });
      for (const c of p.calon) calon(c, { dapil, partai: { nomor: p.nomor, nama: p.nama } });
    }
    return;
  }
  const sebutan = jenis === 'PPWP' ? {} : { daerah: { kode: daerahDari(jenis, daerah, d) } };
  for (const c of k.bentuk === 'paslon' ? k.paslon : k.calon) calon(c, sebutan);
}

/** Province or kabupaten/kota of a contest that has no dapil: that of the definition's first TPS. */
function daerahDari(jenis: string, kode: string, d: Definisi): string {
  const panjang = jenis === 'DPD' || jenis === 'GUBERNUR' ? 2 : 4;
  const lengkap = kode.length >= panjang ? kode : (d.wilayah.find((w) => w.tingkat === 5)?.kode ?? kode);
  return lengkap.slice(0, panjang);
}
