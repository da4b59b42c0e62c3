import type { Isian } from '../isian.ts';
import { JENIS_KONTES, type JenisKontes } from '../kontes.ts';
import type { Lembar } from '../lembar.ts';
import { type Acak, bagi, buatAcak, undi } from './acak.ts';

/** Divides the valid votes of one TPS among the lines of its sheet, as the area leans. */
export type Kekuatan = (acak: Acak, sah: number, isian: Isian) => void;

/** What the lean of an area is drawn from: the same area leans the same way on every ballot. */
export type Area = { benih: number; jenis: JenisKontes; lembar: Lembar; desa: string };

const urutJenis = (j: JenisKontes): number => JENIS_KONTES.indexOf(j);

/** Factor around 1 between e^(-lebar/2) and e^(lebar/2). */
const condong = (acak: Acak, lebar: number): number => Math.exp((acak.pecahan() - 0.5) * lebar);

/** Draws `n` votes one by one by weight and adds each to its place: small numbers, many zeros, as in life. */
function cacah(acak: Acak, n: number, kumulatif: Float64Array, tambah: (i: number) => void): void {
  const akhir = kumulatif.length - 1;
  const total = kumulatif[akhir] ?? 0;
  for (let v = 0; v < n; v++) {
    const u = acak.pecahan() * total;
    let i = 0;
    while (i < akhir && (kumulatif[i] as number) <= u) i++;
    tambah(i);
  }
}

function kumulatif(bobot: readonly number[], ke: Float64Array = new Float64Array(bobot.length)): Float64Array {
  let s = 0;
  for (let i = 0; i < ke.length; i++) {
    s += bobot[i] ?? 0;
    ke[i] = s;
  }
  return ke;
}

/** Streams of an area. The first kecamatan keeps the streams of a simulation of one kecamatan. */
function aliranDesa(desa: string): number[] {
  const kecamatan = Number(desa.slice(2, 6)) - 101;
  return kecamatan === 0 ? [Number(desa.slice(6, 10))] : [Number(desa.slice(6, 10)), kecamatan];
}

/** Lean of kabupaten, kecamatan and desa together, one factor a contestant. */
function condongWilayah({ benih, desa }: Area, banyak: number): number[] {
  const acak = [
    [buatAcak(benih, 6, Number(desa.slice(0, 4))), 1.1],
    [buatAcak(benih, 6, Number(desa.slice(0, 6))), 0.8],
    [buatAcak(benih, 6, ...aliranDesa(desa), 7), 0.9],
  ] as const;
  const hasil = Array<number>(banyak).fill(1);
  for (const [a, lebar] of acak) for (let i = 0; i < banyak; i++) hasil[i] = (hasil[i] ?? 1) * condong(a, lebar);
  return hasil;
}

/** Pairs: an area gives each between half and one and a half times its mean, the last one less. */
function kekuatanPaslon(area: Area): Kekuatan {
  const { benih, jenis, lembar, desa } = area;
  const aliran = jenis === 'PPWP' ? [] : [urutJenis(jenis)];
  const acakDesa = buatAcak(benih, 3, ...aliranDesa(desa), ...aliran);
  const n = lembar.suara.length;
  const kekuatan = Array.from({ length: n }, (_, i) => (i === n - 1 ? 0.6 : 1) * (0.5 + acakDesa.pecahan()));
  return (acak, sah, isian) => {
    const bobot = kekuatan.map((k) => k * (0.75 + 0.5 * acak.pecahan()));
    bagi(sah, bobot).forEach((v, i) => {
      isian[lembar.suara[i] as number] = v;
    });
  };
}

/** Shares that fall from rank to rank, the ranks drawn. */
function menurun(acak: Acak, banyak: number, turun: (rank: number) => number): number[] {
  const bobot = Array<number>(banyak).fill(0);
  undi(acak, banyak, banyak).forEach((i, rank) => {
    bobot[i] = turun(rank);
  });
  return bobot;
}

function kekuatanCalon(area: Area): Kekuatan {
  const { benih, jenis, lembar } = area;
  const n = lembar.suara.length;
  const dasar = menurun(buatAcak(benih, 7, urutJenis(jenis)), n, (r) => Math.exp(-0.22 * r));
  const wilayah = condongWilayah(area, n);
  const bobot = dasar.map((b, i) => b * (wilayah[i] ?? 1));
  const jumlah = new Float64Array(n);
  return (acak, sah, isian) => {
    kumulatif(
      bobot.map((b) => b * condong(acak, 0.7)),
      jumlah,
    );
    for (const i of lembar.suara) isian[i] = 0;
    cacah(acak, sah, jumlah, (i) => {
      const sel = lembar.suara[i] as number;
      isian[sel] = (isian[sel] as number) + 1;
    });
  };
}

/**
 * Weights of a party's own line and of its candidates: a fifth to two fifths to the party alone, the first candidate far
 * ahead of the rest, and here and there one who is at home in this desa.
 */
function barisPartai(acak: Acak, calon: number): Float64Array {
  const populer = Array.from({ length: calon }, (_, i) => condong(acak, 1.8) / (1 + 0.55 * i));
  if (calon > 0 && acak.peluang(0.3)) {
    const i = acak.bulat(0, calon - 1);
    populer[i] = (populer[i] ?? 0) * 5;
  }
  const total = populer.reduce((a, b) => a + b, 0);
  const hanyaPartai = calon === 0 ? 1 : total * (0.25 + 0.4 * acak.pecahan());
  return kumulatif([hanyaPartai, ...populer]);
}

/** Parties: about eight share nine tenths of the votes; the order is the same on every ballot of a seed. */
function kekuatanPartai(area: Area): Kekuatan {
  const { benih, jenis, lembar, desa } = area;
  const n = lembar.partai.length;
  const dasar = menurun(buatAcak(benih, 7), n, (r) => (r < 8 ? 1 / (1 + 0.3 * r) : 0.09 / (1 + 0.1 * (r - 8))));
  const perJenis = buatAcak(benih, 7, urutJenis(jenis));
  const wilayah = condongWilayah(area, n);
  const bobot = dasar.map((b, i) => b * (wilayah[i] ?? 1) * condong(perJenis, 0.3));
  const acakDesa = buatAcak(benih, 9, urutJenis(jenis), ...aliranDesa(desa));
  const baris = lembar.partai.map((p) => barisPartai(acakDesa, p.calon.length));
  const jumlah = new Float64Array(n);
  const suara = new Int32Array(n);
  return (acak, sah, isian) => {
    kumulatif(
      bobot.map((b) => b * condong(acak, 0.9)),
      jumlah,
    );
    suara.fill(0);
    cacah(acak, sah, jumlah, (i) => {
      suara[i] = (suara[i] as number) + 1;
    });
    lembar.partai.forEach((p, i) => {
      const n = suara[i] as number;
      isian[p.b] = n;
      isian[p.a1] = 0;
      for (const c of p.calon) isian[c] = 0;
      cacah(acak, n, baris[i] as Float64Array, (j) => {
        const sel = j === 0 ? p.a1 : (p.calon[j - 1] as number);
        isian[sel] = (isian[sel] as number) + 1;
      });
    });
  };
}

/** How the desa of `area` votes on one ballot. */
export function kekuatanDesa(area: Area, bentuk: 'paslon' | 'calon' | 'partai'): Kekuatan {
  if (bentuk === 'paslon') return kekuatanPaslon(area);
  return bentuk === 'calon' ? kekuatanCalon(area) : kekuatanPartai(area);
}
