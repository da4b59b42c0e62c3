/** Kinds of tables a definition is made of. `calon` serves Silon for every ballot: parties, DPD, paslon. */
export const JENIS_TABEL = ['partai', 'calon', 'dapil', 'tps', 'wilayah'] as const;
export type JenisTabel = (typeof JENIS_TABEL)[number];

export type Kolom = {
  /** What messages call it. */
  sebutan: string;
  /** Headings that mean it, in capitals without spaces and signs; see `kunciKepala`. The first is the template's. */
  judul: readonly string[];
};

const KODE_NAMA = (tempat: string, ...lain: string[]): string[] =>
  [tempat, ...lain].flatMap((t) => [t, `NAMA${t}`, `NM${t}`]);
const KODE = (...tempat: string[]): string[] => tempat.flatMap((t) => [`KODE${t}`, `KD${t}`, `ID${t}`]);

const WILAYAH: Readonly<Record<string, Kolom>> = {
  provinsi: { sebutan: 'provinsi', judul: KODE_NAMA('PROVINSI', 'PROPINSI', 'PROV') },
  kabko: {
    sebutan: 'kabupaten/kota',
    judul: KODE_NAMA('KABUPATENKOTA', 'KABKOTA', 'KABKO', 'KABUPATEN', 'KOTA', 'KAB', 'KOTAKABUPATEN'),
  },
  kecamatan: { sebutan: 'kecamatan', judul: KODE_NAMA('KECAMATAN', 'KEC', 'DISTRIK', 'KECAMATANDISTRIK') },
  desa: {
    sebutan: 'desa/kelurahan',
    judul: KODE_NAMA('DESAKELURAHAN', 'KELURAHANDESA', 'DESA', 'KELURAHAN', 'KEL', 'KELDESA', 'DESAKEL'),
  },
  kodeProvinsi: { sebutan: 'kode provinsi', judul: KODE('PROVINSI', 'PROPINSI', 'PROV') },
  kodeKabko: { sebutan: 'kode kabupaten/kota', judul: KODE('KABUPATENKOTA', 'KABKOTA', 'KABKO', 'KABUPATEN', 'KAB') },
  kodeKecamatan: { sebutan: 'kode kecamatan', judul: KODE('KECAMATAN', 'KEC', 'DISTRIK') },
  kodeDesa: {
    sebutan: 'kode desa/kelurahan',
    judul: KODE('DESAKELURAHAN', 'KELURAHANDESA', 'DESA', 'KELURAHAN', 'KEL', 'KELDESA', 'DESAKEL'),
  },
};
const JENIS: Kolom = {
  sebutan: 'jenis pemilihan',
  judul: [
    'JENISPEMILIHAN',
    'PEMILIHAN',
    'JENIS',
    'JENISPEMILU',
    'PEMILU',
    'DEWAN',
    'JENISDEWAN',
    'LEMBAGA',
    'LEMBAGAPERWAKILAN',
  ],
};
const DAPIL: Readonly<Record<string, Kolom>> = {
  kodeDapil: { sebutan: 'kode dapil', judul: KODE('DAPIL', 'DAERAHPEMILIHAN') },
  dapil: { sebutan: 'dapil', judul: KODE_NAMA('DAPIL', 'DAERAHPEMILIHAN') },
};
const KETERANGAN: Kolom = { sebutan: 'keterangan', judul: ['KETERANGAN', 'KET', 'CATATAN'] };
const NOMOR_PARTAI = [
  'NOMORPARTAI',
  'NOMORURUTPARTAI',
  'NOMORPARPOL',
  'NOPARTAI',
  'NOPARPOL',
  'NOURUTPARTAI',
  'NOURUTPARPOL',
  'NOMORURUTPARPOL',
  'PARTAINO',
  'PARTAINOMOR',
];
const NAMA_PARTAI = [...KODE_NAMA('PARTAI', 'PARPOL', 'PARTAIPOLITIK'), 'NAMAPARTAIPOLITIKPESERTAPEMILU'];
const NOMOR = ['NOMORURUT', 'NOURUT', 'NOMOR'];

/** Columns of each kind of table. */
export const KOLOM: Readonly<Record<JenisTabel, Readonly<Record<string, Kolom>>>> = {
  partai: {
    nomor: { sebutan: 'nomor urut', judul: [...NOMOR, ...NOMOR_PARTAI, 'NO'] },
    nama: { sebutan: 'nama partai', judul: [...NAMA_PARTAI, 'NAMA', 'NAMASINGKAT', 'SINGKATAN'] },
    namaLengkap: { sebutan: 'nama lengkap', judul: ['NAMALENGKAP', 'NAMALENGKAPPARTAI', 'NAMALENGKAPPARPOL'] },
    lokal: {
      sebutan: 'lokal Aceh',
      judul: ['LOKALACEH', 'PARTAILOKAL', 'LOKAL', 'ISACEH', 'PARTAILOKALACEH', 'PARPOLLOKAL', 'PARTAIACEH'],
    },
    id: { sebutan: 'kunci Sirekap', judul: ['IDSIREKAP', 'IDPILIHAN', 'KUNCISIREKAP'] },
    keterangan: KETERANGAN,
  },
  calon: {
    jenis: JENIS,
    ...DAPIL,
    nomorPartai: { sebutan: 'nomor partai', judul: NOMOR_PARTAI },
    partai: { sebutan: 'partai', judul: NAMA_PARTAI },
    nomor: {
      sebutan: 'nomor urut',
      judul: [
        ...NOMOR,
        'NOMORURUTCALON',
        'NOMORCALON',
        'NOURUTCALON',
        'NOCALON',
        'NOMORCALEG',
        'NOCALEG',
        'NOURUTCALEG',
        'NOMORURUTCALEG',
        'NOMORPASLON',
        'NOPASLON',
        'NOMORURUTPASLON',
        'NOMORPASANGANCALON',
        'NOMORURUTPASANGANCALON',
        'NO',
      ],
    },
    nama: {
      sebutan: 'nama calon',
      judul: [
        'NAMACALON',
        'NAMA',
        'NAMALENGKAP',
        'NAMALENGKAPCALON',
        'CALON',
        'CALEG',
        'NAMACALEG',
        'NAMACALONTETAP',
        'NAMACALONANGGOTADPD',
        'NAMACALONDPD',
        'NAMAPASLON',
        'PASLON',
        'PASANGANCALON',
        'NAMAPASANGANCALON',
        'CALONPRESIDEN',
        'NAMACALONPRESIDEN',
        'CALONGUBERNUR',
        'NAMACALONGUBERNUR',
        'CALONBUPATI',
        'NAMACALONBUPATI',
        'CALONWALIKOTA',
        'NAMACALONWALIKOTA',
        'NAMACALONKEPALADAERAH',
        'CALONKEPALADAERAH',
      ],
    },
    wakil: {
      sebutan: 'nama calon wakil',
      judul: [
        'NAMAWAKIL',
        'WAKIL',
        'NAMACALONWAKIL',
        'CALONWAKIL',
        'CALONWAKILPRESIDEN',
        'NAMACALONWAKILPRESIDEN',
        'CALONWAKILGUBERNUR',
        'NAMACALONWAKILGUBERNUR',
        'CALONWAKILBUPATI',
        'NAMACALONWAKILBUPATI',
        'CALONWAKILWALIKOTA',
        'NAMACALONWAKILWALIKOTA',
        'NAMACALONWAKILKEPALADAERAH',
        'CALONWAKILKEPALADAERAH',
      ],
    },
    kelamin: { sebutan: 'jenis kelamin', judul: ['JENISKELAMIN', 'JK', 'KELAMIN', 'LP', 'GENDER'] },
    id: { sebutan: 'kunci Sirekap', judul: ['IDSIREKAP', 'IDCALON', 'CALONID', 'IDCALEG', 'CALEGID', 'KUNCISIREKAP'] },
    provinsi: WILAYAH.provinsi ?? KETERANGAN,
    kabko: WILAYAH.kabko ?? KETERANGAN,
    kodeProvinsi: WILAYAH.kodeProvinsi ?? KETERANGAN,
    kodeKabko: WILAYAH.kodeKabko ?? KETERANGAN,
    keterangan: KETERANGAN,
  },
  dapil: {
    jenis: JENIS,
    ...DAPIL,
    kursi: { sebutan: 'kursi', judul: ['KURSI', 'JUMLAHKURSI', 'ALOKASIKURSI', 'JMLKURSI'] },
    ...WILAYAH,
    kodeWilayah: {
      sebutan: 'kode wilayah',
      judul: ['KODEWILAYAH', 'KDWILAYAH', 'IDWILAYAH', 'KODEKEMENDAGRI', 'KODE'],
    },
    wilayah: { sebutan: 'wilayah', judul: ['WILAYAH', 'NAMAWILAYAH', 'NMWILAYAH'] },
    pecah: {
      sebutan: 'kecamatan pecah',
      judul: ['ISPECAH', 'PECAH', 'KECAMATANPECAH', 'TERPECAH', 'DIPECAH', 'PECAHAN'],
    },
    keterangan: KETERANGAN,
  },
  tps: {
    ...WILAYAH,
    kodeTps: { sebutan: 'kode TPS', judul: KODE('TPS') },
    tps: { sebutan: 'nomor TPS', judul: ['NOMORTPS', 'NOTPS', 'TPS', 'NAMATPS', 'NOMORURUTTPS'] },
    dptL: {
      sebutan: 'DPT L',
      judul: [
        'DPTL',
        'L',
        'LK',
        'LAKILAKI',
        'DPTLAKILAKI',
        'DPTLK',
        'PEMILIHL',
        'PEMILIHLAKILAKI',
        'JUMLAHPEMILIHL',
        'JUMLAHPEMILIHLAKILAKI',
        'PEMILIHDPTL',
        'JUMLAHDPTL',
      ],
    },
    dptP: {
      sebutan: 'DPT P',
      judul: [
        'DPTP',
        'P',
        'PR',
        'PEREMPUAN',
        'DPTPEREMPUAN',
        'DPTPR',
        'PEMILIHP',
        'PEMILIHPEREMPUAN',
        'JUMLAHPEMILIHP',
        'JUMLAHPEMILIHPEREMPUAN',
        'PEMILIHDPTP',
        'JUMLAHDPTP',
      ],
    },
    dptJ: {
      sebutan: 'jumlah DPT',
      judul: [
        'DPT',
        'DPTJ',
        'JUMLAHDPT',
        'TOTALDPT',
        'JUMLAH',
        'JML',
        'TOTAL',
        'LP',
        'DPTLP',
        'JUMLAHPEMILIH',
        'TOTALPEMILIH',
        'JUMLAHPEMILIHLP',
        'DPTJUMLAH',
        'PEMILIHJUMLAH',
        'JUMLAHPEMILIHJUMLAH',
      ],
    },
    keterangan: KETERANGAN,
  },
  wilayah: {
    kodeWilayah: {
      sebutan: 'kode wilayah',
      judul: ['KODEWILAYAH', 'KODE', 'KDWILAYAH', 'IDWILAYAH', 'KODEKEMENDAGRI'],
    },
    wilayah: { sebutan: 'nama wilayah', judul: ['NAMAWILAYAH', 'NAMA', 'WILAYAH', 'NMWILAYAH'] },
    ...WILAYAH,
    keterangan: KETERANGAN,
  },
};

/** Columns that a kind of table cannot do without: of each group at least one. */
export const WAJIB: Readonly<Record<JenisTabel, readonly (readonly string[])[]>> = {
  partai: [['nomor'], ['nama', 'namaLengkap']],
  calon: [['nomor'], ['nama']],
  dapil: [
    ['kodeDapil', 'dapil'],
    ['kodeWilayah', 'wilayah', 'kodeDesa', 'desa', 'kodeKecamatan', 'kecamatan', 'kodeKabko', 'kabko', 'kursi'],
  ],
  tps: [
    ['kodeTps', 'tps'],
    ['kodeTps', 'kodeDesa', 'desa'],
  ],
  wilayah: [
    ['kodeWilayah', 'kodeDesa', 'kodeKecamatan', 'kodeKabko', 'kodeProvinsi'],
    ['wilayah', 'desa', 'kecamatan', 'kabko', 'provinsi'],
  ],
};

/** A table of candidates says at least one thing that a table of parties does not. */
export const CIRI_CALON = [
  'jenis',
  'kodeDapil',
  'dapil',
  'nomorPartai',
  'wakil',
  'kelamin',
  'provinsi',
  'kodeProvinsi',
];

/** Heading for comparison: `No. Urut (Calon)` → `NOURUTCALON`. Signs and accents do not count. */
export const kunciKepala = (teks: string): string =>
  teks
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
