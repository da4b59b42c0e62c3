import {
  berhasil,
  berkasTerakhir,
  gagal,
  type Hasil,
  type KodeKontes,
  namaKontes,
  namaKontesSingkat,
  type RupaDokumen,
  sebutanOrang,
} from '../../domain/index.ts';
import {
  type DokumenTersimpan,
  lastChange,
  type PindaianTersimpan,
  readDocuments,
  readInk,
  readPeople,
  readScans,
  readSignatures,
  type TandaTersimpan,
  type TintaTersimpan,
} from '../../store/index.ts';
import { contestsOf, type Pleno, plenaryTier } from '../pleno.ts';
import { MODEL } from './daftar.ts';
import type { Tempat } from './model.ts';
import { modelDi, penerimaDi } from './paket.ts';

/** Somebody with a box to sign in: the digital signature in it, and what happened on paper. */
type PenandaTampil = {
  orang: number;
  nama: string;
  sebutan: string;
  tanda: TandaTersimpan | null;
  tinta: TintaTersimpan | null;
};

/** `berkas`: SHA-256 of the newest file, which is the last signed one. */
export type DokumenTerdaftar = DokumenTersimpan & {
  judul: string;
  mutakhir: boolean;
  berkas: string;
  penandaTangan: PenandaTampil[];
  /** Scans of the signed paper that are not taken off. */
  pindaian: PindaianTersimpan[];
};

/**
 * Documents made so far, newest first; `mutakhir` is false once something it depends on changed after its data were read.
 */
export function listDocuments(p: Pleno): DokumenTerdaftar[] {
  const ubah = new Map<string, number>();
  const [tanda, tinta, pindaian] = [readSignatures(p.s), readInk(p.s), readScans(p.s)];
  const orang = new Map(readPeople(p.s).map((o) => [o.id, o]));
  const penandaTangan = (d: DokumenTersimpan): PenandaTampil[] =>
    (d.penanda ?? []).map(({ orang: id, nama }) => {
      const o = orang.get(id);
      const milik = tanda.get(d.id)?.find((t) => t.orang === id) ?? null;
      return {
        orang: id,
        nama,
        sebutan: o ? sebutanOrang(o, plenaryTier(p)) : '',
        tanda: milik,
        tinta: tinta.get(d.id)?.get(id) ?? null,
      };
    });
  return readDocuments(p.s).map((d) => {
    const m = MODEL.find((x) => x.kode === d.model);
    const kunci = `${d.model} ${d.kontes} ${d.wilayah}`;
    let terakhir = ubah.get(kunci);
    if (terakhir === undefined) {
      terakhir = m ? lastChange(p.s, m.bergantung, d.kontes, d.wilayah) : 0;
      ubah.set(kunci, terakhir);
    }
    const mutakhir = d.rupa === 'blangko' || (d.sampai ?? d.seq) >= terakhir;
    return {
      ...d,
      ...{ judul: m?.judul(p, d) ?? d.model, mutakhir, penandaTangan: penandaTangan(d) },
      pindaian: pindaian.get(d.id)?.filter((x) => !x.lepas) ?? [],
      berkas: berkasTerakhir(d, tanda.get(d.id) ?? []),
    };
  });
}

export type TempatTampil = Tempat & {
  namaWilayah: string;
  namaKontes: string;
  singkat: string;
  /** Electoral district; null where the whole region votes. */
  dapil: string | null;
};

/** Every place that has documents: its own region first, ballots in legal order, then what lies below. */
export function listPlaces(p: Pleno): TempatTampil[] {
  const kontes = new Map(contestsOf(p).map((k) => [k.kode, k]));
  const ada = new Map<string, Tempat>();
  for (const m of MODEL)
    for (const { kontes, wilayah } of m.tempat(p)) ada.set(`${wilayah} ${kontes}`, { kontes, wilayah });
  const urutan = (t: Tempat): number => (t.kontes === null ? -1 : [...kontes.keys()].indexOf(t.kontes));
  return [...ada.values()]
    .map((t) => {
      const k = t.kontes === null ? undefined : kontes.get(t.kontes);
      return {
        ...t,
        namaWilayah: p.peta.nama(t.wilayah),
        namaKontes: k ? namaKontes(k) : 'Semua surat suara',
        singkat: k ? namaKontesSingkat(k) : 'Umum',
        dapil: k?.dapil?.nama ?? null,
      };
    })
    .sort((a, b) => a.wilayah.length - b.wilayah.length || a.wilayah.localeCompare(b.wilayah) || urutan(a) - urutan(b));
}

/** One model at a place, as the screen lists it. */
export type ModelTampil = { model: string; judul: string; rupa: RupaDokumen[]; final: boolean; kurang: string[] };

/** What can be made at a place now, and what is missing for it to be final. Errors: MODEL_TAK_DIKENAL. */
export function viewPlace(
  p: Pleno,
  t: Tempat,
): Hasil<{ final: boolean; kurang: string[]; model: ModelTampil[]; penerima: { kunci: string; nama: string }[] }> {
  const model = modelDi(p, t).map((m): ModelTampil => {
    const { final, kurang } = m.kesiapan(p, t);
    return { model: m.kode, judul: m.judul(p, t), rupa: [...m.rupa], final, kurang };
  });
  if (model.length === 0) return gagal('MODEL_TAK_DIKENAL', { model: t.wilayah });
  return berhasil({
    final: model.every((m) => m.final),
    kurang: [...new Set(model.flatMap((m) => m.kurang))],
    model,
    penerima: penerimaDi(p, t.kontes).map(({ kunci, nama }) => ({ kunci, nama })),
  });
}

/** Documents of the figures: one for each contest and region that this plenary recapitulates. */
export const listModels = (p: Pleno, model: string): (Tempat & { kontes: KodeKontes; judul: string })[] =>
  MODEL.filter((m) => m.kode === model).flatMap((m) =>
    m.tempat(p).flatMap((t) => (t.kontes === null ? [] : [{ ...t, kontes: t.kontes, judul: m.judul(p, t) }])),
  );
