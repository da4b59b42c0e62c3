import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closePleno,
  compareDefinition,
  openPleno,
  type Pleno,
  replaceOpenDefinition,
  viewDefinition,
  viewJournal,
} from '../../../src/app/index.ts';
import { editSheet, undoSheet } from '../../../src/app/lembar.ts';
import { receiveTotal } from '../../../src/app/total.ts';
import { Definisi, type Galat, type KodeTps, kalimatGalat } from '../../../src/domain/index.ts';
import {
  berkasDb,
  loadSheet,
  peekStore,
  readDefinitionByHash,
  readSheet,
  recordSource,
  tulis,
  verifyStore,
} from '../../../src/store/index.ts';
import { BERES, DEFINISI, DPR, isi, LEMBAR, PPWP } from '../../lib/kontes.ts';
import { jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const DUA = Definisi.parse({ ...DEFINISI, kontes: [PPWP, DPR] });
const TPS = '3101021001001' as KodeTps;
const LAIN = '3101021002002' as KodeTps;
const jam = jamUji();
const ubah = (f: (d: Definisi) => void, dari: Definisi = DUA): Definisi => {
  const d = structuredClone(dari);
  f(d);
  return Definisi.parse(d);
};
const paslon = (d: Definisi) => {
  const k = d.kontes[0];
  if (k?.bentuk !== 'paslon') throw new Error('bukan paslon');
  return k.paslon;
};
const partai = (d: Definisi) => {
  const k = d.kontes.find((x) => x.kode === 'DPR');
  if (k?.bentuk !== 'partai') throw new Error('bukan partai');
  return k.partai;
};
const tempat = (d: Definisi, kode: string) => d.wilayah.find((w) => w.kode === kode) ?? { nama: '' };
const ganti = (p: Pleno, baru: Definisi, alasan?: string) =>
  replaceOpenDefinition(p, { baru, berlaku: p.s.definisiHash, alasan }, jam);
const muat = (p: Pleno, tps = TPS): void =>
  void nilai(editSheet(p, 'PPWP', tps, { versi: readSheet(p.s, 'PPWP', tps)?.versi ?? 0, sel: BERES }, jam));
const kosongkan = (p: Pleno, tps = TPS): void => {
  const sel = Object.fromEntries(Object.keys(BERES).map((k) => [k, null]));
  nilai(editSheet(p, 'PPWP', tps, { versi: readSheet(p.s, 'PPWP', tps)?.versi ?? 0, sel }, jam));
};
const sebab = (p: Pleno): string => {
  const h = verifyStore(p.s);
  return h.ok ? 'utuh' : String(h.galat.konteks.sebab);
};
const tolak = (h: { ok: true } | { ok: false; galat: Galat }): string => (h.ok ? 'diterima' : kalimatGalat(h.galat));

const NAMA = ubah((d) => {
  Object.assign(paslon(d)[0] ?? {}, { nama: 'Dr. Paslon 1, S.H.' });
  tempat(d, '3101021002').nama = 'PULAU TIDOENG';
  Object.assign(tempat(d, TPS), { dpt: { l: 100, p: 100 } });
  d.wilayah.push({ kode: '3101021002003', nama: 'TPS 003', tingkat: 5 });
});

describe('what leaves every figure what it was is applied', () => {
  it('names, DPT, one more TPS: with a reason once there are figures, in the journal, and it still verifies', () => {
    const p = plenoBaru(DUA);
    muat(p);
    expect(compareDefinition(p, NAMA)).toMatchObject({ ditolak: false, perluAlasan: true });
    expect(kodeGalat(ganti(p, NAMA))).toBe('DEFINISI_ALASAN');
    expect(kodeGalat(ganti(p, NAMA, '  ok '))).toBe('DEFINISI_ALASAN');
    const q = nilai(ganti(p, NAMA, 'Ejaan nama dalam keputusan KPU'));
    expect(q.peta.nama('3101021002')).toBe('PULAU TIDOENG');
    expect(q.peta.jumlahTps('310102')).toBe(6);
    expect(peekStore(q.s.folder)?.tps).toBe(6);
    expect(readSheet(q.s, 'PPWP', TPS)?.isian).toEqual(isi(LEMBAR, BERES));
    expect(sebab(q)).toBe('utuh');
    const [entri] = viewJournal(q, {}).entri;
    expect(entri).toMatchObject({ jenis: 'definisi.diganti', alasan: 'Ejaan nama dalam keputusan KPU' });
    expect(entri?.kalimat).toContain('(4 perubahan)');
    expect(viewDefinition(q)).toMatchObject({
      berlaku: { hash: q.s.definisiHash, wilayah: { tps: 6 }, dpt: { l: 100, p: 100, tps: 1 } },
      riwayat: [
        { hash: q.s.definisiHash, jumlah: 4 },
        { hash: p.s.definisiHash, jumlah: 0 },
      ],
    });
    expect(readDefinitionByHash(q.s, p.s.definisiHash)).toEqual(DUA);
    // Work goes on, also at the new TPS, and a second opening finds the same.
    nilai(editSheet(q, 'PPWP', '3101021002003' as KodeTps, { versi: 0, sel: { 'V.B': 3 } }, jam));
    expect(sebab(q)).toBe('utuh');
    closePleno(q);
    const lagi = nilai(openPleno(q.s.folder, { tulis: true }));
    expect(lagi.s.definisiHash).toBe(q.s.definisiHash);
    expect(sebab(lagi)).toBe('utuh');
    closePleno(lagi);
  });

  it('no reason is asked for while nothing is recorded, nor for a contest that is added', () => {
    const p = nilai(ganti(plenoBaru(DUA), NAMA));
    expect(sebab(p)).toBe('utuh');
    const q = plenoBaru(DUA);
    muat(q);
    const dpd = ubah((d) =>
      d.kontes.push({ kode: 'DPD', bentuk: 'calon', calon: [{ nomor: 1, nama: 'A', idSumber: '' }] }),
    );
    const r = nilai(ganti(q, dpd));
    expect(r.s.definisi.kontes.map((k) => k.kode)).toEqual(['PPWP', 'DPR', 'DPD']);
    expect(sebab(r)).toBe('utuh');
  });

  it('a contest without figures may change its form while another one holds some; back again keeps both', () => {
    const p = plenoBaru(DUA);
    muat(p);
    const baru = ubah((d) => partai(d)[0]?.calon.push({ nomor: 4, nama: 'A4', idSumber: '14' }));
    const q = nilai(ganti(p, baru));
    nilai(editSheet(q, 'DPR', TPS, { versi: 0, sel: { 'IV.1.A2.4': 7 } }, jam));
    expect(sebab(q)).toBe('utuh');
    expect(tolak(ganti(q, DUA, 'kembali ke yang lama'))).toMatch(/tidak ada lagi; 1 lembar tidak berlaku/);
    const r = nilai(ganti(plenoBaru(baru), DUA));
    expect(sebab(nilai(ganti(r, baru)))).toBe('utuh');
  });
});

describe('what would take figures their meaning is refused, and nothing changes', () => {
  const SWAP = ubah((d) => {
    const [a, b] = paslon(d);
    if (a && b) [a.nama, b.nama, a.idSumber, b.idSumber] = [b.nama, a.nama, b.idSumber, a.idSumber];
  });
  it.each([
    ['a contestant less', ubah((d) => paslon(d).pop()), /Paslon 3 tidak ada lagi; 1 lembar/],
    ['two who trade numbers', SWAP, /pindah dari nomor 1 ke 2; 1 lembar/],
    [
      'the TPS of the figures',
      ubah((d) => (d.wilayah = d.wilayah.filter((w) => w.kode !== TPS))),
      /TPS 001 .* tidak ada lagi/,
    ],
    ['the contest', ubah((d) => d.kontes.shift()), /Presiden dan Wakil Presiden tidak ada lagi/],
    ['another year', ubah((d) => Object.assign(d.pemilihan, { tahun: 2029 })), /tahun pemilihan 2024 menjadi 2029/],
    ['practice data', ubah((d) => Object.assign(d, { simulasi: true })), /simulasi/],
    [
      'a definition of another region',
      ubah((d) => (d.wilayah = d.wilayah.filter((w) => w.tingkat < 3))),
      /wilayah pleno ini tidak ada di dalamnya/,
    ],
  ])('%s', (_, baru, pola) => {
    const p = plenoBaru(DUA);
    muat(p);
    const h = ganti(p, baru, 'tetap ingin diganti');
    expect(kodeGalat(h)).toBe('DEFINISI_DITOLAK');
    expect(tolak(h)).toMatch(pola);
    expect(tolak(h)).toMatch(/buat pleno baru/);
    expect(sebab(p)).toBe('utuh');
    expect(viewDefinition(p).riwayat).toHaveLength(1);
  });

  it('the word of a source and a received total are figures too', () => {
    const kurang = ubah((d) => paslon(d).pop());
    const p = plenoBaru(DUA);
    const berkas = { nama: 'a.json', sha256: 'x' };
    const t = { waktu: jam().toISOString(), pelaku: { perangkat: 'x', orang: 'O', peran: 'operator' } };
    const s = { kontes: 'PPWP', tps: TPS, sumber: 'sirekap', isian: isi(LEMBAR, BERES), berkas, impor: 1 } as const;
    tulis(p.s, () => recordSource(p.s, s, t));
    expect(kodeGalat(ganti(p, kurang, 'tanpa lembar'))).toBe('DEFINISI_DITOLAK');
    const q = plenoBaru(DUA, '3101');
    nilai(receiveTotal(q, 'PPWP', { wilayah: '310102', sumber: 'ketik', tps: 5, sel: { 'IV.1': 9 } }, jam));
    expect(kodeGalat(ganti(q, kurang, 'tanpa lembar'))).toBe('DEFINISI_DITOLAK');
    expect(sebab(nilai(ganti(q, NAMA, 'hanya ejaan nama')))).toBe('utuh');
  });

  it('an answer to an older look, the same definition once more', () => {
    const p = plenoBaru(DUA);
    expect(kodeGalat(ganti(p, DUA))).toBe('DEFINISI_SAMA');
    expect(kodeGalat(replaceOpenDefinition(p, { baru: NAMA, berlaku: 'lama' }, jam))).toBe('DEFINISI_BERUBAH');
  });
});

describe('sheets that were emptied before', () => {
  it('give way to the new form, and nothing of their history comes back onto it', () => {
    const p = plenoBaru(DUA);
    muat(p);
    muat(p, LAIN);
    kosongkan(p);
    kosongkan(p, LAIN);
    const q = nilai(
      ganti(
        p,
        ubah((d) => paslon(d).reverse()),
      ),
    );
    expect(readSheet(q.s, 'PPWP', TPS)).toBeNull();
    expect(kodeGalat(undoSheet(q, 'PPWP', TPS, 0, jam))).toBe('TAK_ADA_UNTUK_DIURUNGKAN');
    expect(sebab(q)).toBe('utuh');
    muat(q);
    expect(sebab(q)).toBe('utuh');
  });

  it('of a TPS that is gone go with it; the others of the desa stay in its sums', () => {
    const p = plenoBaru(DUA);
    muat(p);
    muat(p, '3101021001002' as KodeTps);
    kosongkan(p);
    const q = nilai(
      ganti(
        p,
        ubah((d) => (d.wilayah = d.wilayah.filter((w) => w.kode !== TPS))),
        'TPS digabung',
      ),
    );
    expect(sebab(q)).toBe('utuh');
    expect(q.peta.jumlahTps('310102')).toBe(4);
  });
});

describe('verification finds what a database tool changed', () => {
  const utak = (p: Pleno, sql: string): string => {
    const db = new Database(berkasDb(p.s.folder));
    db.exec(sql);
    db.close();
    return sebab(p);
  };
  const diganti = (): Pleno => {
    const p = plenoBaru(DUA);
    muat(p);
    return nilai(ganti(p, NAMA, 'hanya ejaan nama'));
  };

  it.each([
    [
      'an old definition taken away',
      'DROP TRIGGER definisi_lama_tak_dihapus; DELETE FROM definisi_lama',
      /tidak ada atau tidak utuh/,
    ],
    [
      'an old definition rewritten',
      "DROP TRIGGER definisi_lama_tak_diubah; UPDATE definisi_lama SET json = replace(json, 'Paslon 2', 'Paslon Lain')",
      /tidak ada atau tidak utuh/,
    ],
  ])('%s', (_, sql, pola) => {
    expect(utak(diganti(), sql)).toMatch(pola);
  });

  it('the database itself refuses to touch an old definition', () => {
    expect(() => utak(diganti(), 'DELETE FROM definisi_lama')).toThrow(/definisi lama tetap/);
  });
});

it('any walk of figures and definitions, applied or refused, keeps journal, replay and sums in agreement', () => {
  const DEFINISI_UJI = [
    DUA,
    NAMA,
    ubah((d) => paslon(d).pop()),
    ubah((d) => paslon(d).reverse()),
    ubah((d) => partai(d).pop()),
    ubah((d) => d.kontes.pop()),
    ubah((d) => (d.wilayah = d.wilayah.filter((w) => w.kode !== LAIN))),
  ];
  const langkah = fc.oneof(
    fc.record({
      tps: fc.constantFrom(TPS, LAIN),
      kontes: fc.constantFrom('PPWP', 'DPR'),
      nilai: fc.option(fc.nat(99)),
      urung: fc.boolean(),
    }),
    fc.record({ definisi: fc.constantFrom(...DEFINISI_UJI) }),
  );
  fc.assert(
    fc.property(fc.array(langkah, { maxLength: 25 }), (jalan) => {
      let p = plenoBaru(DUA);
      for (const l of jalan) {
        if ('definisi' in l) {
          const h = ganti(p, l.definisi, 'langkah acak');
          if (h.ok) p = h.nilai;
          continue;
        }
        const { tps, urung } = l;
        const kontes = l.kontes as 'PPWP' | 'DPR';
        if (!p.s.lembar.has(kontes)) continue;
        const versi = readSheet(p.s, kontes, tps)?.versi ?? 0;
        if (urung) undoSheet(p, kontes, tps, versi, jam);
        else editSheet(p, kontes, tps, { versi, sel: { 'V.B': l.nilai } }, jam);
      }
      const utuh = sebab(p);
      closePleno(p);
      expect(utuh).toBe('utuh');
    }),
    { numRuns: 40 },
  );
});

it('a sheet that a program of ours loads empty counts as recorded: nobody decides for it', () => {
  const p = plenoBaru(DUA);
  const t = { waktu: jam().toISOString(), pelaku: { perangkat: 'x', orang: 'O', peran: 'operator' } };
  tulis(p.s, () => loadSheet(p.s, { kontes: 'PPWP', tps: TPS, asal: 'sirekap', isian: isi(LEMBAR, {}) }, t));
  expect(
    kodeGalat(
      ganti(
        p,
        ubah((d) => paslon(d).pop()),
        'lembar kosong',
      ),
    ),
  ).toBe('DEFINISI_DITOLAK');
});
