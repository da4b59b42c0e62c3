import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AgendaJawab } from '../../../contract/index.ts';
import { alamat } from '../../lib/tempat.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Agenda.module.css';

/** Finds a TPS by its number, alone (`12`) or with a part of the desa's name (`12 tidung`). */
function cariTps(agenda: AgendaJawab, cari: string) {
  const kata = cari.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (kata.length === 0) return [];
  return agenda.desa
    .flatMap((d) => d.tps.map((t) => ({ ...t, desa: d.nama })))
    .filter((t) =>
      kata.every((k) =>
        /^\d+$/.test(k) ? Number(t.nomor) === Number(k) || t.tps === k : t.desa.toLowerCase().includes(k),
      ),
    )
    .slice(0, 12);
}

/** Ctrl+G or Ctrl+F: go to a TPS. */
export function LompatTps({
  agenda,
  desaKini,
  buka,
  tutup,
}: {
  agenda: AgendaJawab;
  desaKini: string;
  buka: boolean;
  tutup: () => void;
}) {
  const [cari, setCari] = useState('');
  const [, pergi] = useLocation();
  // The desa being read comes first: there the number alone is enough.
  const hasil = cariTps(agenda, cari).sort(
    (a, b) => Number(b.tps.startsWith(desaKini)) - Number(a.tps.startsWith(desaKini)),
  );
  const ke = (tps: string): void => {
    setCari('');
    tutup();
    pergi(alamat.lembar(agenda.kontes, tps));
  };
  return (
    <Modal opened={buka} onClose={tutup} title="Ke TPS" size="sm" closeButtonProps={{ 'aria-label': 'Tutup' }}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (hasil[0]) ke(hasil[0].tps);
        }}
      >
        <TextInput
          label="Nomor TPS, boleh dengan nama desa"
          placeholder="12 tidung"
          data-autofocus
          value={cari}
          onChange={(e) => setCari(e.currentTarget.value)}
        />
      </form>
      <ul className={kelas.hasil}>
        {hasil.map((t) => (
          <li key={t.tps}>
            <button type="button" onClick={() => ke(t.tps)}>
              <strong>TPS {t.nomor}</strong> {t.desa}
              {t.salah > 0 ? <Tanda derajat="salah" ukuran={16} /> : null}
            </button>
          </li>
        ))}
        {cari.trim() !== '' && hasil.length === 0 ? <li className={kelas.kosong}>Tidak ada TPS itu.</li> : null}
      </ul>
    </Modal>
  );
}
