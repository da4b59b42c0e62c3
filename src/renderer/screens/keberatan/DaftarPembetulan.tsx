import type { PembetulanJawab } from '../../../contract/index.ts';
import { useBadan } from '../../lib/badan.ts';
import { pelakuTampil } from '../../lib/pelaku.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Kosong } from '../../ui/Kotak.tsx';
import { TabelPembetulan } from '../../ui/TabelPembetulan.tsx';
import { Lencana } from '../../ui/Tanda.tsx';

function Sebab({ b }: { b: PembetulanJawab }) {
  return (
    <>
      {b.alasan} {b.diurungkan === null ? null : <Lencana derajat="netral">diurungkan</Lencana>}
      {b.diminta ? <small>Diminta {b.diminta}</small> : null}
      {b.disetujui.length > 0 ? <small>Disetujui {b.disetujui.join(', ')}</small> : null}
      {b.keberatan ? (
        <small>
          Keberatan {b.keberatan.nomor} dari {b.keberatan.pengaju}
        </small>
      ) : null}
    </>
  );
}

function KapanSiapa({ b }: { b: PembetulanJawab }) {
  return (
    <>
      <time dateTime={b.waktu}>{waktuSingkat(b.waktu)}</time>
      {pelakuTampil(b.oleh) === '' ? null : <small>{pelakuTampil(b.oleh)}</small>}
    </>
  );
}

/** What was changed after the reading: every corrected figure of the plenary, in the order of the agenda. */
export function DaftarPembetulan({
  daftar,
  banyakKontes,
}: {
  daftar: readonly PembetulanJawab[];
  banyakKontes: boolean;
}) {
  const { badan, nama } = useBadan();
  if (daftar.length === 0)
    return (
      <Kosong judul="Belum ada pembetulan">
        Angka yang diubah sesudah dibacakan tampil di sini, dengan alasan, peminta, dan yang menyetujui.
      </Kosong>
    );
  return (
    <TabelPembetulan
      daftar={daftar}
      kunci={(b) => `${b.seq}/${b.sel}`}
      judul={`Dibetulkan di rapat ${badan} ${nama}`}
      tanpaKontes={!banyakKontes}
      diurungkan={(b) => b.diurungkan !== null}
      kolom={[
        { judul: 'Alasan', isi: (b) => <Sebab b={b} /> },
        { judul: 'Waktu', isi: (b) => <KapanSiapa b={b} /> },
      ]}
    />
  );
}
