import { Button, Modal, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { LampiranJawab } from '../../../../contract/index.ts';
import { besarBerkas } from '../../../../domain/format.ts';
import { waktuSingkat } from '../../../lib/waktu.ts';
import { type Aksi, useAksiFoto } from './aksi.ts';
import kelas from './Foto.module.css';
import type { TempatFoto } from './keadaan.ts';

const Keterangan = ({ l }: { l: LampiranJawab }) => (
  <small>
    {l.nama} · {besarBerkas(l.ukuran)} · {waktuSingkat(l.waktu)} · sidik <code>{l.sha256.slice(0, 8)}</code>
  </small>
);

/** One page: its caption, its place, and the way off the sheet. */
function Satu({ l, i, pasang, aksi }: { l: LampiranJawab; i: number; pasang: readonly LampiranJawab[]; aksi: Aksi }) {
  const [teks, setTeks] = useState(l.keterangan);
  const simpan = (): void => {
    if (teks.trim() !== l.keterangan)
      aksi.tata((kini) => kini.map((x) => (x.nomor === l.nomor ? { ...x, keterangan: teks.trim() } : x)));
  };
  const pindah = (arah: 1 | -1): void =>
    aksi.tata((kini) => {
      const dari = kini.findIndex((x) => x.nomor === l.nomor);
      const urut = kini.filter((x) => x.nomor !== l.nomor);
      urut.splice(dari + arah, 0, ...kini.slice(dari, dari + 1));
      return urut;
    });
  return (
    <li className={kelas.satu}>
      <strong>{i + 1}</strong>
      <div>
        <TextInput
          aria-label={`Keterangan foto ${i + 1}`}
          placeholder="Keterangan, misalnya Halaman 1"
          maxLength={80}
          value={teks}
          onChange={(e) => setTeks(e.currentTarget.value)}
          onBlur={simpan}
          onKeyDown={(e) => e.key === 'Enter' && simpan()}
        />
        <Keterangan l={l} />
      </div>
      <Button
        variant="default"
        px={8}
        aria-label={`Naikkan foto ${i + 1}`}
        disabled={i === 0}
        onClick={() => pindah(-1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </Button>
      <Button
        variant="default"
        px={8}
        aria-label={`Turunkan foto ${i + 1}`}
        disabled={i === pasang.length - 1}
        onClick={() => pindah(1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </Button>
      <Button variant="default" aria-label={`Lepas foto ${i + 1}`} onClick={() => aksi.lepas(l.nomor)}>
        Lepas
      </Button>
    </li>
  );
}

/** Order and captions of a sheet's photos, and those that were taken off. Everything is saved at once. */
export function KelolaFoto({
  tempat,
  foto: { pasang, lepas },
  buka,
  tutup,
}: {
  tempat: TempatFoto;
  foto: { pasang: LampiranJawab[]; lepas: LampiranJawab[] };
  buka: boolean;
  tutup: () => void;
}) {
  const aksi = useAksiFoto(tempat);
  return (
    <Modal opened={buka} onClose={tutup} title="Foto lembar ini" size="lg" closeButtonProps={{ 'aria-label': 'Tutup' }}>
      {pasang.length === 0 ? <p>Tidak ada foto pada lembar ini.</p> : null}
      <ol className={kelas.kelola}>
        {pasang.map((l, i) => (
          <Satu key={l.nomor} {...{ l, i, pasang, aksi }} />
        ))}
      </ol>
      {lepas.length > 0 ? (
        <>
          <h3 className={kelas.dilepas}>Dilepas</h3>
          <p>Berkasnya tetap disimpan dan tercatat di jejak.</p>
          <ul className={kelas.kelola}>
            {lepas.map((l) => (
              <li key={l.nomor} className={kelas.satu}>
                <div>
                  {l.keterangan ? <strong>{l.keterangan} </strong> : null}
                  <Keterangan l={l} />
                </div>
                <Button variant="default" aria-label={`Kembalikan ${l.nama}`} onClick={() => aksi.kembali(l.nomor)}>
                  Kembalikan
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Modal>
  );
}
