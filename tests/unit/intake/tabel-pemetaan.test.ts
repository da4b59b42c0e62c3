import { describe, expect, it } from 'vitest';
import { artiGanda, type Pemetaan } from '../../../src/domain/index.ts';
import { bacaImpor, cobaPemetaan, LembarDilihat, type PilihanBaca } from '../../../src/intake/index.ts';
import { DEFINISI, WILAYAH } from '../../lib/kontes.ts';
import { type BerkasMemori, bukaSumberMemori } from '../../lib/sumber-memori.ts';
import { bita, nilaiDari, sirekap } from './bantu.ts';
import { bukuKerja } from './buku-kerja.ts';

const csv = (...baris: string[]): Uint8Array => bita(baris.join('\r\n'));
const impor = async (berkas: BerkasMemori[], lain: Partial<PilihanBaca> = {}) =>
  nilaiDari(
    await bacaImpor(await bukaSumberMemori(berkas), { definisi: DEFINISI, wilayah: WILAYAH, kontes: 'PPWP', ...lain }),
  );
const ANEH = 'Desanya;No TPS;Si Merah;Si Putih;Si Biru;Suara Sah';
const aneh = (...baris: string[]): Uint8Array => csv(ANEH, ...baris);
const ISI = ['PULAU TIDUNG;1;60;50;36;146', 'PULAU TIDUNG;2;61;50;36;147'];

/** The mapping that a person would make of a worksheet seen. */
const petakan = (l: LembarDilihat | undefined, arti: string[]): Pemetaan => ({
  versi: 1,
  tanda: l?.tanda ?? '',
  bentuk: l?.bentuk ?? 'lebar',
  garis: (l?.garis ?? []).map((g, i) => ({ judul: g.judul, arti: arti[i] ?? 'abaikan' })),
});
const ARTI = ['desa', 'tps', 'IV.1', 'IV.2', 'IV.3', 'V.A'];

describe('tables of a batch, as the mapping screen needs them', () => {
  it('unknown headings need a person; a mapping is then used for every file with the same headings', async () => {
    const h = await impor([
      { nama: 'a.csv', isi: aneh(...ISI) },
      { nama: 'b.csv', isi: aneh('PULAU UNTUNG JAWA;3;1;2;3;6') },
    ]);
    expect(h.tabel.map((t) => [t.keadaan, t.berkas, t.takDikenal])).toEqual([['perlu', ['a.csv', 'b.csv'], 4]]);
    const p = petakan(h.tabel[0], ARTI);
    const lagi = await impor([{ nama: 'c.csv', isi: aneh(...ISI) }], { pemetaan: [p] });
    expect(lagi.lembar.map((l) => l.tps)).toEqual(['3101021002001', '3101021002002']);
    expect(lagi.tabel.map((t) => [t.keadaan, t.dariPemetaan])).toEqual([['diingat', true]]);
    expect([lagi.ditolak, lagi.catatan]).toEqual([[], []]);
  });

  it('a column without heading that the mapping does not name needs a person again', async () => {
    const h = await impor([{ nama: 'a.csv', isi: aneh(...ISI) }]);
    const tambah = csv(`${ANEH};`, `${ISI[0]};9`);
    const lagi = await impor([{ nama: 'a.csv', isi: tambah }], { pemetaan: [petakan(h.tabel[0], ARTI)] });
    expect(lagi.tabel[0]).toMatchObject({ keadaan: 'perlu', dariPemetaan: true, takDikenal: 1 });
    expect(lagi.lembar).toHaveLength(1);
  });

  it('what names the TPS can be missing, and mapped', async () => {
    const isi = csv('KELURAHAN PULAU TIDUNG', 'Tempat;Paslon 1;Paslon 2;Paslon 3', '1;60;50;36');
    const h = await impor([{ nama: 'a.csv', isi }]);
    expect(h.tabel[0]).toMatchObject({ keadaan: 'perlu' });
    expect(h.ditolak.map((d) => d.kode)).toEqual(['TABEL_TAK_DIKENAL']);
    const p = petakan(h.tabel[0], ['tps', 'IV.1', 'IV.2', 'IV.3']);
    expect((await impor([{ nama: 'a.csv', isi }], { pemetaan: [p] })).lembar[0]?.tps).toBe('3101021002001');
  });

  it('a worksheet that a person wants left out is left out from then on, and said', async () => {
    const h = await impor([{ nama: 'a.csv', isi: aneh(...ISI) }]);
    const p = petakan(h.tabel[0], []);
    const lagi = await impor([{ nama: 'a.csv', isi: aneh(...ISI) }], { pemetaan: [p] });
    expect(lagi.ditolak).toEqual([]);
    expect(lagi.tabel[0]).toMatchObject({ keadaan: 'diingat', diabaikan: true });
    expect(lagi.catatan.map((c) => c.pesan)).toEqual(['Bukan tabel hasil TPS, dilewati: diabaikan menurut pemetaan.']);
  });

  it('other worksheets of the workbook can be mapped too', async () => {
    const sel = (...b: (string | number)[]) =>
      b.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String }));
    const isi = await bukuKerja({
      Hasil: [sel('Kode TPS', 'Paslon 1'), sel('3101021001001', 5)],
      Saksi: [sel('Nama', 'Partai', 'Umur'), sel('A', 'X', 30)],
    });
    const h = await impor([{ nama: 'a.xlsx', isi }]);
    expect(h.tabel.map((t) => [t.nama, t.keadaan])).toEqual([
      ['Hasil', 'dikenal'],
      ['Saksi', 'dilewati'],
    ]);
    expect(h.catatan.map((c) => c.kode)).toEqual(['LEMBAR_KERJA_DILEWATI']);
  });

  it('survives the way to another thread', async () => {
    const h = await impor([{ nama: 'a.csv', isi: aneh(...ISI) }]);
    const { berkas: _, jumlahBerkas: __, ...l } = h.tabel[0] ?? { berkas: [], jumlahBerkas: 0 };
    expect(LembarDilihat.parse(structuredClone(l))).toEqual(l);
  });
});

describe('tables in folders and zips', () => {
  const saksi = csv('Nama;Partai;Umur', 'A;X;30', 'B;Y;31');
  const pemilih = csv('No;Nama;TPS;RT;RW', ...Array.from({ length: 40 }, (_, i) => `${i + 1};N${i};1;2;3`));

  it('are read beside JSON; what is clearly no result is listed with its reason', async () => {
    const h = await impor([
      { nama: 'f/3101021001001.json', isi: sirekap({ chart: { '100025': 1, '100026': 2, '100027': 3 } }) },
      { nama: 'f/hasil.csv', isi: csv('Kode TPS;Paslon 1', '3101021001002;5') },
      { nama: 'f/saksi.csv', isi: saksi },
      { nama: 'f/dpt.csv', isi: pemilih },
    ]);
    expect(h.lembar.map((l) => l.berkas.nama)).toEqual(['f/3101021001001.json', 'f/hasil.csv, baris 2']);
    expect(h.ditolak).toEqual([]);
    expect(h.berkas).toBe(2);
    expect(h.catatan.filter((c) => c.kode === 'TABEL_DILEWATI').map((c) => c.berkas)).toEqual([
      'f/saksi.csv',
      'f/dpt.csv',
    ]);
    expect(h.tabel.map((t) => t.keadaan)).toEqual(['dikenal', 'dilewati', 'dilewati']);
  });

  it('the same table picked itself asks for a mapping', async () => {
    const h = await impor([{ nama: 'saksi.csv', isi: saksi }]);
    expect(h.tabel[0]?.keadaan).toBe('perlu');
    expect(h.ditolak.map((d) => d.kode)).toEqual(['TABEL_TAK_DIKENAL']);
  });

  it('results with headings of their own ask for a mapping there too', async () => {
    const isi = csv('Kode TPS;Merah;Putih', '3101021001001;5;6', '3101021001002;7;8');
    const h = await impor([{ nama: 'f/hasil.csv', isi }]);
    expect([h.tabel[0]?.keadaan, h.ditolak.map((d) => d.kode)]).toEqual(['perlu', ['TABEL_TAK_DIKENAL']]);
  });

  it('thousands of tables with the same headings are one', async () => {
    const berkas = Array.from({ length: 300 }, (_, i) => ({ nama: `f/${i}.csv`, isi: aneh(ISI[0] ?? '') }));
    const h = await impor(berkas);
    expect(h.tabel.map((t) => [t.jumlahBerkas, t.berkas.length])).toEqual([[300, 5]]);
  });
});

describe('a mapping in the making', () => {
  const pilihan = { definisi: DEFINISI, wilayah: WILAYAH, kontes: 'PPWP' as const };
  const coba = async (arti: (string | null)[], isi = aneh(...ISI)) => {
    const [t] = (await impor([{ nama: 'a.csv', isi }])).tabel;
    if (!t) throw new Error('tanpa tabel');
    return nilaiDari(cobaPemetaan(t.cuplikan, arti, pilihan));
  };

  it('reads the first units as the whole table will be read', async () => {
    const h = await coba(ARTI);
    const l = await impor([{ nama: 'a.csv', isi: aneh(...ISI) }]);
    const p = petakan(l.tabel[0], ARTI);
    const penuh = await impor([{ nama: 'a.csv', isi: aneh(...ISI) }], { pemetaan: [p] });
    expect(h.satuan.map((s) => ('isian' in s ? [s.tps, ...s.isian] : s))).toEqual(
      penuh.lembar.map((x) => [x.tps, ...x.isian]),
    );
  });

  it('says why nothing could be read, and why a unit would be refused', async () => {
    expect((await coba(['desa', null, 'IV.1'])).halangan).toBe('tidak ada kolom TPS');
    expect((await coba([])).halangan).toBe('tidak ada judul yang dikenal sebagai sel lembar');
    const h = await coba(ARTI, aneh('PULAU ENTAH;1;1;2;3;6', 'PULAU TIDUNG;2;x;2;3;6'));
    expect(h.satuan).toEqual([
      { letak: 'a.csv baris 2', sebab: expect.stringContaining('"PULAU ENTAH" tidak ada') },
      { letak: 'a.csv baris 3', sebab: expect.stringContaining('"x"') },
    ]);
  });

  it('keeps the desa that stands once over its TPS', async () => {
    const isi = csv('TPS;Merah;Putih', 'PULAU TIDUNG', '1;5;6', '2;7;8');
    const h = await coba(['tps', 'IV.1', 'IV.2'], isi);
    expect(h.satuan.map((s) => 'tps' in s && s.tps)).toEqual(['3101021002001', '3101021002002']);
  });

  it('cells claimed twice are told; the TPS may be named twice', () => {
    expect([...artiGanda(['tps', 'tps', 'IV.1', null, 'jumlah', 'IV.1', 'jumlah', 'abaikan'])]).toEqual(['IV.1']);
  });
});
