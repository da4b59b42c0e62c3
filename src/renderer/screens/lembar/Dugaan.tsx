import { IconCheck, IconQuestionMark } from '@tabler/icons-react';
import type { FormulirJawab, Jawab, LembarJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { fokusSel } from '../../lib/fokus.ts';
import { useTitik } from '../../lib/kueri.ts';
import { KOLOM, namaSelBaris } from '../../ui/Uraian.tsx';
import kelas from './Dugaan.module.css';

type SatuDugaan = Jawab<'dugaan'>['dugaan'][number];

const MAKS_TAMPIL = 3;
/** A pattern may change a whole section; more lines than this are only counted. */
const MAKS_SEL = 4;
/** From this share of the best score on, another suggestion is about as good. */
const SAMA_KUAT = 2 / 3;

/** The cells of a suggestion under the wording of their rows, as on the form. */
function perBaris(f: FormulirJawab, d: SatuDugaan): { nama: string; sel: SatuDugaan['sel'] }[] {
  const tampil = d.sel.slice(0, MAKS_SEL);
  return f.baris.flatMap((b) => {
    const sel = tampil.filter((s) => b.sel.includes(s.sel));
    const [satu] = sel;
    if (!satu) return [];
    // With several cells of one row the buttons tell the columns apart.
    const kolom = b.satuan === 'LPJ' && sel.length === 1 ? KOLOM[b.sel.indexOf(satu.sel)] : undefined;
    return [{ nama: namaSelBaris(b, kolom), sel }];
  });
}

const kalimat = (teks: string): string => `${teks.charAt(0).toUpperCase()}${teks.slice(1)}.`;

function Satu({ d, formulir }: { d: SatuDugaan; formulir: FormulirJawab }) {
  const lebih = d.sel.length - MAKS_SEL;
  // The reason ends with what else is possible; here that stands beside the sign.
  const [inti = '', lain] = d.alasan.split('; tidak terbukti: ');
  return (
    <li className={kelas.satu} data-terbukti={d.terbukti}>
      <ul>
        {perBaris(formulir, d).map((b) => (
          <li key={b.sel[0]?.sel}>
            <strong>{b.nama}</strong>
            {b.sel.map((s) => (
              <p key={s.sel} className={kelas.sel}>
                <span>
                  tertulis <b>{angkaSel(s.semula)}</b> → mungkin <b>{angkaSel(s.menjadi)}</b>
                </span>
                <button type="button" onClick={() => fokusSel(s.sel)}>
                  Ke {namaSel(s.sel)}
                </button>
              </p>
            ))}
          </li>
        ))}
        {lebih > 0 ? <li>dan {lebih} sel lain</li> : null}
      </ul>
      <p>{kalimat(inti)}</p>
      <p className={kelas.bukti}>
        {d.terbukti ? (
          <IconCheck size={15} stroke={3} aria-hidden />
        ) : (
          <IconQuestionMark size={15} stroke={3} aria-hidden />
        )}
        <span>
          <strong>{d.terbukti ? 'terbukti' : 'tidak terbukti'}</strong>
          {lain ? `: ${lain}.` : null}
        </span>
      </p>
    </li>
  );
}

/**
 * Lines of a faulty sheet that are worth a second look, with the figure each may have on paper. It only leads to the
 * cell: the figure is for a person to read from C.Hasil and to type.
 */
export function Dugaan({ formulir, lembar }: { formulir: FormulirJawab; lembar: LembarJawab }) {
  const { data } = useTitik('dugaan', {
    param: { kontes: lembar.kontes, tps: lembar.tps },
    aktif: lembar.temuan.some((t) => t.severity === 'salah'),
  });
  // Asked again after each change; until that answer is here, the one about the earlier figures is not shown.
  if (data?.versi !== lembar.versi) return null;
  const [pertama] = data.dugaan;
  if (!pertama) return null;
  const setara = pertama.terbukti ? [] : data.dugaan.filter((d) => d.skor >= pertama.skor * SAMA_KUAT);
  return (
    <section className={kelas.dugaan} aria-labelledby="judul-dugaan">
      <h2 id="judul-dugaan">Baris yang patut dilihat kembali</h2>
      {setara.length > 1 ? <p className={kelas.setara}>Tidak terbukti: beberapa kemungkinan sama kuat.</p> : null}
      <p className={kelas.catatan}>Cocokkan dengan C.Hasil plano; angka tidak diubah sendiri.</p>
      <ol>
        {data.dugaan.slice(0, MAKS_TAMPIL).map((d) => (
          <Satu key={d.sel.map((s) => `${s.sel}=${s.menjadi}`).join('+')} d={d} formulir={formulir} />
        ))}
      </ol>
    </section>
  );
}
