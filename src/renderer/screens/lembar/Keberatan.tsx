import { Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { FormulirJawab, KeberatanJawab, LembarJawab } from '../../../contract/index.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { useTitik } from '../../lib/kueri.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import { CatatKeberatan } from './CatatKeberatan.tsx';
import { JawabKeberatan } from './JawabKeberatan.tsx';
import kelas from './Keberatan.module.css';

const STATUS = {
  terbuka: ['periksa', 'belum dijawab'],
  diterima: ['baik', 'diterima'],
  ditolak: ['netral', 'ditolak'],
  diteruskan: ['netral', 'diteruskan'],
} as const;

/** The cell that had the focus before the dialog took it. */
function selKini(): string | null {
  const el = document.activeElement;
  return el instanceof HTMLInputElement ? (el.dataset.sel ?? el.dataset.salinan ?? null) : null;
}

function Satu({ k, jawab }: { k: KeberatanJawab; jawab: () => void }) {
  const [derajat, kata] = STATUS[k.status];
  return (
    <li className={kelas.satu}>
      <p>
        <strong>
          {k.jenis === 'keberatan' ? 'Keberatan' : 'Kejadian'} {k.nomor}
        </strong>{' '}
        · {k.namaPengaju} {k.jenis === 'keberatan' || k.jawab ? <Lencana derajat={derajat}>{kata}</Lencana> : null}
      </p>
      <p>
        {k.sel.length > 0 ? <b>{k.sel.map(namaSel).join(', ')}: </b> : null}
        {k.uraian}
      </p>
      {k.jawab ? <p className={kelas.jawab}>PPK: {k.jawab.jawaban}</p> : null}
      {k.jawab?.hitungUlang ? <p className={kelas.jawab}>Dihitung ulang, dasar huruf {k.jawab.hitungUlang}.</p> : null}
      <button type="button" onClick={jawab}>
        {k.jawab ? 'Ubah jawaban…' : 'Jawab…'}
      </button>
    </li>
  );
}

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
          <Satu key={k.nomor} k={k} jawab={() => setJawab(k)} />
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
        <CatatKeberatan lembar={lembar} formulir={formulir} sel={sel} tutup={close} />
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
