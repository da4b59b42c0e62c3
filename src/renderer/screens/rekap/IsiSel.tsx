import { memo } from 'react';
import type { KolomJawab } from '../../../contract/index.ts';
import { angka, angkaSel } from '../../../domain/format.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Rekap.module.css';

/** One figure of the recap with its mark; a sum that lacks sheets says of how many it is. */
export const IsiSel = memo(function IsiSel({ kolom, sel, akhir }: { kolom: KolomJawab; sel: string; akhir?: boolean }) {
  const t = kolom.tanda[sel];
  const derajat = t && t.salah > 0 ? 'salah' : t && t.periksa > 0 ? 'periksa' : null;
  const terisi = kolom.terisi[sel] ?? 0;
  const kurang = kolom.wilayah.length !== 13 && terisi < kolom.tps.jumlah;
  return (
    <td
      tabIndex={akhir && sel === 'I.A.L' ? 0 : -1}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cell of a grid, reached with the arrow keys
      role="gridcell"
      data-sel={sel}
      data-wilayah={kolom.wilayah}
      data-tanda={derajat ?? undefined}
      className={akhir ? kelas.akhir : undefined}
    >
      {derajat ? <Tanda derajat={derajat} ukuran={14} /> : null} {angkaSel(kolom.isian[sel] ?? null)}
      {kurang ? (
        <small className={kelas.kurang}>
          {angka(terisi)}/{angka(kolom.tps.jumlah)} TPS
        </small>
      ) : null}
    </td>
  );
});
