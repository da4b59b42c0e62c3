import { intendedContest, jamMesin, receiveTotal, receiveTotalsFiles } from '../app/index.ts';
import { angka, type KodeKontes } from '../domain/index.ts';
import type { KodeKeluar } from './keluaran.ts';
import { denganPleno, type Umum } from './perintah.ts';

/** Totals of a region received without its sheets: `I.A.J=20908 II.1=21474 …`; an empty value empties the cell. */
export function terima(
  u: Umum,
  o: { kontes: KodeKontes; wilayah: string; tps?: number; sel: Record<string, number | null> },
): Promise<KodeKeluar> {
  return denganPleno(u, true, (p) => {
    const k = intendedContest(p, o.kontes, o.wilayah);
    const h = k.ok
      ? receiveTotal(p, k.nilai, { wilayah: o.wilayah, sumber: 'ketik', tps: o.tps ?? null, sel: o.sel }, jamMesin)
      : k;
    if (!h.ok) return u.keluaran.galat(h.galat);
    const nama = p.peta.nama(o.wilayah);
    const hasil = { kontes: o.kontes, wilayah: o.wilayah, nama, sel: Object.keys(o.sel).length, versi: h.nilai };
    u.keluaran.hasil(hasil, () => `Total ${nama} dicatat: ${hasil.sel} sel (versi ${hasil.versi}).`);
    return 0;
  });
}

/** Totals of regions out of Sirekap's recap files; ends with 1 where a file was refused. */
export function terimaBerkas(u: Umum, kontes: KodeKontes, jalur: string[]): Promise<KodeKeluar> {
  return denganPleno(u, true, async (p) => {
    const k = intendedContest(p, kontes);
    const h = k.ok ? await receiveTotalsFiles(p, k.nilai, jalur, jamMesin) : k;
    if (!h.ok) return u.keluaran.galat(h.galat);
    const { diterima, dilewati, ditolak, catatan } = h.nilai;
    u.keluaran.hasil(h.nilai, () =>
      [
        `${angka(diterima.length)} wilayah diterima${diterima.length > 0 ? `: ${diterima.map((d) => d.nama).join(', ')}` : ''}.`,
        ...dilewati.map((d) => `  ${d.wilayah} tidak diubah: ${d.sebab}.`),
        ...ditolak.map((d) => `  ${d.berkas}  ${d.kode}: ${d.pesan}`),
        ...catatan.map((c) => `  ${c}`),
      ].join('\n'),
    );
    return ditolak.length > 0 ? 1 : 0;
  });
}
