import type { JenisJurnal } from '../../domain/index.ts';
import { type DokumenTersimpan, lastChange } from '../../store/index.ts';
import type { Pleno } from '../pleno.ts';

/** Entries that change figures, or whether they are adopted. */
export const BERGANTUNG_ANGKA: readonly JenisJurnal[] = [
  'lembar.dimuat',
  'lembar.diubah',
  'entri.diputuskan',
  'lembar.dikosongkan',
  'lembar.diterima',
  'total.diterima',
  'wilayah.ditetapkan',
  'wilayah.dibuka',
];

type Sidik = Pick<DokumenTersimpan, 'kontes' | 'wilayah' | 'sampai' | 'seq'>;

/** Did one of these entries come after the data of a document were read? */
export const berubahSejak = (p: Pleno, d: Sidik, jenis: readonly JenisJurnal[]): boolean =>
  lastChange(p.s, jenis, d.kontes, d.wilayah) > (d.sampai ?? d.seq);
