import { type Definisi, desaDariTps, KodeTps, type Kontes, mencakup, nomorTps } from '../../domain/index.ts';
import { kodeTpsTeks, nomorTpsTeks, samakan } from './judul.ts';

/** What a table says of a TPS. `tps`: its code or its number. */
export type SebutanTps = { tps: string | null; desa: string | null; kecamatan: string | null };
export type TpsKetemu = { tps: KodeTps } | { sebab: string };

const AWALAN_DESA =
  /^(DESA KELURAHAN|KELURAHAN DESA|DESA KEL|KEL DESA|DESA|KELURAHAN|KEL|DS|NAGARI|GAMPONG|KAMPUNG|PEKON) /;
const AWALAN_KECAMATAN = /^(KECAMATAN|KEC|DISTRIK) /;

/** Finds TPS of a contest within a region by code, or by desa and number. Names: without case, spaces, punctuation. */
export class PencariTps {
  readonly #wilayah: string;
  readonly #semua = new Set<string>();
  readonly #kontes = new Set<string>();
  /** Name → codes of the desa of this name; only desa of the contest within the region. */
  readonly #desa = new Map<string, string[]>();
  /** Names of the desa of the region that lie in another dapil. */
  readonly #desaLain = new Set<string>();
  readonly #kodeDesa = new Set<string>();
  readonly #namaKecamatan = new Map<string, string>();
  readonly #perDesa = new Map<string, Map<number, string>>();

  constructor(definisi: Definisi, kontes: Kontes, wilayah: string) {
    this.#wilayah = wilayah;
    for (const w of definisi.wilayah) {
      if (w.tingkat === 3) this.#namaKecamatan.set(w.kode, samakan(w.nama));
      const didalam = w.kode.startsWith(wilayah) || wilayah.startsWith(w.kode);
      if (w.tingkat === 4 && didalam) {
        const nama = samakan(w.nama);
        if (mencakup(kontes, w.kode)) {
          this.#kodeDesa.add(w.kode);
          this.#desa.set(nama, [...(this.#desa.get(nama) ?? []), w.kode]);
        } else this.#desaLain.add(w.kode).add(nama);
      }
      if (w.tingkat !== 5) continue;
      this.#semua.add(w.kode);
      if (!w.kode.startsWith(wilayah) || !mencakup(kontes, w.kode)) continue;
      this.#kontes.add(w.kode);
      const desa = w.kode.slice(0, 10);
      const nomor = this.#perDesa.get(desa) ?? new Map<number, string>();
      nomor.set(Number(nomorTps(w.kode)), w.kode);
      this.#perDesa.set(desa, nomor);
    }
  }

  /** The desa that every TPS of a table belongs to where the region has only one. */
  get desaTunggal(): string | null {
    const [satu, ...lain] = this.#perDesa.keys();
    return satu !== undefined && lain.length === 0 ? satu : null;
  }

  /** Codes of the desa that a text may mean, by code or by name. */
  cariDesa(teks: string, kecamatan: string | null = null): string[] {
    const kode = teks.replace(/[\s.]/g, '');
    if (/^\d{10}$/.test(kode)) return this.#kodeDesa.has(kode) ? [kode] : [];
    const nama = samakan(teks);
    const ada = this.#desa.get(nama) ?? this.#desa.get(nama.replace(AWALAN_DESA, '')) ?? [];
    if (ada.length < 2 || kecamatan === null) return ada;
    const kec = samakan(kecamatan).replace(AWALAN_KECAMATAN, '');
    return ada.filter(
      (d) => this.#namaKecamatan.get(d.slice(0, 6)) === kec || d.slice(0, 6) === kec.replaceAll(' ', ''),
    );
  }

  cari(s: SebutanTps, desaTabel: string | null): TpsKetemu {
    const kode = s.tps === null ? null : kodeTpsTeks(s.tps);
    if (kode !== null) return this.#periksa(kode, s);
    const nomor = s.tps === null ? null : nomorTpsTeks(s.tps);
    if (nomor === null) return { sebab: `"${s.tps ?? ''}" bukan kode atau nomor TPS` };
    const desa = s.desa === null ? (desaTabel === null ? [] : [desaTabel]) : this.cariDesa(s.desa, s.kecamatan);
    if (desa.length === 0) return { sebab: this.#tanpaDesa(s.desa) };
    if (desa.length > 1)
      return { sebab: `desa/kelurahan "${s.desa ?? ''}" ada ${desa.length}; sebutkan kecamatan atau kodenya` };
    const tps = this.#perDesa.get(desa[0] ?? '')?.get(nomor);
    if (tps === undefined) return { sebab: `TPS ${nomor} tidak ada di ${s.desa ?? `desa ${desa[0]}`}` };
    return { tps: KodeTps.parse(tps) };
  }

  #tanpaDesa(desa: string | null): string {
    if (desa === null) return 'desa/kelurahan tidak disebut';
    return `desa/kelurahan "${desa}" ${this.#diDapilLain(desa) ? 'tidak termasuk daerah pemilihan ini' : 'tidak ada di wilayah ini'}`;
  }

  #diDapilLain(desa: string | null): boolean {
    const nama = samakan(desa ?? '');
    return [desa?.replace(/[\s.]/g, ''), nama, nama.replace(AWALAN_DESA, '')].some((x) => this.#desaLain.has(x ?? ''));
  }

  #periksa(teks: string, s: SebutanTps): TpsKetemu {
    const kode = KodeTps.parse(teks);
    if (!this.#semua.has(kode)) return { sebab: `TPS ${kode} tidak tercantum dalam definisi` };
    if (!kode.startsWith(this.#wilayah)) return { sebab: `TPS ${kode} bukan bagian wilayah pleno ${this.#wilayah}` };
    if (!this.#kontes.has(kode)) return { sebab: `TPS ${kode} tidak termasuk daerah pemilihan ini` };
    // A code and a name that contradict each other: one of the two was copied from another row.
    const desa = s.desa === null ? [] : this.cariDesa(s.desa);
    if (desa.length > 0 ? !desa.includes(desaDariTps(kode)) : this.#diDapilLain(s.desa))
      return { sebab: `kode ${kode} bukan TPS di "${s.desa ?? ''}"` };
    return { tps: kode };
  }
}
