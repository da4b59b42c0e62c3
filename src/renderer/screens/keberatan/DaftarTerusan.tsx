import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { TerusanJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { useOperator } from '../../lib/saya.ts';
import { alamat } from '../../lib/tempat.ts';
import { Kosong } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Keberatan.module.css';

function Satu({ k }: { k: TerusanJawab }) {
  const operator = useOperator();
  const angkat = useUbah('angkatKeberatan', {
    selesai: ({ nomor }) =>
      laporPesan(`Keberatan itu kini keberatan nomor ${angka(nomor)} rapat ini; jawab di daftar.`),
  });
  return (
    <li className={kelas.satu}>
      <p>
        <strong>
          {k.dari.nama} nomor {angka(k.nomor)}
        </strong>{' '}
        ·{' '}
        {k.wilayah.length === 13 && k.kontes !== null ? (
          <Link href={alamat.lembar(k.kontes, k.wilayah, k.sel[0])}>{k.namaWilayah}</Link>
        ) : (
          k.namaWilayah
        )}{' '}
        · {k.namaPengaju}{' '}
        {k.diangkat === null ? (
          <Lencana derajat="periksa">belum diangkat di sini</Lencana>
        ) : (
          <Lencana derajat="baik">nomor {angka(k.diangkat)} di rapat ini</Lencana>
        )}
      </p>
      <p>
        {k.sel.length > 0 ? <b>{k.sel.map(namaSel).join(', ')}: </b> : null}
        {k.uraian}
      </p>
      <p className={kelas.jawab}>Jawaban di sana: {k.jawaban}</p>
      <p className={kelas.jawab}>Dari paket perangkat {k.namaPerangkat}.</p>
      {k.diangkat === null && operator ? (
        <Button
          size="xs"
          variant="default"
          mt={6}
          loading={angkat.isPending}
          onClick={() => angkat.mutate({ badan: { pleno: k.pleno, nomor: k.nomor } }, { onError: laporGalat })}
        >
          Angkat di rapat ini
        </Button>
      ) : null}
    </li>
  );
}

/** What the tiers below passed on, as their packages say it. It becomes this meeting's own only when somebody takes it up. */
export function DaftarTerusan({ daftar }: { daftar: readonly TerusanJawab[] }) {
  if (daftar.length === 0)
    return (
      <Kosong judul="Tidak ada keberatan yang diteruskan">
        Keberatan yang diteruskan tingkat di bawah tampil di sini sesudah paketnya diterima.
      </Kosong>
    );
  return (
    <ul className={kelas.daftar}>
      {daftar.map((k) => (
        <Satu key={`${k.pleno}/${k.nomor}`} k={k} />
      ))}
    </ul>
  );
}
