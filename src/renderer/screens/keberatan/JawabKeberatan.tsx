import { Button, Group, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { KeberatanJawab } from '../../../contract/index.ts';
import { DASAR_HITUNG_ULANG, HurufDasar, type JawabanKeberatan } from '../../../domain/keberatan.ts';
import { useBadan } from '../../lib/badan.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { KATA_PULIH, useTeksDraf } from '../../lib/teks-draf.ts';
import kelas from './Keberatan.module.css';

/** The answer of the body that recapitulates. */
export function JawabKeberatan({ k, tutup }: { k: KeberatanJawab; tutup: () => void }) {
  const { badan } = useBadan();
  const [status, setStatus] = useState<JawabanKeberatan['status'] | null>(k.jawab?.status ?? null);
  const {
    teks: jawaban,
    ketik,
    pulih,
  } = useTeksDraf({ kontes: k.kontes ?? '-', wilayah: k.wilayah, nama: `jawab.${k.nomor}` }, k.jawab?.jawaban ?? '');
  const [dasar, setDasar] = useState<string | null>(k.jawab?.hitungUlang ?? null);
  const kirim = useUbah('jawabKeberatan', { selesai: tutup });
  const siap = status !== null && jawaban.trim() !== '';
  return (
    <form
      className={kelas.formulir}
      onSubmit={(e) => {
        e.preventDefault();
        if (status === null || !siap) return;
        const hitungUlang = HurufDasar.safeParse(dasar);
        const badan = { status, jawaban, hitungUlang: hitungUlang.success ? hitungUlang.data : null };
        kirim.mutate({ param: { nomor: k.nomor }, badan }, { onError: laporGalat });
      }}
    >
      <p>
        <strong>{k.namaPengaju}</strong>: {k.uraian}
      </p>
      <Select
        label="Keputusan"
        data-autofocus
        required
        data={[
          { value: 'diterima', label: 'Diterima' },
          { value: 'ditolak', label: 'Ditolak' },
          { value: 'diteruskan', label: 'Diteruskan ke tingkat berikutnya' },
        ]}
        value={status}
        onChange={(v) => setStatus(v === 'diterima' || v === 'ditolak' || v === 'diteruskan' ? v : null)}
      />
      <Textarea
        label={`Jawaban ${badan}`}
        description={pulih ? KATA_PULIH : undefined}
        required
        autosize
        minRows={3}
        maxLength={4000}
        value={jawaban}
        onChange={(e) => ketik(e.currentTarget.value)}
      />
      <Select
        label="Penghitungan suara ulang"
        description="Isi bila surat suara TPS ini dihitung ulang, dengan dasarnya (UU 7/2017 Pasal 374 ayat 2)."
        clearable
        placeholder="Tidak dihitung ulang"
        data={HurufDasar.options.map((h) => ({ value: h, label: `${h}. ${DASAR_HITUNG_ULANG[h]}` }))}
        value={dasar}
        onChange={setDasar}
      />
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={tutup}>
          Batal
        </Button>
        <Button type="submit" disabled={!siap} loading={kirim.isPending}>
          Simpan jawaban
        </Button>
      </Group>
    </form>
  );
}
