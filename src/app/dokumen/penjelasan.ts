import {
  adalahPembanding,
  angkaSel,
  berhasil,
  entriKatalog,
  type Hasil,
  isiTemplat,
  type KodeTps,
  namaSumber,
  pesanTemuan,
} from '../../domain/index.ts';
import type { Blok } from '../../minutes/index.ts';
import { type EntriTersimpan, journalOfKinds } from '../../store/index.ts';
import { cellLabel } from '../label-sel.ts';
import type { KontesPleno, Pleno } from '../pleno.ts';
import { checkTps, namaTps } from '../temuan.ts';
import { BERGANTUNG_ANGKA, kesiapanRekap } from './d-hasil.ts';
import type { Bahan, ModelDokumen, PermintaanRakit } from './model.ts';
import {
  bahanNaskah,
  judulNaskah,
  kepalaNaskah,
  kontesTempat,
  nilaiNaskah,
  tandaTanganNaskah,
  waktuCetak,
} from './naskah.ts';
import { tempatPerKontes } from './wilayah.ts';

const KODE = 'LAMPIRAN-PENJELASAN';

const JENIS = [
  'lembar.disahkan',
  'lembar.dibuka',
  'sumber.diselesaikan',
  'wilayah.ditetapkan',
  'wilayah.dibuka',
] as const;

/** The last word on each sheet, each source and each adopted unit: an adoption that was taken back, or a settlement that was opened, says nothing. */
function berlaku(p: Pleno, k: KontesPleno, wilayah: string): EntriTersimpan[] {
  const ada = new Map<string, EntriTersimpan>();
  for (const e of journalOfKinds(p.s.db, JENIS)) {
    const { isi } = e;
    if (isi.jenis === 'wilayah.ditetapkan' || isi.jenis === 'wilayah.dibuka') {
      if (isi.kontes !== k.kode || !isi.wilayah.startsWith(wilayah)) continue;
      if (isi.jenis === 'wilayah.dibuka') ada.delete(isi.wilayah);
      else ada.set(isi.wilayah, e);
      continue;
    }
    if (!('tps' in isi) || isi.kontes !== k.kode || !isi.tps.startsWith(wilayah)) continue;
    const kunci = isi.jenis === 'sumber.diselesaikan' ? `${isi.tps} ${isi.sumber}` : isi.tps;
    const hapus = isi.jenis === 'lembar.dibuka' || (isi.jenis === 'sumber.diselesaikan' && isi.sel.length === 0);
    if (hapus) ada.delete(kunci);
    else ada.set(kunci, e);
  }
  const tanpaSebab = (e: EntriTersimpan): boolean => e.alasan === null || e.alasan === '';
  return [...ada.values()].filter((e) => !tanpaSebab(e)).sort((a, b) => a.seq - b.seq);
}

/** What the rules say of an adopted sheet: nothing of it has changed since, because it is frozen. */
function temuanSaatDisahkan(p: Pleno, k: KontesPleno, tps: KodeTps, kosong: number): string {
  const { kata } = p.formulir.dokumen.penjelasan;
  const temuan = checkTps(p, k.kode, tps).temuan.filter((t) => t.severity !== 'info' && t.kode !== 'S506');
  const kalimat = temuan.map((t) => `${t.kode} ${entriKatalog(t.kode).judul}: ${pesanTemuan(t).kalimat}`);
  if (kosong > 0) kalimat.push(isiTemplat(kata.kosong ?? '', { n: kosong }));
  return kalimat.join('\n');
}

function yangDitemukan(p: Pleno, k: KontesPleno, e: EntriTersimpan): string {
  const { isi } = e;
  const { kata } = p.formulir.dokumen.penjelasan;
  if (isi.jenis === 'wilayah.ditetapkan') {
    if (isi.kertas === null) return kata.kertasBelum ?? '';
    return isi.kertas && isi.kertas.beda > 0 ? isiTemplat(kata.kertasBeda ?? '', { n: isi.kertas.beda }) : '';
  }
  if (isi.jenis === 'lembar.disahkan') return temuanSaatDisahkan(p, k, isi.tps, isi.kosong);
  if (isi.jenis !== 'sumber.diselesaikan') return '';
  const sel = isi.sel.map(([id, a, b]) => `${cellLabel(k, id)} ${angkaSel(a)}, bukan ${angkaSel(b)}`).join('; ');
  const sumber = adalahPembanding(isi.sumber) ? namaSumber(isi.sumber) : isi.sumber;
  return isiTemplat(kata.selesai ?? '', { sumber, sel });
}

function baris(p: Pleno, k: KontesPleno, wilayah: string): string[][] {
  return berlaku(p, k, wilayah)
    .map((e) => ({ e, temuan: yangDitemukan(p, k, e) }))
    .filter((x) => x.temuan !== '')
    .map(({ e, temuan }, i) => [
      `${i + 1}`,
      waktuCetak(e.waktu),
      'tps' in e.isi ? namaTps(p, e.isi.tps) : 'wilayah' in e.isi ? p.peta.nama(e.isi.wilayah) : '',
      temuan,
      e.alasan ?? '',
      e.pelaku.orang,
    ]);
}

function rakit(p: Pleno, m: PermintaanRakit): Hasil<Bahan> {
  const k = kontesTempat(p, m);
  if (!k.ok) return k;
  const kata = p.formulir.dokumen.penjelasan;
  const nilai = nilaiNaskah(p, k.nilai);
  const isi = k.nilai ? baris(p, k.nilai, m.wilayah) : [];
  const { kolom } = kata;
  const tabel: Blok = {
    blok: 'tabel',
    kolom: [
      { judul: kolom.nomor ?? '', bobot: 4, rata: 'tengah' },
      { judul: kolom.waktu ?? '', bobot: 9, rata: 'kiri' },
      { judul: kolom.tempat ?? '', bobot: 14, rata: 'kiri' },
      { judul: kolom.temuan ?? '', bobot: 38, rata: 'kiri' },
      { judul: kolom.penjelasan ?? '', bobot: 23, rata: 'kiri' },
      { judul: kolom.oleh ?? '', bobot: 12, rata: 'kiri' },
    ],
    baris: isi,
  };
  return berhasil(
    bahanNaskah(p, m, KODE, {
      model: kata.model.teks,
      arah: 'datar',
      wilayah: kepalaNaskah(p, k.nilai),
      blok: [
        judulNaskah(kata, nilai),
        { blok: 'paragraf', teks: isiTemplat(kata.pembuka.teks, nilai) },
        isi.length === 0 ? { blok: 'paragraf', teks: kata.nihil.teks, tebal: true } : tabel,
      ],
      tandaTangan: tandaTanganNaskah(p, k.nilai, m, KODE),
    }),
  );
}

/** Annex of explanations: what was open on a sheet when it was adopted, and differences that the meeting settled. */
export const lampiranPenjelasan: ModelDokumen = {
  kode: KODE,
  pendek: 'LPJL',
  rupa: ['asli', 'salinan'],
  bergantung: [...BERGANTUNG_ANGKA, 'lembar.disahkan', 'lembar.dibuka', 'sumber.diselesaikan', 'sumber.dicatat'],
  tempat: tempatPerKontes,
  judul: (p) => p.formulir.dokumen.penjelasan.model.teks,
  kesiapan: kesiapanRekap,
  rakit,
};
