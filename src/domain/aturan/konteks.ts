import { type Isian, nilaiSel } from '../isian.ts';
import type { Tingkat } from '../kode.ts';
import type { ParameterPemilihan } from '../kontes.ts';
import { type IdSel, type Lembar, posisi } from '../lembar.ts';
import type { KodeAturan, Severity, Temuan } from './temuan.ts';

/** What a rule sees: one vector of figures, at any tier. */
export type KonteksPeriksa = {
  lembar: Lembar;
  isian: Isian;
  parameter: ParameterPemilihan;
  /** 5 for a sheet of a TPS; smaller for sums. Rules about a single TPS are silent above that. */
  tingkat: Tingkat;
  /** Number of TPS behind the figures; 1 for a sheet. */
  jumlahTps: number;
};

export const nilai = (k: KonteksPeriksa, id: IdSel): number | null => nilaiSel(k.isian, posisi(k.lembar, id));

/**
 * One equation or inequality of a sheet: `kiri (=|≤) Σ kanan`. An empty cell never counts as 0: where some cells are
 * filled and some not, the finding says which are not filled in yet (severity info); where all are empty, it is silent.
 */
export function bandingkanJumlah(
  k: KonteksPeriksa,
  aturan: { kode: KodeAturan; severity: Severity; hubungan: '=' | '≤' },
  kiri: IdSel,
  kanan: readonly IdSel[],
): Temuan[] {
  const vKiri = nilai(k, kiri);
  const vKanan = kanan.map((id) => nilai(k, id));
  const belum = [kiri, ...kanan].filter((id) => nilai(k, id) === null);
  if (belum.length === kanan.length + 1) return [];
  if (belum.length > 0 || vKiri === null) {
    return [
      {
        kode: aturan.kode,
        severity: 'info',
        sel: belum,
        konteks: { keadaan: 'belum-diisi', belum: belum.join(', '), kiri, kanan: kanan.join(' + ') },
      },
    ];
  }
  const jumlah = vKanan.reduce<number>((a, v) => a + (v ?? 0), 0);
  const benar = aturan.hubungan === '=' ? vKiri === jumlah : vKiri <= jumlah;
  if (benar) return [];
  return [
    {
      kode: aturan.kode,
      severity: aturan.severity,
      sel: [...kanan, kiri],
      konteks: { keadaan: 'berbeda', kiri, nilai: vKiri, kanan: ringkasKanan(kanan), jumlah, selisih: vKiri - jumlah },
    },
  ];
}

/** `IV.1 + IV.2 + IV.3`; a long list is shortened to its ends. */
const ringkasKanan = (kanan: readonly IdSel[]): string =>
  kanan.length <= 4 ? kanan.join(' + ') : `${kanan[0]} + … + ${kanan[kanan.length - 1]}`;
