import { Button, Group, Modal, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { angka } from '../../../domain/format.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import type { UnitPanel } from '../../lib/panel-desa.ts';
import { bagiRata } from './bagi-rata.ts';
import kelas from './DialogPanel.module.css';

/** A unit is read by one panel; four of them are common at a kecamatan (PKPU 5/2024), more are allowed. */
const PANEL_LAZIM = 4;

const muatan = (bagian: readonly UnitPanel[], pilih: ReadonlyMap<string, string>): [string, number][] => {
  const n = new Map<string, number>();
  for (const b of bagian) {
    const p = pilih.get(b.wilayah)?.trim();
    if (p) n.set(p, (n.get(p) ?? 0) + b.tps);
  }
  return [...n].sort(([a], [b]) => a.localeCompare(b, 'id', { numeric: true }));
};

/** Which panel reads which unit. Nothing is kept from being opened by it; it orders the work. */
export function DialogPanel({
  buka,
  tutup,
  bagian,
  satuan,
}: {
  buka: boolean;
  tutup: () => void;
  bagian: readonly UnitPanel[];
  satuan: string;
}) {
  const [pilih, setPilih] = useState(() => new Map(bagian.map((b) => [b.wilayah as string, b.panel ?? ''])));
  const [n, setN] = useState<number | string>(Math.max(2, Math.min(PANEL_LAZIM, bagian.length)));
  const simpan = useUbah('bagiPanel', { selesai: tutup });
  const jumlah = muatan(bagian, pilih);
  return (
    <Modal
      opened={buka}
      onClose={tutup}
      title={`Bagi ${satuan} ke panel`}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <form
        onSubmit={(e) => {
          e.preventDefault();
          const badan = {
            bagian: bagian.map((b) => ({ wilayah: b.wilayah, panel: pilih.get(b.wilayah)?.trim() || null })),
          };
          simpan.mutate({ badan }, { onError: laporGalat });
        }}
      >
        <Group align="flex-end" gap="sm" className={kelas.rata}>
          <NumberInput label="Banyak panel" min={1} max={99} w={120} value={n} onChange={setN} />
          <Button variant="default" onClick={() => setPilih(bagiRata(bagian, Math.max(1, Number(n) || 1)))}>
            Bagi rata menurut jumlah TPS
          </Button>
          <Button variant="subtle" onClick={() => setPilih(new Map())}>
            Kosongkan
          </Button>
        </Group>
        <div className={kelas.gulung}>
          <table className={kelas.tabel}>
            <thead>
              <tr>
                <th scope="col">{satuan === 'desa' ? 'Desa/kelurahan' : 'Kecamatan'}</th>
                <th scope="col" className={kelas.kanan}>
                  TPS
                </th>
                <th scope="col">Panel</th>
              </tr>
            </thead>
            <tbody>
              {bagian.map((b) => (
                <tr key={b.wilayah}>
                  <th scope="row">{b.nama}</th>
                  <td className={kelas.kanan}>{angka(b.tps)}</td>
                  <td>
                    <input
                      aria-label={`Panel untuk ${b.nama}`}
                      value={pilih.get(b.wilayah) ?? ''}
                      maxLength={40}
                      list="panel-lazim"
                      placeholder="belum dibagi"
                      onChange={(e) => {
                        const nilai = e.currentTarget.value;
                        setPilih((lama) => new Map(lama).set(b.wilayah, nilai));
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <datalist id="panel-lazim">
          {Array.from({ length: Math.max(PANEL_LAZIM, Number(n) || 1) }, (_, i) => `Panel ${i + 1}`).map((p) => (
            <option key={p} value={p} />
          ))}
        </datalist>
        <p className={kelas.jumlah} role="status">
          {jumlah.length === 0
            ? 'Tidak dibagi: setiap panel melihat semua.'
            : jumlah.map(([p, t]) => `${p}: ${angka(t)} TPS`).join(' · ')}
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={tutup}>
            Batal
          </Button>
          <Button type="submit" loading={simpan.isPending}>
            Simpan pembagian
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
