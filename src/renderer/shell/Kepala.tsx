import { Link, useLocation } from 'wouter';
import type { InfoPleno } from '../../contract/index.ts';
import { useOperator } from '../lib/saya.ts';
import { TombolBantuan } from '../screens/bantuan/TombolBantuan.tsx';
import { Jam } from './Jam.tsx';
import kelas from './Kepala.module.css';
import { MenuJaringan } from './MenuJaringan.tsx';
import { MenuPapanKetik } from './MenuPapanKetik.tsx';
import { MenuProyektor } from './MenuProyektor.tsx';
import { PanelIni } from './PanelIni.tsx';
import { TombolTema } from './TombolTema.tsx';

const LAYAR = [
  ['/', 'Beranda'],
  ['/lembar', 'Lembar'],
  ['/rekap', 'Rekap'],
  ['/banding', 'Banding'],
  ['/dokumen', 'Dokumen'],
  ['/jejak', 'Jejak'],
] as const;

/** What a panel on another laptop works with. */
const UNTUK_PANEL: ReadonlySet<string> = new Set(['/', '/lembar', '/rekap', '/banding']);

function Navigasi({ operator }: { operator: boolean }) {
  const [jalur] = useLocation();
  const diSini = (ke: string): boolean => (ke === '/' ? jalur === '/' : jalur === ke || jalur.startsWith(`${ke}/`));
  return (
    <nav className={kelas.navigasi} aria-label="Layar">
      {LAYAR.filter(([ke]) => operator || UNTUK_PANEL.has(ke)).map(([ke, nama]) => (
        <Link key={ke} href={ke} aria-current={diSini(ke) ? 'page' : undefined} className={kelas.tautan}>
          {nama}
        </Link>
      ))}
    </nav>
  );
}

/** The bar at the top: where we are, where one can go, what the hall sees, the time. */
export function Kepala({ pleno }: { pleno: InfoPleno | null }) {
  const operator = useOperator();
  return (
    <header className={kelas.kepala}>
      <Link
        href={pleno && operator ? '/mulai' : '/'}
        className={kelas.merek}
        title={operator ? 'Ke layar Mulai' : 'Ke Beranda'}
      >
        Rekap Pleno
      </Link>
      {pleno ? (
        <>
          <span className={kelas.pleno} title={`${pleno.nama} · ${pleno.pemilihan.nama}`}>
            {pleno.nama} <span className={kelas.pemilihan}>· {pleno.pemilihan.nama}</span>
          </span>
          <Navigasi operator={operator} />
        </>
      ) : (
        <span className={kelas.pleno} />
      )}
      {pleno && operator ? <MenuProyektor /> : null}
      {operator ? <MenuJaringan adaPleno={pleno !== null} /> : <PanelIni />}
      {pleno ? <MenuPapanKetik pleno={pleno} /> : null}
      <Jam className={kelas.jam} />
      <TombolBantuan />
      <TombolTema />
    </header>
  );
}
