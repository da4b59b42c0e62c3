import { afterEach, describe, expect, it } from 'vitest';
import type { IdTugas, KodeKeliru } from '../../../src/domain/index.ts';
import { verifyStore } from '../../../src/store/index.ts';
import { Peserta } from '../../lib/latihan.ts';
import { nilai } from '../../lib/pleno.ts';

let x: Peserta;
afterEach(() => {
  // Whatever the clerk did wrong, the plenary proves itself.
  expect(nilai(verifyStore(x.p.s)).entri).toBeGreaterThan(0);
  x.selesai();
});

const mulai = async (n: number): Promise<Peserta> => {
  x = new Peserta();
  return x.sampai(n);
};

/** The slip is told with its place, in a whole sentence, and remembered for the summary. */
function salah(id: IdTugas, kode: KodeKeliru, kata: (string | number)[] = []): void {
  expect(x.keliru(id)?.kode).toBe(kode);
  expect(x.status(id)).toBe('keliru');
  const kalimat = x.kalimat(id);
  expect(kalimat).not.toMatch(/[{}]|undefined|NaN/);
  for (const k of kata) expect(kalimat).toContain(String(k));
  if (!kode.startsWith('DOKUMEN_')) expect(x.laporan().kesalahan.map((k) => k.keliru.kode)).toContain(kode);
}

describe('loading', () => {
  it("Sirekap's files as Panwaslu's copies fill no sheet", async () => {
    await mulai(0);
    await x.muat('sirekap', 'panwaslu');
    salah('muat', 'HASIL_SEBAGAI_SALINAN', ['impor 1']);
    // And they do not count as the copies either.
    expect(x.butir('periksa')).toEqual([]);
    x.urungImpor(1);
    expect(x.status('muat')).toBe('belum');
    await x.tugas1();
    expect(x.status('muat')).toBe('selesai');
  });

  it("Panwaslu's table as results, or as those of a saksi", async () => {
    await mulai(1);
    await x.muat('salinan');
    salah('periksa', 'SALINAN_SEBAGAI_HASIL', ['impor 2']);
    x.urungImpor(2);
    await x.muat('salinan', 'saksi.1');
    salah('periksa', 'SALINAN_PIHAK_LAIN', ['impor']);
    await x.tugas2();
    expect(x.status('periksa')).toBe('selesai');
  });

  it('taken back, the task is open again', async () => {
    await mulai(1);
    x.urungImpor(1);
    expect(x.status('muat')).toBe('belum');
    expect(x.laporan().kesalahan).toEqual([]);
  });
});

describe('differences', () => {
  it('the sheet made to follow a copy that is wrong', async () => {
    await mulai(1);
    await x.muat('salinan', 'panwaslu');
    const { sel, benar, lain } = x.s.salinan;
    x.ketik('jernih', { [sel]: lain });
    salah('periksa', 'IKUT_SALINAN', [lain, benar]);
    x.urung('jernih');
    expect(x.status('periksa')).toBe('sedang');
    x.selesaikanBeda('jernih', sel, benar, lain);
    expect(x.status('periksa')).toBe('selesai');
  });

  it('a difference settled although the copy says what the paper says', async () => {
    await mulai(2);
    const { sel, benar, lain } = x.s.baca;
    x.selesaikanBeda('salahBaca', sel, lain, benar);
    salah('periksa', 'SELESAI_PADAHAL_SALAH', [lain, benar]);
    x.ketik('salahBaca', { [sel]: benar });
    expect(x.status('periksa')).toBe('selesai');
  });
});

describe('reading', () => {
  it('a figure that is not on the paper, with the cell to look at', async () => {
    await mulai(2);
    x.lengkapi('jernih');
    x.ketik('jernih', { 'II.4': 7 });
    salah('baca', 'KETIK', ['II.4', 7]);
    expect(x.keliru('baca')?.tuju).toEqual({ layar: 'lembar', tps: x.tps('jernih').tps, sel: 'II.4' });
    x.lengkapi('jernih');
    expect(x.status('baca')).toBe('sedang');
  });

  it('noted as read though Sirekap stands on it; nothing wrong before', async () => {
    await mulai(2);
    x.lengkapi('salahBaca');
    expect(x.keliru('baca')).toBeNull();
    x.baca('salahBaca');
    const { sel, benar, lain } = x.s.baca;
    salah('baca', 'DIBACA_KELIRU', [lain, benar, 'TPS']);
    x.ketik('salahBaca', { [sel]: benar }, 'Salah baca Sirekap');
    expect(x.butir('baca')).toEqual(['salahBaca-isi', 'salahBaca-baca']);
  });

  it('incomplete and read is not done', async () => {
    await mulai(2);
    x.baca('jernih');
    expect(x.butir('baca')).toEqual(['jernih-baca']);
    expect(x.keliru('baca')).toBeNull();
  });
});

describe('correction', () => {
  it('changed in silence, by taking the reading back', async () => {
    await mulai(3);
    x.baca('tertukar');
    x.batalBaca('tertukar');
    const [a, b] = x.s.tukar;
    x.ketik('tertukar', { [a.sel]: a.benar, [b.sel]: b.benar });
    x.baca('tertukar');
    salah('pembetulan', 'TANPA_ALASAN', [a.lain, a.benar]);
    // The way out that the sentence names.
    x.ketik('tertukar', { [a.sel]: a.lain, [b.sel]: b.lain }, 'Dikembalikan');
    for (const t of x.s.tukar) x.ketik('tertukar', { [t.sel]: t.benar }, 'Diminta saksi');
    expect(x.butir('pembetulan')).toContain('tertukar-betul');
    expect(x.keliru('pembetulan')).toBeNull();
  });

  it('corrected to a figure that is not on the paper', async () => {
    await mulai(3);
    x.baca('tertukar');
    const [a] = x.s.tukar;
    x.ketik('tertukar', { [a.sel]: a.benar + 1 }, 'Diminta saksi');
    salah('pembetulan', 'KETIK', [a.benar, a.benar + 1]);
  });
});

describe('objection', () => {
  it.each([
    ['KEBERATAN_SEBAGAI_KEJADIAN', { jenis: 'kejadian' }],
    ['KEBERATAN_PENGAJU', { pengaju: { peran: 'panwaslu', nama: 'PANWAS' } }],
    ['KEBERATAN_PENGAJU', { pengaju: { peran: 'saksi', nama: 'X', kontes: 'PPWP', peserta: 2 } }],
    ['KEBERATAN_NAMA', { pengaju: { peran: 'saksi', nama: '', kontes: 'PPWP', peserta: 1 } }],
    ['KEBERATAN_NAMA', { pengaju: { peran: 'saksi', nama: 'Orang Lain Sekali', kontes: 'PPWP', peserta: 1 } }],
  ] as const)('%s', async (kode, lain) => {
    await mulai(3);
    const salahnya = x.keberatan(lain);
    salah('keberatan', kode, [`omor ${salahnya}`]);
    // The right one beside it; the wrong one is answered too.
    if (kode !== 'KEBERATAN_SEBAGAI_KEJADIAN') x.jawab(salahnya, 'ditolak');
    x.tugas5();
    expect(x.status('keberatan')).toBe('selesai');
  });

  it('at another TPS, or the desa', async () => {
    await mulai(3);
    const n = x.keberatan({ wilayah: x.tps('salahBaca').tps });
    salah('keberatan', 'KEBERATAN_TEMPAT', [`nomor ${n}`]);
  });

  it('part of the name is enough, in any letters', async () => {
    await mulai(3);
    const nama = (x.s.saksi.get(1) ?? '').toLowerCase().match(/\p{L}{3,}/u)?.[0] ?? '';
    x.keberatan({ pengaju: { peran: 'saksi', nama, kontes: 'PPWP', peserta: 1 } });
    expect(x.butir('keberatan')).toEqual(['catat']);
  });

  it('granted although the paper says otherwise; the answer can be changed', async () => {
    await mulai(3);
    const n = x.keberatan();
    x.jawab(n, 'diterima');
    salah('keberatan', 'KEBERATAN_DITERIMA', [x.s.klaim.benar]);
    x.jawab(n, 'diteruskan');
    expect(x.status('keberatan')).toBe('selesai');
  });

  it('the sheet made to follow what the saksi says', async () => {
    await mulai(3);
    const { sel, benar, lain } = x.s.klaim;
    x.ketik('jernih', { [sel]: lain }, 'Diminta saksi');
    salah('keberatan', 'IKUT_KLAIM', [lain, benar]);
    x.ketik('jernih', { [sel]: benar }, 'Menurut kertas');
    expect(x.keliru('keberatan')).toBeNull();
  });
});

describe('adoption', () => {
  const sel = 'V.A';

  it('adopted with a reason where the sum had to be corrected, and how to get out of it', async () => {
    await mulai(5);
    x.lengkapi('salahJumlah');
    x.baca('salahJumlah');
    x.sahkan('salahJumlah', 'Tertulis demikian');
    const { benar, lain } = x.s.jumlah;
    salah('sahkan', 'SAHKAN_ALASAN', ['V.A', lain, benar, 'PIN dua orang']);
    expect(x.kalimat('sahkan')).not.toContain('Buka dahulu penetapan');
    x.buka('salahJumlah');
    x.ketik('salahJumlah', { [sel]: benar }, 'Dijumlahkan ulang');
    expect(x.keliru('sahkan')).toBeNull();
    for (const p of ['jernih', 'salahBaca', 'tertukar', 'salahJumlah'] as const) x.sahkan(p);
    expect(x.butir('sahkan')).toContain('lembar');
  });

  it('the same below an adopted recap: the recap is opened first', async () => {
    await mulai(5);
    x.lengkapi('salahJumlah');
    x.baca('salahJumlah');
    x.sahkan('salahJumlah', 'Tertulis demikian');
    for (const p of ['jernih', 'salahBaca', 'tertukar'] as const) x.sahkan(p);
    for (const d of x.s.desa) x.tetapkan(d);
    salah('sahkan', 'SAHKAN_ALASAN', ['Buka dahulu penetapan']);
  });

  it('empty cells adopted with a reason', async () => {
    await mulai(2);
    x.baca('jernih');
    x.sahkan('jernih', 'Kotak kosong');
    salah('sahkan', 'SAHKAN_KOSONG', [7]);
  });

  it('exchanged lines adopted: no rule is broken, and still it is wrong', async () => {
    await mulai(3);
    x.baca('tertukar');
    x.lengkapi('tertukar');
    x.sahkan('tertukar');
    const [a, b] = x.s.tukar;
    const m = [a, b].sort((p, q) => (p.sel < q.sel ? -1 : 1))[0];
    salah('sahkan', 'SAHKAN_KELIRU', [m?.lain ?? '', m?.benar ?? '']);
  });

  it('votes changed so that the sum comes out', async () => {
    await mulai(5);
    x.lengkapi('salahJumlah');
    const suara = x.s.tps.salahJumlah.kertas[x.s.lembar.indeks.get('IV.1') ?? -1] ?? 0;
    x.ketik('salahJumlah', { 'IV.1': suara - 10 });
    salah('sahkan', 'PAKSA_JUMLAH', [suara, suara - 10]);
    x.ketik('salahJumlah', { 'IV.1': suara });
    expect(x.keliru('sahkan')).toBeNull();
  });

  it('the sum corrected without a reason, before the reading', async () => {
    await mulai(5);
    const { benar, lain } = x.s.jumlah;
    x.ketik('salahJumlah', { [sel]: benar });
    salah('sahkan', 'TANPA_ALASAN', [lain, benar]);
    x.ketik('salahJumlah', { [sel]: lain });
    x.tugas6();
    expect(x.status('sahkan')).toBe('selesai');
  });

  it('the sum corrected to something else', async () => {
    await mulai(5);
    x.lengkapi('salahJumlah');
    x.baca('salahJumlah');
    x.ketik('salahJumlah', { [sel]: x.s.jumlah.benar + 1 }, 'Dijumlahkan ulang');
    salah('sahkan', 'KETIK', [x.s.jumlah.benar]);
  });

  it('a contested sheet is held by the program itself', async () => {
    await mulai(4);
    x.keberatan();
    expect(() => x.sahkan('jernih')).toThrow('LEMBAR_DIPERSOALKAN');
  });
});

describe('the document', () => {
  it('an empty form is not the document', async () => {
    await mulai(6);
    await x.cetak('blangko');
    expect(x.status('cetak')).toBe('belum');
    await x.cetak();
    expect(x.status('cetak')).toBe('selesai');
  });

  it('a draft does not count, and is no slip', async () => {
    await mulai(3);
    await x.cetak();
    salah('cetak', 'DOKUMEN_DRAF');
    expect(x.laporan().kesalahan).toEqual([]);
  });

  it('one from before the kecamatan was adopted does not count', async () => {
    await mulai(5);
    x.lengkapi('salahJumlah');
    x.baca('salahJumlah');
    x.ketik('salahJumlah', { 'V.A': x.s.jumlah.benar }, 'Dijumlahkan ulang');
    for (const p of ['jernih', 'salahBaca', 'tertukar', 'salahJumlah'] as const) x.sahkan(p);
    await x.cetak();
    salah('cetak', 'DOKUMEN_DRAF');
  });
});

it('one slip is told once, however long it stands and however many tasks see it', async () => {
  await mulai(2);
  x.ketik('jernih', { [x.s.klaim.sel]: x.s.klaim.lain });
  x.lengkapi('jernih');
  x.ketik('jernih', { [x.s.klaim.sel]: x.s.klaim.benar });
  expect(x.laporan().kesalahan.map((k) => [k.tugas, k.keliru.kode])).toEqual([['keberatan', 'IKUT_KLAIM']]);
});
