import { Menu } from '@mantine/core';
import { IconFileDescription, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { LembarJawab } from '../../../contract/index.ts';
import { namaSama } from '../../../domain/orang.ts';
import { namaSumber } from '../../../domain/sumber.ts';
import { usePapanKetik } from '../../lib/duduk.ts';
import { useTitik } from '../../lib/kueri.ts';
import kelas from './Lembar.module.css';
import type { Pembanding } from './pembanding.ts';

/** Who typed figures of this sheet, as far as they were named at the keyboard. */
const pengetikPertama = (l: LembarJawab): string[] =>
  l.riwayat.flatMap((r) =>
    r.peran !== 'operator' && (r.jenis === 'lembar.diubah' || (r.jenis === 'lembar.dimuat' && l.asal === 'ketik'))
      ? [r.orang]
      : [],
  );

/** The second entry is typed by somebody else, and without seeing the first. */
function EntriKedua({ lembar, buka }: { lembar: LembarJawab; buka: () => void }) {
  const keadaan = useTitik('keadaan');
  const kini = usePapanKetik(keadaan.data?.pleno?.folder);
  const sama = kini !== null && pengetikPertama(lembar).some((n) => namaSama(n, kini.nama));
  return (
    <>
      <Menu.Label>C.Hasil yang sama, orang lain yang mengetik</Menu.Label>
      <Menu.Item disabled={sama} onClick={buka}>
        Entri kedua (angka pertama ditutup)
      </Menu.Item>
      {sama ? (
        <Menu.Label>{kini.nama} sudah mengetik entri pertama. Pilih orang lain di papan ketik, kanan atas.</Menu.Label>
      ) : null}
    </>
  );
}

/** Opens a column to type what somebody's copy says, or what a second typist reads. */
export function MenuSalinan({ lembar, pembanding }: { lembar: LembarJawab; pembanding: Pembanding }) {
  const [buka, setBuka] = useState(false);
  const { data } = useTitik('pihakSalinan', { param: { kontes: lembar.kontes }, aktif: buka });
  const { dibuka } = pembanding;
  if (dibuka)
    return (
      <button type="button" className={kelas.alat} aria-pressed onClick={() => pembanding.buka(null)}>
        <IconX size={16} stroke={2.6} aria-hidden /> Selesai mengetik {namaSumber(dibuka)}
      </button>
    );
  return (
    <Menu opened={buka} onChange={setBuka} position="bottom-end" width={320} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={kelas.alat}>
          <IconFileDescription size={18} aria-hidden /> Salinan…
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={430} style={{ overflowY: 'auto' }}>
        <Menu.Label>Ketik angka C.Hasil Salinan milik</Menu.Label>
        {(data ?? []).map((x) => (
          <Menu.Item key={x.sumber} onClick={() => pembanding.buka(x.sumber)}>
            {x.nomor === null ? x.nama : `Saksi ${String(x.nomor).padStart(2, '0')} – ${x.nama}`}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <EntriKedua lembar={lembar} buka={() => pembanding.buka('entri2')} />
      </Menu.Dropdown>
    </Menu>
  );
}
