import { Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { FormulirJawab, KeberatanJawab, LembarJawab } from '../../../contract/index.ts';
import { useTitik } from '../../lib/kueri.ts';
import { CatatKeberatan } from '../keberatan/CatatKeberatan.tsx';
import { JawabKeberatan } from '../keberatan/JawabKeberatan.tsx';
import kelas from '../keberatan/Keberatan.module.css';
import { SatuKeberatan } from '../keberatan/SatuKeberatan.tsx';
import { selKini } from './RiwayatSel.tsx';

/** Objections and events of this sheet, with the way to note and to answer them. */
export function Keberatan({ lembar, formulir }: { lembar: LembarJawab; formulir: FormulirJawab }) {
  const { data } = useTitik('keberatan', { kueri: { wilayah: lembar.tps, kontes: lembar.kontes } });
  const [catat, { open, close }] = useDisclosure(false);
  const [sel, setSel] = useState<string | null>(null);
  const [jawab, setJawab] = useState<KeberatanJawab | null>(null);
  return (
    <section aria-labelledby="judul-keberatan">
      <h2 id="judul-keberatan">Keberatan dan kejadian khusus</h2>
      <ul className={kelas.daftar}>
        {(data ?? []).map((k) => (
          <SatuKeberatan key={k.nomor} k={k} jawab={() => setJawab(k)} />
        ))}
      </ul>
      <button
        type="button"
        className={kelas.catat}
        // The focus leaves the cell when the button takes it; what was looked at is remembered before.
        onMouseDown={() => setSel(selKini())}
        onClick={open}
      >
        Catat keberatan…
      </button>
      <Modal
        opened={catat}
        onClose={close}
        title={`Catat untuk TPS ${lembar.nomor}, ${lembar.desa.nama}`}
        closeButtonProps={{ 'aria-label': 'Tutup' }}
      >
        <CatatKeberatan tempat={{ wilayah: lembar.tps, kontes: lembar.kontes, formulir }} sel={sel} tutup={close} />
      </Modal>
      <Modal
        opened={jawab !== null}
        onClose={() => setJawab(null)}
        title={jawab ? `Jawab ${jawab.jenis} nomor ${jawab.nomor}` : ''}
        closeButtonProps={{ 'aria-label': 'Tutup' }}
      >
        {jawab ? <JawabKeberatan k={jawab} tutup={() => setJawab(null)} /> : null}
      </Modal>
    </section>
  );
}
