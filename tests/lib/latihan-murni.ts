import {
  type EntriJurnal,
  type IdTugas,
  type IsiJurnal,
  type IsiKeberatan,
  isianKeLarik,
  KURSUS,
  keadaanAwal,
  type LaporanLatihan,
  nilaiLatihan,
  nilaiSel,
  type PeranTps,
  type Skenario,
  type SumberLembar,
  susunSkenario,
  terapkan,
} from '../../src/domain/index.ts';

/** Made once a seed: nothing changes a scenario. */
const skenario = new Map<number, Skenario>();

/** The journal of a clerk who works through the course, written entry by entry: no database, no files. */
export class JurnalLatihan {
  readonly s: Skenario;
  readonly entri: EntriJurnal[] = [];
  readonly keadaan = keadaanAwal();
  #impor = 0;

  constructor(benih = 42) {
    this.s = skenario.get(benih) ?? susunSkenario(benih);
    skenario.set(benih, this.s);
    this.tulis({ jenis: 'pleno.dibuat', definisi: 'd', nama: 'Latihan', wilayah: this.s.wilayah, simulasi: true });
    this.tulis({ jenis: 'latihan.dimulai', kursus: KURSUS, benih });
  }

  /** When entry `n` was written. */
  waktu(n: number = this.entri.length): string {
    return new Date(Date.UTC(2024, 1, 15, 3, 0, n)).toISOString();
  }

  tulis(isi: IsiJurnal, alasan: string | null = null): this {
    const seq = this.entri.length + 1;
    terapkan(this.keadaan, seq, isi, (_, sel) => this.s.lembar.indeks.get(sel), { alasan: alasan ?? undefined });
    const pelaku = { perangkat: 'p', orang: 'ANI', peran: 'operator' };
    this.entri.push({ seq, waktu: this.waktu(seq), pelaku, isi, alasan, keberatan: null });
    return this;
  }

  di(peran: PeranTps) {
    return { kontes: this.s.kontes, tps: this.s.tps[peran].tps };
  }

  /** Sirekap's files: each fills its sheet and stands beside it. */
  muatHasil(): this {
    this.#impor++;
    const berkas = { nama: 'x.json', sha256: 'x' };
    for (const t of Object.values(this.s.tps)) {
      const isi = { ...this.di(t.peran), isian: isianKeLarik(t.sirekap), berkas, impor: this.#impor };
      this.tulis({ jenis: 'lembar.dimuat', ...isi, asal: 'sirekap' });
      this.tulis({ jenis: 'sumber.dicatat', ...isi, sumber: 'sirekap' });
    }
    return this.#tutup('sirekap');
  }

  /** Copies under the name of a source; those of Sirekap's files where `hasil`. */
  muatSalinan(sumber: SumberLembar, hasil = false): this {
    this.#impor++;
    for (const t of Object.values(this.s.tps)) {
      const isian = hasil ? t.sirekap : t.salinan;
      const isi = { ...this.di(t.peran), sumber, berkas: { nama: 'x.csv', sha256: 'x' }, impor: this.#impor };
      if (isian) this.tulis({ jenis: 'sumber.dicatat', ...isi, isian: isianKeLarik(isian) });
    }
    return this.#tutup(sumber);
  }

  #tutup(sumber: SumberLembar): this {
    const angka = { berkas: 1, masuk: 1, sama: 0, beda: 0 };
    return this.tulis({ jenis: 'impor.selesai', impor: this.#impor, sumber, ...angka, ditolak: [] });
  }

  urungImpor(impor: number): this {
    return this.tulis({ jenis: 'impor.diurungkan', impor, lembar: 0, sumber: 0, beda: 0 });
  }

  ada(peran: PeranTps, sel: string): number | null {
    const { kontes, tps } = this.di(peran);
    const l = this.keadaan.lembar.get(`${kontes}/${tps}`);
    return l ? nilaiSel(l.isian, this.s.lembar.indeks.get(sel) ?? -1) : null;
  }

  ketik(
    peran: PeranTps,
    sel: Readonly<Record<string, number | null>>,
    alasan: string | null = null,
    urung?: number,
  ): this {
    const daftar = Object.entries(sel).map(([id, n]): [string, number | null, number | null] => [
      id,
      this.ada(peran, id),
      n,
    ]);
    const isi = { jenis: 'lembar.diubah', ...this.di(peran), sel: daftar } as const;
    return this.tulis({ ...isi, ...(urung === undefined ? {} : { urung }) }, alasan);
  }

  /** Sections II and III from the paper. */
  lengkapi(peran: PeranTps): this {
    const { kertas } = this.s.tps[peran];
    const sel = this.s.lembar.sel.flatMap((id, i) => (/^III?\./.test(id) ? [[id, nilaiSel(kertas, i)] as const] : []));
    return this.ketik(peran, Object.fromEntries(sel));
  }

  baca(peran: PeranTps): this {
    return this.tulis({ jenis: 'lembar.dibacakan', ...this.di(peran) });
  }
  batalBaca(peran: PeranTps): this {
    return this.tulis({ jenis: 'lembar.batal-dibacakan', ...this.di(peran) });
  }
  sahkan(peran: PeranTps, salah = 0, kosong = 0): this {
    return this.tulis(
      { jenis: 'lembar.disahkan', ...this.di(peran), oleh: 1, salah, kosong },
      salah + kosong > 0 ? 'x' : null,
    );
  }
  buka(peran: PeranTps): this {
    return this.tulis({ jenis: 'lembar.dibuka', ...this.di(peran), oleh: [1, 2] }, 'Salah');
  }

  tetapkan(wilayah: string): this {
    const lembar = [...this.keadaan.lembar]
      .filter(([k]) => k.startsWith(`${this.s.kontes}/${wilayah}`))
      .map(([, l]) => l.isian);
    const isian = this.s.lembar.sel.map((_, i) => lembar.reduce((n, l) => n + (l[i] ?? 0), 0));
    return this.tulis({
      jenis: 'wilayah.ditetapkan',
      kontes: this.s.kontes,
      wilayah,
      oleh: 1,
      jumlahTps: lembar.length,
      isian,
    });
  }
  bukaWilayah(wilayah: string): this {
    return this.tulis({ jenis: 'wilayah.dibuka', kontes: this.s.kontes, wilayah, oleh: [1, 2] }, 'Salah');
  }

  selesaikan(peran: PeranTps, sel: string, lembar: number | null, salinan: number | null): this {
    return this.tulis({
      jenis: 'sumber.diselesaikan',
      ...this.di(peran),
      sumber: 'panwaslu',
      sel: [[sel, lembar, salinan]],
    });
  }

  keberatan(lain: Partial<IsiKeberatan> = {}): number {
    const { kontes, klaim, saksi, tps } = this.s;
    const nomor = this.keadaan.keberatan.size + 1;
    const pengaju = { peran: 'saksi', nama: saksi.get(1) ?? '', kontes, peserta: 1 } as const;
    const dasar = {
      jenis: 'keberatan',
      pengaju,
      wilayah: tps.jernih.tps,
      kontes,
      sel: [klaim.sel],
      uraian: 'x',
    } as const;
    this.tulis({ jenis: 'keberatan.diajukan', nomor, isi: { ...dasar, sel: [klaim.sel], ...lain } });
    return nomor;
  }
  jawab(nomor: number, status: 'diterima' | 'ditolak' | 'diteruskan'): this {
    return this.tulis({ jenis: 'keberatan.dijawab', nomor, jawab: { status, jawaban: 'x', hitungUlang: null } });
  }

  cetak(lain: Partial<Extract<IsiJurnal, { jenis: 'dokumen.dibuat' }>> = {}): this {
    const pokok = { model: 'D.HASIL-KECAMATAN', kontes: this.s.kontes, wilayah: this.s.wilayah, kertas: 'A4' };
    return this.tulis({
      jenis: 'dokumen.dibuat',
      ...pokok,
      halaman: 1,
      sha256: 'x',
      draf: false,
      rupa: 'asli',
      ...lain,
    });
  }
  kirim(lain: { dokumen?: boolean; cakupan?: string[]; entri?: number } = {}): this {
    const isi = { urut: this.keadaan.paketDitulis + 1, perangkat: 'p', lembar: 4, foto: false };
    return this.tulis({
      ...{ jenis: 'paket.ditulis', sidik: String(isi.urut).padStart(64, '0'), ...isi },
      cakupan: lain.cakupan ?? [this.s.wilayah],
      ...{ entri: lain.entri ?? this.entri.length, dokumen: lain.dokumen ?? true },
    });
  }

  laporan(): LaporanLatihan {
    return nilaiLatihan(this.s, this.entri);
  }
  tugas(id: IdTugas) {
    const t = this.laporan().tugas.find((x) => x.id === id);
    if (!t) throw new Error(id);
    return t;
  }
  /** Steps that are done. */
  butir(id: IdTugas): string[] {
    return this.tugas(id).butir.flatMap((b) => (b.selesai ? [b.id] : []));
  }

  /** The right way, up to task `n`. */
  sampai(n: number): this {
    const { salinan, baca, tukar, jumlah, desa, wilayah } = this.s;
    if (n >= 1) this.muatHasil();
    if (n >= 2) this.muatSalinan('panwaslu').selesaikan('jernih', salinan.sel, salinan.benar, salinan.lain);
    if (n >= 3)
      this.lengkapi('jernih')
        .baca('jernih')
        .ketik('salahBaca', { [baca.sel]: baca.benar })
        .lengkapi('salahBaca')
        .baca('salahBaca');
    if (n >= 4) {
      this.baca('tertukar');
      for (const t of tukar) this.ketik('tertukar', { [t.sel]: t.benar }, 'Diminta saksi');
      this.lengkapi('tertukar');
    }
    if (n >= 5) this.jawab(this.keberatan(), 'ditolak');
    if (n >= 6) {
      this.lengkapi('salahJumlah')
        .baca('salahJumlah')
        .ketik('salahJumlah', { [jumlah.sel]: jumlah.benar }, 'Dijumlahkan ulang');
      for (const p of ['jernih', 'salahBaca', 'tertukar', 'salahJumlah'] as const) this.sahkan(p);
      for (const d of desa) this.tetapkan(d);
      this.tetapkan(wilayah);
    }
    if (n >= 7) this.cetak();
    if (n >= 8) this.kirim();
    return this;
  }
}
