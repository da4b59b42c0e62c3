import { useSessionStorage } from '@mantine/hooks';
import { IconLock, IconPhoto } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { AgendaJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useBadan } from '../../lib/badan.ts';
import { useKlaimLain } from '../../lib/panel.ts';
import { unitDari, usePanelSaya } from '../../lib/panel-desa.ts';
import { alamat } from '../../lib/tempat.ts';
import { Lencana, Tanda } from '../../ui/Tanda.tsx';
import kelas from './Agenda.module.css';
import { UnitAgenda } from './UnitAgenda.tsx';

export const SARING = ['semua', 'belum', 'bermasalah', 'selesai'] as const;
export type Saring = (typeof SARING)[number];
const NAMA: Readonly<Record<Saring, string>> = {
  semua: 'Semua',
  belum: 'Belum',
  bermasalah: 'Bermasalah',
  selesai: 'Selesai',
};

type Tps = AgendaJawab['desa'][number]['tps'][number];

const KATA: Readonly<Record<Tps['status'], string>> = {
  kosong: 'belum diisi',
  terisi: 'termuat',
  dibacakan: 'dibacakan',
  dipersoalkan: 'dipersoalkan',
  disahkan: 'disahkan',
};

/** `belum`: not adopted yet; `bermasalah`: open problems, adopted or not. */
export function cocok(t: Tps, saring: Saring): boolean {
  switch (saring) {
    case 'semua':
      return true;
    case 'belum':
      return t.status !== 'disahkan';
    case 'bermasalah':
      return t.salah + t.periksa > 0;
    case 'selesai':
      return t.status === 'disahkan';
  }
}

const TIDAK_ADA: Readonly<Record<Saring, string>> = {
  semua: 'Tidak ada TPS.',
  belum: 'Semua TPS sudah disahkan.',
  bermasalah: 'Tidak ada TPS yang bermasalah.',
  selesai: 'Belum ada TPS yang disahkan.',
};

export const useSaring = () =>
  useSessionStorage<Saring>({ key: 'rekap-saring', defaultValue: 'semua', getInitialValueInEffect: false });

const BarisTps = memo(function BarisTps({
  t,
  kontes,
  kini,
  panel,
}: {
  t: Tps;
  kontes: string;
  kini: boolean;
  /** Another panel that has this TPS open. */
  panel: string | undefined;
}) {
  const el = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (kini) el.current?.scrollIntoView({ block: 'nearest' });
  }, [kini]);
  return (
    <li>
      <Link ref={el} href={alamat.lembar(kontes, t.tps)} aria-current={kini ? 'page' : undefined} className={kelas.tps}>
        <strong>{t.nomor}</strong>
        <span className={kelas.status}>{panel ? `dibuka ${panel}` : KATA[t.status]}</span>
        {t.foto > 0 ? (
          <small className={kelas.foto}>
            <IconPhoto size={15} aria-hidden />
            {angka(t.foto)} <span className="rp-tersembunyi">foto</span>
          </small>
        ) : null}
        {t.salah > 0 ? <Lencana derajat="salah">{angka(t.salah)}</Lencana> : null}
        {t.salah === 0 && t.periksa > 0 ? <Lencana derajat="periksa">{angka(t.periksa)}</Lencana> : null}
        {t.salah + t.periksa === 0 && t.status !== 'kosong' ? <Tanda derajat="baik" ukuran={16} /> : null}
        {t.status === 'disahkan' ? <IconLock size={15} stroke={2.4} aria-hidden className={kelas.kunci} /> : null}
      </Link>
    </li>
  );
});

/** Left of the sheet: desa and their TPS in the order of the plenary. */
export function Agenda({ agenda, tps }: { agenda: AgendaJawab; tps: string }) {
  const [saring, setSaring] = useSaring();
  const { tingkat } = useBadan();
  // A kabupaten/kota of a province, a kecamatan of a kabupaten/kota.
  const unitTingkat = (kode: string): string => kode.slice(0, tingkat === 1 ? 4 : 6);
  const klaim = useKlaimLain();
  const { bagian, milik, hanya, atur, untukSaya } = usePanelSaya();
  const bagianku = agenda.desa.filter((d) => untukSaya(d.kode) || tps.startsWith(d.kode));
  const semua = bagianku.flatMap((d) => d.tps);
  const hitung = (s: Saring): number => semua.filter((t) => cocok(t, s)).length;
  const desa = bagianku
    .map((d) => ({ ...d, tampil: d.tps.filter((t) => cocok(t, saring) || t.tps === tps) }))
    .filter((d) => d.tampil.length > 0);
  return (
    <nav className={kelas.agenda} aria-label="Agenda">
      <fieldset className={kelas.saring} aria-label="Saring TPS">
        {SARING.map((s) => (
          <button key={s} type="button" aria-pressed={saring === s} onClick={() => setSaring(s)}>
            {NAMA[s]} <small>{angka(hitung(s))}</small>
          </button>
        ))}
      </fieldset>
      {milik.length > 0 ? (
        <label className={kelas.hanya}>
          <input type="checkbox" checked={hanya} onChange={(e) => atur(e.currentTarget.checked)} /> Hanya bagian panel
          ini
        </label>
      ) : null}
      <div className={kelas.daftar}>
        {desa.map((d, i) => {
          const masuk = d.tps.filter((t) => t.status !== 'kosong').length;
          const sah = d.tps.filter((t) => t.status === 'disahkan').length;
          const panel = unitDari(bagian, d.kode)?.panel;
          const unit = unitTingkat(d.kode);
          const baru = tingkat <= 2 && unit !== unitTingkat(desa[i - 1]?.kode ?? '');
          return (
            <section key={d.kode} aria-label={d.nama}>
              {baru ? <UnitAgenda kontes={agenda.kontes} desa={d.kode} /> : null}
              <h2>
                <span title={d.nama}>{d.nama}</span>
                <Lencana
                  derajat={(sah > 0 ? sah : masuk) === d.tps.length ? 'baik' : 'netral'}
                  judul={sah > 0 ? 'TPS disahkan' : 'TPS masuk'}
                >
                  {angka(sah > 0 ? sah : masuk)}/{angka(d.tps.length)}
                </Lencana>
              </h2>
              {panel && !hanya ? <p className={kelas.milik}>{panel}</p> : null}
              {sah === d.tps.length ? (
                <Link href={alamat.rekap(agenda.kontes, d.kode)} className={kelas.tetapkan}>
                  {tingkat <= 2 ? 'Ke rekap desa' : 'Ke rekap desa untuk ditetapkan'}
                </Link>
              ) : null}
              <ul>
                {d.tampil.map((t) => (
                  <BarisTps key={t.tps} t={t} kontes={agenda.kontes} kini={t.tps === tps} panel={klaim.get(t.tps)} />
                ))}
              </ul>
            </section>
          );
        })}
        {saring !== 'semua' && hitung(saring) === 0 ? <p className={kelas.kosong}>{TIDAK_ADA[saring]}</p> : null}
      </div>
    </nav>
  );
}
