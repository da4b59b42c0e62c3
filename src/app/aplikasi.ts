import path from 'node:path';
import {
  berhasil,
  type Definisi,
  type Galat,
  gagal,
  type Hasil,
  type KodeKontes,
  type SumberLembar,
} from '../domain/index.ts';
import type { CaraLindung } from '../exchange/index.ts';
import { clearRestoreLeftovers, PenjagaCadangan } from './cadangan/index.ts';
import { LayananCetak } from './cetak/layanan-cetak.ts';
import type { LaporanDraf, PermintaanBuatDefinisi } from './definisi-draf.ts';
import { definitionOfPleno, likeCurrent, type PermintaanGanti, replaceOpenDefinition } from './ganti-definisi.ts';
import { Giliran } from './giliran.ts';
import { type ImporDiurungkan, undoImport } from './impor-urung.ts';
import type { PeristiwaApp } from './konteks.ts';
import { LayananEkspor } from './layanan-ekspor.ts';
import { LayananLampiran } from './layanan-lampiran.ts';
import { LayananLembar } from './layanan-lembar.ts';
import { LayananPaket } from './layanan-paket.ts';
import { LayananPemberitahuan } from './layanan-pemberitahuan.ts';
import { LayananRapat } from './layanan-rapat.ts';
import { type KeadaanImpor, PekerjaanImpor } from './pekerjaan-impor.ts';
import { PekerjaanSimulasi } from './pekerjaan-simulasi.ts';
import { PenjagaLog } from './penjaga-log.ts';
import { closePleno, createPleno, type Jam, jamMesin, openPleno, type Pleno } from './pleno.ts';
import { type KeadaanProyektor, keepLook, PROYEKTOR_AWAL, type RupaProyektor, readLook } from './proyektor.ts';
import { hasPleno, listShelf, newFolder, type PlenoDiRak, peekShelf } from './rak.ts';
import { RakDraf } from './rak-draf.ts';
import { PenghitungSibuk } from './sibuk.ts';
import type { UkuranSimulasi } from './simulasi.ts';
import { clearPracticeLeftovers, createCourseWhole } from './simulasi-utuh.ts';
import { clearTemporaryLeftovers } from './sisa-sementara.ts';
import { noteSuspension } from './skors.ts';
import { knownSource } from './sumber.ts';
import { Titipan } from './titipan.ts';
import { LayananVerifikasi } from './verifikasi-utas.ts';
import { type Pekerja, startWorker } from './workers/jalankan.ts';
import type { TugasDokumen } from './workers/pesan.ts';

export type OpsiAplikasi = {
  /** Folder below which plenaries live. */
  akar: string;
  /** The one plenary to open at start (`--data`); new ones are made there too when it has none yet. */
  data?: string | undefined;
  jam?: Jam;
  /** How the key of this computer is kept; without it in a file that only its owner may read. */
  lindung?: CaraLindung | undefined;
};

/** The running application: the open plenary, the import and document in progress, the projector, and who listens. */
export class Aplikasi {
  readonly jam: Jam;
  readonly titipan = new Titipan();
  readonly lembar: LayananLembar;
  readonly lampiran: LayananLampiran;
  readonly rapat: LayananRapat;
  readonly ekspor: LayananEkspor;
  readonly cadangan: PenjagaCadangan;
  readonly paket: LayananPaket;
  readonly pemberitahuan: LayananPemberitahuan;
  readonly cetak: LayananCetak;
  readonly verifikasi = new LayananVerifikasi();
  readonly #log = new PenjagaLog(() => this.pleno());
  /** Where acts wait while a thread writes. */
  readonly giliran = new Giliran(() => this.pleno());
  readonly #draf = new RakDraf();
  readonly #akar: string;
  readonly #data: string | undefined;
  #pleno: Pleno | null = null;
  #impor: PekerjaanImpor | null = null;
  #dokumen: Pekerja | null = null;
  readonly #simulasi = new PekerjaanSimulasi();
  #proyektor: KeadaanProyektor = PROYEKTOR_AWAL;
  /** Set since the start; a disk that refuses to remember it takes nothing from the hall. */
  #rupa: RupaProyektor | null = null;
  readonly #pendengar = new Set<(p: PeristiwaApp) => void>();
  /** Called when long work starts or ends. */
  padaSibuk: (sibuk: boolean) => void = () => {};
  readonly #kerja = new PenghitungSibuk((sibuk) => this.padaSibuk(sibuk));

  constructor(opsi: OpsiAplikasi) {
    this.#akar = opsi.akar;
    this.#data = opsi.data;
    this.jam = opsi.jam ?? jamMesin;
    const k = {
      jam: this.jam,
      titipan: this.titipan,
      pleno: () => this.pleno(),
      siarkan: (p: PeristiwaApp) => this.#siarkan(p),
    };
    this.lembar = new LayananLembar(k);
    this.lampiran = new LayananLampiran(k);
    this.rapat = new LayananRapat(k);
    this.ekspor = new LayananEkspor(k, (mulai) => this.#kerja.tandai(mulai));
    this.cadangan = new PenjagaCadangan(k, this.#akar);
    this.paket = new LayananPaket(k, this.#akar, opsi.lindung, (mulai) => this.#kerja.tandai(mulai));
    this.pemberitahuan = new LayananPemberitahuan(k, this.paket);
    this.cetak = new LayananCetak(k, (minta) => this.buatDokumen(minta));
  }

  /** Opens the plenary of `--data` where there is one. */
  mulai(): Hasil<null> {
    clearPracticeLeftovers(this.#akar);
    clearRestoreLeftovers(this.#akar);
    clearTemporaryLeftovers();
    if (this.#data === undefined || !hasPleno(this.#data)) return berhasil(null);
    const p = this.buka(this.#data);
    return p.ok ? berhasil(null) : p;
  }

  dengar(f: (p: PeristiwaApp) => void): () => void {
    this.#pendengar.add(f);
    return () => void this.#pendengar.delete(f);
  }

  #siarkan(p: PeristiwaApp): void {
    for (const f of this.#pendengar) f(p);
    if (p.jenis === 'lembar' || p.jenis === 'rekap' || p.jenis === 'pleno') this.cadangan.padaPerubahan();
  }

  /** The open plenary. Errors: PLENO_BELUM_DIBUKA. */
  pleno(): Hasil<Pleno> {
    return this.#pleno ? berhasil(this.#pleno) : gagal('PLENO_BELUM_DIBUKA');
  }

  rak(): PlenoDiRak[] {
    if (this.#data === undefined) return listShelf(this.#akar);
    return [peekShelf(path.resolve(this.#data))].filter((r) => r !== null);
  }

  buka(folder: string): Hasil<Pleno> {
    if (this.#pleno && path.resolve(this.#pleno.s.folder) === path.resolve(folder)) return berhasil(this.#pleno);
    if (this.#impor?.berjalan) return gagal('IMPOR_SEDANG_BERJALAN');
    const p = openPleno(folder, { tulis: true });
    return p.ok ? this.#pakai(p.nilai) : p;
  }

  buat(definisi: Definisi, wilayah: string): Hasil<Pleno> {
    if (this.#impor?.berjalan) return gagal('IMPOR_SEDANG_BERJALAN');
    const p = createPleno(this.#data ?? newFolder(this.#akar, definisi, wilayah), definisi, wilayah, this.jam);
    return p.ok ? this.#pakai(p.nilai) : p;
  }

  /**
   * Makes a practice plenary in a worker, then opens it; one at a time. Errors: those of `createPracticeWhole`,
   * SIMULASI_SEDANG_DIBUAT, IMPOR_SEDANG_BERJALAN (also where an import began meanwhile: the plenary is on the shelf).
   */
  async buatSimulasi(ukuran: UkuranSimulasi): Promise<Hasil<Pleno>> {
    if (this.#impor?.berjalan) return gagal('IMPOR_SEDANG_BERJALAN');
    if (this.#simulasi.berjalan) return gagal('SIMULASI_SEDANG_DIBUAT');
    this.#kerja.tandai(true);
    const h = await this.#simulasi.buat({ ukuran, akar: this.#akar, data: this.#data }, (selesai, jumlah) =>
      this.#siarkan({ jenis: 'simulasi', selesai, jumlah }),
    );
    this.#kerja.tandai(false);
    return h.ok ? this.buka(h.nilai) : h;
  }

  /** Makes the plenary of a guided course, and opens it. Errors: those of `createCourseWhole`, and of `buka`. */
  buatLatihan(benih: number): Hasil<Pleno> {
    if (this.#impor?.berjalan) return gagal('IMPOR_SEDANG_BERJALAN');
    const h = createCourseWhole(benih, (d, w) => this.#data ?? newFolder(this.#akar, d, w), this.jam);
    return h.ok ? this.buka(h.nilai) : h;
  }

  batalkanSimulasi(): void {
    this.#simulasi.batalkan();
  }

  /** Reads files into a draft of a definition, in a worker; `seperti` takes what is not said from the open plenary. */
  bacaDefinisi(minta: PermintaanBuatDefinisi, seperti: boolean): Promise<Hasil<LaporanDraf>> {
    const p = seperti ? this.pleno() : null;
    if (p && !p.ok) return Promise.resolve(p);
    return this.#draf.baca(p ? likeCurrent(p.nilai, minta) : minta, (selesai, jumlah) =>
      this.#siarkan({ jenis: 'definisi', selesai, jumlah }),
    );
  }

  /** A definition by its hash: a draft, or one of the open plenary's own. Errors: DEFINISI_DRAF_HILANG. */
  definisi(hash: string): Hasil<Definisi> {
    const draf = this.#draf.ambil(hash);
    return draf.ok || !this.#pleno ? draf : definitionOfPleno(this.#pleno, hash);
  }

  /**
   * Puts another definition under the open plenary. Errors: those of `replaceOpenDefinition`, and what is under way:
   * workers read the definition when they start.
   */
  gantiDefinisi(hash: string, m: Omit<PermintaanGanti, 'baru'>): Hasil<Pleno> {
    const p = this.pleno();
    if (!p.ok) return p;
    if (this.#impor?.berjalan) return gagal('IMPOR_SEDANG_BERJALAN');
    if (this.#dokumen) return gagal('DOKUMEN_SEDANG_DIBUAT');
    if (this.paket.berjalan) return gagal('PAKET_SEDANG_DIKERJAKAN');
    const baru = this.definisi(hash);
    if (!baru.ok) return baru;
    const h = replaceOpenDefinition(p.nilai, { ...m, baru: baru.nilai }, this.jam);
    if (!h.ok) return h;
    this.#pleno = h.nilai;
    this.#impor = null;
    // What the hall looked at may be gone.
    this.#proyektor = PROYEKTOR_AWAL;
    this.#siarkan({ jenis: 'pleno' });
    return h;
  }

  #pakai(p: Pleno): Hasil<Pleno> {
    this.#lepas();
    this.#pleno = p;
    this.#log.ambil(p);
    this.ekspor.kosongkan(p.s.folder);
    this.#siarkan({ jenis: 'pleno' });
    return berhasil(p);
  }

  #lepas(): void {
    if (this.#pleno) this.ekspor.kosongkan(this.#pleno.s.folder);
    this.paket.batalkan();
    if (this.#pleno) closePleno(this.#pleno);
    this.#pleno = null;
    this.#impor = null;
    this.rapat.kosongkan();
    this.cetak.kosongkan();
    this.#proyektor = PROYEKTOR_AWAL;
  }

  /** Closes the plenary. Errors: IMPOR_SEDANG_BERJALAN. */
  tutup(): Hasil<null> {
    if (this.#impor?.berjalan) return gagal('IMPOR_SEDANG_BERJALAN');
    this.#lepas();
    this.#siarkan({ jenis: 'pleno' });
    return berhasil(null);
  }

  /** Ends in good order: work in progress is cancelled (and rolled back), files are closed. */
  async berhenti(): Promise<void> {
    this.#impor?.batalkan();
    this.#dokumen?.batalkan();
    this.#simulasi.batalkan();
    this.ekspor.batalkan();
    this.paket.batalkan();
    await Promise.all([
      this.ekspor.berakhir,
      this.#impor?.berakhir,
      this.#dokumen?.berakhir,
      this.#simulasi.berakhir,
      this.cadangan.akhiri(),
      this.#log.akhiri(),
      this.paket.berakhir(),
      this.verifikasi.berakhir(),
    ]);
    this.#lepas();
    this.titipan.bersihkan();
  }

  /** Does something about people; every window looks again, also after a wrong PIN, which may be locked now. */
  async denganOrang<T>(kerja: (p: Pleno) => Hasil<T> | Promise<Hasil<T>>): Promise<Hasil<T>> {
    const p = this.pleno();
    if (!p.ok) return p;
    const h = await kerja(p.nilai);
    this.#siarkan({ jenis: 'orang' });
    return h;
  }

  /** The public view was switched, or has more or fewer viewers. */
  umumkanPublik(): void {
    this.#siarkan({ jenis: 'publik' });
  }

  /** What uses the network changed: a door was opened or closed, something came or was sent. */
  umumkanJaringan(): void {
    this.#siarkan({ jenis: 'jaringan' });
  }

  /** A laptop joined as a panel, went, came back, or may change other regions; the door for them was opened or closed. */
  umumkanPanelJauh(): void {
    this.#siarkan({ jenis: 'panelJauh' });
  }

  /** After figures changed: everyone looks again. */
  umumkanRekap(): void {
    this.#siarkan({ jenis: 'rekap' });
  }

  imporKini(): KeadaanImpor | null {
    return this.#impor?.keadaan ?? null;
  }

  /** Starts reading an import in a worker. Errors: PLENO_BELUM_DIBUKA, IMPOR_SEDANG_BERJALAN, IMPOR_TIDAK_ADA, SUMBER_TAK_DIKENAL. */
  mulaiImpor(kontes: KodeKontes, asal: Parameters<Titipan['jalur']>[0], sumber?: SumberLembar): Hasil<KeadaanImpor> {
    const p = this.pleno();
    if (!p.ok) return p;
    if (this.#impor?.berjalan) return gagal('IMPOR_SEDANG_BERJALAN');
    const kenal = sumber ? knownSource(p.nilai, kontes, sumber) : berhasil(null);
    if (!kenal.ok) return kenal;
    const jalur = this.titipan.isi(asal);
    if (!jalur.ok) return jalur;
    const impor = new PekerjaanImpor(p.nilai, { kontes, jalur: jalur.nilai, sumber }, (k) => {
      const { pratinjau: _, ...ringkas } = k;
      this.#siarkan({ jenis: 'impor', impor: ringkas });
      if (k.tahap === 'selesai') this.#siarkan({ jenis: 'rekap' });
      if (k.tahap === 'selesai' || k.tahap === 'batal' || k.tahap === 'gagal') this.#kerja.tandai(false);
    });
    this.#impor = impor;
    this.#kerja.tandai(true);
    return berhasil(impor.keadaan);
  }

  #cariImpor(id: string): Hasil<PekerjaanImpor> {
    return this.#impor?.keadaan.id === id ? berhasil(this.#impor) : gagal('IMPOR_TIDAK_ADA');
  }

  /** The import in progress, for what needs more of it than its state. */
  pekerjaanImpor(id: string): Hasil<PekerjaanImpor> {
    return this.#cariImpor(id);
  }

  lihatImpor(id: string): Hasil<KeadaanImpor> {
    const i = this.#cariImpor(id);
    return i.ok ? berhasil(i.nilai.keadaan) : i;
  }

  terapkanImpor(id: string): Hasil<KeadaanImpor> {
    const i = this.#cariImpor(id);
    if (!i.ok) return i;
    i.nilai.terapkan();
    return berhasil(i.nilai.keadaan);
  }

  /** Asks the worker to stop and waits until it has; what was being written is rolled back. */
  async batalkanImpor(id: string): Promise<Hasil<KeadaanImpor>> {
    const i = this.#cariImpor(id);
    if (!i.ok) return i;
    i.nilai.batalkan();
    await i.nilai.berakhir;
    return berhasil(i.nilai.keadaan);
  }

  /** Takes an import back whole. Errors: IMPOR_SEDANG_BERJALAN and those of `undoImport`. */
  urungImpor(impor: number): Hasil<ImporDiurungkan> {
    const p = this.pleno();
    if (!p.ok) return p;
    if (this.#impor?.berjalan) return gagal('IMPOR_SEDANG_BERJALAN');
    const h = undoImport(p.nilai, impor, this.jam);
    if (!h.ok) return h;
    this.#impor = null;
    this.#siarkan({ jenis: 'pleno' });
    return h;
  }

  /** Makes a document, or a whole set, in a worker; one at a time. Resolves with the numbers of what was made. */
  buatDokumen(minta: TugasDokumen): Promise<Hasil<number[]>> {
    const p = this.pleno();
    if (!p.ok) return Promise.resolve(p);
    if (this.#dokumen) return Promise.resolve(gagal('DOKUMEN_SEDANG_DIBUAT'));
    return new Promise((selesai) => {
      const tuntas = (h: Hasil<number[], Galat>): void => {
        this.#dokumen = null;
        this.#kerja.tandai(false);
        selesai(h);
      };
      this.#kerja.tandai(true);
      this.#dokumen = startWorker({ tugas: 'dokumen', folder: p.nilai.s.folder, minta }, (k) => {
        if (k.kabar === 'kemajuan') this.#siarkan({ jenis: 'dokumen', selesai: k.selesai, jumlah: k.jumlah ?? 0 });
        else if (k.kabar === 'dokumen') {
          tuntas(berhasil(k.id));
          // It stands in the journal now: other windows look again too.
          this.#siarkan({ jenis: 'rekap' });
        } else if (k.kabar === 'gagal') tuntas({ ok: false, galat: k.galat });
      });
    });
  }

  /** What documents say of the meeting changed. */
  umumkanDokumen(): void {
    this.#siarkan({ jenis: 'dokumen', selesai: 0, jumlah: 0 });
  }

  batalkanDokumen(): void {
    this.#dokumen?.batalkan();
  }

  get proyektor(): KeadaanProyektor {
    return this.#proyektor;
  }

  aturProyektor(k: KeadaanProyektor): KeadaanProyektor {
    this.#proyektor = k;
    // The hall first: it is shown what it was to be shown also where the disk does not take the note of a pause.
    this.#siarkan({ jenis: 'proyektor', proyektor: k });
    if (this.#pleno?.kunci && noteSuspension(this.#pleno, k, this.jam)) this.#siarkan({ jenis: 'rekap' });
    return k;
  }

  rupaProyektor(): RupaProyektor {
    return this.#rupa ?? readLook(this.#akar);
  }

  aturRupaProyektor(r: RupaProyektor): RupaProyektor {
    this.#rupa = r;
    keepLook(this.#akar, r);
    this.#siarkan({ jenis: 'rupaProyektor' });
    return r;
  }
}
