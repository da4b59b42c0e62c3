import { Button, Modal, SegmentedControl, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'wouter';
import type { InfoPleno, KeberatanJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useTitik } from '../../lib/kueri.ts';
import { alamat } from '../../lib/tempat.ts';
import { GalatKotak, Kosong, Memuat } from '../../ui/Kotak.tsx';
import { TabelDariAtas } from '../../ui/TabelDariAtas.tsx';
import { CatatKeberatan } from './CatatKeberatan.tsx';
import { DaftarPembetulan } from './DaftarPembetulan.tsx';
import { DaftarTerusan } from './DaftarTerusan.tsx';
import { JawabKeberatan } from './JawabKeberatan.tsx';
import kelas from './Keberatan.module.css';
import { SatuKeberatan } from './SatuKeberatan.tsx';

const SARING = ['semua', 'terbuka', 'diteruskan', 'kejadian', 'pembetulan', 'terusan'] as const;
type Saring = (typeof SARING)[number];
const NAMA: Readonly<Record<Saring, string>> = {
  semua: 'Semua',
  terbuka: 'Belum dijawab',
  diteruskan: 'Diteruskan',
  kejadian: 'Kejadian khusus',
  pembetulan: 'Pembetulan',
  terusan: 'Dari tingkat di bawah',
};

function cocok(k: KeberatanJawab, s: Saring): boolean {
  if (s === 'semua') return true;
  if (s === 'pembetulan' || s === 'terusan') return false;
  if (s === 'kejadian') return k.jenis === 'kejadian';
  return k.jenis === 'keberatan' && k.status === s;
}

/** Where it is about; a TPS leads to its sheet. */
function Tempat({ k }: { k: KeberatanJawab }) {
  if (k.wilayah.length !== 13 || k.kontes === null) return k.namaWilayah;
  return <Link href={alamat.lembar(k.kontes, k.wilayah, k.sel[0])}>{k.namaWilayah}</Link>;
}

/** Notes one for a desa or the whole region; those of a TPS are noted on its sheet. */
function CatatWilayah({ pleno, tutup }: { pleno: InfoPleno; tutup: () => void }) {
  const beranda = useTitik('beranda');
  const [kontes, setKontes] = useState(pleno.kontes[0]?.kode ?? 'PPWP');
  const [wilayah, setWilayah] = useState<string>(pleno.wilayah.kode);
  const desa = beranda.data?.kontes.find((k) => k.kode === kontes)?.desa ?? [];
  return (
    <>
      <div className={kelas.formulir}>
        {pleno.kontes.length > 1 ? (
          <Select
            label="Jenis pemilihan"
            data={pleno.kontes.map((k) => ({ value: k.kode, label: k.nama }))}
            value={kontes}
            allowDeselect={false}
            onChange={(v) => setKontes(pleno.kontes.find((k) => k.kode === v)?.kode ?? kontes)}
          />
        ) : null}
        <Select
          label="Wilayah"
          searchable
          nothingFoundMessage="Tidak ada"
          data={[
            { value: pleno.wilayah.kode, label: pleno.nama },
            ...desa.map((d) => ({ value: d.kode, label: d.nama })),
          ]}
          value={wilayah}
          allowDeselect={false}
          onChange={(v) => v && setWilayah(v)}
        />
      </div>
      <CatatKeberatan key={`${kontes}/${wilayah}`} tempat={{ wilayah, kontes }} sel={null} tutup={tutup} />
    </>
  );
}

/** `/keberatan`: every objection and event of the plenary, and every figure that was corrected after the reading. */
export function LayarKeberatan({ pleno }: { pleno: InfoPleno }) {
  const { data, error, refetch } = useTitik('keberatan', { kueri: {} });
  const pembetulan = useTitik('pembetulan', { kueri: {} });
  const dariAtas = useTitik('pemberitahuan', { kueri: {} }).data?.masuk ?? [];
  const diAtas = pleno.wilayah.tingkat <= 2;
  const terusan = useTitik('terusan', { aktif: diAtas });
  const [saring, setSaring] = useState<Saring>('semua');
  const [catat, { open, close }] = useDisclosure(false);
  const [jawab, setJawab] = useState<KeberatanJawab | null>(null);
  if (error && !data) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!data) return <Memuat baris={8} />;
  const tampil = data.filter((k) => cocok(k, saring));
  const dibetulkan = pembetulan.data ?? [];
  const jumlah = (s: Saring): number =>
    s === 'terusan'
      ? (terusan.data?.length ?? 0)
      : s === 'pembetulan'
        ? dibetulkan.filter((b) => b.diurungkan === null).length + dariAtas.length
        : data.filter((k) => cocok(k, s)).length;
  return (
    <div className={kelas.layar}>
      <header>
        <h1>Keberatan, kejadian khusus, dan pembetulan</h1>
        <SegmentedControl
          aria-label="Saring"
          data={SARING.filter((s) => diAtas || s !== 'terusan').map((s) => ({
            value: s,
            label: `${NAMA[s]} (${angka(jumlah(s))})`,
          }))}
          value={saring}
          onChange={(v) => setSaring(SARING.find((s) => s === v) ?? 'semua')}
        />
        <Button onClick={open}>{diAtas ? 'Catat untuk wilayah…' : 'Catat untuk desa atau kecamatan…'}</Button>
      </header>
      {saring === 'terusan' ? (
        <DaftarTerusan daftar={terusan.data ?? []} />
      ) : saring === 'pembetulan' ? (
        <>
          <DaftarPembetulan daftar={dibetulkan} banyakKontes={pleno.kontes.length > 1} />
          {dariAtas.length > 0 ? (
            <section aria-label="Pembetulan di tingkat di atas">
              <h2>Dibetulkan di tingkat di atas ({angka(dariAtas.length)})</h2>
              <p>Diberitahukan sesudah rapat ini. Angka di sini tidak berubah olehnya.</p>
              <TabelDariAtas daftar={dariAtas} />
            </section>
          ) : null}
        </>
      ) : tampil.length === 0 ? (
        <Kosong judul={data.length === 0 ? 'Belum ada keberatan atau kejadian khusus' : 'Tidak ada yang cocok'}>
          Keberatan atas satu TPS dicatat pada lembarnya, lewat “Catat keberatan…”. Semuanya ikut ke D.Kejadian Khusus.
        </Kosong>
      ) : (
        <ul className={kelas.daftar}>
          {tampil.map((k) => (
            <SatuKeberatan key={k.nomor} k={k} tempat={<Tempat k={k} />} jawab={() => setJawab(k)} />
          ))}
        </ul>
      )}
      <Modal opened={catat} onClose={close} title="Catat keberatan" closeButtonProps={{ 'aria-label': 'Tutup' }}>
        <CatatWilayah pleno={pleno} tutup={close} />
      </Modal>
      <Modal
        opened={jawab !== null}
        onClose={() => setJawab(null)}
        title={jawab ? `Jawab ${jawab.jenis} nomor ${jawab.nomor}` : ''}
        closeButtonProps={{ 'aria-label': 'Tutup' }}
      >
        {jawab ? <JawabKeberatan k={jawab} tutup={() => setJawab(null)} /> : null}
      </Modal>
    </div>
  );
}
