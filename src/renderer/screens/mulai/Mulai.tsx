import { IconPackageImport } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { usePaketMenunggu } from '../../lib/berkas-dibuka.ts';
import { useTitik } from '../../lib/kueri.ts';
import { DaftarPleno } from './DaftarPleno.tsx';
import { KartuSimulasi } from './KartuSimulasi.tsx';
import kelas from './Mulai.module.css';

/** The first screen: go on with a plenary, practise, or make a new one. */
export function Mulai() {
  const { data } = useTitik('keadaan');
  const klien = useQueryClient();
  const [, pergi] = useLocation();
  const masuk = async (): Promise<void> => {
    await klien.invalidateQueries();
    // A package that waited may have led to its screen meanwhile: going home from there would lose it.
    if (window.location.pathname !== '/kiriman') pergi('/');
  };
  const rak = data?.rak ?? [];
  const { ada: paket } = usePaketMenunggu();
  return (
    <div className={kelas.layar}>
      <div className={kelas.sapa}>
        <h1>Selamat datang di Rekap Pleno</h1>
        <p>Rekapitulasi pleno terbuka, dari hasil TPS sampai formulir D yang siap ditandatangani. Tanpa internet.</p>
      </div>
      {paket ? (
        <p className={kelas.paket} role="status">
          <IconPackageImport size={24} aria-hidden />
          <span>
            <strong>Ada paket yang menunggu.</strong> Buka pleno yang menerimanya; paketnya langsung diperiksa.
          </span>
        </p>
      ) : null}
      <div className={kelas.pilihan}>
        <KartuSimulasi masuk={masuk} />
        <section className={kelas.kartu} aria-labelledby="judul-buat">
          <h2 id="judul-buat">Pleno sungguhan</h2>
          <p>Buat pleno dari definisi: daftar peserta dan daftar TPS, dari data KPU atau daftar kantor sendiri.</p>
          <Link href="/buat" className={kelas.sekunder}>
            Buat pleno…
          </Link>
        </section>
      </div>
      <p className={kelas.pulih}>
        Komputer rusak atau diganti? <Link href="/cadangan">Pulihkan pleno dari cadangan…</Link>
      </p>
      <DaftarPleno rak={rak} terbuka={data?.pleno?.folder ?? null} masuk={masuk} />
    </div>
  );
}
