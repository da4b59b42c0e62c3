import type { BagianCalon, BagianDefinisi, BagianPartai } from './definisi-bagian.ts';
import type { CatatanDefinisi } from './definisi-kesalahan.ts';
import { kunciNama } from './definisi-nama.ts';

/** The parties of an election, found by number or by name. */
export class DaftarPartai {
  /** In order of their numbers. */
  readonly semua: readonly BagianPartai[];
  readonly #nomor: ReadonlyMap<number, BagianPartai>;
  readonly #nama = new Map<string, BagianPartai>();

  constructor(partai: readonly BagianPartai[]) {
    this.semua = [...partai].sort((a, b) => a.nomor - b.nomor);
    this.#nomor = new Map(partai.map((p) => [p.nomor, p]));
    for (const p of partai) for (const n of [p.nama, p.namaLengkap ?? p.nama]) this.#nama.set(kunciPartai(n), p);
  }

  cari(p: { nomor?: number; nama?: string }): BagianPartai | undefined {
    if (p.nomor !== undefined) return this.#nomor.get(p.nomor);
    return p.nama === undefined ? undefined : this.#nama.get(kunciPartai(p.nama));
  }
}

/** `PARTAI BURUH` and `Partai Buruh` and `Buruh` are one name. */
const kunciPartai = (nama: string): string => kunciNama(nama).replace(/^(PARTAI|PARPOL)(?=.)/, '');

export const namaPartai = (p: BagianPartai): string => p.namaLengkap ?? p.nama;

/**
 * Parties of the list, or, where there is no list, those that the candidates' own lines name. `lokal` are the numbers
 * of local parties for lists that do not say which party is local.
 */
export function susunPartai(bagian: BagianDefinisi, lokal: readonly number[], catat: CatatanDefinisi): DaftarPartai {
  const tandai = (p: BagianPartai): BagianPartai => ({ ...p, lokalAceh: p.lokalAceh ?? lokal.includes(p.nomor) });
  if (bagian.partai.length === 0) return new DaftarPartai(partaiDariCalon(bagian.calon, catat).map(tandai));
  const nomor = new Map<number, BagianPartai>();
  for (const p of bagian.partai) {
    const ada = nomor.get(p.nomor);
    if (!ada) nomor.set(p.nomor, tandai(p));
    else if (kunciPartai(namaPartai(ada)) !== kunciPartai(namaPartai(p)))
      catat.catat('DEF_PARTAI_GANDA', { nomor: p.nomor, a: namaPartai(ada), b: namaPartai(p) }, p.asal);
  }
  const daftar = new DaftarPartai([...nomor.values()]);
  periksaNama(bagian.calon, daftar, catat);
  return daftar;
}

function partaiDariCalon(calon: readonly BagianCalon[], catat: CatatanDefinisi): BagianPartai[] {
  const nomor = new Map<number, BagianPartai>();
  for (const c of calon) {
    const { nomor: n, nama } = c.partai ?? {};
    if (n === undefined || nama === undefined) continue;
    const ada = nomor.get(n);
    if (!ada) nomor.set(n, { nomor: n, nama, idSumber: String(n), asal: c.asal });
    else if (kunciPartai(ada.nama) !== kunciPartai(nama))
      catat.catat('DEF_PARTAI_GANDA', { nomor: n, a: ada.nama, b: nama }, c.asal);
  }
  if (nomor.size > 0) catat.catat('DEF_PARTAI_DARI_CALON', { jumlah: nomor.size });
  return [...nomor.values()];
}

/** A number with another name than the list's is worth a look, once a party; the number decides. */
function periksaNama(calon: readonly BagianCalon[], daftar: DaftarPartai, catat: CatatanDefinisi): void {
  const sudah = new Set<string>();
  for (const c of calon) {
    const { nomor, nama } = c.partai ?? {};
    if (nomor === undefined || nama === undefined) continue;
    const kunci = `${nomor} ${kunciPartai(nama)}`;
    if (sudah.has(kunci)) continue;
    sudah.add(kunci);
    const p = daftar.cari({ nomor });
    if (p && ![p.nama, namaPartai(p)].some((n) => kunciPartai(n) === kunciPartai(nama)))
      catat.catat('DEF_PARTAI_BEDA_NAMA', { nomor, nama, daftar: namaPartai(p) }, c.asal);
  }
}
