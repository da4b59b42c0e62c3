import type { EntriJurnal } from '../jurnal.ts';
import { type JejakLatihan, jejakAwal, langkahkan } from './jejak.ts';
import type { Skenario } from './skenario.ts';
import {
  ID_TUGAS,
  type IdTugas,
  type Keliru,
  type NilaiTugas,
  type StatusTugas,
  statusTugas,
  type Tugas,
} from './tipe.ts';
import { tugasBaca, tugasPembetulan } from './tugas-baca.ts';
import { tugasKeberatan } from './tugas-keberatan.ts';
import { tugasMuat, tugasPeriksa } from './tugas-muat.ts';
import { tugasCetak, tugasKirim, tugasSahkan } from './tugas-sahkan.ts';

export { berkasLatihan, ID_BERKAS, type IdBerkas } from './berkas.ts';
export * from './kata.ts';
export {
  daftarTps,
  KURSUS,
  type PeranTps,
  type Skenario,
  susunSkenario,
  type TpsLatihan,
} from './skenario.ts';
export * from './tipe.ts';

const TUGAS: Readonly<Record<IdTugas, Tugas>> = {
  muat: tugasMuat,
  periksa: tugasPeriksa,
  baca: tugasBaca,
  pembetulan: tugasPembetulan,
  keberatan: tugasKeberatan,
  sahkan: tugasSahkan,
  cetak: tugasCetak,
  kirim: tugasKirim,
};

type TugasDinilai = NilaiTugas & {
  id: IdTugas;
  status: StatusTugas;
  /** When it became what it is, where it is done. */
  selesaiPada: string | null;
};

/** Something that went wrong on the way, whether or not it was put right. */
type KesalahanLatihan = { waktu: string; tugas: IdTugas; keliru: Keliru };

export type LaporanLatihan = {
  mulai: string;
  tugas: TugasDinilai[];
  kesalahan: KesalahanLatihan[];
  /** TPS whose paper may be looked at. */
  kertas: string[];
  /** When the last of all tasks was done; null while one is open. */
  selesaiPada: string | null;
};

const nilai = (s: Skenario, j: JejakLatihan): Map<IdTugas, NilaiTugas> =>
  new Map(ID_TUGAS.map((id) => [id, TUGAS[id](s, j)]));

const kunciKeliru = (k: Keliru | null): string =>
  k === null ? '' : [k.kode, k.tps, k.sel, k.konteks.ada, k.konteks.nomor, k.konteks.impor].join('/');

/** What asks for something to be done again, and is no slip. */
const BUKAN_KESALAHAN: ReadonlySet<string> = new Set(['DOKUMEN_DRAF', 'DOKUMEN_USANG', 'PAKET_USANG']);

/** The mistake that an entry made: one slip is told once, by the task that knows most of it. */
function kesalahanBaru(
  lama: ReadonlyMap<IdTugas, NilaiTugas>,
  baru: ReadonlyMap<IdTugas, NilaiTugas>,
): { tugas: IdTugas; keliru: Keliru } | null {
  const daftar = ID_TUGAS.flatMap((tugas) => {
    const keliru = baru.get(tugas)?.keliru ?? null;
    if (!keliru || BUKAN_KESALAHAN.has(keliru.kode)) return [];
    return kunciKeliru(keliru) === kunciKeliru(lama.get(tugas)?.keliru ?? null) ? [] : [{ tugas, keliru }];
  });
  return daftar.find((x) => x.keliru.kode !== 'KETIK') ?? daftar[0] ?? null;
}

/**
 * Goes through the journal of a course's plenary and tells where every task stands, when it was done, and what went
 * wrong on the way. Nothing is kept anywhere else, so a restart changes nothing and no task can be ticked by hand.
 */
export function nilaiLatihan(s: Skenario, entri: Iterable<EntriJurnal>): LaporanLatihan {
  const j = jejakAwal();
  const kesalahan: KesalahanLatihan[] = [];
  const selesai = new Map<IdTugas, string>();
  let mulai: string | null = null;
  let kini = nilai(s, j);
  for (const e of entri) {
    mulai ??= e.waktu;
    langkahkan(s, j, e);
    const baru = nilai(s, j);
    const salah = kesalahanBaru(kini, baru);
    if (salah) kesalahan.push({ waktu: e.waktu, ...salah });
    for (const [id, n] of baru) {
      if (statusTugas(n) !== 'selesai') selesai.delete(id);
      else if (!selesai.has(id)) selesai.set(id, e.waktu);
    }
    kini = baru;
  }
  const tugas = [...kini].map(([id, n]) => ({
    id,
    status: statusTugas(n),
    selesaiPada: selesai.get(id) ?? null,
    ...n,
  }));
  const terbuka = tugas.some((t) => t.status !== 'selesai');
  return {
    mulai: mulai ?? '',
    ...{ tugas, kesalahan },
    kertas: Object.values(s.tps).flatMap((t) => (t.peran === 'tertukar' && !j.pernahDibaca.has(t.tps) ? [] : [t.tps])),
    selesaiPada: terbuka ? null : ([...selesai.values()].sort().at(-1) ?? null),
  };
}
