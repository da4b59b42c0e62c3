import { Button, Checkbox, NumberInput, Progress } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { angka } from '../../../domain/format.ts';
import { type JenisKontes, NAMA_KONTES } from '../../../domain/kontes.ts';
import { GalatServer } from '../../lib/galat.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { padaPeristiwa } from '../../lib/sambungan.ts';
import { useMulaiLatihan } from '../latihan/UlangiLatihan.tsx';
import kelas from './Mulai.module.css';

const angkaDari = (v: string | number, baku: number): number => (typeof v === 'number' ? v : baku);

/** The ballots of one day: those of a Pemilu, or those of a Pilkada (in a kabupaten, with its bupati). */
const PEMILU: readonly JenisKontes[] = ['PPWP', 'DPR', 'DPD', 'DPRD-PROV', 'DPRD-KABKO'];
const PILKADA: readonly JenisKontes[] = ['GUBERNUR', 'BUPATI'];

function PilihSuratSuara({ nilai, ubah }: { nilai: JenisKontes[]; ubah: (k: JenisKontes[]) => void }) {
  const centang = (v: string[]): void => {
    const baru = [...PEMILU, ...PILKADA].find((j) => v.includes(j) && !nilai.includes(j));
    // One day has one election: a ballot of the other one begins anew.
    const seasal = baru && PILKADA.includes(baru) ? PILKADA : PEMILU;
    const kontes = (baru ? seasal : [...PEMILU, ...PILKADA]).filter((j) => v.includes(j));
    if (kontes.length > 0) ubah(kontes);
  };
  return (
    <Checkbox.Group label="Surat suara" className={kelas.suratSuara} value={nilai} onChange={centang}>
      <div className={kelas.centang}>
        {[PEMILU, PILKADA].map((kelompok) => (
          <div key={kelompok[0]}>
            {kelompok.map((j) => (
              <Checkbox key={j} value={j} label={NAMA_KONTES[j]} disabled={nilai.length === 1 && nilai[0] === j} />
            ))}
          </div>
        ))}
      </div>
    </Checkbox.Group>
  );
}

type Maju = { selesai: number; jumlah: number };

/** How far the data are, as the core tells it, with a way out. */
function Menyiapkan() {
  const [maju, setMaju] = useState<Maju | null>(null);
  useEffect(() => padaPeristiwa((p) => p.jenis === 'simulasi' && setMaju(p)), []);
  const batal = useUbah('batalSimulasi');
  return (
    <div className={kelas.maju} role="status">
      <Progress
        value={maju ? (maju.selesai / Math.max(1, maju.jumlah)) * 100 : 100}
        animated={!maju}
        size="lg"
        aria-label="Kemajuan penyiapan data latihan"
      />
      <div>
        <span>
          Menyiapkan data latihan…
          {maju ? ` ${angka(maju.selesai)} dari ${angka(maju.jumlah)} lembar` : ''}
        </span>
        <Button
          variant="default"
          size="sm"
          disabled={batal.isPending || batal.isSuccess}
          onClick={() => batal.mutate({}, { onError: laporGalat })}
        >
          Batalkan
        </Button>
      </div>
    </div>
  );
}

function Kartu({ children }: { children: ReactNode }) {
  return (
    <section className={`${kelas.kartu} ${kelas.utama}`} aria-labelledby="judul-simulasi">
      <h2 id="judul-simulasi">
        <IconSchool size={26} aria-hidden /> Simulasi
      </h2>
      <p>
        Berlatih dengan data buatan satu kecamatan. Setiap layar dan halaman bertanda SIMULASI dan tidak dapat bercampur
        dengan data sungguhan.
      </p>
      {children}
    </section>
  );
}

const laporSelainBatal = (galat: unknown): void => {
  if (!(galat instanceof GalatServer && galat.kode === 'SIMULASI_DIBATALKAN')) laporGalat(galat);
};

/** Practice: one button for most people, ballots and three numbers for those who want them. */
export function KartuSimulasi({ masuk }: { masuk: () => Promise<void> }) {
  const [atur, setAtur] = useState(false);
  const [desa, setDesa] = useState(8);
  const [tps, setTps] = useState(120);
  const [benih, setBenih] = useState(42);
  const [kontes, setKontes] = useState<JenisKontes[]>(['PPWP']);
  const simulasi = useUbah('simulasi', { selesai: () => void masuk() });
  const latihan = useMulaiLatihan();
  const mulai = (): void =>
    simulasi.mutate({ badan: { desa, tps: Math.max(tps, desa), benih, kontes } }, { onError: laporSelainBatal });
  if (simulasi.isPending)
    return (
      <Kartu>
        <Menyiapkan />
      </Kartu>
    );
  return (
    <Kartu>
      <div className={kelas.baris}>
        <button type="button" className={kelas.primer} onClick={mulai}>
          Mulai Simulasi
        </button>
        <button
          type="button"
          className={kelas.sekunder}
          disabled={latihan.sedang}
          onClick={() => latihan.mulai(benih)}
          aria-describedby="jelas-latihan"
        >
          Latihan terpandu
        </button>
        <button type="button" className={kelas.polos} aria-expanded={atur} onClick={() => setAtur(!atur)}>
          Atur
        </button>
      </div>
      <p id="jelas-latihan" className={kelas.jelas}>
        Latihan terpandu: delapan tugas dengan petunjuk pada pleno kecil yang kosong, dari memuat berkas sampai mencetak
        D.Hasil.
      </p>
      {atur ? (
        <>
          <div className={kelas.atur}>
            <NumberInput
              label="Desa"
              value={desa}
              min={1}
              max={100}
              allowDecimal={false}
              onChange={(v) => setDesa(angkaDari(v, 8))}
            />
            <NumberInput
              label="TPS"
              value={tps}
              min={1}
              max={2000}
              allowDecimal={false}
              onChange={(v) => setTps(angkaDari(v, 120))}
            />
            <NumberInput
              label="Benih acak"
              description="Angka sama, data sama"
              value={benih}
              min={0}
              max={2147483647}
              allowDecimal={false}
              inputWrapperOrder={['label', 'input', 'description']}
              onChange={(v) => setBenih(angkaDari(v, 42))}
            />
          </div>
          <PilihSuratSuara nilai={kontes} ubah={setKontes} />
        </>
      ) : null}
    </Kartu>
  );
}
