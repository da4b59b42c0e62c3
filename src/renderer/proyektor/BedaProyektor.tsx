import type { BandingJawab, FormulirJawab } from '../../contract/index.ts';
import { angka } from '../../domain/format.ts';
import { nomorTps } from '../../domain/kode.ts';
import type { KodeKontes } from '../../domain/kontes.ts';
import { namaBarisSel } from '../lib/beda-kertas.ts';
import { type Aktif, useTitik } from '../lib/kueri.ts';
import { Tanda } from '../ui/Tanda.tsx';
import kelas from './Beda.module.css';
import { type BarisBeda, DaftarBeda } from './DaftarBeda.tsx';
import { useGiliran } from './giliran.ts';
import { Kepala } from './Kepala.tsx';
import dasar from './Proyektor.module.css';

/** One line a cell, in the order of the agenda; what the meeting settled is no difference any more. */
function daftarBeda(b: BandingJawab, f: FormulirJawab): BarisBeda[] {
  return b.beda.flatMap((x) =>
    x.sel
      .filter((s) => !s.selesai)
      .map((s) => ({
        kunci: `${x.tps} ${x.sumber} ${s.sel}`,
        tempat: `TPS ${nomorTps(x.tps)}${x.nama.includes(', ') ? `, ${x.nama.split(', ')[1]}` : ''}`,
        rincian: namaBarisSel(f, s.sel),
        kiri: { angka: s.lembar, dari: 'lembar' },
        kanan: { angka: s.sumber, dari: x.namaSumber },
      })),
  );
}

/** Every difference between the sheets of a region and other sources, figure beside figure. */
export function BedaProyektor({
  kontes,
  wilayah,
  muat,
  aktif,
}: {
  kontes: KodeKontes;
  wilayah: string;
  muat: number;
  aktif: Aktif;
}) {
  const { data: formulir } = useTitik('formulir', { param: { kontes }, aktif });
  const { data: banding } = useTitik('banding', { param: { kontes, wilayah }, aktif, pegang: true });
  const semua = formulir && banding ? daftarBeda(banding, formulir) : [];
  const { bagian, ke, dari } = useGiliran(semua, muat, aktif === true);
  if (!formulir || !banding) return null;
  const tempat = banding.jalur.at(-1)?.nama ?? '';
  return (
    <>
      <Kepala
        judul="Perbedaan"
        baris={[`${tempat} · ${formulir.nama}`, `${angka(semua.length)} sel berbeda dan belum selesai`]}
        kanan={dari > 1 ? <span className={dasar.giliran}>{`bagian ${ke} dari ${dari}`}</span> : null}
      />
      {semua.length === 0 ? (
        <div className={kelas.nihil}>
          <Tanda derajat="baik" ukuran={64} />
          <p>{banding.sumber.length === 0 ? 'Belum ada sumber pembanding.' : 'Tidak ada perbedaan yang terbuka.'}</p>
        </div>
      ) : (
        <DaftarBeda daftar={bagian} />
      )}
    </>
  );
}
