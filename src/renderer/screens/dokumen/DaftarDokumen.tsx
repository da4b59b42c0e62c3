import type { DokumenJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Dokumen.module.css';

/** What has been made, the newest first. */
export function DaftarDokumen({
  daftar,
  pilih,
  setPilih,
}: {
  daftar: DokumenJawab[];
  pilih: string | undefined;
  setPilih: (id: string) => void;
}) {
  if (daftar.length === 0) return null;
  return (
    <section className={kelas.dibuat} aria-labelledby="judul-dibuat">
      <h2 id="judul-dibuat">Dokumen yang sudah dibuat</h2>
      <ul>
        {daftar.map((d) => (
          <li key={d.id}>
            <button type="button" aria-pressed={d.id === pilih} onClick={() => setPilih(d.id)}>
              <strong>
                {d.model}-{d.kontes}
              </strong>
              <span>{d.namaWilayah}</span>
              <span className={kelas.redup}>
                {waktuSingkat(d.waktu)} · {d.kertas} · {angka(d.halaman)} halaman · <code>{d.sha256.slice(0, 8)}</code>
              </span>
              <span className={kelas.cap}>
                <Lencana derajat={d.draf ? 'netral' : 'baik'}>{d.draf ? 'Draf' : 'Final'}</Lencana>
                {d.mutakhir ? null : <Lencana derajat="periksa">angka berubah sejak dibuat</Lencana>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
