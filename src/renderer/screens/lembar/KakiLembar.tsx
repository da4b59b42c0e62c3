import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { LembarJawab } from '../../../contract/index.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Lembar.module.css';
import type { Sunting } from './sunting.ts';

/** Keys one can use here, whether everything is saved, and the way back. */
export function KakiLembar({
  lembar,
  sunting,
  bukaLompat,
}: {
  lembar: LembarJawab;
  sunting: Sunting;
  bukaLompat: () => void;
}) {
  const menyimpan = sunting.menyimpan.size > 0;
  const mengetik = Object.keys(sunting.ketikan).length > 0;
  return (
    <footer className={kelas.kaki}>
      <span className={kelas.tombol}>
        <kbd>Enter</kbd> berikut
      </span>
      <span className={kelas.tombol}>
        <kbd>↑</kbd> <kbd>↓</kbd> baris
      </span>
      <span className={kelas.tombol}>
        <kbd>Esc</kbd> angka semula
      </span>
      <button type="button" className={kelas.lompat} onClick={bukaLompat}>
        <kbd>Ctrl G</kbd> ke TPS
      </button>
      <span
        className={kelas.simpan}
        role="status"
        data-keadaan={menyimpan ? 'menyimpan' : mengetik ? 'mengetik' : 'tersimpan'}
      >
        {menyimpan ? (
          'Menyimpan…'
        ) : mengetik ? (
          'Belum tersimpan'
        ) : (
          <>
            <Tanda derajat="baik" ukuran={17} kata="" /> Tersimpan
          </>
        )}
      </span>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} />}
        disabled={!lembar.dapatUrung || menyimpan}
        onClick={() => void sunting.urung()}
        title="Ctrl+Z"
      >
        Urungkan
      </Button>
    </footer>
  );
}
