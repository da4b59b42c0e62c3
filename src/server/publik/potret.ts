import { type Aplikasi, type Pleno, publicContest, publicContests, publicFrame } from '../../app/index.ts';
import {
  DesaPublik,
  FormulirPublik,
  JALUR_PUBLIK,
  KeberatanPublik,
  RekapPublik,
  RingkasPublik,
} from '../../contract/index.ts';
import type { KodeKontes } from '../../domain/index.ts';

/** Everything the public can read, as finished text by address. */
export type Potret = { tanda: ReadonlyMap<string, string>; isi: ReadonlyMap<string, string> };

export const POTRET_KOSONG: Potret = { tanda: new Map(), isi: new Map() };

const TANPA_PLENO = { pleno: null, kontes: [], keberatan: { jumlah: 0, selesai: 0, tanda: '' } };

/** Parsed by the contract once more: an answer with a field that is not public is a bug and goes nowhere. */
function kontesKe(isi: Map<string, string>, p: Pleno, kode: KodeKontes, lama: Potret) {
  const k = publicContest(p, kode);
  if (!k) return null;
  const pakai = (jalur: string, teks: () => string): void => {
    const ada = lama.tanda.get(kode) === k.ringkas.tanda ? lama.isi.get(jalur) : undefined;
    isi.set(jalur, ada ?? teks());
  };
  let rinci: ReturnType<typeof k.rinci> | undefined;
  const buka = () => {
    rinci ??= k.rinci();
    return rinci;
  };
  pakai(JALUR_PUBLIK.formulir(kode), () => JSON.stringify(FormulirPublik.parse(buka().formulir)));
  pakai(JALUR_PUBLIK.rekap(kode), () => JSON.stringify(RekapPublik.parse(buka().rekap)));
  for (const d of k.ringkas.desa)
    pakai(JALUR_PUBLIK.desa(kode, d.kode), () =>
      JSON.stringify(DesaPublik.parse(buka().desa.find((x) => x.kode === d.kode))),
    );
  return k.ringkas;
}

/** What is public now. Contests whose adopted sheets did not change keep their texts, byte for byte. */
export function potret(a: Pick<Aplikasi, 'pleno'>, lama: Potret = POTRET_KOSONG): Potret {
  const isi = new Map<string, string>();
  const p = a.pleno();
  if (!p.ok) {
    isi.set(JALUR_PUBLIK.ringkas, JSON.stringify(RingkasPublik.parse(TANPA_PLENO)));
    return { tanda: new Map(), isi };
  }
  const kontes = publicContests(p.nilai).flatMap((k) => kontesKe(isi, p.nilai, k, lama) ?? []);
  const { daftarKeberatan, ...bingkai } = publicFrame(p.nilai);
  isi.set(JALUR_PUBLIK.ringkas, JSON.stringify(RingkasPublik.parse({ ...bingkai, kontes })));
  isi.set(JALUR_PUBLIK.keberatan, JSON.stringify(KeberatanPublik.parse(daftarKeberatan)));
  return { tanda: new Map(kontes.map((k) => [k.kode, k.tanda])), isi };
}

/** What differs from the picture before: texts to put in place, addresses to take away. */
export function perubahan(lama: Potret, baru: Potret): { isi: [string, string][]; buang: string[] } {
  return {
    isi: [...baru.isi].filter(([j, t]) => lama.isi.get(j) !== t),
    buang: [...lama.isi.keys()].filter((j) => !baru.isi.has(j)),
  };
}
