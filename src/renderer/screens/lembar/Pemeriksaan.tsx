import type { FormulirJawab, LembarJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { fokusSel } from '../../lib/fokus.ts';
import type { TemuanTampil } from '../../lib/formulir.ts';
import { pelakuTampil } from '../../lib/pelaku.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import { Dugaan } from './Dugaan.tsx';
import { Keberatan } from './Keberatan.tsx';
import kelas from './Panel.module.css';
import { useSelTerakhir } from './RiwayatSel.tsx';
import { Selisih } from './Selisih.tsx';

function Temuan({ t }: { t: TemuanTampil }) {
  const ke = t.sel[t.sel.length - 1];
  return (
    <li className={kelas.temuan} data-severity={t.severity}>
      <p className={kelas.judul}>
        {t.severity === 'info' ? null : <Tanda derajat={t.severity} ukuran={17} />}
        <span>
          {t.kode} · {t.judul}
        </span>
      </p>
      <p>{t.pesan}</p>
      <p>{t.langkah}</p>
      <p className={kelas.dasar}>
        {t.dasar}
        {ke ? (
          <button type="button" onClick={() => fokusSel(ke)}>
            Ke {namaSel(ke)}
          </button>
        ) : null}
      </p>
    </li>
  );
}

/** Many rules wait for the same empty cells; one line says it for all of them. */
function Belum({ temuan }: { temuan: TemuanTampil[] }) {
  if (temuan.length === 0) return null;
  return (
    <details className={kelas.info}>
      <summary>{temuan.length} pemeriksaan menunggu sel yang kosong</summary>
      <ul>
        {temuan.map((t) => (
          <li key={`${t.kode}-${t.pesan}`}>{t.pesan}</li>
        ))}
      </ul>
    </details>
  );
}

function Riwayat({ lembar }: { lembar: LembarJawab }) {
  if (lembar.riwayat.length === 0) return <p className={kelas.sepi}>Belum ada perubahan.</p>;
  return (
    <ol className={kelas.riwayat}>
      {lembar.riwayat.map((r) => (
        <li key={r.seq}>
          <time dateTime={r.waktu}>{waktuSingkat(r.waktu)}</time> {r.kalimat}
          {pelakuTampil(r) === '' ? null : <strong> {pelakuTampil(r)}</strong>}
          {r.sel.length > 0 && r.sel.length <= 6 ? (
            <ul>
              {r.sel.map((s) => (
                <li key={s.sel}>
                  <strong>{namaSel(s.sel)}</strong> {angkaSel(s.semula)} → {angkaSel(s.menjadi)}
                </li>
              ))}
            </ul>
          ) : null}
          {r.alasan ? <em> {r.alasan}</em> : null}
          {r.jenis === 'lembar.diubah' && r.keberatan !== null ? ` (keberatan ${r.keberatan})` : null}
        </li>
      ))}
    </ol>
  );
}

const DARI_SUMBER: ReadonlySet<string> = new Set(['B801', 'B802', 'B804']);

/** Right of the sheet: what the rules say, and what happened to this sheet. */
export function Pemeriksaan({
  formulir,
  lembar,
  temuan,
  belumTersimpan,
  tertutup,
  bukaRiwayat,
}: {
  formulir: FormulirJawab;
  lembar: LembarJawab;
  temuan: TemuanTampil[];
  belumTersimpan: boolean;
  /** A second person types the same paper: nothing here may tell the first figures. */
  tertutup: boolean;
  bukaRiwayat: (sel: string) => void;
}) {
  const sel = useSelTerakhir();
  if (tertutup)
    return (
      <aside className={kelas.panel} aria-label="Pemeriksaan dan riwayat">
        <h2>Entri kedua</h2>
        <p>Ketik dari C.Hasil tanpa melihat entri pertama. Perbedaannya tampil setelah Anda selesai mengetik.</p>
      </aside>
    );
  // What sources say otherwise has its own cards, one a source instead of one a cell.
  const nyata = temuan.filter((t) => t.severity !== 'info' && !DARI_SUMBER.has(t.kode));
  const berbeda = temuan.some((t) => DARI_SUMBER.has(t.kode));
  const info = temuan.filter((t) => t.severity === 'info');
  return (
    <aside className={kelas.panel} aria-label="Pemeriksaan dan riwayat">
      <h2>Pemeriksaan {belumTersimpan ? <small>menurut ketikan, belum tersimpan</small> : null}</h2>
      <ul className={kelas.daftar} aria-live="polite">
        {nyata.map((t) => (
          <Temuan key={`${t.kode}-${t.sel.join('+')}-${t.pesan}`} t={t} />
        ))}
        {nyata.length === 0 && (info.length === 0 || !berbeda) ? (
          <li className={kelas.temuan} data-severity={info.length === 0 ? 'baik' : 'info'}>
            <p className={kelas.judul}>
              {info.length === 0 ? <Tanda derajat="baik" ukuran={17} /> : null}
              <span>
                {info.length === 0
                  ? berbeda
                    ? 'Semua penjumlahan cocok'
                    : 'Semua pemeriksaan cocok'
                  : 'Lembar belum diisi'}
              </span>
            </p>
            {info.length === 0 ? null : <p>{info[info.length - 1]?.langkah}</p>}
          </li>
        ) : null}
      </ul>
      {belumTersimpan ? null : <Selisih formulir={formulir} lembar={lembar} />}
      {belumTersimpan ? null : <Dugaan formulir={formulir} lembar={lembar} />}
      <Belum temuan={nyata.length === 0 && lembar.status === 'kosong' ? [] : info} />
      <Keberatan lembar={lembar} formulir={formulir} />
      <div className={kelas.kepala}>
        <h2>Riwayat</h2>
        {sel ? (
          <button type="button" title="Ctrl+H pada selnya" onClick={() => bukaRiwayat(sel)}>
            Hanya {namaSel(sel)}…
          </button>
        ) : null}
      </div>
      <Riwayat lembar={lembar} />
    </aside>
  );
}
