import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closePleno, type Pleno } from '../../../src/app/index.ts';
import type { KonteksLayanan } from '../../../src/app/konteks.ts';
import { LayananPaket } from '../../../src/app/layanan-paket.ts';
import { LayananPemberitahuan } from '../../../src/app/layanan-pemberitahuan.ts';
import { editSheet } from '../../../src/app/lembar.ts';
import { deviceCard, trustDevice } from '../../../src/app/perangkat.ts';
import { adoptSheet, reopenSheet } from '../../../src/app/rapat.ts';
import { Titipan } from '../../../src/app/titipan.ts';
import { gagal, type KodeTps } from '../../../src/domain/index.ts';
import { kirimKe, siapkanKabupaten } from '../../lib/kabupaten.ts';
import { folderBerkas, KEC_A, KETUA, tpsDari, versiDi } from '../../lib/paket.ts';
import { folderSementara, jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';

const { akar, hapus } = folderBerkas('layanan-pemberitahuan');
afterAll(hapus);
const jam = jamUji();

/** The running application of one office, and what its windows are told. */
function kantor(folder: string, buka: () => Pleno | null) {
  const kabar: string[] = [];
  const k = {
    ...{ jam, titipan: new Titipan(path.join(folder, 'titipan')) },
    pleno: () => {
      const p = buka();
      return p ? { ok: true as const, nilai: p } : gagal('PLENO_BELUM_DIBUKA');
    },
    siarkan: (e: { jenis: string }) => void kabar.push(e.jenis),
  } as unknown as KonteksLayanan;
  return { l: new LayananPemberitahuan(k, new LayananPaket(k, folder)), kabar };
}

it('a notice goes onto a stick and is taken from it: written, recognized, looked at, received, and windows look again', async () => {
  const k = await siapkanKabupaten(akar);
  const [tps] = tpsDari(k.kab, KEC_A) as [KodeTps];
  await kirimKe(k.kab, k.ppkA, k.hpA);
  let terbuka: Pleno | null = null;
  const kab = kantor(path.join(akar, 'KPU Kabupaten'), () => terbuka);
  const ppk = kantor(path.join(akar, 'PPK Utara'), () => (terbuka ? k.ppkA : null));
  const stik = folderSementara();

  // Without an open plenary nothing is written and nothing is taken.
  expect(kodeGalat(await kab.l.kirim(KEC_A, stik))).toBe('PLENO_BELUM_DIBUKA');
  expect(kodeGalat(ppk.l.lihat({ jalur: ['a'] }))).toBe('PLENO_BELUM_DIBUKA');
  expect(kodeGalat(await ppk.l.terima({ jalur: ['a'] }, ''))).toBe('PLENO_BELUM_DIBUKA');
  terbuka = k.kab;
  expect(kodeGalat(await kab.l.kirim(KEC_A, stik))).toBe('PEMBERITAHUAN_KOSONG');
  expect(kab.kabar).toEqual([]);

  const di = () => ({ kontes: 'PPWP' as const, tps, versi: versiDi(k.kab, tps) });
  nilai(reopenSheet(k.kab, { ...di(), alasan: 'C.Hasil dibuka' }, [KETUA, { ...KETUA, id: 2 }], jam));
  nilai(editSheet(k.kab, 'PPWP', tps, { versi: di().versi, sel: { 'IV.1': 41 }, alasan: 'salah baca' }, jam));
  nilai(adoptSheet(k.kab, { ...di(), alasan: 'dicatat' }, KETUA, jam));
  expect(kodeGalat(await kab.l.kirim(KEC_A, path.join(stik, 'tidak-ada', 'x')))).not.toBe('');
  const dikirim = nilai(await kab.l.kirim(KEC_A, stik));
  const [nama] = fs.readdirSync(stik);
  expect(nama).toMatch(/^310101-.*-pemberitahuan-1\.rekap$/);
  expect(kab.kabar).toContain('rekap');

  const asal = { jalur: [path.join(stik, nama ?? '')] };
  const hilang = { jalur: [path.join(stik, 'hilang.rekap')] };
  expect(nilai(ppk.l.jenis(asal))).toBe('pemberitahuan');
  for (const h of [ppk.l.jenis(hilang), ppk.l.lihat(hilang), await ppk.l.terima(hilang, '')])
    expect(kodeGalat(h)).toBe('BERKAS_TIDAK_ADA');
  expect(nilai(ppk.l.lihat(asal))).toMatchObject({ penanda: 'tidak dikenal', sidik: dikirim.sidik });
  // Who signed it is not trusted here yet: nothing is taken, nobody is told.
  expect(kodeGalat(await ppk.l.terima(asal, dikirim.sidik))).toBe('PAKET_PENANDA');
  expect(ppk.kabar).toEqual([]);
  nilai(trustDevice(k.ppkA, deviceCard(k.hpKab).kartu, jam));
  expect(nilai(await ppk.l.terima(asal, dikirim.sidik))).toMatchObject({ urut: 1, pembetulan: 1, sudahAda: false });
  expect(ppk.kabar).toEqual(['rekap']);
  for (const p of [k.kab, k.ppkA, k.ppkB]) closePleno(p);
});
