import { Button } from '@mantine/core';
import type { AsalBerkas, PemberitahuanJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { TabelDariAtas } from '../../ui/TabelDariAtas.tsx';
import { Lencana, Tanda } from '../../ui/Tanda.tsx';
import kelas from './Kiriman.module.css';
import { PENANDA } from './kata.ts';

/** A notice that was proved: whose decision, what it tells, and that it changes nothing here. */
export function LihatPemberitahuan({
  asal,
  pemberitahuan: v,
  selesai,
}: {
  asal: AsalBerkas;
  pemberitahuan: PemberitahuanJawab;
  selesai: () => void;
}) {
  const terima = useUbah('terimaPemberitahuan', {
    selesai: (h) => {
      laporPesan(
        `Pemberitahuan nomor ${angka(h.urut)} dari ${v.dari} diterima.`,
        `${angka(h.pembetulan)} sel dibetulkan di sana. Angka di sini tidak berubah.`,
      );
      selesai();
    },
  });
  const lain = v.pembetulan.filter((b) => b.sini !== b.semula && b.sini !== b.menjadi).length;
  return (
    <section className={kelas.paket} aria-label="Isi pemberitahuan">
      <h3>
        Pemberitahuan nomor {angka(v.urut)} dari {v.dari}{' '}
        {v.simulasi ? <Lencana derajat="netral">SIMULASI</Lencana> : null}
      </h3>
      <ul className={kelas.fakta}>
        <li>
          <Tanda derajat="baik" kata="utuh" /> Utuh: {angka(v.pembetulan.length)} sel dibetulkan di sana, untuk{' '}
          {v.untuk}; ditulis {waktuSingkat(v.waktu)}.
        </li>
        <li>
          <Tanda derajat={v.penanda === 'dipercaya' ? 'baik' : 'salah'} kata={v.penanda} /> {PENANDA[v.penanda]}:{' '}
          {v.perangkat.nama}, kata sidik <strong>{v.perangkat.kata}</strong>
          {v.penanda === 'dipercaya' ? null : (
            <span className={kelas.redup}>
              {' '}
              Minta kartu perangkatnya, cocokkan kata sidik lewat telepon, lalu percayai di bawah.
            </span>
          )}
        </li>
        <li>
          <Tanda derajat="baik" kata="tidak berubah" /> Angka dan penetapan di sini tidak berubah; pembetulannya dicatat
          dan tampil di samping angkanya.
        </li>
        {lain > 0 ? (
          <li>
            <Tanda derajat="periksa" kata="perhatian" /> {angka(lain)} sel berangka lain di sini daripada semula di
            sana.
          </li>
        ) : null}
        {v.sudahAda ? (
          <li>
            <Tanda derajat="baik" kata="sudah" /> Pemberitahuan ini sudah pernah diterima.
          </li>
        ) : null}
        {v.lebihLama ? (
          <li>
            <Tanda derajat="salah" kata="lama" /> Pemberitahuan yang lebih baru dari sana sudah diterima.
          </li>
        ) : null}
      </ul>
      {v.pembetulan.length > 0 ? (
        <TabelDariAtas daftar={v.pembetulan} sini={(i) => v.pembetulan[i]?.sini ?? null} />
      ) : null}
      <div className={kelas.baris}>
        <Button
          size="md"
          loading={terima.isPending}
          disabled={v.penanda !== 'dipercaya' || v.sudahAda || v.lebihLama}
          onClick={() => terima.mutate({ badan: { asal, sidik: v.sidik } }, { onError: laporGalat })}
        >
          Catat pemberitahuan
        </Button>
        <Button variant="default" onClick={selesai}>
          Tutup
        </Button>
      </div>
    </section>
  );
}
