import type { InfoPleno, KolomJawab } from '../../contract/index.ts';
import { angka, angkaSel } from '../../domain/format.ts';
import type { KodeKontes } from '../../domain/kontes.ts';
import { barisSuara } from '../lib/formulir.ts';
import { type Aktif, useTitik } from '../lib/kueri.ts';
import { Tanda } from '../ui/Tanda.tsx';
import { useGiliran } from './giliran.ts';
import { Kepala } from './Kepala.tsx';
import dasar from './Proyektor.module.css';
import kelas from './Rekap.module.css';

const JUMLAH = [
  ['V.A', 'Jumlah suara sah'],
  ['V.B', 'Suara tidak sah'],
  ['V.C', 'Sah dan tidak sah'],
] as const;

function Sel({ k, sel, akhir }: { k: KolomJawab; sel: string; akhir?: boolean }) {
  const t = k.tanda[sel];
  const d = t && t.salah > 0 ? 'salah' : t && t.periksa > 0 ? 'periksa' : null;
  return (
    <td data-tanda={d ?? undefined} className={akhir ? kelas.akhir : undefined}>
      {d ? <Tanda derajat={d} ukuran={26} /> : null} {angkaSel(k.isian[sel] ?? null)}
    </td>
  );
}

/** The recap: contestants down, units across, JUMLAH AKHIR last. More units than fit take turns. */
export function RekapProyektor({
  kontes,
  wilayah,
  pleno,
  aktif,
}: {
  kontes: KodeKontes;
  wilayah: string;
  pleno: InfoPleno;
  aktif: Aktif;
}) {
  const { data: formulir } = useTitik('formulir', { param: { kontes }, aktif });
  const { data: rekap } = useTitik('rekap', { param: { kontes, wilayah }, aktif, pegang: true });
  const { bagian, ke, dari } = useGiliran(rekap?.kolom ?? [], 5, aktif === true);
  if (!formulir || !rekap) return null;
  const suara = barisSuara(formulir);
  const baris = [
    ...suara.map((s) => ({ sel: s.sel, nomor: String(s.nomor), nama: s.nama, jumlah: false })),
    ...JUMLAH.map(([sel, nama]) => ({ sel, nomor: '', nama, jumlah: true })),
  ];
  return (
    <>
      <Kepala
        judul={rekap.nama}
        baris={[`Rekap · ${formulir.nama}`, `${angka(rekap.tps.masuk)} dari ${angka(rekap.tps.jumlah)} TPS masuk`]}
        kanan={dari > 1 ? <span className={dasar.giliran}>{`bagian ${ke} dari ${dari}`}</span> : null}
      />
      <div className={kelas.isi} style={{ '--n': baris.length } as React.CSSProperties}>
        <table className={kelas.tabel}>
          <thead>
            <tr>
              <th scope="col">{wilayah === pleno.wilayah.kode ? 'Desa/kelurahan' : 'TPS'}</th>
              {bagian.map((k) => (
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
                {bagian.map((k) => (
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
