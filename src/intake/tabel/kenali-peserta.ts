import type { Kontes } from '../../domain/index.ts';
import { kata, samakan } from './judul.ts';

type Orang = { nomor: number; nama: string; idSumber: string; kolomKosong?: true | undefined };
export type Ketemu<T> = { siapa: T; yakin: number };

/** Words that name what a column is, not who. */
const HIASAN =
  /^(SUARA|PEROLEHAN|PASLON|PASANGAN|CALON|CALEG|NO|NOMOR|URUT|CAPRES|CAWAPRES|DAN|PARTAI|PARPOL|JUMLAH|JML|A|B|1|2)$/;
const NOMOR_SAJA =
  /^(?:(?:PEROLEHAN )?SUARA )?(?:PASLON|PASANGAN CALON|CALON|CALEG|NO URUT|NOMOR URUT|NO|NOMOR|PARTAI)(?: NO| NOMOR)?(?: URUT)? 0*(\d{1,2})$/;

type Siap<T> = { siapa: T; sama: string; kata: ReadonlySet<string> };

/** Short names that no rule derives from a party's full name. */
const SEBUTAN_PARTAI: Readonly<Record<string, string>> = {
  GERINDRA: 'GERAKAN INDONESIA RAYA',
  HANURA: 'HATI NURANI RAKYAT',
  GELORA: 'GELOMBANG RAKYAT INDONESIA',
  GARUDA: 'GARDA REPUBLIK INDONESIA',
  PDIP: 'DEMOKRASI INDONESIA PERJUANGAN',
  'PDI P': 'DEMOKRASI INDONESIA PERJUANGAN',
};

/** Finds one of a list (paslon, DPD candidates, parties, candidates of one party) by what a heading says of it. */
export class DaftarPeserta<T extends Orang> {
  readonly #isi: readonly Siap<T>[];
  readonly #perNomor: ReadonlyMap<number, Siap<T>>;

  constructor(isi: readonly T[]) {
    this.#isi = isi.map((siapa) => ({ siapa, sama: samakan(siapa.nama), kata: new Set(kata(siapa.nama)) }));
    this.#perNomor = new Map(this.#isi.map((s) => [s.siapa.nomor, s]));
  }

  /** By number and (part of the) name, which must not contradict each other. Null where unsure. */
  kenali(teks: string, nomorCukup: boolean): Ketemu<T> | null {
    const sama = samakan(teks);
    if (sama === '') return null;
    const id = this.#isi.filter(
      (s) => s.siapa.idSumber !== '' && samakan(s.siapa.idSumber) === sama && sama.length > 3,
    );
    if (id.length === 1 && id[0]) return { siapa: id[0].siapa, yakin: 1 };
    const tepat = this.#isi.filter((s) => s.sama === sama || (s.siapa.kolomKosong && /KOLOM KOSONG/.test(sama)));
    if (tepat.length === 1 && tepat[0]) return { siapa: tepat[0].siapa, yakin: 1 };
    const sebutan = NOMOR_SAJA.exec(sama);
    if (sebutan) return this.#nomor(Number(sebutan[1]), 0.9);
    if (/^\d{1,2}$/.test(sama)) return nomorCukup ? this.#nomor(Number(sama), 0.85) : null;
    return this.#bernomor(sama) ?? this.#nama(sama, 0.8);
  }

  /** Of a table that gives number and name in cells of their own. A name that says otherwise is a contradiction. */
  kenaliPasangan(nomor: string, nama: string): Ketemu<T> | null {
    const s = this.#perNomor.get(Number(nomor.trim() || Number.NaN));
    if (nama === '') return s ? { siapa: s.siapa, yakin: 0.85 } : null;
    const sama = samakan(nama);
    if (nomor === '') return this.kenali(nama, false);
    return s && this.#cocok(s, sama) ? { siapa: s.siapa, yakin: s.sama === sama ? 1 : 0.9 } : null;
  }

  #nomor(n: number, yakin: number): Ketemu<T> | null {
    const s = this.#perNomor.get(n);
    return s ? { siapa: s.siapa, yakin } : null;
  }

  /** `01 ANIES`, `PASLON 1 ANIES MUHAIMIN`, `2. PARTAI GERINDRA`. */
  #bernomor(sama: string): Ketemu<T> | null {
    const m = /^(?:[A-Z]+ )*?0*(\d{1,2}) (.+)$/.exec(sama);
    const s = this.#perNomor.get(Number(m?.[1]));
    return m?.[2] && s && this.#cocok(s, m[2]) ? { siapa: s.siapa, yakin: s.sama === m[2] ? 1 : 0.95 } : null;
  }

  #nama(sama: string, yakin: number): Ketemu<T> | null {
    const cocok = this.#isi.filter((s) => this.#cocok(s, sama));
    return cocok.length === 1 && cocok[0] ? { siapa: cocok[0].siapa, yakin } : null;
  }

  /** Every telling word of the heading is a word of the name, and at least one of them is longer than two letters. */
  #cocok(s: Siap<T>, sama: string): boolean {
    if (s.sama === sama) return true;
    const inisial = [...s.kata].map((k) => k[0]).join('');
    if (sama.replaceAll(' ', '') === inisial && inisial.length > 2) return true;
    const lain = SEBUTAN_PARTAI[sama.replace(/^PARTAI /, '')];
    if (lain !== undefined && s.sama.includes(lain)) return true;
    const berarti = sama.split(' ').filter((k) => !HIASAN.test(k));
    return berarti.some((k) => k.length > 2) && berarti.every((k) => s.kata.has(k));
  }
}

/** The contestants of a contest, ready to be looked for. */
export class PesertaKontes {
  readonly kontes: Kontes;
  /** Paslon or DPD candidates; empty in a legislative contest. */
  readonly orang: DaftarPeserta<Orang>;
  readonly partai: DaftarPeserta<Orang>;
  readonly calon = new Map<number, DaftarPeserta<Orang>>();
  /** Every candidate of every party by compared name: the name alone tells whose it is where no one else has it. */
  readonly #semua = new Map<string, { partai: number; nomor: number }[]>();

  constructor(kontes: Kontes) {
    this.kontes = kontes;
    this.orang = new DaftarPeserta(
      kontes.bentuk === 'paslon' ? kontes.paslon : kontes.bentuk === 'calon' ? kontes.calon : [],
    );
    this.partai = new DaftarPeserta(kontes.bentuk === 'partai' ? kontes.partai : []);
    if (kontes.bentuk !== 'partai') return;
    for (const p of kontes.partai) {
      this.calon.set(p.nomor, new DaftarPeserta(p.calon));
      for (const c of p.calon) {
        const nama = samakan(c.nama);
        this.#semua.set(nama, [...(this.#semua.get(nama) ?? []), { partai: p.nomor, nomor: c.nomor }]);
      }
    }
  }

  calonTunggal(teks: string): { partai: number; nomor: number } | null {
    const ada = this.#semua.get(samakan(teks.replace(/^\s*\d{1,2}[.)]?\s+/, '')));
    return ada?.length === 1 ? (ada[0] ?? null) : null;
  }
}
