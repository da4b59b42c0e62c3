import { ActionIcon, Checkbox } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { OrangJawab } from '../../../contract/index.ts';
import { namaPeran } from '../../../domain/orang.ts';
import { useBadan } from '../../lib/badan.ts';
import { jam } from '../../lib/waktu.ts';
import kelas from './Orang.module.css';

export type PropBaris = {
  hadir: ReadonlySet<number>;
  tandai: (o: OrangJawab, hadir: boolean) => void;
  sunting: (o: OrangJawab) => void;
  pin: (o: OrangJawab) => void;
};

/** One person: there today, name, what they are, PIN. */
export function Baris({
  o,
  uraian,
  denganPin = false,
  hadir,
  tandai,
  sunting,
  pin,
}: PropBaris & { o: OrangJawab; uraian: string; denganPin?: boolean }) {
  const terkunci = o.terkunciSampai !== null && Date.parse(o.terkunciSampai) > Date.now();
  return (
    <li>
      <Checkbox
        checked={hadir.has(o.id)}
        onChange={(e) => tandai(o, e.currentTarget.checked)}
        aria-label={`${o.nama} hadir`}
      />
      <span className={kelas.nama}>
        <strong>{o.nama}</strong>
        <small>{uraian}</small>
        {terkunci ? <small>PIN terkunci sampai pukul {jam(new Date(o.terkunciSampai ?? ''), false)}</small> : null}
      </span>
      {denganPin || o.punyaPin ? (
        <button type="button" className={o.punyaPin ? kelas.pin : kelas.pinBelum} onClick={() => pin(o)}>
          {o.punyaPin ? 'Ganti PIN' : 'Atur PIN'}
          <span className="rp-tersembunyi"> {o.nama}</span>
        </button>
      ) : null}
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={`Ubah ${o.nama}`} onClick={() => sunting(o)}>
        <IconPencil size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}

/** People of some roles. Ketua and anggota need a PIN; whoever else has one can change it. */
export function DaftarOrang({
  orang,
  nama,
  denganPin = false,
  ...baris
}: PropBaris & { orang: readonly OrangJawab[]; nama: string; denganPin?: boolean }) {
  const { tingkat } = useBadan();
  if (orang.length === 0) return <p className={kelas.sepi}>Belum ada yang dicatat.</p>;
  return (
    <ul className={kelas.daftar} aria-label={nama}>
      {orang.map((o) => (
        <Baris
          key={o.id}
          {...baris}
          o={o}
          uraian={namaPeran(o.peran, tingkat)}
          denganPin={denganPin && (o.peran === 'ketua' || o.peran === 'anggota')}
        />
      ))}
    </ul>
  );
}
