import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconShieldCheck } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { angka } from '../../../domain/format.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';
import { GalatKotak, Kosong, Memuat } from '../../ui/Kotak.tsx';
import { Entri } from './Entri.tsx';
import { HasilVerifikasi } from './HasilVerifikasi.tsx';
import kelas from './Jejak.module.css';

/** The journal: everything that was done, newest first, and the proof that nothing was changed afterwards. */
export function Jejak() {
  const [cari, setCari] = useState('');
  const [kata] = useDebouncedValue(cari.trim(), 250);
  const jejak = useInfiniteQuery({
    queryKey: ['jejak', kata],
    queryFn: ({ pageParam, signal }) =>
      panggil('jejak', {
        kueri: { ...(pageParam === null ? {} : { sebelum: pageParam }), ...(kata === '' ? {} : { cari: kata }) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (h) => (h.adaLagi ? (h.entri[h.entri.length - 1]?.seq ?? null) : null),
    placeholderData: keepPreviousData,
  });
  const verifikasi = useUbah('verifikasi');
  const entri = jejak.data?.pages.flatMap((h) => h.entri) ?? [];
  const jumlah = jejak.data?.pages[0]?.jumlah ?? 0;
  return (
    <div className={kelas.layar}>
      <div className={kelas.kepala}>
        <h1>Jejak</h1>
        <TextInput
          aria-label="Cari dalam jejak"
          placeholder="Cari: TPS, kata, orang…"
          leftSection={<IconSearch size={18} aria-hidden />}
          className={kelas.cari}
          value={cari}
          onChange={(e) => setCari(e.currentTarget.value)}
        />
        <span className={kelas.jumlah} role="status">
          {jejak.data ? `${angka(jumlah)} catatan` : ''}
        </span>
        <Button
          leftSection={<IconShieldCheck size={20} />}
          loading={verifikasi.isPending}
          onClick={() => verifikasi.mutate({}, { onError: laporGalat })}
        >
          Verifikasi
        </Button>
      </div>
      {verifikasi.data ? <HasilVerifikasi hasil={verifikasi.data} /> : null}
      {jejak.error && !jejak.data ? <GalatKotak galat={jejak.error} /> : null}
      {jejak.isPending ? <Memuat /> : null}
      {jejak.data && entri.length === 0 ? (
        <Kosong judul={kata === '' ? 'Belum ada catatan' : 'Tidak ditemukan'}>
          {kata === '' ? 'Setiap perubahan akan tercatat di sini.' : `Tidak ada catatan yang memuat “${kata}”.`}
        </Kosong>
      ) : null}
      {entri.length > 0 ? (
        <ol className={kelas.daftar}>
          {entri.map((e) => (
            <Entri key={e.seq} entri={e} />
          ))}
        </ol>
      ) : null}
      {jejak.hasNextPage ? (
        <Button variant="default" loading={jejak.isFetchingNextPage} onClick={() => void jejak.fetchNextPage()}>
          Tampilkan yang lebih lama
        </Button>
      ) : null}
    </div>
  );
}
