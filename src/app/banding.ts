import { bandingkan, berhasil, type Hasil, type KodeKontes, type KodeTps, type SumberLembar } from '../domain/index.ts';
import { readSheets, readSources } from '../store/index.ts';
import { kontesPleno, type Pleno } from './pleno.ts';

export type BedaSumber = {
  tps: KodeTps;
  sumber: SumberLembar;
  berkas: string;
  sel: { sel: string; lembar: number; sumber: number }[];
};
export type RingkasanBanding = { wilayah: string; nama: string; lembar: number; dibandingkan: number; berbeda: number };

/**
 * Sheets of a region beside what other sources say of them, cell by cell. A cell that one side leaves empty says
 * nothing. The summary counts, per desa, the sheets, those with a source, and those that differ from one.
 */
export function compareSources(
  p: Pleno,
  kontes: KodeKontes,
  wilayah: string,
): Hasil<{ beda: BedaSumber[]; desa: RingkasanBanding[] }> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const beda: BedaSumber[] = [];
  const desa = new Map<string, RingkasanBanding>();
  for (const l of readSheets(p.s, kontes, wilayah)) {
    const kode = l.tps.slice(0, 10);
    const r = desa.get(kode) ?? { wilayah: kode, nama: p.peta.nama(kode), lembar: 0, dibandingkan: 0, berbeda: 0 };
    desa.set(kode, r);
    r.lembar++;
    const sumber = readSources(p.s, kontes, l.tps);
    if (sumber.length > 0) r.dibandingkan++;
    const milik = sumber.flatMap((s) => {
      const sel = bandingkan(k.nilai.lembar, l.isian, s.isian).flatMap((b) =>
        b.semula === null || b.menjadi === null ? [] : [{ sel: b.sel, lembar: b.semula, sumber: b.menjadi }],
      );
      return sel.length > 0 ? [{ tps: l.tps, sumber: s.sumber, berkas: s.berkas, sel }] : [];
    });
    if (milik.length > 0) r.berbeda++;
    beda.push(...milik);
  }
  return berhasil({ beda, desa: [...desa.values()] });
}
