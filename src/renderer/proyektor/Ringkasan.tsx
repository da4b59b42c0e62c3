import type { FormulirJawab } from '../../contract/index.ts';
import { angka, angkaSel } from '../../domain/format.ts';
import type { KodeKontes } from '../../domain/kontes.ts';
import { barisSuara } from '../lib/formulir.ts';
import { type Aktif, useTitik } from '../lib/kueri.ts';
import { Batang } from '../ui/Batang.tsx';
import kelas from './Lembar.module.css';

/** Running totals of a region beside the sheet. */
export function Ringkasan({
  kontes,
  wilayah,
  formulir,
  aktif,
}: {
  kontes: KodeKontes;
  wilayah: string;
  formulir: FormulirJawab;
  aktif: Aktif;
}) {
  const { data } = useTitik('rekap', { param: { kontes, wilayah }, aktif, pegang: true });
  if (!data) return null;
  const suara = barisSuara(formulir).slice(0, 8);
  return (
    <section className={kelas.ringkasan} style={{ '--n': suara.length } as React.CSSProperties}>
      <h2>{data.nama}</h2>
      <p>
        <b>{angka(data.tps.masuk)}</b> dari {angka(data.tps.jumlah)} TPS masuk
        {data.tps.disahkan > 0 ? `, ${angka(data.tps.disahkan)} disahkan` : ''}
      </p>
      <Batang {...data.tps} nama={`Kemajuan ${data.nama}`} />
      <ol>
        {suara.map((s) => (
          <li key={s.sel}>
            <span>{s.nomor}</span>
            <b>{angkaSel(data.isian[s.sel] ?? null)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
