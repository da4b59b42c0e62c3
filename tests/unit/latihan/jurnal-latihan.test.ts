// The course judged from its journal alone: steps, where to look, and what went wrong, word for word.
import { describe, expect, it } from 'vitest';
import {
  ID_TUGAS,
  type IdTugas,
  type IsiKeberatan,
  type Keliru,
  type KodeKeliru,
  nilaiLatihan,
  nilaiSel,
  type PeranTps,
  statusTugas,
} from '../../../src/domain/index.ts';
import { JurnalLatihan } from '../../lib/latihan-murni.ts';

const mulai = (n: number, benih = 42): JurnalLatihan => new JurnalLatihan(benih).sampai(n);
const status = (x: JurnalLatihan): string[] => x.laporan().tugas.map((t) => t.status);
const tuju = (x: JurnalLatihan, id: IdTugas) => x.tugas(id).butir.map((b) => b.tuju);
const lembar = (x: JurnalLatihan, peran: PeranTps, sel?: string) => ({
  layar: 'lembar',
  tps: x.s.tps[peran].tps,
  ...(sel ? { sel } : {}),
});
/** A slip about one cell. */
const diSel = (x: JurnalLatihan, kode: KodeKeliru, peran: PeranTps, sel: string, konteks: object): Keliru =>
  ({ kode, tps: x.s.tps[peran].tps, sel, konteks, tuju: lembar(x, peran, sel) }) as Keliru;
const kertas = (x: JurnalLatihan, peran: PeranTps, sel: string): number =>
  nilaiSel(x.s.tps[peran].kertas, x.s.lembar.indeks.get(sel) ?? -1) ?? -1;
const kosongPertama = 'II.1';

describe('the right way', () => {
  it.each([42, 7, 1234])('each task is done after its own part, and stays done (seed %i)', (benih) => {
    const x = mulai(0, benih);
    expect(status(x)).toEqual(Array(8).fill('belum'));
    for (let n = 1; n <= 8; n++) {
      const y = mulai(n, benih);
      expect(status(y).slice(0, n)).toEqual(Array(n).fill('selesai'));
      expect(status(y).slice(n).includes('selesai')).toBe(false);
      expect(y.laporan().kesalahan).toEqual([]);
      expect(y.laporan().selesaiPada === null).toBe(n < 8);
    }
  });

  it('says when each task became what it is, and when all were', () => {
    const x = mulai(8);
    const l = x.laporan();
    expect(l.mulai).toBe(x.waktu(1));
    // The first one with the last of the files, before the entry that closes the import.
    const pada = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => x.waktu(mulai(n).entri.length - (n === 1 ? 1 : 0)));
    expect(l.tugas.map((t) => t.selesaiPada)).toEqual(pada);
    expect(l.selesaiPada).toBe(pada[7]);
    expect(l.tugas.map((t) => t.id)).toEqual(ID_TUGAS);
    expect(nilaiLatihan(x.s, [])).toMatchObject({ mulai: '', kesalahan: [], selesaiPada: null });
    // Opened and adopted again it is done anew; the last of all is when everything was.
    x.bukaWilayah(x.s.wilayah);
    expect(x.tugas('sahkan').selesaiPada).toBeNull();
    x.tetapkan(x.s.wilayah).cetak().kirim();
    expect(x.tugas('sahkan').selesaiPada).toBe(x.waktu(x.entri.length - 2));
    expect(x.laporan().selesaiPada).toBe(x.waktu());
  });

  it('the paper of the third TPS is in other hands until its sheet was read out, and open from then on', () => {
    const x = mulai(3);
    const semua = Object.values(x.s.tps).map((t) => t.tps);
    expect(x.laporan().kertas).toEqual(semua.filter((t) => t !== x.s.tps.tertukar.tps));
    expect(x.baca('tertukar').laporan().kertas).toEqual(semua);
    expect(x.batalBaca('tertukar').laporan().kertas).toEqual(semua);
  });

  it('a task is begun, done or wrong as its steps are', () => {
    const b = (...selesai: boolean[]) =>
      selesai.map((s) => ({ id: 'lembar', selesai: s, tuju: { layar: 'impor' } }) as const);
    expect(statusTugas({ butir: b(false, false), keliru: null })).toBe('belum');
    expect(statusTugas({ butir: b(true, false), keliru: null })).toBe('sedang');
    expect(statusTugas({ butir: b(true, true), keliru: null })).toBe('selesai');
    expect(
      statusTugas({ butir: b(true, true), keliru: { kode: 'KETIK', konteks: {}, tuju: { layar: 'impor' } } }),
    ).toBe('keliru');
  });
});

describe('where to look', () => {
  it('before anything is there', () => {
    const x = mulai(0);
    expect(tuju(x, 'muat')).toEqual([{ layar: 'impor' }]);
    expect(tuju(x, 'periksa')).toEqual([{ layar: 'impor' }, { layar: 'banding' }]);
    expect(tuju(x, 'baca')).toEqual([
      lembar(x, 'jernih', 'I.A.L'),
      lembar(x, 'jernih'),
      lembar(x, 'salahBaca', 'I.A.L'),
      lembar(x, 'salahBaca'),
    ]);
    const [a] = x.s.tukar;
    expect(tuju(x, 'pembetulan')).toEqual([
      lembar(x, 'tertukar'),
      lembar(x, 'tertukar', a.sel),
      lembar(x, 'tertukar', 'I.A.L'),
    ]);
    expect(tuju(x, 'keberatan')).toEqual([lembar(x, 'jernih', x.s.klaim.sel), lembar(x, 'jernih')]);
    expect(tuju(x, 'sahkan')).toEqual([
      lembar(x, 'salahJumlah', 'I.A.L'),
      lembar(x, 'salahJumlah', 'V.A'),
      lembar(x, 'jernih'),
      { layar: 'rekap', wilayah: x.s.desa[0] },
      { layar: 'rekap', wilayah: x.s.wilayah },
    ]);
    expect([tuju(x, 'cetak'), tuju(x, 'kirim')]).toEqual([[{ layar: 'dokumen' }], [{ layar: 'kiriman' }]]);
  });

  it('on the way: the first cell that is missing or wrong, the first sheet or desa that is open', () => {
    const x = mulai(2);
    expect(tuju(x, 'periksa')[1]).toEqual(lembar(x, 'jernih', x.s.salinan.sel));
    expect(tuju(x, 'baca')).toEqual([
      lembar(x, 'jernih', kosongPertama),
      lembar(x, 'jernih'),
      lembar(x, 'salahBaca', x.s.baca.sel),
      lembar(x, 'salahBaca'),
    ]);
    const [a, b] = x.s.tukar;
    x.baca('tertukar').ketik('tertukar', { [a.sel]: a.benar }, 'x');
    expect(tuju(x, 'pembetulan')).toEqual([
      lembar(x, 'tertukar'),
      lembar(x, 'tertukar', b.sel),
      lembar(x, 'tertukar', kosongPertama),
    ]);
    expect(tuju(mulai(4), 'pembetulan')).toEqual([
      lembar(x, 'tertukar'),
      lembar(x, 'tertukar', a.sel),
      lembar(x, 'tertukar'),
    ]);
    const y = mulai(5).sahkan('jernih');
    expect(tuju(y, 'sahkan').slice(0, 3)).toEqual([
      lembar(y, 'salahJumlah', kosongPertama),
      lembar(y, 'salahJumlah', 'V.A'),
      lembar(y, 'salahBaca'),
    ]);
    const z = mulai(6);
    expect(tuju(z, 'sahkan').slice(2)).toEqual([
      lembar(z, 'salahJumlah'),
      { layar: 'rekap', wilayah: z.s.desa[0] },
      { layar: 'rekap', wilayah: z.s.wilayah },
    ]);
    z.bukaWilayah(z.s.wilayah).bukaWilayah(z.s.desa[1] as string);
    expect(tuju(z, 'sahkan')[3]).toEqual({ layar: 'rekap', wilayah: z.s.desa[1] });
    expect(z.butir('sahkan')).toEqual(['jumlah-baca', 'jumlah-betul', 'lembar']);
  });
});

describe('steps', () => {
  it('of reading: complete and right, and read out, each for itself', () => {
    expect(mulai(2).baca('jernih').butir('baca')).toEqual(['jernih-baca']);
    expect(mulai(2).lengkapi('jernih').butir('baca')).toEqual(['jernih-isi']);
    expect(mulai(2).lengkapi('salahBaca').butir('baca')).toEqual([]);
    expect(mulai(0).butir('baca')).toEqual([]);
  });

  it('of correcting: only after the reading, both lines, each with its reason', () => {
    const x = mulai(2).baca('tertukar');
    const [a, b] = x.s.tukar;
    expect(x.butir('pembetulan')).toEqual(['tertukar-baca']);
    x.ketik('tertukar', { [a.sel]: a.benar }, 'x');
    expect(x.butir('pembetulan')).toEqual(['tertukar-baca']);
    x.ketik('tertukar', { [b.sel]: b.benar }, 'x');
    expect(x.butir('pembetulan')).toEqual(['tertukar-baca', 'tertukar-betul']);
    x.lengkapi('tertukar');
    expect(x.tugas('pembetulan').status).toBe('selesai');
    // Taken back it is no pembetulan any more.
    x.batalBaca('tertukar');
    expect(x.butir('pembetulan')).toEqual(['tertukar-isi']);
  });

  it('of the sum: read as it stands on the paper, then corrected with a reason', () => {
    const x = mulai(5);
    const { sel, benar } = x.s.jumlah;
    x.baca('salahJumlah');
    expect(x.butir('sahkan')).toEqual([]);
    x.lengkapi('salahJumlah');
    expect(x.butir('sahkan')).toEqual(['jumlah-baca']);
    x.ketik('salahJumlah', { [sel]: benar }, 'x');
    expect(x.butir('sahkan')).toEqual(['jumlah-baca', 'jumlah-betul']);
    expect(x.tugas('sahkan').keliru).toBeNull();
  });

  it('of the copies: those of Panwaslu as they are, and the slip settled against the paper', () => {
    const { sel, benar, lain } = mulai(0).s.salinan;
    const masuk = () => mulai(1).muatSalinan('panwaslu');
    expect(masuk().butir('periksa')).toEqual(['salinan']);
    expect(masuk().selesaikan('jernih', sel, lain, benar).butir('periksa')).toEqual(['salinan']);
    expect(masuk().selesaikan('jernih', 'V.B', benar, lain).butir('periksa')).toEqual(['salinan']);
    expect(mulai(2).butir('periksa')).toEqual(['salinan', 'selesaikan']);
    expect(mulai(2).selesaikan('jernih', 'V.B', 1, 2).butir('periksa')).toEqual(['salinan']);
    // Settled before the copies were in is not done.
    expect(mulai(1).muatSalinan('panwaslu', true).selesaikan('jernih', sel, benar, lain).butir('periksa')).toEqual([]);
  });

  it('of the document: the original of this recap, final, made after the last change', () => {
    for (const lain of [
      { model: 'D.LAIN' },
      { kontes: 'DPR' },
      { kontes: null },
      { wilayah: '3101' },
      { rupa: 'salinan' },
      { rupa: 'blangko' },
    ] as const)
      expect(mulai(6).cetak(lain).tugas('cetak')).toMatchObject({ status: 'belum', keliru: null });
    expect(mulai(6).cetak().tugas('cetak').status).toBe('selesai');
  });

  it('of the package: of the whole kecamatan, with what was last changed or printed in it', () => {
    expect(
      mulai(7)
        .kirim({ cakupan: [mulai(0).s.desa[0] as string] })
        .tugas('kirim'),
    ).toMatchObject({ status: 'belum', keliru: null });
    const x = mulai(7);
    const n = x.entri.length;
    expect(mulai(7).kirim({ entri: n }).tugas('kirim').status).toBe('selesai');
    expect(
      mulai(7)
        .kirim({ entri: n - 1 })
        .tugas('kirim').keliru?.kode,
    ).toBe('PAKET_USANG');
    expect(mulai(6).kirim().tugas('kirim').keliru?.kode).toBe('PAKET_USANG');
  });
});

describe('what goes wrong', () => {
  const kesalahan = (x: JurnalLatihan) => x.laporan().kesalahan.map((k) => [k.tugas, k.keliru.kode]);

  it("loading: results as copies, copies as results or as somebody else's", () => {
    const hasil = mulai(0).muatSalinan('panwaslu', true);
    const k = (kode: KodeKeliru, impor: number) => ({ kode, konteks: { impor }, tuju: { layar: 'impor' } });
    expect(hasil.tugas('muat').keliru).toEqual(k('HASIL_SEBAGAI_SALINAN', 1));
    expect(hasil.butir('periksa')).toEqual([]);
    expect(hasil.muatHasil().tugas('muat')).toMatchObject({ status: 'selesai', keliru: null });
    expect(mulai(0).muatSalinan('panwaslu', true).urungImpor(1).tugas('muat').keliru).toBeNull();
    expect(mulai(0).muatSalinan('saksi.1', true).tugas('muat').keliru).toEqual(k('HASIL_SEBAGAI_SALINAN', 1));
    expect(mulai(0).muatSalinan('panwaslu').tugas('muat').keliru).toBeNull();
    expect(mulai(0).muatSalinan('tabel', true).tugas('muat').keliru).toBeNull();
    expect(mulai(1).muatSalinan('tabel').tugas('periksa').keliru).toEqual(k('SALINAN_SEBAGAI_HASIL', 2));
    expect(mulai(1).muatSalinan('saksi.2').tugas('periksa').keliru).toEqual(k('SALINAN_PIHAK_LAIN', 2));
    expect(mulai(1).muatSalinan('saksi.2', true).tugas('periksa').keliru).toBeNull();
    expect(mulai(1).muatSalinan('entri2').tugas('periksa').keliru).toBeNull();
    expect(mulai(1).muatSalinan('tabel').muatSalinan('panwaslu').tugas('periksa').keliru).toBeNull();
    expect(mulai(1).muatSalinan('saksi.2').urungImpor(2).tugas('periksa').keliru).toBeNull();
    expect(kesalahan(hasil)).toEqual([['muat', 'HASIL_SEBAGAI_SALINAN']]);
  });

  it('copies: followed where they are wrong, settled where they are right', () => {
    const x = mulai(1).muatSalinan('panwaslu');
    const { sel, benar, lain } = x.s.salinan;
    x.ketik('jernih', { [sel]: lain });
    expect(x.tugas('periksa').keliru).toEqual(diSel(x, 'IKUT_SALINAN', 'jernih', sel, { ada: lain, harus: benar }));
    expect(x.butir('periksa')).toEqual(['salinan']);
    const y = mulai(2);
    const b = y.s.baca;
    y.selesaikan('salahBaca', b.sel, b.lain, b.benar);
    const k = diSel(y, 'SELESAI_PADAHAL_SALAH', 'salahBaca', b.sel, { ada: b.lain, harus: b.benar });
    expect(y.tugas('periksa').keliru).toEqual(k);
    y.ketik('salahBaca', { [b.sel]: b.benar });
    expect(y.tugas('periksa').keliru).toBeNull();
    for (const [a, c] of [
      [null, b.benar],
      [b.lain, null],
    ] as const)
      expect(mulai(2).selesaikan('salahBaca', b.sel, a, c).tugas('periksa').keliru).toBeNull();
    const z = mulai(2);
    const j = z.s.jumlah;
    z.selesaikan('salahJumlah', j.sel, j.lain, j.benar);
    expect(z.tugas('periksa').keliru).toEqual(
      diSel(z, 'SELESAI_PADAHAL_SALAH', 'salahJumlah', j.sel, { ada: j.lain, harus: j.benar }),
    );
  });

  it('reading: a figure that is not on the paper, or one of Sirekap read out', () => {
    const x = mulai(2).lengkapi('jernih').ketik('jernih', { 'II.4': 7777 });
    expect(x.tugas('baca').keliru).toEqual(
      diSel(x, 'KETIK', 'jernih', 'II.4', { ada: 7777, harus: kertas(x, 'jernih', 'II.4') }),
    );
    expect(x.butir('baca')).toEqual([]);
    const y = mulai(2).baca('salahBaca');
    const { sel, benar, lain } = y.s.baca;
    expect(y.tugas('baca').keliru).toEqual(diSel(y, 'DIBACA_KELIRU', 'salahBaca', sel, { ada: lain, harus: benar }));
    expect(mulai(2).tugas('baca').keliru).toBeNull();
    expect(mulai(2).lengkapi('salahBaca').tugas('baca').keliru).toBeNull();
  });

  it('correcting: in silence, or to another figure', () => {
    const x = mulai(3).baca('tertukar').batalBaca('tertukar');
    const [a, b] = x.s.tukar;
    x.ketik('tertukar', { [a.sel]: a.benar, [b.sel]: b.benar }).baca('tertukar');
    expect(x.tugas('pembetulan').keliru).toEqual(
      diSel(x, 'TANPA_ALASAN', 'tertukar', a.sel, { ada: a.lain, harus: a.benar }),
    );
    expect(x.butir('pembetulan')).toEqual(['tertukar-baca']);
    // With a reason, but before the reading.
    const w = mulai(3).ketik('tertukar', { [a.sel]: a.benar }, 'x');
    expect(w.tugas('pembetulan').keliru?.kode).toBe('TANPA_ALASAN');
    const y = mulai(3)
      .baca('tertukar')
      .ketik('tertukar', { [a.sel]: a.benar + 1 }, 'x');
    expect(y.tugas('pembetulan').keliru).toEqual(
      diSel(y, 'KETIK', 'tertukar', a.sel, { ada: a.benar + 1, harus: a.benar }),
    );
    // Taking a change back gives no reason for the figure that stands then.
    const z = mulai(3)
      .baca('tertukar')
      .ketik('tertukar', { [a.sel]: a.benar }, 'x');
    expect(z.tugas('pembetulan').keliru).toBeNull();
    const n = z.entri.length;
    z.ketik('tertukar', { [a.sel]: a.lain }, 'x', n).ketik('tertukar', { [a.sel]: a.benar }, 'x', n + 1);
    expect(z.tugas('pembetulan').keliru?.kode).toBe('TANPA_ALASAN');
  });

  describe('objections', () => {
    const k = (x: JurnalLatihan, kode: KodeKeliru, nomor: number) => ({
      ...{
        kode,
        tps: x.s.tps.jernih.tps,
        konteks: { saksi: x.s.saksi.get(1), peserta: 1, nomor },
        tuju: lembar(x, 'jernih'),
      },
    });
    const saksi = (nama: string, peserta = 1): Partial<IsiKeberatan> => ({
      pengaju: { peran: 'saksi', nama, kontes: 'PPWP', peserta },
    });
    it.each<[KodeKeliru, Partial<IsiKeberatan>]>([
      ['KEBERATAN_SEBAGAI_KEJADIAN', { jenis: 'kejadian' }],
      ['KEBERATAN_PENGAJU', { pengaju: { peran: 'panwaslu', nama: 'X' } }],
      ['KEBERATAN_PENGAJU', saksi('X', 2)],
      ['KEBERATAN_NAMA', saksi('')],
      ['KEBERATAN_NAMA', saksi('Orang Lain Sekali')],
      ['KEBERATAN_NAMA', saksi('a b cd')],
    ])('%s', (kode, lain) => {
      const x = mulai(3);
      const n = x.keberatan(lain);
      expect(x.tugas('keberatan').keliru).toEqual(k(x, kode, n));
      expect(x.butir('keberatan')).toEqual([]);
      x.jawab(n, 'ditolak');
      expect(x.butir('keberatan')).toEqual([]);
      const benar = x.keberatan();
      expect(x.butir('keberatan')).toEqual(['catat']);
      expect(x.jawab(benar, 'ditolak').tugas('keberatan')).toMatchObject({ status: 'selesai', keliru: null });
    });

    it('at another place; the record that comes nearest is named', () => {
      const x = mulai(3);
      const n = x.keberatan({ wilayah: x.s.desa[0] as string });
      expect(x.tugas('keberatan').keliru).toEqual(k(x, 'KEBERATAN_TEMPAT', n));
      const nama = x.keberatan({ ...saksi('Y') });
      expect(x.tugas('keberatan').keliru).toEqual(k(x, 'KEBERATAN_NAMA', nama));
      const kejadian = x.keberatan({ jenis: 'kejadian' });
      expect(x.tugas('keberatan').keliru).toEqual(k(x, 'KEBERATAN_SEBAGAI_KEJADIAN', kejadian));
      // An event of somebody else, or elsewhere, is no such record.
      for (const lain of [
        { jenis: 'kejadian', wilayah: x.s.desa[0] as string },
        { jenis: 'kejadian', ...saksi('X', 2) },
      ] as const) {
        const y = mulai(3);
        y.keberatan(lain);
        expect(y.tugas('keberatan').keliru).toBeNull();
      }
    });

    it('part of the name is enough, in any letters', () => {
      const x = mulai(3);
      const [satu = ''] = (x.s.saksi.get(1) ?? '').toLowerCase().match(/\p{L}{3,}/gu) ?? [];
      x.keberatan(saksi(`  ${satu}. `));
      expect(x.butir('keberatan')).toEqual(['catat']);
    });

    it('granted against the paper, or the sheet made to follow it', () => {
      const x = mulai(3);
      const n = x.keberatan();
      const { sel, benar, lain } = x.s.klaim;
      x.jawab(n, 'diterima');
      expect(x.tugas('keberatan').keliru).toEqual(
        diSel(x, 'KEBERATAN_DITERIMA', 'jernih', sel, { nomor: n, harus: benar }),
      );
      expect(x.butir('keberatan')).toEqual(['catat']);
      x.jawab(n, 'diteruskan');
      expect(x.tugas('keberatan').status).toBe('selesai');
      x.jawab(x.keberatan(), 'diterima');
      expect(x.tugas('keberatan').status).toBe('selesai');
      x.ketik('jernih', { [sel]: lain }, 'x');
      expect(x.tugas('keberatan').keliru).toEqual(diSel(x, 'IKUT_KLAIM', 'jernih', sel, { ada: lain, harus: benar }));
    });
  });

  describe('adoption', () => {
    it('of a sheet with the wrong sum, with a reason; below an adopted recap that is opened first', () => {
      const x = mulai(5).lengkapi('salahJumlah').baca('salahJumlah').sahkan('salahJumlah', 2);
      const { sel, benar, lain } = x.s.jumlah;
      const k = (induk: number) => diSel(x, 'SAHKAN_ALASAN', 'salahJumlah', sel, { ada: lain, harus: benar, induk });
      expect(x.tugas('sahkan').keliru).toEqual(k(0));
      expect(x.butir('sahkan')).toEqual(['jumlah-baca']);
      for (const p of ['jernih', 'salahBaca', 'tertukar'] as const) x.sahkan(p);
      for (const d of x.s.desa) x.tetapkan(d);
      expect(x.tugas('sahkan').keliru).toEqual(k(1));
    });

    it('of exchanged lines: no rule is broken, and still it is wrong', () => {
      const x = mulai(3).baca('tertukar').lengkapi('tertukar').sahkan('tertukar');
      const [m] = [...x.s.tukar].sort((p, q) => (p.sel < q.sel ? -1 : 1));
      expect(x.tugas('sahkan').keliru).toEqual(
        diSel(x, 'SAHKAN_KELIRU', 'tertukar', m?.sel ?? '', { ada: m?.lain, harus: m?.benar, induk: 0 }),
      );
    });

    it('of empty cells', () => {
      const x = mulai(2).baca('jernih').sahkan('jernih', 0, 7);
      expect(x.tugas('sahkan').keliru).toEqual(
        diSel(x, 'SAHKAN_KOSONG', 'jernih', kosongPertama, { kosong: 7, induk: 0 }),
      );
      expect(mulai(2).tugas('sahkan').keliru).toBeNull();
    });

    it('of the sum: votes changed so that it comes out, other figures, in silence', () => {
      const x = mulai(5).lengkapi('salahJumlah');
      const n = kertas(x, 'salahJumlah', 'IV.1');
      x.ketik('salahJumlah', { 'IV.1': n - 10 });
      expect(x.tugas('sahkan').keliru).toEqual(
        diSel(x, 'PAKSA_JUMLAH', 'salahJumlah', 'IV.1', { ada: n - 10, harus: n }),
      );
      const v = mulai(5).ketik('salahJumlah', { 'V.B': 9999 });
      expect(v.tugas('sahkan').keliru).toEqual(
        diSel(v, 'PAKSA_JUMLAH', 'salahJumlah', 'V.B', { ada: 9999, harus: kertas(v, 'salahJumlah', 'V.B') }),
      );
      const y = mulai(5).lengkapi('salahJumlah').ketik('salahJumlah', { 'II.4': 9999 });
      expect(y.tugas('sahkan').keliru).toEqual(
        diSel(y, 'KETIK', 'salahJumlah', 'II.4', { ada: 9999, harus: kertas(y, 'salahJumlah', 'II.4') }),
      );
      const { sel, benar, lain } = x.s.jumlah;
      const z = mulai(5)
        .lengkapi('salahJumlah')
        .baca('salahJumlah')
        .ketik('salahJumlah', { [sel]: benar + 1 }, 'x');
      expect(z.tugas('sahkan').keliru).toEqual(diSel(z, 'KETIK', 'salahJumlah', sel, { ada: benar + 1, harus: benar }));
      const w = mulai(5).ketik('salahJumlah', { [sel]: benar });
      expect(w.tugas('sahkan').keliru).toEqual(
        diSel(w, 'TANPA_ALASAN', 'salahJumlah', sel, { ada: lain, harus: benar }),
      );
      expect(w.ketik('salahJumlah', { [sel]: lain }).tugas('sahkan').keliru).toBeNull();
    });
  });

  it('the document: a draft, or one from before', () => {
    const k = (kode: KodeKeliru) => ({ kode, konteks: {}, tuju: { layar: 'dokumen' } });
    expect(mulai(6).cetak({ draf: true }).tugas('cetak')).toMatchObject({
      status: 'keliru',
      keliru: k('DOKUMEN_DRAF'),
    });
    const x = mulai(5).cetak();
    expect(x.tugas('cetak').keliru).toEqual(k('DOKUMEN_USANG'));
    const y = mulai(7).bukaWilayah(mulai(0).s.wilayah);
    expect(y.tugas('cetak').keliru).toEqual(k('DOKUMEN_USANG'));
    y.tetapkan(y.s.wilayah);
    expect(y.tugas('cetak').keliru).toEqual(k('DOKUMEN_USANG'));
    expect(y.cetak().tugas('cetak').status).toBe('selesai');
    expect([...kesalahan(x), ...kesalahan(y)]).toEqual([]);
  });

  it('the package: from before, or without its documents', () => {
    const k = (kode: KodeKeliru) => ({ kode, konteks: {}, tuju: { layar: 'kiriman' } });
    const x = mulai(7).kirim({ dokumen: false });
    expect(x.tugas('kirim').keliru).toEqual(k('PAKET_TANPA_DOKUMEN'));
    expect(x.butir('kirim')).toEqual([]);
    const y = mulai(8).cetak();
    expect(y.tugas('kirim').keliru).toEqual(k('PAKET_USANG'));
    expect(y.cetak({ draf: true }).kirim().tugas('kirim').keliru).toEqual(k('PAKET_USANG'));
    expect(mulai(8).bukaWilayah(mulai(0).s.wilayah).tugas('kirim').keliru).toEqual(k('PAKET_USANG'));
    expect([...kesalahan(x), ...kesalahan(y)]).toEqual([['kirim', 'PAKET_TANPA_DOKUMEN']]);
  });

  it('is told once, by the task that knows most of it, when it happened', () => {
    const x = mulai(2).ketik('jernih', { [mulai(0).s.klaim.sel]: mulai(0).s.klaim.lain });
    const pada = x.waktu();
    x.lengkapi('jernih').ketik('jernih', { [x.s.klaim.sel]: x.s.klaim.benar });
    expect(x.laporan().kesalahan).toEqual([
      {
        waktu: pada,
        tugas: 'keberatan',
        keliru: diSel(x, 'IKUT_KLAIM', 'jernih', x.s.klaim.sel, { ada: x.s.klaim.lain, harus: x.s.klaim.benar }),
      },
    ]);
    // Another wrong figure in the same cell is another slip; the same one again after it was put right, too.
    const y = mulai(2);
    for (const n of [7777, 8888, kertas(y, 'jernih', 'II.4'), 8888]) y.ketik('jernih', { 'II.4': n });
    expect(kesalahan(y)).toEqual([
      ['baca', 'KETIK'],
      ['baca', 'KETIK'],
      ['baca', 'KETIK'],
    ]);
  });
});
