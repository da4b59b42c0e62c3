import {
  adalahPembanding,
  angka,
  angkaSel,
  type BandingKertas,
  type IsiJurnal,
  namaSel,
  namaSumber,
  nomorTps,
  type Pembetulan,
} from '../domain/index.ts';
import type { EntriTersimpan } from '../store/index.ts';
import { namaAsal } from './pemberitahuan.ts';
import type { Pleno } from './pleno.ts';
import { sentenceOfPrinting } from './riwayat-cetak.ts';
import { sentenceOfDocuments } from './riwayat-dokumen.ts';
import { type NamaOrang, sentenceOfDecision } from './riwayat-entri.ts';
import { sentenceOfAttachment } from './riwayat-lampiran.ts';
import { sentenceOfPeople } from './riwayat-orang.ts';
import { sentenceOfPackage } from './riwayat-paket.ts';
import { mappingsUsed, sentenceOfMapping } from './riwayat-pemetaan.ts';
import { namaTps } from './temuan.ts';

/** A journal entry as people read it. */
export type Riwayat = {
  seq: number;
  waktu: string;
  orang: string;
  peran: string;
  jenis: string;
  kalimat: string;
  sel: { sel: string; semula: number | null; menjadi: number | null }[];
  alasan: string | null;
  /** Number of the objection that led to it. */
  keberatan: number | null;
  /** Who asked for a correction, and who agreed; null where nothing was said. */
  pembetulan: Pembetulan | null;
  hash: string;
};

const MAKS_SEL = 4;

function ringkasSel(sel: readonly (readonly [string, number | null, number | null])[]): string {
  const awal = sel
    .slice(0, MAKS_SEL)
    .map(([id, a, b]) => `${namaSel(id)} ${angkaSel(a)} → ${angkaSel(b)}`)
    .join(', ');
  return sel.length > MAKS_SEL ? `${awal}, dan ${sel.length - MAKS_SEL} sel lain` : awal;
}

/** ` Diminta CITRA (Saksi 02 PPWP); disetujui …` */
function sebutPihak(b: Pembetulan | undefined): string {
  const disetujui = b?.disetujui.map((x) => x.sebutan).join(', ');
  const bagian = [b?.diminta ? `diminta ${b.diminta.sebutan}` : '', disetujui ? `disetujui ${disetujui}` : ''];
  const teks = bagian.filter(Boolean).join('; ');
  return teks === '' ? '' : ` ${teks.charAt(0).toUpperCase()}${teks.slice(1)}.`;
}

const ASAL = {
  sirekap: 'dari Sirekap',
  tabel: 'dari tabel',
  ketik: 'dari C.Hasil',
  simulasi: 'dari data simulasi',
} as const;

function ringkasPerubahan({ jumlah, perubahan }: Extract<IsiJurnal, { jenis: 'definisi.diganti' }>): string {
  const awal = perubahan
    .slice(0, MAKS_SEL)
    .map((u) => u.kalimat)
    .join('; ');
  return jumlah > MAKS_SEL ? `${awal}; dan ${jumlah - MAKS_SEL} lainnya` : awal;
}

/** What an adoption says of the paper D.Hasil. */
function kataKertas(k: BandingKertas | null | undefined): string {
  if (k === undefined) return '';
  if (k === null) return '; D.Hasil kertas tidak diketik';
  return k.beda > 0
    ? `; ${angka(k.beda)} sel berbeda dari D.Hasil kertas`
    : `; sama dengan D.Hasil kertas (${angka(k.diketik)} sel)`;
}

/** One Indonesian sentence an entry; `singkat` leaves out the TPS where the reader already looks at it. */
function sentenceOf(p: Pleno, isi: IsiJurnal, singkat = false, nama?: NamaOrang): string {
  const tps = 'tps' in isi ? (singkat ? `TPS ${nomorTps(isi.tps)}` : `${namaTps(p, isi.tps)} (${isi.kontes})`) : '';
  switch (isi.jenis) {
    case 'pleno.dibuat':
      return `Pleno dibuat: ${isi.nama}${isi.simulasi ? ' (SIMULASI)' : ''}.`;
    case 'pleno.dipulihkan':
      return `Pleno dipulihkan dari cadangan yang memuat ${angka(isi.entri)} catatan.`;
    case 'latihan.dimulai':
      return `Latihan terpandu dimulai, benih ${isi.benih}.`;
    case 'definisi.diganti':
      return `Definisi ${isi.dari.slice(0, 8)} diganti dengan ${isi.ke.slice(0, 8)} (${isi.jumlah} perubahan): ${ringkasPerubahan(isi)}.`;
    case 'lembar.dimuat':
      return `${tps} diisi ${ASAL[isi.asal]}${isi.berkas ? `, berkas ${isi.berkas.nama}` : ''}.`;
    case 'sumber.dicatat':
      return `Angka ${namaSumber(isi.sumber)} untuk ${tps} dicatat sebagai pembanding.`;
    case 'sumber.diketik':
      return `${namaSumber(isi.sumber)} untuk ${tps} diketik: ${ringkasSel(isi.sel)}.`;
    case 'sumber.diselesaikan':
      return isi.sel.length === 0
        ? `Perbedaan ${tps} dengan ${namaSumber(isi.sumber)} dibuka lagi.`
        : `Perbedaan ${tps} dengan ${namaSumber(isi.sumber)} diselesaikan: ${isi.sel.map(([id, a, b]) => `${namaSel(id)} tetap ${angkaSel(a)}, bukan ${angkaSel(b)}`).join(', ')}.`;
    case 'impor.berbeda':
      return `Impor ulang ${tps} membawa angka lain: ${ringkasSel(isi.sel)}. Angka tercatat tidak diubah.`;
    case 'lembar.diubah':
      return `${tps} ${isi.urung === undefined ? 'diubah' : `diurungkan (entri ${isi.urung})`}: ${ringkasSel(isi.sel)}.${sebutPihak(isi.pembetulan)}`;
    case 'entri.diputuskan':
      return sentenceOfDecision(p, tps, isi, nama);
    case 'setelan.dicatat':
      return isi.entriGanda ? 'Entri ganda dinyalakan: setiap lembar diketik dua orang.' : 'Entri ganda dimatikan.';
    case 'rapat.diskors':
      return `Rapat diskors${isi.sampai ? ` sampai ${isi.sampai}` : ''}.`;
    case 'rapat.dilanjutkan':
      return 'Rapat dilanjutkan.';
    case 'panel.dibagi':
      return isi.bagian.length === 0
        ? 'Pembagian ke panel dihapus.'
        : `Dibagi ke panel: ${isi.bagian.map(([w, panel]) => `${p.peta.nama(w)} ke ${panel}`).join(', ')}.`;
    case 'keberatan.diajukan':
      return `${isi.isi.jenis === 'keberatan' ? 'Keberatan' : 'Kejadian khusus'} nomor ${isi.nomor} dicatat: ${isi.isi.uraian}`;
    case 'keberatan.dijawab':
      return `Keberatan nomor ${isi.nomor} ${isi.jawab.status}: ${isi.jawab.jawaban}`;
    case 'lembar.dibacakan':
      return `${tps} dibacakan; angkanya sesuai C.Hasil.`;
    case 'lembar.batal-dibacakan':
      return `${tps} dinyatakan belum dibacakan.`;
    case 'lembar.disahkan':
      return `${tps} disahkan${isi.salah + isi.kosong > 0 ? ` dengan ${isi.salah} yang salah dan ${isi.kosong} sel kosong` : ''}.`;
    case 'lembar.dibuka':
      return `${tps} dibuka kembali setelah disahkan.`;
    case 'wilayah.ditetapkan':
      return `Rekap ${isi.kontes} ${p.peta.nama(isi.wilayah)} ditetapkan (${isi.jumlahTps} TPS)${kataKertas(isi.kertas)}.`;
    case 'wilayah.dibuka':
      return `Penetapan rekap ${isi.kontes} ${p.peta.nama(isi.wilayah)} dibuka kembali.`;
    case 'impor.selesai':
      if (adalahPembanding(isi.sumber))
        return `Impor ${isi.impor} (${namaSumber(isi.sumber)}): ${isi.pembanding ?? 0} cocok dengan lembar, ${isi.beda} berbeda, ${isi.sama} sama dengan sebelumnya, ${isi.ditolak.length} berkas ditolak.${mappingsUsed(isi)}`;
      return `Impor ${isi.impor}: ${isi.masuk} lembar masuk, ${isi.sama} sama${isi.pembanding ? `, ${isi.pembanding} kini cocok` : ''}, ${isi.beda} berbeda, ${isi.ditolak.length} berkas ditolak.${mappingsUsed(isi)}`;
    case 'lembar.dikosongkan':
      return `${tps} dikosongkan karena impor ${isi.impor} diurungkan.`;
    case 'sumber.dicabut':
      return `Angka ${namaSumber(isi.sumber)} impor ${isi.impor} untuk ${tps} dicabut${isi.kembali ? '; yang sebelumnya berlaku lagi' : ''}.`;
    case 'perbedaan.dicabut':
      return `Perbedaan impor ${isi.impor} untuk ${tps} dicabut.`;
    case 'impor.diurungkan':
      return `Impor ${isi.impor} diurungkan: ${isi.lembar} lembar dikosongkan, ${isi.sumber} pembanding dan ${isi.beda} perbedaan dicabut.`;
    case 'total.diterima':
      return `Total ${isi.kontes} ${p.peta.nama(isi.wilayah)} diterima ${isi.sumber === 'ketik' ? 'dan diketik' : `dari Sirekap${isi.berkas ? ` (${isi.berkas.nama})` : ''}`}${isi.versi > 1 ? ` (menggantikan versi ${isi.versi - 1})` : ''}.`;
    case 'pemetaan.dicatat':
    case 'pemetaan.dilupakan':
      return sentenceOfMapping(isi);
    case 'dokumen.dibuat':
    case 'dokumen.ditolak':
    case 'dokumen.ditandatangani':
    case 'dokumen.tinta-dicatat':
    case 'dokumen.penolakan-dicatat':
    case 'dokumen.dipindai':
    case 'dokumen.pindaian-dilepas':
    case 'acara.dicatat':
      return sentenceOfDocuments(p, isi);
    case 'dokumen.dikirim-cetak':
    case 'dokumen.dipastikan-cetak':
      return sentenceOfPrinting(isi);
    case 'orang.dicatat':
    case 'orang.pin':
    case 'hadir.dicatat':
      return sentenceOfPeople(p, isi);
    case 'lampiran.ditambah':
    case 'lampiran.dilepas':
    case 'lampiran.dikembalikan':
    case 'lampiran.ditata':
      return sentenceOfAttachment(p, isi, tps);
    case 'paket.ditulis':
    case 'paket.diakui':
    case 'paket.diterima':
    case 'lembar.diterima':
    case 'lembar.dipertahankan':
    case 'perangkat.dipercaya':
    case 'perangkat.dicabut':
      return sentenceOfPackage(p, isi, tps);
    case 'pemberitahuan.ditulis':
      return `Pemberitahuan nomor ${isi.urut} untuk ${p.peta.nama(isi.untuk)} ditulis: ${angka(isi.pembetulan)} sel dibetulkan di rapat ini; sidik ${isi.sidik.slice(0, 8)}.`;
    case 'pemberitahuan.diterima':
      return `Pemberitahuan nomor ${isi.urut} dari ${namaAsal(isi.dari)} (perangkat ${isi.namaPerangkat}) diterima: ${angka(isi.pembetulan.length)} sel dibetulkan di sana, angka di sini tidak berubah; sidik ${isi.sidik.slice(0, 8)}.`;
  }
}

const selEntri = (isi: IsiJurnal): Riwayat['sel'] =>
  isi.jenis === 'entri.diputuskan'
    ? isi.sel.map(([sel, semula, , menjadi]) => ({ sel, semula, menjadi }))
    : isi.jenis === 'lembar.diubah' || isi.jenis === 'sumber.diketik' || isi.jenis === 'impor.berbeda'
      ? isi.sel.map(([sel, semula, menjadi]) => ({ sel, semula, menjadi }))
      : [];

export function toRiwayat(p: Pleno, e: EntriTersimpan, singkat = false, nama?: NamaOrang): Riwayat {
  return {
    seq: e.seq,
    waktu: e.waktu,
    orang: e.pelaku.orang,
    peran: e.pelaku.peran,
    jenis: e.isi.jenis,
    kalimat: sentenceOf(p, e.isi, singkat, nama),
    sel: selEntri(e.isi),
    alasan: e.alasan,
    keberatan: e.keberatan,
    pembetulan: (e.isi.jenis === 'lembar.diubah' && e.isi.pembetulan) || null,
    hash: e.hash,
  };
}
