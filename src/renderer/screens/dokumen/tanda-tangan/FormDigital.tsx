import { Button, Group, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DokumenJawab, PenandaJawab } from '../../../../contract/index.ts';
import { pilihDiPeramban } from '../../../lib/berkas.ts';
import { isiGalat } from '../../../lib/galat.ts';
import { useUbah } from '../../../lib/kueri.ts';
import { laporPesan } from '../../../lib/lapor.tsx';
import { Tanda } from '../../../ui/Tanda.tsx';
import { type BerkasP12, keBase64 } from './p12.ts';
import { SertifikatLatihan } from './SertifikatLatihan.tsx';
import kelas from './TandaTangan.module.css';

/**
 * One person's certificate and password, for one signature. Both live in this form alone and go with it. Another name in
 * the certificate is asked about, because certificates carry titles.
 */
export function FormDigital({
  dokumen,
  penanda,
  selesai,
}: {
  dokumen: DokumenJawab;
  penanda: PenandaJawab;
  selesai: () => void;
}) {
  const klien = useQueryClient();
  const [p12, setP12] = useState<BerkasP12 | null>(null);
  const [sandi, setSandi] = useState('');
  const tanda = useUbah('tandatangani', {
    selesai: () => {
      laporPesan('Dokumen ditandatangani', penanda.nama);
      void klien.invalidateQueries({ queryKey: ['dokumen'] }).then(selesai);
    },
  });
  const galat = tanda.error ? isiGalat(tanda.error) : null;
  const tanyaNama = galat?.kode === 'TTD_NAMA_BEDA';
  const kirim = (namaDisetujui: boolean): void => {
    if (!p12 || tanda.isPending) return;
    tanda.mutate({
      param: { id: Number(dokumen.id) },
      badan: { orang: penanda.orang, p12: p12.isi, sandi, namaDisetujui },
    });
  };
  const pilih = async (): Promise<void> => {
    const [b] = await pilihDiPeramban(false, '.p12,.pfx');
    if (!b) return;
    tanda.reset();
    setP12({ nama: b.berkas.name, isi: keBase64(new Uint8Array(await b.berkas.arrayBuffer())) });
  };
  return (
    <form
      className={kelas.form}
      onSubmit={(e) => {
        e.preventDefault();
        kirim(tanyaNama);
      }}
    >
      <p className={kelas.orang}>
        <strong>{penanda.nama}</strong> <span className={kelas.redup}>{penanda.sebutan}</span>
      </p>
      <div className={kelas.berkas}>
        <Button variant="default" data-autofocus onClick={() => void pilih()}>
          {p12 ? 'Ganti berkas…' : 'Pilih berkas .p12 atau .pfx…'}
        </Button>
        <span>{p12?.nama ?? 'belum dipilih'}</span>
      </div>
      <SertifikatLatihan
        orang={penanda.orang}
        jadi={(b, kata) => {
          tanda.reset();
          setP12(b);
          setSandi(kata);
        }}
      />
      <PasswordInput
        label="Kata sandi sertifikat"
        description="Dipakai sekali ini saja; tidak disimpan dan tidak dicatat."
        autoComplete="off"
        maxLength={500}
        value={sandi}
        onChange={(e) => {
          tanda.reset();
          setSandi(e.currentTarget.value);
        }}
        visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan kata sandi' }}
      />
      {galat ? (
        <div className={kelas.galat} role="alert">
          <Tanda derajat={tanyaNama ? 'periksa' : 'salah'} kata={tanyaNama ? 'Periksa' : 'Tidak berhasil'} />
          <div>
            <strong>{galat.kalimat}</strong>
            <p>
              {galat.tersimpan} {galat.langkah} <span className={kelas.redup}>{galat.kode}</span>
            </p>
          </div>
        </div>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={selesai}>
          Kembali
        </Button>
        <Button type="submit" disabled={!p12} loading={tanda.isPending}>
          {tanyaNama ? 'Ya, orang yang sama: tanda tangani' : 'Tanda tangani'}
        </Button>
      </Group>
    </form>
  );
}
