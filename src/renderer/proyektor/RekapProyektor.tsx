import type { KolomJawab } from '../../contract/index.ts';
import { angka, angkaSel } from '../../domain/format.ts';
import type { Tingkat } from '../../domain/kode.ts';
import type { KodeKontes } from '../../domain/kontes.ts';
import { barisSuara } from '../lib/formulir.ts';
import { type Aktif, useTitik } from '../lib/kueri.ts';
import { Tanda } from '../ui/Tanda.tsx';
import { useGiliran } from './giliran.ts';
import { Kepala } from './Kepala.tsx';
import dasar from './Proyektor.module.css';
import kelas from './Rekap.module.css';
import { Status } from './Status.tsx';

const JUMLAH = [
  ['V.A', 'Jumlah suara sah'],
  ['V.B', 'Suara tidak sah'],
  ['V.C', 'Sah dan tidak sah'],
] as const;

/** What the columns are, by the tier of the recap: its units. */
const KEPALA: Readonly<Record<Tingkat, string>> = {
  1: 'Kabupaten/kota',
  2: 'Kecamatan',
  3: 'Desa/kelurahan',
  4: 'TPS',
  5: '',
};

/** Parts of nearly the same length. */
function parts<T>(daftar: readonly T[], muat: number): T[][] {
  const dari = Math.max(1, Math.ceil(daftar.length / muat));
  const ukuran = Math.ceil(daftar.length / dari);
  return Array.from({ length: dari }, (_, i) => daftar.slice(i * ukuran, (i + 1) * ukuran));
}

/** One table after the other: every contestant for the first units, then for the next. */
function pictures<S, K>(suara: readonly S[], kolom: readonly K[], muat: { baris: number; kolom: number }) {
  // Three lines are sums.
  const perSuara = parts(suara, Math.max(2, muat.baris - 3));
  return parts(kolom, muat.kolom).flatMap((k) => perSuara.map((s) => ({ suara: s, kolom: k })));
}

function Sel({ k, sel, akhir }: { k: KolomJawab; sel: string; akhir?: boolean }) {
  const t = k.tanda[sel];
  const d = t && t.salah > 0 ? 'salah' : t && t.periksa > 0 ? 'periksa' : null;
  return (
    <td data-tanda={d ?? undefined} className={akhir ? kelas.akhir : undefined}>
      {d ? <Tanda derajat={d} ukuran={26} /> : null} {angkaSel(k.isian[sel] ?? null)}
    </td>
  );
}

/** The recap: contestants down, units across, JUMLAH AKHIR last. More than fits takes turns. */
export function RekapProyektor({
  kontes,
  wilayah,
  muat,
  aktif,
}: {
  kontes: KodeKontes;
  wilayah: string;
  /** How many lines and columns fit. */
  muat: { baris: number; kolom: number };
  aktif: Aktif;
}) {
  const { data: formulir } = useTitik('formulir', { param: { kontes }, aktif });
  const { data: rekap } = useTitik('rekap', { param: { kontes, wilayah }, aktif, pegang: true });
  const { data: keadaan } = useTitik('keadaanWilayah', { param: { kontes, wilayah }, aktif, pegang: true });
  const gambar = pictures(formulir ? barisSuara(formulir) : [], rekap?.kolom ?? [], muat);
  const { bagian: kini, ke, dari } = useGiliran(gambar, 1, aktif === true);
  if (!formulir || !rekap) return null;
  const { suara, kolom } = kini[0] ?? { suara: [], kolom: [] };
  const baris = [
    ...suara.map((s) => ({ sel: s.sel, nomor: String(s.nomor), nama: s.nama, jumlah: false })),
    ...JUMLAH.map(([sel, nama]) => ({ sel, nomor: '', nama, jumlah: true })),
  ];
  return (
    <>
      <Kepala
        judul={rekap.nama}
        baris={[`Rekap · ${formulir.nama}`, `${angka(rekap.tps.masuk)} dari ${angka(rekap.tps.jumlah)} TPS masuk`]}
        kanan={
          <>
            {keadaan?.keadaan === 'ditetapkan' && keadaan.wilayah === wilayah ? <Status status="ditetapkan" /> : null}
            {dari > 1 ? <span className={dasar.giliran}>{`bagian ${ke} dari ${dari}`}</span> : null}
          </>
        }
      />
      <div className={kelas.isi}>
        <table className={kelas.tabel}>
          <thead>
            <tr>
              <th scope="col">{KEPALA[rekap.tingkat]}</th>
              {kolom.map((k) => (
                <th scope="col" key={k.wilayah}>
                  {k.wilayah.length === 13 ? k.wilayah.slice(10) : k.nama}
                  {k.wilayah.length === 13 ? null : (
                    <small>
                      {angka(k.tps.masuk)}/{angka(k.tps.jumlah)}
                    </small>
                  )}
                </th>
              ))}
              <th scope="col" className={kelas.akhir}>
                Jumlah akhir
              </th>
            </tr>
          </thead>
          <tbody>
            {baris.map((b) => (
              <tr key={b.sel} data-jumlah={b.jumlah || undefined}>
                <th scope="row">
                  <span className={kelas.nama}>
                    {b.nomor ? <b>{b.nomor}</b> : null}
                    <span>
                      {b.nama.split(/\s+[-–]\s+/).map((bagian) => (
                        <span key={bagian}>{bagian}</span>
                      ))}
                    </span>
                  </span>
                </th>
                {kolom.map((k) => (
                  <Sel key={k.wilayah} k={k} sel={b.sel} />
                ))}
                <Sel k={rekap} sel={b.sel} akhir />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
