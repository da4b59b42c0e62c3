import { type Definisi, jsonKanonik, type Wilayah } from './definisi.ts';
import { bandingkanPeserta, daftarPeserta } from './definisi-banding-peserta.ts';
import { kemiripan, kunciWilayah } from './definisi-nama.ts';
import type { KonteksGalat } from './hasil.ts';
import { kodeInduk } from './kode.ts';
import { jenisKontes, type KodeKontes, type Kontes, mencakup, NAMA_KONTES, namaKontes } from './kontes.ts';
import { susunLembar } from './lembar.ts';

/** What a plenary holds of a sheet. */
export type KeadaanTercatat = 'kosong' | 'terisi' | 'disahkan';
export type BacaKeadaan = (kontes: KodeKontes, tps: string) => KeadaanTercatat;

/**
 * `aman`: nothing recorded changes its meaning. `perlu-persetujuan`: it does; a person must agree to what is lost.
 * `ditolak`: the plenary cannot take this definition (another election, or sheets that are already disahkan).
 */
export type KelasPerubahan = 'aman' | 'perlu-persetujuan' | 'ditolak';

export const KODE_PERUBAHAN = [
  'PEMILIHAN_JENIS',
  'PEMILIHAN_TAHUN',
  'PEMILIHAN_NAMA',
  'SIMULASI',
  'FORMULIR',
  'KONTES_BARU',
  'KONTES_HILANG',
  'KONTES_KODE',
  'KONTES_NAMA',
  'KONTES_BENTUK',
  'PESERTA_BARU',
  'PESERTA_HILANG',
  'PESERTA_NOMOR',
  'PESERTA_GANTI',
  'PESERTA_EJAAN',
  'PESERTA_ID',
  'PESERTA_URUTAN',
  'DAPIL_WILAYAH',
  'TPS_BARU',
  'TPS_HILANG',
  'TPS_DPT',
  'WILAYAH_BARU',
  'WILAYAH_HILANG',
  'WILAYAH_EJAAN',
  'WILAYAH_GANTI',
] as const;
type KodePerubahan = (typeof KODE_PERUBAHAN)[number];

/** What a change takes away: all sheets of the contest, those of some TPS, printed documents, or nothing. */
type Akibat = 'lembar-kontes' | 'lembar-tps' | 'dokumen' | 'tidak-ada';

export type Perubahan = {
  kode: KodePerubahan;
  kelas: KelasPerubahan;
  akibat: Akibat;
  /** How many recorded sheets it makes invalid, and how many of them are disahkan. */
  lembar: number;
  disahkan: number;
  kontes?: KodeKontes;
  wilayah?: string;
  konteks: KonteksGalat;
};

/** A change before it is weighed against what is recorded. `kontes` and `tps` name the sheets it makes invalid. */
type Usul = {
  kode: KodePerubahan;
  akibat: Akibat;
  konteks: KonteksGalat;
  kontes?: KodeKontes;
  wilayah?: string;
  /** Sheets made invalid. */
  batal?: Batal[];
  kelas?: KelasPerubahan;
};

/**
 * What changes from one definition to another, each with what it makes invalid. The class follows from what is
 * recorded: nothing → aman; figures → perlu-persetujuan; figures that are disahkan → ditolak. Without `keadaan` every
 * sheet counts as terisi.
 */
export function bandingkanDefinisi(lama: Definisi, baru: Definisi, keadaan: BacaKeadaan = () => 'terisi'): Perubahan[] {
  const tps = tpsDari(lama);
  const usul = [
    ...bandingkanPemilihan(lama, baru),
    ...bandingkanKontes(lama, baru, tps),
    ...bandingkanWilayah(lama, baru),
  ];
  const hitung: Ingatan = new WeakMap();
  return usul.map((u) => timbang(u, keadaan, hitung));
}

/** The strictest class among changes; `aman` where there are none. */
export function kelasTerberat(perubahan: readonly Perubahan[]): KelasPerubahan {
  const ada = (k: KelasPerubahan): boolean => perubahan.some((p) => p.kelas === k);
  return ada('ditolak') ? 'ditolak' : ada('perlu-persetujuan') ? 'perlu-persetujuan' : 'aman';
}

type Batal = { kontes: KodeKontes; tps: readonly string[] };
type Ingatan = WeakMap<Batal, { lembar: number; disahkan: number }>;

function hitungBatal(b: Batal, keadaan: BacaKeadaan): { lembar: number; disahkan: number } {
  const n = { lembar: 0, disahkan: 0 };
  for (const t of b.tps) {
    const k = keadaan(b.kontes, t);
    if (k !== 'kosong') n.lembar++;
    if (k === 'disahkan') n.disahkan++;
  }
  return n;
}

function timbang(u: Usul, keadaan: BacaKeadaan, ingat: Ingatan): Perubahan {
  let lembar = 0;
  let disahkan = 0;
  for (const b of u.batal ?? []) {
    // The changes of one contest share their list of sheets: counted once.
    const n = ingat.get(b) ?? hitungBatal(b, keadaan);
    ingat.set(b, n);
    lembar += n.lembar;
    disahkan += n.disahkan;
  }
  const kelas = u.kelas ?? (disahkan > 0 ? 'ditolak' : lembar > 0 ? 'perlu-persetujuan' : 'aman');
  return {
    kode: u.kode,
    kelas,
    akibat: u.akibat,
    lembar,
    disahkan,
    ...(u.kontes === undefined ? {} : { kontes: u.kontes }),
    ...(u.wilayah === undefined ? {} : { wilayah: u.wilayah }),
    konteks: u.konteks,
  };
}

const tpsDari = (d: Definisi): string[] => d.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode);

function bandingkanPemilihan(lama: Definisi, baru: Definisi): Usul[] {
  const usul: Usul[] = [];
  const beda = (kode: KodePerubahan, a: unknown, b: unknown, akibat: Akibat, kelas: KelasPerubahan): void => {
    if (a !== b) usul.push({ kode, akibat, kelas, konteks: { semula: String(a), menjadi: String(b) } });
  };
  // Another election is another plenary, whatever has been recorded.
  beda('PEMILIHAN_JENIS', lama.pemilihan.jenis, baru.pemilihan.jenis, 'lembar-kontes', 'ditolak');
  beda('PEMILIHAN_TAHUN', lama.pemilihan.tahun, baru.pemilihan.tahun, 'lembar-kontes', 'ditolak');
  beda('SIMULASI', lama.simulasi, baru.simulasi, 'lembar-kontes', 'ditolak');
  beda('PEMILIHAN_NAMA', lama.pemilihan.nama, baru.pemilihan.nama, 'dokumen', 'aman');
  beda('FORMULIR', lama.formulir, baru.formulir, 'dokumen', 'perlu-persetujuan');
  return usul;
}

/** Two contests are the same where their kind and dapil are, whatever their code: `DPR` may become `DPR.3103`. */
const kunciKontes = (k: Kontes): string => `${jenisKontes(k.kode)} ${k.dapil?.kode ?? ''}`;

function pasangkan(lama: Definisi, baru: Definisi): { a: Kontes; b: Kontes | undefined }[] {
  const sisa = new Set(baru.kontes);
  const ambil = (cocok: (b: Kontes) => boolean): Kontes | undefined => {
    const b = [...sisa].find(cocok);
    if (b) sisa.delete(b);
    return b;
  };
  const pasti = lama.kontes.map((a) => ({ a, b: ambil((b) => kunciKontes(b) === kunciKontes(a)) }));
  return pasti.map(({ a, b }) => ({ a, b: b ?? ambil((x) => x.kode === a.kode) }));
}

function bandingkanKontes(lama: Definisi, baru: Definisi, tps: readonly string[]): Usul[] {
  const usul: Usul[] = [];
  const pasangan = pasangkan(lama, baru);
  for (const { a, b } of pasangan) {
    const batal = [{ kontes: a.kode, tps: tps.filter((t) => mencakup(a, t)) }];
    if (b) usul.push(...bandingkanSatu(a, b, tps, batal));
    else
      usul.push({
        kode: 'KONTES_HILANG',
        akibat: 'lembar-kontes',
        kontes: a.kode,
        batal,
        konteks: { nama: namaKontes(a) },
      });
  }
  const dipakai = new Set(pasangan.map((p) => p.b));
  for (const b of baru.kontes)
    if (!dipakai.has(b))
      usul.push({ kode: 'KONTES_BARU', akibat: 'tidak-ada', kontes: b.kode, konteks: { nama: namaKontes(b) } });
  return usul;
}

function bandingkanSatu(a: Kontes, b: Kontes, tps: readonly string[], batal: Batal[]): Usul[] {
  const kontes = a.kode;
  if (a.bentuk !== b.bentuk)
    return [
      {
        kode: 'KONTES_BENTUK',
        akibat: 'lembar-kontes',
        kontes,
        batal,
        konteks: { semula: a.bentuk, menjadi: b.bentuk },
      },
    ];
  const usul: Usul[] = [];
  if (a.kode !== b.kode)
    usul.push({
      kode: 'KONTES_KODE',
      akibat: 'lembar-kontes',
      kontes,
      batal,
      konteks: { semula: a.kode, menjadi: b.kode },
    });
  const [na, nb] = [namaKontes(a), namaKontes(b)];
  if (na !== nb) usul.push({ kode: 'KONTES_NAMA', akibat: 'dokumen', kontes, konteks: { semula: na, menjadi: nb } });
  for (const p of bandingkanPeserta(a, b))
    usul.push({
      kode: p.kode,
      akibat: p.membatalkan ? 'lembar-kontes' : p.kode === 'PESERTA_EJAAN' ? 'dokumen' : 'tidak-ada',
      kontes,
      konteks: { nama: NAMA_KONTES[jenisKontes(kontes)], ...p.konteks },
      ...(p.membatalkan ? { batal } : {}),
    });
  // The order of the rows is part of the form: a vector of the old order cannot be read with the new one.
  const struktur = usul.some((u) => u.batal);
  if (!struktur && susunLembar(a).sidik !== susunLembar(b).sidik)
    usul.push({
      kode: 'PESERTA_URUTAN',
      akibat: 'lembar-kontes',
      kontes,
      batal,
      konteks: { jumlah: daftarPeserta(a).length },
    });
  usul.push(...bandingkanDapil(a, b, tps));
  return usul;
}

function bandingkanDapil(a: Kontes, b: Kontes, tps: readonly string[]): Usul[] {
  if (jsonKanonik(a.dapil?.wilayah ?? []) === jsonKanonik(b.dapil?.wilayah ?? [])) return [];
  const keluar = tps.filter((t) => mencakup(a, t) && !mencakup(b, t));
  const masuk = tps.filter((t) => !mencakup(a, t) && mencakup(b, t));
  if (keluar.length + masuk.length === 0) return [];
  return [
    {
      kode: 'DAPIL_WILAYAH',
      akibat: keluar.length > 0 ? 'lembar-tps' : 'tidak-ada',
      kontes: a.kode,
      batal: keluar.length > 0 ? [{ kontes: a.kode, tps: keluar }] : [],
      konteks: { dapil: a.dapil?.nama ?? namaKontes(a), keluar: keluar.length, masuk: masuk.length },
    },
  ];
}

function bandingkanWilayah(lama: Definisi, baru: Definisi): Usul[] {
  const usul: Usul[] = [];
  const peta = new Map(baru.wilayah.map((w) => [w.kode, w]));
  const [lamaNama, baruNama] = [namaTempat(lama), namaTempat(baru)];
  const batal = (kode: string): Batal[] => {
    const tps = kode.length === 13 ? [kode] : tpsDari(lama).filter((t) => t.startsWith(kode));
    return lama.kontes.map((k) => ({ kontes: k.kode, tps: tps.filter((t) => mencakup(k, t)) }));
  };
  for (const a of lama.wilayah) {
    const b = peta.get(a.kode);
    peta.delete(a.kode);
    const umum = { wilayah: a.kode, konteks: { wilayah: a.kode, nama: a.nama } };
    if (!b) {
      // A region's own line is only a heading: what is lost are its TPS, each of which has a line.
      if (a.tingkat === 5) usul.push({ ...umum, kode: 'TPS_HILANG', akibat: 'lembar-tps', batal: batal(a.kode) });
      else usul.push({ ...umum, kode: 'WILAYAH_HILANG', akibat: 'tidak-ada' });
      continue;
    }
    const konteks = { wilayah: a.kode, semula: a.nama, menjadi: b.nama };
    if (a.nama !== b.nama) {
      const ejaan = ejaanWilayah(a, b, lamaNama, baruNama);
      usul.push(
        ejaan
          ? { wilayah: a.kode, kode: 'WILAYAH_EJAAN', akibat: 'dokumen', konteks }
          : // Another name under the same code: sheets may have been read for the other place.
            { wilayah: a.kode, kode: 'WILAYAH_GANTI', akibat: 'lembar-tps', konteks, batal: batal(a.kode) },
      );
    }
    const dpt = (w: typeof a): string => (w.dpt ? `${w.dpt.l}/${w.dpt.p}` : '–');
    if (dpt(a) !== dpt(b))
      usul.push({
        wilayah: a.kode,
        kode: 'TPS_DPT',
        akibat: 'tidak-ada',
        konteks: { ...konteks, semula: dpt(a), menjadi: dpt(b) },
      });
  }
  for (const b of peta.values())
    usul.push({
      kode: b.tingkat === 5 ? 'TPS_BARU' : 'WILAYAH_BARU',
      akibat: 'tidak-ada',
      wilayah: b.kode,
      konteks: { wilayah: b.kode, nama: b.nama },
    });
  return usul;
}

const kunciTempat = (w: Wilayah): string => `${kodeInduk(w.kode)} ${kunciWilayah(w.nama)}`;
const namaTempat = (d: Definisi): Set<string> =>
  new Set(d.wilayah.filter((w) => w.tingkat !== 5).map((w) => kunciTempat(w)));

const BATAS_MIRIP_WILAYAH = 0.6;

/** The same place written otherwise; not a name that belongs, or belonged, to a neighbour. */
function ejaanWilayah(a: Wilayah, b: Wilayah, lama: ReadonlySet<string>, baru: ReadonlySet<string>): boolean {
  const [x, y] = [kunciWilayah(a.nama), kunciWilayah(b.nama)];
  if (x === y || a.tingkat === 5) return true;
  if (lama.has(kunciTempat(b)) || baru.has(kunciTempat(a))) return false;
  return kemiripan(x, y) >= BATAS_MIRIP_WILAYAH;
}

const KALIMAT: Readonly<Record<KodePerubahan, (k: KonteksGalat) => string>> = {
  PEMILIHAN_JENIS: (k) => `jenis pemilihan ${k.semula} menjadi ${k.menjadi}`,
  PEMILIHAN_TAHUN: (k) => `tahun pemilihan ${k.semula} menjadi ${k.menjadi}`,
  PEMILIHAN_NAMA: (k) => `nama pemilihan "${k.semula}" menjadi "${k.menjadi}"`,
  SIMULASI: () => 'data simulasi dan data nyata tidak dapat bercampur',
  FORMULIR: (k) => `kata-kata formulir ${k.semula} menjadi ${k.menjadi}; dokumen harus dibuat ulang`,
  KONTES_BARU: (k) => `${k.nama} ditambahkan`,
  KONTES_HILANG: (k) => `${k.nama} tidak ada lagi`,
  KONTES_KODE: (k) => `kode kontes ${k.semula} menjadi ${k.menjadi}`,
  KONTES_NAMA: (k) => `nama kontes "${k.semula}" menjadi "${k.menjadi}"`,
  KONTES_BENTUK: (k) => `susunan peserta ${k.semula} menjadi ${k.menjadi}`,
  PESERTA_BARU: (k) => `${k.nama}: peserta baru ${k.menjadi}`,
  PESERTA_HILANG: (k) => `${k.nama}: ${k.semula} tidak ada lagi`,
  PESERTA_NOMOR: (k) => `${k.nama}: ${k.peserta} pindah dari nomor ${k.semula} ke ${k.menjadi}`,
  PESERTA_GANTI: (k) => `${k.nama}: nomor ${k.nomor} semula ${k.semula}, menjadi ${k.menjadi}`,
  PESERTA_EJAAN: (k) => `${k.nama}: ejaan nomor ${k.nomor} "${k.semula}" menjadi "${k.menjadi}"`,
  PESERTA_ID: (k) => `${k.nama}: kunci Sirekap ${k.peserta} ${k.semula} menjadi ${k.menjadi}`,
  PESERTA_URUTAN: (k) => `urutan ${k.jumlah} peserta berubah`,
  DAPIL_WILAYAH: (k) => `dapil ${k.dapil}: ${k.keluar} TPS keluar, ${k.masuk} TPS masuk`,
  TPS_BARU: (k) => `${k.nama} (${k.wilayah}) ditambahkan`,
  TPS_HILANG: (k) => `${k.nama} (${k.wilayah}) tidak ada lagi`,
  TPS_DPT: (k) => `DPT ${k.wilayah} ${k.semula} menjadi ${k.menjadi}`,
  WILAYAH_BARU: (k) => `wilayah ${k.nama} (${k.wilayah}) ditambahkan`,
  WILAYAH_HILANG: (k) => `wilayah ${k.nama} (${k.wilayah}) tidak ada lagi`,
  WILAYAH_EJAAN: (k) => `ejaan wilayah ${k.wilayah} "${k.semula}" menjadi "${k.menjadi}"`,
  WILAYAH_GANTI: (k) => `wilayah ${k.wilayah} semula ${k.semula}, menjadi ${k.menjadi}`,
};

/** One line for people, with what it makes invalid. */
export function kalimatPerubahan(p: Perubahan): string {
  const rugi =
    p.lembar === 0
      ? ''
      : `; ${p.lembar} lembar tidak berlaku${p.disahkan > 0 ? ` (${p.disahkan} sudah disahkan)` : ''}`;
  return `${KALIMAT[p.kode](p.konteks)}${rugi}`;
}
