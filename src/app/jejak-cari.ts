import { nomorTps } from '../domain/index.ts';
import type { CariJurnal } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

const TPS = /\btps\s*0*(\d{1,3})\b[,\s]*/i;
/** Shorter parts of a name are in too many names to mean one. */
const HURUF_NAMA = 3;

/**
 * What somebody types into the search of the journal. `TPS 2` means the places of that number, as the sentences on the screen
 * say it; what else is typed is looked for as it stands, or as part of the name of a desa or kecamatan, with all below it.
 */
export function journalSearch(p: Pleno, cari: string): CariJurnal {
  const nomor = TPS.exec(cari)?.[1];
  const teks = cari.replace(TPS, ' ').replace(/\s+/g, ' ').trim();
  const kecil = teks.toLowerCase();
  const bernama = (kode: string): boolean => p.peta.nama(kode).toLowerCase().includes(kecil);
  const semua = ([3, 4, 5] as const).flatMap((t) => p.peta.turunan(p.s.wilayah, t)).map((w) => w.kode);
  return {
    teks,
    wilayah:
      teks.length < HURUF_NAMA
        ? []
        : semua.filter((k) => bernama(k.slice(0, 6)) || (k.length >= 10 && bernama(k.slice(0, 10)))),
    tps: nomor === undefined ? null : semua.filter((k) => k.length === 13 && Number(nomorTps(k)) === Number(nomor)),
  };
}
