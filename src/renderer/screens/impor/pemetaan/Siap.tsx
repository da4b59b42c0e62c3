import { useState } from 'react';
import type { PratinjauImpor } from '../../../../contract/index.ts';
import type { AlurImpor } from '../alur.ts';
import { Pratinjau } from '../Pratinjau.tsx';
import { CocokkanKolom } from './CocokkanKolom.tsx';
import { TabelImpor } from './TabelImpor.tsx';

/** The import has been read: its preview, or the mapping of its tables. */
export function Siap({ alur, id, pratinjau }: { alur: AlurImpor; id: string; pratinjau: PratinjauImpor | null }) {
  const [dicocokkan, setDicocokkan] = useState<readonly string[]>([]);
  const tabel = pratinjau?.tabel ?? [];
  const daftar = tabel.filter((t) => dicocokkan.includes(t.tanda));
  if (daftar.length > 0)
    return (
      <CocokkanKolom
        impor={id}
        daftar={daftar}
        sibuk={alur.sibuk}
        pakai={(pemetaan) => alur.pakaiPemetaan(pemetaan, () => setDicocokkan([]))}
        kembali={() => setDicocokkan([])}
      />
    );
  return (
    <Pratinjau alur={alur} pratinjau={pratinjau} belumJelas={tabel.some((t) => t.keadaan === 'perlu')}>
      <TabelImpor tabel={tabel} cocokkan={setDicocokkan} lupakan={alur.lupakanPemetaan} sibuk={alur.sibuk} />
    </Pratinjau>
  );
}
