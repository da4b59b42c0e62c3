import { type Aplikasi, draftsAt, keepDraft, leftTyping, typingOnDisk, visitor, withinReach } from '../../app/index.ts';
import { berhasil, gagal } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganDraf = (a: Aplikasi) => {
  // A paired laptop asks for its own windows only: whoever names another's would see what is being typed there.
  const sendiri = (panel: string): string => {
    const s = visitor();
    return s.jenis === 'panel' && !panel.startsWith(s.id) ? s.id : panel;
  };
  const penanya = (panel: string) => ({ panel: sendiri(panel), klaim: a.rapat.klaim.daftar(), jam: a.jam });
  return {
    draf: ({ kueri }) =>
      denganPleno(a, (p) =>
        berhasil(leftTyping(p, penanya(kueri.panel)).filter((d) => withinReach(visitor(), d.wilayah))),
      ),
    drafTempat: ({ param, kueri }) => denganPleno(a, (p) => berhasil(draftsAt(p, param, penanya(kueri.panel)))),
    simpanDraf: async ({ badan }) => {
      const p = a.pleno();
      if (!p.ok) return p;
      const s = visitor();
      if (s.jenis === 'panel' && !badan.panel.startsWith(s.id))
        return gagal('PERMINTAAN_BENTUK', { sebab: 'panel lain' });
      const h = keepDraft(p.nilai, badan, a.jam);
      if (!h.ok) return h;
      await typingOnDisk(p.nilai);
      return berhasil({});
    },
  } satisfies Partial<Penangan>;
};
