import { describe, expect, it } from 'vitest';
import type { IsiJurnal, StatusLembar } from '../../../src/domain/index.ts';
import { DESA, JurnalUji, K1, larik, posisi, sidik, T1 } from './jurnal-bantu.ts';

const PERANGKAT = 'a'.repeat(16);
const KUNCI = `${'A'.repeat(43)}=`;
const percaya = (kunci = KUNCI, perangkat = PERANGKAT): IsiJurnal => ({
  jenis: 'perangkat.dipercaya',
  perangkat,
  kunci,
  nama: 'PPK',
});
const cabut: IsiJurnal = { jenis: 'perangkat.dicabut', perangkat: PERANGKAT };
const terima = (huruf = 'a', perangkat = PERANGKAT): IsiJurnal => ({
  jenis: 'paket.diterima',
  sidik: sidik(huruf),
  berkas: sidik('f'),
  perangkat,
  namaPerangkat: 'PPK',
  pleno: 'bawah',
  urut: 1,
  wilayah: '310102',
  cakupan: ['310102'],
  jurnal: { entri: 1, hash: sidik('e') },
  ...{ baru: 1, lebihBaru: 0, sama: 0, lama: 0, ditahan: 0, bentrok: 0 },
});
const tulisPaket = (urut: number, entri: number, huruf = 'c'): IsiJurnal => ({
  jenis: 'paket.ditulis',
  sidik: sidik(huruf),
  urut,
  perangkat: PERANGKAT,
  cakupan: ['310102'],
  entri,
  lembar: 1,
  dokumen: false,
  foto: false,
});
const datang = (
  garis: string[],
  lain: { ubah?: Record<string, number>; status?: StatusLembar; putusan?: boolean; paket?: string } = {},
): IsiJurnal => ({
  jenis: 'lembar.diterima',
  kontes: 'PPWP',
  tps: T1,
  paket: sidik(lain.paket ?? 'a'),
  asal: 'sirekap',
  status: lain.status ?? 'disahkan',
  isian: larik(lain.ubah),
  garis,
  putusan: lain.putusan ?? false,
});
const pertahankan = (garis: string[], ubah: Record<string, number>): IsiJurnal => ({
  jenis: 'lembar.dipertahankan',
  kontes: 'PPWP',
  tps: T1,
  paket: sidik('a'),
  status: 'disahkan',
  isian: larik(ubah),
  garis,
});
const menerima = () => new JurnalUji().tulis(percaya()).tulis(terima());

describe('devices', () => {
  it('are trusted once; taken back with a reason, they may be trusted again with the same key only', () => {
    const j = new JurnalUji();
    j.mustahil(cabut, `perangkat ${PERANGKAT} tidak sedang dipercaya`, { alasan: 'hilang' }).tulis(percaya());
    expect(j.keadaan.perangkat.get(PERANGKAT)).toEqual({ kunci: KUNCI, dipercaya: true });
    j.mustahil(percaya(), `perangkat ${PERANGKAT} sudah dikenal`);
    for (const alasan of [undefined, ' ']) j.mustahil(cabut, 'pencabutan tanpa alasan', { alasan });
    j.tulis(cabut, { alasan: 'hilang' });
    expect(j.keadaan.perangkat.get(PERANGKAT)).toEqual({ kunci: KUNCI, dipercaya: false });
    j.mustahil(cabut, `perangkat ${PERANGKAT} tidak sedang dipercaya`, { alasan: 'hilang' });
    j.mustahil(percaya(`${'B'.repeat(43)}=`), `perangkat ${PERANGKAT} sudah dikenal`).tulis(percaya());
    expect(j.keadaan.perangkat.get(PERANGKAT)?.dipercaya).toBe(true);
  });
});

describe('packages', () => {
  it('written here are numbered, and hold entries that were there before', () => {
    const j = new JurnalUji();
    j.mustahil(tulisPaket(2, 1), 'nomor paket tidak berurutan').mustahil(
      tulisPaket(1, 2),
      'nomor paket tidak berurutan',
    );
    j.tulis(tulisPaket(1, 1)).mustahil(tulisPaket(1, 1), 'nomor paket tidak berurutan');
    expect(j.keadaan.paketDitulis).toBe(1);
    j.tulis(tulisPaket(2, 2, 'd'));
    expect([...j.keadaan.paketTertulis]).toEqual([sidik('c'), sidik('d')]);
  });

  it('are acknowledged once by each receiver, and only those written here', () => {
    const akui = (huruf: string, id: string): IsiJurnal => ({
      jenis: 'paket.diakui',
      sidik: sidik(huruf),
      sha256: sidik('f'),
      ukuran: 1,
      pengirim: PERANGKAT,
      penerima: { id, nama: 'KPU', kunci: KUNCI },
      waktuMasuk: '2024-02-15T00:00:00Z',
      tanda: 't',
    });
    const j = new JurnalUji().tulis(tulisPaket(1, 1));
    j.mustahil(akui('d', PERANGKAT), 'tanda terima paket yang tidak ditulis di sini').tulis(akui('c', PERANGKAT));
    j.mustahil(akui('c', PERANGKAT), 'tanda terima dicatat dua kali').tulis(akui('c', 'b'.repeat(16)));
    expect(j.keadaan.paketDiakui.size).toBe(2);
  });

  it('are received once, from a device that is trusted', () => {
    const j = new JurnalUji().mustahil(terima(), `perangkat ${PERANGKAT} tidak dipercaya`).tulis(percaya());
    j.tulis(terima()).mustahil(terima(), 'paket diterima dua kali').tulis(cabut, { alasan: 'hilang' });
    j.mustahil(terima('b'), `perangkat ${PERANGKAT} tidak dipercaya`);
    expect([...j.keadaan.paket]).toEqual([sidik('a')]);
  });
});

describe('sheets out of a package', () => {
  it('fill an empty place as they were there; a contested one was read out', () => {
    const j = menerima().mustahil(datang(['g1'], { paket: 'b' }), `lembar ${K1} dari paket yang belum diterima`);
    j.tulis(datang(['g1']), { hash: 'h' });
    expect(j.lembar()).toMatchObject({ status: 'disahkan', versi: 1, asal: 'sirekap', muatan: { impor: null } });
    expect(j.keadaan.garis.get(K1)).toEqual({ garis: ['g1'], gugur: [] });
    expect(
      menerima()
        .tulis(datang(['g1'], { status: 'dipersoalkan' }))
        .lembar().status,
    ).toBe('dibacakan');
  });

  it('a newer one takes the place; the same, an older one and another structure do not', () => {
    const j = menerima().tulis(datang(['g1'], { status: 'dibacakan' }), { hash: 'h1' });
    j.mustahil(datang(['g1']), `lembar ${K1} bernilai sama, tidak seperti dicatat`);
    j.mustahil({ ...datang(['g1', 'g2']), isian: [1, 2] } as IsiJurnal, `lembar ${K1} berstruktur lain`);
    j.tulis(datang(['g1', 'g2'], { ubah: { 'IV.1': 61 } }), { hash: 'h2' });
    expect(j.lembar()).toMatchObject({ status: 'disahkan', versi: 2 });
    expect(j.lembar().isian[posisi('IV.1')]).toBe(61);
    j.mustahil(datang(['g1']), `lembar ${K1} bernilai lama, tidak seperti dicatat`);
    j.mustahil(
      datang(['g1', 'g2', 'g3'], { putusan: true }),
      `lembar ${K1} bernilai lebih-baru, tidak seperti dicatat`,
      {
        alasan: 'x',
      },
    );
  });

  it('a conflict is decided by a person, with a reason, one way or the other', () => {
    const sini = () =>
      menerima().tulis(
        { jenis: 'lembar.dimuat', kontes: 'PPWP', tps: T1, asal: 'ketik', isian: larik() },
        { hash: 'h1' },
      );
    const lain = { ubah: { 'IV.1': 61 } };
    sini().mustahil(datang(['g1'], lain), `lembar ${K1} bernilai bentrok, tidak seperti dicatat`);
    sini().mustahil(datang(['g1'], { ...lain, putusan: true }), `lembar ${K1} diputuskan tanpa alasan`);
    sini().mustahil(pertahankan(['g1'], lain.ubah), `lembar ${K1} diputuskan tanpa alasan`, { alasan: ' ' });
    const ambil = sini().tulis(datang(['g1'], { ...lain, putusan: true }), { hash: 'h2', alasan: 'kertas' });
    expect(ambil.lembar()).toMatchObject({ status: 'disahkan', versi: 2 });
    expect(ambil.keadaan.garis.get(K1)).toEqual({ garis: ['g1'], gugur: ['h1'] });
    const tahan = sini().tulis(pertahankan(['g1'], lain.ubah), { hash: 'h2', alasan: 'kertas' });
    expect(tahan.lembar()).toMatchObject({ status: 'terisi', versi: 1 });
    expect(tahan.keadaan.garis.get(K1)).toEqual({ garis: ['h1', 'g1', 'h2'], gugur: [] });
    sini().mustahil(pertahankan(['g1'], {}), `lembar ${K1} bernilai lebih-baru, tidak seperti dicatat`, {
      alasan: 'x',
    });
  });

  it('never come in below an adopted recap', () => {
    const j = menerima().tulis(datang(['g1']), { hash: 'h1' });
    j.tulis({ jenis: 'wilayah.ditetapkan', kontes: 'PPWP', wilayah: DESA, oleh: 1, jumlahTps: 1, isian: larik() });
    j.mustahil(datang(['g1', 'g2']), `lembar ${K1} di bawah rekap yang sudah ditetapkan`);
  });

  it('with an objection waiting here, what was read out there is contested here', () => {
    const j = menerima().tulis({
      jenis: 'keberatan.diajukan',
      nomor: 1,
      isi: {
        ...{ jenis: 'keberatan', pengaju: { peran: 'panwaslu', nama: '' }, wilayah: T1, kontes: null, sel: [] },
        uraian: 'x',
      },
    });
    expect(j.tulis(datang(['g1'], { status: 'dibacakan' })).lembar().status).toBe('dipersoalkan');
  });
});

describe('notices of corrections', () => {
  const pembetulan = (seq: number, lain: object = {}) => ({
    ...{ kontes: 'PPWP' as const, tps: T1, sel: 'IV.1', semula: 60, menjadi: 61, alasan: null },
    waktu: '2024-02-15T00:00:00Z',
    oleh: { orang: 'A', peran: 'operator' },
    ...{ diminta: null, disetujui: [], keberatan: null, paket: null },
    entri: { seq, hash: sidik('e') },
    ...lain,
  });
  const diterima = (urut: number, lain: object = {}): IsiJurnal =>
    ({
      jenis: 'pemberitahuan.diterima',
      sidik: sidik('a'),
      berkas: sidik('f'),
      perangkat: PERANGKAT,
      namaPerangkat: 'KPU',
      pleno: 'atas',
      urut,
      dari: { wilayah: '3101', nama: 'KAB', tingkat: 2 },
      untuk: '310102',
      pembetulan: [],
      ...lain,
    }) as unknown as IsiJurnal;

  it('are numbered, and written for a unit below', () => {
    const tulis = (urut: number, untuk: string): IsiJurnal => ({
      ...{ jenis: 'pemberitahuan.ditulis', sidik: sidik('a'), urut, perangkat: PERANGKAT, untuk, pembetulan: 1 },
    });
    const j = new JurnalUji().mustahil(tulis(2, DESA), 'pemberitahuan tidak berurutan');
    for (const untuk of ['310102', '3101', '310103', '3101031001'])
      j.mustahil(tulis(1, untuk), `pemberitahuan ditulis untuk ${untuk}, bukan wilayah di bawah`);
    j.tulis(tulis(1, DESA)).mustahil(tulis(1, DESA), 'pemberitahuan tidak berurutan').tulis(tulis(2, DESA));
    expect(j.keadaan.pemberitahuanDitulis).toBe(2);
  });

  it('are received from above, for here, each newer than the last of that plenary', () => {
    const j = new JurnalUji();
    j.mustahil(diterima(1), `pemberitahuan dari perangkat ${PERANGKAT} yang tidak dipercaya`).tulis(percaya());
    j.mustahil(diterima(1, { untuk: DESA }), 'pemberitahuan untuk wilayah lain');
    for (const wilayah of ['310102', '3102', DESA])
      j.mustahil(diterima(1, { dari: { wilayah, nama: 'X', tingkat: 2 } }), 'pemberitahuan untuk wilayah lain');
    j.tulis(diterima(2)).mustahil(diterima(2), 'pemberitahuan lebih lama daripada yang sudah diterima');
    j.tulis(diterima(1, { pleno: 'lain' })).tulis(diterima(3));
    expect([...j.keadaan.pemberitahuan]).toEqual([
      ['atas', 3],
      ['lain', 1],
    ]);
  });

  it('say what is about sheets of here, in order, known, and a change', () => {
    const j = new JurnalUji().tulis(percaya());
    const dengan = (...p: object[]) => diterima(1, { pembetulan: p });
    j.mustahil(
      dengan(pembetulan(1, { tps: '3101031001001' })),
      'pemberitahuan TPS 3101031001001 di luar wilayah 310102',
    );
    const urut = 'pemberitahuan pembetulannya tidak berurutan';
    j.mustahil(dengan(pembetulan(2), pembetulan(1)), urut).mustahil(dengan(pembetulan(1), pembetulan(1)), urut);
    j.mustahil(dengan(pembetulan(1), pembetulan(1, { sel: 'III.P' })), urut);
    j.mustahil(dengan(pembetulan(1, { menjadi: 60 })), 'pemberitahuan sel IV.1 tidak berubah');
    j.mustahil(dengan(pembetulan(1, { sel: 'IV.77' })), 'pemberitahuan tentang sel PPWP IV.77 yang tidak dikenal');
    j.mustahil(dengan(pembetulan(1, { kontes: 'DPR' })), 'pemberitahuan tentang sel DPR IV.1 yang tidak dikenal');
    j.tulis(dengan(pembetulan(1), pembetulan(1, { sel: 'IV.2' }), pembetulan(2)));
  });
});
