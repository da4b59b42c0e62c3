import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';

/** More laptops than this never work on one plenary; a kecamatan of 1,461 TPS had 12 panels. */
const MAKS_PANEL = 32;

/** A laptop that was paired. Its token is nowhere: only the hash of it, by which it is known again. */
const PanelTerdaftar = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{12}$/),
  nama: z.string().min(1).max(40),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Id of the plenary it was paired for; another plenary never knows it. */
  pleno: z.string(),
  /** Regions in which it may change something; null: all. */
  daerah: z.array(z.string().regex(/^\d{2,10}$/)).nullable(),
  sejak: z.iso.datetime(),
  /** When it was sent away; null while it belongs. Kept, so that its page can be told what happened. */
  keluar: z.iso.datetime().nullable(),
});
export type PanelTerdaftar = z.infer<typeof PanelTerdaftar>;

/** The door stood open for this plenary when the file was last written: a core that died opens it again with it. */
const Terbuka = z.strictObject({ pleno: z.string(), alamat: z.string(), port: z.number().int() });
export type PintuTerbuka = z.infer<typeof Terbuka>;

const Berkas = z.strictObject({
  format: z.literal(1),
  terbuka: Terbuka.nullable(),
  /** Port of the last time: open pages belong to it. */
  port: z.number().int().nullable(),
  panel: z.array(PanelTerdaftar),
});
type Berkas = z.infer<typeof Berkas>;

const KOSONG: Berkas = { format: 1, terbuka: null, port: null, panel: [] };
const sidik = (token: string): string => createHash('sha256').update(token).digest('hex');

const ABJAD = 'abcdefghijkmnpqrstuvwxyz23456789';
const idBaru = (): string => Array.from(randomBytes(12), (b) => ABJAD[b % ABJAD.length]).join('');

const sama = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Who was paired with this computer: `panel.json` in the folder of all data, for its owner only. */
export class DaftarPanel {
  readonly #berkas: string;
  #isi: Berkas;

  constructor(akar: string) {
    this.#berkas = path.join(akar, 'panel.json');
    this.#isi = this.#baca();
  }

  /** A file that cannot be understood lets nobody in; it is put aside to be looked at. */
  #baca(): Berkas {
    try {
      return Berkas.parse(JSON.parse(fs.readFileSync(this.#berkas, 'utf8')));
    } catch (e) {
      if (!(e instanceof Error && 'code' in e)) fs.renameSync(this.#berkas, `${this.#berkas}.rusak`);
      return KOSONG;
    }
  }

  /** On disk before it counts. Throws errors of the disk. */
  #simpan(isi: Berkas): void {
    fs.mkdirSync(path.dirname(this.#berkas), { recursive: true });
    const sementara = `${this.#berkas}.baru`;
    const fd = fs.openSync(sementara, 'w', 0o600);
    try {
      fs.writeFileSync(fd, JSON.stringify(isi));
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    fs.renameSync(sementara, this.#berkas);
    this.#isi = isi;
  }

  get terbuka(): PintuTerbuka | null {
    return this.#isi.terbuka;
  }

  get portLalu(): number | null {
    return this.#isi.port;
  }

  catatTerbuka(t: PintuTerbuka): void {
    this.#simpan({ ...this.#isi, terbuka: t, port: t.port });
  }

  catatTertutup(): void {
    if (this.#isi.terbuka !== null) this.#simpan({ ...this.#isi, terbuka: null });
  }

  /** Panels that belong to a plenary now. */
  milik(pleno: string): PanelTerdaftar[] {
    return this.#isi.panel.filter((p) => p.pleno === pleno && p.keluar === null);
  }

  /** Whoever shows this token; null where nobody does. Also somebody who was sent away: `keluar` says so. */
  kenali(token: string, pleno: string): PanelTerdaftar | null {
    const hash = sidik(token);
    return this.#isi.panel.find((p) => p.hash === hash && p.pleno === pleno) ?? null;
  }

  /** A new panel, and its token, told this once. Errors: PANEL_NAMA_DIPAKAI, PANEL_TERLALU_BANYAK. */
  tambah(
    p: { nama: string; pleno: string; daerah: readonly string[] | null },
    kini: Date,
  ): Hasil<{ panel: PanelTerdaftar; token: string }> {
    const ada = this.milik(p.pleno);
    if (ada.some((x) => sama(x.nama, p.nama))) return gagal('PANEL_NAMA_DIPAKAI', { nama: p.nama });
    if (ada.length >= MAKS_PANEL) return gagal('PANEL_TERLALU_BANYAK', { batas: MAKS_PANEL });
    const token = randomBytes(32).toString('base64url');
    const panel: PanelTerdaftar = {
      ...{ id: idBaru(), nama: p.nama, hash: sidik(token), pleno: p.pleno },
      ...{ daerah: p.daerah === null ? null : [...p.daerah], sejak: kini.toISOString(), keluar: null },
    };
    // Those sent away are remembered for a while, not for ever.
    const lama = this.#isi.panel.filter(
      (x) => x.keluar === null || kini.getTime() - Date.parse(x.keluar) < 30 * 86_400_000,
    );
    this.#simpan({ ...this.#isi, panel: [...lama, panel] });
    return berhasil({ panel, token });
  }

  /** Changes one. Errors: PANEL_TIDAK_ADA. */
  ubah(id: string, pleno: string, baru: Partial<Pick<PanelTerdaftar, 'daerah' | 'keluar'>>): Hasil<PanelTerdaftar> {
    const lama = this.milik(pleno).find((p) => p.id === id);
    if (!lama) return gagal('PANEL_TIDAK_ADA');
    const panel = { ...lama, ...baru };
    this.#simpan({ ...this.#isi, panel: this.#isi.panel.map((p) => (p === lama ? panel : p)) });
    return berhasil(panel);
  }
}
