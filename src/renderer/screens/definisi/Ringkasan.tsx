import type { RingkasDefinisi } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import kelas from './Definisi.module.css';
import { sidikPendek } from './draf.ts';

const peserta = (k: RingkasDefinisi['kontes'][number]): string =>
  k.partai > 0 ? `${angka(k.partai)} partai, ${angka(k.calon)} calon` : `${angka(k.calon)} peserta`;

/** Voters in L and P with their sum, and a word where some TPS do not say theirs. */
export function kataDpt(dpt: RingkasDefinisi['dpt'], tps: number): string {
  if (dpt.tps === 0) return 'tidak disebut';
  const jumlah = `L ${angka(dpt.l)} + P ${angka(dpt.p)} = ${angka(dpt.l + dpt.p)}`;
  return dpt.tps < tps ? `${jumlah} (${angka(dpt.tps)} dari ${angka(tps)} TPS)` : jumlah;
}

/** What a definition holds, for comparing with one's own lists. */
export function Ringkasan({ definisi: d }: { definisi: RingkasDefinisi }) {
  const { wilayah: w } = d;
  return (
    <dl className={kelas.ringkas}>
      <dt>Pemilihan</dt>
      <dd>{d.pemilihan.nama}</dd>
      <dt>Surat suara</dt>
      <dd>
        <ul>
          {d.kontes.map((k) => (
            <li key={k.kode}>
              <strong>{k.nama}</strong>
              <small>
                {peserta(k)}, {angka(k.tps)} TPS
              </small>
            </li>
          ))}
        </ul>
      </dd>
      <dt>Wilayah</dt>
      <dd>
        {angka(w.kecamatan)} kecamatan, {angka(w.desa)} desa/kelurahan, {angka(w.tps)} TPS
      </dd>
      <dt>DPT</dt>
      <dd>{kataDpt(d.dpt, w.tps)}</dd>
      <dt>Sidik</dt>
      <dd>
        <code title={d.hash}>{sidikPendek(d.hash)}</code>
      </dd>
    </dl>
  );
}
