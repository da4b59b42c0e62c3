import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Who asks, by the door they came through. The operator sits at this computer (per-start secret); a panel is another
 * laptop that was paired; a viewer is the page that the hall sees. `daerah`: regions in which a panel may change something, null for all of them.
 */
export type Siapa =
  | { jenis: 'operator' }
  | { jenis: 'penonton' }
  | { jenis: 'panel'; id: string; nama: string; daerah: readonly string[] | null };

export const OPERATOR: Siapa = { jenis: 'operator' };
export const VIEWER: Siapa = { jenis: 'penonton' };

/**
 * Kept beside the request instead of handed through every use case, like the person at the keyboard: it changes whose gavel
 * is meant and what the journal calls an unnamed hand. What a visitor may do at all is decided before, in `server/izin.ts`.
 */
const kini = new AsyncLocalStorage<Siapa>();

/** Does something for a visitor. */
export const asVisitor = <T>(siapa: Siapa, kerja: () => T): T => kini.run(siapa, kerja);

/** Who it is done for now; work that no request started is the operator's. */
export const visitor = (): Siapa => kini.getStore() ?? OPERATOR;

/** May this visitor change something at a place? Codes of regions begin with those of the regions above them. */
export const withinReach = (s: Siapa, wilayah: string): boolean =>
  s.jenis === 'operator' || (s.jenis === 'panel' && (s.daerah === null || s.daerah.some((d) => wilayah.startsWith(d))));
