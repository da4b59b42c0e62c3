import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { KeadaanPanelJauh, PanelTerpasang } from '../../../contract/index.ts';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './PanelJauh.module.css';
import { PilihDaerah } from './PilihDaerah.tsx';

type Prop = { k: KeadaanPanelJauh; satuan: string; simpan: (k: KeadaanPanelJauh) => void };

function Ubah({ p, satuan, simpan, tutup }: { p: PanelTerpasang; tutup: () => void } & Omit<Prop, 'k'>) {
  const [daerah, setDaerah] = useState<string[] | null>(p.daerah);
  const atur = useUbah('daerahPanel', {
    selesai: (k) => {
      simpan(k);
      tutup();
    },
  });
  return (
    <Group align="flex-end" gap="sm" wrap="nowrap">
      <div className={kelas.pilih}>
        <PilihDaerah satuan={satuan} label={`${p.nama} dapat mengubah`} daerah={daerah} pilih={setDaerah} />
      </div>
      <Button variant="default" onClick={tutup}>
        Batal
      </Button>
      <Button
        loading={atur.isPending}
        onClick={() => atur.mutate({ param: { id: p.id }, badan: { daerah } }, { onError: laporGalat })}
      >
        Simpan
      </Button>
    </Group>
  );
}

/** One click asks, the second one does it: a panel in the middle of a reading is not sent away by a slip. */
function Keluarkan({ p, simpan }: { p: PanelTerpasang; simpan: Prop['simpan'] }) {
  const [tanya, setTanya] = useState(false);
  const kirim = useUbah('keluarkanPanel', {
    selesai: (k) => {
      simpan(k);
      laporPesan(`${p.nama} dikeluarkan`, 'Yang sudah dicatatnya tetap tersimpan.');
    },
  });
  if (!tanya)
    return (
      <Button size="xs" variant="default" onClick={() => setTanya(true)} aria-label={`Keluarkan ${p.nama}`}>
        Keluarkan
      </Button>
    );
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        size="xs"
        color="red"
        loading={kirim.isPending}
        onClick={() => kirim.mutate({ param: { id: p.id } }, { onError: laporGalat })}
      >
        Ya, keluarkan
      </Button>
      <Button size="xs" variant="default" onClick={() => setTanya(false)}>
        Tidak
      </Button>
    </Group>
  );
}

function Satu({ p, satuan, simpan }: { p: PanelTerpasang } & Omit<Prop, 'k'>) {
  const [ubah, setUbah] = useState(false);
  const { data } = useTitik('panel');
  const nama = (kode: string): string => data?.find((u) => u.wilayah === kode)?.nama ?? kode;
  return (
    <>
      <tr>
        <th scope="row">{p.nama}</th>
        <td>
          {p.tersambung ? (
            <Lencana derajat="baik">tersambung</Lencana>
          ) : (
            <Lencana derajat="netral">
              {p.terakhir ? `terakhir ${waktuSingkat(p.terakhir)}` : 'belum terdengar'}
            </Lencana>
          )}
          {p.alamat ? <small> {p.alamat}</small> : null}
        </td>
        <td>{p.daerah === null ? `semua ${satuan}` : p.daerah.map(nama).join(', ')}</td>
        <td className={kelas.aksi}>
          <Button size="xs" variant="default" onClick={() => setUbah(!ubah)} aria-label={`Ubah bagian ${p.nama}`}>
            Bagian…
          </Button>
          <Keluarkan p={p} simpan={simpan} />
        </td>
      </tr>
      {ubah ? (
        <tr>
          <td colSpan={4}>
            <Ubah p={p} satuan={satuan} simpan={simpan} tutup={() => setUbah(false)} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Who was paired, who is there now, what each may change. */
export function DaftarPanelJauh({ k, satuan, simpan }: Prop) {
  if (k.panel.length === 0) return <p className={kelas.kosong}>Belum ada laptop yang bergabung ke pleno ini.</p>;
  return (
    <div className={kelas.daftar}>
      <table aria-label="Panel yang bergabung">
        <thead>
          <tr>
            <th scope="col">Panel</th>
            <th scope="col">Keadaan</th>
            <th scope="col">Dapat mengubah</th>
            <th scope="col">
              <span className="rp-tersembunyi">Tindakan</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {k.panel.map((p) => (
            <Satu key={p.id} p={p} satuan={satuan} simpan={simpan} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
