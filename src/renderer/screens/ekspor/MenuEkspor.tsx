import { Menu, Modal } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconFileText, IconTable } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { KodeKontes } from '../../../domain/kontes.ts';
import kelas from './Ekspor.module.css';
import { useEkspor } from './ekspor.ts';
import { KemajuanEkspor } from './KemajuanEkspor.tsx';

/** What can be taken away of the recap that is shown. */
export function MenuEkspor({ kontes, wilayah, nama }: { kontes: KodeKontes; wilayah: string; nama: string }) {
  const { mulai, sibuk, maju, batalkan } = useEkspor();
  const [, pergi] = useLocation();
  return (
    <>
      <Menu position="bottom-end" width={330} withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={kelas.tombol} title="Ekspor">
            <IconDownload size={18} aria-hidden /> <span>Ekspor</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{nama}</Menu.Label>
          <Menu.Item
            leftSection={<IconFileSpreadsheet size={18} />}
            onClick={() => mulai({ jenis: 'buku', kontes, wilayah })}
          >
            Buku kerja Excel (XLSX)
            <small className={kelas.uraian}>Seperti formulir, dengan rumus jumlah dan pemeriksaan</small>
          </Menu.Item>
          <Menu.Item leftSection={<IconTable size={18} />} onClick={() => mulai({ jenis: 'rekap', kontes, wilayah })}>
            Tabel rekap (CSV)
          </Menu.Item>
          <Menu.Item leftSection={<IconTable size={18} />} onClick={() => mulai({ jenis: 'angka', kontes, wilayah })}>
            Semua angka per TPS (CSV)
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconFileText size={18} />} onClick={() => pergi('/dokumen')}>
            Formulir D.Hasil (PDF)…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={sibuk} onClose={batalkan} title={`Ekspor ${nama}`} centered withCloseButton={false}>
        <KemajuanEkspor maju={maju} batal={batalkan} />
      </Modal>
    </>
  );
}
