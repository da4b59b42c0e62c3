import { berhasil, gagal, type Hasil, isiTemplat, nomorCetakan, nomorDokumen } from '../../domain/index.ts';
import { type Blok, SIDIK_PENDEK } from '../../minutes/index.ts';
import { readDocuments } from '../../store/index.ts';
import type { KontesPleno, Pleno } from '../pleno.ts';
import { BERGANTUNG_ANGKA, dHasilKabko, dHasilKecamatan, dHasilProv, kesiapanRekap } from './d-hasil.ts';
import { hashNow } from './data.ts';
import type { Bahan, ModelDokumen, PermintaanRakit } from './model.ts';
import { bahanNaskah, barisKosong, judulNaskah, kepalaNaskah, kontesTempat, nilaiNaskah } from './naskah.ts';
import { penerimaSalinan } from './orang.ts';
import { tempatPerKontes, tingkatPleno } from './wilayah.ts';

const KODE = 'D.TANDA-TERIMA';

const D_HASIL = { kecamatan: dHasilKecamatan, kabko: dHasilKabko, provinsi: dHasilProv } as const;

/** Which D.HASIL was handed over: the revision that says what it says now, whether it was printed before or is in this set. */
function sebutDokumen(p: Pleno, k: KontesPleno, m: PermintaanRakit): Hasil<string> {
  const { kata } = p.formulir.dokumen.tandaTerima;
  const model = D_HASIL[tingkatPleno(p)];
  const t = { kontes: k.kode, wilayah: m.wilayah };
  const nama = { model: model.judul(p, t), wilayah: p.peta.nama(m.wilayah) };
  if (m.rupa === 'blangko') return berhasil(isiTemplat(kata.dokumenBelum ?? '', nama));
  const data = hashNow(p, model, { ...t, rupa: 'asli' });
  if (!data.ok) return data;
  const nomor = nomorDokumen({ ...t, model: model.kode, rupa: 'asli' });
  const lalu = readDocuments(p.s).find((x) => x.nomor === nomor);
  const { revisi } = nomorCetakan(lalu, { data: data.nilai, draf: !model.kesiapan(p, t).final });
  return berhasil(isiTemplat(kata.dokumen ?? '', { ...nama, revisi, sidik: data.nilai.slice(0, SIDIK_PENDEK) }));
}

function rakit(p: Pleno, m: PermintaanRakit): Hasil<Bahan> {
  const k = kontesTempat(p, m);
  if (!k.ok) return k;
  if (!k.nilai) return gagal('KONTES_TAK_DIKENAL', { kontes: '' });
  const dokumen = sebutDokumen(p, k.nilai, m);
  if (!dokumen.ok) return dokumen;
  const kata = p.formulir.dokumen.tandaTerima;
  const nilai = nilaiNaskah(p, k.nilai);
  const blangko = m.rupa === 'blangko';
  const penerima = penerimaSalinan(p, k.nilai.kontes);
  const isi = penerima.map((x, i) => [`${i + 1}`, x.pihak, x.orang.join('\n'), '', '', '']);
  const { kolom } = kata;
  const tabel: Blok = {
    blok: 'tabel',
    kolom: [
      { judul: kolom.nomor ?? '', bobot: 5, rata: 'tengah' },
      { judul: kolom.penerima ?? '', bobot: 30, rata: 'kiri' },
      { judul: kolom.nama ?? '', bobot: 24, rata: 'kiri' },
      { judul: kolom.rangkap ?? '', bobot: 10, rata: 'tengah' },
      { judul: kolom.waktu ?? '', bobot: 13, rata: 'kiri' },
      { judul: kolom.tandaTangan ?? '', bobot: 18, rata: 'kiri' },
    ],
    baris: blangko ? barisKosong(20, 6) : isi,
    tinggi: 26,
  };
  return berhasil(
    bahanNaskah(p, m, KODE, {
      model: kata.model.teks,
      arah: 'tegak',
      wilayah: kepalaNaskah(p, k.nilai),
      blok: [
        judulNaskah(kata, nilai),
        { blok: 'paragraf', teks: isiTemplat(kata.pembuka.teks, { ...nilai, dokumen: dokumen.nilai }) },
        tabel,
        { blok: 'paragraf', teks: kata.penutup?.teks ?? '' },
      ],
      tandaTangan: [],
    }),
  );
}

/** D.TANDA TERIMA: who got a copy of a ballot's D.HASIL, by its revision and hash. */
export const tandaTerima: ModelDokumen = {
  kode: KODE,
  pendek: 'DTTR',
  rupa: ['asli', 'blangko'],
  bergantung: [...BERGANTUNG_ANGKA, 'orang.dicatat', 'acara.dicatat'],
  tempat: tempatPerKontes,
  judul: (p) => p.formulir.dokumen.tandaTerima.model.teks,
  kesiapan: kesiapanRekap,
  rakit,
};
