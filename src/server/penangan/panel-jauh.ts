import { type Aplikasi, visitor } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { PintuPanel } from '../panel/pintu.ts';
import type { Penangan } from '../rute.ts';

export const penanganPanelJauh = (a: Aplikasi, pintu: PintuPanel) =>
  ({
    saya: () => {
      const s = visitor();
      if (s.jenis !== 'panel') return berhasil({ jenis: s.jenis, awalan: '', nama: '', daerah: null });
      const p = a.pleno();
      const daerah = s.daerah?.map((kode) => ({ kode, nama: p.ok ? p.nilai.peta.nama(kode) : kode })) ?? null;
      return berhasil({ jenis: 'panel', awalan: s.id, nama: s.nama, daerah });
    },
    panelJauh: () => berhasil(pintu.keadaan()),
    aturPanelJauh: ({ badan }) => pintu.atur(badan),
    kodePanel: ({ badan }) => pintu.buatKode(badan.daerah),
    tutupKodePanel: () => pintu.tutupKode(),
    daerahPanel: ({ param, badan }) => pintu.aturDaerah(param.id, badan.daerah),
    keluarkanPanel: ({ param }) => pintu.keluarkan(param.id),
  }) satisfies Partial<Penangan>;
