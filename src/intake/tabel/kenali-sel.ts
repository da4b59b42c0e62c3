import type { IdSel, Kontes, Lembar } from '../../domain/index.ts';
import { adalahJumlah, pisahLpj, samakan } from './judul.ts';
import { PesertaKontes } from './kenali-peserta.ts';
import { kenaliTetap } from './kenali-tetap.ts';
import type { Arti } from './pemetaan.ts';

/** Cells of a label that a table gives apart, as in lists of candidates; '' where the table has none. */
export type PeranLabel = { nomorPartai: string; partai: string; nomorUrut: string; nama: string; id: string };

/** Heading of one line: its texts from the outermost group to the line itself, or the parts of a structured label. */
export type JudulGaris = { teks: readonly string[]; peran?: PeranLabel | undefined };
/** Confidence of a heading that is the name of a party and nothing more: its own votes, or its total? */
export const NAMA_PARTAI_SAJA = 0.6;

export type Dugaan = { arti: Arti; yakin: number };

/**
 * Recognises what the lines of a table mean, one after the other: a form is read from top to bottom (or left to right),
 * so `P` belongs to the row begun with `DPT L`, and `1. BUDI` to the party named before it.
 */
export class PengenalSel {
  readonly #lembar: Lembar;
  readonly #kontes: Kontes;
  readonly #peserta: PesertaKontes;
  readonly #idBesar: ReadonlyMap<string, IdSel>;
  /** Row of L, P, J that stacked labels continue. */
  #barisLpj: string | null = null;
  #partai: number | null = null;
  #sesudahPeserta = false;

  constructor(kontes: Kontes, lembar: Lembar) {
    this.#kontes = kontes;
    this.#lembar = lembar;
    this.#peserta = new PesertaKontes(kontes);
    this.#idBesar = new Map(lembar.sel.map((id) => [id.toUpperCase(), id]));
  }

  kenali(j: JudulGaris): Dugaan | null {
    const d = this.#id(j) ?? (j.peran ? this.#berperan(j.peran) : this.#bebas(j.teks));
    if (d && !d.arti.startsWith('I.') && d.arti !== 'III.L' && d.arti !== 'III.P' && d.arti !== 'III.J')
      this.#barisLpj = null;
    this.#sesudahPeserta = d?.arti.startsWith('IV.') ?? false;
    return d;
  }

  /** A label that is the id of a cell, whole or as group and part (`I.A` over `L`). */
  #id(j: JudulGaris): Dugaan | null {
    const calon = [j.teks.at(-1) ?? '', ...j.teks, j.teks.map((t) => t.trim()).join('.')];
    for (const c of calon) {
      const id = this.#idBesar.get(c.trim().toUpperCase());
      if (id !== undefined) return { arti: id, yakin: 1 };
    }
    return null;
  }

  #berperan(p: PeranLabel): Dugaan | null {
    if (this.#kontes.bentuk !== 'partai') {
      const o =
        (p.id && this.#peserta.orang.kenali(p.id, false)) || this.#peserta.orang.kenaliPasangan(p.nomorUrut, p.nama);
      return o ? { arti: `IV.${o.siapa.nomor}`, yakin: o.yakin } : this.#bebas([p.nama]);
    }
    const partai = this.#peserta.partai.kenaliPasangan(p.nomorPartai, p.partai);
    if (!partai) {
      // Rows of sections I, II, III, V in the same columns; a row that names a party we do not know is not ours.
      return p.nomorPartai === '' && p.partai === '' ? this.#bebas([p.nama].filter((t) => t !== '')) : null;
    }
    this.#partai = partai.siapa.nomor;
    if (p.nomorUrut === '' && p.nama === '') return null;
    const calon = this.#peserta.calon.get(partai.siapa.nomor)?.kenaliPasangan(p.nomorUrut, p.nama);
    if (calon)
      return { arti: `IV.${partai.siapa.nomor}.A2.${calon.siapa.nomor}`, yakin: Math.min(partai.yakin, calon.yakin) };
    return p.nama === '' ? null : this.#barisPartai(samakan(p.nama), true);
  }

  #bebas(teks: readonly string[]): Dugaan | null {
    const penuh = samakan(teks.join(' '));
    const akhir = teks.at(-1) ?? '';
    if (penuh === '') return null;
    if (this.#kontes.bentuk === 'partai') {
      const p = this.#legislatif(teks, penuh, akhir);
      if (p !== null) return p;
    } else {
      const o = this.#orang(teks, akhir);
      if (o) return o;
    }
    return this.#tetap(penuh) ?? (teks.length > 1 ? this.#tetap(samakan(akhir)) : null) ?? this.#lanjutan(penuh);
  }

  #orang(teks: readonly string[], akhir: string): Dugaan | null {
    const kelompok = samakan(teks.slice(0, -1).join(' '));
    const nomorCukup = /PASLON|PASANGAN|CALON|PEROLEHAN|SUARA/.test(kelompok) && !/SURAT|SAH/.test(kelompok);
    // A label column with the number, another with the name: `1 | ANIES…`.
    const gabung = teks.length > 1 && /^\s*\d{1,2}\.?\s*$/.test(teks.at(-2) ?? '') ? `${teks.at(-2)} ${akhir}` : akhir;
    const o = this.#peserta.orang.kenali(gabung, nomorCukup) ?? this.#peserta.orang.kenali(akhir, nomorCukup);
    // Ordinary words of the form may be words of a name ("SAH"): what the form says comes first unless the name is sure.
    if (!o || (o.yakin < 0.85 && kenaliTetap(samakan(akhir), this.#kontes.kode))) return null;
    return { arti: `IV.${o.siapa.nomor}`, yakin: o.yakin };
  }

  #legislatif(teks: readonly string[], penuh: string, akhir: string): Dugaan | null {
    const sebelum = teks.slice(0, -1);
    const partaiDi = (t: string) => {
      const bersih = t.replace(/^\s*A\.?\s?1\.?\s+/i, '');
      return this.#peserta.partai.kenali(bersih, false);
    };
    for (const t of sebelum) {
      const p = partaiDi(t);
      if (p && p.yakin >= 0.8) this.#partai = p.siapa.nomor;
    }
    const nomorDanNama =
      sebelum.length > 0 && /^\s*\d{1,2}\.?\s*$/.test(sebelum.at(-1) ?? '') ? `${sebelum.at(-1)} ${akhir}` : akhir;
    const dalam = this.#partai === null ? undefined : this.#peserta.calon.get(this.#partai);
    const calon = dalam?.kenali(nomorDanNama, sebelum.length > 0);
    if (calon && calon.yakin >= 0.85) return { arti: `IV.${this.#partai}.A2.${calon.siapa.nomor}`, yakin: calon.yakin };
    const tunggal = this.#peserta.calonTunggal(nomorDanNama) ?? this.#peserta.calonTunggal(akhir);
    if (tunggal) return { arti: `IV.${tunggal.partai}.A2.${tunggal.nomor}`, yakin: 0.9 };

    const dalamKelompok = sebelum.some((t) => partaiDi(t) !== null);
    const blok = this.#barisPartai(samakan(akhir), dalamKelompok) ?? this.#barisPartai(penuh, dalamKelompok);
    const partai = partaiDi(nomorDanNama) ?? partaiDi(akhir);
    if (partai && !/SELURUH/.test(penuh)) {
      this.#partai = partai.siapa.nomor;
      if (/JUMLAH SUARA SAH|TOTAL/.test(penuh)) return { arti: `IV.${this.#partai}.B`, yakin: 0.9 };
      // Own votes stand on the row that names the party, as on the form. `rapikanDugaan` doubts where no candidates follow.
      return {
        arti: `IV.${this.#partai}.A1`,
        yakin: /(^| )A 1( |$)|SUARA PARTAI/.test(penuh) ? 0.95 : NAMA_PARTAI_SAJA,
      };
    }
    if (blok) return blok;
    return calon ? { arti: `IV.${this.#partai}.A2.${calon.siapa.nomor}`, yakin: calon.yakin } : null;
  }

  /** `A.1`, `SUARA PARTAI`, `B` within the block of a party; a bare `JUMLAH` only where its own group names the party. */
  #barisPartai(sama: string, dalamKelompok: boolean): Dugaan | null {
    if (this.#partai === null) return null;
    if (/^(A ?1 ?)?(SUARA (SAH )?)?PARTAI( POLITIK)?$|^A ?1$/.test(sama))
      return { arti: `IV.${this.#partai}.A1`, yakin: 0.9 };
    if (/^B$|SUARA SAH PARTAI( POLITIK)? DAN CALON/.test(sama)) return { arti: `IV.${this.#partai}.B`, yakin: 0.95 };
    return dalamKelompok && adalahJumlah(sama) ? { arti: `IV.${this.#partai}.B`, yakin: 0.85 } : null;
  }

  #tetap(penuh: string): Dugaan | null {
    const lpj = pisahLpj(penuh);
    const d =
      (lpj && lpj.dasar !== '' ? kenaliTetap(lpj.dasar, this.#kontes.kode) : null) ??
      kenaliTetap(penuh, this.#kontes.kode);
    if (!d || d.kunci === 'IV.A1' || d.kunci === 'IV.B')
      return d?.kunci === 'IV.B' ? this.#barisPartai(penuh, false) : null;
    this.#partai = d.kunci.startsWith('V') ? null : this.#partai;
    const b = this.#lembar.baris.find((x) => x.kunci === d.kunci);
    if (!b) return null;
    if (b.satuan === 'J') return { arti: b.id, yakin: d.yakin };
    this.#barisLpj = b.id;
    return { arti: `${b.id}.${lpj?.lpj ?? 'J'}`, yakin: lpj ? d.yakin : Math.min(d.yakin, 0.8) };
  }

  /** `P` or `JML` alone continue the row above; `JUMLAH` right after contestants is a sum of them, only checked. */
  #lanjutan(penuh: string): Dugaan | null {
    const lpj = pisahLpj(penuh);
    if (lpj?.dasar === '' && this.#barisLpj !== null) return { arti: `${this.#barisLpj}.${lpj.lpj}`, yakin: 0.85 };
    return adalahJumlah(penuh) && this.#sesudahPeserta ? { arti: 'jumlah', yakin: 0.8 } : null;
  }
}
