import { Button } from '@mantine/core';
import type { DokumenJawab, PenandaJawab } from '../../../../contract/index.ts';
import { waktuSingkat } from '../../../lib/waktu.ts';
import { Lencana } from '../../../ui/Tanda.tsx';
import kelas from './TandaTangan.module.css';

function Sertifikat({ tanda }: { tanda: NonNullable<PenandaJawab['tanda']> }) {
  const s = tanda.sertifikat;
  return (
    <span className={kelas.redup}>
      Sertifikat {s.nama}
      {s.simulasi ? ' · SIMULASI, terbitan sendiri' : ` · penerbit ${s.penerbit}`} · {waktuSingkat(tanda.waktu)} menurut
      jam komputer ini
      {tanda.namaBeda ? ' · nama berbeda, disetujui' : ''}
    </span>
  );
}

/** Everybody in the signature strip: who signed with which certificate and when, and a button for whoever did not. */
export function DaftarDigital({ dokumen, pilih }: { dokumen: DokumenJawab; pilih: (orang: number) => void }) {
  const berikut = dokumen.penanda.find((x) => x.tanda === null)?.orang;
  return (
    <>
      <p className={kelas.jelas}>
        Yang ditandatangani dengan tinta tetap dokumen resminya. Tanda tangan digital ditambahkan pada berkas PDF, satu
        per satu; yang terdahulu tetap berlaku.
      </p>
      <ul className={kelas.daftar}>
        {dokumen.penanda.map((x) => (
          <li key={x.orang}>
            <span className={kelas.siapa}>
              <strong>{x.nama}</strong>
              <span className={kelas.redup}>{x.sebutan}</span>
              {x.tanda ? <Sertifikat tanda={x.tanda} /> : null}
            </span>
            {x.tanda ? (
              <Lencana derajat="baik">ditandatangani</Lencana>
            ) : (
              <Button
                size="xs"
                variant={x.orang === berikut ? 'filled' : 'default'}
                data-autofocus={x.orang === berikut || undefined}
                aria-label={`Tanda tangani, ${x.nama}`}
                onClick={() => pilih(x.orang)}
              >
                Tanda tangani…
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
