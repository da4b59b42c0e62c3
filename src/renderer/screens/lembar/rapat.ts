import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Jawab, LembarJawab, PinOrang } from '../../../contract/index.ts';
import { GalatServer } from '../../lib/galat.ts';
import { kunci, useTitik } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { usePanelSaya } from '../../lib/panel-desa.ts';
import { panggil } from '../../lib/panggil.ts';
import { alamat } from '../../lib/tempat.ts';

/** Why a key does nothing: what is the matter, what to do. */
export type Halangan = { readonly judul: string; readonly langkah: string };

/** What the screen asks before an act can be done. */
export type Tanya = 'pin' | 'bermasalah' | 'buka' | 'tanpaEntri2' | null;

/**
 * The next paper to read: the next ballot of this TPS that is not adopted, else the first ballot of the TPS `sesudah`,
 * the next one that this panel reads.
 */
function lembarBerikut(l: LembarJawab, sesudah: string | null): string | null {
  const i = l.suratSuara.findIndex((s) => s.kode === l.kontes);
  const urut = [...l.suratSuara.slice(i + 1), ...l.suratSuara.slice(0, Math.max(0, i))];
  const surat = urut.find((s) => s.status !== 'disahkan');
  if (surat) return alamat.lembar(surat.kode, l.tps);
  const awal = l.suratSuara[0]?.kode ?? l.kontes;
  return sesudah ? alamat.lembar(awal, sesudah) : null;
}

/** Typing something else than figures of the sheet, or in a dialog above it. */
const diKotakTeks = (el: EventTarget | null): boolean =>
  el instanceof HTMLElement &&
  (el.closest('[role="dialog"]') !== null ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) && el.dataset.sel === undefined && el.dataset.salinan === undefined));

/**
 * Moves the sheet through the meeting: S notes it read out as it stands, Ctrl+Enter adopts it, N goes on to the next
 * paper. `halangan`: why nothing is noted over this sheet now (something typed is still on its way), as a message; null
 * where there is nothing.
 */
export function useRapat(lembar: LembarJawab, halangan: Halangan | null) {
  const klien = useQueryClient();
  const [, pergi] = useLocation();
  const [tanya, setTanya] = useState<Tanya>(null);
  const [sibuk, setSibuk] = useState(false);
  const [galat, setGalat] = useState<GalatServer | null>(null);
  const { kontes, tps, versi, status } = lembar;
  const { data: agenda } = useTitik('agenda', { param: { kontes } });
  const { hanya, untukSaya } = usePanelSaya();
  /** The next TPS of this panel in the order of the agenda. */
  const tpsBerikut = (l: LembarJawab): string | null => {
    if (!hanya) return l.sesudah;
    const urut = agenda?.desa.flatMap((d) => d.tps.map((t) => t.tps)) ?? [];
    return urut.slice(urut.indexOf(l.tps) + 1).find(untukSaya) ?? null;
  };

  const jalankan = useCallback(
    async (kerja: () => Promise<Jawab<'lembar'>>): Promise<boolean> => {
      setSibuk(true);
      setGalat(null);
      try {
        klien.setQueryData(kunci('lembar', { kontes, tps }), await kerja());
        setTanya(null);
        return true;
      } catch (e) {
        if (e instanceof GalatServer && e.kode === 'PALU_TERKUNCI') setTanya('pin');
        else if (e instanceof GalatServer && e.kode === 'LEMBAR_BERMASALAH') setTanya('bermasalah');
        else if (e instanceof GalatServer && e.kode === 'ENTRI_KEDUA_BELUM') setTanya('tanpaEntri2');
        else if (e instanceof GalatServer && /^PIN_|^ORANG_|^PERAN_/.test(e.kode)) setGalat(e);
        else {
          if (e instanceof GalatServer && e.kode === 'LEMBAR_USANG')
            void klien.invalidateQueries({ queryKey: kunci('lembar', { kontes, tps }) });
          // Two PINs once more would not help where a recap above is adopted: the message says what does.
          if (e instanceof GalatServer) setTanya((t) => (t === 'buka' ? null : t));
          laporGalat(e);
        }
        return false;
      } finally {
        setSibuk(false);
      }
    },
    [klien, kontes, tps],
  );
  const param = { kontes, tps };
  const bacakan = (alasan?: string): void =>
    void jalankan(() => panggil('bacakanLembar', { param, badan: { versi, ...(alasan ? { alasan } : {}) } }));
  const batal = (): void => void jalankan(() => panggil('batalBacakan', { param, badan: { versi } }));
  const sahkan = (alasan?: string): void =>
    void jalankan(() => panggil('sahkanLembar', { param, badan: { versi, ...(alasan ? { alasan } : {}) } }));
  const lanjut = (): void => {
    const ke = lembarBerikut(lembar, tpsBerikut(lembar));
    if (ke) pergi(ke);
    else if (hanya) laporPesan('Ini TPS terakhir dari bagian panel ini.');
  };
  /** Takes the gavel, then does what was asked for. */
  const pegang = async (pin: PinOrang): Promise<void> => {
    setSibuk(true);
    setGalat(null);
    try {
      klien.setQueryData(kunci('palu'), await panggil('pegangPalu', { badan: pin }));
      setTanya(null);
      sahkan();
    } catch (e) {
      if (e instanceof GalatServer) setGalat(e);
      else laporGalat(e);
    } finally {
      setSibuk(false);
    }
  };
  const buka = (alasan: string, pin: [PinOrang, PinOrang]): void =>
    void jalankan(() => panggil('bukaLembar', { param, badan: { versi, alasan, pin } }));

  useEffect(() => {
    const tombol = (e: KeyboardEvent): void => {
      if (tanya || sibuk || diKotakTeks(e.target) || e.altKey) return;
      const t = e.key.toLowerCase();
      /** A key that does nothing says why. */
      const catat = (kerja: () => void): void => {
        e.preventDefault();
        if (halangan) laporPesan(halangan.judul, halangan.langkah, 'perhatian');
        else kerja();
      };
      if ((e.ctrlKey || e.metaKey) && e.key === 'Enter') {
        if (status === 'dibacakan') catat(sahkan);
      } else if (e.ctrlKey || e.metaKey) return;
      else if (t === 's' && status === 'terisi') catat(bacakan);
      else if (t === 'n') {
        e.preventDefault();
        lanjut();
      }
    };
    window.addEventListener('keydown', tombol);
    return () => window.removeEventListener('keydown', tombol);
  });
  return { tanya, setTanya, sibuk, galat, bacakan, batal, sahkan, lanjut, pegang, buka };
}
export type Rapat = ReturnType<typeof useRapat>;
