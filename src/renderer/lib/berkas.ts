import { type AsalBerkas, JawabTitipan } from '../../contract/index.ts';
import { desktop } from './desktop.ts';
import { GalatServer, TERPUTUS } from './galat.ts';
import { bacaGalat } from './panggil.ts';

/** A file with the path inside the folder it came from. */
export type BerkasPilih = { berkas: File; jalur: string };

/** Larger files are not sent from a browser, except archives: a result of one TPS is a few kilobytes. */
const MAKS_UNGGAH = 64 * 1024 * 1024;

/** Parts what can be sent from what cannot; nothing is dropped silently. */
export function pilahBesar(daftar: readonly BerkasPilih[]): { kirim: BerkasPilih[]; terlaluBesar: BerkasPilih[] } {
  const besar = (b: BerkasPilih): boolean => b.berkas.size > MAKS_UNGGAH && !/\.zip$/i.test(b.berkas.name);
  return { kirim: daftar.filter((b) => !besar(b)), terlaluBesar: daftar.filter(besar) };
}

/** Sends files to the core's own temporary folder. `XMLHttpRequest`, because `fetch` tells no upload progress. */
export function titipkan(
  daftar: readonly BerkasPilih[],
  maju: (bagian: number) => void,
  signal?: AbortSignal,
): Promise<AsalBerkas> {
  const isi = new FormData();
  for (const { berkas, jalur } of daftar) isi.append('berkas', berkas, jalur);
  return new Promise((selesai, gagal) => {
    const x = new XMLHttpRequest();
    x.open('POST', '/api/titipan');
    x.upload.onprogress = (e) => e.lengthComputable && maju(e.loaded / e.total);
    x.onerror = () => gagal(new GalatServer(TERPUTUS, 0));
    x.onabort = () => gagal(new DOMException('dibatalkan', 'AbortError'));
    x.onload = () => {
      const respons = new Response(x.responseText, { status: x.status === 0 ? 500 : x.status });
      if (!respons.ok) return void bacaGalat(respons).then(gagal);
      try {
        selesai({ titipan: JawabTitipan.parse(JSON.parse(x.responseText)).titipan });
      } catch (sebab) {
        gagal(sebab);
      }
    };
    signal?.addEventListener('abort', () => x.abort(), { once: true });
    x.send(isi);
  });
}

/** Opens the browser's own picker. The empty list means nothing was chosen. */
export function pilihDiPeramban(folder: boolean, accept = ''): Promise<BerkasPilih[]> {
  return new Promise((selesai) => {
    const masukan = document.createElement('input');
    masukan.type = 'file';
    masukan.multiple = true;
    masukan.accept = accept;
    if (folder) masukan.webkitdirectory = true;
    masukan.hidden = true;
    // In the document, so that test tools and assistive technology can reach it.
    document.body.append(masukan);
    const akhir = (): void => {
      selesai(
        Array.from(masukan.files ?? [], (berkas) => ({ berkas, jalur: berkas.webkitRelativePath || berkas.name })),
      );
      masukan.remove();
    };
    masukan.addEventListener('change', akhir, { once: true });
    masukan.addEventListener('cancel', akhir, { once: true });
    masukan.click();
  });
}

/** Paths on disk of dropped files; null in a browser, which has none. */
export function jalurDijatuhkan(berkas: readonly File[]): string[] | null {
  const d = desktop();
  if (!d) return null;
  const jalur = berkas.map((b) => d.jalurBerkas(b)).filter((j) => j !== '');
  return jalur.length > 0 ? jalur : null;
}

/** By its name; what it is, the core proves. */
export const adalahPaket = (b: File): boolean => /\.rekap$/i.test(b.name);

/** A package that was dropped on the page; null where none of the files is one. */
export async function paketDijatuhkan(berkas: readonly File[]): Promise<AsalBerkas | null> {
  const paket = berkas.filter(adalahPaket).slice(0, 1);
  const [satu] = paket;
  if (!satu) return null;
  const jalur = jalurDijatuhkan(paket);
  return jalur ? { jalur } : titipkan([{ berkas: satu, jalur: satu.name }], () => undefined);
}

const bacaMasukan = (pembaca: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((ya, tidak) => pembaca.readEntries(ya, tidak));
const bacaBerkas = (e: FileSystemFileEntry): Promise<File> => new Promise((ya, tidak) => e.file(ya, tidak));

async function telusuri(e: FileSystemEntry, hasil: BerkasPilih[]): Promise<void> {
  if (e.isFile) {
    hasil.push({ berkas: await bacaBerkas(e as FileSystemFileEntry), jalur: e.fullPath.replace(/^\//, '') });
    return;
  }
  const pembaca = (e as FileSystemDirectoryEntry).createReader();
  // A reader hands over at most a hundred entries a call, and an empty list at the end.
  for (let isi = await bacaMasukan(pembaca); isi.length > 0; isi = await bacaMasukan(pembaca)) {
    for (const anak of isi) await telusuri(anak, hasil);
  }
}

/** Everything that was dropped, folders opened. Must be called inside the drop event: the list is gone afterwards. */
export async function bacaJatuhan(data: DataTransfer): Promise<BerkasPilih[]> {
  const entri = Array.from(data.items).flatMap((i) => {
    const e = i.kind === 'file' ? i.webkitGetAsEntry() : null;
    return e ? [e] : [];
  });
  // Some sources (a picture dragged out of another program) give files without an entry.
  if (entri.length === 0) return Array.from(data.files, (berkas) => ({ berkas, jalur: berkas.name }));
  const hasil: BerkasPilih[] = [];
  for (const e of entri) await telusuri(e, hasil);
  return hasil;
}
