import type { DaftarOrangJawab } from '../../../contract/index.ts';
import { pengutus } from '../../../domain/orang.ts';
import { Baris, type PropBaris } from './DaftarOrang.tsx';
import kelas from './Orang.module.css';
import { namaPengutus, pengutusDari, saksiDari } from './susun.ts';

const MAKS_SEBUT = 4;

/** Saksi below the contestant that sent them; who sent nobody is only named. */
export function DaftarSaksi({ daftar, ...baris }: PropBaris & { daftar: DaftarOrangJawab }) {
  const semua = pengutusDari(daftar.kontes);
  const dengan = semua.filter((p) => saksiDari(daftar.orang, p).length > 0);
  const tanpa = semua.filter((p) => saksiDari(daftar.orang, p).length === 0);
  const dikenal = new Set(semua.map((p) => p.kunci));
  // A changed definition may have dropped the contestant.
  const lepas = daftar.orang.filter((o) => o.aktif && o.peran === 'saksi' && !dikenal.has(pengutus(o) ?? ''));
  return (
    <>
      <p className={kelas.petunjuk}>
        Paling banyak dua saksi bermandat untuk satu peserta, satu orang di dalam ruangan. Seorang saksi mewakili satu
        peserta saja.
      </p>
      {dengan.map((p) => (
        <section key={p.kunci} className={kelas.pengutus} aria-label={`Saksi ${namaPengutus(p)}`}>
          <h3>
            <span>{p.singkat}</span> {namaPengutus(p)}
          </h3>
          <ul className={kelas.daftar}>
            {saksiDari(daftar.orang, p).map((o) => (
              <Baris key={o.id} {...baris} o={o} uraian={o.mandat ? `Mandat ${o.mandat}` : 'Mandat belum dicatat'} />
            ))}
          </ul>
        </section>
      ))}
      {lepas.length > 0 ? (
        <section className={kelas.pengutus} aria-label="Saksi tanpa peserta">
          <h3>Pesertanya tidak ada lagi dalam definisi</h3>
          <ul className={kelas.daftar}>
            {lepas.map((o) => (
              <Baris key={o.id} {...baris} o={o} uraian={`${o.kontes} nomor ${o.peserta}`} />
            ))}
          </ul>
        </section>
      ) : null}
      {tanpa.length > 0 ? (
        <p className={kelas.petunjuk}>
          Belum ada saksi dari {tanpa.length} peserta:{' '}
          {tanpa
            .slice(0, MAKS_SEBUT)
            .map((p) => `${p.singkat} ${namaPengutus(p)}`)
            .join('; ')}
          {tanpa.length > MAKS_SEBUT ? `; dan ${tanpa.length - MAKS_SEBUT} lainnya` : ''}.
        </p>
      ) : null}
    </>
  );
}
