// A journal gone through from its first entry: the chain, the definitions it names, lines of a sheet's corrections.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  bacaIsiJurnal,
  type Definisi,
  type EntriJurnal,
  type EntriMentah,
  HASH_AWAL,
  type IsiJurnal,
  KOSONG,
  type KodeTps,
  PemutarJurnal,
  pembetulanLembar,
  susunanDefinisi,
  teksEntri,
  terapkanDefinisi,
} from '../../../src/domain/index.ts';
import { DEFINISI, DPR, PPWP } from '../../lib/kontes.ts';
import { JurnalUji, K1, larik, T1, T2 } from './jurnal-bantu.ts';

const sha256 = (t: string): string => createHash('sha256').update(t).digest('hex');
const DIBUAT: IsiJurnal = { jenis: 'pleno.dibuat', definisi: 'd1', nama: 'Uji', wilayah: '310102', simulasi: false };
const mentah = (seq: number, isi: IsiJurnal, lain: Partial<EntriMentah> = {}): EntriMentah => ({
  ...{ seq, waktu: '2024-02-15T00:00:00Z', perangkat: 'p', orang: 'ANI', peran: 'anggota' },
  ...{ jenis: isi.jenis, isi: JSON.stringify(isi), alasan: null, keberatan: null },
  ...lain,
});
const TANPA_TPS3: Definisi = { ...DEFINISI, wilayah: DEFINISI.wilayah.filter((w) => w.kode !== '3101021001003') };

describe('the text of an entry', () => {
  it('holds everything of it and the hash before, unambiguously', () => {
    const e = mentah(2, DIBUAT, { alasan: 'a', keberatan: 3 });
    expect(JSON.parse(teksEntri(e, 'h'))).toEqual([
      ...['rekap-jurnal/1', 2, '2024-02-15T00:00:00Z', 'p', 'ANI', 'anggota', 'pleno.dibuat', e.isi, 'a', 3, 'h'],
    ]);
    expect(HASH_AWAL).toBe('0000000000000000000000000000000000000000000000000000000000000000');
  });

  it('its content is read or not at all', () => {
    expect(bacaIsiJurnal(JSON.stringify(DIBUAT))).toEqual(DIBUAT);
    for (const teks of ['', '{', 'null', '{"jenis":"lain"}']) expect(bacaIsiJurnal(teks)).toBeNull();
  });
});

describe('going through a journal', () => {
  const definisi = (h: string): Definisi | null => (h === 'd1' ? DEFINISI : h === 'd2' ? TANPA_TPS3 : null);
  class Rantai {
    readonly p = new PemutarJurnal(definisi, sha256);
    sebelum = HASH_AWAL;
    lanjut(isi: IsiJurnal, lain: Partial<EntriMentah> = {}): string | null {
      const e = mentah(this.p.entri + 1, isi, lain);
      const hash = sha256(teksEntri(e, this.sebelum));
      const sebab = this.p.langkah(e, hash);
      if (sebab === null) this.sebelum = hash;
      return sebab;
    }
  }
  const awal = (): Rantai => {
    const r = new Rantai();
    expect(r.p.hash).toBeNull();
    expect(r.p.entri).toBe(0);
    expect(r.lanjut(DIBUAT)).toBeNull();
    return r;
  };
  const muat: IsiJurnal = { jenis: 'lembar.dimuat', kontes: 'PPWP', tps: T1, asal: 'ketik', isian: larik() };

  it('takes each entry after the one before, and knows where it stands', () => {
    const r = awal();
    expect([r.p.entri, r.p.hash]).toEqual([1, r.sebelum]);
    expect(r.lanjut(muat)).toBeNull();
    expect([r.p.entri, r.p.hash]).toEqual([2, r.sebelum]);
    expect(r.p.keadaan.lembar.get(K1)?.status).toBe('terisi');
    expect(r.p.keadaan.garis.get(K1)?.garis).toEqual([r.sebelum]);
    expect(r.p.keadaan.pengetik.get(K1)?.get(0)).toBe('ANI');
  });

  it('says what does not follow: a missing entry, another content, an unknown one, an impossible one', () => {
    const r = awal();
    expect(r.lanjut(muat, { seq: 3 })).toBe('entri hilang; yang ada nomor 3');
    const e = mentah(2, muat);
    expect(r.p.langkah(e, sha256(teksEntri(e, HASH_AWAL)))).toBe('isi entri tidak cocok dengan sidiknya');
    expect(r.lanjut(muat, { isi: '{}' })).toBe('isi entri tidak dikenal');
    expect(r.lanjut(muat, { jenis: 'lembar.dibacakan' })).toBe('isi entri tidak dikenal');
    expect(r.lanjut({ jenis: 'lembar.dibacakan', kontes: 'PPWP', tps: T1 })).toBe(`entri 2: lembar ${K1} belum ada`);
    expect(new Rantai().lanjut({ ...DIBUAT, definisi: 'x' })).toBe(
      'definisi yang disebut entri tidak ada atau tidak utuh',
    );
    expect(r.p.entri).toBe(1);
  });

  it('what is beside the content counts: the reason, the objection, who typed', () => {
    const r = awal();
    r.lanjut(muat);
    r.lanjut({ jenis: 'lembar.dibacakan', kontes: 'PPWP', tps: T1 });
    const ubah: IsiJurnal = { jenis: 'lembar.diubah', kontes: 'PPWP', tps: T1, sel: [['IV.1', 60, 61]] };
    expect(r.lanjut(ubah)).toBe('entri 4: pembetulan tanpa alasan');
    expect(r.lanjut(ubah, { alasan: 'a', keberatan: 1 })).toBe('entri 4: keberatan 1 bukan tentang lembar ini');
    expect(r.lanjut(ubah, { alasan: 'a', peran: 'operator' })).toBeNull();
    expect(r.p.keadaan.pengetik.get(K1)?.size).toBe(27);
  });

  it('each entry is read with the definition in force when it was written', () => {
    const r = awal();
    const ganti = (ke: string, dari = 'd1'): IsiJurnal => ({
      ...{ jenis: 'definisi.diganti', dari, ke, jumlah: 1, perubahan: [], gugur: [] },
    });
    expect(r.lanjut(ganti('d9'))).toBe('definisi yang disebut entri tidak ada atau tidak utuh');
    expect(r.lanjut(ganti('d2', 'd0'))).toBe('entri 2: bukan definisi itu yang sedang berlaku');
    expect(r.lanjut(ganti('d2'))).toBeNull();
    expect(r.p.keadaan.definisi).toBe('d2');
    expect(r.lanjut(muat)).toBeNull();
    expect(r.lanjut({ jenis: 'lembar.diubah', kontes: 'PPWP', tps: T1, sel: [['IV.9', null, 1]] })).toBe(
      'entri 4: sel IV.9 tidak dikenal',
    );
    expect(new Rantai().lanjut(ganti('d1'))).toBe('entri 1: definisi diganti tanpa definisinya');
  });

  it('a fault of the program is no fault of the journal', () => {
    const p = new PemutarJurnal(() => {
      throw new TypeError('rusak');
    }, sha256);
    const e = mentah(1, DIBUAT);
    expect(() => p.langkah(e, sha256(teksEntri(e, HASH_AWAL)))).toThrow(TypeError);
  });
});

describe('another definition', () => {
  const lama = susunanDefinisi({ ...DEFINISI, kontes: [PPWP, DPR] });
  const isi = (gugur: ['PPWP', KodeTps][] = []): Extract<IsiJurnal, { jenis: 'definisi.diganti' }> => ({
    ...{ jenis: 'definisi.diganti', dari: 'd1', ke: 'd2', jumlah: 1, perubahan: [], gugur },
  });
  const ganti =
    (j: JurnalUji, baru: Definisi, gugur: ['PPWP', KodeTps][] = []) =>
    () =>
      terapkanDefinisi(j.keadaan, 9, isi(gugur), lama, susunanDefinisi(baru));
  const LAIN: Definisi = {
    ...DEFINISI,
    kontes: [{ ...PPWP, paslon: [{ nomor: 1, nama: 'A', idSumber: '1' }] } as Definisi['kontes'][number], DPR],
  };

  it('knows who votes where: its own places, of its own contests, inside their dapil', () => {
    const dapil = { kode: '1', nama: 'A', wilayah: ['3101021002'] };
    const s = susunanDefinisi({ ...DEFINISI, kontes: [PPWP, { ...DPR, dapil }] });
    expect([...s.lembar.keys()]).toEqual(['PPWP', 'DPR']);
    expect(s.memuat('PPWP', T1)).toBe(true);
    expect(s.memuat('PPWP', '310102')).toBe(true);
    expect(s.memuat('DPR', T1)).toBe(false);
    expect(s.memuat('DPR', '3101021002001')).toBe(true);
    expect(s.memuat('DPD', T1)).toBe(false);
    expect(s.memuat('PPWP', '3101021001009')).toBe(false);
  });

  it('drops only rows without a figure', () => {
    const j = () => new JurnalUji().muat(T1, 1);
    const berisi = `entri 9: lembar ${K1} digugurkan padahal berisi`;
    expect(ganti(j(), LAIN, [['PPWP', T1]])).toThrow(berisi);
    expect(ganti(j(), LAIN, [['PPWP', T2]])).toThrow(`entri 9: lembar PPWP/${T2} digugurkan padahal berisi`);
    const kosong = j().tulis({ jenis: 'lembar.dikosongkan', kontes: 'PPWP', tps: T1, impor: 1 });
    const palsu = j();
    palsu.keadaan.lembar.set(K1, { ...palsu.lembar(), status: 'kosong' });
    expect(ganti(palsu, LAIN, [['PPWP', T1]])).toThrow(berisi);
    ganti(kosong, LAIN, [['PPWP', T1]])();
    expect(kosong.keadaan.lembar.size).toBe(0);
    expect(kosong.keadaan.definisi).toBe('d2');
  });

  it('reads everything that stays by the same form, at a place that is still there', () => {
    const berubah = (k: string) => `entri 9: susunan PPWP berubah padahal ${k} tercatat`;
    expect(ganti(new JurnalUji().muat(), LAIN)).toThrow(berubah(K1));
    expect(ganti(new JurnalUji().muat(), { ...DEFINISI, kontes: [DPR] })).toThrow(berubah(K1));
    const berkas = { nama: 'a', sha256: 'b' };
    const sumber = new JurnalUji().tulis({
      ...{ jenis: 'sumber.dicatat', kontes: 'PPWP', tps: T1, sumber: 'sirekap', isian: larik(), berkas, impor: 1 },
    });
    expect(ganti(sumber, LAIN)).toThrow(berubah(`${K1}/sirekap`));
    const total = new JurnalUji().tulis({
      ...{ jenis: 'total.diterima', kontes: 'PPWP', wilayah: '3101021001', sumber: 'ketik', jumlahTps: 1, versi: 1 },
      isian: larik(),
    });
    expect(ganti(total, LAIN)).toThrow(berubah('PPWP/3101021001'));
    const beda = () =>
      new JurnalUji().tulis({
        ...{ jenis: 'impor.berbeda', kontes: 'PPWP', tps: T1, sumber: 'sirekap', berkas, impor: 1 },
        sel: [['IV.1', 1, 2]],
      });
    expect(ganti(beda(), LAIN)).toThrow(berubah(K1));
    expect(
      ganti(beda().tulis({ jenis: 'perbedaan.dicabut', kontes: 'PPWP', tps: T1, impor: 1, entri: 2 }), LAIN),
    ).not.toThrow();
    expect(ganti(new JurnalUji().muat('3101021001003' as KodeTps), TANPA_TPS3)).toThrow(
      'entri 9: PPWP/3101021001003 tercatat tetapi tidak ada dalam definisi baru',
    );
    expect(ganti(new JurnalUji().muat(), { ...TANPA_TPS3, kontes: [PPWP] })).not.toThrow();
    const asing = new JurnalUji().muat();
    asing.keadaan.lembar.set(`DPD/${T1}`, asing.lembar());
    expect(ganti(asing, { ...DEFINISI, kontes: [PPWP, DPR] })).toThrow('susunan DPD berubah');
  });
});

describe('corrections of a sheet out of its journal', () => {
  const L1 = { kontes: 'PPWP', tps: T1 } as const;
  const entri = (...isi: IsiJurnal[]): EntriJurnal[] =>
    isi.map((x, i) => ({
      ...{ seq: i + 1, waktu: `w${i + 1}`, pelaku: { perangkat: 'p', orang: 'ANI', peran: 'anggota' }, isi: x },
      ...{ alasan: `a${i + 1}`, keberatan: i + 10 },
    }));
  const baca: IsiJurnal = { jenis: 'lembar.dibacakan', ...L1 };
  const ubah = (sel: [string, number | null, number | null][], lain: object = {}): IsiJurnal =>
    ({ jenis: 'lembar.diubah', ...L1, sel, ...lain }) as IsiJurnal;
  const ringkas = (...isi: IsiJurnal[]) =>
    pembetulanLembar(entri(...isi)).map((p) => [p.seq, p.sel, p.semula, p.menjadi, p.diurungkan]);

  it('are figures changed after the reading; filling in an empty cell corrects nothing', () => {
    expect(
      ringkas(
        ubah([['A', 1, 2]]),
        baca,
        ubah([
          ['A', 2, 3],
          ['B', null, 4],
          ['C', 5, null],
        ]),
        { jenis: 'lembar.batal-dibacakan', ...L1 },
        ubah([['A', 3, 4]]),
      ),
    ).toEqual([
      [3, 'A', 2, 3, null],
      [3, 'C', 5, null, null],
    ]);
  });

  it('say who did it, why, who asked and who agreed', () => {
    const diminta = { sebutan: 'Saksi 02' };
    const [a, b] = pembetulanLembar(
      entri(
        baca,
        ubah([['A', 1, 2]], { pembetulan: { diminta, disetujui: [{ orang: 1, sebutan: 'Ketua' }] } }),
        ubah([['A', 2, 3]]),
      ),
    );
    expect(a).toEqual({
      ...{
        seq: 2,
        waktu: 'w2',
        oleh: { orang: 'ANI', peran: 'anggota' },
        sel: 'A',
        semula: 1,
        menjadi: 2,
        alasan: 'a2',
      },
      ...{ diminta, disetujui: [{ orang: 1, sebutan: 'Ketua' }], keberatan: 11, diurungkan: null },
    });
    expect(b).toMatchObject({ diminta: null, disetujui: [], keberatan: 12 });
  });

  it('taken back they are marked, not left out; taking back is no correction', () => {
    expect(ringkas(baca, ubah([['A', 1, 2]]), ubah([['A', 2, 1]], { urung: 2 }), ubah([['A', 1, 5]]))).toEqual([
      [2, 'A', 1, 2, 3],
      [4, 'A', 1, 5, null],
    ]);
  });

  it('a decision between two entries corrects what it changes', () => {
    const putus = (sel: [string, number | null, number | null, number | null][], urung?: number): IsiJurnal => ({
      ...{ jenis: 'entri.diputuskan', ...L1, oleh: 3, sel },
      ...(urung === undefined ? {} : { urung }),
    });
    expect(
      ringkas(
        baca,
        putus([
          ['A', 1, 2, 2],
          ['B', 3, 4, 3],
          ['C', null, 4, 4],
        ]),
        putus([['A', 2, 2, 1]], 2),
      ),
    ).toEqual([[2, 'A', 1, 2, 3]]);
  });

  it('a sheet out of a package was read out where it came from, where it was', () => {
    const datang = (status: string): IsiJurnal =>
      ({
        jenis: 'lembar.diterima',
        ...L1,
        paket: 'p',
        asal: 'ketik',
        status,
        isian: [],
        garis: [],
        putusan: false,
      }) as IsiJurnal;
    for (const status of ['dibacakan', 'dipersoalkan', 'disahkan'])
      expect(ringkas(datang(status), ubah([['A', 1, 2]]))).toEqual([[2, 'A', 1, 2, null]]);
    for (const status of ['kosong', 'terisi']) expect(ringkas(baca, datang(status), ubah([['A', 1, 2]]))).toEqual([]);
  });
});

describe('photos in the journal', () => {
  const tambah = (nomor: number, huruf: string, tps = T1): IsiJurnal => ({
    ...{ jenis: 'lampiran.ditambah', kontes: 'PPWP', tps, nomor, sha256: huruf.repeat(64) },
    ...{ tipe: 'image/png', ukuran: 5, nama: `${huruf}.png` },
  });
  const lepas = (nomor: number): IsiJurnal => ({ jenis: 'lampiran.dilepas', kontes: 'PPWP', tps: T1, nomor });
  const kembali = (nomor: number): IsiJurnal => ({ jenis: 'lampiran.dikembalikan', kontes: 'PPWP', tps: T1, nomor });
  const tata = (t: [number, string][]): IsiJurnal => ({ jenis: 'lampiran.ditata', kontes: 'PPWP', tps: T1, tata: t });
  const isi = (j: JurnalUji) =>
    j.keadaan.lampiran.lembar.get(K1)?.map((l) => [l.nomor, l.nama, l.urut, l.keterangan, l.lepas]);

  it('are numbered over the whole plenary, taken off, put back and arranged by the rules of the screen', () => {
    const j = new JurnalUji().mustahil(tambah(2, 'a'), 'nomor lampiran tidak berurutan').tulis(tambah(1, 'a'));
    j.tulis(tambah(2, 'b', T2))
      .mustahil(tambah(3, 'a'), `lampiran ${K1} LAMPIRAN_SUDAH_ADA`)
      .tulis(tambah(3, 'c'));
    expect(j.keadaan.lampiran.jumlah).toBe(3);
    expect(isi(j)).toEqual([
      [1, 'a.png', 1, '', false],
      [3, 'c.png', 2, '', false],
    ]);
    expect(j.keadaan.lampiran.lembar.get(K1)?.[0]).not.toHaveProperty('jenis');
    j.mustahil(lepas(2), `lampiran ${K1} LAMPIRAN_TIDAK_ADA`)
      .tulis(lepas(1))
      .mustahil(lepas(1), `lampiran ${K1} LAMPIRAN_TIDAK_ADA`);
    expect(isi(j)?.[0]).toEqual([1, 'a.png', 1, '', true]);
    j.tulis(kembali(1)).mustahil(kembali(1), `lampiran ${K1} LAMPIRAN_TIDAK_ADA`);
    expect(isi(j)).toEqual([
      [1, 'a.png', 3, '', false],
      [3, 'c.png', 2, '', false],
    ]);
    j.mustahil(tata([[1, 'x']]), `lampiran ${K1} LAMPIRAN_USANG`);
    j.tulis(
      tata([
        [3, 'Halaman 1'],
        [1, ''],
      ]),
    );
    expect(isi(j)).toEqual([
      [1, 'a.png', 2, '', false],
      [3, 'c.png', 1, 'Halaman 1', false],
    ]);
    expect(j.keadaan.lampiran.jumlah).toBe(3);
  });
});

it('a sheet emptied by taking an import back keeps nothing of its figures, and what it was loaded with', () => {
  const j = new JurnalUji().muat(T1, 1).tulis({ jenis: 'lembar.dikosongkan', kontes: 'PPWP', tps: T1, impor: 1 });
  expect(j.lembar().muatan.isian.every((v) => v !== KOSONG)).toBe(true);
});
