import { useEffect, useMemo } from 'react';
import { useSearch } from 'wouter';
import type { FormulirJawab, LembarJawab } from '../../../contract/index.ts';
import { type SumberLembar, SumberPembanding } from '../../../domain/sumber.ts';
import { fokusSalinan, fokusSel } from '../../lib/fokus.ts';
import { kelompokkan, lembarDari, periksaKetikan, type TemuanTampil, tandaSel } from '../../lib/formulir.ts';
import { nilaiKetikan } from '../../lib/ketikan.ts';
import { useBolehUbah } from '../../lib/saya.ts';
import { Bagian } from './Bagian.tsx';
import { useDrafLapis, useDrafLembar } from './draf-lembar.ts';
import { KakiLembar } from './KakiLembar.tsx';
import { KepalaLembar } from './KepalaLembar.tsx';
import kelas from './Lembar.module.css';
import { Pembetulan } from './Pembetulan.tsx';
import { Pemeriksaan } from './Pemeriksaan.tsx';
import { Pengesahan } from './Pengesahan.tsx';
import { usePembanding } from './pembanding.ts';
import { usePihakSiap } from './pihak.ts';
import { RiwayatSel, useRiwayatSel } from './RiwayatSel.tsx';
import { type Halangan, useRapat } from './rapat.ts';
import { type Sunting, useSunting } from './sunting.ts';

/** Findings of the core; while something is typed, those of the typed figures, together with what only the core knows. */
function useTemuan(
  formulir: FormulirJawab,
  lembar: LembarJawab,
  sunting: Sunting,
  jenis: 'PEMILU' | 'PILKADA',
): TemuanTampil[] {
  const struktur = useMemo(() => lembarDari(formulir), [formulir]);
  const { ketikan } = sunting;
  return useMemo(() => {
    if (Object.keys(ketikan).length === 0) return lembar.temuan;
    const isian = { ...lembar.isian };
    for (const [sel, teks] of Object.entries(ketikan)) isian[sel] = nilaiKetikan(teks);
    return [...periksaKetikan(struktur, isian, jenis), ...lembar.temuan.filter((t) => !t.kode.startsWith('S'))];
  }, [struktur, lembar, ketikan, jenis]);
}

/** Opens the copy in which typing was left, at that cell. */
function bukaSalinan(buka: (s: SumberLembar | null) => void, { lapis, sel }: { lapis: string; sel: string }): void {
  const sumber = SumberPembanding.safeParse(lapis);
  if (!sumber.success) return;
  buka(sumber.data);
  requestAnimationFrame(() => fokusSalinan(sel));
}

/** Why the sheet cannot be noted as read out or adopted now. */
function halangan(sunting: Sunting, tertutup: boolean, boleh: boolean): Halangan | null {
  if (!boleh) return { judul: 'Hanya dibaca', langkah: 'Lembar ini di luar bagian panel ini.' };
  if (tertutup) return { judul: 'Entri kedua sedang diketik', langkah: 'Tekan “Selesai mengetik” dahulu.' };
  if (sunting.menyimpan.size > 0)
    return { judul: 'Angka masih disimpan', langkah: 'Tekan sekali lagi setelah tertulis “Tersimpan”.' };
  if (Object.keys(sunting.ketikan).length > 0)
    return { judul: 'Ada angka yang belum disimpan', langkah: 'Enter menyimpannya, Esc membuangnya.' };
  return null;
}

/** The sheet in the order of the paper, with the checks at its right. */
export function IsiLembar({
  formulir,
  lembar,
  jenis,
  bukaLompat,
}: {
  formulir: FormulirJawab;
  lembar: LembarJawab;
  jenis: 'PEMILU' | 'PILKADA';
  bukaLompat: () => void;
}) {
  const boleh = useBolehUbah()(lembar.tps);
  const draf = useDrafLembar(lembar);
  const sunting = useSunting(lembar, useDrafLapis(draf, 'lembar'));
  const pembanding = usePembanding(lembar, draf);
  const rapat = useRapat(lembar, halangan(sunting, pembanding.tertutup, boleh));
  usePihakSiap(lembar.kontes);
  const riwayat = useRiwayatSel(pembanding.tertutup);
  const temuan = useTemuan(formulir, lembar, sunting, jenis);
  const tanda = useMemo(() => tandaSel(temuan), [temuan]);
  const kelompok = useMemo(() => kelompokkan(formulir), [formulir]);
  const tuju = new URLSearchParams(useSearch()).get('sel');
  useEffect(() => {
    if (tuju) fokusSel(tuju);
  }, [tuju]);
  // Where typing was left in the middle it goes on, unless one came here for another cell.
  const { awal } = draf;
  const { buka } = pembanding;
  useEffect(() => {
    if (!awal || tuju) return;
    if (awal.lapis === 'lembar') fokusSel(awal.sel);
    else bukaSalinan(buka, awal);
  }, [awal, tuju, buka]);
  const { urung } = sunting;
  useEffect(() => {
    const tombol = (e: KeyboardEvent): void => {
      if (!(e.ctrlKey || e.metaKey) || e.shiftKey || e.key.toLowerCase() !== 'z') return;
      // Inside a cell that is being typed, Ctrl+Z stays what it is everywhere: undo of the typing.
      const el = document.activeElement;
      if (el instanceof HTMLInputElement && (el.dataset.belum || el.dataset.sel === undefined)) return;
      e.preventDefault();
      if (lembar.dapatUrung) void urung();
    };
    window.addEventListener('keydown', tombol);
    return () => window.removeEventListener('keydown', tombol);
  }, [lembar.dapatUrung, urung]);
  return (
    <>
      <div className={kelas.tengah}>
        <div className={kelas.gulung}>
          <KepalaLembar lembar={lembar} kontes={formulir.nama} pembanding={pembanding} />
          {kelompok.map((k) => (
            <Bagian
              key={k.bagian}
              kelompok={k}
              lembar={lembar}
              boleh={boleh}
              sunting={sunting}
              pembanding={pembanding}
              tanda={tanda}
              bukaRiwayat={riwayat.buka}
            />
          ))}
        </div>
        <KakiLembar
          lembar={lembar}
          sunting={sunting}
          rapat={rapat}
          tertutup={pembanding.tertutup}
          bukaLompat={bukaLompat}
        />
        <Pengesahan lembar={lembar} rapat={rapat} />
        <Pembetulan sunting={sunting} lembar={lembar} />
        <RiwayatSel lembar={lembar} sel={riwayat.sel} tutup={riwayat.tutup} />
      </div>
      <Pemeriksaan
        formulir={formulir}
        lembar={lembar}
        temuan={temuan}
        belumTersimpan={Object.keys(sunting.ketikan).length > 0}
        tertutup={pembanding.tertutup}
        bukaRiwayat={riwayat.buka}
      />
    </>
  );
}
