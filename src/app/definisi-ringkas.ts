import { z } from 'zod';
import {
  type Definisi,
  JenisKontes,
  JenisPemilihan,
  jenisKontes,
  jsonKanonik,
  KodeKontes,
  type Kontes,
  mencakup,
  namaKontes,
  type Wilayah,
} from '../domain/index.ts';
import { sha256Hex } from '../store/index.ts';

const Bulat = z.number().int();
/** Voters of the DPT, and how many TPS say it. */
const Dpt = z.object({ l: Bulat, p: Bulat, tps: Bulat });
type Dpt = z.infer<typeof Dpt>;

/** What a definition holds, in the numbers that people compare with their own lists. */
export const RingkasDefinisi = z.object({
  /** sha256 of the definition's canonical JSON. */
  hash: z.string(),
  pemilihan: z.object({ jenis: JenisPemilihan, nama: z.string(), tahun: Bulat }),
  simulasi: z.boolean(),
  formulir: z.string(),
  /** `partai` is 0 where no parties stand; `calon` counts paslon and candidates alike. */
  kontes: z.array(
    z.object({ kode: KodeKontes, jenis: JenisKontes, nama: z.string(), partai: Bulat, calon: Bulat, tps: Bulat }),
  ),
  wilayah: z.object({ kabko: Bulat, kecamatan: Bulat, desa: Bulat, tps: Bulat }),
  dpt: Dpt,
  /** Regions that a plenary can be made for: kabupaten/kota and kecamatan that have TPS. */
  tempat: z.array(
    z.object({
      kode: z.string(),
      nama: z.string(),
      induk: z.string(),
      tingkat: z.union([z.literal(2), z.literal(3)]),
      kecamatan: Bulat,
      desa: Bulat,
      tps: Bulat,
      dpt: Dpt,
    }),
  ),
});
export type RingkasDefinisi = z.infer<typeof RingkasDefinisi>;

function jumlahCalon(k: Kontes): number {
  if (k.bentuk === 'partai') return k.partai.reduce((n, p) => n + p.calon.length, 0);
  return k.bentuk === 'paslon' ? k.paslon.length : k.calon.length;
}

export function summarizeDefinition(d: Definisi, hash = sha256Hex(jsonKanonik(d))): RingkasDefinisi {
  const tingkat = (t: number): number => d.wilayah.filter((w) => w.tingkat === t).length;
  const tps = d.wilayah.filter((w) => w.tingkat === 5);
  return {
    hash,
    pemilihan: d.pemilihan,
    simulasi: d.simulasi,
    formulir: d.formulir,
    kontes: d.kontes.map((k) => ({
      kode: k.kode,
      jenis: jenisKontes(k.kode),
      nama: namaKontes(k),
      partai: k.bentuk === 'partai' ? k.partai.length : 0,
      calon: jumlahCalon(k),
      tps: tps.filter((w) => mencakup(k, w.kode)).length,
    })),
    wilayah: { kabko: tingkat(2), kecamatan: tingkat(3), desa: tingkat(4), tps: tps.length },
    dpt: tps.reduce<Dpt>(tambahDpt, { l: 0, p: 0, tps: 0 }),
    tempat: tempatPleno(d),
  };
}

const tambahDpt = (a: Dpt, { dpt }: Wilayah): Dpt => (dpt ? { l: a.l + dpt.l, p: a.p + dpt.p, tps: a.tps + 1 } : a);

function tempatPleno(d: Definisi): RingkasDefinisi['tempat'] {
  const nama = new Map(d.wilayah.map((w) => [w.kode, w.nama]));
  const jumlah = new Map<string, number>();
  const dpt = new Map<string, Dpt>();
  for (const w of d.wilayah)
    for (const n of [4, 6]) {
      if (w.kode.length <= n) continue;
      const kunci = `${w.kode.slice(0, n)} ${w.tingkat}`;
      jumlah.set(kunci, (jumlah.get(kunci) ?? 0) + 1);
      if (w.dpt) dpt.set(w.kode.slice(0, n), tambahDpt(dpt.get(w.kode.slice(0, n)) ?? { l: 0, p: 0, tps: 0 }, w));
    }
  const hitung = (kode: string, t: number): number => jumlah.get(`${kode} ${t}`) ?? 0;
  return d.wilayah.flatMap((w) => {
    if ((w.tingkat !== 2 && w.tingkat !== 3) || hitung(w.kode, 5) === 0) return [];
    const { kode, tingkat } = w;
    const induk = nama.get(kode.slice(0, tingkat === 2 ? 2 : 4)) ?? '';
    const [kecamatan, desa, tps] = [hitung(kode, 3), hitung(kode, 4), hitung(kode, 5)];
    return [{ kode, nama: w.nama, induk, tingkat, kecamatan, desa, tps, dpt: dpt.get(kode) ?? { l: 0, p: 0, tps: 0 } }];
  });
}
