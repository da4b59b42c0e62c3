import { type Ref, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Latihan, TugasLatihan } from '../../../contract/index.ts';
import { isiPanel, PanelSamping } from '../../ui/PanelSamping.tsx';
import kelas from './Latihan.module.css';
import { banyakSelesai, tugasKini } from './latihan.ts';
import { TabKertas } from './TabKertas.tsx';
import { DaftarTugas, IsiTugas, Kabar } from './Tugas.tsx';
import { UlangiLatihan } from './UlangiLatihan.tsx';

const TAB = [
  ['tugas', 'Tugas'],
  ['kertas', 'Kertas C.Hasil'],
] as const;
type Tab = (typeof TAB)[number][0];

const ISI = `${isiPanel} ${kelas.isi}`;

/** The task that is shown: the one to do, and once it is done itself still, until the clerk goes on. */
function useDilihat(l: Latihan): [TugasLatihan | null, (id: TugasLatihan['id'] | null) => void] {
  const kini = tugasKini(l);
  const [id, setId] = useState(kini?.id ?? null);
  useEffect(() => {
    // After a restart, and where everything was done, the first answer decides.
    if (id === null && kini) setId(kini.id);
  }, [id, kini]);
  return [l.tugas.find((t) => t.id === id) ?? kini, setId];
}

/** What the clerk is to do, what the program sees of it, hints, and the paper to read from. */
export function PanelLatihan({ latihan, tutup, ref }: { latihan: Latihan; tutup: () => void; ref: Ref<HTMLElement> }) {
  const [tab, setTab] = useState<Tab>('tugas');
  const [dilihat, lihat] = useDilihat(latihan);
  const [, pergi] = useLocation();
  const urut = latihan.tugas.findIndex((t) => t.id === dilihat?.id);
  const lanjut = (): void => {
    const ke = latihan.tugas[urut + 1];
    if (ke) lihat(ke.id);
    else pergi('/latihan');
  };
  return (
    <PanelSamping
      ref={ref}
      nama={latihan.judul}
      judul={
        <>
          {latihan.judul}{' '}
          <small className={kelas.banyak}>
            {banyakSelesai(latihan)}/{latihan.tugas.length}
          </small>
        </>
      }
      tutup={tutup}
      kataTutup="Tutup panel latihan"
      judulTutup="Tutup panel (F8)"
      lebar={318}
      tinggi={38}
    >
      <div className={kelas.tab} role="tablist" aria-label="Isi panel latihan">
        {TAB.map(([id, nama]) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={tab === id}
            aria-controls="isi-latihan"
            onClick={() => setTab(id)}
          >
            {nama}
          </button>
        ))}
      </div>
      {/* Above the paper, which scrolls along with the cell being typed. */}
      {tab === 'kertas' && dilihat?.keliru ? (
        <div className={kelas.diAtas}>
          <Kabar tugas={dilihat} kontes={latihan.kontes} />
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <div id="isi-latihan" role="tabpanel" aria-labelledby={`tab-${tab}`} className={ISI} tabIndex={0}>
        {tab === 'kertas' ? <TabKertas latihan={latihan} /> : null}
        {tab === 'tugas' && dilihat ? (
          <IsiTugas key={dilihat.id} tugas={dilihat} nomor={urut + 1} kontes={latihan.kontes} lanjut={lanjut} />
        ) : null}
        {tab === 'tugas' && !dilihat ? <p>{latihan.penutup}</p> : null}
      </div>
      <footer className={kelas.kaki}>
        <DaftarTugas latihan={latihan} dilihat={dilihat?.id ?? null} lihat={lihat} />
        <div className={kelas.aksi}>
          <Link href="/latihan">Ringkasan</Link>
          <UlangiLatihan benih={latihan.benih} />
        </div>
      </footer>
    </PanelSamping>
  );
}
