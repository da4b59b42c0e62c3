import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DaftarOrangJawab, OrangJawab } from '../../../contract/index.ts';
import { type DataOrang, namaPeran, orangLain, PERAN_ORANG, pengutus } from '../../../domain/orang.ts';
import { useBadan } from '../../lib/badan.ts';
import kelas from './Orang.module.css';
import { PilihPengutus } from './PilihPengutus.tsx';
import { pengutusDari } from './susun.ts';
import { dataSaksi } from './TambahSaksi.tsx';
import type { UbahOrang as Ubah } from './ubah.ts';

/** Changes what is recorded of somebody, or sets them inactive. */
export function UbahOrang({
  orang,
  daftar,
  ubah,
  tutup,
}: {
  orang: OrangJawab;
  daftar: DaftarOrangJawab;
  ubah: Ubah;
  tutup: () => void;
}) {
  const { tingkat } = useBadan();
  const semua = pengutusDari(daftar.kontes);
  const [nama, setNama] = useState(orang.nama);
  const [peran, setPeran] = useState(orang.peran);
  const [kunci, setKunci] = useState(pengutus(orang) ?? semua[0]?.kunci ?? '');
  const [mandat, setMandat] = useState(orang.mandat ?? '');
  const dipilih = semua.find((p) => p.kunci === kunci) ?? semua[0];
  const data: DataOrang =
    peran === 'saksi' && dipilih
      ? kunci === pengutus(orang)
        ? { ...dataSaksi(dipilih, nama, mandat), kontes: orang.kontes }
        : dataSaksi(dipilih, nama, mandat)
      : { nama, peran };
  const pinHilang = orang.punyaPin && orangLain(orang, { ...data, id: orang.id, aktif: true });
  const simpan = async (aktif: boolean): Promise<void> => {
    const { punyaPin: _, terkunciSampai: __, id, ...lama } = orang;
    if (await ubah.ubah(id, aktif ? data : { ...lama, aktif })) tutup();
  };
  return (
    <Modal opened onClose={tutup} title={`Ubah ${orang.nama}`} size={560} closeButtonProps={{ 'aria-label': 'Tutup' }}>
      <form
        className={kelas.formulir}
        onSubmit={(e) => {
          e.preventDefault();
          if (nama.trim() !== '') void simpan(true);
        }}
      >
        <TextInput
          label="Nama"
          data-autofocus
          maxLength={100}
          value={nama}
          onChange={(e) => setNama(e.currentTarget.value)}
        />
        <NativeSelect
          label="Sebagai"
          value={peran}
          onChange={(e) => setPeran(PERAN_ORANG.find((p) => p === e.currentTarget.value) ?? peran)}
          data={PERAN_ORANG.map((p) => ({ value: p, label: namaPeran(p, tingkat) }))}
        />
        {peran === 'saksi' ? (
          <>
            <PilihPengutus semua={semua} nilai={dipilih?.kunci ?? ''} pilih={setKunci} />
            <TextInput
              label="Nomor dan tanggal mandat"
              maxLength={120}
              value={mandat}
              onChange={(e) => setMandat(e.currentTarget.value)}
            />
          </>
        ) : null}
        <p className={kelas.petunjuk} role="status">
          {pinHilang
            ? 'Nama, jabatan, atau peserta berubah: PIN-nya dihapus dan perlu diatur lagi.'
            : 'Yang tidak ikut lagi dinonaktifkan; namanya tetap ada di jejak.'}
        </p>
        <Group justify="space-between" mt="sm">
          <Button variant="default" loading={ubah.sibuk} onClick={() => void simpan(false)}>
            Nonaktifkan
          </Button>
          <Group>
            <Button variant="default" onClick={tutup}>
              Batal
            </Button>
            <Button type="submit" loading={ubah.sibuk} disabled={nama.trim() === ''}>
              Simpan
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}
