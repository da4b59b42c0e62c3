import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raiseObjection, settleObjection } from '../../../src/app/keberatan.ts';
import { editSheet } from '../../../src/app/lembar.ts';
import { type Petugas, type Pleno, tindakan } from '../../../src/app/pleno.ts';
import { adoptRegion, adoptSheet, readOutSheet, reopenSheet, unreadSheet } from '../../../src/app/rapat.ts';
import { writeSource } from '../../../src/app/sumber.ts';
import { DesaPublik, KeberatanPublik, RekapPublik, RingkasPublik } from '../../../src/contract/index.ts';
import { berhasil, type KodeTps } from '../../../src/domain/index.ts';
import { type Potret, perubahan, potret } from '../../../src/server/publik/potret.ts';
import { loadSheet, readSheet, tulis } from '../../../src/store/index.ts';
import { BERES, DEFINISI, isi, LEMBAR, WILAYAH } from '../../lib/kontes.ts';
import { jamUji, nilai, plenoBaru } from '../../lib/pleno.ts';

const jam = jamUji();
const TPS = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as KodeTps);
const DESA = [...new Set(TPS.map((t) => t.slice(0, 10)))];
const ketua: Petugas = { id: 1, nama: 'Ani', peran: 'ketua' };
const anggota: Petugas = { id: 2, nama: 'Budi', peran: 'anggota' };

const di = (p: Pleno, tps: KodeTps) => ({
  kontes: 'PPWP' as const,
  tps,
  versi: readSheet(p.s, 'PPWP', tps)?.versi ?? 0,
});

/** A plenary whose every sheet is loaded, nothing adopted. */
function terisi(): Pleno {
  const p = plenoBaru();
  tulis(p.s, () => {
    for (const tps of TPS)
      loadSheet(p.s, { kontes: 'PPWP', tps, asal: 'sirekap', isian: isi(LEMBAR, BERES) }, tindakan(p, jam));
  });
  return p;
}

function sahkan(p: Pleno, tps: KodeTps): void {
  nilai(readOutSheet(p, di(p, tps), jam));
  nilai(adoptSheet(p, di(p, tps), ketua, jam));
}

const lihat = (p: Pleno, lama?: Potret): Potret => potret({ pleno: () => berhasil(p) }, lama);
const teks = (x: Potret): string => JSON.stringify([...x.isi].sort());
const baca = (x: Potret, jalur: string): unknown => JSON.parse(x.isi.get(jalur) ?? 'null');
const angkaDi = (p: Pleno, sel: string): number => {
  const h = readSheet(p.s, 'PPWP', TPS[0] as KodeTps);
  return h?.isian[LEMBAR.indeks.get(sel) ?? 0] ?? 0;
};

describe('what the public sees', () => {
  it('has no figure while nothing is adopted, only how many sheets there are', () => {
    const x = lihat(terisi());
    const rekap = RekapPublik.parse(baca(x, '/data/rekap/PPWP.json'));
    expect(rekap).toMatchObject({ jumlah: TPS.length, disahkan: 0, ditetapkan: false });
    expect(new Set(rekap.angka)).toEqual(new Set([null]));
    for (const d of DESA) {
      const desa = DesaPublik.parse(baca(x, `/data/desa/PPWP/${d}.json`));
      expect(desa.tps.every((t) => t.angka === null)).toBe(true);
    }
  });

  it('shows an adopted sheet whole, sums of adopted sheets, and loses them when it is opened again', () => {
    const p = terisi();
    const [t1] = TPS as [KodeTps];
    sahkan(p, t1);
    const x = lihat(p);
    const desa = DesaPublik.parse(baca(x, `/data/desa/PPWP/${t1.slice(0, 10)}.json`));
    const i = LEMBAR.indeks.get('IV.1') ?? 0;
    expect(desa.tps.find((t) => t.tps === t1)?.angka?.[i]).toBe(angkaDi(p, 'IV.1'));
    expect(desa).toMatchObject({ disahkan: 1 });
    expect(RekapPublik.parse(baca(x, '/data/rekap/PPWP.json')).angka[i]).toBe(angkaDi(p, 'IV.1'));
    nilai(reopenSheet(p, { ...di(p, t1), alasan: 'Salah baca' }, [ketua, anggota], jam));
    expect(RekapPublik.parse(baca(lihat(p, x), '/data/rekap/PPWP.json')).disahkan).toBe(0);
    expect(teks(lihat(p, x))).not.toContain(String(angkaDi(p, 'V.C')));
  });

  it('says when a region is adopted, and lists objections without their words and persons', () => {
    const p = terisi();
    for (const t of TPS) sahkan(p, t);
    for (const d of DESA) nilai(adoptRegion(p, { kontes: 'PPWP', wilayah: d }, ketua, jam));
    nilai(adoptRegion(p, { kontes: 'PPWP', wilayah: WILAYAH }, ketua, jam));
    nilai(
      raiseObjection(
        p,
        {
          jenis: 'kejadian',
          pengaju: { peran: 'panwaslu', nama: 'Sari Rahasia' },
          wilayah: WILAYAH,
          kontes: null,
          sel: [],
          uraian: 'Listrik padam dua jam',
        },
        jam,
      ),
    );
    const x = lihat(p);
    const ringkas = RingkasPublik.parse(baca(x, '/data/ringkas.json'));
    expect(ringkas.kontes[0]).toMatchObject({ ditetapkan: true, disahkan: TPS.length });
    expect(ringkas.keberatan).toMatchObject({ jumlah: 1, selesai: 0 });
    expect(KeberatanPublik.parse(baca(x, '/data/keberatan.json'))).toEqual([
      expect.objectContaining({ nomor: 1, jenis: 'kejadian', dari: 'Panwaslu', status: 'terbuka', kontes: null }),
    ]);
    nilai(settleObjection(p, 1, { status: 'diterima', jawaban: 'Genset dipakai', hitungUlang: null }, jam));
    const sesudah = RingkasPublik.parse(baca(lihat(p, x), '/data/ringkas.json'));
    expect(sesudah.keberatan).toMatchObject({ jumlah: 1, selesai: 1 });
    expect(sesudah.keberatan.tanda).not.toBe(ringkas.keberatan.tanda);
    for (const rahasia of ['Sari', 'Listrik', 'Ani', 'Budi', p.s.folder, p.s.perangkat])
      expect(teks(x)).not.toContain(rahasia);
  });

  it('is byte for byte the same whatever happens to sheets that are not adopted', () => {
    const p = terisi();
    const [t1, ...lain] = TPS as [KodeTps, ...KodeTps[]];
    sahkan(p, t1);
    const semula = teks(lihat(p));
    const aksi = fc.record({
      apa: fc.constantFrom('ubah', 'kosongkan', 'salinan', 'baca', 'batal' as const),
      tps: fc.constantFrom(...lain),
      sel: fc.constantFrom('IV.1', 'IV.2', 'V.A', 'V.C', 'I.A.L', 'II.1'),
      n: fc.integer({ min: 0, max: 999_999 }),
    });
    fc.assert(
      fc.property(fc.array(aksi, { minLength: 1, maxLength: 8 }), (langkah) => {
        for (const { apa, tps, sel, n } of langkah) {
          const c = di(p, tps);
          const alasan = 'uji';
          if (apa === 'ubah') editSheet(p, 'PPWP', tps, { versi: c.versi, sel: { [sel]: n }, alasan }, jam);
          if (apa === 'kosongkan') editSheet(p, 'PPWP', tps, { versi: c.versi, sel: { [sel]: null }, alasan }, jam);
          if (apa === 'salinan') writeSource(p, { ...c, sumber: 'panwaslu', sel: [[sel, null, n]] }, jam);
          if (apa === 'baca') readOutSheet(p, c, jam);
          if (apa === 'batal') unreadSheet(p, c, jam);
        }
        expect(teks(lihat(p))).toBe(semula);
      }),
      { numRuns: 60 },
    );
    // The walk really went somewhere.
    expect(lain.filter((t) => di(p, t).versi > 3).length).toBeGreaterThan(0);
  });

  it('keeps the texts of a contest that did not change, and tells only what differs', () => {
    const p = terisi();
    const [t1, t2] = TPS as [KodeTps, KodeTps];
    sahkan(p, t1);
    const a = lihat(p);
    const b = lihat(p, a);
    expect(perubahan(a, b)).toEqual({ isi: [], buang: [] });
    sahkan(p, t2);
    const jalur = perubahan(b, lihat(p, b)).isi.map(([j]) => j);
    expect(jalur).toContain('/data/ringkas.json');
    expect(jalur).not.toContain('/data/formulir/PPWP.json');
    const tanpa = potret({ pleno: () => ({ ok: false, galat: { kode: 'PLENO_BELUM_DIBUKA', konteks: {} } }) }, b);
    expect(perubahan(b, tanpa).buang).toContain('/data/rekap/PPWP.json');
  });
});
