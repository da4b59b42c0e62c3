import { pilihDiPeramban } from '../../../lib/berkas.ts';

/** Is it a picture or a scan, as far as the sender says? What it really is the core looks up in its bytes. */
const seperti = (tipe: string, nama: string): boolean =>
  tipe.startsWith('image/') ||
  tipe === 'application/pdf' ||
  /\.(jpe?g|jfif|png|webp|pdf|hei[cf]|avif|gif|bmp|tiff?|svg)$/i.test(nama);

/**
 * Pictures in what is dropped or pasted; empty where anything else is among it, which then goes its own way (results go
 * to the import screen).
 */
export function gambarDari(data: DataTransfer | null): File[] {
  const berkas = Array.from(data?.files ?? []);
  return berkas.length > 0 && berkas.every((b) => seperti(b.type, b.name)) ? berkas : [];
}

/** While something is dragged only types are known. */
export function membawaGambar(data: DataTransfer | null): boolean {
  const isi = Array.from(data?.items ?? []).filter((i) => i.kind === 'file');
  return isi.length > 0 && isi.every((i) => seperti(i.type, ''));
}

/**
 * A picture in the clipboard, and not cells of a spreadsheet: those come as text, with a picture of themselves beside it.
 */
export const gambarTempelan = (data: DataTransfer | null): File[] =>
  data?.types.includes('text/plain') ? [] : gambarDari(data);

/** Asks for pictures with the browser's own dialog: the files come as bytes, and no path ever reaches the core. */
export const pilihGambar = async (): Promise<File[]> =>
  (await pilihDiPeramban(false, 'image/*,.pdf,.heic,.heif')).map((b) => b.berkas);
