import {
  gabungkan,
  isiTemplat,
  type Jumlah,
  jumlahNol,
  type KemajuanTps,
  type KolomRekap,
  nomorTps,
  type Rekap,
  rapikanNama,
  samaIsian,
  tingkatKode,
} from '../domain/index.ts';

/** One column of a sheet: a lower unit, a sum carried over (JUMLAH PINDAHAN), or the sum of all (JUMLAH AKHIR). */
export type Kolom = {
  jenis: 'satuan' | 'pindahan' | 'akhir';
  judul: string;
  /** Region code of a unit; '' for sums. */
  wilayah: string;
  jumlah: Jumlah;
  tps: KemajuanTps;
};
/** One *lembar*: a group of columns that stand on one page. */
export type LembarKolom = { nomor: number; kolom: Kolom[] };

type JudulKolom = { pindahan: string; akhir: string; tps: string };

/** Heading of a unit: its name, or for a TPS the number in three digits, as the forms head these columns. */
const judulSatuan = (k: KolomRekap, tps: string): string =>
  tingkatKode(k.wilayah) === 5 ? isiTemplat(tps, { nomor: nomorTps(k.wilayah) }) : rapikanNama(k.nama);

class Berjalan {
  jumlah: Jumlah;
  tps: KemajuanTps = { jumlah: 0, masuk: 0, disahkan: 0 };

  constructor(panjang: number) {
    this.jumlah = jumlahNol(panjang);
  }

  tambah(k: { jumlah: Jumlah; tps: KemajuanTps }): void {
    gabungkan(this.jumlah, k.jumlah);
    this.tps.jumlah += k.tps.jumlah;
    this.tps.masuk += k.tps.masuk;
    this.tps.disahkan += k.tps.disahkan;
  }

  /** The sum as it stands now, as a column of its own that later additions leave alone. */
  kolom(jenis: 'pindahan' | 'akhir', judul: string): Kolom {
    const jumlah = { isian: this.jumlah.isian.slice(), terisi: this.jumlah.terisi.slice() };
    return { jenis, judul, wilayah: '', jumlah, tps: { ...this.tps } };
  }
}

/**
 * Spreads the columns of a recap over sheets. Where all fit, the last column is JUMLAH AKHIR. Otherwise the first sheet
 * ends with JUMLAH PINDAHAN, each later one starts with it (the running subtotal so far) and ends with the new one, the
 * last with JUMLAH AKHIR. Source: D.Hasil files of 2024 as described by three independent readers of them.
 *
 * Throws RangeError where the running sum does not come out at the recap's own sum: a printed document must never
 * disagree with itself.
 */
export function susunLembarKolom(rekap: Rekap, perLembar: number, judul: JudulKolom): LembarKolom[] {
  const berjalan = new Berjalan(rekap.jumlah.isian.length);
  const banyak = Math.max(1, Math.ceil(rekap.kolom.length / perLembar));
  const hasil: LembarKolom[] = [];
  for (let i = 0; i < banyak; i++) {
    const satuan = rekap.kolom.slice(i * perLembar, (i + 1) * perLembar);
    const awal = i === 0 ? [] : [berjalan.kolom('pindahan', judul.pindahan)];
    for (const k of satuan) berjalan.tambah(k);
    const akhir = i === banyak - 1 ? berjalan.kolom('akhir', judul.akhir) : berjalan.kolom('pindahan', judul.pindahan);
    const isi = satuan.map((k): Kolom => ({ ...k, jenis: 'satuan', judul: judulSatuan(k, judul.tps) }));
    hasil.push({ nomor: i + 1, kolom: [...awal, ...isi, akhir] });
  }
  if (!samaIsian(berjalan.jumlah.isian, rekap.jumlah.isian))
    throw new RangeError(`jumlah akhir ${rekap.wilayah} tidak sama dengan jumlah kolom-kolomnya`);
  return hasil;
}
