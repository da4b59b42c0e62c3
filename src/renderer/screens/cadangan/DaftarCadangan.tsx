import { Button, Group, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CadanganJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { ruang } from '../../lib/ruang.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Lencana, Tanda } from '../../ui/Tanda.tsx';
import kelas from './Cadangan.module.css';

/** What a rehearsal found, beside the backup it was about. */
function Terbukti({ h }: { h: { entri: number; lembar: number; berkas: number } }) {
  return (
    <span className={kelas.terbukti} role="status">
      <Tanda derajat="baik" kata="utuh" /> Terbukti utuh: {angka(h.entri)} catatan diputar ulang, {angka(h.lembar)}{' '}
      lembar dan {angka(h.berkas)} berkas cocok.
    </span>
  );
}

function Satu({ c, pulihkan }: { c: CadanganJawab; pulihkan: () => void }) {
  const coba = useUbah('cobaCadangan');
  return (
    <li>
      <div>
        <strong>{waktuSingkat(c.waktu)}</strong> {c.nama}
        <span className={kelas.redup}>
          {c.pemilihan} · {angka(c.entri)} catatan, {angka(c.berkas)} berkas, {ruang(c.ukuran)}
        </span>
        <span className={kelas.lencana}>
          {c.simulasi ? <Lencana derajat="netral">SIMULASI</Lencana> : null}
          {c.miliknya ? <Lencana derajat="netral">pleno yang terbuka</Lencana> : null}
          {c.rusak.length > 0 ? <Lencana derajat="periksa">{angka(c.rusak.length)} foto tidak ikut</Lencana> : null}
        </span>
        {coba.data ? <Terbukti h={coba.data} /> : null}
      </div>
      <div className={kelas.aksi}>
        <Button
          variant="default"
          size="sm"
          loading={coba.isPending}
          title="Membuka cadangan di tempat sementara dan membuktikan semuanya"
          onClick={() => coba.mutate({ badan: { keterangan: c.keterangan } }, { onError: laporGalat })}
        >
          Coba
        </Button>
        <Button variant="default" size="sm" onClick={pulihkan}>
          Pulihkan…
        </Button>
      </div>
    </li>
  );
}

/** Backups of a place, newest first: try one out, or put one back. */
export function DaftarCadangan({ daftar }: { daftar: CadanganJawab[] }) {
  const klien = useQueryClient();
  const [, pergi] = useLocation();
  const [tanya, setTanya] = useState<CadanganJawab | null>(null);
  const pulih = useUbah('pulihkan', {
    selesai: () => {
      setTanya(null);
      void klien.invalidateQueries().then(() => pergi('/'));
    },
  });
  return (
    <>
      <ul className={kelas.daftar}>
        {daftar.map((c) => (
          <Satu key={c.keterangan} c={c} pulihkan={() => setTanya(c)} />
        ))}
      </ul>
      <Modal
        opened={tanya !== null}
        onClose={() => setTanya(null)}
        title="Pulihkan cadangan ini?"
        closeButtonProps={{ 'aria-label': 'Tutup' }}
      >
        {tanya ? (
          <p>
            <strong>{tanya.nama}</strong> sebagaimana {waktuSingkat(tanya.waktu)} dipulihkan sebagai pleno tersendiri
            dan langsung dibuka. Pleno lain di komputer ini tidak diubah. Semuanya dibuktikan lebih dahulu; jejak
            mencatat bahwa pleno ini dipulihkan.
          </p>
        ) : null}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setTanya(null)} data-autofocus>
            Batal
          </Button>
          <Button
            loading={pulih.isPending}
            onClick={() => tanya && pulih.mutate({ badan: { keterangan: tanya.keterangan } }, { onError: laporGalat })}
          >
            Pulihkan dan buka
          </Button>
        </Group>
      </Modal>
    </>
  );
}
