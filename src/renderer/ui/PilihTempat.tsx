import { Button, TextInput } from '@mantine/core';
import { IconDeviceUsb, IconFolder, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { desktop } from '../lib/desktop.ts';
import { useTitik } from '../lib/kueri.ts';
import { ruang } from '../lib/ruang.ts';
import kelas from './PilihTempat.module.css';

/** A stick that is plugged in, or any folder. Without the desktop's own dialog a folder is typed. */
export function PilihTempat({ judul, kini, pilih }: { judul: string; kini?: string; pilih: (folder: string) => void }) {
  const { data, refetch, isFetching } = useTitik('drive');
  const [ketik, setKetik] = useState('');
  const d = desktop();
  const drive = data?.drive ?? [];
  const dialog = async (): Promise<void> => {
    const folder = await d?.pilihFolder({ judul });
    if (folder) pilih(folder);
  };
  return (
    <div className={kelas.pilih}>
      <ul className={kelas.drive} aria-label="Flashdisk yang terpasang">
        {drive.map((x) => (
          <li key={x.folder}>
            <button
              type="button"
              aria-pressed={x.folder === kini}
              disabled={!x.writable}
              onClick={() => pilih(x.folder)}
            >
              <IconDeviceUsb size={26} stroke={1.7} aria-hidden />
              <span>
                <strong>{x.name}</strong>
                <span>
                  {x.writable ? `${ruang(x.free)} bebas dari ${ruang(x.size)}` : 'terkunci, tidak dapat ditulisi'}
                  {x.fileSystem ? ` · ${x.fileSystem.toUpperCase()}` : ''}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {drive.length === 0 ? <p className={kelas.redup}>Belum ada flashdisk yang terpasang.</p> : null}
      <div className={kelas.baris}>
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} />}
          loading={isFetching}
          onClick={() => void refetch()}
        >
          Cari flashdisk lagi
        </Button>
        {d ? (
          <Button variant="default" leftSection={<IconFolder size={18} />} onClick={() => void dialog()}>
            Folder lain…
          </Button>
        ) : (
          <form
            className={kelas.ketik}
            onSubmit={(e) => {
              e.preventDefault();
              if (ketik.trim() !== '') pilih(ketik.trim());
            }}
          >
            <TextInput
              aria-label="Alamat folder di komputer ini"
              placeholder="atau ketik alamat folder"
              value={ketik}
              onChange={(e) => setKetik(e.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={ketik.trim() === ''}>
              Pakai
            </Button>
          </form>
        )}
      </div>
    </div>
  );
}
