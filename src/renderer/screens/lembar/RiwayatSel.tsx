import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Jawab, LembarJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { useTitik } from '../../lib/kueri.ts';
import { pelakuTampil } from '../../lib/pelaku.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { GalatKotak, Memuat } from '../../ui/Kotak.tsx';
import kelas from './RiwayatSel.module.css';

type Satu = Jawab<'riwayatSel'>['riwayat'][number];

/** The cell of the sheet, or of a copy beside it, that has the focus now. */
export function selKini(): string | null {
  const el = document.activeElement;
  return el instanceof HTMLInputElement ? (el.dataset.sel ?? el.dataset.salinan ?? null) : null;
}

/** The cell that had the focus last. */
export function useSelTerakhir(): string | null {
  const [sel, setSel] = useState(selKini);
  useEffect(() => {
    const padaFokus = (): void => setSel((lama) => selKini() ?? lama);
    document.addEventListener('focusin', padaFokus);
    return () => document.removeEventListener('focusin', padaFokus);
  }, []);
  return sel;
}

/** Which cell's history is open, and Ctrl+H to open that of the cell one is in. */
export function useRiwayatSel(tertutup: boolean) {
  const [sel, setSel] = useState<string | null>(null);
  useEffect(() => {
    const tombol = (e: KeyboardEvent): void => {
      if (!(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey || e.key.toLowerCase() !== 'h') return;
      const kini = selKini();
      if (kini === null || tertutup) return;
      e.preventDefault();
      setSel(kini);
    };
    window.addEventListener('keydown', tombol);
    return () => window.removeEventListener('keydown', tombol);
  }, [tertutup]);
  return { sel, buka: setSel, tutup: () => setSel(null) };
}

function Baris({ r }: { r: Satu }) {
  const rinci = [
    r.alasan ? `Alasan: ${r.alasan}` : '',
    r.diminta ? `Diminta ${r.diminta}` : '',
    r.disetujui.length > 0 ? `Disetujui ${r.disetujui.join(', ')}` : '',
    r.keberatan === null ? '' : `Keberatan nomor ${r.keberatan}`,
  ].filter(Boolean);
  return (
    <li>
      <time dateTime={r.waktu}>{waktuSingkat(r.waktu)}</time>
      <div>
        <p>
          {r.kalimat}
          {r.angka ? (
            <>
              {' '}
              {r.angka.semula === null ? null : (
                <>
                  <s>{angkaSel(r.angka.semula)}</s> →{' '}
                </>
              )}
              <strong>{angkaSel(r.angka.menjadi)}</strong>
            </>
          ) : null}
        </p>
        {rinci.map((x) => (
          <p key={x} className={kelas.rinci}>
            {x}
          </p>
        ))}
      </div>
      <span className={kelas.orang}>{pelakuTampil(r)}</span>
    </li>
  );
}

function Isi({ lembar, sel }: { lembar: LembarJawab; sel: string }) {
  const { data, error } = useTitik('riwayatSel', { param: { kontes: lembar.kontes, tps: lembar.tps, sel } });
  if (error && !data) return <GalatKotak galat={error} />;
  if (!data) return <Memuat baris={4} />;
  return (
    <>
      <p className={kelas.label}>{data.label}</p>
      {data.riwayat.length === 0 ? <p>Belum ada yang tercatat.</p> : null}
      <ol className={kelas.daftar}>
        {data.riwayat.map((r) => (
          <Baris key={r.seq} r={r} />
        ))}
      </ol>
    </>
  );
}

/** Everything that happened to one figure. */
export function RiwayatSel({ lembar, sel, tutup }: { lembar: LembarJawab; sel: string | null; tutup: () => void }) {
  return (
    <Modal
      opened={sel !== null}
      onClose={tutup}
      size={640}
      title={sel ? `Riwayat ${namaSel(sel)}, TPS ${lembar.nomor} ${lembar.desa.nama}` : ''}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {sel ? <Isi lembar={lembar} sel={sel} /> : null}
    </Modal>
  );
}
