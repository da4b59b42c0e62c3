import type { DokumenJawab } from '../../../../contract/index.ts';
import { angka } from '../../../../domain/format.ts';
import { Lencana } from '../../../ui/Tanda.tsx';

/** How many of those in the signature strip signed, where anybody did. */
export function LencanaTanda({ dokumen: { penanda } }: { dokumen: DokumenJawab }) {
  const sudah = penanda.filter((x) => x.tanda !== null).length;
  if (sudah === 0) return null;
  return (
    <Lencana derajat={sudah === penanda.length ? 'baik' : 'netral'} judul="Tanda tangan digital di dalam berkas">
      ditandatangani {angka(sudah)} dari {angka(penanda.length)}
    </Lencana>
  );
}
