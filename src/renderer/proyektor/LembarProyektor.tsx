import type { FormulirJawab, InfoPleno, LembarJawab } from '../../contract/index.ts';
import { angkaSel } from '../../domain/format.ts';
import { kodeInduk } from '../../domain/kode.ts';
import type { KodeKontes } from '../../domain/kontes.ts';
import { barisSuara } from '../lib/formulir.ts';
import { type Aktif, useTitik } from '../lib/kueri.ts';
import { Tanda } from '../ui/Tanda.tsx';
import { Kepala } from './Kepala.tsx';
import { kalimatSidang, tandaSidang } from './kalimat.ts';
import kelas from './Lembar.module.css';
import dasar from './Proyektor.module.css';
import { Ringkasan } from './Ringkasan.tsx';

const JUMLAH = [
  ['V.A', 'Jumlah suara sah'],
  ['V.B', 'Suara tidak sah'],
  ['V.C', 'Sah dan tidak sah'],
] as const;

const STATUS: Readonly<Record<LembarJawab['status'], string>> = {
  kosong: 'BELUM DIISI',
  terisi: '',
  dibacakan: 'SEDANG DIBACAKAN',
  dipersoalkan: 'DIPERSOALKAN',
  disahkan: 'DISAHKAN',
};

/** A figure with its mark: ✓ only where there is a figure and no rule objects. */
function Angka({ nilai, tanda }: { nilai: number | null; tanda: 'salah' | 'periksa' | undefined }) {
  return (
    <>
      <span className={kelas.angka}>{angkaSel(nilai)}</span>
      <span className={kelas.bentuk}>
        {nilai === null && !tanda ? null : <Tanda derajat={tanda ?? 'baik'} ukuran={64} />}
      </span>
    </>
  );
}

function Peserta({ formulir, lembar }: { formulir: FormulirJawab; lembar: LembarJawab }) {
  const tanda = tandaSidang(lembar);
  const suara = barisSuara(formulir);
  return (
    <div className={kelas.kiri} style={{ '--n': suara.length } as React.CSSProperties}>
      <ol className={kelas.peserta} data-banyak={suara.length > 8 || undefined}>
        {suara.map((s) => (
          <li key={s.sel} data-tanda={tanda.get(s.sel)}>
            <span className={kelas.nomor}>{s.nomor}</span>
            <span className={kelas.nama}>
              {s.nama.split(/\s+[-–]\s+/).map((bagian) => (
                <span key={bagian}>{bagian}</span>
              ))}
            </span>
            <Angka nilai={lembar.isian[s.sel] ?? null} tanda={tanda.get(s.sel)} />
          </li>
        ))}
      </ol>
      <dl className={kelas.jumlah}>
        {JUMLAH.map(([sel, nama]) => (
          <div key={sel} data-tanda={tanda.get(sel)}>
            <dt>{nama}</dt>
            <dd>
              <Angka nilai={lembar.isian[sel] ?? null} tanda={tanda.get(sel)} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Bawah({ lembar }: { lembar: LembarJawab }) {
  const k = kalimatSidang(lembar);
  if (!k) {
    if (lembar.status === 'kosong') return null;
    return (
      <footer className={kelas.bawah} data-severity="baik">
        <Tanda derajat="baik" ukuran={40} /> <p>Semua pemeriksaan cocok.</p>
      </footer>
    );
  }
  const { kalimat, lain } = k;
  return (
    <footer className={kelas.bawah} data-severity={kalimat.severity}>
      <Tanda derajat={kalimat.severity} ukuran={40} />
      <p>
        {'teks' in kalimat ? (
          kalimat.teks
        ) : (
          <>
            {kalimat.kiri} <b>{kalimat.a}</b>, {kalimat.kanan} <b>{kalimat.b}</b> — selisih <b>{kalimat.selisih}</b>.
          </>
        )}
      </p>
      {lain > 0 ? <span className={kelas.lain}>+{lain} temuan lain</span> : null}
    </footer>
  );
}

/** The sheet being read, in letters for the last row. */
export function LembarProyektor({
  kontes,
  tps,
  pleno,
  aktif,
}: {
  kontes: KodeKontes;
  tps: string;
  pleno: InfoPleno;
  aktif: Aktif;
}) {
  const { data: formulir } = useTitik('formulir', { param: { kontes }, aktif });
  const { data: lembar } = useTitik('lembar', { param: { kontes, tps }, aktif, pegang: true });
  if (!formulir || !lembar) return null;
  return (
    <>
      <Kepala
        judul={`TPS ${lembar.nomor}`}
        baris={[lembar.desa.nama, formulir.nama]}
        kanan={STATUS[lembar.status] ? <span className={dasar.status}>{STATUS[lembar.status]}</span> : null}
      />
      <div className={kelas.isi}>
        <Peserta formulir={formulir} lembar={lembar} />
        <aside className={kelas.samping}>
          <Ringkasan kontes={kontes} wilayah={kodeInduk(tps)} formulir={formulir} aktif={aktif} />
          <Ringkasan kontes={kontes} wilayah={pleno.wilayah.kode} formulir={formulir} aktif={aktif} />
        </aside>
      </div>
      <Bawah lembar={lembar} />
    </>
  );
}
