import { type Aplikasi, draftsAt, keepDraft, leftTyping, visitor, withinReach } from '../../app/index.ts';
import { berhasil, gagal } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganDraf = (a: Aplikasi) => {
  const penanya = (panel: string) => ({ panel, klaim: a.rapat.klaim.daftar(), jam: a.jam });
  return {
    draf: ({ kueri }) =>
      denganPleno(a, (p) =>
        berhasil(leftTyping(p, penanya(kueri.panel)).filter((d) => withinReach(visitor(), d.wilayah))),
      ),
    drafTempat: ({ param, kueri }) => denganPleno(a, (p) => berhasil(draftsAt(p, param, penanya(kueri.panel)))),
    simpanDraf: ({ badan }) =>
      denganPleno(a, (p) => {
        const s = visitor();
        if (s.jenis === 'panel' && !badan.panel.startsWith(s.id))
          return gagal('PERMINTAAN_BENTUK', { sebab: 'panel lain' });
        const h = keepDraft(p, badan, a.jam);
        return h.ok ? berhasil({}) : h;
      }),
  } satisfies Partial<Penangan>;
};
