import type { DokumenJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import { Dicetak } from './cetak/Dicetak.tsx';
import { sebutanDokumen } from './cetak.ts';
import kelas from './Dokumen.module.css';
import { LencanaTanda } from './tanda-tangan/LencanaTanda.tsx';

function Rincian({ d }: { d: DokumenJawab }) {
  const cetakan =
    d.revisi === null ? '' : ` · Rev. ${d.revisi}${(d.cetakan ?? 1) > 1 ? `, cetakan ke-${d.cetakan}` : ''}`;
  return (
    <span className={kelas.redup}>
      {waktuSingkat(d.waktu)} · {d.kertas} · {angka(d.halaman)} halaman{cetakan} · <code>{d.sha256.slice(0, 8)}</code>
    </span>
  );
}

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
              <strong>{sebutanDokumen(d)}</strong>
              <span>
                {d.namaWilayah}
                {d.penerima ? ` · untuk ${d.penerima.nama}` : ''}
              </span>
              <Rincian d={d} />
              <span className={kelas.cap}>
                {d.rupa === 'blangko' ? (
                  <Lencana derajat="netral">Blangko</Lencana>
                ) : (
                  <Lencana derajat={d.draf ? 'netral' : 'baik'}>{d.draf ? 'Draf' : 'Final'}</Lencana>
                )}
                {d.rupa === 'salinan' ? <Lencana derajat="netral">Salinan</Lencana> : null}
                {d.periksa ? (
                  <Lencana derajat="baik" judul={`dibaca ulang dengan ${d.periksa.alat}`}>
                    {angka(d.periksa.angka + d.periksa.teks)} cocok
                  </Lencana>
                ) : null}
                <LencanaTanda dokumen={d} />
                <Dicetak id={d.id} />
                {d.mutakhir ? null : <Lencana derajat="periksa">angka berubah sejak dibuat</Lencana>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
