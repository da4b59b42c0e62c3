import { createHash } from 'node:crypto';
import type { HasilPeriksaCetak, TemuanCetak } from '../../domain/index.ts';
import { CetakDibatalkan, NAMA_DATA } from '../cetak.ts';
import type { MasukanDasar } from '../masukan.ts';
import { BerkasBaca } from './baca.ts';
import { Catatan } from './temuan.ts';

export type HasilPeriksa = { hitung: HasilPeriksaCetak; temuan: TemuanCetak[] };

/** The attached data are those whose hash the pages state. */
export async function periksaData(c: Catatan, berkas: BerkasBaca, m: MasukanDasar): Promise<void> {
  const isi = await berkas.lampiran(NAMA_DATA);
  const sidik = isi ? createHash('sha256').update(isi).digest('hex') : '';
  if (sidik === m.tanda.data) c.teks++;
  else c.lapor('berkas', 0, `lampiran ${NAMA_DATA}`, m.tanda.data, sidik);
}

/** Opens a file, runs a check on it and counts; a file that cannot be read is a finding too. */
export async function denganBerkas(
  pdf: Uint8Array,
  kerja: (c: Catatan, berkas: BerkasBaca) => Promise<void>,
): Promise<HasilPeriksa> {
  const c = new Catatan();
  let berkas: BerkasBaca | null = null;
  try {
    berkas = await BerkasBaca.buka(pdf);
    await kerja(c, berkas);
  } catch (e) {
    if (e instanceof CetakDibatalkan) throw e;
    c.lapor('berkas', 0, 'berkas PDF', 'terbaca', e instanceof Error ? e.message : String(e));
  } finally {
    await berkas?.tutup();
  }
  return { hitung: c.hasil(berkas?.alat ?? '', berkas?.halaman ?? 0), temuan: c.temuan };
}
