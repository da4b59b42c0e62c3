import { terapkanCetak } from './cetak-ulang.ts';
import { tambah } from './daftar.ts';
import { catatPengetik } from './entri-pengetik.ts';
import { buktikanBacaan, pengetikDi, terapkanPutusan } from './entri-ulang.ts';
import { adalahIsiGaris, GARIS_AWAL, garisSetelah } from './garis.ts';
import { hitungTerisi, type Isian, isianDariLarik, KOSONG, samaIsian } from './isian.ts';
import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanPleno, kunciLembar } from './jurnal-keadaan.ts';
import { terapkanRapat } from './jurnal-rapat.ts';
import { terapkanKeberatan } from './keberatan-ulang.ts';
import { terapkanLampiran } from './lampiran-ulang.ts';
import { terapkanOrang } from './orang-ulang.ts';
import { terapkanPaket } from './paket-ulang.ts';
import { terapkanPemberitahuan } from './pemberitahuan-ulang.ts';
import { buktikanPembetulan, type CatatanEntri } from './pembetulan-ulang.ts';
import type { Pemetaan } from './pemetaan.ts';
import { setelahBerubah } from './status.ts';
import { terapkanDokumen, terapkanTandaTangan } from './tanda-tangan-ulang.ts';
import { terapkanKertas } from './tinta-ulang.ts';

/** A remembered mapping as one text, to compare what the journal says with what is stored. */
export const teksPemetaan = (nama: string, p: Pick<Pemetaan, 'bentuk' | 'garis'>): string =>
  JSON.stringify([nama, p.bentuk, p.garis.map((g) => [g.judul, g.arti])]);

/**
 * Applies one entry to the state, in place. `posisiSel` gives the place of a cell in the vector of a contest. Checks
 * that *semula* is what the state really held, so a forged entry does not pass as a lawful one.
 */
export function terapkan(
  keadaan: KeadaanPleno,
  seq: number,
  isi: IsiJurnal,
  posisiSel: (kontes: string, sel: string) => number | undefined,
  catatan: CatatanEntri = {},
): void {
  terapkanIsi(keadaan, seq, isi, posisiSel, catatan);
  if ('tps' in isi)
    catatPengetik(isi, catatan.pengetik, posisiSel, (lapis, buat) =>
      pengetikDi(keadaan, kunciLembar(isi.kontes, isi.tps), lapis, buat),
    );
  if (catatan.hash !== undefined && adalahIsiGaris(isi)) {
    const kunci = kunciLembar(isi.kontes, isi.tps);
    keadaan.garis.set(kunci, garisSetelah(keadaan.garis.get(kunci) ?? GARIS_AWAL, isi, catatan.hash));
  }
}

function terapkanIsi(
  keadaan: KeadaanPleno,
  seq: number,
  isi: IsiJurnal,
  posisiSel: (kontes: string, sel: string) => number | undefined,
  catatan: CatatanEntri,
): void {
  switch (isi.jenis) {
    case 'pleno.dibuat':
      if (keadaan.definisi !== null) throw new JurnalMustahil(`entri ${seq}: pleno dibuat dua kali`);
      keadaan.definisi = isi.definisi;
      keadaan.wilayah = isi.wilayah;
      keadaan.simulasi = isi.simulasi;
      return;
    case 'latihan.dimulai':
      if (!keadaan.simulasi || seq !== 2) throw new JurnalMustahil(`entri ${seq}: bukan awal pleno latihan`);
      return;
    case 'pleno.dipulihkan':
      if (isi.entri !== seq - 1) throw new JurnalMustahil(`entri ${seq}: dipulihkan dari entri ${isi.entri}`);
      return;
    case 'definisi.diganti':
      // Needs both definitions: see `jurnal-definisi.ts`.
      throw new JurnalMustahil(`entri ${seq}: definisi diganti tanpa definisinya`);
    case 'lembar.dimuat': {
      const kunci = kunciLembar(isi.kontes, isi.tps);
      const lama = keadaan.lembar.get(kunci);
      if (lama && lama.status !== 'kosong') throw new JurnalMustahil(`entri ${seq}: lembar ${kunci} dimuat dua kali`);
      const isian = keadaan.kolam.dariLarik(isi.isian);
      const muatan = { impor: isi.impor ?? null, isian };
      keadaan.lembar.set(kunci, { status: 'terisi', versi: (lama?.versi ?? 0) + 1, asal: isi.asal, isian, muatan });
      return;
    }
    case 'sumber.dicatat': {
      const kunci = `${kunciLembar(isi.kontes, isi.tps)}/${isi.sumber}`;
      const kata = { impor: isi.impor, isian: keadaan.kolam.dariLarik(isi.isian) };
      keadaan.sumber.set(kunci, tambah(keadaan.sumber.get(kunci), kata));
      return;
    }
    case 'keberatan.diajukan':
    case 'keberatan.dijawab':
      terapkanKeberatan(keadaan, seq, isi);
      return;
    case 'lembar.dibacakan':
      buktikanBacaan(keadaan, seq, isi, catatan.alasan);
      terapkanRapat(keadaan, seq, isi, catatan.alasan);
      return;
    case 'lembar.batal-dibacakan':
    case 'lembar.disahkan':
    case 'lembar.dibuka':
    case 'wilayah.ditetapkan':
    case 'wilayah.dibuka':
      terapkanRapat(keadaan, seq, isi, catatan.alasan);
      return;
    case 'sumber.diketik':
      ketikSumber(keadaan, seq, isi, posisiSel);
      return;
    case 'sumber.diselesaikan': {
      const kunci = `${kunciLembar(isi.kontes, isi.tps)}/${isi.sumber}`;
      if (!keadaan.sumber.has(kunci)) throw new JurnalMustahil(`entri ${seq}: sumber ${kunci} belum ada`);
      keadaan.selesai.set(kunci, isi.sel);
      return;
    }
    case 'impor.berbeda': {
      const kunci = kunciLembar(isi.kontes, isi.tps);
      keadaan.beda.set(kunci, [...(keadaan.beda.get(kunci) ?? []), { seq, impor: isi.impor, sel: isi.sel }]);
      return;
    }
    case 'lembar.diubah':
      ubahSel(keadaan, seq, isi, posisiSel, catatan);
      return;
    case 'entri.diputuskan':
      terapkanPutusan(keadaan, seq, isi, posisiSel, catatan);
      return;
    case 'setelan.dicatat':
      keadaan.entriGanda = isi.entriGanda;
      return;
    case 'impor.selesai':
      keadaan.impor = Math.max(keadaan.impor, isi.impor);
      return;
    case 'lembar.dikosongkan':
    case 'sumber.dicabut':
    case 'perbedaan.dicabut':
      cabut(keadaan, seq, isi);
      return;
    case 'impor.diurungkan':
      return;
    case 'total.diterima': {
      const kunci = kunciLembar(isi.kontes, isi.wilayah);
      if (isi.versi !== (keadaan.total.get(kunci)?.versi ?? 0) + 1)
        throw new JurnalMustahil(`entri ${seq}: versi total ${kunci} tidak berurutan`);
      const { sumber, jumlahTps: tps, versi } = isi;
      keadaan.total.set(kunci, { sumber, tps, versi, isian: isianDariLarik(isi.isian) });
      return;
    }
    case 'pemetaan.dicatat': {
      const { kontes, tanda, bentuk, nama, garis } = isi;
      keadaan.pemetaan.set(kunciLembar(kontes, tanda), teksPemetaan(nama, { bentuk, garis }));
      return;
    }
    case 'pemetaan.dilupakan':
      if (!keadaan.pemetaan.delete(kunciLembar(isi.kontes, isi.tanda)))
        throw new JurnalMustahil(`entri ${seq}: pemetaan ${isi.kontes}/${isi.tanda} belum ada`);
      return;
    case 'dokumen.dibuat':
      terapkanDokumen(keadaan, isi);
      terapkanCetak(keadaan, seq, isi);
      return;
    case 'dokumen.ditandatangani':
      terapkanTandaTangan(keadaan, seq, isi);
      return;
    case 'dokumen.tinta-dicatat':
    case 'dokumen.penolakan-dicatat':
    case 'dokumen.dipindai':
    case 'dokumen.pindaian-dilepas':
      terapkanKertas(keadaan, seq, isi, catatan.alasan);
      return;
    case 'dokumen.dikirim-cetak':
    case 'dokumen.dipastikan-cetak':
      terapkanCetak(keadaan, seq, isi);
      return;
    case 'dokumen.ditolak':
    case 'acara.dicatat':
    case 'rapat.diskors':
    case 'rapat.dilanjutkan':
    case 'panel.dibagi':
      return;
    case 'orang.dicatat':
    case 'orang.pin':
    case 'hadir.dicatat':
      terapkanOrang(keadaan, seq, isi);
      return;
    case 'lampiran.ditambah':
    case 'lampiran.dilepas':
    case 'lampiran.dikembalikan':
    case 'lampiran.ditata':
      terapkanLampiran(keadaan, seq, isi);
      return;
    case 'paket.ditulis':
    case 'paket.diakui':
    case 'paket.diterima':
    case 'lembar.diterima':
    case 'lembar.dipertahankan':
    case 'perangkat.dipercaya':
    case 'perangkat.dicabut':
      terapkanPaket(keadaan, seq, isi, catatan.alasan);
      return;
    case 'pemberitahuan.ditulis':
    case 'pemberitahuan.diterima':
      terapkanPemberitahuan(keadaan, seq, isi, posisiSel);
      return;
  }
}

function ubahSel(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Extract<IsiJurnal, { jenis: 'lembar.diubah' }>,
  posisiSel: (kontes: string, sel: string) => number | undefined,
  catatan: CatatanEntri,
): void {
  const kunci = kunciLembar(isi.kontes, isi.tps);
  const lama = keadaan.lembar.get(kunci);
  if (!lama) throw new JurnalMustahil(`entri ${seq}: lembar ${kunci} belum ada`);
  buktikanPembetulan(keadaan, seq, isi, lama.status, catatan);
  const isian = lama.isian.slice();
  ubahIsian(isian, seq, isi, posisiSel);
  const status = setelahBerubah(lama.status, hitungTerisi(isian) > 0);
  if (!status.ok) throw new JurnalMustahil(`entri ${seq}: lembar ${kunci} sudah disahkan`);
  keadaan.lembar.set(kunci, { ...lama, status: status.nilai, versi: lama.versi + 1, isian });
}

/** Changes cells in place, each only from what it is said to have held. */
function ubahIsian(
  isian: Isian,
  seq: number,
  isi: Extract<IsiJurnal, { jenis: 'lembar.diubah' | 'sumber.diketik' }>,
  posisiSel: (kontes: string, sel: string) => number | undefined,
): void {
  for (const [sel, semula, menjadi] of isi.sel) {
    const i = posisiSel(isi.kontes, sel);
    if (i === undefined || i >= isian.length) throw new JurnalMustahil(`entri ${seq}: sel ${sel} tidak dikenal`);
    if (isian[i] !== (semula ?? KOSONG)) throw new JurnalMustahil(`entri ${seq}: semula ${sel} tidak cocok`);
    isian[i] = menjadi ?? KOSONG;
  }
}

function ketikSumber(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Extract<IsiJurnal, { jenis: 'sumber.diketik' }>,
  posisiSel: (kontes: string, sel: string) => number | undefined,
): void {
  const kunci = `${kunciLembar(isi.kontes, isi.tps)}/${isi.sumber}`;
  const kata = keadaan.sumber.get(kunci) ?? [];
  // A source that was silent so far has every cell empty.
  const isian = kata.at(-1)?.isian.slice() ?? new Int32Array(isi.panjang).fill(KOSONG);
  if (isian.length !== isi.panjang) throw new JurnalMustahil(`entri ${seq}: panjang sumber ${kunci} tidak cocok`);
  ubahIsian(isian, seq, isi, posisiSel);
  keadaan.sumber.set(kunci, tambah(kata, { impor: null, isian }));
}

/** Takes back what an import brought, and only that: whatever was built on it since makes the entry impossible. */
function cabut(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Extract<IsiJurnal, { jenis: 'lembar.dikosongkan' | 'sumber.dicabut' | 'perbedaan.dicabut' }>,
): void {
  const kunci = kunciLembar(isi.kontes, isi.tps);
  const mustahil = (sebab: string): JurnalMustahil =>
    new JurnalMustahil(`entri ${seq}: ${sebab} ${kunci} bukan dari impor ${isi.impor} seperti dicatat`);
  switch (isi.jenis) {
    case 'lembar.dikosongkan': {
      const l = keadaan.lembar.get(kunci);
      if (l?.status !== 'terisi' || l.muatan.impor !== isi.impor || !samaIsian(l.isian, l.muatan.isian))
        throw mustahil('lembar');
      const isian = l.isian.slice().fill(KOSONG);
      keadaan.lembar.set(kunci, { ...l, status: 'kosong', versi: l.versi + 1, isian });
      return;
    }
    case 'sumber.dicabut': {
      const kata = keadaan.sumber.get(`${kunci}/${isi.sumber}`) ?? [];
      const sisa = kata.slice(0, -1);
      const kembali = isi.kembali ? isianDariLarik(isi.kembali.isian) : null;
      const semula = sisa.at(-1)?.isian ?? null;
      if (kata.at(-1)?.impor !== isi.impor || (kembali === null) !== (semula === null)) throw mustahil('sumber');
      if (kembali && semula && !samaIsian(kembali, semula)) throw mustahil('sumber');
      if (sisa.length === 0) keadaan.sumber.delete(`${kunci}/${isi.sumber}`);
      else keadaan.sumber.set(`${kunci}/${isi.sumber}`, sisa);
      return;
    }
    case 'perbedaan.dicabut': {
      const ada = keadaan.beda.get(kunci) ?? [];
      const sisa = ada.filter((b) => b.seq !== isi.entri || b.impor !== isi.impor);
      if (sisa.length !== ada.length - 1) throw mustahil('perbedaan');
      keadaan.beda.set(kunci, sisa);
      return;
    }
  }
}
