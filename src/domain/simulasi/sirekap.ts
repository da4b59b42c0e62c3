import type { Definisi } from '../definisi.ts';
import { type Isian, KOSONG, nilaiId } from '../isian.ts';
import type { KodeTps } from '../kode.ts';
import type { KodeKontes, Kontes } from '../kontes.ts';
import { type IdSel, type Lembar, susunLembar } from '../lembar.ts';

/**
 * What Sirekap publishes of a sheet: no surat suara (II) and no disabilitas (III); sometimes the votes only. Of the
 * ballots with parties it publishes one figure a party at the TPS, the block total.
 */
export function pandanganSirekap(lembar: Lembar, isian: Isian, denganAdministrasi: boolean): Isian {
  const hasil = isian.slice();
  for (const b of lembar.baris)
    if (b.bagian === 'II' || b.bagian === 'III' || (!denganAdministrasi && b.bagian !== 'IV'))
      for (const i of b.sel) hasil[i] = KOSONG;
  for (const p of lembar.partai) {
    hasil[p.a1] = KOSONG;
    for (const c of p.calon) hasil[c] = KOSONG;
  }
  return hasil;
}

const BARIS_I: readonly (readonly [awalan: string, baris: IdSel])[] = [
  ['pemilih_dpt', 'I.A'],
  ['pengguna_dpt', 'I.B1'],
  ['pengguna_dptb', 'I.B2'],
  ['pengguna_non_dpt', 'I.B3'],
  ['pengguna_total', 'I.B4'],
];

type Bagian = Record<string, number | null>;

/** The structure of a contest, made once for the thousands of files of one run. */
const lembarSiap = new WeakMap<Kontes, Lembar>();
function lembarDari(kontes: Kontes): Lembar {
  const ada = lembarSiap.get(kontes);
  if (ada) return ada;
  const baru = susunLembar(kontes);
  lembarSiap.set(kontes, baru);
  return baru;
}

/** Votes by KPU's id of the contestant: paslon, calon DPD, or party (its block total). */
function isiChart(kontes: Kontes, lembar: Lembar, isian: Isian): Bagian {
  const nilai = (id: IdSel): number | null => nilaiId(lembar, isian, id);
  if (kontes.bentuk === 'partai')
    return Object.fromEntries(kontes.partai.map((p) => [p.idSumber, nilai(`IV.${p.nomor}.B`)]));
  const daftar = kontes.bentuk === 'paslon' ? kontes.paslon : kontes.calon;
  return Object.fromEntries(daftar.map((p) => [p.idSumber, nilai(`IV.${p.nomor}`)]));
}

function isiAdministrasi(lembar: Lembar, isian: Isian): Bagian {
  const nilai = (id: IdSel): number | null => nilaiId(lembar, isian, id);
  const adm: Bagian = { suara_sah: nilai('V.A'), suara_total: nilai('V.C'), suara_tidak_sah: nilai('V.B') };
  for (const [awalan, baris] of BARIS_I)
    for (const x of ['J', 'L', 'P'] as const) adm[`${awalan}_${x.toLowerCase()}`] = nilai(`${baris}.${x}`);
  return adm;
}

const ada = (bagian: Bagian): boolean => Object.values(bagian).some((v) => v !== null);

/**
 * A file in the shape of Sirekap's public TPS result (see `intake/sirekap.ts`), so that practice data takes the same
 * way into the program as real data: Pemilu `chart` and `administrasi`, Pilkada the same two under `tungsura`. Without
 * `kode` it is of the definition's first contest. Throws RangeError where the definition has no such contest.
 */
export function keJsonSirekap(definisi: Definisi, tps: KodeTps, isian: Isian, kode?: KodeKontes): Uint8Array {
  const kontes = kode === undefined ? definisi.kontes[0] : definisi.kontes.find((k) => k.kode === kode);
  if (!kontes) throw new RangeError(`definisi tanpa kontes ${kode ?? ''}`);
  const lembar = lembarDari(kontes);
  const suara = isiChart(kontes, lembar, isian);
  const administrasi = isiAdministrasi(lembar, isian);
  const adaSuara = ada(suara);
  const adaAdministrasi = ada(administrasi);
  const bagian = { chart: { null: null, ...suara }, administrasi: adaAdministrasi ? administrasi : null };
  const akhir = {
    // Fixed, so that the bytes depend on the figures alone; the last two digits of the TPS give the minute some life.
    ts: `${definisi.pemilihan.tahun}-${definisi.pemilihan.jenis === 'PEMILU' ? '02-15' : '11-28'} 12:${String(Number(tps.slice(-2)) % 60).padStart(2, '0')}:00`,
    status_suara: adaSuara,
    status_adm: adaAdministrasi,
  };
  const images = [null, null, null];
  // By this mark a real plenary refuses the file, whatever its name says.
  const cap = definisi.simulasi ? { simulasi: true } : {};
  const berkas =
    definisi.pemilihan.jenis === 'PEMILU'
      ? { mode: 'hhcw', chart: bagian.chart, images, administrasi: bagian.administrasi, psu: null, ...akhir, ...cap }
      : {
          mode: 'hhcw',
          tungsura: { chart: suara, administrasi: bagian.administrasi },
          images,
          psu: 'Reguler',
          ...akhir,
          ...cap,
        };
  return new TextEncoder().encode(JSON.stringify(berkas));
}
