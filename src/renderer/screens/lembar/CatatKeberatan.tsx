import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormulirJawab, LembarJawab } from '../../../contract/index.ts';
import type { Pengaju } from '../../../domain/keberatan.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import kelas from './Keberatan.module.css';

function pengajuDari(v: string, nama: string, kontes: LembarJawab['kontes']): Pengaju | null {
  if (v === 'panwaslu' || v === 'ppk') return { peran: v, nama };
  const peserta = /^saksi\.(\d+)$/.exec(v)?.[1];
  return peserta ? { peran: 'saksi', nama, kontes, peserta: Number(peserta) } : null;
}

/** Notes an objection to this sheet, or an event at its TPS. */
export function CatatKeberatan({
  lembar,
  formulir,
  sel,
  tutup,
}: {
  lembar: LembarJawab;
  formulir: FormulirJawab;
  sel: string | null;
  tutup: () => void;
}) {
  const { data } = useTitik('pihakSalinan', { param: { kontes: lembar.kontes } });
  const [jenis, setJenis] = useState<'keberatan' | 'kejadian'>('keberatan');
  const [dari, setDari] = useState<string | null>(null);
  const [nama, setNama] = useState('');
  const [baris, setBaris] = useState<string | null>(sel);
  const [uraian, setUraian] = useState('');
  const ajukan = useUbah('ajukanKeberatan', {
    selesai: ({ nomor }) => {
      tutup();
      laporPesan(`${jenis === 'keberatan' ? 'Keberatan' : 'Kejadian khusus'} nomor ${nomor} dicatat.`);
    },
  });
  const pengaju = dari ? pengajuDari(dari, nama.trim(), lembar.kontes) : null;
  const siap = pengaju !== null && uraian.trim() !== '';
  const kirim = (): void => {
    if (!pengaju || !siap) return;
    const isi = { jenis, pengaju, wilayah: lembar.tps, kontes: lembar.kontes, sel: baris ? [baris] : [], uraian };
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
          { value: 'keberatan', label: 'Keberatan atas lembar ini' },
          { value: 'kejadian', label: 'Kejadian khusus di TPS ini' },
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
        placeholder="Saksi, Panwaslu, atau PPK"
        nothingFoundMessage="Tidak ada"
        data={[
          ...(data ?? []).map((x) => ({
            value: x.sumber,
            label: x.nomor === null ? 'Panwaslu' : `Saksi ${String(x.nomor).padStart(2, '0')} – ${x.nama}`,
          })),
          { value: 'ppk', label: 'PPK' },
        ]}
        value={dari}
        onChange={setDari}
      />
      <TextInput label="Nama orangnya" value={nama} maxLength={200} onChange={(e) => setNama(e.currentTarget.value)} />
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
      <Textarea
        label="Uraian"
        required
        autosize
        minRows={3}
        maxLength={4000}
        value={uraian}
        onChange={(e) => setUraian(e.currentTarget.value)}
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
