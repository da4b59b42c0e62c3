import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight, IconCheck, IconGavel, IconLockOpen } from '@tabler/icons-react';
import type { LembarJawab } from '../../../contract/index.ts';
import { useBolehUbah, useOperator } from '../../lib/saya.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Lembar.module.css';
import { PaluDipegang } from './PaluDipegang.tsx';
import type { Rapat } from './rapat.ts';
import type { Sunting } from './sunting.ts';

type Prop = {
  lembar: LembarJawab;
  sunting: Sunting;
  rapat: Rapat;
  /** A second person types blind: nothing is noted of figures that nobody sees. */
  tertutup: boolean;
  bukaLompat: () => void;
};

/** The one act that comes next for this sheet, with its key. */
function Langkah({ lembar, rapat, menunggu }: { lembar: LembarJawab; rapat: Rapat; menunggu: boolean }) {
  const operator = useOperator();
  switch (lembar.status) {
    case 'kosong':
      return null;
    case 'terisi':
      return (
        <Button
          leftSection={<IconCheck size={18} />}
          rightSection={<kbd>S</kbd>}
          disabled={menunggu}
          loading={rapat.sibuk}
          onClick={() => rapat.bacakan()}
        >
          Sesuai C.Hasil
        </Button>
      );
    case 'dibacakan':
      return (
        <>
          <Button variant="default" disabled={menunggu || rapat.sibuk} onClick={rapat.batal}>
            Belum dibacakan
          </Button>
          <Button
            leftSection={<IconGavel size={18} />}
            rightSection={<kbd>Ctrl ↵</kbd>}
            disabled={menunggu}
            loading={rapat.sibuk}
            onClick={() => rapat.sahkan()}
          >
            Sahkan
          </Button>
        </>
      );
    case 'dipersoalkan':
      return <span className={kelas.tunggu}>Menunggu jawaban atas keberatan</span>;
    case 'disahkan':
      return (
        <>
          {operator ? (
            <Button variant="default" leftSection={<IconLockOpen size={18} />} onClick={() => rapat.setTanya('buka')}>
              Buka kembali…
            </Button>
          ) : null}
          <Button rightSection={<kbd>N</kbd>} leftSection={<IconArrowRight size={18} />} onClick={rapat.lanjut}>
            Lanjut
          </Button>
        </>
      );
  }
}

/** Keys one can use here, whether everything is saved, the way back, and the next act. */
export function KakiLembar({ lembar, sunting, rapat, tertutup, bukaLompat }: Prop) {
  const boleh = useBolehUbah()(lembar.tps);
  const menyimpan = sunting.menyimpan.size > 0;
  const diketik = Object.keys(sunting.ketikan);
  const mengetik = diketik.length > 0;
  const pulih = diketik.some(sunting.pulih);
  return (
    <footer className={kelas.kaki}>
      <button type="button" className={kelas.lompat} onClick={bukaLompat}>
        <kbd>Ctrl G</kbd> ke TPS
      </button>
      <PaluDipegang />
      <span
        className={kelas.simpan}
        role="status"
        data-keadaan={menyimpan ? 'menyimpan' : pulih ? 'pulih' : mengetik ? 'mengetik' : 'tersimpan'}
      >
        {menyimpan ? (
          'Menyimpan…'
        ) : pulih ? (
          'Ketikan yang belum disimpan: Enter menyimpan, Esc membuang'
        ) : mengetik ? (
          'Belum tersimpan'
        ) : (
          <>
            <Tanda derajat="baik" ukuran={17} kata="" /> Tersimpan
          </>
        )}
      </span>
      {lembar.status === 'disahkan' || !boleh ? null : (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} />}
          disabled={!lembar.dapatUrung || menyimpan}
          onClick={() => void sunting.urung()}
          title="Ctrl+Z"
        >
          Urungkan
        </Button>
      )}
      {boleh ? (
        <Langkah lembar={lembar} rapat={rapat} menunggu={menyimpan || mengetik || tertutup} />
      ) : (
        <span className={kelas.tunggu}>Hanya dibaca: di luar bagian panel ini</span>
      )}
    </footer>
  );
}
