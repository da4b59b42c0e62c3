import { IconChevronRight } from '@tabler/icons-react';
import type { RingkasPleno } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { GalatServer, rusak } from '../../lib/galat.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { GalatKotak } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Mulai.module.css';

const pecah = (galat: unknown): boolean => galat instanceof GalatServer && rusak(galat.kode);

/** A damaged plenary is said above the list, where it stays, with the way back. */
const laporSelainRusak = (galat: unknown): void => {
  if (!pecah(galat)) laporGalat(galat);
};

/** Plenaries on this computer, the last used first. */
export function DaftarPleno({
  rak,
  terbuka,
  masuk,
}: {
  rak: RingkasPleno[];
  terbuka: string | null;
  masuk: () => Promise<void>;
}) {
  const buka = useUbah('bukaPleno', { selesai: () => void masuk() });
  if (rak.length === 0) return <p className={kelas.rakKosong}>Belum ada pleno di komputer ini.</p>;
  return (
    <section aria-labelledby="judul-rak" className={kelas.rak}>
      <h2 id="judul-rak">Pleno di komputer ini</h2>
      {pecah(buka.error) ? <GalatKotak galat={buka.error} /> : null}
      <ul>
        {rak.map((p) => (
          <li key={p.folder}>
            <button
              type="button"
              disabled={buka.isPending}
              onClick={() =>
                p.folder === terbuka
                  ? void masuk()
                  : buka.mutate({ badan: { folder: p.folder } }, { onError: laporSelainRusak })
              }
            >
              <span className={kelas.nama}>
                {p.nama}
                <small>{p.rusak ? p.folder : p.pemilihan}</small>
              </span>
              {p.rusak ? <Lencana derajat="salah">tidak terbaca</Lencana> : null}
              {p.simulasi ? <Lencana derajat="periksa">SIMULASI</Lencana> : null}
              {p.folder === terbuka ? <Lencana derajat="baik">sedang dibuka</Lencana> : null}
              <span className={kelas.kanan}>{p.rusak ? '' : `${angka(p.tps)} TPS`}</span>
              <span className={kelas.waktu}>{waktuSingkat(p.diubah)}</span>
              <IconChevronRight size={20} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
