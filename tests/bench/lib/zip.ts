import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** Every file of a folder as one zip, as offices send Sirekap's files. */
export async function zipFolder(folder: string, tujuan: string): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const nama of fs.readdirSync(folder).sort()) zip.addFile(path.join(folder, nama), nama);
  zip.end();
  await pipeline(zip.outputStream, fs.createWriteStream(tujuan));
}
