import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { InfoPleno, Latihan } from '../../../contract/index.ts';
import { useTitik } from '../../lib/kueri.ts';
import { unduh } from '../../lib/unduh.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { GalatKotak, Kosong, Memuat } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import { banyakSelesai, KATA_STATUS, lamanya } from './latihan.ts';
import kelas from './Ringkasan.module.css';
import { UlangiLatihan, useMulaiLatihan } from './UlangiLatihan.tsx';

const DERAJAT = { belum: 'netral', sedang: 'netral', selesai: 'baik', keliru: 'periksa' } as const;

function TabelTugas({ l }: { l: Latihan }) {
  return (
    <table className={kelas.tabel}>
      <thead>
        <tr>
          <th scope="col">Tugas</th>
          <th scope="col">Keadaan</th>
          <th scope="col">Selesai</th>
          <th scope="col">Lama</th>
        </tr>
      </thead>
      <tbody>
        {l.tugas.map((t, i) => (
          <tr key={t.id}>
            <th scope="row">
              {i + 1}. {t.judul}
            </th>
            <td>
              <Lencana derajat={DERAJAT[t.status]}>{KATA_STATUS[t.status]}</Lencana>
            </td>
            <td>{t.selesaiPada === null ? '–' : waktuSingkat(t.selesaiPada)}</td>
            <td>{lamanya(t.lamaMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Kesalahan({ l }: { l: Latihan }) {
  return (
    <section aria-labelledby="judul-kesalahan">
      <h2 id="judul-kesalahan">Yang sempat keliru ({l.kesalahan.length})</h2>
      {l.kesalahan.length === 0 ? <p>Tidak ada.</p> : null}
      <ol className={kelas.kesalahan}>
        {l.kesalahan.map((k) => (
          <li key={`${k.waktu}-${k.kalimat}`}>
            <b>{k.tugas}</b>, {waktuSingkat(k.waktu)}: {k.kalimat}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** `/latihan`: how the course went, to be printed or kept by the trainer. */
export function LayarLatihan({ pleno }: { pleno: InfoPleno }) {
  const { data, error, refetch } = useTitik('latihan');
  const { mulai, sedang } = useMulaiLatihan();
  if (error && !data) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!data) return <Memuat />;
  const l = data.latihan;
  if (!l)
    return (
      <Kosong
        judul="Pleno ini bukan latihan terpandu"
        aksi={
          <Button loading={sedang} onClick={() => mulai(42)}>
            Mulai latihan terpandu
          </Button>
        }
      >
        Latihan terpandu memakai pleno latihan sendiri yang masih kosong. Pleno yang sekarang tetap tersimpan.
      </Kosong>
    );
  return (
    <div className={kelas.ringkasan} data-ringkasan-latihan>
      <h1>Ringkasan latihan</h1>
      <p>
        {pleno.nama} · benih {l.benih} · mulai {waktuSingkat(l.mulai)} ·{' '}
        {l.selesaiPada === null
          ? `${banyakSelesai(l)} dari ${l.tugas.length} tugas selesai`
          : `selesai ${waktuSingkat(l.selesaiPada)}, ${lamanya(l.lamaMs)} termasuk jeda`}
      </p>
      {l.selesaiPada === null ? null : <p className={kelas.penutup}>{l.penutup}</p>}
      <TabelTugas l={l} />
      <Kesalahan l={l} />
      <div className={kelas.tombol}>
        <Button leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
          Cetak
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} />}
          onClick={() => void unduh('/api/unduh/ringkasan-latihan.txt', 'ringkasan-latihan.txt')}
        >
          Simpan sebagai teks
        </Button>
        <UlangiLatihan benih={l.benih} />
      </div>
    </div>
  );
}
