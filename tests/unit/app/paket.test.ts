import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Aplikasi } from '../../../src/app/aplikasi.ts';
import { replaceOpenDefinition } from '../../../src/app/ganti-definisi.ts';
import { applyImport } from '../../../src/app/impor.ts';
import { undoImport } from '../../../src/app/impor-urung.ts';
import { verifyPlenary, viewJournal } from '../../../src/app/jejak.ts';
import { attachFile, openAttachment, viewAttachments } from '../../../src/app/lampiran.ts';
import { editSheet, undoSheet } from '../../../src/app/lembar.ts';
import { senderHistories } from '../../../src/app/paket-riwayat.ts';
import { previewPackage, receivePackage } from '../../../src/app/paket-terima.ts';
import { writePackage } from '../../../src/app/paket-tulis.ts';
import { deviceCard, openDevice, type Perangkat, revokeDevice, trustDevice } from '../../../src/app/perangkat.ts';
import { closePleno, openPleno, type Pleno, tindakan } from '../../../src/app/pleno.ts';
import { adoptRegion, adoptSheet, readOutSheet } from '../../../src/app/rapat.ts';
import { recapOf } from '../../../src/app/rekap.ts';
import { cellHistory } from '../../../src/app/riwayat-sel.ts';
import { type Definisi, type KodeTps, kalimatGalat } from '../../../src/domain/index.ts';
import { bacaPaket } from '../../../src/exchange/index.ts';
import { journalHead, readSheet } from '../../../src/store/index.ts';
import {
  betulkan,
  DEFINISI_KAB,
  folderBerkas,
  isiLembar,
  KAB,
  KEC_A,
  KEC_B,
  KETUA,
  plenoDi,
  plenoPenuh,
  sahkanLembar,
  sidikSimpanan,
  tpsDari,
  versiDi,
} from '../../lib/paket.ts';
import { jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';

const { akar, hapus } = folderBerkas('paket');
const buka: Pleno[] = [];
afterAll(() => {
  for (const p of buka) if (p.s.db.open) closePleno(p);
  hapus();
});

let [ppkA, ppkB] = [] as unknown as [Pleno, Pleno];
let [hpA, hpB] = [] as unknown as [Perangkat, Perangkat];
const semua = { dokumen: true, foto: false };
const tulis = async (p: Pleno, hp: Perangkat, minta: { wilayah?: string[] } = {}) =>
  nilai(await writePackage(p, hp, { ...semua, ...minta }, jamUji()));

let n = 0;
/** A kabupaten plenary of its own, which trusts both kecamatan. */
function kpu(definisi?: Definisi): Pleno {
  const p = plenoDi(path.join(akar, `kpu-${++n}`), KAB, definisi);
  buka.push(p);
  for (const hp of [hpA, hpB]) nilai(trustDevice(p, deviceCard(hp).kartu, jamUji()));
  return p;
}
const terima = (
  p: Pleno,
  isi: Uint8Array,
  putusan: Parameters<typeof receivePackage>[2]['putusan'] = [],
  alasan?: string,
) => receivePackage(p, isi, { putusan, alasan }, jamUji());
const suara = (p: Pleno, tps: KodeTps): number | null => {
  const i = p.s.lembar.get('PPWP')?.indeks.get('IV.1') ?? -1;
  return readSheet(p.s, 'PPWP', tps)?.isian[i] ?? null;
};
const sah = async (p: Pleno): Promise<void> => expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: true });

beforeAll(async () => {
  [hpA, hpB] = [
    nilai(await openDevice(path.join(akar, 'a'), { nama: 'PPK A' })),
    nilai(await openDevice(path.join(akar, 'b'), { nama: 'PPK B' })),
  ];
  [ppkA, ppkB] = [plenoPenuh(path.join(akar, 'a/pleno'), KEC_A), plenoPenuh(path.join(akar, 'b/pleno'), KEC_B)];
  buka.push(ppkA, ppkB);
  for (const d of ppkA.peta.turunan(KEC_A, 4))
    nilai(adoptRegion(ppkA, { kontes: 'PPWP', wilayah: d.kode }, KETUA, jamUji()));
});

describe('two kecamatan and their kabupaten', () => {
  it('the recap of the kabupaten is the flat sum of all sheets; received again and in any order it stays so', async () => {
    const kab = kpu();
    const [a, b] = [await tulis(ppkA, hpA), await tulis(ppkB, hpB)];
    expect(nilai(await terima(kab, b.isi))).toMatchObject({ hitung: { baru: 6, bentrok: 0 }, diterima: 6, sisa: [] });
    expect(nilai(await terima(kab, a.isi))).toMatchObject({ diterima: 6 });
    for (const kontes of ['PPWP', 'DPR'] as const) {
      const rekap = nilai(recapOf(kab, kontes, KAB));
      const lembar = [ppkA, ppkB].flatMap((p) => tpsDari(p, p.s.wilayah).map((t) => readSheet(p.s, kontes, t)?.isian));
      const jumlah = lembar[0]?.map((_, i) => lembar.reduce((n, x) => n + (x?.[i] ?? Number.NaN), 0));
      expect([...rekap.jumlah.isian]).toEqual([...(jumlah ?? [])]);
      expect(rekap.tps).toMatchObject({ jumlah: 6, masuk: 6, disahkan: kontes === 'PPWP' ? 6 : 0 });
    }
    const sidik = sidikSimpanan(kab);
    for (const x of [a, b, a]) expect(nilai(await terima(kab, x.isi))).toMatchObject({ sudahAda: true, diterima: 0 });
    expect(sidikSimpanan(kab)).toBe(sidik);
    await sah(kab);
  });

  it('the same data give the same bytes; a change gives the next number, which names the one before', async () => {
    const satu = await tulis(ppkB, hpB);
    const kepala = journalHead(ppkB.s.db);
    const lagi = await tulis(ppkB, hpB);
    expect(Buffer.from(lagi.isi).equals(Buffer.from(satu.isi))).toBe(true);
    expect(lagi.sudahAda).toBe(true);
    expect(journalHead(ppkB.s.db)).toEqual(kepala);
    const desa = await tulis(ppkB, hpB, { wilayah: [`${KEC_B}1002`] });
    expect(desa.manifes).toMatchObject({ urut: satu.urut + 1, induk: [satu.sidik], jumlah: { lembar: 2 } });
    expect(nilai(bacaPaket(desa.isi)).lembar).toHaveLength(2);
    await sah(ppkB);
  });

  it('a later package carries on from the earlier one; the earlier one after it changes nothing', async () => {
    const p = plenoPenuh(path.join(akar, 'maju'), KEC_B);
    buka.push(p);
    const [t] = tpsDari(p, KEC_B) as [KodeTps];
    const kab = kpu();
    const satu = await tulis(p, hpB);
    betulkan(p, t, { 'IV.1': 41, 'IV.2': 69 });
    const dua = await tulis(p, hpB);
    nilai(await terima(kab, satu.isi));
    expect(nilai(previewPackage(kab, dua.isi))).toMatchObject({ hitung: { lebihBaru: 1, sama: 5, bentrok: 0 } });
    nilai(await terima(kab, dua.isi));
    expect(suara(kab, t)).toBe(41);
    const terbalik = kpu();
    nilai(await terima(terbalik, dua.isi));
    expect(nilai(await terima(terbalik, satu.isi))).toMatchObject({ hitung: { lama: 1, sama: 5 }, diterima: 0 });
    expect(suara(terbalik, t)).toBe(41);
    for (const k of [kab, terbalik]) await sah(k);
  });
});

describe('the same sheet changed at both ends', () => {
  const siapkan = async () => {
    const p = plenoPenuh(path.join(akar, `bentrok-${++n}`), KEC_A);
    buka.push(p);
    const kab = kpu();
    const [t] = tpsDari(p, KEC_A) as [KodeTps];
    nilai(await terima(kab, (await tulis(p, hpA)).isi));
    betulkan(kab, t, { 'IV.1': 33, 'IV.2': 77 }, 'dibetulkan di kabupaten');
    betulkan(p, t, { 'IV.1': 44, 'IV.2': 66 }, 'dibetulkan di kecamatan');
    return { p, kab, t, isi: (await tulis(p, hpA)).isi };
  };

  it('waits until a person decides with a reason; both histories stay', async () => {
    const { p, kab, t, isi } = await siapkan();
    const lihat = nilai(previewPackage(kab, isi));
    const [b] = lihat.butir.filter((x) => x.nilai === 'bentrok');
    expect(b).toMatchObject({ tps: t, beda: [{ sel: 'IV.1', semula: 33, menjadi: 44 }, { sel: 'IV.2' }] });
    expect(nilai(await terima(kab, isi))).toMatchObject({ diterima: 0, sisa: [{ tps: t }] });
    expect(suara(kab, t)).toBe(33);
    const pilih = { kontes: 'PPWP' as const, tps: t, pilih: 'datang' as const };
    expect(kodeGalat(await terima(kab, isi, [pilih]))).toBe('ALASAN_WAJIB');
    expect(kodeGalat(await terima(kab, isi, [{ ...pilih, versi: 1 }], 'C.Hasil dibuka'))).toBe('PAKET_PUTUSAN');
    nilai(await terima(kab, isi, [{ ...pilih, versi: b?.versi }], 'C.Hasil dibuka'));
    expect(suara(kab, t)).toBe(44);
    // Here: what stood, who replaced it and why. There: in the package that was kept.
    const sini = nilai(cellHistory(kab, 'PPWP', t, 'IV.1')).riwayat;
    expect(sini.map((r) => r.angka?.menjadi).filter((x) => x !== undefined)).toEqual([44, 33, expect.any(Number)]);
    expect(sini[0]).toMatchObject({ alasan: 'C.Hasil dibuka', angka: { semula: 33, menjadi: 44 } });
    const [sana] = nilai(await senderHistories(kab, 'PPWP', t));
    expect(sana).toMatchObject({ urut: 2, namaPerangkat: 'PPK A' });
    expect(sana?.riwayat.map((r) => [r.jenis, r.alasan])).toEqual([
      ['lembar.disahkan', 'dibetulkan di kecamatan'],
      ['lembar.diubah', 'dibetulkan di kecamatan'],
      ['lembar.dibuka', 'dibetulkan di kecamatan'],
      ['lembar.disahkan', 'Sesuai C.Hasil'],
      ['lembar.dibacakan', null],
      ['lembar.dimuat', null],
    ]);
    // Theirs goes on from there without a new question.
    betulkan(p, t, { 'IV.1': 45, 'IV.2': 65 });
    expect(nilai(await terima(kab, (await tulis(p, hpA)).isi))).toMatchObject({ diterima: 1, sisa: [] });
    await sah(kab);
  });

  it('kept as it stands here: never asked again, and newer than both where it is sent back', async () => {
    const { p, kab, t, isi } = await siapkan();
    nilai(await terima(kab, isi, [{ kontes: 'PPWP', tps: t, pilih: 'sini' }], 'C.Hasil dibuka'));
    expect(suara(kab, t)).toBe(33);
    expect(nilai(previewPackage(kab, isi))).toMatchObject({ hitung: { bentrok: 0 } });
    expect(viewJournal(kab, {}).entri[0]?.kalimat).toContain('dipertahankan');
    // Another kabupaten plenary that received the kecamatan's takes the decision as newer.
    const lain = kpu();
    nilai(await terima(lain, isi));
    const hpKab = nilai(await openDevice(path.join(akar, 'kab'), { nama: 'KPU' }));
    nilai(trustDevice(lain, deviceCard(hpKab).kartu, jamUji()));
    nilai(await terima(lain, (await tulis(kab, hpKab)).isi));
    expect(suara(lain, t)).toBe(33);
    for (const x of [kab, lain, p]) await sah(x);
  });

  it('equal figures agree; a recap adopted here holds everything below it', async () => {
    const kab = kpu();
    for (const t of tpsDari(kab, KEC_A)) isiLembar(kab, t, {}, 'sirekap');
    const a = await tulis(ppkA, hpA);
    expect(nilai(await terima(kab, a.isi))).toMatchObject({ diterima: 6, sisa: [] });
    const p = plenoPenuh(path.join(akar, 'tetap'), KEC_B);
    buka.push(p);
    nilai(await terima(kab, (await tulis(p, hpB)).isi));
    const [t] = tpsDari(p, KEC_B) as [KodeTps];
    nilai(adoptRegion(kab, { kontes: 'PPWP', wilayah: t.slice(0, 10) }, KETUA, jamUji()));
    betulkan(p, t, { 'IV.1': 41, 'IV.2': 69 });
    const dua = await tulis(p, hpB);
    expect(nilai(await terima(kab, dua.isi))).toMatchObject({ diterima: 0, sisa: [{ tps: t, nilai: 'ditahan' }] });
    await sah(kab);
  });

  it('parts of a kecamatan from two panels come together', async () => {
    const [x, y] = [1, 2].map((i) => plenoDi(path.join(akar, `panel-${i}`), KEC_A)) as [Pleno, Pleno];
    const induk = plenoDi(path.join(akar, 'panel-0'), KEC_A);
    buka.push(x, y, induk);
    for (const [p, d] of [
      [x, 1],
      [y, 2],
    ] as const) {
      for (const t of tpsDari(p, `${KEC_A}100${d}`)) {
        isiLembar(p, t);
        sahkanLembar(p, t);
      }
    }
    for (const [p, hp] of [
      [x, hpA],
      [y, hpB],
    ] as const) {
      nilai(trustDevice(induk, deviceCard(hp).kartu, jamUji()));
      nilai(await terima(induk, (await tulis(p, hp)).isi));
    }
    expect(nilai(recapOf(induk, 'PPWP', KEC_A)).tps).toMatchObject({ jumlah: 3, masuk: 3, disahkan: 3 });
    await sah(induk);
  });
});

describe('refused', () => {
  it('another signer, a revoked one, another region, practice, another definition: shown in words, nothing stored', async () => {
    const a = await tulis(ppkA, hpA);
    const asing = plenoDi(path.join(akar, 'tanpa-kepercayaan'), KAB);
    const kec = plenoDi(path.join(akar, 'kec-lain'), KEC_B);
    const latihan = plenoDi(path.join(akar, 'latihan'), KAB, { ...DEFINISI_KAB, simulasi: true });
    const [paslon] = DEFINISI_KAB.kontes as [Definisi['kontes'][number]];
    const ubah: Definisi = {
      ...DEFINISI_KAB,
      kontes: [
        paslon.bentuk === 'paslon'
          ? { ...paslon, paslon: [...paslon.paslon].map((c) => ({ ...c, nama: `${c.nama}!` })) }
          : paslon,
        ...DEFINISI_KAB.kontes.slice(1),
      ],
    };
    const lain = plenoDi(path.join(akar, 'definisi-lain'), KAB, ubah);
    buka.push(asing, kec, latihan, lain);
    const dicabut = kpu();
    nilai(revokeDevice(dicabut, hpA.id, 'laptop hilang', jamUji()));
    for (const [p, kode] of [
      [asing, 'PAKET_PENANDA'],
      [dicabut, 'PAKET_PENANDA'],
      [kec, 'PAKET_WILAYAH'],
      [latihan, 'PAKET_SIMULASI'],
      [lain, 'PAKET_DEFINISI'],
    ] as const) {
      const sidik = sidikSimpanan(p);
      const h = await terima(p, a.isi);
      expect(kodeGalat(h)).toBe(kode);
      if (!h.ok) expect(kalimatGalat(h.galat)).toMatch(/Tidak ada yang diterima/);
      expect(sidikSimpanan(p)).toBe(sidik);
      expect(fs.existsSync(path.join(p.s.folder, 'paket'))).toBe(false);
    }
    expect(nilai(previewPackage(asing, a.isi)).penanda).toBe('tidak dikenal');
    expect(nilai(previewPackage(dicabut, a.isi))).toMatchObject({ penanda: 'dicabut', hitung: { baru: 6 } });
    for (const p of [asing, dicabut]) await sah(p);
  });

  it('a wider definition with the same ballots takes it in', async () => {
    const luas = kpu({
      ...DEFINISI_KAB,
      wilayah: [...DEFINISI_KAB.wilayah, { kode: '310103', nama: 'TAMBAHAN', tingkat: 3 }],
    });
    expect(nilai(await terima(luas, (await tulis(ppkA, hpA)).isi))).toMatchObject({ diterima: 6 });
  });

  it('truncated at 200 places and one bit flipped at 200 places: a clear refusal, the store unchanged', async () => {
    const { isi } = await tulis(ppkA, hpA);
    const kab = kpu();
    const sidik = sidikSimpanan(kab);
    // Spread over the file by a step that meets every kind of byte, with both ends.
    const letak = Array.from({ length: 200 }, (_, i) =>
      i < 20 ? i : i < 40 ? isi.length - 40 + i - 1 : (i * 7919 * 104_729) % isi.length,
    );
    for (const [i, l] of letak.entries()) {
      const putus = await terima(kab, isi.slice(0, Math.min(l, isi.length - 1)));
      expect(kodeGalat(putus)).toMatch(/^PAKET_(RUSAK|BUKAN_PAKET)$/);
      const balik = Uint8Array.from(isi);
      balik[l] = (balik[l] ?? 0) ^ (1 << (i % 8));
      expect(kodeGalat(await terima(kab, balik))).toMatch(/^PAKET_(RUSAK|BUKAN_PAKET|TERLALU_BESAR)$/);
    }
    expect(sidikSimpanan(kab)).toBe(sidik);
    expect(journalHead(kab.s.db).jumlah).toBe(4);
    nilai(await terima(kab, isi));
    await sah(kab);
  });

  it('verification sees a kept package that is gone or changed', async () => {
    const kab = kpu();
    nilai(await terima(kab, (await tulis(ppkA, hpA)).isi));
    const folder = path.join(kab.s.folder, 'paket');
    const [nama = ''] = fs.readdirSync(folder);
    const isi = fs.readFileSync(path.join(folder, nama));
    isi[isi.length >> 1] = (isi[isi.length >> 1] ?? 0) ^ 1;
    fs.writeFileSync(path.join(folder, nama), isi);
    expect(nilai(await verifyPlenary(kab))).toMatchObject({ sah: false, pesan: expect.stringContaining('berubah') });
    fs.rmSync(path.join(folder, nama));
    expect(nilai(await verifyPlenary(kab))).toMatchObject({
      sah: false,
      pesan: expect.stringContaining('tidak ditemukan'),
    });
  });
});

it('names that are formulas, paths or HTML are names and nothing else', async () => {
  const jahat = [
    '=HYPERLINK("http://x","y")',
    '../../../etc/passwd',
    '<img src=x onerror=alert(1)>',
    "'; DROP TABLE lembar;--",
  ];
  const definisi: Definisi = {
    ...DEFINISI_KAB,
    pemilihan: { ...DEFINISI_KAB.pemilihan, nama: jahat[0] ?? '' },
    wilayah: DEFINISI_KAB.wilayah.map((w, i) => (w.tingkat === 5 ? w : { ...w, nama: jahat[i % 4] ?? '' })),
  };
  const hp = nilai(await openDevice(path.join(akar, 'jahat'), { nama: '../../<script>=1+1' }));
  const p = plenoPenuh(path.join(akar, 'jahat/pleno'), KEC_A, definisi);
  const kab = kpu(definisi);
  buka.push(p);
  nilai(trustDevice(kab, deviceCard(hp).kartu, jamUji()));
  nilai(await terima(kab, (await tulis(p, hp)).isi));
  expect(fs.readdirSync(path.join(kab.s.folder, 'paket'))).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.rekap$/)]);
  const bersih = kpu();
  nilai(await terima(bersih, (await tulis(ppkA, hpA)).isi));
  expect([...nilai(recapOf(kab, 'PPWP', KEC_A)).jumlah.isian]).toEqual([
    ...nilai(recapOf(bersih, 'PPWP', KEC_A)).jumlah.isian,
  ]);
  await sah(kab);
});

it('a sheet that was received is worked on like any other, and a closed plenary opens with it', async () => {
  const kab = kpu();
  const p = plenoDi(path.join(akar, 'terisi'), KEC_A);
  buka.push(p);
  const [t] = tpsDari(p, KEC_A) as [KodeTps];
  isiLembar(p, t);
  nilai(await terima(kab, (await tulis(p, hpA)).isi));
  expect(kodeGalat(undoSheet(kab, 'PPWP', t, versiDi(kab, t), jamUji()))).toBe('TAK_ADA_UNTUK_DIURUNGKAN');
  nilai(editSheet(kab, 'PPWP', t, { versi: versiDi(kab, t), sel: { 'IV.1': 40, 'IV.2': 70 } }, jamUji()));
  const di = () => ({ kontes: 'PPWP' as const, tps: t, versi: versiDi(kab, t) });
  nilai(readOutSheet(kab, di(), jamUji()));
  nilai(adoptSheet(kab, { ...di(), alasan: 'sesuai' }, KETUA, jamUji()));
  closePleno(kab);
  const lagi = nilai(openPleno(kab.s.folder, { tulis: true }));
  buka.push(lagi);
  expect(suara(lagi, t)).toBe(40);
  await sah(lagi);
});

it('an import that a package went on from is not taken back; figures of it that stand otherwise are a conflict', async () => {
  const kab = kpu();
  const [satu, dua] = tpsDari(kab, KEC_A) as [KodeTps, KodeTps];
  const { isi } = await tulis(ppkA, hpA);
  const datang = [satu, dua].map((tps, i) => {
    const isian = Int32Array.from(readSheet(ppkA.s, 'PPWP', tps)?.isian ?? []);
    const iv1 = kab.s.lembar.get('PPWP')?.indeks.get('IV.1') ?? 0;
    if (i === 1) isian[iv1] = (isian[iv1] ?? 0) + 1;
    return { tps, sumber: 'sirekap' as const, isian, berkas: { nama: `${tps}.json`, sha256: tps } };
  });
  nilai(applyImport(kab, 'PPWP', { berkas: 2, lembar: datang, ditolak: [] }, tindakan(kab, jamUji())));
  expect(nilai(await terima(kab, isi))).toMatchObject({ diterima: 5, sisa: [{ tps: dua, nilai: 'bentrok' }] });
  expect(kodeGalat(undoImport(kab, 1, jamUji()))).toBe('IMPOR_TAK_DAPAT_DIURUNGKAN');
  await sah(kab);
});

it('a definition that was replaced meanwhile goes along, and the journal is proved with both', async () => {
  const p = plenoDi(path.join(akar, 'ganti'), KEC_A);
  buka.push(p);
  const [t] = tpsDari(p, KEC_A) as [KodeTps];
  isiLembar(p, t);
  const satu = await tulis(p, hpA);
  const baru: Definisi = {
    ...DEFINISI_KAB,
    wilayah: [...DEFINISI_KAB.wilayah, { kode: `${KEC_B}1002009`, nama: 'TPS 009', tingkat: 5 }],
  };
  const ganti = nilai(
    replaceOpenDefinition(p, { baru, alasan: 'TPS lokasi khusus', berlaku: p.s.definisiHash }, jamUji()),
  );
  isiLembar(ganti, tpsDari(ganti, KEC_A)[1] as KodeTps);
  const dua = await tulis(ganti, hpA);
  expect(nilai(bacaPaket(dua.isi)).definisi.size).toBe(2);
  // The kabupaten still has the one before, which knows every sheet of the package.
  const kab = kpu();
  nilai(await terima(kab, satu.isi));
  expect(nilai(await terima(kab, dua.isi))).toMatchObject({ hitung: { baru: 2, sama: 2 } });
  await sah(kab);
});

it('photos go along where they were asked for, and are put beside the same sheets once', async () => {
  const p = plenoDi(path.join(akar, 'foto'), KEC_A);
  buka.push(p);
  const [t] = tpsDari(p, KEC_A) as [KodeTps];
  isiLembar(p, t);
  const pindai = new Uint8Array(Buffer.from('%PDF-1.4\nC.Hasil'));
  const lembar = { kontes: 'PPWP' as const, tps: t };
  nilai(
    await attachFile(() => ({ ok: true, nilai: p }), lembar, { nama: '../C.Hasil <1>.pdf', isi: pindai }, jamUji()),
  );
  const polos = await tulis(p, hpA);
  expect(polos.manifes.jumlah.lampiran).toBe(0);
  const { isi, manifes } = nilai(await writePackage(p, hpA, { dokumen: true, foto: true }, jamUji()));
  expect(manifes.jumlah.lampiran).toBe(1);
  const kab = kpu();
  nilai(await terima(kab, polos.isi));
  // The sheets are here already; only the photo is new.
  expect(nilai(await terima(kab, isi))).toMatchObject({ hitung: { sama: 2 }, diterima: 0, foto: 1 });
  const sidik = sidikSimpanan(kab);
  expect(nilai(await terima(kab, isi)).foto).toBe(0);
  expect(sidikSimpanan(kab)).toBe(sidik);
  const [l] = nilai(viewAttachments(kab, lembar));
  expect(l).toMatchObject({ nama: 'C.Hasil <1>.pdf', lepas: false });
  expect(Buffer.from(nilai(await openAttachment(kab, l?.sha256 ?? '')).isi).equals(Buffer.from(pindai))).toBe(true);
  await sah(kab);
});

it('the running application sends and receives; every window looks again', async () => {
  const [a, b] = [new Aplikasi({ akar: path.join(akar, 'app-a') }), new Aplikasi({ akar: path.join(akar, 'app-b') })];
  const p = plenoPenuh(path.join(akar, 'app-a/pleno'), KEC_A);
  closePleno(p);
  nilai(a.buka(p.s.folder));
  nilai(b.buat(DEFINISI_KAB, KAB));
  const kabar: string[] = [];
  b.dengar((x) => kabar.push(x.jenis));
  const { kartu, kata, cara } = nilai(await a.paket.kartu());
  expect([cara, kata.split(' ').length]).toEqual(['polos', 6]);
  nilai(b.paket.percaya(kartu));
  const { isi } = nilai(await a.paket.tulis({ ...semua }));
  const berkas = path.join(akar, 'dikirim.rekap');
  fs.writeFileSync(berkas, isi);
  expect(nilai(await b.paket.lihat(berkas)).hitung.baru).toBe(6);
  // Another file took the place of the one that was looked at.
  expect(kodeGalat(await b.paket.terima(berkas, { sidik: '0'.repeat(64), putusan: [] }))).toBe('PAKET_RUSAK');
  expect(nilai(await b.paket.terima(berkas, { putusan: [] })).diterima).toBe(6);
  expect(kabar).toEqual(['rekap', 'rekap']);
  expect(nilai(b.paket.daftar())).toMatchObject([{ id: kartu.id, dipercaya: true }]);
  // Closed while it is proved, or before: nothing is received into a plenary that is no longer open.
  const folder = nilai(b.pleno()).s.folder;
  const semula = journalHead(nilai(b.pleno()).s.db);
  const menunggu = [b.paket.terima(berkas, { putusan: [] }), b.paket.terima(berkas, { putusan: [] })];
  while (!b.paket.berjalan) await new Promise((s) => setImmediate(s));
  // The thread has read the definition: another one waits until it has ended.
  const sama = nilai(b.pleno()).s.definisiHash;
  expect(kodeGalat(b.gantiDefinisi(sama, { berlaku: sama, alasan: 'coba' }))).toBe('PAKET_SEDANG_DIKERJAKAN');
  nilai(b.tutup());
  expect((await Promise.all(menunggu)).map(kodeGalat)).toEqual(['PLENO_BELUM_DIBUKA', 'PLENO_BELUM_DIBUKA']);
  expect(journalHead(nilai(b.buka(folder)).s.db)).toEqual(semula);
  await Promise.all([a.berhenti(), b.berhenti()]);
});
