import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { ImporJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { namaSumber } from '../../../domain/sumber.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import type { AlurImpor } from './alur.ts';
import { DaftarDitolak, ditolakHalaman } from './DaftarDitolak.tsx';
import kelas from './Impor.module.css';

function kalimat(i: ImporJawab): string {
  if (i.tahap === 'gagal') return i.galat?.kalimat ?? 'Impor tidak berhasil.';
  if (i.tahap === 'batal') return 'Impor dibatalkan. Tidak ada satu angka pun yang masuk.';
  const p = i.pratinjau;
  if (!p) return 'Impor selesai.';
  if (i.sumber)
    return `${namaSumber(i.sumber)}: ${angka(p.pembanding)} cocok dengan lembar, ${angka(p.beda)} berbeda, ${angka(p.sama)} sudah tercatat.`;
  return [
    `${angka(p.masuk)} lembar masuk.`,
    ...(p.beda > 0 ? [`${angka(p.beda)} lembar berbeda dicatat sebagai temuan.`] : []),
    ...(p.pembanding > 0 ? [`${angka(p.pembanding)} sumber kini cocok dengan lembarnya.`] : []),
  ].join(' ');
}

/** How the import ended, and where to go from here. */
export function HasilImpor({ alur, impor }: { alur: AlurImpor; impor: ImporJawab }) {
  const [, pergi] = useLocation();
  const baik = impor.tahap === 'selesai';
  return (
    <>
      <section className={kelas.kartu} aria-label="Hasil impor">
        <h2 role="status">
          <Tanda derajat={baik ? 'baik' : impor.tahap === 'batal' ? 'periksa' : 'salah'} ukuran={26} kata="Hasil" />{' '}
          {kalimat(impor)}
        </h2>
        {impor.galat ? (
          <p>
            {impor.galat.tersimpan} {impor.galat.langkah}
          </p>
        ) : null}
        <div className={kelas.kaki}>
          <p />
          <Button variant="default" size="md" onClick={alur.tutup}>
            Impor lagi
          </Button>
          {baik ? (
            <>
              <Button variant="default" size="md" onClick={() => pergi('/')}>
                Ke Beranda
              </Button>
              <Button
                size="md"
                rightSection={<IconArrowRight size={18} />}
                onClick={() => pergi(impor.sumber ? '/banding' : '/rekap')}
              >
                {impor.sumber ? 'Lihat banding' : 'Lihat rekap'}
              </Button>
            </>
          ) : null}
        </div>
      </section>
      {impor.pratinjau ? (
        <DaftarDitolak
          judul="Berkas ditolak"
          daftar={[...ditolakHalaman(alur.terlaluBesar), ...impor.pratinjau.ditolak]}
        />
      ) : null}
    </>
  );
}
