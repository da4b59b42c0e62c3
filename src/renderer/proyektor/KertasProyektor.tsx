import { angka } from '../../domain/format.ts';
import type { KodeKontes } from '../../domain/kontes.ts';
import { bedaKertas, dapatDibandingkan, tulisSelisih } from '../lib/beda-kertas.ts';
import { type Aktif, useTitik } from '../lib/kueri.ts';
import { Tanda } from '../ui/Tanda.tsx';
import kelas from './Beda.module.css';
import { DaftarBeda } from './DaftarBeda.tsx';
import { useGiliran } from './giliran.ts';
import { Kepala } from './Kepala.tsx';
import dasar from './Proyektor.module.css';

/** The paper D.Hasil of a region beside its package, row by row where they differ (T703). */
export function KertasProyektor({
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
  const { data: total } = useTitik('total', { param: { kontes, wilayah }, aktif, pegang: true });
  const semua = formulir && total ? bedaKertas(total, formulir) : [];
  const { bagian, ke, dari } = useGiliran(semua, muat, aktif === true);
  if (!formulir || !total) return null;
  const diketik = Object.values(total.isian).filter((n) => n !== null).length;
  const nihil =
    total.sumber !== 'ketik' || diketik === 0
      ? 'D.Hasil kertas belum diketik.'
      : dapatDibandingkan(total)
        ? 'D.Hasil kertas sama dengan paketnya.'
        : 'Lembar TPS-nya belum lengkap.';
  return (
    <>
      <Kepala
        judul={`D.Hasil ${total.wilayah.nama}`}
        baris={[
          formulir.nama,
          semua.length > 0
            ? `${angka(semua.length)} baris berbeda antara kertas dan paket`
            : `${angka(diketik)} dari ${angka(Object.keys(total.isian).length)} angka kertas diketik`,
        ]}
        kanan={dari > 1 ? <span className={dasar.giliran}>{`bagian ${ke} dari ${dari}`}</span> : null}
      />
      {semua.length === 0 ? (
        <div className={kelas.nihil}>
          {nihil === 'D.Hasil kertas sama dengan paketnya.' ? <Tanda derajat="baik" ukuran={64} /> : null}
          <p>{nihil}</p>
        </div>
      ) : (
        <DaftarBeda
          daftar={bagian.map((b) => ({
            kunci: b.sel,
            tempat: b.nama,
            rincian: `selisih ${tulisSelisih(b.selisih)}`,
            kiri: { angka: b.paket, dari: 'paket' },
            kanan: { angka: b.kertas, dari: 'kertas' },
          }))}
        />
      )}
    </>
  );
}
