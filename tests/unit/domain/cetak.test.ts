import { describe, expect, it } from 'vitest';
import {
  type BerkasCetak,
  berkasGagal,
  cetakKosong,
  halamanBerkas,
  type IsiJurnal,
  type KeadaanCetak,
  nomorCetakan,
  nomorDokumen,
  type Potong,
  potongDokumen,
  potongYang,
  terapkanKirim,
  terapkanPastikan,
  tolakKirim,
  tolakPastikan,
} from '../../../src/domain/index.ts';
import { JurnalUji, sidik } from './jurnal-bantu.ts';

const dokumen = (halaman: number): IsiJurnal => ({
  jenis: 'dokumen.dibuat',
  model: 'D',
  kontes: 'PPWP',
  wilayah: '310102',
  kertas: 'A4',
  halaman,
  sha256: sidik('a'),
  draf: false,
});
const berkas = (untuk: string, ...d: number[]): BerkasCetak => ({ untuk, dokumen: d });
const kirim = (nomor: number, halaman: number, b: BerkasCetak[], ulang?: number) => ({
  jenis: 'dokumen.dikirim-cetak' as const,
  nomor,
  jalan: 'cups' as const,
  printer: 'P',
  sisi: 'dua' as const,
  pengantar: true,
  berkas: b,
  halaman,
  ...(ulang === undefined ? {} : { ulang }),
});
const pastikan = (nomor: number, keluar: Potong[], gagal: Potong[] = []): IsiJurnal => ({
  jenis: 'dokumen.dipastikan-cetak',
  nomor,
  oleh: 'operator',
  keluar,
  gagal,
});

describe('printing', () => {
  const j = () => new JurnalUji().tulis(dokumen(3)).tulis(dokumen(2)).tulis(dokumen(1));
  const AB = [berkas('A', 1, 2), berkas('B', 3)];

  it('orders are numbered, name documents that there are, and count their pages', () => {
    j().mustahil(kirim(2, 6, AB), 'nomor pesanan cetak tidak berurutan');
    j().mustahil(kirim(1, 6, [berkas('A', 4)]), 'pesanan cetak 1 DOKUMEN_TIDAK_ADA');
    j().mustahil(kirim(1, 5, AB), 'jumlah halaman pesanan cetak tidak cocok');
    const k = j().tulis(kirim(1, 6, AB)).keadaan.cetak;
    expect(k.pesanan).toEqual([
      {
        ...{ nomor: 1, jalan: 'cups', printer: 'P', sisi: 'dua', pengantar: true, berkas: AB, halaman: 6 },
        keadaan: [['menunggu', 'menunggu'], ['menunggu']],
      },
    ]);
    expect([...k.dokumen]).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
    ]);
    expect(halamanBerkas(k, [berkas('A', 1, 1), berkas('B', 9)])).toBe(6);
  });

  it('nothing is sent again before it is known what came out, and what came out never', () => {
    const s = j().tulis(kirim(1, 6, AB));
    s.mustahil(kirim(2, 1, [berkas('C', 3)]), 'pesanan cetak 2 CETAK_BELUM_DIPASTIKAN');
    s.tulis(pastikan(1, [[1, 0]]));
    s.mustahil(kirim(2, 1, [berkas('C', 3)]), 'pesanan cetak 2 CETAK_SUDAH_KELUAR');
    expect(potongDokumen(s.keadaan.cetak, 3)).toEqual(['keluar']);
    expect(potongDokumen(s.keadaan.cetak, 1)).toEqual(['menunggu']);
    expect(potongYang(s.keadaan.cetak.pesanan[0] as never, 'menunggu')).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('every piece is settled once, and only pieces that there are', () => {
    const s = j()
      .mustahil(pastikan(1, [[0, 0]]), 'kepastian pesanan cetak 1 CETAK_PESANAN_TIDAK_ADA')
      .tulis(kirim(1, 6, AB));
    for (const p of [
      pastikan(1, []),
      pastikan(1, [[0, 2]]),
      pastikan(1, [[2, 0]]),
      pastikan(1, [[0, 0]], [[0, 0]]),
      pastikan(2, [[0, 0]]),
    ])
      s.mustahil(p, /CETAK_PESANAN_TIDAK_ADA$/);
    s.tulis(pastikan(1, [[0, 0]], [[1, 0]])).mustahil(pastikan(1, [[1, 0]]), /CETAK_PESANAN_TIDAK_ADA$/);
    expect(s.keadaan.cetak.pesanan[0]?.keadaan).toEqual([['keluar', 'menunggu'], ['gagal']]);
  });

  it('what failed is sent again with another order, exactly, and is then failed no longer', () => {
    const s = j()
      .tulis(kirim(1, 6, AB))
      .tulis(
        pastikan(
          1,
          [[0, 0]],
          [
            [0, 1],
            [1, 0],
          ],
        ),
      );
    expect(berkasGagal(s.keadaan.cetak.pesanan[0] as never)).toEqual([berkas('A', 2), berkas('B', 3)]);
    s.mustahil(kirim(2, 3, [berkas('A', 2), berkas('B', 3)], 2), 'pesanan cetak 2 CETAK_PESANAN_TIDAK_ADA');
    for (const b of [
      [berkas('A', 2)],
      [berkas('B', 3), berkas('A', 2)],
      [berkas('X', 2), berkas('B', 3)],
      [berkas('A', 3), berkas('B', 2)],
    ])
      s.mustahil(kirim(2, 3, b, 1), 'pesanan cetak 2 CETAK_TIDAK_ADA_YANG_GAGAL');
    s.tulis(kirim(2, 3, [berkas('A', 2), berkas('B', 3)], 1));
    const [lama, baru] = s.keadaan.cetak.pesanan;
    expect(lama?.keadaan).toEqual([['keluar', 'diulang'], ['diulang']]);
    expect(baru?.keadaan).toEqual([['menunggu'], ['menunggu']]);
    expect(baru?.ulang).toBe(1);
    s.mustahil(kirim(3, 3, [berkas('A', 2), berkas('B', 3)], 1), 'pesanan cetak 3 CETAK_TIDAK_ADA_YANG_GAGAL');
  });

  it('sent as a new order, only the documents in it are failed no longer; a repeat touches its own order only', () => {
    const k: KeadaanCetak = cetakKosong();
    for (const n of [1, 2]) k.dokumen.set(n, 1);
    terapkanKirim(k, kirim(1, 2, [berkas('A', 1, 2)]));
    terapkanPastikan(k, {
      jenis: 'dokumen.dipastikan-cetak',
      nomor: 1,
      oleh: 'sistem',
      keluar: [],
      gagal: [
        [0, 0],
        [0, 1],
      ],
    });
    expect(tolakKirim(k, { berkas: [berkas('B', 1)] })).toBeNull();
    terapkanKirim(k, kirim(2, 1, [berkas('B', 1)]));
    expect(k.pesanan[0]?.keadaan).toEqual([['diulang', 'gagal']]);
    terapkanPastikan(k, { jenis: 'dokumen.dipastikan-cetak', nomor: 2, oleh: 'sistem', keluar: [], gagal: [[0, 0]] });
    terapkanKirim(k, kirim(3, 1, [berkas('A', 2)], 1));
    expect(k.pesanan.map((p) => p.keadaan)).toEqual([[['diulang', 'diulang']], [['gagal']], [['menunggu']]]);
    expect(tolakPastikan(k, { nomor: 3, keluar: [[0, 0]], gagal: [] })).toBeNull();
    // Nothing happens to an order that is not there.
    terapkanPastikan(k, { jenis: 'dokumen.dipastikan-cetak', nomor: 9, oleh: 'sistem', keluar: [[0, 0]], gagal: [] });
    terapkanPastikan(k, { jenis: 'dokumen.dipastikan-cetak', nomor: 3, oleh: 'sistem', keluar: [[5, 0]], gagal: [] });
    expect(k.pesanan[2]?.keadaan).toEqual([['menunggu']]);
  });
});

describe('numbers of documents', () => {
  it('say model, ballot, region and what kind it is', () => {
    const d = { model: 'D.Hasil', kontes: 'PPWP', wilayah: '310102' };
    expect(nomorDokumen({ ...d, rupa: 'asli' })).toBe('D.HASIL/PPWP/310102');
    expect(nomorDokumen({ ...d, kontes: null, rupa: 'blangko' })).toBe('D.HASIL/SEMUA/310102/BLANGKO');
    const penerima = { kunci: 'saksi.2', nama: 'A' };
    expect(nomorDokumen({ ...d, rupa: 'salinan', penerima })).toBe('D.HASIL/PPWP/310102/SALINAN.SAKSI.2');
    expect(nomorDokumen({ ...d, rupa: 'salinan' })).toBe('D.HASIL/PPWP/310102/SALINAN.');
  });

  it('the same data in the same state are another printing, anything else a new revision', () => {
    const lalu = { revisi: 3, cetakan: 2, data: 'x', draf: false };
    expect(nomorCetakan(undefined, { data: 'x', draf: false })).toEqual({ revisi: 1, cetakan: 1 });
    expect(nomorCetakan({ draf: false, data: 'x' }, { data: 'x', draf: false })).toEqual({ revisi: 1, cetakan: 1 });
    expect(nomorCetakan(lalu, { data: 'x', draf: false })).toEqual({ revisi: 3, cetakan: 3 });
    expect(nomorCetakan({ ...lalu, cetakan: undefined } as never, { data: 'x', draf: false })).toEqual({
      revisi: 3,
      cetakan: 2,
    });
    expect(nomorCetakan(lalu, { data: 'y', draf: false })).toEqual({ revisi: 4, cetakan: 1 });
    expect(nomorCetakan(lalu, { data: 'x', draf: true })).toEqual({ revisi: 4, cetakan: 1 });
  });
});
