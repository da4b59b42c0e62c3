import { Button, Progress, SegmentedControl, Select } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type DokumenJawab, Kertas, type ModelDokumen } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { padaPeristiwa } from '../../lib/sambungan.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Dokumen.module.css';

type Maju = { selesai: number; jumlah: number };

/** Progress of the document being made, as the core tells it. */
function useMaju(sedang: boolean): Maju | null {
  const [maju, setMaju] = useState<Maju | null>(null);
  useEffect(() => {
    setMaju(null);
    if (!sedang) return;
    return padaPeristiwa((p) => p.jenis === 'dokumen' && setMaju({ selesai: p.selesai, jumlah: p.jumlah }));
  }, [sedang]);
  return maju;
}

const kunciModel = (m: ModelDokumen): string => `${m.model} ${m.kontes} ${m.wilayah}`;

/** Which form, on which paper. */
export function BuatDokumen({ model, jadi }: { model: ModelDokumen[]; jadi: (d: DokumenJawab) => void }) {
  const klien = useQueryClient();
  const [pilih, setPilih] = useState(() => (model[0] ? kunciModel(model[0]) : null));
  const [kertas, setKertas] = useState<Kertas>('F4');
  const buat = useUbah('buatDokumen', {
    selesai: (d) => {
      void klien.invalidateQueries({ queryKey: ['dokumen'] }).then(() => jadi(d));
    },
  });
  const batal = useUbah('batalDokumen');
  const maju = useMaju(buat.isPending);
  const m = model.find((x) => kunciModel(x) === pilih) ?? model[0];
  if (!m) return <p className={kelas.redup}>Belum ada formulir untuk pleno ini.</p>;
  const lengkap = m.tps.masuk === m.tps.jumlah;
  // A split kecamatan has the same form once for each of its dapil.
  const sebutan = (x: ModelDokumen): string => {
    const kembar = model.filter((y) => y !== x && y.judul === x.judul);
    return [
      x.judul,
      ...(kembar.some((y) => y.wilayah !== x.wilayah) ? [x.namaWilayah] : []),
      ...(x.dapil !== null && kembar.some((y) => y.dapil !== x.dapil) ? [x.dapil] : []),
    ].join(' – ');
  };
  return (
    <section className={kelas.buat} aria-labelledby="judul-buat">
      <h2 id="judul-buat">Buat formulir</h2>
      <Select
        aria-label="Formulir"
        data={model.map((x) => ({
          value: kunciModel(x),
          label: sebutan(x),
        }))}
        value={kunciModel(m)}
        allowDeselect={false}
        onChange={setPilih}
      />
      <p className={kelas.lengkap}>
        <Lencana derajat={lengkap ? 'baik' : 'periksa'}>
          {angka(m.tps.masuk)} dari {angka(m.tps.jumlah)} TPS
        </Lencana>
        {m.tps.disahkan === m.tps.jumlah ? null : <span>Dicap DRAF sampai semua disahkan.</span>}
      </p>
      <div className={kelas.kertas}>
        <span id="label-kertas">Kertas</span>
        <SegmentedControl
          aria-labelledby="label-kertas"
          data={Kertas.options.map((k) => ({ value: k, label: k === 'F4' ? 'F4 (folio)' : k }))}
          value={kertas}
          onChange={(v) => setKertas(Kertas.parse(v))}
        />
      </div>
      {buat.isPending ? (
        <div className={kelas.maju} role="status">
          <Progress
            value={maju && maju.jumlah > 0 ? (maju.selesai / maju.jumlah) * 100 : 100}
            animated={!maju}
            size="lg"
            aria-label="Kemajuan pembuatan dokumen"
          />
          <div>
            <span>{maju ? `Halaman ${angka(maju.selesai)} dari ${angka(maju.jumlah)}` : 'Menyusun dokumen…'}</span>
            <Button variant="default" size="xs" onClick={() => batal.mutate({}, { onError: laporGalat })}>
              Batalkan
            </Button>
          </div>
        </div>
      ) : (
        <Button
          size="md"
          fullWidth
          leftSection={<IconFileTypePdf size={20} />}
          onClick={() =>
            buat.mutate(
              { badan: { model: m.model, kontes: m.kontes, wilayah: m.wilayah, kertas } },
              { onError: laporGalat },
            )
          }
        >
          Buat
        </Button>
      )}
    </section>
  );
}
