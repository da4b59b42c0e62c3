import { useElementSize } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { AgendaJawab, FormulirJawab, LembarJawab } from '../../../contract/index.ts';
import { Memuat } from '../../ui/Kotak.tsx';
import { Agenda } from './Agenda.tsx';
import { FotoLembar } from './foto/FotoLembar.tsx';
import { tataFoto, useLebarFoto, usePanelFoto } from './foto/keadaan.ts';
import { IsiLembar } from './IsiLembar.tsx';
import kelas from './Lembar.module.css';
import { LompatTps } from './LompatTps.tsx';

export type PropLembar = {
  formulir: FormulirJawab;
  agenda: AgendaJawab;
  lembar: LembarJawab | undefined;
  tps: string;
  jenis: 'PEMILU' | 'PILKADA';
};

/** Agenda, sheet, checks side by side. The agenda stays while the next sheet loads. */
export function LembarTps({ formulir, agenda, lembar, tps, jenis }: PropLembar) {
  const [lompat, setLompat] = useState(false);
  const [foto] = usePanelFoto();
  const [lebarFoto] = useLebarFoto();
  const { ref, width } = useElementSize();
  const tata = tataFoto(width || window.innerWidth);
  useEffect(() => {
    const tombol = (e: KeyboardEvent): void => {
      if (!(e.ctrlKey || e.metaKey) || e.altKey || !['g', 'f'].includes(e.key.toLowerCase())) return;
      e.preventDefault();
      setLompat(true);
    };
    window.addEventListener('keydown', tombol);
    return () => window.removeEventListener('keydown', tombol);
  }, []);
  return (
    <div
      ref={ref}
      className={kelas.layar}
      data-foto={foto ? tata.letak : undefined}
      style={{ '--rp-foto': `${Math.min(lebarFoto, tata.paling)}px` } as React.CSSProperties}
    >
      <Agenda agenda={agenda} tps={tps} />
      <FotoLembar kontes={agenda.kontes} tps={tps} tata={tata} />
      {lembar ? (
        <IsiLembar
          key={lembar.tps}
          formulir={formulir}
          lembar={lembar}
          jenis={jenis}
          bukaLompat={() => setLompat(true)}
        />
      ) : (
        <Memuat baris={14} />
      )}
      <LompatTps agenda={agenda} desaKini={tps.slice(0, 10)} buka={lompat} tutup={() => setLompat(false)} />
    </div>
  );
}
