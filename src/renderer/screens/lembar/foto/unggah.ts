import { useSyncExternalStore } from 'react';
import { JawabLampirkan } from '../../../../contract/index.ts';
import { besarBerkas, MAKS_BYTE_LAMPIRAN, pesanGalat } from '../../../../domain/index.ts';
import { GalatServer, isiGalat, TERPUTUS } from '../../../lib/galat.ts';
import { bacaGalat } from '../../../lib/panggil.ts';
import { tajukOrang } from '../../../lib/papan-ketik.ts';
import type { TempatFoto } from './keadaan.ts';

/** One file on its way to a sheet, or refused. What has arrived leaves the list. */
export type Unggahan = {
  id: number;
  tempat: string;
  nama: string;
  /** 0 to 1. */
  bagian: number;
  galat: { kalimat: string; langkah: string } | null;
};

const kunciTempat = ({ kontes, tps }: TempatFoto): string => `${kontes} ${tps}`;

/** Outside the screen: going to another sheet does not break off what is being sent. */
let daftar: readonly Unggahan[] = [];
let nomor = 0;
let antrean: Promise<unknown> = Promise.resolve();
const pendengar = new Set<() => void>();

function ganti(baru: readonly Unggahan[]): void {
  daftar = baru;
  for (const f of pendengar) f();
}
const ubah = (id: number, isi: Partial<Unggahan>): void =>
  ganti(daftar.map((u) => (u.id === id ? { ...u, ...isi } : u)));

/** Takes a refused file off the list. */
export const lupakanUnggahan = (id: number): void => ganti(daftar.filter((u) => u.id !== id));

/** `XMLHttpRequest`, because `fetch` tells no upload progress. Resolves with the number of the attachment. */
function kirim({ kontes, tps }: TempatFoto, berkas: File, maju: (bagian: number) => void): Promise<number> {
  return new Promise((selesai, gagal) => {
    const x = new XMLHttpRequest();
    x.open('POST', `/api/lampiran/${kontes}/${tps}?nama=${encodeURIComponent(berkas.name.slice(0, 200))}`);
    for (const [tajuk, isi] of Object.entries(tajukOrang())) x.setRequestHeader(tajuk, isi);
    x.upload.onprogress = (e) => e.lengthComputable && maju(e.loaded / e.total);
    x.onerror = () => gagal(new GalatServer(TERPUTUS, 0));
    x.onload = () => {
      const respons = new Response(x.responseText, { status: x.status === 0 ? 500 : x.status });
      if (!respons.ok) return void bacaGalat(respons).then(gagal);
      try {
        selesai(JawabLampirkan.parse(JSON.parse(x.responseText)).nomor);
      } catch (sebab) {
        gagal(sebab);
      }
    };
    x.send(berkas);
  });
}

/** Too large is known before anything is sent; everything else is for the core to say, which looks into the file. */
function terlaluBesar(berkas: File): Unggahan['galat'] {
  if (berkas.size <= MAKS_BYTE_LAMPIRAN) return null;
  return pesanGalat({
    kode: 'LAMPIRAN_TERLALU_BESAR',
    konteks: { ukuran: besarBerkas(berkas.size), batas: besarBerkas(MAKS_BYTE_LAMPIRAN) },
  });
}

const urutkan = (berkas: readonly File[]): File[] =>
  [...berkas].sort((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }));

/**
 * Attaches files to a sheet, one after the other in the order of their names, so that pages photographed one after the
 * other come in that order. Refusals stay in the list with their reason. Resolves with the number of the first that came.
 */
export function lampirkan(t: TempatFoto, berkas: readonly File[]): Promise<number | null> {
  const kerja = urutkan(berkas).map((b) => ({ b, id: ++nomor }));
  const tempat = kunciTempat(t);
  ganti([...daftar, ...kerja.map(({ b, id }) => ({ id, tempat, nama: b.name, bagian: 0, galat: terlaluBesar(b) }))]);
  const jalan = antrean.then(async () => {
    let pertama: number | null = null;
    for (const { b, id } of kerja) {
      if (terlaluBesar(b)) continue;
      try {
        const n = await kirim(t, b, (bagian) => ubah(id, { bagian }));
        pertama ??= n;
        lupakanUnggahan(id);
      } catch (galat) {
        ubah(id, { galat: isiGalat(galat) });
      }
    }
    return pertama;
  });
  antrean = jalan;
  return jalan;
}

/** Files of a sheet that are on their way or were refused. */
export function useUnggahan(t: TempatFoto): readonly Unggahan[] {
  const semua = useSyncExternalStore(
    (f) => {
      pendengar.add(f);
      return () => void pendengar.delete(f);
    },
    () => daftar,
  );
  return semua.filter((u) => u.tempat === kunciTempat(t));
}
