import { IconArrowRight, IconBulb, IconCheck, IconCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Latihan, TugasLatihan } from '../../../contract/index.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Latihan.module.css';
import { KATA_STATUS, keTuju } from './latihan.ts';

type Butir = TugasLatihan['butir'][number];

/** Hints for the step to do: one, another one, then the place itself. */
function Petunjuk({ butir, kontes }: { butir: Butir; kontes: string }) {
  const [dibuka, setDibuka] = useState(0);
  const habis = dibuka >= butir.petunjuk.length;
  return (
    <div className={kelas.petunjuk}>
      <ol aria-live="polite">
        {butir.petunjuk.slice(0, dibuka).map((p) => (
          <li key={p}>{p}</li>
        ))}
      </ol>
      {habis ? (
        <Link href={keTuju(kontes, butir.tuju)} className={kelas.tunjuk}>
          <IconArrowRight size={17} aria-hidden /> Tunjukkan tempatnya
        </Link>
      ) : (
        <button type="button" className={kelas.tunjuk} onClick={() => setDibuka(dibuka + 1)}>
          <IconBulb size={17} aria-hidden /> Petunjuk {dibuka + 1}
        </button>
      )}
    </div>
  );
}

function BarisButir({ b, kini }: { b: Butir; kini: boolean }) {
  return (
    <li data-selesai={b.selesai || undefined} aria-current={kini ? 'step' : undefined}>
      {b.selesai ? <IconCheck size={18} stroke={2.6} aria-hidden /> : <IconCircle size={18} aria-hidden />}
      <span>
        {b.teks}
        <span className="rp-tersembunyi">{b.selesai ? ' (selesai)' : ''}</span>
      </span>
    </li>
  );
}

/** What the plenary itself says: a mistake with the place to look at, or that the task is done. */
export function Kabar({ tugas, kontes }: { tugas: TugasLatihan; kontes: string }) {
  const { keliru, status } = tugas;
  return (
    <div role="status" className={kelas.kabar} data-status={status}>
      {keliru ? (
        <>
          <Tanda derajat="periksa" ukuran={18} kata="Perlu diperbaiki:" />
          <div>
            <p>{keliru.kalimat}</p>
            <Link href={keTuju(kontes, keliru.tuju)}>Lihat tempatnya</Link>
          </div>
        </>
      ) : null}
      {!keliru && status === 'selesai' ? (
        <>
          <Tanda derajat="baik" ukuran={18} kata="Selesai:" />
          <p>{tugas.selesai}</p>
        </>
      ) : null}
    </div>
  );
}

/** One task: why it matters, its steps as the plenary shows them done, and what to do next. */
export function IsiTugas({
  tugas,
  nomor,
  kontes,
  lanjut,
}: {
  tugas: TugasLatihan;
  nomor: number;
  kontes: string;
  lanjut: () => void;
}) {
  const kini = tugas.butir.find((b) => !b.selesai);
  const boleh = tugas.status === 'selesai';
  return (
    <>
      <h3>
        {nomor}. {tugas.judul}
      </h3>
      <p className={kelas.mengapa}>{tugas.mengapa}</p>
      <Kabar tugas={tugas} kontes={kontes} />
      <ol className={kelas.butir}>
        {tugas.butir.map((b) => (
          <BarisButir key={b.id} b={b} kini={b === kini} />
        ))}
      </ol>
      {kini ? <Petunjuk key={kini.id} butir={kini} kontes={kontes} /> : null}
      {boleh ? (
        <button type="button" className={kelas.lanjut} onClick={lanjut}>
          Lanjut <IconArrowRight size={18} aria-hidden />
        </button>
      ) : null}
    </>
  );
}

/** All tasks at a glance; any of them can be looked at. */
export function DaftarTugas({
  latihan,
  dilihat,
  lihat,
}: {
  latihan: Latihan;
  dilihat: TugasLatihan['id'] | null;
  lihat: (id: TugasLatihan['id']) => void;
}) {
  return (
    <ol className={kelas.daftar} aria-label="Tugas">
      {latihan.tugas.map((t, i) => (
        <li key={t.id}>
          <button
            type="button"
            data-status={t.status}
            aria-current={t.id === dilihat ? 'step' : undefined}
            aria-label={`Tugas ${i + 1}, ${t.judul}: ${KATA_STATUS[t.status]}`}
            title={`${t.judul}: ${KATA_STATUS[t.status]}`}
            onClick={() => lihat(t.id)}
          >
            {t.status === 'selesai' ? <IconCheck size={16} stroke={3} aria-hidden /> : i + 1}
          </button>
        </li>
      ))}
    </ol>
  );
}
