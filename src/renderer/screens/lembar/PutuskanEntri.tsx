import { Button, Group, Modal, NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { LembarJawab, OrangJawab, SelEntriJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { NAMA_PERAN, namaSama } from '../../../domain/orang.ts';
import { dapatDuduk } from '../../lib/duduk.ts';
import { hanyaDigit } from '../../lib/ketikan.ts';
import { kunci, useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { useOperator } from '../../lib/saya.ts';
import { GalatKotak, Memuat } from '../../ui/Kotak.tsx';
import kelas from './PutuskanEntri.module.css';
import { type Putusan, usePutusan } from './putusan.ts';

function Angka({ b, p, nilai, children }: { b: SelEntriJawab; p: Putusan; nilai: '1' | '2'; children: ReactNode }) {
  return (
    <label className={kelas.pilihan}>
      <input
        type="radio"
        name={`putusan-${b.sel}`}
        checked={p.di(b.sel).pilih === nilai}
        onChange={() => p.pilih(b.sel, { pilih: nilai })}
      />
      <strong>{children}</strong>
    </label>
  );
}

/** First entry | second entry | what the paper says. Arrows choose within a row, Tab goes on. */
function Baris({ b, p, awal }: { b: SelEntriJawab; p: Putusan; awal: boolean }) {
  return (
    <tr>
      <th scope="row" id={`putusan-${b.sel}`}>
        {b.label}
      </th>
      <td>
        <Angka b={b} p={p} nilai="1">
          {angka(b.entri1)}
        </Angka>
      </td>
      <td>
        <Angka b={b} p={p} nilai="2">
          {angka(b.entri2)}
        </Angka>
      </td>
      <td>
        <input
          className={kelas.lain}
          aria-label={`Angka lain untuk ${b.label}`}
          data-autofocus={awal || undefined}
          inputMode="numeric"
          autoComplete="off"
          placeholder="–"
          value={p.di(b.sel).lain}
          data-dipilih={p.di(b.sel).pilih === 'lain' || undefined}
          onChange={(e) => {
            const lain = hanyaDigit(e.currentTarget.value);
            p.pilih(b.sel, { lain, pilih: lain === '' ? null : 'lain' });
          }}
        />
      </td>
    </tr>
  );
}

const unik = (nama: (string | null)[]): string => [...new Set(nama.filter((n) => n !== null))].join(', ');

function Isi({
  lembar,
  beda,
  orang,
  tutup,
}: {
  lembar: LembarJawab;
  beda: readonly SelEntriJawab[];
  orang: readonly OrangJawab[];
  tutup: () => void;
}) {
  const klien = useQueryClient();
  const param = { kontes: lembar.kontes, tps: lembar.tps };
  const p = usePutusan(beda);
  const [oleh, setOleh] = useState('');
  const [alasan, setAlasan] = useState('');
  const kirim = useUbah('putuskanEntri', {
    selesai: (l) => {
      klien.setQueryData(kunci('lembar', param), l);
      tutup();
    },
  });
  const mengetik = (o: OrangJawab): boolean =>
    beda.some((b) => [b.oleh1, b.oleh2].some((n) => n !== null && namaSama(n, o.nama)));
  const dibacakan = lembar.status === 'dibacakan' || lembar.status === 'dipersoalkan';
  const wajib = dibacakan && p.sel.some(([, satu, , n]) => satu !== n);
  const siap = p.sel.length > 0 && oleh !== '' && (!wajib || alasan.trim() !== '');
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        if (!siap || kirim.isPending) return;
        const badan = { versi: lembar.versi, oleh: Number(oleh), sel: p.sel, ...(alasan.trim() ? { alasan } : {}) };
        kirim.mutate({ param, badan }, { onError: laporGalat });
      }}
    >
      <table className={kelas.tabel}>
        <thead>
          <tr>
            <th scope="col">Baris</th>
            <th scope="col">
              Entri pertama<small>{unik(beda.map((b) => b.oleh1))}</small>
            </th>
            <th scope="col">
              Entri kedua<small>{unik(beda.map((b) => b.oleh2))}</small>
            </th>
            <th scope="col">Angka lain di C.Hasil</th>
          </tr>
        </thead>
        <tbody>
          {beda.map((b, i) => (
            <Baris key={b.sel} b={b} p={p} awal={i === 0} />
          ))}
        </tbody>
      </table>
      <NativeSelect
        mt="md"
        label="Diputuskan oleh"
        description="Orang ketiga, yang melihat C.Hasil dan tidak ikut mengetik angka itu."
        required
        value={oleh}
        onChange={(e) => setOleh(e.currentTarget.value)}
        data={[
          { value: '', label: 'Pilih…' },
          ...orang.map((o) => ({
            value: String(o.id),
            label: `${NAMA_PERAN[o.peran]} – ${o.nama}${mengetik(o) ? ' (ikut mengetik)' : ''}`,
            disabled: mengetik(o),
          })),
        ]}
      />
      <Textarea
        mt="sm"
        label={dibacakan ? 'Alasan' : 'Alasan (boleh kosong)'}
        description={dibacakan ? 'Wajib bila angka yang sudah dibacakan berubah.' : undefined}
        autosize
        minRows={1}
        maxLength={2000}
        value={alasan}
        onChange={(e) => setAlasan(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || e.shiftKey) return;
          e.preventDefault();
          // Ctrl+Enter adopts the sheet below the dialog; here it only sends.
          e.stopPropagation();
          e.currentTarget.form?.requestSubmit();
        }}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={tutup}>
          Batal
        </Button>
        <Button type="submit" disabled={!siap} loading={kirim.isPending}>
          Putuskan {p.sel.length > 0 ? `${angka(p.sel.length)} sel` : ''}
        </Button>
      </Group>
    </form>
  );
}

/** A third person decides between the first and the second entry, cell by cell. */
export function PutuskanEntri({ lembar, tutup }: { lembar: LembarJawab; tutup: () => void }) {
  const operator = useOperator();
  const beda = useTitik('bedaEntri', { param: { kontes: lembar.kontes, tps: lembar.tps } });
  const orang = useTitik('orang');
  const pemutus = dapatDuduk(orang.data?.orang ?? []);
  const galat = beda.error ?? orang.error;
  return (
    <Modal
      opened
      onClose={tutup}
      size={720}
      title={`Putuskan entri ganda, TPS ${lembar.nomor} ${lembar.desa.nama}`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {galat ? <GalatKotak galat={galat} /> : !beda.data || !orang.data ? <Memuat baris={4} /> : null}
      {beda.data && orang.data && pemutus.length === 0 ? (
        <p>
          Belum ada ketua, anggota, atau sekretariat yang tercatat.{' '}
          {operator ? <Link href="/orang">Catat di layar Orang</Link> : 'Minta operator mencatatnya'}, lalu ulangi.
        </p>
      ) : null}
      {beda.data && pemutus.length > 0 ? (
        <Isi lembar={lembar} beda={beda.data.filter((b) => !b.selesai)} orang={pemutus} tutup={tutup} />
      ) : null}
    </Modal>
  );
}
