import { describe, expect, it } from 'vitest';
import { KOSONG } from '../../../src/domain/index.ts';
import {
  bacakan,
  batalBacakan,
  bukaKembali,
  denganKeberatan,
  type LembarRapat,
  lembarRapat,
  sahkan,
} from '../../../src/domain/keadaan-lembar.ts';
import { bukaWilayah, keadaanWilayah, tetapkan } from '../../../src/domain/keadaan-wilayah.ts';
import { setelahBerubah } from '../../../src/domain/status.ts';
import { kodeGalat, nilai } from '../../lib/hasil.ts';

const isian = Int32Array.of(1, 2);
const SEMUA = ['kosong', 'terisi', 'dibacakan', 'dipersoalkan', 'disahkan'] as const;
const lembar = (status: (typeof SEMUA)[number]): LembarRapat => (status === 'kosong' ? { status } : { status, isian });
const BERES = { salah: 0, kosong: 0 };

/** What an act makes of a sheet in each state: the next state (same figures), or the refusal. */
function papan(
  act: (l: LembarRapat) => ReturnType<typeof bacakan> | ReturnType<typeof sahkan> | ReturnType<typeof batalBacakan>,
) {
  return Object.fromEntries(
    SEMUA.map((s) => {
      const h = act(lembar(s));
      if (!h.ok) return [s, h.galat.kode];
      expect(h.nilai.isian).toBe(isian);
      return [s, h.nilai.status];
    }),
  );
}

describe('a sheet in the meeting', () => {
  it('without a figure is empty, whatever was said of it', () => {
    expect(lembarRapat('dibacakan', Int32Array.of(KOSONG, KOSONG))).toEqual({ status: 'kosong' });
    expect(lembarRapat('kosong', isian)).toEqual({ status: 'kosong' });
    expect(lembarRapat('dibacakan', Int32Array.of(KOSONG, 0))).toEqual({
      status: 'dibacakan',
      isian: Int32Array.of(KOSONG, 0),
    });
  });

  it('is read out once, when there is something to read', () => {
    expect(papan(bacakan)).toEqual({
      kosong: 'LEMBAR_KOSONG',
      terisi: 'dibacakan',
      dibacakan: 'LEMBAR_SUDAH_DIBACAKAN',
      dipersoalkan: 'LEMBAR_SUDAH_DIBACAKAN',
      disahkan: 'LEMBAR_DISAHKAN',
    });
  });

  it('a reading is taken back only while nobody built on it', () => {
    expect(papan(batalBacakan)).toEqual({
      kosong: 'LEMBAR_BELUM_DIBACAKAN',
      terisi: 'LEMBAR_BELUM_DIBACAKAN',
      dibacakan: 'terisi',
      dipersoalkan: 'LEMBAR_DIPERSOALKAN',
      disahkan: 'LEMBAR_DISAHKAN',
    });
  });

  it('is adopted after the reading and without an open objection', () => {
    expect(papan((l) => sahkan(l, BERES, undefined))).toEqual({
      kosong: 'LEMBAR_BELUM_DIBACAKAN',
      terisi: 'LEMBAR_BELUM_DIBACAKAN',
      dibacakan: 'disahkan',
      dipersoalkan: 'LEMBAR_DIPERSOALKAN',
      disahkan: 'LEMBAR_DISAHKAN',
    });
  });

  it.each([[{ salah: 1, kosong: 0 }], [{ salah: 0, kosong: 1 }], [{ salah: 2, kosong: 2 }]])(
    'what is open on it (%j) needs a written reason',
    (terbuka) => {
      const l = lembar('dibacakan');
      for (const tanpa of [undefined, '', ' \n\t'])
        expect(sahkan(l, terbuka, tanpa)).toEqual({
          ok: false,
          galat: { kode: 'LEMBAR_BERMASALAH', konteks: terbuka },
        });
      expect(nilai(sahkan(l, terbuka, 'sesuai C.Hasil')).status).toBe('disahkan');
    },
  );

  it('is opened again only with a reason, and is then as after the reading', () => {
    for (const s of SEMUA.slice(0, 4))
      expect(kodeGalat(bukaKembali(lembar(s), 'salah baca'))).toBe('LEMBAR_BELUM_DISAHKAN');
    expect(kodeGalat(bukaKembali(lembar('disahkan'), ' '))).toBe('ALASAN_WAJIB');
    expect(nilai(bukaKembali(lembar('disahkan'), 'salah baca'))).toEqual({ status: 'dibacakan', isian });
  });

  it('an objection contests what was read out and nothing else; its answer gives it back', () => {
    const dengan = (n: number) => SEMUA.map((s) => denganKeberatan(lembar(s), n));
    expect(dengan(2).map((l) => l.status)).toEqual(['kosong', 'terisi', 'dipersoalkan', 'dipersoalkan', 'disahkan']);
    expect(dengan(0).map((l) => l.status)).toEqual(['kosong', 'terisi', 'dibacakan', 'dibacakan', 'disahkan']);
    for (const l of [...dengan(0), ...dengan(1)]) if (l.status !== 'kosong') expect(l.isian).toBe(isian);
  });

  it('figures change in every state but the adopted one; emptied before the reading it is empty again', () => {
    const berubah = (berisi: boolean) =>
      SEMUA.map((s) => {
        const h = setelahBerubah(s, berisi);
        return h.ok ? h.nilai : h.galat.kode;
      });
    expect(berubah(true)).toEqual(['terisi', 'terisi', 'dibacakan', 'dipersoalkan', 'LEMBAR_DISAHKAN']);
    expect(berubah(false)).toEqual(['kosong', 'kosong', 'dibacakan', 'dipersoalkan', 'LEMBAR_DISAHKAN']);
  });
});

describe('a region in the meeting', () => {
  it.each([
    [{ jumlah: 0, dimulai: 0, selesai: 0 }, 'belum'],
    [{ jumlah: 3, dimulai: 0, selesai: 0 }, 'belum'],
    [{ jumlah: 3, dimulai: 1, selesai: 0 }, 'berjalan'],
    [{ jumlah: 3, dimulai: 0, selesai: 1 }, 'berjalan'],
    [{ jumlah: 3, dimulai: 3, selesai: 2 }, 'berjalan'],
    [{ jumlah: 3, dimulai: 3, selesai: 3 }, 'selesai'],
  ] as const)('of %j is %s', (bawah, keadaan) => {
    expect(keadaanWilayah(bawah, false)).toBe(keadaan);
    expect(keadaanWilayah(bawah, true)).toBe('ditetapkan');
  });

  it('is adopted when everything below is done, once', () => {
    const b = { jumlah: 3, dimulai: 3, selesai: 2 };
    const belum = { ok: false, galat: { kode: 'WILAYAH_BELUM_SELESAI', konteks: { selesai: 2, jumlah: 3 } } };
    expect(tetapkan('belum', b)).toEqual(belum);
    expect(tetapkan('berjalan', b)).toEqual(belum);
    expect(tetapkan('selesai', b)).toEqual({ ok: true, nilai: 'ditetapkan' });
    expect(kodeGalat(tetapkan('ditetapkan', b))).toBe('WILAYAH_DITETAPKAN');
  });

  it('is opened again with a reason while nothing above it is adopted', () => {
    for (const k of ['belum', 'berjalan', 'selesai'] as const)
      expect(kodeGalat(bukaWilayah(k, false, 'salah'))).toBe('WILAYAH_BELUM_DITETAPKAN');
    expect(kodeGalat(bukaWilayah('ditetapkan', true, 'salah'))).toBe('INDUK_DITETAPKAN');
    expect(kodeGalat(bukaWilayah('ditetapkan', false, '  '))).toBe('ALASAN_WAJIB');
    expect(kodeGalat(bukaWilayah('ditetapkan', false, undefined))).toBe('ALASAN_WAJIB');
    expect(bukaWilayah('ditetapkan', false, 'salah')).toEqual({ ok: true, nilai: 'selesai' });
  });
});
