import { Button } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { TabelRingkasJawab } from '../../../../contract/index.ts';
import { angka } from '../../../../domain/format.ts';
import { Tanda } from '../../../ui/Tanda.tsx';
import induk from '../Impor.module.css';
import kelas from './Pemetaan.module.css';

const dalam = (t: TabelRingkasJawab): string => {
  const [awal = t.nama, ...lain] = t.berkas;
  const sisa = t.jumlahBerkas - 1;
  const berkas = sisa === 0 ? awal : `${awal} dan ${angka(sisa)} berkas lain`;
  return lain.length === 0 && awal === t.nama ? t.nama : `${t.nama} · ${berkas}`;
};

const jelas = (t: TabelRingkasJawab): string =>
  t.belumJelas > 0
    ? `${angka(t.belumJelas)} dari ${angka(t.garis)} judul belum jelas`
    : 'belum ada kolom yang menyebut TPS';

type Aksi = { cocokkan: (tanda: string[]) => void; lupakan: (tanda: string) => void; sibuk: boolean };

function Daftar({
  daftar,
  aksi,
  kata,
  utama,
}: {
  daftar: TabelRingkasJawab[];
  aksi: Aksi;
  kata: string;
  utama?: boolean;
}) {
  return (
    <ul className={kelas.daftar}>
      {daftar.map((t) => (
        <li key={t.tanda}>
          <span>
            <strong>{dalam(t)}</strong>
            {t.keadaan === 'perlu' ? <small>{jelas(t)}</small> : null}
            {t.diabaikan ? <small>diabaikan seluruhnya</small> : null}
          </span>
          {t.keadaan === 'diingat' ? (
            <Button variant="subtle" disabled={aksi.sibuk} onClick={() => aksi.lupakan(t.tanda)}>
              Lupakan
            </Button>
          ) : null}
          <Button variant={utama ? 'filled' : 'default'} disabled={aksi.sibuk} onClick={() => aksi.cocokkan([t.tanda])}>
            {kata}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The tables of an import: what a person has to decide, what was read by a remembered mapping, what was left out. */
export function TabelImpor({ tabel, ...aksi }: { tabel: TabelRingkasJawab[] } & Aksi) {
  const per = (k: TabelRingkasJawab['keadaan']) => tabel.filter((t) => t.keadaan === k);
  const [perlu, diingat, dikenal, dilewati] = [per('perlu'), per('diingat'), per('dikenal'), per('dilewati')];
  return (
    <>
      {perlu.length > 0 ? (
        <section className={`${induk.kartu} ${kelas.perlu}`} aria-label="Kolom yang belum jelas">
          <h2>
            <Tanda derajat="periksa" kata="Perlu diputuskan" /> Kolom yang belum jelas
          </h2>
          <p>
            Judul tabel ini tidak semuanya dikenal. Cocokkan sekali; berkas lain dengan judul yang sama lalu dibaca
            tanpa bertanya. Kolom yang belum dicocokkan tidak ikut masuk.
          </p>
          <Daftar daftar={perlu} aksi={aksi} kata="Cocokkan kolom…" utama={perlu.length === 1} />
          {perlu.length > 1 ? (
            <Button
              size="md"
              mt="sm"
              leftSection={<IconColumns3 size={18} />}
              disabled={aksi.sibuk}
              onClick={() => aksi.cocokkan(perlu.map((t) => t.tanda))}
            >
              Cocokkan {angka(perlu.length)} tabel berurutan…
            </Button>
          ) : null}
        </section>
      ) : null}
      {diingat.length > 0 ? (
        <section className={induk.kartu} aria-label="Pemetaan yang diingat dipakai">
          <h2>
            <Tanda derajat="baik" kata="Dipakai" /> Pemetaan yang diingat dipakai
          </h2>
          <Daftar daftar={diingat} aksi={aksi} kata="Ubah…" />
        </section>
      ) : null}
      {dikenal.length + dilewati.length > 0 ? (
        <details className={`${induk.kartu} ${kelas.lain}`}>
          <summary>
            Tabel lain: {angka(dikenal.length)} dikenali sendiri, {angka(dilewati.length)} dilewati
          </summary>
          {dikenal.length > 0 ? <Daftar daftar={dikenal} aksi={aksi} kata="Lihat kolom…" /> : null}
          {dilewati.length > 0 ? (
            <>
              <p>Dilewati karena tidak tampak sebagai hasil TPS. Bila ternyata hasil TPS, cocokkan kolomnya.</p>
              <Daftar daftar={dilewati} aksi={aksi} kata="Cocokkan kolom…" />
            </>
          ) : null}
        </details>
      ) : null}
    </>
  );
}
