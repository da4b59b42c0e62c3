import { Button } from '@mantine/core';
import { IconEye, IconShieldCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { ButirMasukJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { ruang } from '../../lib/ruang.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Lencana, Tanda } from '../../ui/Tanda.tsx';
import { PENANDA } from '../kiriman/kata.ts';
import { LihatPaket } from '../kiriman/LihatPaket.tsx';
import kelas from './Jaringan.module.css';

/** The signer is not trusted here yet: its words, and the button for whoever heard them. */
function Percayai({ b }: { b: ButirMasukJawab }) {
  const percaya = useUbah('percayaPerangkat', {
    selesai: () => laporPesan('Perangkat dipercaya.', 'Paketnya kini dapat diterima di pleno ini.'),
  });
  const { kartu } = b;
  if (kartu === null)
    return (
      <p className={kelas.redup}>
        Penanda tangannya tidak dipasangkan dengan komputer ini. Minta kartu perangkatnya, lalu percayai di{' '}
        <Link href="/kiriman">Kirim dan terima</Link>.
      </p>
    );
  return (
    <div className={kelas.percaya}>
      <p>
        Minta pengirim membacakan kata sidik komputernya, langsung atau lewat telepon. Harus persis:{' '}
        <strong>{b.penanda.kata}</strong>
      </p>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={18} />}
        loading={percaya.isPending}
        onClick={() => percaya.mutate({ badan: { kartu } }, { onError: laporGalat })}
      >
        Kata sidiknya sama: percayai
      </Button>
    </div>
  );
}

function Judul({ b }: { b: ButirMasukJawab }) {
  return (
    <>
      <h3>
        {b.namaWilayah}, paket nomor {angka(b.urut)} {b.simulasi ? <Lencana derajat="netral">SIMULASI</Lencana> : null}
      </h3>
      <p className={kelas.redup}>
        {angka(b.lembar)} lembar, {angka(b.disahkan)} disahkan · {ruang(b.ukuran)} · masuk {waktuSingkat(b.waktu)}
      </p>
    </>
  );
}

/** One waiting package: who signed it, whether that counts here, and what a person may do. */
export function ButirMasuk({ b, adaPleno, tolak }: { b: ButirMasukJawab; adaPleno: boolean; tolak: () => void }) {
  const lihat = useUbah('lihatMasuk');
  const buka = (): void => lihat.mutate({ badan: { sha256: b.sha256 } }, { onError: laporGalat });
  const percaya = b.penandaDiSini === 'dipercaya';
  return (
    <li>
      <Judul b={b} />
      <p>
        <Tanda derajat={percaya ? 'baik' : 'periksa'} kata={b.penandaDiSini ?? 'belum diketahui'} />{' '}
        {b.penandaDiSini ? PENANDA[b.penandaDiSini] : 'Ditandatangani'}: <strong>{b.penanda.nama}</strong>, kata sidik{' '}
        {b.penanda.kata}
        {b.pembawa ? `; dibawa ${b.pembawa}` : ''}
      </p>
      {b.untukSini === false ? (
        <p>
          <Tanda derajat="periksa" kata="perhatian" /> Bukan untuk pleno yang sedang terbuka (wilayah {b.wilayah}
          {b.simulasi ? ', latihan' : ''}). Buka pleno yang memuat wilayah itu.
        </p>
      ) : null}
      {adaPleno && b.untukSini && !percaya ? <Percayai b={b} /> : null}
      <div className={kelas.tombol}>
        <Button
          leftSection={<IconEye size={18} />}
          disabled={!adaPleno || b.untukSini === false}
          loading={lihat.isPending}
          onClick={buka}
        >
          Lihat isinya
        </Button>
        <Button variant="subtle" color="red" onClick={tolak}>
          Tolak…
        </Button>
      </div>
      {lihat.data ? (
        <LihatPaket
          key={`${lihat.data.sidik} ${lihat.data.penanda}`}
          asal={{ sha256: b.sha256 }}
          paket={{ ...lihat.data, penanda: b.penandaDiSini ?? lihat.data.penanda }}
          caraPercaya="Cocokkan kata sidiknya, lalu percayai di atas."
          lagi={buka}
          selesai={() => lihat.reset()}
        />
      ) : null}
    </li>
  );
}

/** Those that were refused, with why; a refusal can be taken back. */
export function Ditolak({ butir }: { butir: ButirMasukJawab[] }) {
  const kembalikan = useUbah('kembalikanMasuk');
  return (
    <details className={kelas.ditolak}>
      <summary>Ditolak ({angka(butir.length)})</summary>
      <ul className={kelas.daftar}>
        {butir.map((b) => (
          <li key={b.sha256} className={kelas.satu}>
            <div>
              <strong>
                {b.namaWilayah}, paket nomor {angka(b.urut)}
              </strong>
              <span className={kelas.redup}>
                {b.penanda.nama} · masuk {waktuSingkat(b.waktu)} · alasan: {b.sebab}
              </span>
            </div>
            <Button
              variant="default"
              onClick={() => kembalikan.mutate({ badan: { sha256: b.sha256 } }, { onError: laporGalat })}
            >
              Batalkan penolakan
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
