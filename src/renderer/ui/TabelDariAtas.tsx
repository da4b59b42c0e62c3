import type { PembetulanDariAtas } from '../../contract/index.ts';
import { waktuSingkat } from '../lib/waktu.ts';
import { TabelPembetulan } from './TabelPembetulan.tsx';

function AlasanPutusan({ b }: { b: PembetulanDariAtas }) {
  return (
    <>
      {b.alasan}
      <small>
        {b.dari}, <time dateTime={b.waktu}>{waktuSingkat(b.waktu)}</time>
        {b.diminta ? `; diminta ${b.diminta}` : ''}
        {b.disetujui.length > 0 ? `; disetujui ${b.disetujui.join(', ')}` : ''}
        {b.keberatan ? `; keberatan ${b.keberatan.nomor} dari ${b.keberatan.pengaju}` : ''}
      </small>
    </>
  );
}

/** Cells that a tier above corrected, as it told of them. `sini`: the figure here, where it is to be shown. */
export function TabelDariAtas({
  daftar,
  sini,
}: {
  daftar: readonly PembetulanDariAtas[];
  sini?: (i: number) => number | null;
}) {
  return (
    <TabelPembetulan
      daftar={daftar}
      kunci={(b) => `${b.kontes}/${b.tps}/${b.sel}/${b.entri.seq}`}
      sini={sini}
      kolom={[{ judul: 'Alasan dan putusan', isi: (b) => <AlasanPutusan b={b} /> }]}
    />
  );
}
