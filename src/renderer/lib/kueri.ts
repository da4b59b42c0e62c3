import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  QueryClient as KlienDasar,
  type Query,
  type QueryClient,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { type Jawab, KONTRAK, type Kueri, type NamaTitik, type Param } from '../../contract/index.ts';
import { GalatServer } from './galat.ts';
import { type OpsiPanggil, panggil } from './panggil.ts';

/** The key under which an answer is kept; its first part is the name of the route. */
export const kunci = <N extends NamaTitik>(nama: N, param?: Param<N>, kueri?: Kueri<N>): readonly unknown[] => [
  nama,
  param ?? null,
  kueri ?? null,
];

/**
 * A client that loses no event. The library does not ask again for an answer that is being fetched for the first time:
 * it takes the one under way, which may be older than the event, for fresh – and it would stay on the hall's screen.
 * Such an answer is asked for once more as soon as the first one is there; it is not broken off, or a row of events
 * would keep a slow page empty.
 */
class Klien extends KlienDasar {
  readonly #ditunggu = new WeakSet<Query>();

  override invalidateQueries(filters: InvalidateQueryFilters = {}, opsi: InvalidateOptions = {}): Promise<void> {
    const pertama = this.getQueryCache()
      .findAll(filters as InvalidateQueryFilters)
      .filter((q) => q.state.data === undefined && q.state.fetchStatus !== 'idle');
    const selesai = super.invalidateQueries(filters, opsi);
    const lagi = pertama.map((q) => this.#sekaliLagi(q));
    return lagi.length === 0 ? selesai : Promise.all([selesai, ...lagi]).then(() => undefined);
  }

  async #sekaliLagi(q: Query): Promise<void> {
    if (this.#ditunggu.has(q)) return;
    this.#ditunggu.add(q);
    try {
      await q.promise;
    } catch {
      // Told by the query itself.
    } finally {
      this.#ditunggu.delete(q);
    }
    if (q.state.data !== undefined) await super.invalidateQueries({ queryKey: q.queryKey, exact: true });
  }
}

/**
 * `networkMode: always`: this program works without any network, so the browser's idea of being offline must never
 * pause a request to the core on the same computer.
 */
export function buatKlien(): QueryClient {
  return new Klien({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (n, galat) => galat instanceof GalatServer && galat.terputus && n < 600,
        retryDelay: 700,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** `sekali`: read only while there is no answer yet, then leave it as it is (a frozen projector). */
export type Aktif = boolean | 'sekali';
type OpsiTitik<N extends NamaTitik> = { param?: Param<N>; kueri?: Kueri<N>; aktif?: Aktif; pegang?: boolean };

/** Answer of a GET route, kept fresh by the events of the core. `pegang` shows the last answer while another one loads. */
export function useTitik<N extends NamaTitik>(nama: N, opsi: OpsiTitik<N> = {}) {
  return useQuery<Jawab<N>>({
    queryKey: kunci(nama, opsi.param, opsi.kueri),
    queryFn: ({ signal }) => {
      const minta: OpsiPanggil<N> = { signal };
      if (opsi.param !== undefined) minta.param = opsi.param;
      if (opsi.kueri !== undefined) minta.kueri = opsi.kueri;
      return panggil(nama, minta);
    },
    enabled: opsi.aktif === 'sekali' ? (q) => q.state.data === undefined : (opsi.aktif ?? true),
    ...(opsi.pegang ? { placeholderData: (lama: Jawab<N> | undefined) => lama as never } : {}),
  });
}

/**
 * A route that changes something. `berurut`: one request after the other, where the last one asked for must be the last
 * one to arrive.
 */
export function useUbah<N extends NamaTitik>(
  nama: N,
  opsi: { selesai?: (jawab: Jawab<N>) => void; berurut?: boolean } = {},
) {
  return useMutation<Jawab<N>, Error, OpsiPanggil<N>>({
    mutationKey: [nama, KONTRAK[nama].metode],
    mutationFn: (minta) => panggil(nama, minta),
    ...(opsi.berurut ? { scope: { id: nama } } : {}),
    ...(opsi.selesai ? { onSuccess: opsi.selesai } : {}),
  });
}
