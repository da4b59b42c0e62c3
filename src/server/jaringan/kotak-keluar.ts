import { type ButirKeluar, deliveredPackages, isDue, outboxItems, type Pleno } from '../../app/index.ts';
import type { ButirKeluarJawab, KotakKeluarJawab, TujuanJawab } from '../../contract/index.ts';
import { KODE_GALAT, type KodeGalat, pesanGalat } from '../../domain/index.ts';

/** What is being sent at this moment. */
export type SedangKirim = {
  sha256: string;
  ke: string;
  alamat: string;
  sejak: string;
  terkirim: number;
  diperiksa: boolean;
  batal: AbortController;
};

const kenal = (k: string | null): k is KodeGalat => KODE_GALAT.some((x) => x === k);

function keadaan(b: ButirKeluar, kini: SedangKirim | null, tanpa: boolean, jam: Date): ButirKeluarJawab['keadaan'] {
  if (b.dijeda) return 'dijeda';
  if (kini) return kini.diperiksa ? 'diperiksa' : 'mengirim';
  if (b.berikut === null) return 'perluOrang';
  if (tanpa) return 'tanpaJaringan';
  return isDue(b, jam.getTime()) ? 'antre' : 'menunggu';
}

/** The outbox as people see it. `tanpa`: the network may not be used. */
export function tampilKotakKeluar(
  p: Pleno,
  tujuan: TujuanJawab[],
  sedang: SedangKirim | null,
  tanpa: boolean,
  jam: Date,
): KotakKeluarJawab {
  const butir = outboxItems(p).map((b): ButirKeluarJawab => {
    const kini = sedang?.sha256 === b.sha256 && sedang.ke === b.ke ? sedang : null;
    const { sha256, ke, urut, ukuran, percobaan } = b;
    return {
      ...{ sha256, ke, urut, ukuran, percobaan },
      namaKe: tujuan.find((t) => t.id === ke)?.nama ?? ke,
      terkirim: kini?.terkirim ?? 0,
      keadaan: keadaan(b, kini, tanpa, jam),
      berikut: b.dijeda ? null : b.berikut,
      galat: kenal(b.galat) ? { kode: b.galat, ...pesanGalat({ kode: b.galat, konteks: b.konteks }) } : null,
    };
  });
  return { tujuan, butir, akuan: deliveredPackages(p) };
}
