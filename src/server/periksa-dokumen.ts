import type { Context } from 'hono';
import { z } from 'zod';
import { verifyBytes } from '../app/index.ts';
import { HasilPeriksaBerkas } from '../contract/index.ts';
import { besarBerkas, gagal, type Hasil } from '../domain/index.ts';
import { jawabGalat } from './galat.ts';
import { galatSistem } from './galat-sistem.ts';
import { bacaBadan } from './lampiran.ts';

/** The largest document that is made has a tenth of it. */
const BATAS = 128 * 1024 * 1024;
const terlaluBesar = (byte: number): Hasil<never> =>
  gagal('PERIKSA_TERLALU_BESAR', { ukuran: besarBerkas(byte), batas: besarBerkas(BATAS) });

/** `POST /api/periksa-dokumen?nama=…`: checks the file whose bytes are the body, wherever it comes from; keeps nothing. */
export async function periksaKiriman(c: Context): Promise<Response> {
  const nama = z.string().max(1000).safeParse(c.req.query('nama'));
  if (!nama.success) return jawabGalat(c, { kode: 'PERMINTAAN_BENTUK', konteks: { sebab: 'nama berkas' } });
  try {
    const isi = await bacaBadan(c, BATAS, terlaluBesar);
    if (!isi.ok) return jawabGalat(c, isi.galat);
    const { tanda, ...b } = verifyBytes(nama.data, isi.nilai);
    const jawab: HasilPeriksaBerkas = {
      ...b,
      keadaan: tanda.keadaan,
      tanda: tanda.tanda.map((t) => ({
        ...{ sebab: t.sebab, waktu: t.waktu?.toISOString() ?? null, sertifikatBerlaku: t.sertifikatBerlaku },
        sertifikat: t.sertifikat && {
          ...{ nama: t.sertifikat.nama, penerbit: t.sertifikat.penerbit },
          ...{ sejak: t.sertifikat.sejak.toISOString(), sampai: t.sertifikat.sampai.toISOString() },
          ...{ terbitSendiri: t.sertifikat.terbitSendiri, simulasi: t.sertifikat.simulasi },
        },
      })),
    };
    return c.json(HasilPeriksaBerkas.parse(jawab));
  } catch (e) {
    return jawabGalat(c, galatSistem(e));
  }
}
