import { cetakRencana, type HasilCetak, type OpsiCetak } from '../cetak.ts';
import { pageGeometry } from '../kit/page.ts';
import { capTanda } from '../tanda.ts';
import type { MasukanNaskah } from './isi.ts';
import { rencanaNaskah } from './rencana.ts';

/** Makes a document of text. Same input, same bytes. Throws `CetakDibatalkan` on cancel. */
export function buatNaskah(m: MasukanNaskah, opsi: OpsiCetak = {}): Promise<HasilCetak> {
  const cap = capTanda(m.formulir.umum.cap, m.tanda);
  return cetakRencana(
    m,
    { judul: m.judulBerkas, pokok: m.pokok },
    (paper) => rencanaNaskah({ m, isi: m, paper, geometri: pageGeometry(m.kertas, m.arah), cap }),
    opsi,
  );
}
