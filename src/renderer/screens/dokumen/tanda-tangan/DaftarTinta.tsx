import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { DokumenJawab } from '../../../../contract/index.ts';
import type { StatusTinta } from '../../../../domain/tinta.ts';
import { useUbah } from '../../../lib/kueri.ts';
import { laporGalat } from '../../../lib/lapor.tsx';
import { BarisTinta } from './BarisTinta.tsx';
import kelas from './TandaTangan.module.css';
import { ringkasTinta } from './tinta.ts';

/** Person by person: signed with ink, refused and why, not there. Every choice is noted at once. */
export function DaftarTinta({ dokumen }: { dokumen: DokumenJawab }) {
  const klien = useQueryClient();
  const catat = useUbah('catatTinta', {
    selesai: () => void klien.invalidateQueries({ queryKey: ['dokumen'] }),
  });
  const kirim = (tanda: { orang: number; status: StatusTinta | null; alasan?: string | null }[]): void =>
    catat.mutate({ param: { id: Number(dokumen.id) }, badan: { tanda } }, { onError: laporGalat });
  const belum = dokumen.penanda.filter((x) => x.tinta === null);
  return (
    <>
      <div className={kelas.atas}>
        <output>{ringkasTinta(dokumen) ?? 'Belum ada yang dicatat.'}</output>
        <Button
          size="xs"
          variant="default"
          disabled={belum.length === 0 || catat.isPending}
          onClick={() => kirim(belum.map((x) => ({ orang: x.orang, status: 'tanda-tangan' })))}
        >
          Semua yang belum dicatat: tanda tangan
        </Button>
      </div>
      <ul className={kelas.daftar}>
        {dokumen.penanda.map((x) => (
          <BarisTinta
            key={x.orang}
            penanda={x}
            sibuk={catat.isPending}
            kirim={(status, alasan) => kirim([{ orang: x.orang, status, alasan }])}
          />
        ))}
      </ul>
      <p className={kelas.redup}>
        Penolakan dan ketidakhadiran dicetak di kotaknya pada cetakan berikutnya; alasan penolakan masuk D.KEJADIAN
        KHUSUS yang dibuat sesudah ini. Hasil rekap tetap sah.
      </p>
    </>
  );
}
