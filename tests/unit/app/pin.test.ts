import { describe, expect, it } from 'vitest';
import {
  closePleno,
  createPleno,
  createPractice,
  listPeople,
  openPleno,
  type Pleno,
  recordPeople,
  removePin,
  setPin,
  verifyJournal,
  verifyPin,
  verifyPins,
  viewJournal,
} from '../../../src/app/index.ts';
import { readPin } from '../../../src/store/index.ts';
import { folderSementara, jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const PIN = '482615';
const SALAH = '482616';

/** A clock that stands still until it is told otherwise. */
function jamDiam() {
  const jam = Object.assign(() => new Date(jam.kini), { kini: Date.UTC(2024, 1, 15, 3) });
  return jam;
}

async function berPin(): Promise<{ p: Pleno; jam: ReturnType<typeof jamDiam> }> {
  const p = plenoBaru();
  const jam = jamDiam();
  const orang = [
    { nama: 'SITI', peran: 'ketua' as const },
    { nama: 'BUDI', peran: 'anggota' as const },
    { nama: 'SARI', peran: 'sekretariat' as const },
  ];
  nilai(recordPeople(p, orang, jam));
  nilai(await setPin(p, 1, PIN, null, jam));
  return { p, jam };
}

describe('a PIN', () => {
  it('proves who knows it; a wrong one says how many tries are left', async () => {
    const { p, jam } = await berPin();
    expect(nilai(await verifyPin(p, 1, PIN, jam))).toMatchObject({ nama: 'SITI', peran: 'ketua' });
    const h = await verifyPin(p, 1, SALAH, jam);
    expect(h).toEqual({ ok: false, galat: { kode: 'PIN_SALAH', konteks: { nama: 'SITI', sisa: 4 } } });
    // The right one gives all tries back.
    nilai(await verifyPin(p, 1, PIN, jam));
    expect(await verifyPin(p, 1, SALAH, jam)).toMatchObject({ galat: { konteks: { sisa: 4 } } });
    expect(kodeGalat(await verifyPin(p, 2, PIN, jam))).toBe('PIN_BELUM_ADA');
    expect(kodeGalat(await verifyPin(p, 9, PIN, jam))).toBe('ORANG_TAK_DIKENAL');
    nilai(recordPeople(p, [{ id: 1, nama: 'SITI', peran: 'ketua', aktif: false }], jam));
    expect(kodeGalat(await verifyPin(p, 1, PIN, jam))).toBe('ORANG_NONAKTIF');
  });

  it('is locked after five wrong tries, also for the right one, for twice as long each time, and after a restart', async () => {
    const { p, jam } = await berPin();
    for (const sisa of [4, 3, 2, 1])
      expect(await verifyPin(p, 1, SALAH, jam)).toMatchObject({ galat: { kode: 'PIN_SALAH', konteks: { sisa } } });
    const sampai = new Date(jam.kini + 30_000).toISOString();
    expect(await verifyPin(p, 1, SALAH, jam)).toMatchObject({ galat: { kode: 'PIN_TERKUNCI', konteks: { sampai } } });
    expect(listPeople(p)[0]?.terkunciSampai).toBe(sampai);
    jam.kini += 29_999;
    expect(kodeGalat(await verifyPin(p, 1, PIN, jam))).toBe('PIN_TERKUNCI');
    const { folder } = p.s;
    closePleno(p);
    const lagi = nilai(openPleno(folder, { tulis: true }));
    try {
      expect(kodeGalat(await verifyPin(lagi, 1, PIN, jam))).toBe('PIN_TERKUNCI');
      jam.kini += 1;
      const berikut = await verifyPin(lagi, 1, SALAH, jam);
      const konteks = { sampai: new Date(jam.kini + 60_000).toISOString() };
      expect(berikut).toMatchObject({ galat: { kode: 'PIN_TERKUNCI', konteks } });
      jam.kini += 60_000;
      nilai(await verifyPin(lagi, 1, PIN, jam));
      expect(listPeople(lagi)[0]?.terkunciSampai).toBeNull();
      expect(kodeGalat(await verifyPin(lagi, 1, SALAH, jam))).toBe('PIN_SALAH');
    } finally {
      closePleno(lagi);
    }
  });

  it('gives no more tries to many at the same time', async () => {
    const { p, jam } = await berPin();
    const hasil = await Promise.all(Array.from({ length: 8 }, () => verifyPin(p, 1, SALAH, jam)));
    expect(hasil.map(kodeGalat).sort()).toEqual([...Array(4).fill('PIN_SALAH'), ...Array(4).fill('PIN_TERKUNCI')]);
  });

  it('a clock set back ends no lock, and locks nobody out for longer than the longest lock', async () => {
    const { p, jam } = await berPin();
    for (let i = 0; i < 5; i++) await verifyPin(p, 1, SALAH, jam);
    jam.kini -= 24 * 3600_000;
    expect(kodeGalat(await verifyPin(p, 1, PIN, jam))).toBe('PIN_TERKUNCI');
    jam.kini += 29_000;
    expect(kodeGalat(await verifyPin(p, 1, PIN, jam))).toBe('PIN_TERKUNCI');
    jam.kini += 2000;
    nilai(await verifyPin(p, 1, PIN, jam));
  });

  it('is set anew only by who knows it, and never to one that is guessed first', async () => {
    const { p, jam } = await berPin();
    for (const lemah of ['000000', '123456', '555555', '112233', '12345', 'abcdef'])
      expect(kodeGalat(await setPin(p, 2, lemah, null, jam))).toBe('PIN_LEMAH');
    expect(kodeGalat(await setPin(p, 1, '739105', null, jam))).toBe('PIN_SUDAH_ADA');
    expect(kodeGalat(await setPin(p, 1, '739105', SALAH, jam))).toBe('PIN_SALAH');
    nilai(await setPin(p, 1, '739105', PIN, jam));
    nilai(await verifyPin(p, 1, '739105', jam));
    expect(kodeGalat(await verifyPin(p, 1, PIN, jam))).toBe('PIN_SALAH');
  });

  it('forgotten, is taken away by another member of the body, whom the journal names', async () => {
    const { p, jam } = await berPin();
    nilai(await setPin(p, 2, '739105', null, jam));
    nilai(await setPin(p, 3, '904817', null, jam));
    expect(kodeGalat(await removePin(p, 1, { orang: 1, pin: PIN }, jam))).toBe('PIN_PENJAMIN');
    expect(kodeGalat(await removePin(p, 1, { orang: 3, pin: '904817' }, jam))).toBe('PIN_PENJAMIN');
    expect(kodeGalat(await removePin(p, 1, { orang: 2, pin: SALAH }, jam))).toBe('PIN_SALAH');
    nilai(await removePin(p, 1, { orang: 2, pin: '739105' }, jam));
    expect(readPin(p.s, 1)).toBeNull();
    expect(viewJournal(p, {}).entri[0]).toMatchObject({
      orang: 'BUDI',
      peran: 'anggota',
      kalimat: 'PIN SITI dihapus.',
    });
  });

  it('two persons for what needs two', async () => {
    const { p, jam } = await berPin();
    nilai(await setPin(p, 2, '739105', null, jam));
    const [a, b] = [
      { orang: 1, pin: PIN },
      { orang: 2, pin: '739105' },
    ];
    expect(nilai(await verifyPins(p, [a, b], jam)).map((o) => o.nama)).toEqual(['SITI', 'BUDI']);
    expect(kodeGalat(await verifyPins(p, [a, a], jam))).toBe('ORANG_SAMA');
    expect(kodeGalat(await verifyPins(p, [a, { ...b, pin: SALAH }], jam))).toBe('PIN_SALAH');
  });

  it('and what is kept of it are nowhere in the journal, which stays provable', async () => {
    const { p, jam } = await berPin();
    await verifyPin(p, 1, SALAH, jam);
    const simpan = readPin(p.s, 1);
    const jurnal = JSON.stringify(p.s.db.prepare('SELECT * FROM jurnal').all());
    for (const b of [simpan?.sidik, simpan?.garam])
      for (const bentuk of ['hex', 'base64'] as const)
        expect(jurnal).not.toContain(Buffer.from(b ?? []).toString(bentuk));
    expect(p.s.db.prepare("SELECT isi FROM jurnal WHERE jenis = 'orang.pin'").pluck().all()).toEqual([
      '{"jenis":"orang.pin","orang":1,"ada":true}',
    ]);
    for (const pin of [PIN, SALAH]) expect(jurnal).not.toContain(pin);
    expect(nilai(verifyJournal(p)).sah).toBe(true);
  });
});

it('in practice a full PPK, Panwaslu and saksi are there with the PIN that the screen shows', async () => {
  const buat = (d: Parameters<typeof createPleno>[1], w: string) => createPleno(folderSementara(), d, w, jamUji());
  const ukuran = { desa: 1, tps: 1, benih: 3, kontes: ['PPWP' as const, 'DPR' as const] };
  const p = nilai(createPractice(ukuran, buat, jamUji()));
  try {
    const orang = listPeople(p);
    const peran = orang.map((o) => o.peran);
    expect(peran.slice(0, 8)).toEqual(['ketua', ...Array(4).fill('anggota'), 'sekretariat', 'sekretariat', 'panwaslu']);
    expect(peran.slice(8)).toEqual(Array(21).fill('saksi'));
    expect(new Set(orang.map((o) => o.nama)).size).toBe(orang.length);
    expect(orang.every((o) => o.punyaPin)).toBe(true);
    const pin = '112233';
    nilai(
      await verifyPins(
        p,
        [
          { orang: 1, pin },
          { orang: 2, pin },
        ],
        jamUji(),
      ),
    );
    nilai(await setPin(p, 1, '739105', pin, jamUji()));
    expect(nilai(verifyJournal(p)).sah).toBe(true);
  } finally {
    closePleno(p);
  }
});
