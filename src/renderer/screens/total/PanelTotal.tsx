import type { TotalJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Total.module.css';

const MAKS_SEL = 6;

function tuju(sel: string): void {
  const el = document.querySelector<HTMLInputElement>(`input[data-salinan="${CSS.escape(sel)}"]`);
  el?.focus();
  el?.scrollIntoView({ block: 'center' });
}

/** Right of the paper: what the rules say of it, and what was received before. */
export function PanelTotal({ total }: { total: TotalJawab }) {
  const nyata = total.temuan.filter((t) => t.severity !== 'info');
  const kosong = Object.values(total.isian).every((n) => n === null);
  return (
    <aside className={kelas.panel} aria-label="Pemeriksaan dan riwayat">
      <h2>Pemeriksaan</h2>
      <ul className={kelas.daftar} aria-live="polite">
        {nyata.map((t) => {
          const ke = t.sel[t.sel.length - 1];
          return (
            <li key={`${t.kode}-${t.sel.join('+')}-${t.pesan}`} data-severity={t.severity}>
              <p>
                {t.severity === 'info' ? null : <Tanda derajat={t.severity} ukuran={17} />}
                <strong>
                  {t.kode} · {t.judul}
                </strong>
              </p>
              <p>{t.pesan}</p>
              <p>{t.langkah}</p>
              {ke ? (
                <button type="button" onClick={() => tuju(ke)}>
                  Ke {namaSel(ke)}
                </button>
              ) : null}
            </li>
          );
        })}
        {nyata.length === 0 ? (
          <li data-severity={kosong ? 'info' : 'baik'}>
            <p>
              {kosong ? null : <Tanda derajat="baik" ukuran={17} />}
              <strong>{kosong ? 'Belum ada angka yang diterima' : 'Semua pemeriksaan cocok'}</strong>
            </p>
          </li>
        ) : null}
      </ul>
      <h2>Riwayat</h2>
      {total.riwayat.length === 0 ? <p className={kelas.sepi}>Belum ada perubahan.</p> : null}
      <ol className={kelas.riwayat}>
        {total.riwayat.map((r) => (
          <li key={r.seq}>
            <time dateTime={r.waktu}>{waktuSingkat(r.waktu)}</time> {r.kalimat}
            {r.sel.length > 0 ? (
              <ul>
                {r.sel.slice(0, MAKS_SEL).map((s) => (
                  <li key={s.sel}>
                    <strong>{namaSel(s.sel)}</strong> {angkaSel(s.semula)} → {angkaSel(s.menjadi)}
                  </li>
                ))}
                {r.sel.length > MAKS_SEL ? <li>dan {r.sel.length - MAKS_SEL} sel lain</li> : null}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </aside>
  );
}
