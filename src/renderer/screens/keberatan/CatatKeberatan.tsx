import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormulirJawab } from '../../../contract/index.ts';
import type { Pengaju } from '../../../domain/keberatan.ts';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { useBadan } from '../../lib/badan.ts';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { KATA_PULIH, useTeksDraf } from '../../lib/teks-draf.ts';
import kelas from './Keberatan.module.css';

function pengajuDari(v: string, nama: string, kontes: KodeKontes): Pengaju | null {
  if (v === 'panwaslu' || v === 'ppk') return { peran: v, nama };
  const peserta = /^saksi\.(\d+)$/.exec(v)?.[1];
  return peserta ? { peran: 'saksi', nama, kontes, peserta: Number(peserta) } : null;
}

export type TempatKeberatan = {
  /** TPS, desa or the region of the plenary. */
  wilayah: string;
  kontes: KodeKontes;
  /** Rows to choose cells from; absent where it is not about a sheet. */
  formulir?: FormulirJawab;
};

/** Notes an objection, or an event, at one place. */
export function CatatKeberatan({
  tempat,
  sel,
  tutup,
}: {
  tempat: TempatKeberatan;
  sel: string | null;
  tutup: () => void;
}) {
  const { wilayah, kontes, formulir } = tempat;
  const { badan, pengawas } = useBadan();
  const { data } = useTitik('pihakSalinan', { param: { kontes } });
  const [jenis, setJenis] = useState<'keberatan' | 'kejadian'>('keberatan');
  const [dari, setDari] = useState<string | null>(null);
  const [nama, setNama] = useState('');
  const [baris, setBaris] = useState<string | null>(sel);
  const { teks: uraian, ketik, pulih } = useTeksDraf({ kontes, wilayah, nama: 'keberatan' });
  const ajukan = useUbah('ajukanKeberatan', {
    selesai: ({ nomor }) => {
      tutup();
      laporPesan(`${jenis === 'keberatan' ? 'Keberatan' : 'Kejadian khusus'} nomor ${nomor} dicatat.`);
    },
  });
  const pengaju = dari ? pengajuDari(dari, nama.trim(), kontes) : null;
  const siap = pengaju !== null && uraian.trim() !== '';
  const kirim = (): void => {
    if (!pengaju || !siap) return;
    const isi = { jenis, pengaju, wilayah, kontes, sel: baris ? [baris] : [], uraian };
    ajukan.mutate({ badan: isi }, { onError: laporGalat });
  };
  return (
    <form
      className={kelas.formulir}
      onSubmit={(e) => {
        e.preventDefault();
        kirim();
      }}
    >
      <Select
        label="Yang dicatat"
        data={[
          { value: 'keberatan', label: formulir ? 'Keberatan atas lembar ini' : 'Keberatan' },
          { value: 'kejadian', label: 'Kejadian khusus' },
        ]}
        value={jenis}
        allowDeselect={false}
        onChange={(v) => setJenis(v === 'kejadian' ? 'kejadian' : 'keberatan')}
      />
      <Select
        label="Dari"
        data-autofocus
        searchable
        required
        placeholder={`Saksi, ${pengawas}, atau ${badan}`}
        nothingFoundMessage={data ? 'Tidak ada' : 'Memuat…'}
        data={[
          ...(data ?? []).map((x) => ({
            value: x.sumber,
            label: x.nomor === null ? pengawas : `Saksi ${String(x.nomor).padStart(2, '0')} – ${x.nama}`,
          })),
          { value: 'ppk', label: badan },
        ]}
        value={dari}
        onChange={setDari}
      />
      <TextInput label="Nama orangnya" value={nama} maxLength={200} onChange={(e) => setNama(e.currentTarget.value)} />
      {formulir ? (
        <Select
          label="Sel yang dipersoalkan"
          clearable
          searchable
          nothingFoundMessage="Tidak ada"
          placeholder="Seluruh lembar"
          data={formulir.baris.flatMap((b) =>
            b.sel.map((s) => ({ value: s, label: `${namaSel(s)} ${b.peserta?.nama ?? b.teks}`.slice(0, 90) })),
          )}
          value={baris}
          onChange={setBaris}
        />
      ) : null}
      <Textarea
        label="Uraian"
        description={pulih ? KATA_PULIH : undefined}
        required
        autosize
        minRows={3}
        maxLength={4000}
        value={uraian}
        onChange={(e) => ketik(e.currentTarget.value)}
      />
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={tutup}>
          Batal
        </Button>
        <Button type="submit" disabled={!siap} loading={ajukan.isPending}>
          Catat
        </Button>
      </Group>
    </form>
  );
}
