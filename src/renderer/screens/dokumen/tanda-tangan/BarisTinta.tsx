import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { PenandaJawab } from '../../../../contract/index.ts';
import { STATUS_TINTA, type StatusTinta } from '../../../../domain/tinta.ts';
import kelas from './TandaTangan.module.css';
import { KATA_TINTA } from './tinta.ts';

type Kirim = (status: StatusTinta | null, alasan: string | null) => void;

/** The reason of a refusal; Enter notes it, Esc leaves it as it was. */
function Alasan({ awal, kirim, batal }: { awal: string; kirim: (alasan: string) => void; batal: () => void }) {
  const [teks, setTeks] = useState(awal);
  return (
    <form
      className={kelas.alasan}
      onSubmit={(e) => {
        e.preventDefault();
        if (teks.trim() !== '') kirim(teks.trim());
      }}
    >
      <TextInput
        label="Alasan menolak"
        required
        maxLength={500}
        // The dialog itself does not close at this Esc.
        data-mantine-stop-propagation="true"
        ref={(el) => el?.focus()}
        value={teks}
        onChange={(e) => setTeks(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Escape') return;
          batal();
        }}
      />
      <Button type="submit" disabled={teks.trim() === ''}>
        Catat penolakan
      </Button>
      <Button variant="default" onClick={batal}>
        Batal
      </Button>
    </form>
  );
}

/** What one person did on the paper: three buttons to press, the pressed one once more to take it back. */
export function BarisTinta({ penanda: x, sibuk, kirim }: { penanda: PenandaJawab; sibuk: boolean; kirim: Kirim }) {
  const [menolak, setMenolak] = useState(false);
  const id = useId();
  const pilih = (s: StatusTinta): void => {
    if (x.tinta?.status === s) kirim(null, null);
    else if (s === 'menolak') setMenolak(true);
    else {
      setMenolak(false);
      kirim(s, null);
    }
  };
  return (
    <li className={kelas.tinta}>
      <span className={kelas.siapa}>
        <strong id={id}>{x.nama}</strong>
        <span className={kelas.redup}>{x.sebutan}</span>
        {x.tinta?.alasan ? <span>Alasan: {x.tinta.alasan}</span> : null}
      </span>
      <fieldset className={kelas.pilihan} aria-labelledby={id} disabled={sibuk}>
        {STATUS_TINTA.map((s) => (
          <button
            key={s}
            type="button"
            aria-pressed={x.tinta?.status === s}
            title={x.tinta?.status === s ? 'Tekan lagi untuk menghapus catatan ini' : undefined}
            data-status={s}
            onClick={() => pilih(s)}
          >
            {KATA_TINTA[s]}
          </button>
        ))}
      </fieldset>
      {menolak ? (
        <Alasan
          awal=""
          kirim={(alasan) => {
            setMenolak(false);
            kirim('menolak', alasan);
          }}
          batal={() => setMenolak(false)}
        />
      ) : null}
    </li>
  );
}
