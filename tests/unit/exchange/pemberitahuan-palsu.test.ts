import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewNotice, receiveNotice } from '../../../src/app/pemberitahuan-terima.ts';
import { deviceCard, openDevice, type Perangkat, trustDevice } from '../../../src/app/perangkat.ts';
import { closePleno, type Pleno } from '../../../src/app/pleno.ts';
import { jsonKanonik, kalimatGalat, type PembetulanDiberitahukan } from '../../../src/domain/index.ts';
import { bacaPemberitahuan, type IsiPemberitahuan, susunPemberitahuan } from '../../../src/exchange/index.ts';
import { type Perihal, tandaTangani } from '../../../src/exchange/kunci.ts';
import { bacaZip, type EntriZip, tulisZip } from '../../../src/exchange/zip.ts';
import { folderBerkas, KAB, KEC_A, plenoPenuh, sidikSimpanan, tpsDari } from '../../lib/paket.ts';
import { jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';

const { akar, hapus } = folderBerkas('pemberitahuan-palsu');
let p: Pleno;
let hp: Perangkat;
const b = (lain: Partial<PembetulanDiberitahukan> = {}): PembetulanDiberitahukan =>
  ({
    ...{ kontes: 'PPWP', tps: `${KEC_A}1001001`, sel: 'IV.1', semula: 60, menjadi: 41, alasan: 'salah baca' },
    ...{ waktu: '2024-03-01T00:00:00.000Z', oleh: { orang: 'A', peran: 'ketua' }, diminta: null, disetujui: [] },
    ...{ keberatan: null, entri: { seq: 5, hash: 'c'.repeat(64) }, paket: null },
    ...lain,
  }) as PembetulanDiberitahukan;

const pokok = (): IsiPemberitahuan => ({
  definisi: p.s.definisiHash,
  pemilihan: p.s.definisi.pemilihan,
  simulasi: false,
  dari: { wilayah: KAB, nama: 'KAB', tingkat: 2 } as IsiPemberitahuan['dari'],
  untuk: { wilayah: KEC_A, nama: 'KEC', tingkat: 3 } as IsiPemberitahuan['untuk'],
  pleno: 'ab'.repeat(8),
  urut: 3,
  induk: [],
  waktu: '2024-03-01T00:00:00.000Z',
  pembetulan: [b()],
});
const buat = (lain: object = {}): Uint8Array =>
  nilai(susunPemberitahuan({ ...pokok(), ...lain } as IsiPemberitahuan, hp)).isi;

/** The same files, changed, with the manifest signed anew. */
function olah(
  ubah: (m: Record<string, unknown>, e: EntriZip[]) => EntriZip[] | undefined,
  perihal: Perihal = 'pemberitahuan',
): Uint8Array {
  const e = nilai(bacaZip(buat()));
  const m = JSON.parse(Buffer.from(e[0]?.isi ?? []).toString()) as Record<string, unknown>;
  const lain = ubah(m, e.slice(2)) ?? e.slice(2);
  const isi = Buffer.from(jsonKanonik(m));
  const tanda = { algoritma: 'Ed25519', kunci: hp.kunci, tanda: tandaTangani(hp, perihal, isi) };
  return nilai(
    tulisZip([
      { nama: 'manifest.json', isi },
      { nama: 'tanda-tangan.json', isi: Buffer.from(jsonKanonik(tanda)) },
      ...lain,
    ]),
  );
}

beforeAll(async () => {
  hp = nilai(await openDevice(akar, { nama: 'KPU' }));
  p = plenoPenuh(path.join(akar, 'pleno'), KEC_A);
  nilai(trustDevice(p, deviceCard(hp).kartu, jamUji()));
});
afterAll(() => {
  closePleno(p);
  hapus();
});
const terima = (isi: Uint8Array) => receiveNotice(p, isi, {}, jamUji());

it('made anew without a change it is the same file', () => {
  expect(Buffer.from(olah(() => undefined)).equals(Buffer.from(buat()))).toBe(true);
  expect(nilai(bacaPemberitahuan(buat())).pembetulan).toEqual([b()]);
});

it('cut off anywhere, or with any bit flipped, it is refused and nothing is stored', async () => {
  const isi = buat();
  const sebelum = sidikSimpanan(p);
  for (let n = 0; n < isi.length; n += 7) {
    expect(kodeGalat(await terima(isi.subarray(0, n))), `dipotong di ${n}`).toMatch(/^PAKET_/);
    const rusak = Uint8Array.from(isi);
    rusak[n] = (rusak[n] ?? 0) ^ (1 << (n % 8));
    expect(kodeGalat(await terima(rusak)), `bit di ${n}`).toMatch(/^PAKET_/);
  }
  for (const lain of [Buffer.from('bukan'), Buffer.alloc(0), Buffer.concat([isi, Buffer.from([0])])])
    expect(kodeGalat(await terima(lain))).toMatch(/^PAKET_/);
  expect(sidikSimpanan(p)).toBe(sebelum);
});

describe('signed rightly, and not lawful', () => {
  const asing = `310102${'1001001'}` as PembetulanDiberitahukan['tps'];
  it.each<[string, string, () => Uint8Array]>([
    ['another region’s TPS', 'PAKET_RUSAK', () => buat({ pembetulan: [b({ tps: asing })] })],
    ['for the sender itself', 'PAKET_RUSAK', () => buat({ dari: { wilayah: KEC_A, nama: 'K', tingkat: 3 } })],
    ['from a region beside', 'PAKET_RUSAK', () => buat({ dari: { wilayah: '3102', nama: 'K', tingkat: 2 } })],
    [
      'for another kecamatan',
      'PEMBERITAHUAN_WILAYAH',
      () => buat({ untuk: { wilayah: '310102', nama: 'K', tingkat: 3 }, pembetulan: [] }),
    ],
    ['twice the same', 'PAKET_RUSAK', () => buat({ pembetulan: [b(), b()] })],
    ['no change', 'PAKET_RUSAK', () => buat({ pembetulan: [b({ menjadi: 60 })] })],
    ['a cell that is none', 'PAKET_DEFINISI', () => buat({ pembetulan: [b({ sel: 'IV.99' })] })],
    ['a contest that is none', 'PAKET_DEFINISI', () => buat({ pembetulan: [b({ kontes: 'DPD' })] })],
    [
      'a TPS that is none',
      'PAKET_DEFINISI',
      () => buat({ pembetulan: [b({ tps: `${KEC_A}1001999` as PembetulanDiberitahukan['tps'] })] }),
    ],
    ['practice', 'PAKET_SIMULASI', () => buat({ simulasi: true })],
    ['another election', 'PAKET_DEFINISI', () => buat({ pemilihan: { ...p.s.definisi.pemilihan, nama: 'Lain' } })],
    ['signed as a package', 'PAKET_TANDA_TANGAN', () => olah(() => undefined, 'paket')],
    ['signed as a card', 'PAKET_TANDA_TANGAN', () => olah(() => undefined, 'kartu')],
    ['said to be a package', 'PAKET_JENIS', () => olah((m) => void Object.assign(m, { jenis: 'rekap-pleno/paket' }))],
    ['a newer format', 'PAKET_VERSI_BARU', () => olah((m) => void Object.assign(m, { format: 2 }))],
    ['something beside', 'PAKET_RUSAK', () => olah((m) => void Object.assign(m, { lain: 1 }))],
    ['another count', 'PAKET_RUSAK', () => olah((m) => void Object.assign(m, { jumlah: { pembetulan: 2 } }))],
    [
      'another id',
      'PAKET_RUSAK',
      () => olah((m) => void Object.assign(m, { perangkat: { id: '0'.repeat(16), nama: 'KPU', kunci: hp.kunci } })),
    ],
    ['another file', 'PAKET_RUSAK', () => olah((_, e) => [...e, { nama: 'lain.jsonl', isi: Buffer.from('{}\n') }])],
    ['its file left out', 'PAKET_RUSAK', () => olah(() => [])],
  ])('%s: %s', async (_, kode, isi) => {
    const sebelum = sidikSimpanan(p);
    const h = await terima(isi());
    expect(kodeGalat(h)).toBe(kode);
    // Said in words, whole.
    if (!h.ok) expect(kalimatGalat(h.galat)).not.toMatch(/undefined|null|\{/);
    expect(sidikSimpanan(p)).toBe(sebelum);
  });
});

it('an older number, or the same number with other words, does not come in the place of a newer one', async () => {
  nilai(await terima(buat()));
  const sebelum = sidikSimpanan(p);
  for (const urut of [1, 2, 3])
    expect(kodeGalat(await terima(buat({ urut, pembetulan: [b({ menjadi: 7 })] })))).toBe('PEMBERITAHUAN_LAMA');
  expect(nilai(previewNotice(p, buat({ urut: 2 })))).toMatchObject({ lebihLama: true, sudahAda: false });
  expect(sidikSimpanan(p)).toBe(sebelum);
  expect(tpsDari(p, KEC_A)).toHaveLength(3);
});
