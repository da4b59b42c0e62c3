import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFile } from '../../src/app/dokumen/index.ts';
import { makeDocument, type Pleno, resourcesFolder } from '../../src/app/index.ts';
import {
  type Isian,
  jumlahkan,
  jumlahNol,
  type KodeKontes,
  type KodeTps,
  type Rekap,
  susunRekap,
} from '../../src/domain/index.ts';
import type { MasukanDHasil } from '../../src/minutes/index.ts';
import { lembarKontes, loadSheet, tulis } from '../../src/store/index.ts';
import { desaDapil, KEC_PECAH, PECAH } from '../lib/pecah.ts';
import { jamUji, kodeGalat, nilai, plenoBaru } from '../lib/pleno.ts';
import { acak, lembarAcakKontes, tandaContoh } from '../unit/minutes/contoh.ts';
import { periksaDokumen } from './baca-d-hasil.ts';
import { gabung, sebabTanpaPoppler } from './bbox.ts';

const sebab = sebabTanpaPoppler();
if (sebab) console.log(`dilewati: tests/integration/d-hasil-dapil.test.ts – ${sebab}`);

const DUA_DAPIL = ['DPRD-KABKO.1', 'DPRD-KABKO.2'] as const;
const T = { waktu: '2024-02-15T00:00:00.000Z', pelaku: { perangkat: 'x', orang: 'O', peran: 'operator' } };

type Lembar = ReadonlyMap<KodeTps, Isian>;

/** What the document of a dapil must hold, from the sheets themselves and the list of desa, past everything between. */
function harapan(p: Pleno, kontes: KodeKontes, lembar: Lembar): MasukanDHasil {
  const k = PECAH.kontes.find((x) => x.kode === kontes);
  if (!k) throw new Error('tanpa kontes');
  const l = lembarKontes(p.s, kontes);
  const panjang = l.sel.length;
  const lampiran = desaDapil(kontes, KEC_PECAH).map((d): Rekap => {
    const kolom = d.tps.map((kode) => {
      const isian = lembar.get(kode);
      const tps = { jumlah: 1, masuk: isian ? 1 : 0, disahkan: 0 };
      return { wilayah: kode, nama: kode, tps, jumlah: isian ? jumlahkan(panjang, [isian]) : jumlahNol(panjang) };
    });
    return susunRekap({ kode: d.kode, nama: d.nama, tingkat: 4 }, panjang, kolom);
  });
  return {
    formulir: p.formulir,
    pemilihan: PECAH.pemilihan,
    kontes: k,
    lembar: l,
    wilayah: { provinsi: 'JAWA BARAT', kabko: 'CONTOH', kecamatan: 'PECAHJAYA' },
    rekap: susunRekap({ kode: KEC_PECAH, nama: 'PECAHJAYA', tingkat: 3 }, panjang, lampiran),
    lampiran,
    kertas: 'F4',
    waktu: T.waktu,
    tanda: tandaContoh(),
    data: '{}',
    tingkat: 'kecamatan',
    font: { folder: path.join(resourcesFolder(), 'fonts') },
  };
}

describe.skipIf(sebab !== null)('D.Hasil of a kecamatan that two dapil share', () => {
  it('each dapil has its own document: its desa and TPS, their sums, its candidates, and nothing of the other', async () => {
    const p = plenoBaru(PECAH, KEC_PECAH);
    const r = acak(7);
    const jam = jamUji();
    for (const kontes of DUA_DAPIL) {
      const lain = DUA_DAPIL.filter((k) => k !== kontes);
      const desa = desaDapil(kontes, KEC_PECAH);
      const tps = desa.flatMap((d) => d.tps);
      // The first TPS has not come in.
      const lembar = new Map(tps.slice(1).map((t) => [t, lembarAcakKontes(r, lembarKontes(p.s, kontes))]));
      tulis(p.s, () => {
        for (const [t, isian] of lembar) loadSheet(p.s, { kontes, tps: t, asal: 'ketik', isian }, T);
      });
      const m = { model: 'D.HASIL-KECAMATAN', kontes, wilayah: KEC_PECAH, kertas: 'F4' as const };
      const d = nilai(await makeDocument(p, m, jam));
      const pdf = fs.readFileSync(documentFile(p, d.sha256));
      const hal = periksaDokumen(harapan(p, kontes, lembar), pdf);
      expect(hal).toHaveLength(d.halaman);
      const semua = hal.map((h) => gabung(h.kata));
      const asing = lain.flatMap((k) => desaDapil(k, KEC_PECAH).map((x) => x.nama));
      const nomor = kontes.slice(-1);
      for (const teks of semua) {
        expect(teks).toContain(`CONTOH ${nomor}`);
        expect(teks).toContain(`DRAF – ${tps.length - 1} dari ${tps.length} TPS masuk`);
        for (const nama of asing) expect(teks).not.toContain(nama);
        for (const k of lain) expect(teks).not.toMatch(new RegExp(`Calon ${k.slice(-1)}-|CONTOH ${k.slice(-1)}`));
      }
      // The list of sheets on the berita acara: the kecamatan, then its desa with their TPS.
      for (const x of desa) expect(semua[0]).toContain(x.nama);
    }
  }, 60_000);

  it('a kecamatan outside the dapil has no such document', async () => {
    const p = plenoBaru(PECAH, '3201');
    const m = { model: 'D.HASIL-KECAMATAN', kontes: 'DPRD-KABKO.3', wilayah: KEC_PECAH, kertas: 'F4' } as const;
    expect(kodeGalat(await makeDocument(p, m, jamUji()))).toBe('WILAYAH_TAK_DIKENAL');
  });
});
