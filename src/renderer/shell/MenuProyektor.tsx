import { Menu } from '@mantine/core';
import {
  IconArrowsDiff,
  IconDeviceProjector,
  IconDoorEnter,
  IconExternalLink,
  IconFileText,
  IconPlayerPause,
  IconProgressCheck,
  IconSnowflake,
  IconTable,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { KeadaanProyektor } from '../../contract/index.ts';
import { desktop } from '../lib/desktop.ts';
import { useAturProyektor, useIkuti } from '../lib/ikuti.ts';
import { useTitik } from '../lib/kueri.ts';
import { laporGalat } from '../lib/lapor.tsx';
import { PROYEKTOR_AWAL, type TempatProyektor, tempatDariAlamat, wilayahDariAlamat } from '../lib/tempat.ts';
import { DialogSkors } from './DialogSkors.tsx';
import kelas from './Kepala.module.css';
import { MenuRupa } from './MenuRupa.tsx';

const MODE: Readonly<Record<KeadaanProyektor['mode'], string>> = {
  sambutan: 'Sambutan',
  lembar: 'Lembar TPS',
  rekap: 'Rekap',
  kertas: 'D.Hasil kertas dan paket',
  beda: 'Perbedaan',
  kemajuan: 'Kemajuan',
  skors: 'Rapat diskors',
};

/** What the operator's screen has for the hall. */
const TAMPILKAN: Readonly<Record<TempatProyektor['mode'], string>> = {
  lembar: 'Tampilkan lembar ini',
  rekap: 'Tampilkan rekap ini',
  kertas: 'Tampilkan D.Hasil kertas ini',
};

/** Whether the desktop's projector window is open; a browser cannot know, so it stays undefined there. */
function useJendelaProyektor(): boolean | undefined {
  const [terbuka, setTerbuka] = useState<boolean>();
  useEffect(() => {
    const d = desktop();
    if (!d) return;
    void d.keadaanProyektor().then((k) => setTerbuka(k.terbuka), laporGalat);
    return d.padaProyektor((k) => setTerbuka(k.terbuka));
  }, []);
  return terbuka;
}

function bukaJendela(): void {
  const d = desktop();
  if (d) void d.bukaProyektor().catch(laporGalat);
  else window.open('/proyektor', 'rekap-proyektor', 'popup,width=1280,height=720');
}

/** What the hall sees, and the operator's hand on it. */
export function MenuProyektor() {
  const { data } = useTitik('proyektor');
  const [ikuti, setIkuti] = useIkuti();
  const atur = useAturProyektor();
  const [jalur] = useLocation();
  const terbuka = useJendelaProyektor();
  const kini: KeadaanProyektor = data ?? PROYEKTOR_AWAL;
  const tempat = tempatDariAlamat(jalur);
  /** A chosen picture stays: following would take it away at the next sheet. */
  const tetap = (baru: Partial<KeadaanProyektor>): void => {
    setIkuti(false);
    atur({ ...kini, partai: null, ...baru, beku: false });
  };
  const [skors, setSkors] = useState(false);
  return (
    <>
      <DialogSkors
        buka={skors}
        tutup={() => setSkors(false)}
        tampilkan={(sampai) => tetap({ mode: 'skors', sampai })}
      />
      <Menu position="bottom-end" width={280} withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button
            type="button"
            className={kelas.pil}
            data-beku={kini.beku || undefined}
            data-tampil={(!kini.beku && terbuka) || undefined}
          >
            {kini.beku ? <IconSnowflake size={17} aria-hidden /> : <IconDeviceProjector size={17} aria-hidden />}
            {kini.beku ? 'Proyektor beku' : terbuka ? 'Proyektor tampil' : 'Proyektor'}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconExternalLink size={18} />} onClick={bukaJendela}>
            Buka jendela proyektor
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>Yang tampil: {MODE[kini.mode]}</Menu.Label>
          <Menu.Item
            leftSection={tempat?.mode === 'lembar' ? <IconFileText size={18} /> : <IconTable size={18} />}
            disabled={!tempat}
            onClick={() => tempat && atur({ ...tempat, beku: false })}
          >
            {tempat ? TAMPILKAN[tempat.mode] : TAMPILKAN.lembar}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowsDiff size={18} />}
            onClick={() => tetap({ mode: 'beda', ...wilayahDariAlamat(jalur) })}
          >
            Tampilkan perbedaan
          </Menu.Item>
          <Menu.Item leftSection={<IconProgressCheck size={18} />} onClick={() => tetap({ mode: 'kemajuan' })}>
            Tampilkan kemajuan
          </Menu.Item>
          <Menu.Item leftSection={<IconDoorEnter size={18} />} onClick={() => tetap({ mode: 'sambutan' })}>
            Tampilkan sambutan
          </Menu.Item>
          <Menu.Item leftSection={<IconPlayerPause size={18} />} onClick={() => setSkors(true)}>
            Skors rapat…
          </Menu.Item>
          <Menu.Divider />
          <MenuRupa />
          <Menu.Divider />
          <Menu.CheckboxItem checked={ikuti} onChange={setIkuti}>
            Ikuti operator
          </Menu.CheckboxItem>
          <Menu.CheckboxItem checked={kini.beku} onChange={(beku) => atur({ ...kini, beku })}>
            Bekukan layar
          </Menu.CheckboxItem>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
