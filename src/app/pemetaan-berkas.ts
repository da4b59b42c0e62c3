import fs from 'node:fs';
import { z } from 'zod';
import { berhasil, GarisPemetaan, gagal, type Hasil, Pemetaan } from '../domain/index.ts';
import type { TabelDilihat } from '../intake/index.ts';
import type { PemetaanBernama } from './pemetaan.ts';

/** A mapping of thousands of lines has a few hundred KB. */
const MAKS_BYTE = 16 * 1024 * 1024;

/** A mapping as people write it: the name of its table is optional, and a line may still be empty. */
const Ditulis = Pemetaan.extend({
  nama: z.string().max(300).optional(),
  garis: z.array(GarisPemetaan.extend({ arti: z.string().max(30) })).max(200_000),
});
const Berkas = z.union([z.array(Ditulis), Ditulis.transform((p) => [p])]);

/**
 * Mappings out of a JSON file: one, or a list of them, as `proposeMappings` gives them. Errors: BERKAS_TIDAK_ADA,
 * BERKAS_BUKAN_JSON, PEMETAAN_BENTUK (also where a line is still empty).
 */
export function readMappingFile(jalur: string): Hasil<PemetaanBernama[]> {
  let isi: unknown;
  try {
    if (fs.statSync(jalur).size > MAKS_BYTE) return gagal('PEMETAAN_BENTUK', { sebab: 'berkasnya lebih dari 16 MB' });
    isi = JSON.parse(fs.readFileSync(jalur, 'utf8'));
  } catch (e) {
    if (e instanceof SyntaxError) return gagal('BERKAS_BUKAN_JSON', { sebab: e.message });
    return gagal('BERKAS_TIDAK_ADA', { jalur });
  }
  const h = Berkas.safeParse(isi);
  if (!h.success) {
    const i = h.error.issues[0];
    return gagal('PEMETAAN_BENTUK', { sebab: `${i?.path.join('.') ?? ''} ${i?.message ?? ''}`.trim() });
  }
  const kosong = h.data.flatMap((p) => p.garis).find((g) => g.arti === '');
  if (kosong) return gagal('PEMETAAN_BENTUK', { sebab: `arti judul "${kosong.judul.slice(0, 80)}" belum diisi` });
  return berhasil(h.data.map(({ nama, ...pemetaan }) => ({ nama: nama ?? 'dari berkas', pemetaan })));
}

/** A line of a proposal; everything but `judul` and `arti` is there for the person who edits it. */
type GarisUsulan = {
  judul: string;
  /** '' where a person has to say it. */
  arti: string;
  usulan?: string;
  sebab?: string;
  letak: string;
  contoh: string[];
};
export type PemetaanUsulan = {
  versi: 1;
  tanda: string;
  bentuk: Pemetaan['bentuk'];
  nama: string;
  berkas: string[];
  keadaan: TabelDilihat['keadaan'];
  garis: GarisUsulan[];
};

/** What the lines of tables would be taken for, to be completed by hand and read by `readMappingFile`. */
export function proposeMappings(tabel: readonly TabelDilihat[]): PemetaanUsulan[] {
  return tabel
    .filter((t) => t.keadaan !== 'dilewati')
    .map((t) => ({
      versi: 1,
      tanda: t.tanda,
      bentuk: t.bentuk,
      nama: t.nama,
      berkas: t.berkas,
      keadaan: t.keadaan,
      garis: t.garis.map((g) => ({
        judul: g.judul,
        arti: g.dipakai && g.arti !== null ? g.arti : '',
        ...(!g.dipakai && g.arti !== null ? { usulan: g.arti } : {}),
        ...(g.sebab === undefined ? {} : { sebab: g.sebab }),
        letak: g.letak,
        contoh: g.contoh,
      })),
    }));
}

const MAKS_SEBUT = 8;

/** Refuses where columns wait for a person: which, and how to say what they mean. Errors: TABEL_PERLU_PEMETAAN. */
export function requireClear(tabel: readonly TabelDilihat[]): Hasil<null> {
  const perlu = tabel.filter((t) => t.keadaan === 'perlu');
  if (perlu.length === 0) return berhasil(null);
  const sebut = perlu.flatMap((t) => {
    const ragu = t.garis.filter((g) => !g.dipakai).map((g) => `${g.letak} "${g.judul.slice(0, 60)}"`);
    return ragu.length > 0 ? ragu : [`${t.nama}: tidak ada kolom TPS atau kolom angka`];
  });
  const lain = sebut.length > MAKS_SEBUT ? `; dan ${sebut.length - MAKS_SEBUT} lainnya` : '';
  return gagal('TABEL_PERLU_PEMETAAN', { jumlah: perlu.length, daftar: sebut.slice(0, MAKS_SEBUT).join('; ') + lain });
}
