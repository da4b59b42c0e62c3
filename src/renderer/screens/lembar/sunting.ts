import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LembarJawab } from '../../../contract/index.ts';
import type { DrafKetikan } from '../../lib/antre-ketikan.ts';
import { selKeBawah } from '../../lib/fokus.ts';
import { belumSampai, cakramMenolak, GalatServer } from '../../lib/galat.ts';
import { hanyaDigit, nilaiKetikan, teksKetikan } from '../../lib/ketikan.ts';
import { kunci, useTitik } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';
import { useSambungan } from '../../lib/sambungan.ts';
import { antreanLembar } from './antrean.ts';
import type { IsiPembetulan } from './pihak.ts';

type Ketikan = Readonly<Record<string, string>>;

const tanpa = (k: Ketikan, sel: readonly string[]): Ketikan =>
  Object.fromEntries(Object.entries(k).filter(([s]) => !sel.includes(s)));

/** After the reading a figure changes by a pembetulan, which says why; filling an empty cell corrects nothing. */
const perluAlasan = (l: LembarJawab, antre: ReadonlyMap<string, number | null>): boolean =>
  (l.status === 'dibacakan' || l.status === 'dipersoalkan') &&
  [...antre].some(([s, v]) => (l.isian[s] ?? null) !== null && l.isian[s] !== v);

/**
 * Typing on one sheet. What was typed lives in `ketikan` until the core has confirmed it; only then it counts as
 * saved. One save is under way at a time, each with the version the core gave last, so that a stale page can never
 * overwrite. While the core is away the typed figures wait and are sent when it is back; what the disk refuses stays typed. `draf` keeps what is typed and not
 * entered; what it restores is shown as typed, and recorded only by Enter or by typing on.
 */
export function useSunting(lembar: LembarJawab, draf: DrafKetikan) {
  const klien = useQueryClient();
  const { tersambung } = useSambungan();
  const folder = useTitik('keadaan').data?.pleno?.folder ?? '';
  const [milik] = useState(() => antreanLembar(folder, lembar.kontes, lembar.tps));
  // What was still waiting when this sheet was left stands in its cells again.
  const [ketikan, setKetikan] = useState<Ketikan>(() =>
    Object.fromEntries([...milik.antrean].map(([s, v]) => [s, teksKetikan(v)])),
  );
  const [menyimpan, setMenyimpan] = useState<ReadonlySet<string>>(() => new Set(milik.antrean.keys()));
  const antre = useRef(milik.antrean);
  const berjalan = useRef(false);
  const alasan = useRef<({ alasan: string } & IsiPembetulan) | null>(null);
  const [membetulkan, setMembetulkan] = useState(false);
  const kini = useRef(lembar);
  // An answer asked for before the last save may arrive after it; with its version the next save would be refused.
  if (lembar.kontes !== kini.current.kontes || lembar.versi >= kini.current.versi) kini.current = lembar;
  const { kontes, tps } = lembar;

  const simpanJawaban = useCallback(
    (l: LembarJawab) => {
      kini.current = l;
      klien.setQueryData(kunci('lembar', { kontes, tps }), l);
    },
    [klien, kontes, tps],
  );

  const alirkan = useCallback(async (): Promise<void> => {
    if (berjalan.current || antre.current.size === 0) return;
    if (perluAlasan(kini.current, antre.current) && alasan.current === null) {
      for (const s of antre.current.keys()) draf.segerakan(s);
      setMembetulkan(true);
      return;
    }
    berjalan.current = true;
    const kirim = new Map(antre.current);
    const dilihat = kini.current;
    setMenyimpan(new Set(kirim.keys()));
    let ditolakCakram = false;
    try {
      const jawab = await panggil('ubahLembar', {
        param: { kontes, tps },
        badan: {
          versi: kini.current.versi,
          sel: Object.fromEntries(kirim),
          ...alasan.current,
        },
      });
      for (const [s, v] of kirim) {
        if (antre.current.get(s) !== v) continue;
        antre.current.delete(s);
        draf.batal(s);
      }
      simpanJawaban(jawab);
      // A cell typed again meanwhile keeps its new text.
      setKetikan((k) =>
        tanpa(
          k,
          [...kirim].filter(([s, v]) => nilaiKetikan(k[s] ?? '') === v).map(([s]) => s),
        ),
      );
    } catch (galat) {
      if (belumSampai(galat)) return; // They wait; see the effect below.
      if (cakramMenolak(galat)) {
        // Typed and unsaved, for the same reason as before; they go with the next cell that is entered.
        ditolakCakram = true;
        return laporGalat(galat);
      }
      const baru =
        galat instanceof GalatServer && galat.kode === 'LEMBAR_USANG'
          ? await panggil('lembar', { param: { kontes, tps } }).catch(() => undefined)
          : undefined;
      // The sheet moved on, but not in the cells that were typed: they still stand as they were seen, and go again.
      const maju = baru !== undefined && baru.versi > dilihat.versi;
      const tetap = new Set(maju ? [...kirim.keys()].filter((s) => baru.isian[s] === dilihat.isian[s]) : []);
      const buang = [...kirim.keys()].filter((s) => !tetap.has(s));
      for (const s of buang) {
        antre.current.delete(s);
        draf.buang(s);
      }
      if (baru) {
        simpanJawaban(baru);
        const sudah = buang.every((s) => baru.isian[s] === kirim.get(s));
        setKetikan((k) => tanpa(k, buang));
        if (!sudah) laporGalat(galat);
      } else {
        setKetikan((k) => tanpa(k, [...kirim.keys()]));
        laporGalat(galat);
      }
    } finally {
      if (!ditolakCakram) alasan.current = null;
      berjalan.current = false;
      setMenyimpan(new Set(ditolakCakram ? [] : antre.current.keys()));
    }
    if (antre.current.size > 0) await alirkan();
  }, [kontes, tps, simpanJawaban, draf]);

  useEffect(() => {
    milik.terbuka = true;
    return () => {
      milik.terbuka = false;
    };
  }, [milik]);
  useEffect(() => {
    if (tersambung) void alirkan();
  }, [tersambung, alirkan]);

  const ketik = useCallback(
    (sel: string, teks: string) => {
      const angka = hanyaDigit(teks);
      setKetikan((k) => ({ ...k, [sel]: angka }));
      draf.ambil(sel);
      draf.catat(sel, angka, kini.current.isian[sel] ?? null);
    },
    [draf],
  );
  const pulihkan = useCallback(
    (sel: string) => {
      // Nothing is under way: it waited because the disk refused it, and is given up now.
      if (!berjalan.current) antre.current.delete(sel);
      setKetikan((k) => tanpa(k, [sel]));
      draf.buang(sel);
    },
    [draf],
  );

  const simpan = useCallback(
    (sel: string, teks: string) => {
      const nilai = nilaiKetikan(teks);
      if (!antre.current.has(sel) && nilai === (kini.current.isian[sel] ?? null)) return pulihkan(sel);
      milik.versi = kini.current.versi;
      antre.current.set(sel, nilai);
      setMenyimpan(new Set(antre.current.keys()));
      // What waits for a reason or for the core is kept as typed until it is saved.
      if (tersambung && !perluAlasan(kini.current, antre.current)) draf.tahan(sel);
      void alirkan();
    },
    [alirkan, pulihkan, milik, draf, tersambung],
  );

  /** Called when the cell is left. */
  const selesai = useCallback(
    (sel: string) => {
      const teks = ketikan[sel];
      if (teks !== undefined) simpan(sel, teks);
    },
    [ketikan, simpan],
  );

  /** Enters a restored text as it stands. */
  const terima = useCallback(
    (sel: string) => {
      const teks = draf.sisa[sel];
      if (teks === undefined) return;
      draf.ambil(sel);
      setKetikan((k) => ({ ...k, [sel]: teks }));
      simpan(sel, teks);
    },
    [draf, simpan],
  );

  /** Pasted figures are typed into the cells from this one down and saved together; what does not fit is told. */
  const tempel = useCallback(
    (dari: HTMLInputElement, kolom: readonly string[]): void => {
      const sel = selKeBawah(dari).slice(0, kolom.length);
      milik.versi = kini.current.versi;
      const baru: Record<string, string> = {};
      sel.forEach((s, i) => {
        const teks = hanyaDigit(kolom[i] ?? '');
        if (teks === '' || nilaiKetikan(teks) === (kini.current.isian[s] ?? null)) return;
        baru[s] = teks;
        antre.current.set(s, nilaiKetikan(teks));
      });
      setKetikan((k) => ({ ...k, ...baru }));
      setMenyimpan(new Set(antre.current.keys()));
      if (kolom.length > sel.length)
        laporPesan('Tidak semua angka ditempel', `${kolom.length - sel.length} angka terakhir melewati ujung lembar.`);
      void alirkan();
    },
    [alirkan, milik],
  );

  const urung = useCallback(async () => {
    if (berjalan.current || antre.current.size > 0) return;
    try {
      simpanJawaban(await panggil('urungLembar', { param: { kontes, tps }, badan: { versi: kini.current.versi } }));
      setKetikan({});
      laporPesan('Perubahan terakhir diurungkan');
    } catch (galat) {
      laporGalat(galat);
    }
  }, [kontes, tps, simpanJawaban]);

  /** The reason (and who asked, who agreed) for what was typed over figures that were read out; null gives those back. */
  const beriAlasan = useCallback(
    (isi: ({ alasan: string } & IsiPembetulan) | null): void => {
      setMembetulkan(false);
      if (isi === null) {
        const buang = [...antre.current.keys()];
        antre.current.clear();
        for (const s of buang) draf.buang(s);
        setMenyimpan(new Set());
        setKetikan((k) => tanpa(k, buang));
        return;
      }
      alasan.current = isi;
      void alirkan();
    },
    [alirkan, draf],
  );
  // What is restored counts as typed: it is checked so, and nothing is noted over it.
  const semua = useMemo(() => ({ ...draf.sisa, ...ketikan }), [draf.sisa, ketikan]);

  return {
    membetulkan,
    beriAlasan,
    /** What is to be corrected: [cell, semula, menjadi]. */
    pembetulan: (): [string, number | null, number | null][] =>
      [...antre.current].map(([s, v]) => [s, kini.current.isian[s] ?? null, v]),
    ketikan: semua,
    menyimpan,
    /** Restored from before, untouched. */
    pulih: (sel: string): boolean => !(sel in ketikan) && sel in draf.sisa,
    terima,
    teks: (sel: string): string => semua[sel] ?? teksKetikan(lembar.isian[sel] ?? null),
    ketik,
    pulihkan,
    selesai,
    tempel,
    urung,
  };
}
export type Sunting = ReturnType<typeof useSunting>;
