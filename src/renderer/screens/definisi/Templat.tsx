import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { alamatTemplat } from '../../../contract/index.ts';
import { unduh } from '../../lib/unduh.ts';
import kelas from './Definisi.module.css';

const TEMPLAT = [
  ['partai', 'Partai politik', 'Sipol: nomor dan nama partai'],
  ['caleg', 'Calon DPR dan DPRD', 'Silon: dapil, partai, nomor, nama'],
  ['dpd', 'Calon DPD', 'Silon: provinsi, nomor, nama'],
  ['paslon', 'Pasangan calon', 'Presiden, gubernur, bupati, wali kota'],
  ['dapil', 'Daerah pemilihan', 'Sidapil: dapil dan wilayahnya'],
  ['tps', 'Wilayah, TPS, dan DPT', 'Desa, nomor TPS, DPT L dan P'],
] as const;

/** Lists to fill in where an office has none of its own. */
export function Templat({ buka }: { buka: boolean }) {
  return (
    <details className={kelas.templat} open={buka}>
      <summary>Unduh templat untuk diisi</summary>
      <ul>
        {TEMPLAT.map(([jenis, nama, isi]) => (
          <li key={jenis}>
            <span>
              <strong>{nama}</strong>
              <small>{isi}</small>
            </span>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                variant="default"
                size="compact-sm"
                leftSection={<IconDownload size={15} aria-hidden />}
                aria-label={`${format === 'xlsx' ? 'Excel' : 'CSV'}: unduh templat ${nama}`}
                onClick={() => void unduh(alamatTemplat(jenis, format), `templat-${jenis}.${format}`)}
              >
                {format === 'xlsx' ? 'Excel' : 'CSV'}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
