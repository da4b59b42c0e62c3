import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type RefObject, useMemo } from 'react';
import type { FormulirJawab, RekapJawab } from '../../../contract/index.ts';
import { lipat } from '../../lib/blok.ts';
import { type Blok, perPartai } from '../../lib/formulir.ts';
import { LompatPartai } from '../../ui/LompatPartai.tsx';
import kelas from './Rekap.module.css';

/** Heading of a party in the recap; folds its rows down to the sum. */
export function BlokRekap({ blok, lebar, terlipat }: { blok: Blok; lebar: number; terlipat: boolean }) {
  const Panah = terlipat ? IconChevronRight : IconChevronDown;
  return (
    <tr className={kelas.partai}>
      <th scope="rowgroup" colSpan={lebar}>
        <button type="button" aria-expanded={!terlipat} onClick={() => lipat(blok.nomor, !terlipat)}>
          <Panah size={17} stroke={2.4} aria-hidden /> {blok.nomor}. {blok.nama}
        </button>
      </th>
    </tr>
  );
}

/** Jumps to a party of the recap; absent for ballots without parties. */
export function PartaiRekap({
  formulir,
  rekap,
  tabel,
}: {
  formulir: FormulirJawab;
  rekap: RekapJawab;
  tabel: RefObject<HTMLTableElement | null>;
}) {
  const blok = useMemo(() => perPartai(formulir.baris.filter((b) => b.bagian === 'IV')), [formulir]);
  const berat = useMemo(
    () =>
      new Map(
        blok.map((b) => {
          const t = b.baris.flatMap((x) => x.sel.map((s) => rekap.tanda[s]));
          const salah = t.some((x) => (x?.salah ?? 0) > 0);
          return [
            b.nomor,
            salah ? ('salah' as const) : t.some((x) => (x?.periksa ?? 0) > 0) ? ('periksa' as const) : null,
          ];
        }),
      ),
    [blok, rekap],
  );
  if (blok.length === 0) return null;
  const ke = (nomor: number): boolean => {
    const el = tabel.current?.querySelector<HTMLElement>(`tbody[data-partai="${nomor}"]`);
    el?.scrollIntoView({ block: 'start' });
    el?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    return el != null;
  };
  return (
    <div className={kelas.lompat}>
      <LompatPartai blok={blok} berat={(n) => berat.get(n) ?? null} ke={ke} />
    </div>
  );
}
