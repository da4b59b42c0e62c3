import { raiseObjection, settleObjection } from '../../src/app/keberatan.ts';
import { editSheet } from '../../src/app/lembar.ts';
import { markPresence, recordPeople } from '../../src/app/orang.ts';
import { type Petugas, type Pleno, tindakan } from '../../src/app/pleno.ts';
import { adoptRegion, adoptSheet, readOutSheet } from '../../src/app/rapat.ts';
import type { Definisi, KodeTps } from '../../src/domain/index.ts';
import { loadSheet, readSheet, tulis } from '../../src/store/index.ts';
import { BERES, DEFINISI, isi, LEMBAR, WILAYAH } from './kontes.ts';
import { jamUji, nilai, plenoBaru } from './pleno.ts';

/** Names that hurt: 90 letters with titles, apostrophes, accents, Arabic script, letters that XML and PDF treat apart. */
export const NAMA = {
  ketua: "Prof. Dr. Ir. H. RADEN MAS SOEKMAWATI D'ENTRÉE & PU'ANG <MATOA> CAKRAWALA, S.H., M.Hum., Ph.D.",
  anggota: 'عبد الرحمن واحد',
  saksi: 'Hj. NUR‘AINI (SITI) É. محمد علي, S.Pd.',
  desa: "DUSUN KA'BAH & <RAYA> É – عين السلام",
};

/** The definition of the tests with a desa whose name hurts, which has one TPS. */
export const DEFINISI_SULIT: Definisi = {
  ...DEFINISI,
  wilayah: [
    ...DEFINISI.wilayah,
    { kode: '3101021003', nama: NAMA.desa, tingkat: 4 },
    { kode: '3101021003001', nama: 'TPS 001', tingkat: 5 },
  ],
};

/**
 * A plenary from the first sheet to the adopted kecamatan: people and their presence, an event, an objection that led to
 * a correction, a sheet adopted with an explanation. `tetapkan` false leaves the recap open.
 */
export function rapatPenuh(tetapkan = true, definisi: Definisi = DEFINISI_SULIT): Pleno {
  const jam = jamUji();
  const p = plenoBaru(definisi, WILAYAH);
  const orang = nilai(
    recordPeople(
      p,
      [
        { nama: NAMA.ketua, peran: 'ketua' },
        { nama: NAMA.anggota, peran: 'anggota' },
        { nama: 'BUDI', peran: 'anggota' },
        { nama: NAMA.saksi, peran: 'saksi', kontes: 'PPWP', peserta: 2, mandat: 'ST-07/II/2024' },
        { nama: 'TOTOK', peran: 'panwaslu' },
      ],
      jam,
    ),
  );
  for (const o of orang) nilai(markPresence(p, { orang: o.id, tanggal: '2024-02-15', hadir: o.nama !== 'BUDI' }, jam));
  const ketua: Petugas = { id: 1, nama: NAMA.ketua, peran: 'ketua' };
  const tps = definisi.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as KodeTps);
  const di = (t: KodeTps) => ({ kontes: 'PPWP' as const, tps: t, versi: readSheet(p.s, 'PPWP', t)?.versi ?? 0 });
  tps.forEach((t, n) => {
    // The third TPS counts one ballot too many: adopted with an explanation.
    const ubah = n === 2 ? { 'V.C': 151, 'V.B': 5 } : { 'IV.1': 60 - n, 'IV.2': 50 + n };
    tulis(p.s, () =>
      loadSheet(
        p.s,
        { kontes: 'PPWP', tps: t, asal: 'ketik', isian: isi(LEMBAR, { ...BERES, ...ubah }) },
        tindakan(p, jam),
      ),
    );
    nilai(readOutSheet(p, di(t), jam));
  });
  const [t1, t2] = tps as [KodeTps, KodeTps];
  const nomor = nilai(
    raiseObjection(
      p,
      {
        jenis: 'keberatan',
        pengaju: { peran: 'saksi', nama: NAMA.saksi, kontes: 'PPWP', peserta: 2 },
        wilayah: t1,
        kontes: 'PPWP',
        sel: ['IV.1', 'IV.2'],
        uraian: `Salinan kami menulis <51> & bukan 50. ${'Uraian yang panjang sekali. '.repeat(40)}`,
      },
      jam,
    ),
  );
  nilai(
    editSheet(
      p,
      'PPWP',
      t1,
      { versi: di(t1).versi, sel: { 'IV.1': 59, 'IV.2': 51 }, alasan: 'C.Hasil dibuka, salah baca', keberatan: nomor },
      jam,
    ),
  );
  nilai(
    settleObjection(p, nomor, { status: 'diterima', jawaban: 'Dibetulkan menurut C.Hasil.', hitungUlang: null }, jam),
  );
  nilai(
    raiseObjection(
      p,
      {
        jenis: 'kejadian',
        pengaju: { peran: 'panwaslu', nama: 'TOTOK' },
        wilayah: t2,
        kontes: null,
        sel: [],
        uraian: 'Listrik\tpadam 20 menit 😀 – 投票, e\u0301, lunak\u00adsekali (1)\r\n(2) ≥ 5 → 6 مرحبا، ١٢ {tahun}',
      },
      jam,
    ),
  );
  for (const t of tps) nilai(adoptSheet(p, { ...di(t), alasan: 'Sesuai C.Hasil, dicatat' }, ketua, jam));
  if (!tetapkan) return p;
  for (const d of p.peta.turunan(WILAYAH, 4)) nilai(adoptRegion(p, { kontes: 'PPWP', wilayah: d.kode }, ketua, jam));
  nilai(adoptRegion(p, { kontes: 'PPWP', wilayah: WILAYAH }, ketua, jam));
  return p;
}
