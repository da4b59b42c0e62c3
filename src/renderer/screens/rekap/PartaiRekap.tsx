import { type RefObject, useMemo } from 'react';
import type { FormulirJawab, RekapJawab } from '../../../contract/index.ts';
import { perPartai } from '../../lib/formulir.ts';
import { LompatPartai } from '../../ui/LompatPartai.tsx';
import kelas from './Rekap.module.css';

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
