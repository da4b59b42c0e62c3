import { describe, expect, it } from 'vitest';
import {
  listPeople,
  markPresence,
  type Pleno,
  presenceOf,
  recordPeople,
  recordPerson,
  setPin,
  verifyJournal,
  viewJournal,
} from '../../../src/app/index.ts';
import { jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const sah = (p: Pleno): boolean => nilai(verifyJournal(p)).sah;
const kalimat = (p: Pleno): string[] => viewJournal(p, {}).entri.map((e) => e.kalimat);

describe('people', () => {
  it('are recorded, changed and set inactive; the journal tells it and proves it', () => {
    const p = plenoBaru();
    const jam = jamUji();
    const siti = nilai(recordPerson(p, { nama: 'SITI RAHAYU', peran: 'ketua' }, jam));
    const budi = nilai(
      recordPerson(p, { nama: 'BUDI', peran: 'saksi', kontes: 'PPWP', peserta: 2, mandat: '12/SM, 1 Februari' }, jam),
    );
    expect([siti.id, budi.id]).toEqual([1, 2]);
    nilai(recordPerson(p, { ...siti, aktif: false }, jam));
    const entri = viewJournal(p, {}).jumlah;
    // The same once more is no change.
    nilai(recordPerson(p, budi, jam));
    expect(viewJournal(p, {}).jumlah).toBe(entri);
    expect(kalimat(p).slice(0, 3)).toEqual([
      'SITI RAHAYU dinonaktifkan (Ketua).',
      'BUDI dicatat sebagai Saksi 02 PPWP, mandat 12/SM, 1 Februari.',
      'SITI RAHAYU dicatat sebagai Ketua.',
    ]);
    expect(listPeople(p)).toMatchObject([
      { id: 1, aktif: false, punyaPin: false, terkunciSampai: null },
      { id: 2, aktif: true },
    ]);
    expect(sah(p)).toBe(true);
  });

  it('several at once: all or none', () => {
    const p = plenoBaru();
    const anggota = ['A', 'B', 'C', 'D', 'E'].map((nama) => ({ nama, peran: 'anggota' as const }));
    expect(kodeGalat(recordPeople(p, anggota, jamUji()))).toBe('ORANG_ANGGOTA_PENUH');
    expect(listPeople(p)).toEqual([]);
    expect(nilai(recordPeople(p, anggota.slice(1), jamUji())).map((o) => o.id)).toEqual([1, 2, 3, 4]);
    expect(sah(p)).toBe(true);
  });

  it('what cannot be is refused', () => {
    const p = plenoBaru();
    const catat = (d: Parameters<typeof recordPerson>[1]) => kodeGalat(recordPerson(p, d, jamUji()));
    expect(catat({ nama: ' ', peran: 'ketua' })).toBe('ORANG_BENTUK');
    expect(catat({ nama: 'A', peran: 'saksi' })).toBe('ORANG_BENTUK');
    expect(catat({ nama: 'A', peran: 'saksi', kontes: 'PPWP', peserta: 77 })).toBe('ORANG_PESERTA');
    expect(catat({ nama: 'A', peran: 'saksi', kontes: 'DPRD-KABKO.9', peserta: 1 })).toBe('ORANG_PESERTA');
    expect(catat({ id: 5, nama: 'A', peran: 'ketua' })).toBe('ORANG_TAK_DIKENAL');
  });

  it('another name or role takes the PIN away; inactive, mandate and spelling do not', async () => {
    const p = plenoBaru();
    const jam = jamUji();
    const o = nilai(recordPerson(p, { nama: 'SITI', peran: 'anggota' }, jam));
    nilai(await setPin(p, o.id, '482615', null, jam));
    nilai(recordPerson(p, { ...o, nama: 'Siti', aktif: false }, jam));
    expect(listPeople(p)[0]?.punyaPin).toBe(true);
    nilai(recordPerson(p, { ...o, nama: 'BUDI' }, jam));
    expect(listPeople(p)[0]?.punyaPin).toBe(false);
    expect(kalimat(p)[0]).toBe('PIN BUDI dihapus.');
    expect(sah(p)).toBe(true);
  });
});

describe('attendance', () => {
  it('is kept day by day, and only a change is written', () => {
    const p = plenoBaru();
    const jam = jamUji();
    const { id: orang } = nilai(recordPerson(p, { nama: 'SITI', peran: 'ketua' }, jam));
    const tandai = (tanggal: string, hadir: boolean) => markPresence(p, { orang, tanggal, hadir }, jam);
    nilai(tandai('2024-02-14', true));
    nilai(tandai('2024-02-15', false));
    nilai(tandai('2024-02-15', true));
    nilai(tandai('2024-02-15', true));
    nilai(tandai('2024-02-15', false));
    expect(presenceOf(p)).toEqual([
      { orang, tanggal: '2024-02-14', hadir: true },
      { orang, tanggal: '2024-02-15', hadir: false },
    ]);
    expect(kalimat(p).slice(0, 3)).toEqual([
      'SITI dicatat tidak hadir pada 15 Februari 2024.',
      'SITI dicatat hadir pada 15 Februari 2024.',
      'SITI dicatat hadir pada 14 Februari 2024.',
    ]);
    expect(kodeGalat(tandai('2024-03-01', true))).toBe('TANGGAL_SALAH');
    // Past midnight in the room, while the computer that keeps the plenary still counts the day before.
    const malam = (): Date => new Date('2024-02-15T18:30:00Z');
    nilai(markPresence(p, { orang, tanggal: '2024-02-16', hadir: true }, malam));
    expect(kodeGalat(markPresence(p, { orang, tanggal: '2024-02-17', hadir: true }, malam))).toBe('TANGGAL_SALAH');
    expect(kodeGalat(markPresence(p, { orang: 9, tanggal: '2024-02-15', hadir: true }, jam))).toBe('ORANG_TAK_DIKENAL');
    expect(sah(p)).toBe(true);
  });

  it.each([
    "UPDATE orang SET nama = 'LAIN'",
    'UPDATE orang SET aktif = 0',
    "INSERT INTO orang VALUES (2,'X','ketua',NULL,NULL,NULL,1)",
    'UPDATE hadir SET hadir = 0',
    'DELETE FROM hadir',
  ])('a change past the journal is noticed: %s', (sql) => {
    const p = plenoBaru();
    const { id: orang } = nilai(recordPerson(p, { nama: 'SITI', peran: 'ketua' }, jamUji()));
    nilai(markPresence(p, { orang, tanggal: '2024-02-15', hadir: true }, jamUji()));
    expect(sah(p)).toBe(true);
    p.s.db.exec(sql);
    expect(sah(p)).toBe(false);
  });
});
