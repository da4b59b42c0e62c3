import type { BarisFormulir } from '../../contract/index.ts';
import kelas from './Uraian.module.css';

export const KOLOM = ['L', 'P', 'J'] as const;
const NAMA_KOLOM = { L: 'laki-laki', P: 'perempuan', J: 'jumlah' } as const;

/** `A.1` → `A.1.`, `1)` stays. */
const bertitik = (nomor: string): string => (nomor ? `${nomor}${/[.)]$/.test(nomor) ? '' : '.'} ` : '');

/** A1 and B of a party block are rows of the party; their wording is the form's, not the name. */
const milikPartai = (b: BarisFormulir): boolean => b.peserta !== undefined && /\.(A1|B)$/.test(b.id);

/** Wording of a row as on paper: number, text, note in italics. */
export function Uraian({ baris }: { baris: BarisFormulir }) {
  if (baris.peserta && !milikPartai(baris)) {
    return (
      <>
        <span className={kelas.nomor}>{baris.peserta.nomor}</span> {baris.peserta.nama}
      </>
    );
  }
  return (
    <span className={baris.jumlah ? kelas.tebal : undefined}>
      {bertitik(baris.nomor)}
      {baris.id.endsWith('.A1') ? 'Suara partai politik' : baris.teks} {baris.catatan ? <em>{baris.catatan}</em> : null}
    </span>
  );
}

/** A cell by the wording of its row, as on the form. */
export function namaSelBaris(b: BarisFormulir, kolom?: keyof typeof NAMA_KOLOM): string {
  const baris = b.peserta
    ? `${b.peserta.nomor} ${b.peserta.nama}${milikPartai(b) ? (b.jumlah ? ', jumlah suara sah' : ', suara partai') : ''}`
    : `${b.nomor} ${b.teks}`;
  return `${baris}${kolom ? `, ${NAMA_KOLOM[kolom]}` : ''}`.trim();
}
