import {
  type Badan,
  GalatJawab,
  type Jawab,
  KONTRAK,
  type Kueri,
  type NamaTitik,
  type Param,
} from '../../contract/index.ts';
import { GalatServer, TERPUTUS } from './galat.ts';
import { diLaptopLain, sinyalMinta } from './jauh.ts';
import { tajukOrang } from './papan-ketik.ts';
import { putus, tampakHidup, tolakPanel } from './sambungan.ts';

export type OpsiPanggil<N extends NamaTitik> = {
  param?: Param<N>;
  kueri?: Kueri<N>;
  badan?: Badan<N>;
  signal?: AbortSignal | undefined;
};

/** Fills `:name` parts of a path. A missing part is a bug of the caller. */
function isiJalur(jalur: string, param: unknown): string {
  const isi = new Map<string, unknown>(Object.entries(param ?? {}));
  return jalur.replace(/:([a-z]+)/gi, (_, nama: string) => {
    const nilai = isi.get(nama);
    if (nilai === undefined) throw new RangeError(`parameter ${nama} untuk ${jalur} tidak diisi`);
    return encodeURIComponent(String(nilai));
  });
}

function susunKueri(kueri: unknown): string {
  const isi = Object.entries(kueri ?? {}).flatMap(([k, v]) => (v === undefined || v === '' ? [] : [[k, String(v)]]));
  return isi.length === 0 ? '' : `?${new URLSearchParams(isi)}`;
}

/** Turns a refusal into the error a person can read; an answer of another shape is told as a fault of the core. */
export async function bacaGalat(respons: Response): Promise<GalatServer> {
  const teks = await respons.text().catch(() => '');
  try {
    return new GalatServer(GalatJawab.parse(JSON.parse(teks)).galat, respons.status);
  } catch {
    return new GalatServer(
      {
        kode: `HTTP_${respons.status}`,
        kalimat: 'Inti aplikasi menjawab dengan cara yang tidak dikenal.',
        tersimpan: 'Angka yang sudah tersimpan tetap aman.',
        langkah: 'Ulangi sekali lagi; bila terulang, mulai ulang aplikasi.',
      },
      respons.status,
    );
  }
}

/** Calls one route of the contract and parses the answer. Throws `GalatServer`, also when the core is away. */
export async function panggil<N extends NamaTitik>(nama: N, opsi: OpsiPanggil<N> = {}): Promise<Jawab<N>> {
  const titik = KONTRAK[nama];
  const alamat = isiJalur(titik.jalur, opsi.param) + susunKueri(opsi.kueri);
  const minta: RequestInit = { method: titik.metode, signal: sinyalMinta(opsi.signal) };
  if (titik.metode !== 'GET') {
    minta.headers = { 'content-type': 'application/json', ...tajukOrang() };
    minta.body = JSON.stringify(opsi.badan ?? {});
  }
  let respons: Response;
  try {
    respons = await fetch(alamat, minta);
  } catch (sebab) {
    if (opsi.signal?.aborted) throw sebab;
    // Over a network the line of events may still look alive: it is made anew, and what waits goes when it is back.
    if (diLaptopLain() && tampakHidup()) putus();
    throw new GalatServer(TERPUTUS, 0);
  }
  if (!respons.ok) {
    const galat = await bacaGalat(respons);
    tolakPanel(galat.isi);
    throw galat;
  }
  // TypeScript cannot see that the schema picked by `nama` yields `Jawab<N>`; the value has just been parsed by it.
  return titik.jawab.parse(await respons.json()) as Jawab<N>;
}
