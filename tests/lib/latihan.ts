import { baca } from '../../src/app/baca.ts';
import {
  applyImport,
  makeDocument,
  openDevice,
  type Pleno,
  tindakan,
  undoImport,
  writePackage,
} from '../../src/app/index.ts';
import { raiseObjection, settleObjection } from '../../src/app/keberatan.ts';
import { courseFiles, courseOf, createCourse, readCourseWording } from '../../src/app/latihan.ts';
import { editSheet, undoSheet } from '../../src/app/lembar.ts';
import { createPleno } from '../../src/app/pleno.ts';
import { adoptRegion, adoptSheet, readOutSheet, reopenRegion, reopenSheet, unreadSheet } from '../../src/app/rapat.ts';
import { settleDifferences } from '../../src/app/sumber.ts';
import {
  type IdBerkas,
  type IdTugas,
  type IsiKeberatan,
  type Keliru,
  kalimatKeliru,
  konteksLatihan,
  type LaporanLatihan,
  nilaiLatihan,
  nilaiSel,
  type PeranTps,
  type Skenario,
  type StatusTugas,
  type SumberLembar,
  type TpsLatihan,
} from '../../src/domain/index.ts';
import { closeStore, journalForwards, readPeople, readSheet } from '../../src/store/index.ts';
import { folderSementara, jamUji, nilai } from './pleno.ts';

/** A clerk who works through the course on a real database, by the same acts as the screens do. */
export class Peserta {
  readonly p: Pleno;
  readonly s: Skenario;
  readonly jam = jamUji();

  constructor(benih = 42) {
    this.p = nilai(createCourse(benih, (d, w) => createPleno(folderSementara(), d, w, this.jam), this.jam));
    const s = courseOf(this.p);
    if (!s) throw new Error('bukan pleno latihan');
    this.s = s;
  }

  selesai(): void {
    if (this.p.s.db.open) closeStore(this.p.s);
    this.p.kunci?.lepas();
  }

  tps(peran: PeranTps): TpsLatihan {
    return this.s.tps[peran];
  }

  #dimaksud(peran: PeranTps) {
    const { tps } = this.tps(peran);
    return { kontes: this.s.kontes, tps, versi: readSheet(this.p.s, this.s.kontes, tps)?.versi ?? 0 };
  }

  async muat(id: IdBerkas, sumber?: SumberLembar): Promise<number> {
    const jalur = nilai(courseFiles(this.p, id));
    const b = nilai(await baca(this.p, this.s.kontes, jalur, sumber ? { sumber } : {}));
    nilai(applyImport(this.p, this.s.kontes, b, tindakan(this.p, this.jam)));
    return b.lembar.length;
  }

  urungImpor(n: number): void {
    nilai(undoImport(this.p, n, this.jam));
  }

  ketik(peran: PeranTps, sel: Record<string, number | null>, alasan?: string): void {
    const { kontes, tps, versi } = this.#dimaksud(peran);
    nilai(editSheet(this.p, kontes, tps, { versi, sel, ...(alasan ? { alasan } : {}) }, this.jam));
  }

  urung(peran: PeranTps): void {
    const { kontes, tps, versi } = this.#dimaksud(peran);
    nilai(undoSheet(this.p, kontes, tps, versi, this.jam));
  }

  /** Sections II and III from the paper. */
  lengkapi(peran: PeranTps): void {
    const sel = this.s.lembar.sel.flatMap((id, i): [string, number][] => {
      const n = nilaiSel(this.tps(peran).kertas, i);
      return /^III?\./.test(id) && n !== null ? [[id, n]] : [];
    });
    this.ketik(peran, Object.fromEntries(sel));
  }

  baca(peran: PeranTps): void {
    nilai(readOutSheet(this.p, this.#dimaksud(peran), this.jam));
  }

  batalBaca(peran: PeranTps): void {
    nilai(unreadSheet(this.p, this.#dimaksud(peran), this.jam));
  }

  #ketua() {
    const o = readPeople(this.p.s).filter((x) => x.peran === 'ketua' || x.peran === 'anggota');
    const [a, b] = o;
    if (!a || !b) throw new Error('tanpa orang');
    return [a, b] as const;
  }

  sahkan(peran: PeranTps, alasan?: string): void {
    const c = { ...this.#dimaksud(peran), ...(alasan ? { alasan } : {}) };
    nilai(adoptSheet(this.p, c, this.#ketua()[0], this.jam));
  }

  buka(peran: PeranTps): void {
    nilai(reopenSheet(this.p, { ...this.#dimaksud(peran), alasan: 'Salah' }, this.#ketua(), this.jam));
  }

  tetapkan(wilayah: string): void {
    nilai(adoptRegion(this.p, { kontes: this.s.kontes, wilayah }, this.#ketua()[0], this.jam));
  }

  bukaWilayah(wilayah: string): void {
    const c = { kontes: this.s.kontes, wilayah, alasan: 'Salah' };
    nilai(reopenRegion(this.p, c, this.#ketua(), this.jam));
  }

  selesaikanBeda(peran: PeranTps, sel: string, lembar: number, sumber: number): void {
    const c = { kontes: this.s.kontes, tps: this.tps(peran).tps, sumber: 'panwaslu' as const };
    nilai(settleDifferences(this.p, { ...c, sel: [[sel, lembar, sumber]], alasan: 'Dicocokkan' }, this.jam));
  }

  /** The objection of the story, or one that differs from it. */
  keberatan(lain: Partial<IsiKeberatan> = {}): number {
    const { kontes, klaim, saksi } = this.s;
    return nilai(
      raiseObjection(
        this.p,
        {
          jenis: 'keberatan',
          pengaju: { peran: 'saksi', nama: saksi.get(1) ?? '', kontes, peserta: 1 },
          wilayah: this.tps('jernih').tps,
          kontes,
          sel: [klaim.sel],
          uraian: `Menurut catatan saya ${klaim.lain}`,
          ...lain,
        },
        this.jam,
      ),
    );
  }

  jawab(nomor: number, status: 'diterima' | 'ditolak' | 'diteruskan'): void {
    nilai(settleObjection(this.p, nomor, { status, jawaban: 'Kertas dibuka', hitungUlang: null }, this.jam));
  }

  async cetak(rupa: 'asli' | 'blangko' = 'asli'): Promise<void> {
    const m = {
      rupa,
      model: 'D.HASIL-KECAMATAN',
      kontes: this.s.kontes,
      wilayah: this.s.wilayah,
      kertas: 'A4' as const,
    };
    nilai(await makeDocument(this.p, m, this.jam));
  }

  async kirim(isi: { dokumen?: boolean; wilayah?: string[] } = {}): Promise<void> {
    const kunci = nilai(await openDevice(folderSementara(), {}));
    nilai(await writePackage(this.p, kunci, { dokumen: true, foto: false, ...isi }, this.jam));
  }

  laporan(): LaporanLatihan {
    return nilaiLatihan(this.s, journalForwards(this.p.s.db));
  }

  #tugas(id: IdTugas) {
    const t = this.laporan().tugas.find((x) => x.id === id);
    if (!t) throw new Error(id);
    return t;
  }

  status(id: IdTugas): StatusTugas {
    return this.#tugas(id).status;
  }

  /** Steps that are done. */
  butir(id: IdTugas): string[] {
    return this.#tugas(id).butir.flatMap((b) => (b.selesai ? [b.id] : []));
  }

  keliru(id: IdTugas): Keliru | null {
    return this.#tugas(id).keliru;
  }

  kalimat(id: IdTugas): string {
    const k = this.keliru(id);
    return k ? kalimatKeliru(readCourseWording(), this.s, k, konteksLatihan(this.s)) : '';
  }

  // The right way, task by task.
  async tugas1(): Promise<void> {
    await this.muat('sirekap');
  }
  async tugas2(): Promise<void> {
    await this.muat('salinan', 'panwaslu');
    const { sel, benar, lain } = this.s.salinan;
    this.selesaikanBeda('jernih', sel, benar, lain);
  }
  tugas3(): void {
    this.lengkapi('jernih');
    this.baca('jernih');
    this.ketik('salahBaca', { [this.s.baca.sel]: this.s.baca.benar });
    this.lengkapi('salahBaca');
    this.baca('salahBaca');
  }
  tugas4(): void {
    this.baca('tertukar');
    for (const t of this.s.tukar) this.ketik('tertukar', { [t.sel]: t.benar }, 'Diminta saksi');
    this.lengkapi('tertukar');
  }
  tugas5(): void {
    this.jawab(this.keberatan(), 'ditolak');
  }
  tugas6(): void {
    this.lengkapi('salahJumlah');
    this.baca('salahJumlah');
    this.ketik('salahJumlah', { [this.s.jumlah.sel]: this.s.jumlah.benar }, 'Dijumlahkan ulang');
    for (const p of ['jernih', 'salahBaca', 'tertukar', 'salahJumlah'] as const) this.sahkan(p);
    for (const d of this.s.desa) this.tetapkan(d);
    this.tetapkan(this.s.wilayah);
  }
  async sampai(n: number): Promise<this> {
    if (n >= 1) await this.tugas1();
    if (n >= 2) await this.tugas2();
    if (n >= 3) this.tugas3();
    if (n >= 4) this.tugas4();
    if (n >= 5) this.tugas5();
    if (n >= 6) this.tugas6();
    return this;
  }
}
