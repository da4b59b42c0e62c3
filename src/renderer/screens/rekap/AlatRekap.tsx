import { Select, Switch } from '@mantine/core';
import { IconDeviceProjector } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { BerandaJawab, InfoPleno, RekapJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { useAturProyektor } from '../../lib/ikuti.ts';
import { useTitik } from '../../lib/kueri.ts';
import { useOperator } from '../../lib/saya.ts';
import { alamat } from '../../lib/tempat.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import { MenuEkspor } from '../ekspor/MenuEkspor.tsx';
import { Penetapan } from './Penetapan.tsx';
import kelas from './Rekap.module.css';

/** Above the table: which recap, how complete, how to look at it. */
export function AlatRekap(p: {
  pleno: InfoPleno;
  kontes: KodeKontes;
  wilayah: string;
  desa: BerandaJawab['kontes'][number]['desa'];
  rekap: RekapJawab;
  hanya: boolean;
  setHanya: (v: boolean) => void;
}) {
  const [, pergi] = useLocation();
  const operator = useOperator();
  const { data: proyektor } = useTitik('proyektor');
  const atur = useAturProyektor();
  const { tps, bermasalah } = p.rekap;
  const diAtas = p.pleno.wilayah.tingkat <= 2;
  const lengkap = tps.masuk === tps.jumlah;
  const jalur = p.rekap.jalur.filter((w) => w.kode.startsWith(p.pleno.wilayah.kode) && w.kode !== p.wilayah);
  const dalam = p.rekap.jalur.filter(
    (w) => w.kode === p.wilayah && w.kode !== p.pleno.wilayah.kode && !p.desa.some((d) => d.kode === w.kode),
  );
  const tampil = proyektor?.mode === 'rekap' && proyektor.wilayah === p.wilayah && proyektor.kontes === p.kontes;
  return (
    <div className={kelas.alat}>
      <h1 className="rp-tersembunyi">Rekap {p.rekap.nama}</h1>
      {jalur.length > 0 && diAtas ? (
        <nav className={kelas.jalur} aria-label="Wilayah di atasnya">
          {jalur.map((w) => (
            <Link key={w.kode} href={alamat.rekap(p.kontes, w.kode)}>
              {w.nama} ›
            </Link>
          ))}
        </nav>
      ) : null}
      <Select
        aria-label="Rekap wilayah"
        className={kelas.wilayah}
        data={[
          {
            value: p.pleno.wilayah.kode,
            label: `${p.pleno.nama} · semua`,
          },
          ...p.desa.map((d) => ({ value: d.kode, label: `${d.nama} · ${angka(d.tps.jumlah)} TPS` })),
          // Two tiers down (a desa of a kabupaten/kota): not among the units, but where we are.
          ...dalam.map((w) => ({ value: w.kode, label: w.nama })),
        ]}
        value={p.wilayah}
        allowDeselect={false}
        searchable
        maxDropdownHeight={420}
        onChange={(v) => v && pergi(alamat.rekap(p.kontes, v))}
      />
      {p.pleno.kontes.length > 1 ? (
        <Select
          aria-label="Jenis pemilihan"
          className={kelas.kontes}
          data={p.pleno.kontes.map((k) => ({ value: k.kode, label: k.nama }))}
          value={p.kontes}
          allowDeselect={false}
          onChange={(v) => v && pergi(alamat.rekap(v, p.wilayah))}
        />
      ) : null}
      <Lencana derajat={lengkap ? 'baik' : 'netral'}>
        {angka(tps.masuk)} dari {angka(tps.jumlah)} TPS
      </Lencana>
      {bermasalah.salah > 0 ? <Lencana derajat="salah">{angka(bermasalah.salah)} lembar salah</Lencana> : null}
      {bermasalah.periksa > 0 ? <Lencana derajat="periksa">{angka(bermasalah.periksa)} lembar periksa</Lencana> : null}
      {/* What a plenary above the kecamatan makes of itself is no paper that it received. */}
      {!operator || (diAtas && p.wilayah === p.pleno.wilayah.kode) ? null : (
        <Link href={alamat.total(p.kontes, p.wilayah)} className={kelas.total}>
          {diAtas && p.rekap.tingkat <= 3 ? 'D.Hasil kertas…' : 'Total diterima…'}
        </Link>
      )}
      <Penetapan kontes={p.kontes} wilayah={p.wilayah} nama={p.rekap.nama} />
      <span className={kelas.isi} />
      <Switch label="Hanya bermasalah" checked={p.hanya} onChange={(e) => p.setHanya(e.currentTarget.checked)} />
      {operator ? <MenuEkspor kontes={p.kontes} wilayah={p.wilayah} nama={p.rekap.nama} /> : null}
      {operator ? (
        <button
          type="button"
          className={kelas.proyektor}
          aria-label={tampil ? 'Tampil di proyektor' : 'Tampilkan di proyektor'}
          aria-pressed={tampil}
          onClick={() => atur({ mode: 'rekap', kontes: p.kontes, tps: null, wilayah: p.wilayah, beku: false })}
        >
          <IconDeviceProjector size={18} aria-hidden /> {tampil ? 'Tampil' : 'Tampilkan'}
        </button>
      ) : null}
    </div>
  );
}
