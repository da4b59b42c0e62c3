import { Button, Popover, Switch } from '@mantine/core';
import { IconBroadcast, IconPlugConnectedX, IconPlugOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { KeadaanJaringan } from '../../contract/index.ts';
import { angka } from '../../domain/format.ts';
import { kunci, useTitik, useUbah } from '../lib/kueri.ts';
import { laporGalat } from '../lib/lapor.tsx';
import { waktuSingkat } from '../lib/waktu.ts';
import { BagianPublik } from './BagianPublik.tsx';
import kelas from './Jaringan.module.css';
import kepala from './Kepala.module.css';

/** The indicator's words: what of the network is used at this moment. */
function kata(k: KeadaanJaringan | undefined, pengunjung: number): string {
  if (k?.tanpa) return 'Jaringan dimatikan';
  const nyala = k?.simpul.filter((s) => s.nyala) ?? [];
  if (nyala.length === 0) return 'Tanpa jaringan';
  if (nyala.length === 1 && nyala[0]?.id === 'publik') return `Publik · ${angka(pengunjung)}`;
  return `Jaringan · ${angka(nyala.length)}`;
}

function Daftar({ k, tutup }: { k: KeadaanJaringan; tutup: (id: string) => void }) {
  const nyala = k.simpul.filter((s) => s.nyala);
  if (nyala.length === 0) return <p>Tidak ada yang memakai jaringan. Aplikasi bekerja sepenuhnya di komputer ini.</p>;
  return (
    <ul className={kelas.simpul} aria-label="Yang memakai jaringan">
      {nyala.map((s) => (
        <li key={s.id}>
          <div>
            <strong>{s.nama}</strong>
            {s.alamat.map((a) => (
              <span key={a}>{a}</span>
            ))}
            {s.sejak ? <span className={kelas.redup}>sejak {waktuSingkat(s.sejak)}</span> : null}
          </div>
          <Button size="xs" variant="default" aria-label={`Tutup ${s.nama}`} onClick={() => tutup(s.id)}>
            Tutup
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What this computer shows to or takes from others on a network, and the one switch that ends all of it. */
export function MenuJaringan({ adaPleno }: { adaPleno: boolean }) {
  const klien = useQueryClient();
  const [buka, setBuka] = useState(false);
  const { data, refetch } = useTitik('jaringan');
  const { data: publik, refetch: lagi } = useTitik('publik');
  const simpan = (k: KeadaanJaringan): void => void klien.setQueryData(kunci('jaringan'), k);
  const atur = useUbah('aturJaringan', { selesai: simpan });
  const tutup = useUbah('tutupSimpul', { selesai: simpan });
  const nyala = !data?.tanpa && (data?.simpul.some((s) => s.nyala) ?? false);
  const Ikon = data?.tanpa ? IconPlugOff : nyala ? IconBroadcast : IconPlugConnectedX;
  const teks = kata(data, publik?.pengunjung ?? 0);
  return (
    <Popover
      opened={buka}
      onChange={setBuka}
      position="bottom-end"
      width={380}
      withinPortal
      onOpen={() => {
        void refetch();
        void lagi();
      }}
      trapFocus
    >
      <Popover.Target>
        <button
          type="button"
          onClick={() => setBuka((b) => !b)}
          className={nyala ? kepala.pil : `${kepala.jaringan} ${kelas.sunyi}`}
          data-tampil={nyala || undefined}
        >
          <Ikon size={18} aria-hidden />
          <span className={nyala ? undefined : kepala.jaringanTeks}>{teks}</span>
          {data && data.menunggu > 0 ? (
            <span className={kelas.hitung} title="Paket menunggu di kotak masuk">
              {angka(data.menunggu)}
              <span className={kelas.sembunyi}> paket menunggu</span>
            </span>
          ) : null}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Jaringan">
        <div className={kelas.isi}>
          <section className={kelas.bagian} aria-label="Sakelar jaringan">
            <Switch
              label="Tanpa jaringan"
              description="Menutup semuanya seketika dan tidak membuka apa pun sampai dinyalakan lagi."
              checked={data?.tanpa ?? false}
              disabled={!data || atur.isPending}
              onChange={(e) => atur.mutate({ badan: { tanpa: e.currentTarget.checked } }, { onError: laporGalat })}
            />
          </section>
          {data && !data.tanpa ? (
            <section className={kelas.bagian} aria-label="Sedang dipakai">
              <Daftar k={data} tutup={(id) => tutup.mutate({ badan: { id } }, { onError: laporGalat })} />
            </section>
          ) : null}
          <section className={kelas.bagian} aria-label="Paket">
            <Link href="/jaringan" className={kelas.tautan} onClick={() => setBuka(false)}>
              Kirim dan terima lewat jaringan…
            </Link>
            {data && data.menunggu > 0 ? <p>{angka(data.menunggu)} paket menunggu di kotak masuk.</p> : null}
          </section>
          {adaPleno ? <BagianPublik tanpa={data?.tanpa ?? false} /> : null}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
