import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PesananCetakJawab } from '../../../../contract/index.ts';
import { angka } from '../../../../domain/format.ts';
import { useUbah } from '../../../lib/kueri.ts';
import { laporGalat } from '../../../lib/lapor.tsx';
import { waktuSingkat } from '../../../lib/waktu.ts';
import { Lencana } from '../../../ui/Tanda.tsx';
import kelas from './Cetak.module.css';
import { banyak, kataKerja, tujuan } from './kata.ts';

const kunci = (i: number, j: number): string => `${i}/${j}`;

/** A person with the paper in their hands says what came out. */
export function Pastikan({ pesanan: p, tutup }: { pesanan: PesananCetakJawab; tutup: () => void }) {
  const [tidak, setTidak] = useState<ReadonlySet<string>>(
    // What the printer itself says it refused is proposed as not printed.
    () =>
      new Set(
        p.berkas.flatMap((b, i) =>
          b.dokumen.flatMap((d, j) =>
            d.keadaan === 'menunggu' && (d.kerja?.keadaan === 'gagal' || d.kerja?.keadaan === 'batal')
              ? [kunci(i, j)]
              : [],
          ),
        ),
      ),
  );
  const [alasan, setAlasan] = useState('');
  const simpan = useUbah('pastikanCetak', { selesai: tutup });
  const menunggu = banyak(p, 'menunggu');
  const ubah = (k: string, keluar: boolean): void =>
    setTidak((x) => {
      const baru = new Set(x);
      if (keluar) baru.delete(k);
      else baru.add(k);
      return baru;
    });
  const kirim = (): void => {
    const gagal = [...tidak].map((k) => k.split('/').map(Number) as [number, number]);
    simpan.mutate(
      { param: { nomor: p.nomor }, badan: { gagal, ...(alasan.trim() ? { alasan: alasan.trim() } : {}) } },
      { onError: laporGalat },
    );
  };
  return (
    <Modal opened onClose={tutup} title="Apa yang keluar dari pencetak?" size="lg" centered>
      <div className={kelas.dialog}>
        <p className={kelas.redup}>
          Pesanan {angka(p.nomor)} ke {tujuan(p)}, {waktuSingkat(p.waktu)}. Hilangkan centang pada yang tidak keluar,
          tidak lengkap, atau rusak; kertas yang rusak dicoret dan dimusnahkan.
        </p>
        <div className={kelas.daftarPastikan}>
          {p.berkas.map((b, i) => (
            <fieldset key={kunci(i, -1)} className={kelas.kelompok}>
              <legend>{b.untuk}</legend>
              {b.dokumen.map((d, j) => {
                if (d.keadaan !== 'menunggu') return null;
                const k = kunci(i, j);
                const { derajat, kata } = kataKerja(d.kerja, p.dikirim);
                return (
                  <div key={k} className={kelas.potong}>
                    <Checkbox
                      label={`${d.sebutan} · ${angka(d.halaman)} halaman${(d.cetakan ?? 1) > 1 ? ` · cetakan ke-${d.cetakan}` : ''}`}
                      checked={!tidak.has(k)}
                      onChange={(e) => ubah(k, e.currentTarget.checked)}
                    />
                    {p.jalan === 'dialog' ? null : <Lencana derajat={derajat}>{kata}</Lencana>}
                  </div>
                );
              })}
            </fieldset>
          ))}
        </div>
        {tidak.size > 0 ? (
          <TextInput
            label="Apa yang terjadi (boleh dikosongkan)"
            placeholder="kertas macet"
            maxLength={500}
            value={alasan}
            onChange={(e) => setAlasan(e.currentTarget.value)}
          />
        ) : null}
        <Group justify="space-between" className={kelas.kaki}>
          <Button
            variant="subtle"
            onClick={() =>
              setTidak(
                new Set(
                  p.berkas.flatMap((b, i) =>
                    b.dokumen.flatMap((d, j) => (d.keadaan === 'menunggu' ? [kunci(i, j)] : [])),
                  ),
                ),
              )
            }
          >
            Tidak ada yang keluar
          </Button>
          <Group>
            <Button variant="default" onClick={tutup}>
              Nanti
            </Button>
            <Button loading={simpan.isPending} onClick={kirim} data-autofocus>
              {tidak.size === 0
                ? 'Sudah keluar semua'
                : `Catat: ${angka(menunggu - tidak.size)} keluar, ${angka(tidak.size)} gagal`}
            </Button>
          </Group>
        </Group>
      </div>
    </Modal>
  );
}
