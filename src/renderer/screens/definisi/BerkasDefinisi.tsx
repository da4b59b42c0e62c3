import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconFile, IconFiles, IconFolder, IconFolderOpen, IconRefresh, IconX } from '@tabler/icons-react';
import type { DrafDefinisi } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { desktop } from '../../lib/desktop.ts';
import { GalatKotak } from '../../ui/Kotak.tsx';
import { DaftarKesalahan } from './DaftarKesalahan.tsx';
import kelas from './Definisi.module.css';
import type { Draf } from './draf.ts';
import type { SumberSemua } from './sumber.ts';
import { Templat } from './Templat.tsx';

type Isi = DrafDefinisi['berkas'][number];

const BAGIAN = [
  ['partai', 'partai'],
  ['calon', 'calon'],
  ['dapil', 'baris dapil'],
  ['wilayah', 'wilayah'],
  ['tps', 'TPS'],
] as const;

/** `24 partai, 300 calon`; what a file did not give is not named. */
function kataIsi(isi: readonly Isi[]): string {
  const bagian = BAGIAN.flatMap(([kunci, kata]) => {
    const n = isi.reduce((a, b) => a + b[kunci], 0);
    return n > 0 ? [`${angka(n)} ${kata}`] : [];
  });
  return bagian.length > 0 ? bagian.join(', ') : 'tidak ada yang terbaca';
}

const namaIsi = (b: Isi): string => (b.lembar === undefined ? b.berkas : `${b.berkas} · ${b.lembar}`);

/** One given file or folder and what it gave. */
function Butir({
  nama,
  folder,
  isi,
  buang,
}: {
  nama: string;
  folder: boolean;
  isi: Isi[] | undefined;
  buang: () => void;
}) {
  const Ikon = folder ? IconFolder : IconFile;
  return (
    <li>
      <Ikon size={22} stroke={1.6} aria-hidden />
      <div>
        <strong>{nama}</strong>
        {isi ? <span>{kataIsi(isi)}</span> : <span>belum dibaca</span>}
        {isi && isi.length > 1 ? (
          <details>
            <summary>{angka(isi.length)} daftar di dalamnya</summary>
            <ul>
              {isi.map((b) => (
                <li key={namaIsi(b)}>
                  {namaIsi(b)}: {kataIsi([b])}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Buang ${nama}`} onClick={buang}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function Sibuk({ draf, menyalin }: { draf: Draf; menyalin: boolean }) {
  if (!draf.sibuk && !menyalin) return null;
  const { kemajuan } = draf;
  const pasti = kemajuan && kemajuan.jumlah > 0 ? kemajuan : null;
  const kata = menyalin ? 'Menyalin berkas ke aplikasi…' : 'Membaca berkas…';
  return (
    <div className={kelas.sibuk}>
      <Progress
        value={pasti ? (pasti.selesai / pasti.jumlah) * 100 : 100}
        striped={!pasti}
        animated={!pasti}
        aria-label={kata}
      />
      <p role="status">
        {pasti && pasti.jumlah > 1 ? `${kata} ${angka(pasti.selesai)} dari ${angka(pasti.jumlah)}` : kata}
      </p>
    </div>
  );
}

/** Files and folders in any mix, what each gave, and what is wrong with them. */
export function BerkasDefinisi({ sumber, draf }: { sumber: SumberSemua; draf: Draf }) {
  const { daftar } = sumber;
  const kosong = daftar.length === 0;
  // The year has its own field, which says that it is missing.
  const salah = draf.isi?.kesalahan.filter((k) => k.kode !== 'DEF_TAHUN') ?? [];
  const lain = (draf.isi?.kesalahan.length ?? 0) - salah.length;
  return (
    <>
      {kosong ? (
        <div className={kelas.letakkan}>
          <p>
            Seret folder atau berkas ke sini: data KPU (JSON), daftar Sipol, Silon, Sidapil, TPS dan DPT (Excel atau
            CSV), atau satu berkas definisi dari kantor lain.
          </p>
        </div>
      ) : (
        <ul className={kelas.sumber} aria-label="Berkas yang dibaca">
          {daftar.map((s, ke) => (
            <Butir
              key={s.kunci}
              nama={s.nama}
              folder={s.folder}
              isi={draf.isi?.berkas.filter((b) => b.ke === ke)}
              buang={() => sumber.buang(s.kunci)}
            />
          ))}
        </ul>
      )}
      <div className={kelas.tombol}>
        <Button
          variant={kosong ? 'filled' : 'default'}
          leftSection={<IconFolderOpen size={19} />}
          onClick={sumber.pilihFolder}
        >
          {kosong ? 'Pilih folder…' : 'Tambah folder…'}
        </Button>
        <Button variant="default" leftSection={<IconFiles size={19} />} onClick={sumber.pilihBerkas}>
          {kosong ? 'Pilih berkas…' : 'Tambah berkas…'}
        </Button>
        {!kosong && desktop() ? (
          <Button variant="subtle" leftSection={<IconRefresh size={19} />} onClick={sumber.ulang}>
            Baca ulang
          </Button>
        ) : null}
      </div>
      <Sibuk draf={draf} menyalin={sumber.menyalin} />
      {draf.galat && !draf.sibuk ? <GalatKotak galat={draf.galat} ulang={sumber.ulang} /> : null}
      <DaftarKesalahan
        judul="Kesalahan"
        derajat="salah"
        daftar={salah}
        jumlah={(draf.isi?.jumlahKesalahan ?? 0) - lain}
      />
      {salah.length > 0 ? (
        <p className={kelas.redup}>
          {desktop()
            ? 'Perbaiki di berkasnya, simpan, lalu tekan Baca ulang.'
            : 'Perbaiki di berkasnya, simpan, lalu tambahkan lagi: berkas bernama sama menggantikan yang lama.'}
        </p>
      ) : null}
      <Templat buka={kosong} />
      {sumber.melayang ? (
        <div className={kelas.selubung}>
          <p>Lepaskan untuk membaca sebagai definisi</p>
        </div>
      ) : null}
    </>
  );
}
