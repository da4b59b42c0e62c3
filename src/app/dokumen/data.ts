import { type Hasil, jsonKanonik } from '../../domain/index.ts';
import { sha256Hex } from '../../store/index.ts';
import type { Pleno } from '../pleno.ts';
import type { Bahan, ModelDokumen, PermintaanRakit } from './model.ts';

const FORMAT_DATA = 'rekap-pleno/data-dokumen';

/** Canonical data of a document: the text whose SHA-256 its pages state. */
export const dataKanonik = (model: ModelDokumen, m: PermintaanRakit, bahan: Bahan): string =>
  jsonKanonik({
    format: FORMAT_DATA,
    versi: 1,
    ...{ model: model.kode, kontes: m.kontes, wilayah: m.wilayah },
    isi: bahan.data,
  });

/** Hash of what a document would say now. */
export function hashNow(p: Pleno, model: ModelDokumen, m: PermintaanRakit): Hasil<string> {
  const bahan = model.rakit(p, m);
  return bahan.ok ? { ok: true, nilai: sha256Hex(Buffer.from(dataKanonik(model, m, bahan.nilai))) } : bahan;
}
