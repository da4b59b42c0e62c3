import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { FormulirJawab, TabelImporJawab } from '../../../../contract/index.ts';
import { type Arti, angka, artiGanda } from '../../../../domain/index.ts';
import { urutanSel } from '../../../lib/formulir.ts';
import { AlatGaris } from './AlatGaris.tsx';
import { namaArti, pilihanArti } from './arti.ts';
import { BarisGaris, idArti } from './BarisGaris.tsx';
import { type Draf, drafAwal } from './draf.ts';
import kelas from './Pemetaan.module.css';
import { PratinjauBaca } from './PratinjauBaca.tsx';

type Props = {
  impor: string;
  tabel: TabelImporJawab;
  formulir: FormulirJawab;
  draf: Draf;
  ubah: (buat: (lama: Draf) => Draf) => void;
  /** Every line is decided now: where the keyboard goes. */
  padaLengkap: () => void;
};

/** Lines drawn at first, and with each wish for more: a sheet of thousands of rows must not stop the page. */
const SEKALI = 400;

/** `Sheet1 kolom B` → `Kolom B`: the worksheet is named above. */
const letakSaja = (t: TabelImporJawab, letak: string): string => {
  const sisa = letak.startsWith(`${t.nama} `) ? letak.slice(t.nama.length + 1) : letak;
  return sisa.charAt(0).toUpperCase() + sisa.slice(1);
};

/** Lines of one worksheet with their meanings, and the first TPS beside them. */
export function LembarKerja({ impor, tabel, formulir, draf, ubah, padaLengkap }: Props) {
  const pilihan = useMemo(() => pilihanArti(formulir), [formulir]);
  const nama = useMemo(() => namaArti(pilihan), [pilihan]);
  const urutan = useMemo(() => urutanSel(formulir), [formulir]);
  const ragu = useMemo(() => new Set(tabel.garis.flatMap((g, i) => (g.dipakai ? [] : [i]))), [tabel]);
  const [hanyaRagu, setHanyaRagu] = useState(ragu.size > 0);
  const [cari, setCari] = useState('');
  const [batas, setBatas] = useState(SEKALI);
  const ganda = useMemo(() => artiGanda(draf), [draf]);
  const kini = useRef(draf);
  kini.current = draf;

  const padaPilih = useCallback(
    (i: number, arti: Arti) => {
      const lama = kini.current;
      ubah((d) => d.map((a, j) => (j === i ? arti : a)));
      if (lama[i] !== null) {
        requestAnimationFrame(() => document.getElementById(idArti(i))?.focus());
        return;
      }
      // The keyboard goes on to the next line that is not decided, round the end if need be.
      const sisa = lama.flatMap((a, j) => (a === null && j !== i ? [j] : []));
      const berikut = sisa.find((j) => j > i) ?? sisa[0];
      if (berikut !== undefined) setBatas((b) => Math.max(b, berikut + 50));
      requestAnimationFrame(() => {
        if (berikut === undefined) padaLengkap();
        else document.getElementById(idArti(berikut))?.focus();
      });
    },
    [ubah, padaLengkap],
  );

  const kata = cari.trim().toLowerCase();
  const tampil = tabel.garis.flatMap((g, i) => {
    const arti = draf[i] ?? null;
    const jelas = !ragu.has(i) && arti !== null && !ganda.has(arti);
    if (hanyaRagu && jelas) return [];
    return kata === '' || g.judul.toLowerCase().includes(kata) ? [{ g, i, arti }] : [];
  });
  return (
    <div className={kelas.dua}>
      <section className={kelas.garis} aria-label="Judul dan artinya">
        <AlatGaris
          hanyaRagu={hanyaRagu}
          setHanyaRagu={setHanyaRagu}
          cari={cari}
          setCari={setCari}
          belum={draf.filter((a) => a === null).length}
          abaikan={(apa) => {
            ubah((d) => d.map((a) => (apa === 'semua' ? 'abaikan' : (a ?? 'abaikan'))));
            padaLengkap();
          }}
          ulang={() => ubah(() => drafAwal(tabel))}
        />
        <table className={kelas.tabel}>
          <thead>
            <tr>
              <th scope="col">Letak</th>
              <th scope="col">Judul dan contoh isi</th>
              <th scope="col">Artinya pada formulir</th>
              <th scope="col">Keadaan</th>
            </tr>
          </thead>
          <tbody>
            {tampil.slice(0, batas).map(({ g, i, arti }) => (
              <BarisGaris
                key={i}
                i={i}
                garis={g}
                letak={letakSaja(tabel, g.letak)}
                arti={arti}
                ganda={arti !== null && ganda.has(arti)}
                pilihan={pilihan}
                nama={nama}
                padaPilih={padaPilih}
              />
            ))}
          </tbody>
        </table>
        {tampil.length > batas ? (
          <Button variant="default" m="sm" onClick={() => setBatas(batas + SEKALI)}>
            Tampilkan {angka(Math.min(SEKALI, tampil.length - batas))} judul lagi, dari {angka(tampil.length)}
          </Button>
        ) : null}
        {tampil.length === 0 ? <p className={kelas.redup}>Tidak ada judul yang cocok dengan saringan ini.</p> : null}
      </section>
      <PratinjauBaca impor={impor} tanda={tabel.tanda} draf={draf} urutan={urutan} nama={nama} />
    </div>
  );
}
