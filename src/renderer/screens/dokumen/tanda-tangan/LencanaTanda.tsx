import type { DokumenJawab } from '../../../../contract/index.ts';
import { angka } from '../../../../domain/format.ts';
import { Lencana } from '../../../ui/Tanda.tsx';
import kelas from './TandaTangan.module.css';
import { ringkasTinta } from './tinta.ts';

/** How many of those in the signature strip signed the file, and what was noted of the paper. */
export function LencanaTanda({ dokumen }: { dokumen: DokumenJawab }) {
  const { penanda } = dokumen;
  const sudah = penanda.filter((x) => x.tanda !== null).length;
  const tinta = ringkasTinta(dokumen);
  return (
    <>
      {sudah > 0 ? (
        <Lencana derajat={sudah === penanda.length ? 'baik' : 'netral'} judul="Tanda tangan digital di dalam berkas">
          ditandatangani {angka(sudah)} dari {angka(penanda.length)}
        </Lencana>
      ) : null}
      {tinta ? (
        <span className={kelas.ringkas} title="Di kertas, dengan tinta">
          {tinta}
        </span>
      ) : null}
    </>
  );
}
