import { Fragment, type KeyboardEvent, memo, useMemo, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { BarisFormulir, FormulirJawab, KolomJawab, RekapJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { useTerlipat } from '../../lib/blok.ts';
import { type Kelompok, kelompokkan, perPartai } from '../../lib/formulir.ts';
import { alamat } from '../../lib/tempat.ts';
import { KepalaPartai } from '../../ui/KepalaPartai.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import { Uraian } from '../../ui/Uraian.tsx';
import { geserSel } from './geser.ts';
import { IsiSel } from './IsiSel.tsx';
import { KeadaanUnit } from './KeadaanUnit.tsx';
import { PartaiRekap } from './PartaiRekap.tsx';
import kelas from './Rekap.module.css';
import type { SelRekap } from './Rincian.tsx';

type Prop = {
  formulir: FormulirJawab;
  rekap: RekapJawab;
  kolom: KolomJawab[];
  /** Columns hidden by the filter; the last column still sums all of them. */
  tersembunyi: number;
  pilih: (s: SelRekap) => void;
};

const SATUAN = ['L', 'P', 'JML'] as const;
const nomorKolom = (i: number): string => `(${i + 1})`;

const namaKolom = (k: KolomJawab): string => (k.wilayah.length === 13 ? `TPS ${k.wilayah.slice(10)}` : k.nama);

function KepalaKolom({ k, kontes }: { k: KolomJawab; kontes: KodeKontes }) {
  const tps = k.wilayah.length === 13;
  const ke = tps ? alamat.lembar(kontes, k.wilayah) : alamat.rekap(kontes, k.wilayah);
  return (
    <th scope="col">
      <Link href={ke} className={kelas.judulKolom}>
        {namaKolom(k)}
      </Link>
      <span className={kelas.keadaanKolom}>
        {k.bermasalah.salah > 0 ? (
          <span className={kelas.merah}>
            <Tanda derajat="salah" ukuran={13} kata="salah" /> {tps ? '' : angka(k.bermasalah.salah)}
          </span>
        ) : null}
        {k.bermasalah.periksa > 0 ? (
          <span className={kelas.kuning}>
            <Tanda derajat="periksa" ukuran={13} kata="periksa" /> {tps ? '' : angka(k.bermasalah.periksa)}
          </span>
        ) : null}
        {k.diterima ? <span title="Angka dari D.Hasil yang diterima, bukan dari lembar TPS">diterima</span> : null}
        {k.tps.masuk < k.tps.jumlah && !k.diterima ? (
          <span>{tps ? 'belum masuk' : `${angka(k.tps.masuk)}/${angka(k.tps.jumlah)} TPS`}</span>
        ) : null}
      </span>
      {tps ? null : <KeadaanUnit kontes={kontes} wilayah={k.wilayah} />}
    </th>
  );
}

/** Rows of one form row: three stacked (L, P, JML) or one. */
const BarisRekap = memo(function BarisRekap({
  baris,
  kolom,
  rekap,
}: {
  baris: BarisFormulir;
  kolom: KolomJawab[];
  rekap: RekapJawab;
}) {
  const lpj = baris.satuan === 'LPJ';
  return baris.sel.map((sel, i) => (
    <tr key={sel} data-jumlah={baris.jumlah || undefined} data-jml={(lpj && i === 2) || undefined}>
      {i === 0 ? (
        <th scope="rowgroup" rowSpan={baris.sel.length} colSpan={lpj ? 1 : 2} className={kelas.uraian}>
          <Uraian baris={baris} />
        </th>
      ) : null}
      {lpj ? (
        <th scope="row" className={kelas.satuan}>
          {SATUAN[i]}
        </th>
      ) : null}
      {kolom.map((k) => (
        <IsiSel key={k.wilayah} kolom={k} sel={sel} />
      ))}
      <IsiSel kolom={rekap} sel={sel} akhir />
    </tr>
  ));
});

/** One section; on ballots with parties each of them is a block that folds down to its sum. */
function BagianRekap({
  k,
  kolom,
  rekap,
  lebar,
}: {
  k: Kelompok;
  kolom: KolomJawab[];
  rekap: RekapJawab;
  lebar: number;
}) {
  const blok = perPartai(k.baris);
  const terlipat = useTerlipat();
  const judul = (
    <tr className={kelas.bagian}>
      <th scope="rowgroup" colSpan={lebar}>
        <span>{k.judul}</span>
      </th>
    </tr>
  );
  if (blok.length > 0)
    return (
      <>
        <tbody>{judul}</tbody>
        {blok.map((b) => (
          <tbody key={b.nomor} data-partai={b.nomor}>
            <KepalaPartai blok={b} lebar={lebar} terlipat={terlipat.has(b.nomor)} />
            {b.baris
              .filter((x) => x.jumlah || !terlipat.has(b.nomor))
              .map((x) => (
                <BarisRekap key={x.id} baris={x} kolom={kolom} rekap={rekap} />
              ))}
          </tbody>
        ))}
      </>
    );
  return (
    <tbody>
      {judul}
      {k.baris.map((b) => (
        <Fragment key={b.id}>
          {b.subjudul ? (
            <tr className={kelas.subjudul}>
              <th scope="rowgroup" colSpan={lebar}>
                <span>
                  {b.subjudul.nomor} {b.subjudul.teks}
                </span>
              </th>
            </tr>
          ) : null}
          <BarisRekap baris={b} kolom={kolom} rekap={rekap} />
        </Fragment>
      ))}
    </tbody>
  );
}

/** The D form: rows of the sheet, one column a unit, JUMLAH AKHIR last. */
export function TabelRekap({ formulir, rekap, kolom, tersembunyi, pilih }: Prop) {
  const kelompok = useMemo(() => kelompokkan(formulir), [formulir]);
  const [, pergi] = useLocation();
  const tabel = useRef<HTMLTableElement>(null);
  const lebar = kolom.length + 3;

  const buka = (td: HTMLElement): void => {
    const { wilayah, sel } = td.dataset;
    if (!wilayah || !sel) return;
    if (wilayah.length === 13) pergi(alamat.lembar(formulir.kontes, wilayah, sel));
    else pilih({ wilayah, sel, nama: [...kolom, rekap].find((k) => k.wilayah === wilayah)?.nama ?? '' });
  };
  const tombol = (e: KeyboardEvent<HTMLTableElement>): void => {
    const td = e.target;
    if (!(td instanceof HTMLElement) || td.dataset.sel === undefined) return;
    if (e.key === 'Enter' || e.key === ' ') buka(td);
    else if (!tabel.current || !geserSel(tabel.current, td, e.key)) return;
    e.preventDefault();
  };
  return (
    <>
      <PartaiRekap formulir={formulir} rekap={rekap} tabel={tabel} />
      <div className={kelas.gulung}>
        <table
          ref={tabel}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with arrow keys is a grid
          role="grid"
          className={kelas.tabel}
          aria-label={`Rekap ${rekap.nama}`}
          onKeyDown={tombol}
          onClick={(e) => {
            const td = e.target instanceof Element ? e.target.closest<HTMLElement>('td[data-sel]') : null;
            if (td) buka(td);
          }}
        >
          <thead>
            <tr>
              <th scope="col" colSpan={2} className={kelas.uraian}>
                URAIAN
              </th>
              {kolom.map((k) => (
                <KepalaKolom key={k.wilayah} k={k} kontes={formulir.kontes} />
              ))}
              <th scope="col" className={kelas.akhir}>
                JUMLAH AKHIR
                {tersembunyi > 0 ? <small>semua kolom, {angka(tersembunyi)} disembunyikan</small> : null}
              </th>
            </tr>
            <tr className={kelas.nomorKolom}>
              <td colSpan={2} className={kelas.uraian}>
                {nomorKolom(0)}
              </td>
              {kolom.map((k) => (
                <td key={k.wilayah}>{nomorKolom(rekap.kolom.indexOf(k) + 1)}</td>
              ))}
              <td className={kelas.akhir}>{nomorKolom(rekap.kolom.length + 1)}</td>
            </tr>
          </thead>
          {kelompok.map((k) => (
            <BagianRekap key={k.bagian} k={k} kolom={kolom} rekap={rekap} lebar={lebar} />
          ))}
        </table>
        {kolom.length === 0 ? <p className={kelas.kosong}>Tidak ada kolom yang bermasalah.</p> : null}
      </div>
    </>
  );
}
