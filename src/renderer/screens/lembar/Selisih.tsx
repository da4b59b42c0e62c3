import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormulirJawab, LembarJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import { adalahPembanding } from '../../../domain/sumber.ts';
import { fokusSel } from '../../lib/fokus.ts';
import { kunci, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import { TanyaAlasan } from '../../ui/TanyaAlasan.tsx';
import { KOLOM, namaSelBaris } from '../../ui/Uraian.tsx';
import kelas from './Panel.module.css';
import { PutuskanEntri } from './PutuskanEntri.tsx';

type Sumber = LembarJawab['sumber'][number];
type Beda = { sel: string; nama: string; lembar: number; sumber: number; selesai: boolean };

/** Cells that sheet and source both say, and say differently, under the wording of the form. */
function bedaSumber(f: FormulirJawab, l: LembarJawab, s: Sumber): Beda[] {
  return f.baris.flatMap((b) =>
    b.sel.flatMap((sel, i): Beda[] => {
      const [lembar, sumber] = [l.isian[sel] ?? null, s.isian[sel] ?? null];
      if (lembar === null || sumber === null || lembar === sumber) return [];
      const nama = namaSelBaris(b, b.satuan === 'LPJ' ? KOLOM[i] : undefined);
      return [{ sel, nama, lembar, sumber, selesai: s.selesai.includes(sel) }];
    }),
  );
}

const MAKS_TAMPIL = 8;

function SatuSumber({ s, beda, lembar }: { s: Sumber; beda: Beda[]; lembar: LembarJawab }) {
  const klien = useQueryClient();
  const [tanya, setTanya] = useState<'selesai' | 'buka' | 'putuskan' | null>(null);
  const param = { kontes: lembar.kontes, tps: lembar.tps };
  const opsi = {
    selesai: (l: LembarJawab) => {
      klien.setQueryData(kunci('lembar', param), l);
      setTanya(null);
    },
  };
  const tutupBeda = useUbah('selesaikanBeda', opsi);
  const bukaBeda = useUbah('bukaBeda', opsi);
  const terbuka = beda.filter((b) => !b.selesai);
  const selesai = beda.length - terbuka.length;
  const salinan = adalahPembanding(s.sumber);
  const derajat = terbuka.length === 0 ? 'baik' : salinan ? 'salah' : 'periksa';
  const kirim = (alasan: string): void => {
    if (tanya === 'buka') bukaBeda.mutate({ param, badan: { sumber: s.sumber, alasan } }, { onError: laporGalat });
    else
      tutupBeda.mutate(
        {
          param,
          badan: {
            sumber: s.sumber,
            sel: terbuka.map((b): [string, number, number] => [b.sel, b.lembar, b.sumber]),
            alasan,
          },
        },
        { onError: laporGalat },
      );
  };
  return (
    <li className={kelas.temuan} data-severity={derajat}>
      <p className={kelas.judul}>
        <Tanda derajat={derajat} ukuran={17} />
        <span>
          {s.nama}: {terbuka.length > 0 ? `${terbuka.length} sel berbeda` : `${selesai} perbedaan sudah diselesaikan`}
        </span>
      </p>
      <ul className={kelas.beda}>
        {beda.slice(0, MAKS_TAMPIL).map((b) => (
          <li key={b.sel} data-selesai={b.selesai || undefined}>
            <button type="button" onClick={() => fokusSel(b.sel)}>
              {b.nama}
            </button>
            <span>
              {angkaSel(b.lembar)} ≠ {angkaSel(b.sumber)}
            </span>
          </li>
        ))}
        {beda.length > MAKS_TAMPIL ? <li>dan {beda.length - MAKS_TAMPIL} sel lain</li> : null}
      </ul>
      {salinan ? (
        <p className={kelas.dasar}>
          {terbuka.length > 0 ? (
            // Two entries of the same paper: a third person says which is right.
            <button type="button" onClick={() => setTanya(s.sumber === 'entri2' ? 'putuskan' : 'selesai')}>
              {s.sumber === 'entri2' ? 'Putuskan…' : 'Selesaikan…'}
            </button>
          ) : null}
          {selesai > 0 ? (
            <button type="button" onClick={() => setTanya('buka')}>
              Buka lagi…
            </button>
          ) : null}
        </p>
      ) : null}
      <TanyaAlasan
        buka={tanya === 'selesai' || tanya === 'buka'}
        judul={tanya === 'buka' ? `Buka lagi perbedaan ${s.nama}?` : `Angka C.Hasil tetap, ${s.nama} tidak diikuti?`}
        jelas={
          tanya === 'buka'
            ? `${selesai} perbedaan menjadi temuan lagi.`
            : `${terbuka.length} sel tetap seperti pada lembar. Bila salinannya yang benar, betulkan selnya pada lembar, jangan diselesaikan di sini.`
        }
        draf={{ kontes: lembar.kontes, wilayah: lembar.tps, nama: `beda.${s.sumber}` }}
        label="Alasan"
        deskripsi={
          tanya === 'buka' ? '' : 'Misalnya: plano dibuka di hadapan saksi 02 dan Panwaslu; salinan salah tulis.'
        }
        tombol={tanya === 'buka' ? 'Buka lagi' : 'Selesaikan'}
        tutup={() => setTanya(null)}
        kirim={kirim}
        sibuk={tutupBeda.isPending || bukaBeda.isPending}
      />
      {tanya === 'putuskan' ? <PutuskanEntri lembar={lembar} tutup={() => setTanya(null)} /> : null}
    </li>
  );
}

/** Sources that say something else than the sheet, one card each; nothing where all agree. */
export function Selisih({ formulir, lembar }: { formulir: FormulirJawab; lembar: LembarJawab }) {
  const berbeda = lembar.sumber
    .filter((s) => s.sumber !== 'tabel')
    .map((s) => ({ s, beda: bedaSumber(formulir, lembar, s) }))
    .filter((x) => x.beda.length > 0);
  if (berbeda.length === 0) return null;
  return (
    <section aria-labelledby="judul-selisih">
      <h2 id="judul-selisih">Berbeda dari sumber lain</h2>
      <ul className={kelas.daftar}>
        {berbeda.map(({ s, beda }) => (
          <SatuSumber key={s.sumber} s={s} beda={beda} lembar={lembar} />
        ))}
      </ul>
    </section>
  );
}
