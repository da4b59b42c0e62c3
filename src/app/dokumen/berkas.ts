import fs from 'node:fs';
import path from 'node:path';
import { berkasTerakhir } from '../../domain/index.ts';
import { documentsFolder, readDocuments, readSignatures, sha256Hex, writeWholeFile } from '../../store/index.ts';
import type { Pleno } from '../pleno.ts';

/** The PDF of a document, named by its content: two documents never share a file unless they are the same. */
export const documentFile = (p: Pleno, sha256: string): string =>
  path.join(documentsFolder(p.s.folder), `${sha256}.pdf`);

/** Keeps the bytes of a document, safely on disk before anything names them. Throws errors of the disk. */
export const keepDocumentFile = (p: Pleno, sha256: string, isi: Uint8Array): Promise<void> =>
  writeWholeFile(documentFile(p, sha256), isi);

/** Newest file of a document by its number, the last signed one where there are signatures; null where there is none. */
export function documentPath(p: Pleno, id: number): string | null {
  const d = readDocuments(p.s).find((x) => x.id === id);
  const berkas = d ? documentFile(p, berkasTerakhir(d, readSignatures(p.s).get(id) ?? [])) : '';
  return d && fs.existsSync(berkas) ? berkas : null;
}

/** Every stage of a signed document, compared with its hash: how many there are, and the first that is not whole. */
export function checkSignedFiles(p: Pleno): { jumlah: number; rusak: string | null } {
  const semua = new Set([...readSignatures(p.s).values()].flat().flatMap((t) => [t.dari, t.sha256]));
  const rusak = [...semua].find((sidik) => {
    const berkas = documentFile(p, sidik);
    return !fs.existsSync(berkas) || sha256Hex(fs.readFileSync(berkas)) !== sidik;
  });
  return { jumlah: semua.size, rusak: rusak?.slice(0, 8) ?? null };
}

const LOGO = ['logo.png', 'logo.jpg', 'logo.jpeg'];
const AWAL = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

/** The office's picture for the head of every page: `logo.png` or `logo.jpg` in the plenary's folder, or above it. */
export function readLogo(p: Pleno): Uint8Array | null {
  for (const folder of [p.s.folder, path.dirname(p.s.folder)])
    for (const nama of LOGO) {
      const berkas = path.join(folder, nama);
      if (!fs.existsSync(berkas) || fs.statSync(berkas).size > 4_000_000) continue;
      const isi = new Uint8Array(fs.readFileSync(berkas));
      // Whatever its name says, only a picture that pdfkit can read goes on paper.
      if (AWAL.some((awal) => awal.every((b, i) => isi[i] === b))) return isi;
    }
  return null;
}
