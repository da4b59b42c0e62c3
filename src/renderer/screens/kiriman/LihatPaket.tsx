import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AsalBerkas, Jawab, PaketJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Lencana, Tanda } from '../../ui/Tanda.tsx';
import { Bentrok, type Pilihan } from './Bentrok.tsx';
import kelas from './Kiriman.module.css';
import { kataHitung, PENANDA } from './kata.ts';

/** A file, or a package that lies in the inbox. */
type AsalPaket = AsalBerkas | { sha256: string };
type Props = {
  asal: AsalPaket;
  paket: PaketJawab;
  /** What to do where the signer is not trusted yet. */
  caraPercaya?: string;
  lagi: () => void;
  selesai: () => void;
};

/** A package that was proved: whose, what it would change, and what a person has to decide. */
export function LihatPaket({
  asal,
  paket: v,
  caraPercaya = 'Minta kartu perangkatnya, cocokkan kata sidik lewat telepon, lalu percayai di bawah.',
  lagi,
  selesai,
}: Props) {
  const [pilihan, setPilihan] = useState<ReadonlyMap<string, Pilihan>>(new Map());
  const [alasan, setAlasan] = useState('');
  const diterima = (h: Jawab<'terimaPaket'>): void => {
    laporPesan(
      `Paket ${v.namaWilayah} diterima.`,
      `${angka(h.diterima)} lembar masuk, ${angka(h.dipertahankan)} dipertahankan${h.sisa > 0 ? `, ${angka(h.sisa)} menunggu keputusan` : ''}.`,
      h.sisa > 0 ? 'perhatian' : 'baik',
    );
    if (h.sisa > 0) lagi();
    else selesai();
  };
  const dariBerkas = useUbah('terimaPaket', { selesai: diterima });
  const dariKotak = useUbah('terimaMasuk', { selesai: diterima });
  const bentrok = v.butir.filter((b) => b.nilai === 'bentrok');
  const ditahan = v.butir.filter((b) => b.nilai === 'ditahan');
  const berubah = v.hitung.baru + v.hitung.lebihBaru;
  const putusan = bentrok.flatMap((b) => {
    const pilih = pilihan.get(`${b.kontes}/${b.tps}`);
    return pilih ? [{ kontes: b.kontes, tps: b.tps, pilih, versi: b.versi }] : [];
  });
  const kurangAlasan = putusan.length > 0 && alasan.trim() === '';
  return (
    <section className={kelas.paket} aria-label="Isi paket">
      <h3>
        {v.namaWilayah}, paket nomor {angka(v.urut)} {v.simulasi ? <Lencana derajat="netral">SIMULASI</Lencana> : null}
      </h3>
      <ul className={kelas.fakta}>
        <li>
          <Tanda derajat="baik" kata="utuh" /> Utuh: {angka(v.jumlah.lembar)} lembar terbukti dari {angka(v.entri)}{' '}
          catatan jejak pengirim, {angka(v.jumlah.dokumen)} dokumen, {angka(v.jumlah.lampiran)} foto; keadaan{' '}
          {waktuSingkat(v.waktu)}.
        </li>
        <li>
          <Tanda derajat={v.penanda === 'dipercaya' ? 'baik' : 'salah'} kata={v.penanda} /> {PENANDA[v.penanda]}:{' '}
          {v.perangkat.nama}, kata sidik <strong>{v.perangkat.kata}</strong>
          {v.penanda === 'dipercaya' ? null : <span className={kelas.redup}> {caraPercaya}</span>}
        </li>
        <li>
          <Tanda derajat={v.hitung.bentrok > 0 ? 'periksa' : 'baik'} kata="yang akan berubah" /> Yang akan berubah:{' '}
          {kataHitung(v.hitung)}
          {v.sudahAda ? '; paket ini sudah pernah diterima' : ''}.
        </li>
        {v.catatan.map((c) => (
          <li key={c}>
            <Tanda derajat="periksa" kata="perhatian" /> {c}
          </li>
        ))}
        {ditahan.length > 0 ? (
          <li>
            <Tanda derajat="periksa" kata="ditahan" /> {angka(ditahan.length)} lembar menunggu, karena rekap di atasnya
            sudah ditetapkan:{' '}
            {ditahan
              .slice(0, 5)
              .map((b) => b.nama)
              .join(', ')}
            {ditahan.length > 5 ? ', …' : ''}.
          </li>
        ) : null}
      </ul>
      {bentrok.length > 0 ? (
        <>
          <Bentrok
            butir={bentrok}
            pilihan={pilihan}
            pilih={(kunci, apa) => setPilihan(new Map(pilihan).set(kunci, apa))}
          />
          <Textarea
            label="Alasan keputusan"
            description="Tercatat di jejak bersama kedua angkanya."
            autosize
            minRows={2}
            value={alasan}
            onChange={(e) => setAlasan(e.currentTarget.value)}
          />
        </>
      ) : null}
      <div className={kelas.baris}>
        <Button
          size="md"
          loading={dariBerkas.isPending || dariKotak.isPending}
          disabled={
            v.penanda !== 'dipercaya' ||
            kurangAlasan ||
            (berubah === 0 && putusan.length === 0 && v.sudahAda && !('sha256' in asal))
          }
          onClick={() => {
            const isi = { sidik: v.sidik, putusan, ...(putusan.length > 0 ? { alasan: alasan.trim() } : {}) };
            if ('sha256' in asal) dariKotak.mutate({ badan: { ...isi, ...asal } }, { onError: laporGalat });
            else dariBerkas.mutate({ badan: { ...isi, asal } }, { onError: laporGalat });
          }}
        >
          {berubah + putusan.length === 0
            ? v.sudahAda
              ? 'Sudah diterima: keluarkan dari kotak masuk'
              : 'Catat sebagai diterima'
            : `Terima ${angka(berubah + putusan.length)} lembar`}
        </Button>
        <Button variant="default" onClick={selesai}>
          Tutup
        </Button>
        {bentrok.length > putusan.length ? (
          <span className={kelas.redup}>
            {angka(bentrok.length - putusan.length)} bentrok belum diputuskan; itu menunggu.
          </span>
        ) : null}
      </div>
    </section>
  );
}
