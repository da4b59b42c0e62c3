import { Autocomplete, NativeSelect, TagsInput } from '@mantine/core';
import type { LembarJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { useBadan } from '../../lib/badan.ts';
import { TanyaAlasan } from '../../ui/TanyaAlasan.tsx';
import { type IsianPihak, usePihak } from './pihak.ts';
import type { Sunting } from './sunting.ts';

const RINGKAS = 70;
/** The list opens upwards: below stand the buttons. */
const KE_ATAS = { position: 'top' } as const;

/** Below the reason: what the paraf on the paper says. Tab leads through it; Enter sends from anywhere. */
function Pihak({ p }: { p: IsianPihak }) {
  const { badan, pengawas } = useBadan();
  return (
    <>
      {p.keberatan.length > 0 ? (
        <NativeSelect
          mt="sm"
          label="Atas keberatan"
          value={p.atas ?? ''}
          onChange={(e) => p.setAtas(e.currentTarget.value === '' ? null : Number(e.currentTarget.value))}
          data={[
            { value: '', label: 'Tanpa keberatan' },
            ...p.keberatan.map((k) => ({
              value: String(k.nomor),
              label: `${k.nomor}. ${k.namaPengaju}: ${k.uraian}`.slice(0, RINGKAS),
            })),
          ]}
        />
      ) : null}
      <Autocomplete
        mt="sm"
        label="Diminta oleh"
        placeholder={`Saksi, ${pengawas}, ${badan}, KPPS, atau nama`}
        data={p.pilihan}
        limit={6}
        comboboxProps={KE_ATAS}
        maxLength={200}
        value={p.diminta}
        onChange={p.setDiminta}
      />
      <TagsInput
        mt="sm"
        label="Disetujui oleh"
        placeholder={p.disetujui.length === 0 ? 'Ketik nama, Enter menambah' : ''}
        data={p.pilihan}
        limit={6}
        comboboxProps={KE_ATAS}
        maxTags={20}
        styles={{ pill: { fontSize: 15 } }}
        maxLength={200}
        value={p.disetujui}
        onChange={p.setDisetujui}
      />
    </>
  );
}

function Dialog({ sunting, lembar }: { sunting: Sunting; lembar: LembarJawab }) {
  const ubah = sunting.pembetulan();
  const pihak = usePihak(
    lembar,
    ubah.map(([s]) => s),
  );
  return (
    <TanyaAlasan
      buka
      judul="Pembetulan angka yang sudah dibacakan"
      jelas={
        <ul>
          {ubah.map(([sel, semula, menjadi]) => (
            <li key={sel}>
              <strong>{namaSel(sel)}</strong>: {angkaSel(semula)} → {angkaSel(menjadi)}
            </li>
          ))}
        </ul>
      }
      label="Alasan pembetulan"
      deskripsi="Apa yang terlihat pada C.Hasil."
      draf={{ kontes: lembar.kontes, wilayah: lembar.tps, nama: 'pembetulan' }}
      tombol="Betulkan"
      tombolBatal="Kembalikan angka semula"
      kirim={(alasan) => sunting.beriAlasan({ alasan, ...pihak.isi() })}
      tutup={() => sunting.beriAlasan(null)}
    >
      <Pihak p={pihak} />
    </TanyaAlasan>
  );
}

/** A figure that was read out is being changed: the paper's strike-through and paraf become an entry in the journal. */
export const Pembetulan = ({ sunting, lembar }: { sunting: Sunting; lembar: LembarJawab }) =>
  sunting.membetulkan ? <Dialog sunting={sunting} lembar={lembar} /> : null;
