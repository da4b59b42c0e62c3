import { berhasil, type Hasil, hariTanggal, isiTemplat, namaKontesSingkat, pengutus } from '../../domain/index.ts';
import type { Blok } from '../../minutes/index.ts';
import { contestsOf, type Pleno } from '../pleno.ts';
import { readEvent } from './acara.ts';
import { type Bahan, FINAL, type Kesiapan, type ModelDokumen, type PermintaanRakit } from './model.ts';
import { bahanNaskah, judulNaskah, kepalaNaskah, nilaiNaskah } from './naskah.ts';
import { ketua, peserta } from './orang.ts';
import { tingkatPleno } from './wilayah.ts';

const KODE = 'D.UNDANGAN';

const TITIK = '.'.repeat(40);

/** Everybody who is invited: contestants (a party once for all its ballots), supervisors, the bodies of the tier below. */
function diundang(p: Pleno): string[] {
  const { kata } = p.formulir.dokumen.undangan;
  const tingkat = tingkatPleno(p);
  const sudah = new Set<string>();
  const saksi = contestsOf(p).flatMap((k) =>
    peserta(k).flatMap((x) => {
      const kunci = pengutus({ kontes: k.kode, peserta: x.nomor }) ?? '';
      if (sudah.has(kunci)) return [];
      sudah.add(kunci);
      const nama = `${String(x.nomor).padStart(2, '0')} ${x.nama}`;
      return [isiTemplat(kata.saksi ?? '', { peserta: nama })];
    }),
  );
  const templat = { kecamatan: kata.pps, kabko: kata.ppk, provinsi: kata.kpu }[tingkat] ?? '';
  const bawah = p.peta.anak(p.s.wilayah).map((w) => isiTemplat(templat, { nama: w.nama }));
  return [...saksi, p.formulir.tingkat[tingkat].pengawas, ...bawah];
}

function surat(p: Pleno, penerima: string, nilai: Record<string, string>): Blok[] {
  const kata = p.formulir.dokumen.undangan;
  const acara = readEvent(p);
  const { kolom } = kata;
  const ballot = contestsOf(p).map(namaKontesSingkat);
  const mulai = acara.pukul ? isiTemplat(kata.kata.sampai ?? '', { mulai: acara.pukul.replace(':', '.') }) : TITIK;
  return [
    judulNaskah(kata, nilai),
    {
      blok: 'daftar',
      isi: [
        [kolom.nomor ?? '', acara.nomorUndangan ?? TITIK],
        [kolom.hal ?? '', kata.kata.hal ?? ''],
        [kolom.kepada ?? '', penerima],
      ],
    },
    { blok: 'paragraf', teks: kata.kata.diTempat ?? '' },
    { blok: 'paragraf', teks: isiTemplat(kata.pembuka.teks, nilai) },
    {
      blok: 'daftar',
      isi: [
        [kolom.hari ?? '', acara.tanggal ? hariTanggal(acara.tanggal) : TITIK],
        [kolom.pukul ?? '', mulai],
        [kolom.tempat ?? '', acara.tempat ?? TITIK],
        [kolom.acara ?? '', isiTemplat(kata.kata.acara ?? '', { surat: [...new Set(ballot)].join(', ') })],
      ],
    },
    { blok: 'paragraf', teks: isiTemplat(kata.penutup?.teks ?? '', nilai) },
    { blok: 'pengirim', jabatan: kata.kata.ketua ?? '', nama: ketua(p) ?? TITIK },
  ];
}

function rakit(p: Pleno, m: PermintaanRakit): Hasil<Bahan> {
  const nilai = nilaiNaskah(p, null);
  const penerima = m.rupa === 'blangko' ? [TITIK] : diundang(p);
  return berhasil(
    bahanNaskah(p, m, KODE, {
      model: p.formulir.dokumen.undangan.model.teks,
      arah: 'tegak',
      wilayah: kepalaNaskah(p, null),
      blok: penerima.flatMap((x) => surat(p, x, nilai)),
      tandaTangan: [],
    }),
  );
}

function kesiapan(p: Pleno): Kesiapan {
  const a = readEvent(p);
  const kurang = [
    ...(a.tempat ? [] : ['tempat rapat belum diisi']),
    ...(a.tanggal && a.pukul ? [] : ['waktu rapat belum diisi']),
    ...(ketua(p) ? [] : ['ketua belum dicatat']),
  ];
  const [sebab] = kurang;
  return sebab === undefined ? FINAL : { final: false, kurang, cap: sebab };
}

/** D.UNDANGAN: a letter a page to everybody who is invited to the plenary. */
export const undangan: ModelDokumen = {
  kode: KODE,
  pendek: 'DUND',
  rupa: ['asli', 'blangko'],
  bergantung: ['acara.dicatat', 'orang.dicatat'],
  tempat: (p) => [{ kontes: null, wilayah: p.s.wilayah }],
  judul: (p) => p.formulir.dokumen.undangan.model.teks,
  kesiapan,
  rakit,
};
