import { Select } from '@mantine/core';
import type { InfoPleno } from '../../../contract/index.ts';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { SumberPembanding } from '../../../domain/sumber.ts';
import { useTitik } from '../../lib/kueri.ts';
import type { IsiBerkas } from './alur.ts';
import kelas from './Impor.module.css';

const HASIL = { value: 'hasil', label: 'Hasil TPS: Sirekap atau tabel kantor' };

/** What the files to come are: which ballot, and results or somebody's copies. */
export function PilihIsi(p: {
  pleno: InfoPleno;
  kontes: KodeKontes;
  setKontes: (k: KodeKontes) => void;
  isi: IsiBerkas;
  setIsi: (i: IsiBerkas) => void;
}) {
  const { data } = useTitik('pihakSalinan', { param: { kontes: p.kontes } });
  const salinan = (data ?? []).map((x) => ({
    value: x.sumber,
    label:
      x.nomor === null
        ? `C.Hasil Salinan ${x.nama}`
        : `C.Hasil Salinan saksi ${String(x.nomor).padStart(2, '0')} – ${x.nama}`,
  }));
  return (
    <div className={kelas.isi}>
      {p.pleno.kontes.length > 1 ? (
        <Select
          label="Jenis pemilihan"
          data={p.pleno.kontes.map((k) => ({ value: k.kode, label: k.nama }))}
          value={p.kontes}
          allowDeselect={false}
          onChange={(v) => {
            const k = p.pleno.kontes.find((x) => x.kode === v);
            if (k) p.setKontes(k.kode);
          }}
        />
      ) : null}
      <Select
        label="Isi berkas"
        data={[
          { group: 'Angka lembar', items: [HASIL] },
          { group: 'Hanya dibandingkan, tidak mengisi lembar', items: salinan },
        ]}
        value={p.isi}
        allowDeselect={false}
        searchable
        nothingFoundMessage="Tidak ada"
        maxDropdownHeight={420}
        onChange={(v) => {
          const salin = SumberPembanding.safeParse(v);
          p.setIsi(salin.success ? salin.data : 'hasil');
        }}
      />
    </div>
  );
}
