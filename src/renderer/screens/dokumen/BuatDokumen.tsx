import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DokumenJawab, Kertas, type TempatDokumen } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { GalatKotak, Memuat } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import { BarisModel } from './BarisModel.tsx';
import kelas from './Dokumen.module.css';
import { Kemajuan } from './Kemajuan.tsx';
import { useMaju } from './maju.ts';
import { kunciTempat, namaTempat, type Pilihan } from './pilihan.ts';

type Props = { tempat: TempatDokumen[]; jadi: (d: DokumenJawab) => void };

/** For which ballot and region, on which paper; then one document, or the whole set. */
export function BuatDokumen({ tempat, jadi }: Props) {
  const [pilih, setPilih] = useState<string | null>(null);
  const [kertas, setKertas] = useState<Kertas>('F4');
  const t = tempat.find((x) => kunciTempat(x) === pilih) ?? tempat.find((x) => x.kontes !== null) ?? tempat[0];
  if (!t) return <p className={kelas.redup}>Belum ada formulir untuk pleno ini.</p>;
  return (
    <section className={kelas.buat} aria-labelledby="judul-buat">
      <h2 id="judul-buat">Buat dokumen</h2>
      <Select
        aria-label="Surat suara dan wilayah"
        data={tempat.map((x) => ({ value: kunciTempat(x), label: namaTempat(x, tempat) }))}
        value={kunciTempat(t)}
        allowDeselect={false}
        searchable={tempat.length > 12}
        onChange={setPilih}
      />
      <div className={kelas.kertas}>
        <span id="label-kertas">Kertas</span>
        <SegmentedControl
          aria-labelledby="label-kertas"
          data={Kertas.options.map((k) => ({ value: k, label: k === 'F4' ? 'F4 (folio)' : k }))}
          value={kertas}
          onChange={(v) => setKertas(Kertas.parse(v))}
        />
      </div>
      <IsiTempat key={kunciTempat(t)} tempat={t} kertas={kertas} jadi={jadi} />
    </section>
  );
}

/** What the chosen place can make now, and what it still lacks. */
function IsiTempat({ tempat: t, kertas, jadi }: { tempat: TempatDokumen; kertas: Kertas; jadi: Props['jadi'] }) {
  const klien = useQueryClient();
  const { data, error } = useTitik('tempatDokumen', { param: { wilayah: t.wilayah, kontes: t.kontes ?? '-' } });
  const [salinan, setSalinan] = useState(false);
  const segarkan = (d: DokumenJawab | undefined): void => {
    void klien.invalidateQueries({ queryKey: ['dokumen'] }).then(() => d && jadi(d));
  };
  const satu = useUbah('buatDokumen', { selesai: segarkan });
  const paket = useUbah('buatPaketDokumen', { selesai: ({ dokumen }) => segarkan(dokumen.at(-1)) });
  const batal = useUbah('batalDokumen');
  const sibuk = satu.isPending || paket.isPending;
  const maju = useMaju(sibuk);
  if (error && !data) return <GalatKotak galat={error} />;
  if (!data) return <Memuat baris={4} />;
  const lapor = { onError: laporGalat };
  const buat = (p: Pilihan): void =>
    satu.mutate({ badan: { ...p, kontes: t.kontes, wilayah: t.wilayah, kertas } }, lapor);
  const buatPaket = (rupa: 'asli' | 'blangko'): void =>
    paket.mutate(
      { badan: { rupa, kontes: t.kontes, wilayah: t.wilayah, kertas, salinan: salinan && rupa === 'asli' } },
      lapor,
    );
  const dibagikan = data.model.filter((m) => m.rupa.includes('salinan')).length;
  const bisaSalinan = data.penerima.length > 0 && dibagikan > 0;
  return (
    <>
      <div className={kelas.kesiapan}>
        <Lencana derajat={data.final ? 'baik' : 'periksa'}>{data.final ? 'Siap final' : 'Masih draf'}</Lencana>
        {data.kurang.length > 0 ? (
          <ul>
            {data.kurang.map((k) => (
              <li key={k}>{k}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {sibuk ? <Kemajuan maju={maju} batal={() => batal.mutate({}, lapor)} /> : null}
      <Button
        size="md"
        fullWidth
        disabled={sibuk}
        leftSection={<IconFiles size={20} />}
        onClick={() => buatPaket('asli')}
      >
        Buat semua ({angka(data.model.length + (salinan ? data.penerima.length * dibagikan : 0))})
      </Button>
      {bisaSalinan ? (
        <Checkbox
          label={`beserta salinan untuk ${angka(data.penerima.length)} penerima`}
          checked={salinan}
          disabled={sibuk}
          onChange={(e) => setSalinan(e.currentTarget.checked)}
        />
      ) : null}
      <ul className={kelas.daftarModel}>
        {data.model.map((m) => (
          <BarisModel key={m.model} model={m} penerima={data.penerima} sibuk={sibuk} buat={buat} />
        ))}
      </ul>
      {data.model.some((m) => m.rupa.includes('blangko')) ? (
        <Button variant="subtle" size="xs" disabled={sibuk} onClick={() => buatPaket('blangko')}>
          Buat semua blangko untuk diisi tangan
        </Button>
      ) : null}
    </>
  );
}
