import {
  type Aplikasi,
  markPresence,
  type Pleno,
  peopleOverview,
  recordPeople,
  recordPerson,
  removePin,
  setPin,
} from '../../app/index.ts';
import { berhasil, type Hasil } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganOrang = (a: Aplikasi) => {
  const daftar = (): Hasil<Keluaran<'orang'>> => denganPleno(a, (p) => berhasil(peopleOverview(p)));
  const lalu = async (
    kerja: (p: Pleno) => Hasil<unknown> | Promise<Hasil<unknown>>,
  ): Promise<Hasil<Keluaran<'orang'>>> => {
    const h = await a.denganOrang(kerja);
    return h.ok ? daftar() : h;
  };
  return {
    orang: daftar,
    tambahOrang: ({ badan }) =>
      lalu((p) =>
        recordPeople(
          p,
          badan.orang.map(({ id: _, ...o }) => o),
          a.jam,
        ),
      ),
    ubahOrang: ({ param, badan }) => lalu((p) => recordPerson(p, { ...badan, id: param.id }, a.jam)),
    aturPin: ({ param, badan }) => lalu((p) => setPin(p, param.id, badan.pin, badan.pinLama, a.jam)),
    hapusPin: ({ param, badan }) => lalu((p) => removePin(p, param.id, badan.oleh, a.jam)),
    catatHadir: ({ param, badan }) => lalu((p) => markPresence(p, { orang: param.id, ...badan }, a.jam)),
  } satisfies Partial<Penangan>;
};
