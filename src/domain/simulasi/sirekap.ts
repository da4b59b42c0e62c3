import type { Definisi } from '../definisi.ts';
import { type Isian, KOSONG, nilaiId } from '../isian.ts';
import type { KodeTps } from '../kode.ts';
import { type IdSel, type Lembar, susunLembar } from '../lembar.ts';

/** What Sirekap publishes of a sheet: no surat suara (II) and no disabilitas (III); sometimes the votes only. */
export function pandanganSirekap(lembar: Lembar, isian: Isian, denganAdministrasi: boolean): Isian {
  const hasil = isian.slice();
  for (const b of lembar.baris)
    if (b.bagian === 'II' || b.bagian === 'III' || (!denganAdministrasi && b.bagian !== 'IV'))
      for (const i of b.sel) hasil[i] = KOSONG;
  return hasil;
}

const BARIS_I: readonly (readonly [awalan: string, baris: IdSel])[] = [
  ['pemilih_dpt', 'I.A'],
  ['pengguna_dpt', 'I.B1'],
  ['pengguna_dptb', 'I.B2'],
  ['pengguna_non_dpt', 'I.B3'],
  ['pengguna_total', 'I.B4'],
];

/**
 * A file in the shape of Sirekap's public TPS result (see `intake/sirekap.ts`), so that practice data takes the same
 * way into the program as real data. Throws RangeError where the definition has no contest with paslon.
 */
export function keJsonSirekap(definisi: Definisi, tps: KodeTps, isian: Isian): Uint8Array {
  const kontes = definisi.kontes.find((k) => k.bentuk === 'paslon');
  if (kontes?.bentuk !== 'paslon') throw new RangeError('definisi tanpa pasangan calon');
  const lembar = susunLembar(kontes);
  const nilai = (id: IdSel): number | null => nilaiId(lembar, isian, id);
  const chart = Object.fromEntries([['null', null], ...kontes.paslon.map((p) => [p.idSumber, nilai(`IV.${p.nomor}`)])]);
  const administrasi: Record<string, number | null> = {
    suara_sah: nilai('V.A'),
    suara_total: nilai('V.C'),
    suara_tidak_sah: nilai('V.B'),
  };
  for (const [awalan, baris] of BARIS_I)
    for (const x of ['J', 'L', 'P'] as const) administrasi[`${awalan}_${x.toLowerCase()}`] = nilai(`${baris}.${x}`);
  const adaAdministrasi = Object.values(administrasi).some((v) => v !== null);
  const adaSuara = kontes.paslon.some((p) => nilai(`IV.${p.nomor}`) !== null);
  const berkas = {
    mode: 'hhcw',
    chart,
    images: [null, null, null],
    administrasi: adaAdministrasi ? administrasi : null,
    psu: null,
    // Fixed, so that the bytes depend on the figures alone; the last two digits of the TPS give the minute some life.
    ts: `${definisi.pemilihan.tahun}-02-15 12:${String(Number(tps.slice(-2)) % 60).padStart(2, '0')}:00`,
    status_suara: adaSuara,
    status_adm: adaAdministrasi,
  };
  return new TextEncoder().encode(JSON.stringify(berkas));
}
