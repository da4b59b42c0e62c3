import { Button } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { type DragEvent, useEffect, useState } from 'react';
import type { AsalBerkas } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { adalahPaket, paketDijatuhkan } from '../../lib/berkas.ts';
import { usePaketMenunggu } from '../../lib/berkas-dibuka.ts';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import kelas from './Kiriman.module.css';
import { kataHitung } from './kata.ts';
import { LihatPaket } from './LihatPaket.tsx';
import { LihatPemberitahuan } from './LihatPemberitahuan.tsx';
import { pilihPaket } from './sumber.ts';

/** Picking a package, and those that came before. */
export function Terima() {
  const { data } = useTitik('kiriman');
  const [asal, setAsal] = useState<AsalBerkas | null>(null);
  const lihat = useUbah('lihatPaket');
  const pemberitahuan = useUbah('lihatPemberitahuan');
  const jenis = useUbah('jenisPaket');
  const tutup = (): void => {
    lihat.reset();
    pemberitahuan.reset();
  };
  const buka = (a: AsalBerkas | null): void => {
    if (!a) return;
    setAsal(a);
    tutup();
    const badan = { asal: a };
    jenis.mutate(
      { badan },
      {
        onError: laporGalat,
        onSuccess: (h) => (h.jenis === 'paket' ? lihat : pemberitahuan).mutate({ badan }, { onError: laporGalat }),
      },
    );
  };
  // Opened by a double click, or dropped on another screen.
  const { ada, ambil } = usePaketMenunggu();
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once for each that comes, whatever else is drawn anew
  useEffect(() => {
    if (ada) buka(ambil());
  }, [ada]);
  const jatuh = (e: DragEvent): void => {
    const berkas = Array.from(e.dataTransfer.files);
    if (!berkas.some(adalahPaket)) return;
    e.preventDefault();
    e.stopPropagation();
    void paketDijatuhkan(berkas).then(buka).catch(laporGalat);
  };
  const masuk = data?.masuk ?? [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition to the button
    <div onDrop={jatuh} onDragOver={(e) => e.preventDefault()}>
      <Kartu judul="Terima">
        <p className={kelas.keadaan}>
          Paket diperiksa seluruhnya lebih dahulu: tanda tangan, jejak, dan setiap angka. Anda melihat apa yang akan
          berubah sebelum ada yang dicatat.
        </p>
        <Button
          size="md"
          variant="default"
          leftSection={<IconPackageImport size={20} />}
          loading={jenis.isPending || lihat.isPending || pemberitahuan.isPending}
          onClick={() => void pilihPaket().then(buka).catch(laporGalat)}
        >
          Pilih paket…
        </Button>
        {lihat.data && asal ? (
          <LihatPaket key={lihat.data.sidik} asal={asal} paket={lihat.data} lagi={() => buka(asal)} selesai={tutup} />
        ) : null}
        {pemberitahuan.data && asal ? (
          <LihatPemberitahuan asal={asal} pemberitahuan={pemberitahuan.data} selesai={tutup} />
        ) : null}
        {masuk.length > 0 ? (
          <>
            <h3 className={kelas.sub}>Yang sudah diterima</h3>
            <ul className={kelas.daftar}>
              {masuk.map((m) => (
                <li key={m.sidik}>
                  <strong>{m.namaWilayah}</strong> paket {angka(m.urut)} · {m.namaPerangkat} · {waktuSingkat(m.waktu)}
                  <span className={kelas.redup}>{kataHitung(m.hitung)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Kartu>
    </div>
  );
}
