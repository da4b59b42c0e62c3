import fs from 'node:fs';
import path from 'node:path';
import type { NamaTitik } from '../../src/contract/index.ts';
import type { KodeKontes, KodeTps } from '../../src/domain/index.ts';
import { jsonKanonik } from '../../src/domain/index.ts';
import { buatSimulasi, keJsonSirekap } from '../../src/domain/simulasi/index.ts';
import { type Acak, hukum, type Kerja, type Siksaan } from './bentuk.ts';
import { hukumSunyi, type Inti, matikan, nyalakan } from './inti.ts';
import { type LembarModel, Model } from './jalan-model.ts';

const PIN = '739251';
const DUA_PIN = [
  { orang: 1, pin: PIN },
  { orang: 2, pin: PIN },
];
type Jawaban = { ok: boolean; kode: string; isi: unknown };
type Opsi = { param?: Record<string, string>; badan?: unknown };

/** One walker: a core, what it should be, and what was done last (for the words of a fault). */
class Pejalan {
  readonly m = new Model();
  readonly k: Kerja;
  readonly a: Acak;
  readonly #simulasi;
  readonly tps: KodeTps[];
  readonly desa: string[];
  readonly wilayah: string;
  readonly kontes: KodeKontes[];
  /** By `kontes/tps`, as some window saw it last; another one may be older. */
  readonly versi = new Map<string, number>();
  readonly lama = new Map<string, number>();
  inti!: Inti;
  pleno = '';
  jejak: string[] = [];
  #impor: { nomor: number; kontes: KodeKontes; lembar: LembarModel[] }[] = [];

  constructor(k: Kerja) {
    this.k = k;
    this.a = k.acak;
    this.#simulasi = buatSimulasi({ desa: 2, tps: 4, benih: k.benih, kontes: ['PPWP', 'DPD'] });
    const { wilayah, definisi } = this.#simulasi;
    this.wilayah = wilayah;
    this.tps = definisi.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as KodeTps);
    this.desa = definisi.wilayah.filter((w) => w.tingkat === 4).map((w) => w.kode);
    this.kontes = definisi.kontes.map((x) => x.kode);
  }

  di = (...x: string[]): string => path.join(this.k.folder, ...x);
  pilih = <T>(d: readonly T[]): T => d[this.a.bulat(0, d.length - 1)] as T;

  async minta(nama: NamaTitik, o: Opsi = {}): Promise<Jawaban> {
    const r = await this.inti.k.minta(nama, o);
    const isi = (await r.json()) as { galat?: { kode: string } };
    const kode = r.ok ? '' : (isi.galat?.kode ?? `HTTP ${r.status}`);
    hukum(
      r.status !== 500 && kode !== 'KESALAHAN_DALAM',
      `${nama} ${JSON.stringify(o)}: ${r.status} ${kode} ${this.inti.galat()}`,
    );
    return { ok: r.ok, kode, isi };
  }

  async panggil<T>(nama: NamaTitik, o: Opsi = {}): Promise<T> {
    const h = await this.minta(nama, o);
    hukum(h.ok, `${nama} ${JSON.stringify(o)} ditolak: ${h.kode}`);
    return h.isi as T;
  }

  async mulai(): Promise<void> {
    this.inti = await nyalakan(this.di('rak'));
    const { definisi } = this.#simulasi;
    fs.writeFileSync(this.di('definisi.json'), jsonKanonik(definisi));
    const draf = await this.panggil<{ siap: { hash: string } | null }>('bacaDefinisi', {
      badan: { asal: [{ jalur: [this.di('definisi.json')] }] },
    });
    const p = await this.panggil<{ folder: string }>('buatPleno', {
      badan: { definisi: draf.siap?.hash, wilayah: this.wilayah },
    });
    this.pleno = p.folder;
    const orang = [
      { nama: 'SITI', peran: 'ketua' },
      { nama: 'BUDI', peran: 'anggota' },
    ];
    await this.panggil('tambahOrang', { badan: { orang } });
    for (const id of ['1', '2']) await this.panggil('aturPin', { param: { id }, badan: { pin: PIN, pinLama: null } });
    for (const kontes of this.kontes)
      for (const tps of this.tps) {
        const l = await this.panggil<{ isian: Record<string, null> }>('lembar', { param: { kontes, tps } });
        this.m.lembar.set(`${kontes}/${tps}`, {
          ...{ kontes, tps, status: 'kosong', riwayat: [], impor: 0 },
          isian: new Map(Object.keys(l.isian).map((s) => [s, null])),
        });
        this.versi.set(`${kontes}/${tps}`, 0);
      }
    await this.palu();
  }

  async palu(): Promise<void> {
    await this.panggil('pegangPalu', { badan: { orang: 1, pin: PIN } });
  }

  async nyalakanLagi(): Promise<void> {
    this.inti = await nyalakan(this.di('rak'));
    await this.panggil('bukaPleno', { badan: { folder: this.pleno } });
    await this.palu();
  }

  /** An act on a sheet: what the model says about it against what the application does. */
  async lembar(
    nama: NamaTitik,
    l: LembarModel,
    badan: Record<string, unknown>,
    halangan: string[],
    jadi: () => void,
  ): Promise<void> {
    const kunci = `${l.kontes}/${l.tps}`;
    const basi = this.a.peluang(0.12) && this.lama.has(kunci);
    const versi = (basi ? this.lama.get(kunci) : this.versi.get(kunci)) ?? 0;
    const sebab = basi && versi !== this.versi.get(kunci) ? [...halangan, 'LEMBAR_USANG'] : halangan;
    const param = { kontes: l.kontes, tps: l.tps };
    this.tulis(`${nama} ${kunci} versi ${versi} ${JSON.stringify(badan)}`);
    const h = await this.minta(nama, { param, badan: { ...badan, versi } });
    this.adil(h, sebab, nama);
    if (h.ok) {
      jadi();
      this.lama.set(kunci, this.versi.get(kunci) ?? 0);
    }
    await this.cocokLembar(l);
  }

  /** Refused if and only if the model says why, and with one of its reasons. */
  adil(h: Jawaban, sebab: string[], apa: string): void {
    this.k.catat(h.ok ? 'langkah' : 'penolakan');
    if (h.ok) hukum(sebab.length === 0, `${apa} diterima, padahal ${sebab.join(', ')}`);
    else hukum(sebab.includes(h.kode), `${apa} ditolak ${h.kode}, yang diharapkan ${sebab.join(', ') || 'diterima'}`);
  }

  tulis(apa: string): void {
    this.jejak.push(apa);
    if (this.jejak.length > 30) this.jejak.shift();
  }

  async cocokLembar(l: LembarModel): Promise<void> {
    const kunci = `${l.kontes}/${l.tps}`;
    const j = await this.panggil<{
      status: string;
      versi: number;
      isian: Record<string, number | null>;
      dapatUrung: boolean;
    }>('lembar', { param: { kontes: l.kontes, tps: l.tps } });
    hukum(j.status === l.status, `${kunci}: keadaan ${j.status}, seharusnya ${l.status}`);
    for (const [s, n] of l.isian) hukum(j.isian[s] === n, `${kunci} sel ${s}: ${j.isian[s]}, seharusnya ${n}`);
    hukum(j.versi >= (this.versi.get(kunci) ?? 0), `${kunci}: versi mundur`);
    const urung = l.status !== 'disahkan' && this.m.urung(l) !== null;
    hukum(j.dapatUrung === urung, `${kunci}: dapatUrung ${j.dapatUrung}, seharusnya ${urung}`);
    this.versi.set(kunci, j.versi);
  }

  /** Everything that can be asked, against the model. */
  async cocokSemua(): Promise<void> {
    for (const l of this.m.lembar.values()) await this.cocokLembar(l);
    for (const kontes of this.kontes) {
      for (const wilayah of [this.wilayah, ...this.desa]) {
        const r = await this.panggil<{
          isian: Record<string, number | null>;
          tps: { masuk: number; disahkan: number };
        }>('rekap', { param: { kontes, wilayah } });
        for (const [s, n] of Object.entries(r.isian))
          hukum(
            n === this.m.jumlah(kontes, wilayah, s),
            `rekap ${kontes}/${wilayah} sel ${s}: ${n}, seharusnya ${this.m.jumlah(kontes, wilayah, s)}`,
          );
        const milik = [...this.m.lembar.values()].filter((l) => l.kontes === kontes && l.tps.startsWith(wilayah));
        hukum(
          r.tps.masuk === milik.filter((l) => this.m.terisi(l) > 0).length,
          `rekap ${kontes}/${wilayah}: masuk ${r.tps.masuk}`,
        );
        hukum(
          r.tps.disahkan === milik.filter((l) => l.status === 'disahkan').length,
          `rekap ${kontes}/${wilayah}: disahkan ${r.tps.disahkan}`,
        );
        const k = await this.panggil<{ keadaan: string }>('keadaanWilayah', { param: { kontes, wilayah } });
        hukum(
          (k.keadaan === 'ditetapkan') === this.m.tetap.has(`${kontes}/${wilayah}`),
          `keadaan ${kontes}/${wilayah}: ${k.keadaan}`,
        );
      }
      const agenda = await this.panggil<{ desa: { tps: { tps: string; status: string }[] }[] }>('agenda', {
        param: { kontes },
      });
      for (const t of agenda.desa.flatMap((d) => d.tps))
        hukum(t.status === this.m.ambil(kontes, t.tps).status, `agenda ${kontes}/${t.tps}: ${t.status}`);
    }
    const keberatan = await this.panggil<{ nomor: number; status: string }[]>('keberatan');
    hukum(
      keberatan.length === this.m.keberatan.length,
      `${keberatan.length} keberatan, seharusnya ${this.m.keberatan.length}`,
    );
    for (const x of keberatan)
      hukum(
        (x.status === 'terbuka') === this.m.keberatan.find((y) => y.nomor === x.nomor)?.terbuka,
        `keberatan ${x.nomor}: ${x.status}`,
      );
    const v = await this.panggil<{ sah: boolean; pesan: string }>('verifikasi');
    hukum(v.sah, `verifikasi: ${v.pesan}`);
    this.k.catat('pencocokan');
  }

  async langkah(): Promise<void> {
    const semua = [...this.m.lembar.values()];
    // Meetings go forward; without that a walk would never come to an adopted recap.
    if (this.a.peluang(0.3)) return this.maju(semua.find((x) => x.status !== 'disahkan'));
    const l = this.pilih(semua);
    const induk = this.m.indukTetap(l.kontes, l.tps) ? ['WILAYAH_DITETAPKAN'] : [];
    const n = this.a.bulat(0, 99);
    if (n < 26) return this.ubah(l);
    if (n < 40)
      return this.lembar(
        'bacakanLembar',
        l,
        {},
        [
          ...induk,
          ...{
            kosong: ['LEMBAR_KOSONG'],
            terisi: this.m.terisi(l) === 0 ? ['LEMBAR_KOSONG'] : [],
            dibacakan: ['LEMBAR_SUDAH_DIBACAKAN'],
            dipersoalkan: ['LEMBAR_SUDAH_DIBACAKAN'],
            disahkan: ['LEMBAR_DISAHKAN'],
          }[l.status],
        ],
        () => this.m.baca(l),
      );
    if (n < 44)
      return this.lembar('batalBacakan', l, {}, [...induk, ...this.bukanDibacakan(l)], () => {
        l.status = 'terisi';
      });
    if (n < 60)
      return this.lembar('sahkanLembar', l, { alasan: 'Sesuai C.Hasil' }, [...induk, ...this.bukanDibacakan(l)], () => {
        l.status = 'disahkan';
      });
    if (n < 64)
      return this.lembar(
        'bukaLembar',
        l,
        { alasan: 'Salah baca', pin: DUA_PIN },
        [...induk, ...(l.status === 'disahkan' ? [] : ['LEMBAR_BELUM_DISAHKAN'])],
        () => this.m.baca(l),
      );
    if (n < 72) {
      const u = this.m.urung(l);
      const sebab =
        l.status === 'disahkan'
          ? ['LEMBAR_DISAHKAN', 'TAK_ADA_UNTUK_DIURUNGKAN']
          : u
            ? []
            : ['TAK_ADA_UNTUK_DIURUNGKAN'];
      return this.lembar('urungLembar', l, {}, sebab, () => u && this.m.urungkan(l, u));
    }
    if (n < 79) return this.keberatan(l);
    if (n < 85) return this.jawab();
    if (n < 91) {
      const w = this.pilih([this.wilayah, ...this.desa]);
      return this.a.peluang(0.6) ? this.tetapkan(l.kontes, w) : this.bukaDaerah(l.kontes, w);
    }
    if (n < 95) return this.imporBerkas(l.kontes);
    if (n < 98) return this.urungImpor();
    if (this.a.peluang(0.8)) return this.ubah(l);
    if (this.a.peluang(0.5)) return this.bunuhDiTengah(l);
    return this.hidupkanUlang();
  }

  /** The next lawful act towards the end. */
  async maju(l: LembarModel | undefined): Promise<void> {
    const k = this.m.keberatan.find((x) => x.terbuka && !x.kejadian);
    if (k && (l === undefined || l.status === 'dipersoalkan')) return this.jawab(k);
    if (l === undefined) {
      for (const kontes of this.kontes)
        for (const w of [...this.desa, this.wilayah])
          if (!this.m.tetap.has(`${kontes}/${w}`)) return this.tetapkan(kontes, w);
      return this.bukaDaerah(this.pilih(this.kontes), this.wilayah);
    }
    if (this.m.terisi(l) === 0) return this.ubah(l);
    if (l.status === 'terisi') return this.lembar('bacakanLembar', l, {}, [], () => this.m.baca(l));
    return this.lembar('sahkanLembar', l, { alasan: 'Sesuai C.Hasil' }, this.bukanDibacakan(l), () => {
      l.status = 'disahkan';
    });
  }

  /** Whatever is empty counts as such, also where it was read out and its cells were emptied afterwards. */
  bukanDibacakan(l: LembarModel): string[] {
    if (l.status === 'dipersoalkan')
      return this.m.terisi(l) === 0 ? ['LEMBAR_BELUM_DIBACAKAN'] : ['LEMBAR_DIPERSOALKAN'];
    if (l.status === 'disahkan') return this.m.terisi(l) === 0 ? ['LEMBAR_BELUM_DIBACAKAN'] : ['LEMBAR_DISAHKAN'];
    return l.status === 'dibacakan' && this.m.terisi(l) > 0 ? [] : ['LEMBAR_BELUM_DIBACAKAN'];
  }

  async ubah(l: LembarModel): Promise<void> {
    const sel: Record<string, number | null> = {};
    const semua = [...l.isian.keys()];
    const banyak = this.a.peluang(0.2) ? semua.length : this.a.bulat(1, 3);
    for (let i = 0; i < banyak; i++) {
      const s = banyak === semua.length ? semua[i] : this.pilih(semua);
      if (s !== undefined)
        sel[s] = this.a.peluang(0.06) ? null : this.a.pilih([0, 1, 7, 250, 999_999, this.a.bulat(0, 300)]);
    }
    const asing = this.a.peluang(0.03);
    const alasan = this.a.peluang(0.7) ? 'Salah baca' : undefined;
    const dibaca = l.status === 'dibacakan' || l.status === 'dipersoalkan';
    const pembetulan = Object.entries(sel).some(([s, n]) => (l.isian.get(s) ?? null) !== null && l.isian.get(s) !== n);
    const sebab = [
      ...(l.status === 'disahkan' ? ['LEMBAR_DISAHKAN'] : []),
      ...(dibaca && pembetulan && alasan === undefined ? ['ALASAN_WAJIB'] : []),
      ...(asing ? ['SEL_TAK_DIKENAL'] : []),
    ];
    await this.lembar(
      'ubahLembar',
      l,
      { sel: asing ? { ...sel, 'IX.9': 1 } : sel, ...(alasan ? { alasan } : {}) },
      sebab,
      () => this.m.ubah(l, sel),
    );
  }

  async keberatan(l: LembarModel): Promise<void> {
    const wilayah = this.pilih([l.tps, l.tps, l.tps, l.tps.slice(0, 10), this.wilayah]);
    const kejadian = this.a.peluang(0.3);
    const kontes = this.a.peluang(0.5) ? l.kontes : null;
    const badan = {
      jenis: kejadian ? 'kejadian' : 'keberatan',
      pengaju: { peran: 'panwaslu', nama: 'TOTOK' },
      wilayah,
      kontes,
      sel: [],
      uraian: 'Angka berbeda',
    };
    this.tulis(`ajukanKeberatan ${JSON.stringify(badan)}`);
    const { nomor } = await this.panggil<{ nomor: number }>('ajukanKeberatan', { badan });
    this.m.keberatan.push({ nomor, wilayah, kontes, terbuka: true, kejadian });
    this.k.catat('langkah');
    await this.geser(wilayah);
    await this.cocokLembar(l);
  }

  /** Sheets that an objection, or its answer, moved have another version, which whoever looks at them sees. */
  async geser(wilayah: string): Promise<void> {
    this.m.geser(wilayah);
    for (const l of this.m.lembar.values()) if (l.tps === wilayah) await this.cocokLembar(l);
  }

  async jawab(x = this.m.keberatan.length > 0 ? this.pilih(this.m.keberatan) : null): Promise<void> {
    const nomor = x?.nomor ?? 99;
    this.tulis(`jawabKeberatan ${nomor}`);
    const badan = {
      status: this.pilih(['diterima', 'ditolak', 'diteruskan']),
      jawaban: 'Sudah dijelaskan.',
      hitungUlang: null,
    };
    const h = await this.minta('jawabKeberatan', { param: { nomor: String(nomor) }, badan });
    this.adil(h, x ? [] : ['KEBERATAN_TIDAK_ADA'], 'jawabKeberatan');
    if (!x) return;
    x.terbuka = false;
    await this.geser(x.wilayah);
  }

  async tetapkan(kontes: KodeKontes, wilayah: string): Promise<void> {
    const kunci = `${kontes}/${wilayah}`;
    this.tulis(`tetapkan ${kunci}`);
    const badan = { pin: { orang: 1, pin: PIN }, alasan: 'Sesuai' };
    const h = await this.minta('tetapkanWilayah', { param: { kontes, wilayah }, badan });
    this.adil(h, this.m.halanganTetap(kontes, wilayah, this.desa), `tetapkan ${kunci}`);
    if (h.ok) this.m.tetap.add(kunci);
  }

  async bukaDaerah(kontes: KodeKontes, wilayah: string): Promise<void> {
    const kunci = `${kontes}/${wilayah}`;
    this.tulis(`bukaWilayah ${kunci}`);
    const badan = { alasan: 'Diperintah Panwaslu', pin: DUA_PIN };
    const h = await this.minta('bukaWilayah', { param: { kontes, wilayah }, badan });
    const sebab = [
      ...(this.m.tetap.has(kunci) ? [] : ['WILAYAH_BELUM_DITETAPKAN']),
      ...(this.m.indukTetap(kontes, wilayah) ? ['INDUK_DITETAPKAN'] : []),
    ];
    this.adil(h, sebab, `bukaWilayah ${kunci}`);
    if (h.ok) this.m.tetap.delete(kunci);
  }

  /** Sirekap's files of some TPS, handed over as a browser does. Empty sheets get their figures, others nothing. */
  async imporBerkas(kontes: KodeKontes): Promise<void> {
    const { definisi } = this.#simulasi;
    const berkas: Record<string, string> = {};
    const dipilih = this.tps.filter(() => this.a.peluang(0.5));
    for (const x of this.#simulasi.lembar)
      if (x.kontes === kontes && dipilih.includes(x.tps))
        berkas[`${x.tps}.json`] = new TextDecoder().decode(
          keJsonSirekap({ ...definisi, kontes: definisi.kontes.filter((c) => c.kode === kontes) }, x.tps, x.sirekap),
        );
    if (Object.keys(berkas).length === 0) return;
    this.tulis(`impor ${kontes} ${dipilih.join(' ')}`);
    const titipan = await this.inti.k.titip(berkas);
    const { id } = await this.panggil<{ id: string }>('mulaiImpor', {
      badan: { sumber: 'hasil', kontes, asal: { titipan } },
    });
    const siap = await this.inti.k.tungguImpor(id, 'siap');
    hukum((siap.pratinjau?.ditolak.length ?? 0) === 0, `impor ditolak: ${JSON.stringify(siap.pratinjau?.ditolak[0])}`);
    await this.panggil('terapkanImpor', { param: { id } });
    await this.inti.k.tungguImpor(id, 'selesai');
    const kosong = dipilih.map((t) => this.m.ambil(kontes, t)).filter((l) => l.status === 'kosong');
    for (const l of kosong) {
      const j = await this.panggil<{ isian: Record<string, number | null> }>('lembar', {
        param: { kontes, tps: l.tps },
      });
      hukum(
        Object.values(j.isian).some((x) => x !== null),
        `impor: ${l.tps} tetap kosong`,
      );
      l.isian = new Map(Object.entries(j.isian));
      Object.assign(l, { status: 'terisi', riwayat: [] });
    }
    const terakhir = await this.panggil<{ impor: number } | null>('imporTerakhir');
    // One that changed nothing is no import.
    if (terakhir && terakhir.impor !== this.#impor.at(-1)?.nomor)
      this.#impor.push({ nomor: terakhir.impor, kontes, lembar: kosong });
    this.k.catat('impor');
    for (const t of dipilih) await this.cocokLembar(this.m.ambil(kontes, t));
  }

  async urungImpor(): Promise<void> {
    const t = await this.panggil<{ impor: number; halangan: string | null } | null>('imporTerakhir');
    const kini = this.#impor.at(-1);
    hukum((t?.impor ?? null) === (kini?.nomor ?? null), `impor terakhir ${t?.impor}, seharusnya ${kini?.nomor}`);
    if (!t || !kini) return;
    this.tulis(`urungImpor ${t.impor}`);
    const h = await this.minta('urungImpor', { badan: { impor: t.impor } });
    this.adil(h, t.halangan === null ? [] : ['IMPOR_TAK_DAPAT_DIURUNGKAN'], `urungImpor (${t.halangan})`);
    if (!h.ok) return;
    this.#impor.pop();
    for (const l of kini.lembar) {
      l.isian = new Map([...l.isian.keys()].map((s) => [s, null]));
      Object.assign(l, { status: 'kosong', riwayat: [] });
      await this.cocokLembar(l);
    }
  }

  /** SIGKILL while a change is on its way: afterwards it is done or not, never half. */
  async bunuhDiTengah(l: LembarModel): Promise<void> {
    if (l.status === 'disahkan') return;
    const sel = { [this.pilih([...l.isian.keys()])]: this.a.bulat(0, 400) };
    const kunci = `${l.kontes}/${l.tps}`;
    const param = { kontes: l.kontes, tps: l.tps };
    this.tulis(`SIGKILL saat mengubah ${kunci} ${JSON.stringify(sel)}`);
    const jalan = this.inti.k
      .minta('ubahLembar', { param, badan: { versi: this.versi.get(kunci) ?? 0, sel, alasan: 'x' } })
      .then(
        (r) => r.ok,
        () => false,
      );
    await new Promise((s) => setTimeout(s, this.a.bulat(0, 12)));
    await matikan(this.inti, 'SIGKILL');
    const diakui = await jalan;
    await this.nyalakanLagi();
    const j = await this.panggil<{ isian: Record<string, number | null> }>('lembar', { param });
    const jadi = Object.entries(sel).every(([s, n]) => j.isian[s] === n);
    hukum(jadi || !diakui, `${kunci}: perubahan yang sudah diakui hilang`);
    if (jadi) this.m.ubah(l, sel);
    this.k.catat('SIGKILL');
    await this.cocokSemua();
  }

  async hidupkanUlang(): Promise<void> {
    const sinyal = this.a.peluang(0.5) ? 'SIGKILL' : 'SIGTERM';
    this.tulis(`mulai lagi sesudah ${sinyal}`);
    hukumSunyi(this.inti);
    await matikan(this.inti, sinyal);
    this.k.catat(sinyal === 'SIGKILL' ? 'SIGKILL' : 'mulai lagi');
    await this.nyalakanLagi();
    await this.cocokSemua();
  }
}

/**
 * A random walk over the meeting through the HTTP contract of a real core, beside a model that knows nothing but the rules
 * as people say them. After each step the sheet, after some everything is compared: figures, states, sums, objections, what
 * can be undone, and the journal's proof.
 */
export const jalan: Siksaan = {
  nama: 'jalan',
  uraian: 'jalan acak lewat HTTP, dibandingkan dengan model',
  jalan: async (k) => {
    const p = new Pejalan(k);
    try {
      await p.mulai();
      for (let n = 1; k.lanjut(); n++) {
        await p.langkah();
        if (n % 40 === 0) await p.cocokSemua();
      }
      await p.cocokSemua();
      hukumSunyi(p.inti);
    } catch (e) {
      if (e instanceof Error) e.message += `\nLangkah terakhir:\n${p.jejak.slice(-12).join('\n')}`;
      throw e;
    } finally {
      await matikan(p.inti, 'SIGKILL');
    }
    const sah = [...p.m.lembar.values()].filter((l) => l.status === 'disahkan').length;
    return {
      catatan: [
        `pada akhirnya ${sah} dari ${p.m.lembar.size} lembar disahkan, ${p.m.tetap.size} wilayah ditetapkan, ${p.m.keberatan.length} keberatan`,
      ],
    };
  },
};
