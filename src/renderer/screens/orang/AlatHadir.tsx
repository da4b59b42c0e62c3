import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { DaftarOrangJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { geserHari, hariIni, namaHari } from './hari.ts';
import kelas from './Orang.module.css';

const KELOMPOK = [
  ['PPK', ['ketua', 'anggota']],
  ['sekretariat', ['sekretariat']],
  ['saksi', ['saksi']],
  ['Panwaslu', ['panwaslu']],
  ['pengamat', ['pengamat']],
] as const;

/** The day whose attendance is ticked below, and how many are there. */
export function AlatHadir({
  tanggal,
  pilih,
  daftar,
}: {
  tanggal: string;
  pilih: (t: string) => void;
  daftar: DaftarOrangJawab;
}) {
  const kini = hariIni();
  const ada = new Set(daftar.hadir.filter((h) => h.tanggal === tanggal && h.hadir).map((h) => h.orang));
  const hadir = daftar.orang.filter((o) => ada.has(o.id));
  const aktif = daftar.orang.filter((o) => o.aktif).length;
  const rinci = KELOMPOK.flatMap(([nama, peran]) => {
    const n = hadir.filter((o) => (peran as readonly string[]).includes(o.peran)).length;
    return n > 0 ? [`${angka(n)} ${nama}`] : [];
  });
  return (
    <section className={kelas.hari} aria-label="Daftar hadir">
      <div className={kelas.pilihHari}>
        <ActionIcon
          variant="default"
          size={34}
          aria-label="Hari sebelumnya"
          onClick={() => pilih(geserHari(tanggal, -1))}
        >
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <strong>{namaHari(tanggal)}</strong>
        <ActionIcon
          variant="default"
          size={34}
          aria-label="Hari sesudahnya"
          disabled={tanggal >= kini}
          onClick={() => pilih(geserHari(tanggal, 1))}
        >
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </div>
      <p role="status">
        <strong>
          Hadir {tanggal === kini ? 'hari ini' : 'hari itu'}: {angka(hadir.length)} dari {angka(aktif)} orang
        </strong>
        <br />
        {rinci.length > 0 ? rinci.join(', ') : 'Centang nama yang hadir.'}
      </p>
      {tanggal === kini ? null : (
        <Button variant="default" size="sm" onClick={() => pilih(kini)}>
          Hari ini
        </Button>
      )}
    </section>
  );
}
