import { Checkbox, Input, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DrafDefinisi } from '../../../contract/index.ts';
import { JENIS_KONTES, type JenisKontes, NAMA_KONTES } from '../../../domain/kontes.ts';
import kelas from './Definisi.module.css';
import type { Pilihan } from './draf.ts';

type Ubah = (baru: Partial<Pilihan>) => void;

/** Ballots that the files hold; all of them unless somebody leaves one out. */
function SuratSuara({ draf, pilihan, ubah }: { draf: DrafDefinisi; pilihan: Pilihan; ubah: Ubah }) {
  const dipilih = pilihan.kontes ?? draf.jenisAda;
  if (draf.jenisAda.length < 2) return null;
  return (
    <Checkbox.Group
      label="Surat suara yang direkap"
      value={dipilih}
      onChange={(v) => {
        const kontes = draf.jenisAda.filter((j) => v.includes(j));
        if (kontes.length > 0) ubah({ kontes });
      }}
    >
      <div className={kelas.centang}>
        {draf.jenisAda.map((j) => (
          <Checkbox key={j} value={j} label={NAMA_KONTES[j]} disabled={dipilih.length === 1 && dipilih[0] === j} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Asked only where a list does not say which ballot its candidates are on. */
function Bawaan({ draf, pilihan, ubah }: { draf: DrafDefinisi; pilihan: Pilihan; ubah: Ubah }) {
  const perlu = pilihan.bawaan !== undefined || draf.kesalahan.some((k) => k.kode === 'DEF_JENIS_TAK_DIKENAL');
  if (!perlu) return null;
  return (
    <Select
      label="Daftar calon yang tidak menyebut jenisnya adalah"
      className={kelas.bawaan}
      placeholder="tidak ada; setiap daftar menyebutnya"
      data={JENIS_KONTES.map((j) => ({ value: j, label: NAMA_KONTES[j] }))}
      clearable
      clearButtonProps={{ 'aria-label': 'Kosongkan' }}
      value={pilihan.bawaan ?? null}
      onChange={(v) => ubah({ bawaan: JENIS_KONTES.find((j): j is JenisKontes => j === v) })}
    />
  );
}

/** The year as it is typed; it counts once it is one. */
function Tahun({ draf, pilihan, ubah }: { draf: DrafDefinisi; pilihan: Pilihan; ubah: Ubah }) {
  const [ketik, setKetik] = useState<string | number>();
  const { tahun, ...sisa } = pilihan.pemilihan ?? {};
  const kini = tahun ?? draf.pemilihan.tahun;
  return (
    <NumberInput
      label="Tahun"
      className={kelas.tahun}
      min={1955}
      max={2999}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={ketik ?? kini ?? ''}
      placeholder={kini === null ? '' : String(kini)}
      error={kini === null ? 'Isi tahun' : undefined}
      onChange={(v) => {
        setKetik(v);
        const n = Number(v);
        ubah({ pemilihan: Number.isInteger(n) && n >= 1955 && n <= 2999 ? { ...sisa, tahun: n } : sisa });
      }}
    />
  );
}

/** Which election the files are for. Everything is filled in where the files tell it. */
export function PilihPemilihan({
  draf,
  pilihan,
  ubah,
  tetap = false,
}: {
  draf: DrafDefinisi;
  pilihan: Pilihan;
  ubah: Ubah;
  /** The election stays what it is: only ballots may be chosen. */
  tetap?: boolean;
}) {
  const p = pilihan.pemilihan ?? {};
  const jenis = p.jenis ?? draf.pemilihan.jenis;
  return (
    <div className={kelas.isian}>
      {tetap ? null : (
        <div className={kelas.deret}>
          <Input.Wrapper label="Jenis pemilihan" labelElement="div">
            <div>
              <SegmentedControl
                aria-label="Jenis pemilihan"
                data={[
                  { value: 'PEMILU', label: 'Pemilu' },
                  { value: 'PILKADA', label: 'Pilkada' },
                ]}
                value={jenis}
                onChange={(v) =>
                  ubah({ kontes: undefined, pemilihan: { ...p, jenis: v === 'PILKADA' ? 'PILKADA' : 'PEMILU' } })
                }
              />
            </div>
          </Input.Wrapper>
          <Tahun draf={draf} pilihan={pilihan} ubah={ubah} />
          <TextInput
            label="Nama pemilihan"
            className={kelas.nama}
            maxLength={200}
            placeholder={draf.siap?.pemilihan.nama ?? 'sesuai jenis dan tahunnya'}
            value={p.nama ?? ''}
            onChange={(e) => {
              const { nama: _, ...sisa } = p;
              const nama = e.currentTarget.value;
              ubah({ pemilihan: nama.trim() === '' ? sisa : { ...sisa, nama } });
            }}
          />
        </div>
      )}
      <SuratSuara draf={draf} pilihan={pilihan} ubah={ubah} />
      <Bawaan draf={draf} pilihan={pilihan} ubah={ubah} />
    </div>
  );
}
