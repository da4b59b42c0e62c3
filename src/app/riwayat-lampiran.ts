import { besarBerkas, type IsiJurnalLampiran } from '../domain/index.ts';
import { readAttachments } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

/** Entries about photos and scans; `tps` is the sheet as the reader is told of it. */
export function sentenceOfAttachment(p: Pleno, isi: IsiJurnalLampiran, tps: string): string {
  switch (isi.jenis) {
    case 'lampiran.ditambah':
      return `Foto ${tps} dilampirkan: ${isi.nama} (${besarBerkas(isi.ukuran)}, sidik ${isi.sha256.slice(0, 8)}).`;
    case 'lampiran.dilepas':
    case 'lampiran.dikembalikan': {
      const nama = readAttachments(p.s, isi.kontes, isi.tps).find((l) => l.nomor === isi.nomor)?.nama ?? isi.nomor;
      return `Foto ${tps} ${isi.jenis === 'lampiran.dilepas' ? 'dilepas' : 'dipasang kembali'}: ${nama}.`;
    }
    case 'lampiran.ditata':
      return `Urutan dan keterangan ${isi.tata.length} foto ${tps} diatur.`;
  }
}
