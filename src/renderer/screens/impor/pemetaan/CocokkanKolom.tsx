import { Button, NativeSelect } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TabelImporJawab, TabelRingkasJawab } from '../../../../contract/index.ts';
import { angka, namaSel } from '../../../../domain/index.ts';
import { useTitik } from '../../../lib/kueri.ts';
import { GalatKotak, Memuat } from '../../../ui/Kotak.tsx';
import { type Draf, drafAwal, masalahDraf, useDraf } from './draf.ts';
import { LembarKerja } from './LembarKerja.tsx';
import kelas from './Pemetaan.module.css';

type Props = {
  impor: string;
  daftar: TabelRingkasJawab[];
  sibuk: boolean;
  pakai: (pemetaan: { tanda: string; arti: string[] }[]) => void;
  kembali: () => void;
};

function kalimatMasalah(t: TabelImporJawab, draf: Draf): string | null {
  const m = masalahDraf(t, draf);
  switch (m?.apa) {
    case undefined:
      return null;
    case 'belum':
      return `${angka(m.jumlah)} dari ${angka(draf.length)} judul belum ditentukan.`;
    case 'ganda':
      return `${[...m.sel].map(namaSel).join(', ')} dipakai lebih dari satu judul. Pilih satu saja.`;
    case 'tanpa-tps':
      return 'Belum ada kolom kode atau nomor TPS. Pilih salah satu kolom.';
    case 'tanpa-sel':
      return 'Belum ada judul yang berisi angka lembar.';
  }
}

const ringkas = (d: TabelRingkasJawab): string =>
  `${d.nama}${d.berkas[0] && d.berkas[0] !== d.nama ? ` · ${d.berkas[0]}` : ''}${d.jumlahBerkas > 1 ? ` dan ${angka(d.jumlahBerkas - 1)} berkas lain` : ''}`;

/** What the columns of tables mean, worksheet by worksheet. Nothing is used before every line is decided. */
export function CocokkanKolom({ impor, daftar, sibuk, pakai, kembali }: Props) {
  const [ke, setKe] = useState(0);
  const kini = daftar[ke] ?? daftar[0];
  const tanda = kini?.tanda ?? '';
  const tabel = useTitik('tabelImpor', { param: { id: impor, tanda } });
  const formulir = useTitik('formulir', {
    param: { kontes: tabel.data?.kontes ?? 'PPWP' },
    aktif: tabel.data !== undefined,
  });
  const { semua, ubah, buang } = useDraf(impor);
  const [selesai, setSelesai] = useState<ReadonlySet<string>>(new Set());
  const tombol = useRef<HTMLButtonElement>(null);
  const data = tabel.data;
  const lama = semua[tanda];
  const draf = data && lama?.length === data.garis.length ? lama : data ? drafAwal(data) : [];
  const masalah = data ? kalimatMasalah(data, draf) : null;

  const ubahIni = useCallback(
    (buat: (d: Draf) => Draf) => {
      if (data) ubah(tanda, (d) => buat(d?.length === data.garis.length ? d : drafAwal(data)));
    },
    [ubah, tanda, data],
  );
  const padaLengkap = useCallback(() => requestAnimationFrame(() => tombol.current?.focus()), []);
  // A worksheet that needs nothing but a look is as good as decided once it was looked at.
  useEffect(() => {
    if (data && masalah === null) {
      ubahIni((d) => d);
      setSelesai((s) => (s.has(tanda) ? s : new Set([...s, tanda])));
    } else if (data) setSelesai((s) => (s.has(tanda) ? new Set([...s].filter((x) => x !== tanda)) : s));
  }, [data, masalah, tanda, ubahIni]);

  const sisa = daftar.findIndex((d) => d.tanda !== tanda && !selesai.has(d.tanda));
  const lanjut = (): void => {
    if (sisa >= 0) {
      setKe(sisa);
      return;
    }
    buang();
    pakai(daftar.map((d) => ({ tanda: d.tanda, arti: (semua[d.tanda] ?? []).map((a) => a ?? 'abaikan') })));
  };
  if (!kini) return null;
  return (
    <div className={kelas.layar} data-lebar>
      <header className={kelas.kepala}>
        <div>
          <h2>Cocokkan kolom: {ringkas(kini)}</h2>
          <p role="status" data-lengkap={masalah === null}>
            {masalah ?? 'Semua judul sudah jelas. Berkas lain dengan judul yang sama akan dibaca tanpa bertanya.'}
          </p>
        </div>
        {daftar.length > 1 ? (
          <NativeSelect
            aria-label="Lembar kerja"
            value={String(ke)}
            onChange={(e) => setKe(Number(e.currentTarget.value))}
            data={daftar.map((d, i) => ({
              value: String(i),
              label: `${i + 1} dari ${daftar.length}: ${d.nama}${selesai.has(d.tanda) ? ' ✓' : ''}`,
            }))}
          />
        ) : null}
        <Button variant="default" size="md" leftSection={<IconArrowLeft size={18} />} onClick={kembali}>
          Kembali
        </Button>
        <Button size="md" ref={tombol} disabled={masalah !== null || !data} loading={sibuk} onClick={lanjut}>
          {sisa >= 0 ? 'Lembar kerja berikutnya' : 'Pakai pemetaan ini'}
        </Button>
      </header>
      {tabel.error ? <GalatKotak galat={tabel.error} ulang={kembali} /> : null}
      {data && formulir.data ? (
        <LembarKerja
          key={tanda}
          impor={impor}
          tabel={data}
          formulir={formulir.data}
          draf={draf}
          ubah={ubahIni}
          padaLengkap={padaLengkap}
        />
      ) : tabel.error ? null : (
        <Memuat />
      )}
    </div>
  );
}
