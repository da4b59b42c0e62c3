import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyJournal } from '../../../src/app/jejak.ts';
import { raiseObjection, settleObjection, viewObjections } from '../../../src/app/keberatan.ts';
import { editSheet, undoSheet } from '../../../src/app/lembar.ts';
import { type Petugas, type Pleno, tindakan } from '../../../src/app/pleno.ts';
import {
  adoptRegion,
  adoptSheet,
  readOutSheet,
  reopenRegion,
  reopenSheet,
  unreadSheet,
} from '../../../src/app/rapat.ts';
import { regionState } from '../../../src/app/rapat-wilayah.ts';
import { isianKeLarik, type KodeTps } from '../../../src/domain/index.ts';
import {
  type EntriTersimpan,
  journalBackwards,
  loadSheet,
  readAdopted,
  readSheet,
  tulis,
} from '../../../src/store/index.ts';
import { BERES, DEFINISI, isi, LEMBAR, WILAYAH } from '../../lib/kontes.ts';
import { jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const jam = jamUji();
const TPS = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as KodeTps);
const DESA = [...new Set(TPS.map((t) => t.slice(0, 10)))];
const [t1] = TPS as [KodeTps];
const ketua: Petugas = { id: 1, nama: 'Ani', peran: 'ketua' };
const anggota: Petugas = { id: 2, nama: 'Budi', peran: 'anggota' };
const dua = [ketua, anggota] as const;

function muat(p: Pleno, tps: KodeTps, ubah: Record<string, number> = {}): void {
  tulis(p.s, () =>
    loadSheet(
      p.s,
      { kontes: 'PPWP', tps, asal: 'sirekap', isian: isi(LEMBAR, { ...BERES, ...ubah }) },
      tindakan(p, jam),
    ),
  );
}
const di = (p: Pleno, tps: KodeTps) => ({
  kontes: 'PPWP' as const,
  tps,
  versi: readSheet(p.s, 'PPWP', tps)?.versi ?? 0,
});

describe('a sheet in the meeting', () => {
  it('is read out, adopted, opened again, each in its turn; a stale page is refused', () => {
    const p = plenoBaru();
    expect(kodeGalat(readOutSheet(p, di(p, t1), jam))).toBe('LEMBAR_KOSONG');
    muat(p, t1);
    expect(kodeGalat(adoptSheet(p, di(p, t1), ketua, jam))).toBe('LEMBAR_BELUM_DIBACAKAN');
    const lama = di(p, t1);
    expect(nilai(readOutSheet(p, lama, jam))).toBe('dibacakan');
    expect(kodeGalat(readOutSheet(p, lama, jam))).toBe('LEMBAR_USANG');
    expect(nilai(unreadSheet(p, di(p, t1), jam))).toBe('terisi');
    nilai(readOutSheet(p, di(p, t1), jam));
    expect(nilai(adoptSheet(p, di(p, t1), ketua, jam))).toBe('disahkan');
    const { versi } = di(p, t1);
    expect(kodeGalat(editSheet(p, 'PPWP', t1, { versi, sel: { 'IV.1': 1 }, alasan: 'x' }, jam))).toBe(
      'LEMBAR_DISAHKAN',
    );
    expect(kodeGalat(undoSheet(p, 'PPWP', t1, versi, jam))).toBe('TAK_ADA_UNTUK_DIURUNGKAN');
    expect(kodeGalat(reopenSheet(p, { ...di(p, t1), alasan: ' ' }, dua, jam))).toBe('ALASAN_WAJIB');
    expect(nilai(reopenSheet(p, { ...di(p, t1), alasan: 'Salah baca' }, dua, jam))).toBe('dibacakan');
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });

  it('with a broken rule or an empty cell it is adopted only with a reason, which the journal keeps', () => {
    const p = plenoBaru();
    muat(p, t1, { 'V.A': 1 });
    nilai(readOutSheet(p, di(p, t1), jam));
    const tolak = adoptSheet(p, di(p, t1), ketua, jam);
    expect(kodeGalat(tolak)).toBe('LEMBAR_BERMASALAH');
    nilai(adoptSheet(p, { ...di(p, t1), alasan: 'Diteruskan ke kabupaten' }, ketua, jam));
    const [e] = [...journalBackwards(p.s.db, 1e9)];
    expect(e).toMatchObject({ alasan: 'Diteruskan ke kabupaten', pelaku: { orang: 'Ani', peran: 'ketua' } });
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });

  it('what was read out changes only with a reason; filling an empty cell needs none', () => {
    const p = plenoBaru();
    muat(p, t1);
    nilai(editSheet(p, 'PPWP', t1, { versi: 1, sel: { 'II.1': null, 'IV.1': 5 } }, jam));
    nilai(readOutSheet(p, di(p, t1), jam));
    const { versi } = di(p, t1);
    expect(kodeGalat(editSheet(p, 'PPWP', t1, { versi, sel: { 'IV.1': 6 } }, jam))).toBe('ALASAN_WAJIB');
    nilai(editSheet(p, 'PPWP', t1, { versi, sel: { 'II.1': 4 } }, jam));
    nilai(editSheet(p, 'PPWP', t1, { versi: versi + 1, sel: { 'IV.1': 6 }, alasan: 'Salah dengar' }, jam));
    expect(readSheet(p.s, 'PPWP', t1)?.status).toBe('dibacakan');
  });
});

describe('a region', () => {
  it('is adopted desa by desa, then the kecamatan; nothing below moves until it is opened again from above', () => {
    const p = plenoBaru();
    for (const t of TPS) muat(p, t);
    const keadaan = (w: string) => nilai(regionState(p, 'PPWP', w)).keadaan;
    expect([keadaan(DESA[0] ?? ''), keadaan(WILAYAH)]).toEqual(['belum', 'belum']);
    for (const t of TPS) {
      nilai(readOutSheet(p, di(p, t), jam));
      nilai(adoptSheet(p, di(p, t), anggota, jam));
    }
    expect([keadaan(DESA[0] ?? ''), keadaan(WILAYAH)]).toEqual(['selesai', 'berjalan']);
    expect(kodeGalat(adoptRegion(p, { kontes: 'PPWP', wilayah: WILAYAH }, ketua, jam))).toBe('WILAYAH_BELUM_SELESAI');
    for (const d of DESA) nilai(adoptRegion(p, { kontes: 'PPWP', wilayah: d }, ketua, jam));
    expect(kodeGalat(reopenSheet(p, { ...di(p, t1), alasan: 'x' }, dua, jam))).toBe('WILAYAH_DITETAPKAN');
    nilai(adoptRegion(p, { kontes: 'PPWP', wilayah: WILAYAH }, ketua, jam));
    expect(keadaan(WILAYAH)).toBe('ditetapkan');
    const desa = { kontes: 'PPWP' as const, wilayah: DESA[0] ?? '', alasan: 'Diperintah Panwaslu' };
    expect(kodeGalat(reopenRegion(p, desa, dua, jam))).toBe('INDUK_DITETAPKAN');
    nilai(reopenRegion(p, { ...desa, wilayah: WILAYAH }, dua, jam));
    nilai(reopenRegion(p, desa, dua, jam));
    nilai(reopenSheet(p, { ...di(p, t1), alasan: 'x' }, dua, jam));
    expect([...readAdopted(p.s, 'PPWP').keys()].sort()).toEqual(DESA.slice(1));
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });
});

/** Entries after `seq`, newest first. */
function sejak(p: Pleno, seq: number): EntriTersimpan[] {
  const baru: EntriTersimpan[] = [];
  for (const e of journalBackwards(p.s.db, 1e9)) {
    if (e.seq <= seq) break;
    baru.push(e);
  }
  return baru;
}

it('random walks: an adopted figure never changes without a journal entry, a reason and two persons; the journal proves all', () => {
  const apa = fc.constantFrom(
    'baca',
    'batal',
    'sahkan',
    'buka',
    'ubah',
    'tetapkan',
    'bukaWilayah',
    'bukaDesa',
    'urung',
    'keberatan',
    'jawab',
  );
  const langkah = fc.record({
    apa,
    tps: fc.constantFrom(...TPS),
    n: fc.nat(4),
    alasan: fc.boolean(),
    basi: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(langkah, { maxLength: 40 }), (jalan) => {
      const p = plenoBaru();
      for (const t of TPS) muat(p, t);
      for (const l of jalan) {
        const sah = new Map(
          TPS.flatMap((t) => {
            const x = readSheet(p.s, 'PPWP', t);
            return x?.status === 'disahkan' ? [[t, isianKeLarik(x.isian)] as const] : [];
          }),
        );
        const tetap = new Set(readAdopted(p.s, 'PPWP').keys());
        const seq = p.s.db.prepare('SELECT max(seq) FROM jurnal').pluck().get() as number;
        const kini = di(p, l.tps);
        const c = l.basi ? { ...kini, versi: kini.versi - 1 } : kini;
        const alasan = l.alasan ? 'alasan' : '';
        const desa = { kontes: 'PPWP' as const, wilayah: l.tps.slice(0, 10) };
        if (l.apa === 'baca') readOutSheet(p, c, jam);
        if (l.apa === 'batal') unreadSheet(p, c, jam);
        if (l.apa === 'sahkan') adoptSheet(p, { ...c, alasan }, ketua, jam);
        if (l.apa === 'buka') reopenSheet(p, { ...c, alasan }, dua, jam);
        if (l.apa === 'ubah') editSheet(p, 'PPWP', l.tps, { versi: c.versi, sel: { 'IV.1': l.n }, alasan }, jam);
        if (l.apa === 'urung') undoSheet(p, 'PPWP', l.tps, c.versi, jam);
        if (l.apa === 'tetapkan') adoptRegion(p, l.n > 2 ? { ...desa, wilayah: WILAYAH } : desa, ketua, jam);
        if (l.apa === 'keberatan')
          raiseObjection(
            p,
            {
              jenis: 'keberatan',
              pengaju: { peran: 'panwaslu', nama: '' },
              wilayah: l.tps,
              kontes: null,
              sel: [],
              uraian: 'x',
            },
            jam,
          );
        if (l.apa === 'jawab') settleObjection(p, l.n + 1, { status: 'ditolak', jawaban: 'x', hitungUlang: null }, jam);
        if (l.apa === 'bukaDesa') reopenRegion(p, { ...desa, alasan }, dua, jam);
        if (l.apa === 'bukaWilayah') reopenRegion(p, { ...desa, wilayah: WILAYAH, alasan }, dua, jam);
        const baru = sejak(p, seq);
        expect(baru.length).toBeLessThanOrEqual(1);
        for (const [t, isian] of sah) {
          const x = readSheet(p.s, 'PPWP', t);
          if (x?.status === 'disahkan') expect(isianKeLarik(x.isian)).toEqual(isian);
          else {
            // Left its state: only by an explicit act, with a reason, by two persons, under no adopted recap.
            expect(baru[0]).toMatchObject({ alasan: 'alasan', isi: { jenis: 'lembar.dibuka', tps: t, oleh: [1, 2] } });
            expect(isianKeLarik(x?.isian ?? new Int32Array())).toEqual(isian);
            expect([...tetap].some((w) => t.startsWith(w))).toBe(false);
          }
        }
        for (const w of tetap)
          if (!readAdopted(p.s, 'PPWP').has(w))
            expect(baru[0]).toMatchObject({
              alasan: 'alasan',
              isi: { jenis: 'wilayah.dibuka', wilayah: w, oleh: [1, 2] },
            });
      }
      expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
    }),
    { numRuns: 40 },
  );
});

describe('objections', () => {
  const isiKeberatan = (wilayah: string, jenis: 'keberatan' | 'kejadian' = 'keberatan') => ({
    jenis,
    pengaju: { peran: 'saksi' as const, nama: 'Citra', kontes: 'PPWP' as const, peserta: 2 },
    wilayah,
    kontes: 'PPWP' as const,
    sel: ['IV.2'],
    uraian: 'Suara paslon 02 menurut salinan 61.',
  });

  it('contest a sheet that was read out until they are answered; the correction names the objection', () => {
    const p = plenoBaru();
    muat(p, t1);
    nilai(readOutSheet(p, di(p, t1), jam));
    expect(nilai(raiseObjection(p, isiKeberatan(t1, 'kejadian'), jam))).toBe(1);
    expect(readSheet(p.s, 'PPWP', t1)?.status).toBe('dibacakan');
    const nomor = nilai(raiseObjection(p, isiKeberatan(t1), jam));
    expect(readSheet(p.s, 'PPWP', t1)?.status).toBe('dipersoalkan');
    expect(kodeGalat(adoptSheet(p, di(p, t1), ketua, jam))).toBe('LEMBAR_DIPERSOALKAN');
    const { versi } = di(p, t1);
    nilai(editSheet(p, 'PPWP', t1, { versi, sel: { 'IV.2': 61 }, alasan: 'Diterima', keberatan: nomor }, jam));
    nilai(settleObjection(p, nomor, { status: 'diterima', jawaban: 'Dibetulkan.', hitungUlang: null }, jam));
    expect(readSheet(p.s, 'PPWP', t1)?.status).toBe('dibacakan');
    expect(viewObjections(p, t1).map((k) => [k.nomor, k.status, k.namaPengaju])).toEqual([
      [2, 'diterima', expect.stringMatching(/^Saksi 02 .*\(Citra\)$/)],
      [1, 'terbuka', expect.any(String)],
    ]);
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });

  it('raised before the reading, the sheet is contested as soon as it is read out; on an adopted one they hold the recap', () => {
    const p = plenoBaru();
    for (const t of TPS) muat(p, t);
    const satu = nilai(raiseObjection(p, isiKeberatan(t1), jam));
    expect(nilai(readOutSheet(p, di(p, t1), jam))).toBe('dipersoalkan');
    nilai(settleObjection(p, satu, { status: 'ditolak', jawaban: 'Plano benar.', hitungUlang: null }, jam));
    for (const t of TPS) {
      if (t !== t1) nilai(readOutSheet(p, di(p, t), jam));
      nilai(adoptSheet(p, di(p, t), ketua, jam));
    }
    const desa = { kontes: 'PPWP' as const, wilayah: t1.slice(0, 10) };
    const lagi = nilai(raiseObjection(p, isiKeberatan(t1), jam));
    expect(readSheet(p.s, 'PPWP', t1)?.status).toBe('disahkan');
    expect(kodeGalat(adoptRegion(p, desa, ketua, jam))).toBe('KEBERATAN_TERBUKA');
    nilai(settleObjection(p, lagi, { status: 'diteruskan', jawaban: 'Ke KPU Kabupaten.', hitungUlang: 'h' }, jam));
    nilai(adoptRegion(p, desa, ketua, jam));
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });

  it('about what does not exist are refused', () => {
    const p = plenoBaru();
    expect(kodeGalat(raiseObjection(p, isiKeberatan('9999999999'), jam))).toBe('WILAYAH_TAK_DIKENAL');
    expect(kodeGalat(raiseObjection(p, { ...isiKeberatan(t1), sel: ['IV.77'] }, jam))).toBe('SEL_TAK_DIKENAL');
    const asing = { ...isiKeberatan(t1).pengaju, peserta: 9 };
    expect(kodeGalat(raiseObjection(p, { ...isiKeberatan(t1), pengaju: asing }, jam))).toBe('KEBERATAN_BENTUK');
    expect(kodeGalat(settleObjection(p, 1, { status: 'ditolak', jawaban: 'x', hitungUlang: null }, jam))).toBe(
      'KEBERATAN_TIDAK_ADA',
    );
  });
});
