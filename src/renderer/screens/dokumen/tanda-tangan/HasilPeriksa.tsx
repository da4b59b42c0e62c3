import { Button, Group, Modal } from '@mantine/core';
import type { HasilPeriksaBerkas } from '../../../../contract/index.ts';
import { KEADAAN, SEBAB } from '../../../../domain/kata-tanda.ts';
import { waktuSingkat } from '../../../lib/waktu.ts';
import { Lencana, Tanda } from '../../../ui/Tanda.tsx';
import kelas from './TandaTangan.module.css';

type Penanda = HasilPeriksaBerkas['tanda'][number];

function Satu({ t, nomor }: { t: Penanda; nomor: number }) {
  const s = t.sertifikat;
  const catatan = [
    t.sebab === null ? '' : SEBAB[t.sebab],
    t.sebab === null && !t.sertifikatBerlaku
      ? 'sertifikatnya tidak berlaku atau bukan untuk tanda tangan saat itu'
      : '',
    s?.terbitSendiri ? 'sertifikat terbitan sendiri: namanya tidak dijamin siapa pun' : '',
  ].filter((x) => x !== '');
  return (
    <li>
      <span className={kelas.siapa}>
        <strong>
          {nomor}. {s?.nama || 'Penanda tangan tidak terbaca'}
        </strong>
        <span className={kelas.redup}>
          {s ? `Penerbit ${s.penerbit || '–'}` : ''}
          {t.waktu ? ` · ${waktuSingkat(t.waktu)} menurut jam komputer penanda tangan` : ''}
        </span>
        {catatan.map((c) => (
          <span key={c}>{c}</span>
        ))}
      </span>
      <Lencana derajat={t.sebab !== null ? 'salah' : t.sertifikatBerlaku ? 'baik' : 'periksa'}>
        {t.sebab === null ? 'cocok' : 'tidak sah'}
      </Lencana>
    </li>
  );
}

/** What a checked file is worth, in the words of the checker page. */
export function HasilPeriksa({
  hasil: h,
  lain,
  tutup,
}: {
  hasil: HasilPeriksaBerkas;
  lain: () => void;
  tutup: () => void;
}) {
  const k = h.pdf
    ? KEADAAN[h.keadaan]
    : { derajat: 'salah' as const, judul: 'Bukan berkas PDF', teks: 'Pilih dokumen PDF dari Rekap Pleno.' };
  return (
    <Modal opened onClose={tutup} size="lg" title={`Periksa ${h.nama}`} closeButtonProps={{ 'aria-label': 'Tutup' }}>
      <div className={kelas.putusan} data-derajat={k.derajat}>
        {k.derajat === 'netral' ? null : <Tanda derajat={k.derajat} ukuran={26} />}
        <div>
          <strong>{k.judul}</strong>
          <p>{k.teks}</p>
        </div>
      </div>
      {h.tanda.some((t) => t.sertifikat?.simulasi) ? (
        <p className={kelas.jelas}>SIMULASI: ditandatangani dengan sertifikat latihan.</p>
      ) : null}
      {h.tanda.length > 0 ? (
        <ol className={kelas.daftar}>
          {h.tanda.map((t, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the signatures in the file
            <Satu key={i} t={t} nomor={i + 1} />
          ))}
        </ol>
      ) : null}
      {h.isi ? (
        <p className={kelas.jelas}>
          {h.isi.model} · {h.isi.kontes ?? 'semua surat suara'} · {h.isi.wilayah}, data{' '}
          <code>{h.isi.data.slice(0, 8)}</code>
        </p>
      ) : null}
      <p className={kelas.sidik}>
        SHA-256 <code>{h.sha256}</code>
      </p>
      <p className={kelas.redup}>
        Tidak diperiksa: apakah penerbit sertifikat dapat dipercaya, dan apakah sertifikat dicabut.
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={lain}>
          Periksa berkas lain…
        </Button>
        <Button onClick={tutup} data-autofocus>
          Tutup
        </Button>
      </Group>
    </Modal>
  );
}
