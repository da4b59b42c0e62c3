import { Button, Progress, Select } from '@mantine/core';
import { IconDeviceFloppy, IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeadaanCadangan } from '../../../contract/index.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { Kartu } from '../../ui/Kotak.tsx';
import { PilihTempat } from '../../ui/PilihTempat.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Cadangan.module.css';
import { ringkasCadangan } from './kata.ts';

const TIAP = [5, 10, 30, 60].map((n) => ({ value: String(n), label: `${n} menit` }));

/** Is it saved somewhere else, where, and how often. */
export function TempatCadangan({ k }: { k: KeadaanCadangan }) {
  const [ganti, setGanti] = useState(false);
  const atur = useUbah('aturCadangan', { selesai: () => setGanti(false) });
  const sekarang = useUbah('cadangkan', { selesai: () => laporPesan('Cadangan ditulis dan dibaca ulang.') });
  const lepas = useUbah('lepasDrive', { selesai: () => laporPesan('Flashdisk boleh dicabut.') });
  const r = ringkasCadangan(k);
  const lapor = { onError: laporGalat };
  const pakai = (tempat: string): void => atur.mutate({ badan: { tempat, tiapMenit: k.tiapMenit } }, lapor);
  return (
    <Kartu judul="Tempat cadangan">
      <p className={kelas.keadaan} role="status">
        <Tanda derajat={r.derajat} kata={r.kata} ukuran={22} /> {r.kalimat}
      </p>
      {k.berjalan ? (
        <Progress
          value={(k.berjalan.selesai / Math.max(1, k.berjalan.jumlah)) * 100}
          size="lg"
          aria-label="Kemajuan cadangan"
        />
      ) : null}
      {k.galat ? <p className={kelas.redup}>{k.galat.langkah}</p> : null}
      {k.sedisk ? (
        <p className={kelas.redup}>
          Tempat ini berada di disk yang sama dengan pleno: tidak menolong bila disk itu rusak. Pakai flashdisk.
        </p>
      ) : null}
      {k.tempat === null || ganti ? (
        <PilihTempat judul="Tempat cadangan" {...(k.tempat ? { kini: k.tempat } : {})} pilih={pakai} />
      ) : (
        <>
          <p className={kelas.jalur}>{k.tempat}</p>
          <div className={kelas.baris}>
            <Button
              leftSection={<IconDeviceFloppy size={18} />}
              loading={sekarang.isPending || k.berjalan !== null}
              disabled={k.terhubung === false}
              onClick={() => sekarang.mutate({}, lapor)}
            >
              Cadangkan sekarang
            </Button>
            {/* A folder on the computer's own disk is nothing to pull out. */}
            {k.sedisk ? null : (
              <Button
                variant="default"
                leftSection={<IconPlugConnectedX size={18} />}
                loading={lepas.isPending}
                disabled={k.terhubung === false || k.berjalan !== null}
                onClick={() => lepas.mutate({ badan: { folder: k.tempat ?? '' } }, lapor)}
              >
                Lepas flashdisk
              </Button>
            )}
            <Button variant="subtle" onClick={() => setGanti(true)}>
              Ganti tempat…
            </Button>
          </div>
        </>
      )}
      <div className={kelas.tiap}>
        <span id="label-tiap">Setelah setiap TPS disahkan, dan setiap</span>
        <Select
          aria-labelledby="label-tiap"
          w={140}
          allowDeselect={false}
          data={TIAP}
          value={String(k.tiapMenit)}
          onChange={(v) => atur.mutate({ badan: { tempat: k.tempat, tiapMenit: Number(v) } }, lapor)}
        />
      </div>
    </Kartu>
  );
}
