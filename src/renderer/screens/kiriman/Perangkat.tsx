import { Button, Textarea } from '@mantine/core';
import { IconId, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Jawab, PerangkatJawab } from '../../../contract/index.ts';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { GalatKotak, Kartu, Memuat } from '../../ui/Kotak.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { Lencana, Tanda } from '../../ui/Tanda.tsx';
import { TanyaAlasan } from '../../ui/TanyaAlasan.tsx';
import kelas from './Kiriman.module.css';
import { bacaTeks } from './sumber.ts';

/** Keeps the card where the browser keeps downloads; the card holds nothing secret. */
function simpanKartu(nama: string, isi: string): void {
  const a = document.createElement('a');
  a.href = URL.createObjectURL(new Blob([isi], { type: 'application/json' }));
  a.download = `kartu-${nama.replace(/[^A-Za-z0-9]+/g, '-')}.json`;
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 10_000);
}

function Ini({ d }: { d: NonNullable<PerangkatJawab['ini']> }) {
  return (
    <div className={kelas.kartu}>
      <Qr teks={d.qr} className={kelas.qr} />
      <div>
        <strong>{d.nama}</strong>
        <p className={kelas.redup}>Kata sidik komputer ini; bacakan lewat telepon kepada penerima:</p>
        <p className={kelas.kata}>{d.kata}</p>
        {d.cara === 'polos' ? (
          <p className={kelas.redup}>
            <Tanda derajat="periksa" kata="perhatian" /> Kuncinya tidak dilindungi sistem: siapa pun yang dapat membaca
            foldernya dapat menandatangani atas nama komputer ini.
          </p>
        ) : null}
        <Button
          variant="default"
          mt="xs"
          leftSection={<IconId size={18} />}
          onClick={() => simpanKartu(d.nama, d.kartu)}
        >
          Simpan kartu perangkat…
        </Button>
      </div>
    </div>
  );
}

const KARTU = {
  dipercaya: 'sudah dipercaya di pleno ini',
  dicabut: 'kepercayaannya pernah dicabut',
  'tidak dikenal': 'belum dikenal di pleno ini',
} as const;

/** A card of another computer: read first, trusted only after its words were compared. */
function Percayai() {
  const [teks, setTeks] = useState('');
  const baca = useUbah('bacaKartu');
  const percaya = useUbah('percayaPerangkat', {
    selesai: () => {
      laporPesan('Perangkat dipercaya.', 'Paketnya kini dapat diterima di pleno ini.');
      setTeks('');
      baca.reset();
    },
  });
  const buka = (t: string | null): void => {
    if (t === null || t.trim() === '') return;
    setTeks(t.trim());
    baca.mutate({ badan: { kartu: t.trim() } }, { onError: laporGalat });
  };
  const k: Jawab<'bacaKartu'> | undefined = baca.data;
  return (
    <div className={kelas.percayai}>
      <Textarea
        label="Kartu perangkat lain"
        description="Tempel isi kartu atau hasil pindai kode QR-nya, atau pilih berkasnya."
        autosize
        minRows={1}
        maxRows={4}
        value={teks}
        onChange={(e) => setTeks(e.currentTarget.value)}
      />
      <div className={kelas.baris}>
        <Button variant="default" disabled={teks.trim() === ''} loading={baca.isPending} onClick={() => buka(teks)}>
          Baca kartu
        </Button>
        <Button variant="default" onClick={() => void bacaTeks('.json').then(buka).catch(laporGalat)}>
          Pilih berkas kartu…
        </Button>
      </div>
      {k ? (
        <div className={kelas.selesai} role="status">
          <Tanda derajat={k.penanda === 'dipercaya' ? 'baik' : 'periksa'} kata={k.penanda} ukuran={26} />
          <div>
            <strong>{k.nama}</strong> · {KARTU[k.penanda]}
            <p className={kelas.redup}>Minta pemiliknya membacakan kata sidiknya. Harus persis:</p>
            <p className={kelas.kata}>{k.kata}</p>
            {k.penanda === 'dipercaya' ? null : (
              <Button
                mt="xs"
                leftSection={<IconShieldCheck size={18} />}
                loading={percaya.isPending}
                onClick={() => percaya.mutate({ badan: { kartu: teks } }, { onError: laporGalat })}
              >
                Kata sidiknya sama: percayai
              </Button>
            )}
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** This computer's card, and the devices whose packages count here. */
export function Perangkat() {
  const { data: p, error, refetch } = useTitik('perangkat');
  const [cabut, setCabut] = useState<string | null>(null);
  const mencabut = useUbah('cabutPerangkat', { selesai: () => setCabut(null) });
  if (error && !p) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!p) return <Memuat baris={5} />;
  return (
    <Kartu judul="Perangkat">
      {p.ini ? <Ini d={p.ini} /> : <p className={kelas.keadaan}>{p.sebab}</p>}
      <h3 className={kelas.sub}>Perangkat yang dipercaya</h3>
      {p.dikenal.length === 0 ? <p className={kelas.redup}>Belum ada.</p> : null}
      <ul className={kelas.daftar}>
        {p.dikenal.map((d) => (
          <li key={d.id} className={kelas.satu}>
            <div>
              <strong>{d.nama}</strong>{' '}
              <Lencana derajat={d.dipercaya ? 'baik' : 'salah'}>{d.dipercaya ? 'dipercaya' : 'dicabut'}</Lencana>
              <span className={kelas.redup}>
                {d.kata} · {d.orang}, {waktuSingkat(d.waktu)}
                {d.alasan ? ` · ${d.alasan}` : ''}
              </span>
            </div>
            {d.dipercaya ? (
              <Button variant="subtle" color="red" onClick={() => setCabut(d.id)}>
                Cabut…
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Percayai />
      <TanyaAlasan
        buka={cabut !== null}
        tutup={() => setCabut(null)}
        judul="Cabut kepercayaan perangkat ini?"
        jelas="Paketnya tidak diterima lagi. Yang sudah diterima tetap."
        label="Alasan"
        tombol="Cabut kepercayaan"
        sibuk={mencabut.isPending}
        kirim={(alasan) => mencabut.mutate({ badan: { id: cabut ?? '', alasan } }, { onError: laporGalat })}
      />
    </Kartu>
  );
}
