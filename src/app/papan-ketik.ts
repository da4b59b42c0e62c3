import { AsyncLocalStorage } from 'node:async_hooks';
import { type Orang, petugasBadan } from '../domain/index.ts';
import { readPerson, type Simpanan } from '../store/index.ts';

/**
 * Who sits at the keyboard of the window that asks. It is named, not proved: an act that needs proof asks for a PIN. Kept
 * beside the request instead of handed through every use case, because it changes none of them: only the journal's word of
 * who did it (`tindakan`).
 */
const kini = new AsyncLocalStorage<number>();

/** Does something for a window whose person has this number; undefined: nobody is named there. */
export const atKeyboard = <T>(orang: number | undefined, kerja: () => T): T =>
  orang === undefined ? kerja() : kini.run(orang, kerja);

/** The number named for what is being done now. */
export const keyboardNumber = (): number | undefined => kini.getStore();

/** The person at the keyboard; null where nobody is named, or somebody who may not act here in their own name. */
export function namedAtKeyboard(s: Simpanan): Orang | null {
  const id = kini.getStore();
  const o = id === undefined ? null : readPerson(s, id);
  return o?.aktif && petugasBadan(o.peran) ? o : null;
}
