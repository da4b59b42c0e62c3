import { QueryClient as Klien, type QueryClient, useMutation, useQuery } from '@tanstack/react-query';
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

/** A route that changes something. */
export function useUbah<N extends NamaTitik>(nama: N, opsi: { selesai?: (jawab: Jawab<N>) => void } = {}) {
  return useMutation<Jawab<N>, Error, OpsiPanggil<N>>({
    mutationKey: [nama, KONTRAK[nama].metode],
    mutationFn: (minta) => panggil(nama, minta),
    ...(opsi.selesai ? { onSuccess: opsi.selesai } : {}),
  });
}
