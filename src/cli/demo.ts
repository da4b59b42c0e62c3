import fs from 'node:fs';
import path from 'node:path';
import {
  applyImport,
  baca,
  closePleno,
  createPleno,
  findingsOfRegion,
  jamMesin,
  MODEL_D_KECAMATAN,
  makeDocument,
  practiceFiles,
  readOutPractice,
  recapToCsv,
  tindakan,
  verifyJournal,
  viewRecap,
} from '../app/index.ts';
import { angka, angkaSel, type Hasil } from '../domain/index.ts';
import type { Keluaran, KodeKeluar } from './keluaran.ts';

/** Ends the demonstration at the first refusal, with its own words. */
class Berhenti extends Error {
  readonly galat;
  constructor(galat: Extract<Hasil<never>, { ok: false }>['galat']) {
    super(galat.kode);
    this.galat = galat;
  }
}
function nilai<T>(h: Hasil<T>): T {
  if (!h.ok) throw new Berhenti(h.galat);
  return h.nilai;
}

/** The main job without a screen, on practice data: files → import → checks → recap → PDF and exports in a folder. */
export async function demo(keluaran: Keluaran, folder: string): Promise<KodeKeluar> {
  const langkah = (n: number, teks: string): void => void process.stderr.write(`[${n}/6] ${teks}\n`);
  try {
    langkah(1, 'Membuat data simulasi satu kecamatan …');
    // Only what an earlier demonstration made is cleared away; anything else in the folder stays.
    for (const nama of ['data', 'sirekap']) fs.rmSync(path.join(folder, nama), { recursive: true, force: true });
    const { definisi, wilayah, lembar } = practiceFiles({ desa: 8, tps: 120, benih: 42 }, path.join(folder, 'sirekap'));
    const p = nilai(createPleno(path.join(folder, 'data'), definisi, wilayah));

    langkah(2, `Mengimpor ${lembar.length} berkas Sirekap …`);
    const bacaan = nilai(
      await baca(p, 'PPWP', [path.join(folder, 'sirekap')], { kemajuan: keluaran.kemajuan('      membaca') }),
    );
    const impor = nilai(
      applyImport(p, 'PPWP', bacaan, tindakan(p, jamMesin), { kemajuan: keluaran.kemajuan('      mencatat') }),
    );

    langkah(3, 'Membacakan C.Hasil: mengisi yang tidak ada di Sirekap dan mencatat yang berbeda …');
    const sel = nilai(readOutPractice(p, lembar, jamMesin));

    langkah(4, 'Memeriksa setiap lembar …');
    const temuan = findingsOfRegion(p, 'PPWP', wilayah);
    const salah = temuan.filter((t) => t.severity === 'salah');

    langkah(5, 'Merekap dan menyusun D.Hasil Kecamatan …');
    const rekap = nilai(viewRecap(p, 'PPWP', wilayah));
    const dokumen = nilai(
      await makeDocument(p, { model: MODEL_D_KECAMATAN, kontes: 'PPWP', wilayah, kertas: 'F4' }, jamMesin, {
        kemajuan: keluaran.kemajuan('      halaman'),
      }),
    );
    const berkas = (nama: string): string => path.join(folder, nama);
    fs.copyFileSync(dokumen.berkas, berkas('D.HASIL-KECAMATAN-PPWP.pdf'));
    fs.writeFileSync(berkas('rekap.csv'), recapToCsv(p, 'PPWP', rekap));
    fs.writeFileSync(berkas('rekap.json'), `${JSON.stringify(rekap, null, 1)}\n`);
    fs.writeFileSync(berkas('temuan.json'), `${JSON.stringify(temuan, null, 1)}\n`);

    langkah(6, 'Memverifikasi jurnal …');
    const jurnal = nilai(verifyJournal(p));
    const suara = rekap.kolom.length === 0 ? [] : Object.entries(rekap.isian).filter(([id]) => /^IV\.\d+$/.test(id));
    closePleno(p);

    const ringkasan = {
      wilayah: rekap.nama,
      desa: rekap.kolom.length,
      tps: rekap.tps,
      impor: { masuk: impor.masuk, ditolak: impor.ditolak.length },
      selDibacakan: sel,
      temuan: { salah: salah.length, lembar: new Set(salah.map((t) => t.wilayah)).size },
      suara: Object.fromEntries(suara),
      dokumen: { berkas: berkas('D.HASIL-KECAMATAN-PPWP.pdf'), halaman: dokumen.halaman },
      jurnal: { sah: jurnal.sah, entri: jurnal.entri },
    };
    keluaran.hasil(ringkasan, () => kataRingkasan(ringkasan, folder));
    return jurnal.sah ? 0 : 1;
  } catch (e) {
    if (e instanceof Berhenti) return keluaran.galat(e.galat);
    throw e;
  }
}

function kataRingkasan(
  r: {
    wilayah: string;
    desa: number;
    tps: { jumlah: number; masuk: number };
    impor: { masuk: number; ditolak: number };
    selDibacakan: number;
    temuan: { salah: number; lembar: number };
    suara: Record<string, number | null>;
    dokumen: { halaman: number };
    jurnal: { sah: boolean; entri: number };
  },
  folder: string,
): string {
  return [
    '',
    `SIMULASI – Kecamatan ${r.wilayah}, Pemilu Presiden dan Wakil Presiden`,
    `${r.desa} desa/kelurahan, ${r.tps.masuk} dari ${r.tps.jumlah} TPS sudah masuk (${r.impor.masuk} dari Sirekap, ${r.impor.ditolak} berkas ditolak).`,
    `${angka(r.selDibacakan)} sel dibacakan dari C.Hasil.`,
    ...Object.entries(r.suara).map(([id, n]) => `  Paslon ${id.slice(3)}: ${angkaSel(n)} suara`),
    `Pemeriksaan menemukan ${r.temuan.salah} kesalahan pada ${r.temuan.lembar} lembar; semuanya tertulis di temuan.json.`,
    `D.Hasil Kecamatan: ${r.dokumen.halaman} halaman. Jurnal ${r.jurnal.sah ? 'utuh' : 'TIDAK UTUH'}: ${angka(r.jurnal.entri)} entri.`,
    `Hasilnya ada di folder ${folder}.`,
  ].join('\n');
}
