import type { BerandaJawab } from '../../../contract/index.ts';
import { angka, angkaSel } from '../../../domain/format.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import kelas from './Beranda.module.css';

/** Valid votes so far. The same neutral colour for every contestant: an office takes no side. */
export function PerolehanSuara({ kontes }: { kontes: BerandaJawab['kontes'][number] }) {
  const jumlah = kontes.suara.reduce((a, s) => a + (s.suara ?? 0), 0);
  const terbanyak = Math.max(1, ...kontes.suara.map((s) => s.suara ?? 0));
  const sementara = kontes.tps.masuk < kontes.tps.jumlah;
  return (
    <Kartu
      judul="Perolehan suara sah"
      kanan={
        <span className={kelas.ringkas}>
          {sementara ? `dari ${angka(kontes.tps.masuk)} dari ${angka(kontes.tps.jumlah)} TPS` : 'semua TPS'}
        </span>
      }
    >
      <ol className={kelas.suara}>
        {kontes.suara.map((s) => (
          <li key={s.sel}>
            <span className={kelas.nomor}>{s.nomor}</span>
            <span className={kelas.calon}>{s.nama}</span>
            <span className={kelas.besar}>{angkaSel(s.suara)}</span>
            <span className={kelas.rel} aria-hidden>
              <span style={{ width: `${((s.suara ?? 0) / terbanyak) * 100}%` }} />
            </span>
            <span className={kelas.persen}>
              {s.suara === null || jumlah === 0 ? '' : `${((s.suara / jumlah) * 100).toFixed(1).replace('.', ',')} %`}
            </span>
          </li>
        ))}
      </ol>
      <p className={kelas.jumlahSuara}>
        Jumlah suara sah <strong>{angka(jumlah)}</strong>
      </p>
    </Kartu>
  );
}
