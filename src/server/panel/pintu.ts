import type https from 'node:https';
import {
  type Aplikasi,
  certificateForPanels,
  certificateWords,
  DaftarPanel,
  KodePanel,
  type PanelTerdaftar,
  type Pleno,
} from '../../app/index.ts';
import type { KeadaanPanelJauh } from '../../contract/index.ts';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { buatAplikasiHttp } from '../aplikasi-http.ts';
import type { Sakelar } from '../jaringan/sakelar.ts';
import { alamatJaringan } from '../publik/alamat.ts';
import type { Penangan } from '../rute.ts';
import { gerbangPanel } from './gerbang.ts';
import { Kehadiran } from './hadir.ts';
import { buatPendengarPanel } from './pendengar.ts';

const PORT_PANEL = 8444;
const SEMUA = '0.0.0.0';
const RAPIKAN_MS = 10_000;

type Terbuka = {
  server: https.Server;
  port: number;
  alamat: string;
  pleno: string;
  sejak: string;
  sertifikat: { sidik: string; sampai: Date };
  jadwal: NodeJS.Timeout;
};

export type OpsiPintuPanel = { akar: string; port?: number | undefined };

/**
 * The door for panels on other laptops: off until the operator opens it, closed with its plenary, with the program, and by the
 * network switch. Only where the core died it opens again by itself, with the same plenary, so that panels come back.
 */
export class PintuPanel {
  readonly #a: Aplikasi;
  readonly #sakelar: Sakelar;
  readonly #akar: string;
  readonly #port: number;
  readonly #daftar: DaftarPanel;
  readonly #kode: KodePanel;
  readonly hadir: Kehadiran;
  #penangan: (() => Penangan) | null = null;
  #terbuka: Terbuka | null = null;
  #rapikan: () => void = () => {};
  #antre: Promise<unknown> = Promise.resolve();

  constructor(a: Aplikasi, sakelar: Sakelar, o: OpsiPintuPanel) {
    this.#a = a;
    this.#sakelar = sakelar;
    this.#akar = o.akar;
    this.#port = o.port ?? PORT_PANEL;
    this.#daftar = new DaftarPanel(o.akar);
    this.#kode = new KodePanel(a.jam);
    this.hadir = new Kehadiran(() => a.umumkanPanelJauh());
    a.dengar((e) => {
      if (e.jenis === 'pleno') this.#plenoBerganti();
    });
    sakelar.daftar({
      id: 'panel',
      nama: 'Panel di laptop lain',
      keadaan: () => ({
        nyala: this.#terbuka !== null,
        alamat: this.keadaan().alamat,
        sejak: this.#terbuka?.sejak ?? null,
      }),
      tutup: async () => void (await this.atur({ nyala: false })),
    });
  }

  /** The routes are the operator's own; they exist only after this door, which some of them are about. */
  pasang(penangan: () => Penangan): void {
    this.#penangan = penangan;
    this.#plenoBerganti();
  }

  get port(): number {
    return this.#terbuka?.port ?? 0;
  }

  saatRapikan(f: () => void): void {
    this.#rapikan = f;
  }

  keadaan(): KeadaanPanelJauh {
    const t = this.#terbuka;
    const p = this.#a.pleno();
    const jaringan = alamatJaringan();
    const dipakai = t && t.alamat !== SEMUA ? [t.alamat] : jaringan;
    const kode = t ? this.#kode.kini() : null;
    return {
      nyala: t !== null,
      alamat: t ? dipakai.map((x) => `https://${x}:${t.port}`) : [],
      jaringan,
      sertifikat: t && {
        ...{ sidik: t.sertifikat.sidik, kata: certificateWords(t.sertifikat.sidik) },
        sampai: t.sertifikat.sampai.toISOString(),
      },
      kode: kode && { ...kode, daerah: kode.daerah && [...kode.daerah] },
      panel: p.ok
        ? this.#daftar.milik(p.nilai.s.perangkat).map(({ id, nama, daerah, sejak }) => ({
            ...{ id, nama, daerah, sejak },
            ...this.hadir.keadaan(id),
          }))
        : [],
    };
  }

  /** Opens or closes it; one act after the other. Errors: JARINGAN_DIMATIKAN, PLENO_BELUM_DIBUKA, PANEL_TIDAK_MENYALA, PANEL_SERTIFIKAT_KEDALUWARSA. */
  atur(o: {
    nyala: boolean;
    alamat?: string | undefined;
    sertifikatBaru?: boolean | undefined;
  }): Promise<Hasil<KeadaanPanelJauh>> {
    const kerja = this.#antre.then(() =>
      o.nyala ? this.#buka(o.alamat ?? SEMUA, o.sertifikatBaru ?? false) : this.#tutup(true),
    );
    this.#antre = kerja.catch(() => undefined);
    return kerja;
  }

  async #buka(alamat: string, sertifikatBaru: boolean): Promise<Hasil<KeadaanPanelJauh>> {
    const p = this.#a.pleno();
    if (!p.ok) return p;
    const boleh = this.#sakelar.boleh();
    if (!boleh.ok) return boleh;
    if (this.#terbuka?.alamat === alamat) return berhasil(this.keadaan());
    if (alamat !== SEMUA && alamat !== '127.0.0.1' && !alamatJaringan().includes(alamat))
      return gagal('PANEL_TIDAK_MENYALA', { sebab: `alamat ${alamat} bukan milik komputer ini` });
    await this.#tutup(false);
    const s = await certificateForPanels(this.#akar, this.#a.jam(), sertifikatBaru);
    if (!s.ok) return s;
    if (!this.#penangan) return gagal('PANEL_TIDAK_MENYALA', { sebab: 'belum siap' });
    const app = buatAplikasiHttp(this.#a, this.#penangan(), gerbangPanel(this.#a, this));
    const server = buatPendengarPanel(app, s.nilai.nilai);
    const port = await this.#dengarkan(server, alamat);
    if (typeof port === 'string') return gagal('PANEL_TIDAK_MENYALA', { sebab: port });
    const pleno = p.nilai.s.perangkat;
    this.#terbuka = {
      ...{ server, port, alamat, pleno, sejak: this.#a.jam().toISOString() },
      sertifikat: { sidik: s.nilai.sidik, sampai: s.nilai.sampai },
      jadwal: setInterval(() => this.#rapikan(), RAPIKAN_MS),
    };
    this.#daftar.catatTerbuka({ pleno, alamat, port });
    this.#umumkan();
    return berhasil(this.keadaan());
  }

  /** The port of the last time, because open pages belong to it; else the first of a few neighbours that is free. */
  async #dengarkan(server: https.Server, alamat: string): Promise<number | string> {
    const mulai = this.#port;
    const lalu = mulai === 0 ? null : this.#daftar.portLalu;
    const calon = mulai === 0 ? [this.#daftar.portLalu ?? 0, 0] : Array.from({ length: 10 }, (_, i) => mulai + i);
    let sebab = '';
    for (const port of lalu === null ? calon : [lalu, ...calon]) {
      const h = await new Promise<number | string>((selesai) => {
        const gagal = (e: NodeJS.ErrnoException): void => selesai(e.code ?? e.message);
        server.once('error', gagal);
        server.listen(port, alamat, () => {
          server.off('error', gagal);
          const a = server.address();
          selesai(typeof a === 'object' && a ? a.port : port);
        });
      });
      if (typeof h === 'number') return h;
      sebab = h;
      if (h !== 'EADDRINUSE') break;
    }
    return sebab;
  }

  /** `sengaja`: a person wanted it, so that a later start leaves it closed. */
  async #tutup(sengaja: boolean): Promise<Hasil<KeadaanPanelJauh>> {
    const t = this.#terbuka;
    this.#kode.tutup();
    if (t) {
      this.#terbuka = null;
      clearInterval(t.jadwal);
      const habis = new Promise((selesai) => t.server.close(selesai));
      t.server.closeAllConnections();
      await habis;
    }
    if (sengaja) this.#daftar.catatTertutup();
    if (t) this.#umumkan();
    return berhasil(this.keadaan());
  }

  /** Another plenary is another decision; the one for which the door stood open when the core died brings it back. */
  #plenoBerganti(): void {
    const p = this.#a.pleno();
    const kini = p.ok ? p.nilai.s.perangkat : null;
    if (this.#terbuka) {
      if (this.#terbuka.pleno !== kini) void this.atur({ nyala: false });
      return;
    }
    const dulu = this.#daftar.terbuka;
    if (dulu && dulu.pleno === kini && this.#penangan) void this.atur({ nyala: true, alamat: dulu.alamat });
  }

  #umumkan(): void {
    this.#a.umumkanPanelJauh();
    this.#sakelar.umumkan();
  }

  #pleno(): Hasil<Pleno> {
    return this.#terbuka ? this.#a.pleno() : gagal('PANEL_TIDAK_MENYALA', { sebab: 'pintu belum dibuka' });
  }

  /** A code for one laptop. Errors: PANEL_TIDAK_MENYALA where the door is closed, WILAYAH_TAK_DIKENAL. */
  buatKode(daerah: readonly string[] | null): Hasil<KeadaanPanelJauh> {
    const p = this.#pleno();
    if (!p.ok) return p;
    const asing = tidakDikenal(p.nilai, daerah);
    if (asing !== undefined) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: asing });
    this.#kode.buat(daerah);
    return berhasil(this.keadaan());
  }

  tutupKode(): Hasil<KeadaanPanelJauh> {
    this.#kode.tutup();
    return berhasil(this.keadaan());
  }

  /** A laptop joins. Errors: those of `KodePanel.pakai` and `DaftarPanel.tambah`. */
  gabung(m: { kode: string; nama: string }): Hasil<{ nama: string; token: string }> {
    const p = this.#pleno();
    if (!p.ok) return p;
    const pleno = p.nilai.s.perangkat;
    const h = this.#kode.pakai(m.kode, (daerah) => this.#daftar.tambah({ nama: m.nama, pleno, daerah }, this.#a.jam()));
    this.#a.umumkanPanelJauh();
    return h.ok ? berhasil({ nama: h.nilai.panel.nama, token: h.nilai.token }) : h;
  }

  /** Who shows this token. Errors: PANEL_BELUM_GABUNG, PANEL_DIKELUARKAN. */
  kenali(token: string | undefined): Hasil<Pick<PanelTerdaftar, 'id' | 'nama' | 'daerah'>> {
    const t = this.#terbuka;
    const p = token === undefined || !t ? null : this.#daftar.kenali(token, t.pleno);
    if (!p) return gagal('PANEL_BELUM_GABUNG');
    if (p.keluar !== null) return gagal('PANEL_DIKELUARKAN');
    return berhasil({ id: p.id, nama: p.nama, daerah: p.daerah });
  }

  /** Which regions a panel may change, from its next request on. Errors: PANEL_TIDAK_ADA, WILAYAH_TAK_DIKENAL. */
  aturDaerah(id: string, daerah: string[] | null): Hasil<KeadaanPanelJauh> {
    const p = this.#a.pleno();
    if (!p.ok) return p;
    const asing = tidakDikenal(p.nilai, daerah);
    if (asing !== undefined) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: asing });
    const h = this.#daftar.ubah(id, p.nilai.s.perangkat, { daerah });
    if (!h.ok) return h;
    this.#a.umumkanPanelJauh();
    return berhasil(this.keadaan());
  }

  /** Sends a panel away: its token is worth nothing from here on, and its connections end now. Errors: PANEL_TIDAK_ADA. */
  keluarkan(id: string): Hasil<KeadaanPanelJauh> {
    const p = this.#a.pleno();
    if (!p.ok) return p;
    const h = this.#daftar.ubah(id, p.nilai.s.perangkat, { keluar: this.#a.jam().toISOString() });
    if (!h.ok) return h;
    this.hadir.putuskan(id);
    this.#a.rapat.lepasPanel(id);
    this.#a.umumkanPanelJauh();
    return berhasil(this.keadaan());
  }
}

/** The first of some regions that is no unit of this plenary. */
function tidakDikenal(p: Pleno, daerah: readonly string[] | null): string | undefined {
  const unit = new Set(p.peta.anak(p.s.wilayah).map((w) => w.kode as string));
  return daerah?.find((d) => !unit.has(d));
}
