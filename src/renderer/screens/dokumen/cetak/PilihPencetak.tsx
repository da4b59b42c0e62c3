import { Select } from '@mantine/core';
import type { Jawab, PencetakJawab } from '../../../../contract/index.ts';
import { Lencana } from '../../../ui/Tanda.tsx';
import kelas from './Cetak.module.css';

/** In place of a printer's name: the dialog of the system, which knows printers that this program does not. */
export const DIALOG = '';
const NILAI_DIALOG = ':dialog';

const KEADAAN = { siap: 'siap', sibuk: 'sedang mencetak', berhenti: 'berhenti' } as const;

function keadaan(p: PencetakJawab) {
  const kata =
    p.pesan === '' ? KEADAAN[p.keadaan] : p.keadaan === 'berhenti' ? p.pesan : `${KEADAAN[p.keadaan]}: ${p.pesan}`;
  const derajat = p.keadaan === 'berhenti' ? 'salah' : p.pesan === '' ? 'baik' : 'periksa';
  return <Lencana derajat={derajat}>{kata}</Lencana>;
}

/** Which printer; where no print service answers, what it said, and the way that is left. */
export function PilihPencetak({
  layanan,
  tujuan,
  setTujuan,
}: {
  layanan: Jawab<'pencetak'> | undefined;
  tujuan: string;
  setTujuan: (nama: string) => void;
}) {
  const printer = layanan?.printer ?? [];
  const dipilih = printer.find((p) => p.nama === tujuan);
  return (
    <div className={kelas.pencetak}>
      <Select
        label="Pencetak"
        data={[
          ...printer.map((p) => ({
            value: p.nama,
            label: p.uraian === '' || p.uraian === p.nama ? p.nama : `${p.nama} – ${p.uraian}`,
          })),
          { value: NILAI_DIALOG, label: 'Dialog cetak sistem…' },
        ]}
        value={tujuan === DIALOG ? NILAI_DIALOG : tujuan}
        disabled={!layanan}
        allowDeselect={false}
        onChange={(v) => v !== null && setTujuan(v === NILAI_DIALOG ? DIALOG : v)}
      />
      {dipilih ? keadaan(dipilih) : null}
      {layanan && printer.length === 0 ? (
        <p className={kelas.redup}>
          {layanan.ada
            ? 'Belum ada pencetak yang terpasang di komputer ini.'
            : `Layanan cetak komputer ini tidak menjawab (${layanan.sebab}).`}{' '}
          Dokumen tetap dapat dicetak lewat dialog sistem, atau disimpan dan dicetak di komputer lain.
        </p>
      ) : null}
    </div>
  );
}
