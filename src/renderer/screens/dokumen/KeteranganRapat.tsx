import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AcaraRapat } from '../../../domain/acara.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';

const teks = (s: string): string | null => s.trim() || null;

/** Place and time of the meeting, as the documents say them. What stays empty is a line to write on. */
export function KeteranganRapat({ acara, tutup }: { acara: AcaraRapat; tutup: () => void }) {
  const [isi, setIsi] = useState({
    tempat: acara.tempat ?? '',
    tanggal: acara.tanggal ?? '',
    pukul: acara.pukul ?? '',
    nomorUndangan: acara.nomorUndangan ?? '',
  });
  const [rangkap, setRangkap] = useState<number | ''>(acara.rangkap ?? '');
  const simpan = useUbah('catatAcara', { selesai: tutup });
  const ubah = (nama: keyof typeof isi) => (e: React.ChangeEvent<HTMLInputElement>) => {
    const nilai = e.currentTarget.value;
    setIsi((x) => ({ ...x, [nama]: nilai }));
  };
  return (
    <Modal opened onClose={tutup} title="Keterangan rapat untuk dokumen" centered>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          simpan.mutate(
            {
              badan: {
                tempat: teks(isi.tempat),
                tanggal: teks(isi.tanggal),
                pukul: teks(isi.pukul),
                nomorUndangan: teks(isi.nomorUndangan),
                rangkap: rangkap === '' ? null : rangkap,
              },
            },
            { onError: laporGalat },
          );
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Tempat rapat"
            placeholder="Aula Kantor Kecamatan"
            maxLength={200}
            value={isi.tempat}
            onChange={ubah('tempat')}
            data-autofocus
          />
          <Group grow align="start">
            <TextInput label="Hari pertama" type="date" value={isi.tanggal} onChange={ubah('tanggal')} />
            <TextInput label="Mulai pukul" type="time" value={isi.pukul} onChange={ubah('pukul')} />
          </Group>
          <Group grow align="start">
            <TextInput
              label="Nomor undangan"
              maxLength={200}
              value={isi.nomorUndangan}
              onChange={ubah('nomorUndangan')}
            />
            <NumberInput
              label="Rangkap"
              min={1}
              max={500}
              allowDecimal={false}
              value={rangkap}
              onChange={(v) => setRangkap(typeof v === 'number' ? v : '')}
            />
          </Group>
          <p>Yang dikosongkan dicetak sebagai titik-titik untuk ditulis dengan tangan.</p>
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={tutup}>
            Batal
          </Button>
          <Button type="submit" loading={simpan.isPending}>
            Simpan
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
