import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cellHistory,
  closePleno,
  notifiedCorrections,
  type Pleno,
  previewNotice,
  receiveNotice,
  unitsToTell,
  verifyPlenary,
  viewJournal,
  writeNotice,
} from '../../../src/app/index.ts';
import { editSheet, undoSheet } from '../../../src/app/lembar.ts';
import { writePackage } from '../../../src/app/paket-tulis.ts';
import { deviceCard, revokeDevice, trustDevice } from '../../../src/app/perangkat.ts';
import { adoptSheet, reopenSheet } from '../../../src/app/rapat.ts';
import {
  type IsiJurnal,
  JurnalMustahil,
  type KeadaanPleno,
  type KodeTps,
  keadaanAwal,
  terapkan,
} from '../../../src/domain/index.ts';
import { bacaPaket, bacaPemberitahuan } from '../../../src/exchange/index.ts';
import { hashOfEntry, journalOfSheet, readAdopted, readSheet } from '../../../src/store/index.ts';
import { type Kabupaten, kirimKe, siapkanKabupaten } from '../../lib/kabupaten.ts';
import { folderBerkas, KAB, KEC_A, KETUA, sidikSimpanan, tpsDari, versiDi } from '../../lib/paket.ts';
import { jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';

const { akar, hapus } = folderBerkas('pemberitahuan');
let k: Kabupaten;
let tps: KodeTps;
let paketA: string;
const DUA = [KETUA, { ...KETUA, id: 2 }] as const;
const JAHAT = '=1+1 <img src=x onerror=alert(1)> \u202Etxt';
const jam = jamUji();

beforeAll(async () => {
  k = await siapkanKabupaten(akar);
  [tps] = tpsDari(k.kab, KEC_A) as [KodeTps];
  paketA = await kirimKe(k.kab, k.ppkA, k.hpA);
  await kirimKe(k.kab, k.ppkB, k.hpB);
});
afterAll(() => {
  for (const p of [k.kab, k.ppkA, k.ppkB]) closePleno(p);
  hapus();
});

const di = (p: Pleno) => ({ kontes: 'PPWP' as const, tps, versi: versiDi(p, tps) });
const tulis = (untuk = KEC_A) => writeNotice(k.kab, k.hpKab, untuk, jam);
const terima = (p: Pleno, isi: Uint8Array) => receiveNotice(p, isi, {}, jam);
const sah = async (p: Pleno): Promise<void> => expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: true });

/** Figures, adoptions and everything that hangs on them, without the journal. */
const angka = (p: Pleno): string =>
  JSON.stringify([
    tpsDari(p, p.s.wilayah).map((t) => [...(readSheet(p.s, 'PPWP', t)?.isian ?? [])]),
    [...readAdopted(p.s, 'PPWP')].map(([w, t]) => [w, [...t.isian]]),
  ]);

describe('a notice of corrections, from the kabupaten/kota down to the kecamatan', () => {
  it('is written once there is something to tell, for a unit of the plenary only', () => {
    expect(unitsToTell(k.kab)).toEqual([]);
    expect(kodeGalat(tulis())).toBe('PEMBERITAHUAN_KOSONG');
    expect(kodeGalat(tulis(KAB))).toBe('WILAYAH_TAK_DIKENAL');
    expect(kodeGalat(tulis(tps.slice(0, 10)))).toBe('WILAYAH_TAK_DIKENAL');
    expect(kodeGalat(writeNotice(k.ppkA, k.hpA, tps.slice(0, 10), jam))).toBe('WILAYAH_TAK_DIKENAL');
  });

  it('tells cell, figures, reason, who, and the journal line and package that it is bound to; the same again is the same bytes', () => {
    nilai(reopenSheet(k.kab, { ...di(k.kab), alasan: 'C.Hasil dibuka' }, DUA, jam));
    const ubah = { versi: versiDi(k.kab, tps), sel: { 'IV.1': 41 }, alasan: JAHAT };
    nilai(editSheet(k.kab, 'PPWP', tps, { ...ubah, diminta: { sebutan: JAHAT }, disetujui: [{ orang: 1 }] }, jam));
    nilai(adoptSheet(k.kab, { ...di(k.kab), alasan: 'dicatat' }, KETUA, jam));
    expect(unitsToTell(k.kab)).toMatchObject([{ wilayah: KEC_A, pembetulan: 1, terakhir: null, terkini: false }]);
    const n = nilai(tulis());
    expect(n).toMatchObject({ urut: 1, sudahAda: false });
    const lagi = nilai(tulis());
    expect(lagi).toMatchObject({ urut: 1, sudahAda: true, sidik: n.sidik });
    expect(Buffer.from(lagi.isi).equals(n.isi)).toBe(true);
    const { manifes, pembetulan } = nilai(bacaPemberitahuan(n.isi));
    expect(manifes).toMatchObject({
      ...{ dari: { wilayah: KAB, tingkat: 2 }, untuk: { wilayah: KEC_A, tingkat: 3 }, urut: 1, induk: [] },
    });
    const entri = journalOfSheet(k.kab.s.db, 'PPWP', tps).find((e) => e.isi.jenis === 'lembar.diubah');
    expect(pembetulan).toMatchObject([
      {
        ...{ tps, sel: 'IV.1', menjadi: 41, alasan: JAHAT, diminta: JAHAT, disetujui: ['SITI (Ketua)'] },
        ...{ paket: paketA, entri: { seq: entri?.seq, hash: hashOfEntry(k.kab.s, entri?.seq ?? 0) } },
      },
    ]);
    expect(unitsToTell(k.kab)).toMatchObject([{ terkini: true, terakhir: { urut: 1 } }]);
    // Neither kind passes for the other.
    expect(kodeGalat(bacaPaket(n.isi))).toBe('PAKET_JENIS');
  });

  it('an unknown signer is shown and not accepted; another region, practice and a revoked signer are refused; nothing is stored', async () => {
    const { isi } = nilai(tulis());
    const sebelum = sidikSimpanan(k.ppkA);
    expect(nilai(previewNotice(k.ppkA, isi))).toMatchObject({ penanda: 'tidak dikenal', sudahAda: false });
    expect(kodeGalat(await terima(k.ppkA, isi))).toBe('PAKET_PENANDA');
    expect(kodeGalat(await terima(k.ppkB, isi))).toBe('PEMBERITAHUAN_WILAYAH');
    expect(kodeGalat(await terima(k.kab, isi))).toBe('PEMBERITAHUAN_WILAYAH');
    expect(kodeGalat(previewNotice(k.ppkB, isi))).toBe('PEMBERITAHUAN_WILAYAH');
    const latihan = { ...k.ppkA, s: { ...k.ppkA.s, definisi: { ...k.ppkA.s.definisi, simulasi: true } } };
    expect(kodeGalat(await terima(latihan, isi))).toBe('PAKET_SIMULASI');
    const lain = { ...k.ppkA.s.definisi, pemilihan: { ...k.ppkA.s.definisi.pemilihan, tahun: 2029 } };
    expect(kodeGalat(await terima({ ...k.ppkA, s: { ...k.ppkA.s, definisi: lain } }, isi))).toBe('PAKET_DEFINISI');
    expect(sidikSimpanan(k.ppkA)).toBe(sebelum);
    nilai(trustDevice(k.ppkA, deviceCard(k.hpKab).kartu, jam));
    nilai(revokeDevice(k.ppkA, k.hpKab.id, 'hilang', jam));
    expect(kodeGalat(await terima(k.ppkA, isi))).toBe('PAKET_PENANDA');
    expect(nilai(previewNotice(k.ppkA, isi)).penanda).toBe('dicabut');
    nilai(trustDevice(k.ppkA, deviceCard(k.hpKab).kartu, jam));
  });

  it('received, it stands in the journal and in lists, and changes no figure and no adoption; again changes nothing', async () => {
    const { isi, sidik } = nilai(tulis());
    const sebelum = angka(k.ppkA);
    const semula = nilai(previewNotice(k.ppkA, isi)).pembetulan[0];
    expect(semula).toMatchObject({ sini: semula?.semula, menjadi: 41, namaTps: 'TPS 001, PULAU PANGGANG' });
    expect(nilai(await terima(k.ppkA, isi))).toEqual({ sidik, urut: 1, pembetulan: 1, sudahAda: false });
    expect(angka(k.ppkA)).toBe(sebelum);
    expect(notifiedCorrections(k.ppkA, tps, 'PPWP')).toMatchObject([
      { sel: 'IV.1', menjadi: 41, alasan: JAHAT, dari: 'KPU ADM. KEP. SERIBU', urut: 1 },
    ]);
    expect(notifiedCorrections(k.ppkA, tps, 'DPR')).toEqual([]);
    const [baru] = nilai(cellHistory(k.ppkA, 'PPWP', tps, 'IV.1')).riwayat;
    expect(baru).toMatchObject({ orang: 'KPU ADM. KEP. SERIBU', alasan: JAHAT });
    expect(baru?.kalimat).toMatch(/→ 41; angka di sini tidak berubah$/);
    expect(viewJournal(k.ppkA, {}).entri[0]?.kalimat).toMatch(
      /^Pemberitahuan nomor 1 dari KPU ADM\. KEP\. SERIBU .* 1 sel dibetulkan di sana, angka di sini tidak berubah/,
    );
    const catatan = sidikSimpanan(k.ppkA);
    expect(nilai(await terima(k.ppkA, isi))).toMatchObject({ sudahAda: true });
    expect(sidikSimpanan(k.ppkA)).toBe(catatan);
    await sah(k.ppkA);
    await sah(k.kab);
  });

  it('a later one tells all that stands, also that nothing does; an older one does not come back', async () => {
    const satu = nilai(tulis()).isi;
    nilai(reopenSheet(k.kab, { ...di(k.kab), alasan: 'sekali lagi' }, DUA, jam));
    const ubah = { versi: versiDi(k.kab, tps), sel: { 'IV.1': 42 }, alasan: 'dua' };
    nilai(editSheet(k.kab, 'PPWP', tps, ubah, jam));
    const dua = nilai(tulis());
    expect(dua).toMatchObject({ urut: 2, sudahAda: false });
    expect(dua.manifes.induk).toHaveLength(1);
    nilai(await terima(k.ppkA, dua.isi));
    expect(notifiedCorrections(k.ppkA, KEC_A).map((b) => b.menjadi)).toEqual([41, 42]);
    // The first is known by its fingerprint; one of that number with other words is older.
    expect(nilai(await terima(k.ppkA, satu))).toMatchObject({ sudahAda: true });
    nilai(undoSheet(k.kab, 'PPWP', tps, versiDi(k.kab, tps), jam));
    const tiga = nilai(tulis());
    expect(tiga.manifes.jumlah.pembetulan).toBe(1);
    nilai(await terima(k.ppkA, tiga.isi));
    expect(notifiedCorrections(k.ppkA, KEC_A).map((b) => b.menjadi)).toEqual([41]);
    await sah(k.ppkA);
  });

  it('goes up again in the kecamatan’s package, which is proved with it', async () => {
    const p = nilai(await writePackage(k.ppkA, k.hpA, { dokumen: false, foto: false }, jam));
    expect(nilai(bacaPaket(p.isi)).manifes.wilayah).toBe(KEC_A);
    expect(await kirimKe(k.kab, k.ppkA, k.hpA)).toBe(p.sidik);
    await sah(k.kab);
  });

  it('verification sees a kept notice that is gone or changed', async () => {
    const folder = path.join(k.ppkA.s.folder, 'paket');
    const [nama = ''] = fs.readdirSync(folder);
    const utuh = fs.readFileSync(path.join(folder, nama));
    for (const rusak of [null, Buffer.from('bukan'), Buffer.concat([utuh, Buffer.from([0])])]) {
      if (rusak) fs.writeFileSync(path.join(folder, nama), rusak);
      else fs.rmSync(path.join(folder, nama));
      expect(nilai(await verifyPlenary(k.ppkA))).toMatchObject({ sah: false });
    }
    fs.writeFileSync(path.join(folder, nama), utuh);
    await sah(k.ppkA);
  });
});

describe('replay of notices', () => {
  const b = (lain = {}) => ({
    ...{ kontes: 'PPWP', tps: '3101011001001', sel: 'a', semula: 1, menjadi: 2, alasan: 'x' },
    ...{ waktu: '2024-03-01T00:00:00.000Z', oleh: { orang: 'o', peran: 'p' }, diminta: null, disetujui: [] },
    ...{ keberatan: null, entri: { seq: 3, hash: 'a'.repeat(64) }, paket: null },
    ...lain,
  });
  const isi = (lain = {}) =>
    ({
      ...{ jenis: 'pemberitahuan.diterima', sidik: 'a'.repeat(64), berkas: 'b'.repeat(64), perangkat: 'p' },
      ...{ namaPerangkat: 'n', pleno: 'x', urut: 2, dari: { wilayah: '3101', nama: 'K', tingkat: 2 }, untuk: '310101' },
      pembetulan: [b()],
      ...lain,
    }) as unknown as IsiJurnal;
  function siap(): KeadaanPleno {
    const keadaan = keadaanAwal();
    keadaan.wilayah = '310101';
    keadaan.perangkat.set('p', { kunci: 'k', dipercaya: true });
    keadaan.perangkat.set('q', { kunci: 'k', dipercaya: false });
    return keadaan;
  }
  const main = (i: IsiJurnal, keadaan = siap()): void => terapkan(keadaan, 9, i, (_, s) => (s === 'a' ? 0 : undefined));

  it('accepts what was lawful, and nothing else', () => {
    expect(() => main(isi())).not.toThrow();
    for (const lain of [
      { perangkat: 'q' },
      { perangkat: 'tak-dikenal' },
      { untuk: '310102' },
      { dari: { wilayah: '310101', nama: 'K', tingkat: 3 } },
      { dari: { wilayah: '3102', nama: 'K', tingkat: 2 } },
      { pembetulan: [b({ tps: '3101021001001' })] },
      { pembetulan: [b({ sel: 'lain' })] },
      { pembetulan: [b(), b()] },
      { pembetulan: [b({ menjadi: 1 })] },
    ])
      expect(() => main(isi(lain)), JSON.stringify(lain)).toThrow(JurnalMustahil);
    const keadaan = siap();
    main(isi(), keadaan);
    for (const urut of [1, 2]) expect(() => main(isi({ urut }), keadaan)).toThrow(JurnalMustahil);
    expect(() => main(isi({ urut: 3 }), keadaan)).not.toThrow();
  });

  it('numbers those that were written, each for a region below', () => {
    const keadaan = siap();
    const tulis = (urut: number, untuk: string) =>
      ({
        jenis: 'pemberitahuan.ditulis',
        sidik: '',
        urut,
        perangkat: 'p',
        untuk,
        pembetulan: 1,
      }) as unknown as IsiJurnal;
    expect(() => main(tulis(2, '3101011001'), keadaan)).toThrow(JurnalMustahil);
    expect(() => main(tulis(1, '310101'), keadaan)).toThrow(JurnalMustahil);
    expect(() => main(tulis(1, '3101011001'), keadaan)).not.toThrow();
    expect(() => main(tulis(1, '3101011001'), keadaan)).toThrow(JurnalMustahil);
  });
});
