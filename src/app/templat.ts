import { berkasTemplat, type FormatTemplat, type JenisTemplat, namaTemplat } from '../intake/index.ts';

export { type FormatTemplat, JENIS_TEMPLAT, type JenisTemplat } from '../intake/index.ts';

/** A template to fill in, with the name to save it under. */
export async function templateFile(
  jenis: JenisTemplat,
  format: FormatTemplat,
): Promise<{ nama: string; isi: Uint8Array }> {
  return { nama: namaTemplat(jenis, format), isi: await berkasTemplat(jenis, format) };
}
