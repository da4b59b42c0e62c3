import {
  berhasil,
  type Hasil,
  hariTanggal,
  isiTemplat,
  NAMA_PERAN,
  type Orang,
  PERAN_ORANG,
  sebutanOrang,
} from '../../domain/index.ts';
import type { Blok } from '../../minutes/index.ts';
import { readPeople, readPresence } from '../../store/index.ts';
import { type Pleno, plenaryTier } from '../pleno.ts';
import { copyHolders } from '../sumber.ts';
import { type Bahan, FINAL, type Kesiapan, type ModelDokumen, type PermintaanRakit } from './model.ts';
import { bahanNaskah, barisKosong, judulNaskah, kepalaNaskah, nilaiNaskah } from './naskah.ts';

const KODE = 'D.DAFTAR-HADIR';

/** `Saksi 02 PARTAI X`, `Ketua`. */
function mewakili(p: Pleno, o: Orang): string {
  if (o.kontes === undefined || o.peserta === undefined) return sebutanOrang(o, plenaryTier(p));
  const pihak = copyHolders(p, o.kontes);
  const nama = pihak.ok ? pihak.nilai.find((x) => x.nomor === o.peserta)?.nama : undefined;
  return `${NAMA_PERAN.saksi} ${String(o.peserta).padStart(2, '0')} ${nama ?? o.kontes}`;
}

/** People in the order of the list: the body, its secretariat, supervisors, saksi, observers. */
const urutan = (o: Orang): number => {
  const n = PERAN_ORANG.indexOf(o.peran);
  return o.peran === 'panwaslu' ? PERAN_ORANG.indexOf('saksi') - 0.5 : n;
};

function halaman(p: Pleno, tanggal: string | null, nilai: Record<string, string>): Blok[] {
  const kata = p.formulir.dokumen.daftarHadir;
  const hadir = new Set(
    readPresence(p.s)
      .filter((h) => h.tanggal === tanggal && h.hadir)
      .map((h) => h.orang),
  );
  // Whoever was there that day stays on its list, whatever became of them since.
  const orang = readPeople(p.s)
    .filter((o) => o.aktif || hadir.has(o.id))
    .sort((a, b) => urutan(a) - urutan(b) || (a.peserta ?? 0) - (b.peserta ?? 0) || a.id - b.id);
  const hari = tanggal === null ? (kata.kata.tanpaTanggal ?? '') : hariTanggal(tanggal);
  const { kolom } = kata;
  const isi = orang.map((o, i) => [
    `${i + 1}`,
    o.nama,
    mewakili(p, o),
    o.mandat ?? '',
    tanggal === null ? '' : ((hadir.has(o.id) ? kata.kata.hadir : kata.kata.tidak) ?? ''),
    '',
  ]);
  return [
    judulNaskah(kata, nilai),
    { blok: 'paragraf', teks: isiTemplat(kata.pembuka.teks, { ...nilai, hariTanggal: hari }) },
    {
      blok: 'tabel',
      kolom: [
        { judul: kolom.nomor ?? '', bobot: 5, rata: 'tengah' },
        { judul: kolom.nama ?? '', bobot: 28, rata: 'kiri' },
        { judul: kolom.jabatan ?? '', bobot: 26, rata: 'kiri' },
        { judul: kolom.mandat ?? '', bobot: 14, rata: 'kiri' },
        { judul: kolom.hadir ?? '', bobot: 9, rata: 'tengah' },
        { judul: kolom.tandaTangan ?? '', bobot: 18, rata: 'kiri' },
      ],
      baris: tanggal === null && isi.length === 0 ? barisKosong(25, 6) : isi,
      tinggi: 24,
    },
  ];
}

const hariHadir = (p: Pleno): string[] =>
  [...new Set(readPresence(p.s).flatMap((h) => (h.hadir ? [h.tanggal] : [])))].sort();

function rakit(p: Pleno, m: PermintaanRakit): Hasil<Bahan> {
  const kata = p.formulir.dokumen.daftarHadir;
  const nilai = nilaiNaskah(p, null);
  const hari = m.rupa === 'blangko' ? [] : hariHadir(p);
  const tanggal: (string | null)[] = hari.length === 0 ? [null] : hari;
  return berhasil(
    bahanNaskah(p, m, KODE, {
      model: kata.model.teks,
      arah: 'tegak',
      wilayah: kepalaNaskah(p, null),
      blok: tanggal.flatMap((t) => halaman(p, t, nilai)),
      tandaTangan: [],
    }),
  );
}

function kesiapan(p: Pleno): Kesiapan {
  if (hariHadir(p).length > 0) return FINAL;
  const sebab = 'belum ada kehadiran yang dicatat';
  return { final: false, kurang: [sebab], cap: sebab };
}

/** D.DAFTAR HADIR: everybody of the plenary, a list a day of the meeting, to be signed. */
export const daftarHadir: ModelDokumen = {
  kode: KODE,
  pendek: 'DDHD',
  rupa: ['asli', 'blangko'],
  bergantung: ['orang.dicatat', 'hadir.dicatat'],
  tempat: (p) => [{ kontes: null, wilayah: p.s.wilayah }],
  judul: (p) => p.formulir.dokumen.daftarHadir.model.teks,
  kesiapan,
  rakit,
};
