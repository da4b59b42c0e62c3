import { type Arti, berhasil, gagal, type Hasil } from '../domain/index.ts';
import type { TabelDilihat } from '../intake/index.ts';
import type { Aplikasi } from './aplikasi.ts';
import type { KeadaanImpor, PekerjaanImpor } from './pekerjaan-impor.ts';
import { forgetMappingOf, mappingOf, type PemetaanBernama, recordMappings, tryMapping } from './pemetaan.ts';
import type { Pleno } from './pleno.ts';

type Bahan = { p: Pleno; impor: PekerjaanImpor };

/** The import that waits with its preview. Errors: PLENO_BELUM_DIBUKA, IMPOR_TIDAK_ADA, IMPOR_SEDANG_BERJALAN. */
function menunggu(a: Aplikasi, id: string): Hasil<Bahan> {
  const p = a.pleno();
  if (!p.ok) return p;
  const impor = a.pekerjaanImpor(id);
  if (!impor.ok) return impor;
  if (impor.nilai.keadaan.tahap !== 'siap')
    return gagal(impor.nilai.berjalan ? 'IMPOR_SEDANG_BERJALAN' : 'IMPOR_TIDAK_ADA');
  return berhasil({ p: p.nilai, impor: impor.nilai });
}

/** A worksheet of the import by the signature of its headings. Errors: those above. */
export function tableOfImport(a: Aplikasi, id: string, tanda: string): Hasil<Bahan & { tabel: TabelDilihat }> {
  const m = menunggu(a, id);
  if (!m.ok) return m;
  const tabel = m.nilai.impor.tabel(tanda);
  return tabel ? berhasil({ ...m.nilai, tabel }) : gagal('IMPOR_TIDAK_ADA');
}

/** The first units of a worksheet of the import, read with a mapping in the making. */
export function tryMappingInImport(
  a: Aplikasi,
  id: string,
  tanda: string,
  arti: readonly (Arti | null)[],
): ReturnType<typeof tryMapping> {
  const t = tableOfImport(a, id, tanda);
  return t.ok ? tryMapping(t.nilai.p, t.nilai.impor.kontes, t.nilai.tabel, arti) : t;
}

/** Remembers mappings of worksheets of the import and reads it again with them. Errors: those above, PEMETAAN_BENTUK. */
export function useMappings(
  a: Aplikasi,
  id: string,
  daftar: readonly { tanda: string; arti: readonly Arti[] }[],
): Hasil<KeadaanImpor> {
  const m = menunggu(a, id);
  if (!m.ok) return m;
  const { p, impor } = m.nilai;
  const bernama: PemetaanBernama[] = [];
  for (const { tanda, arti } of daftar) {
    const tabel = impor.tabel(tanda);
    if (!tabel) return gagal('IMPOR_TIDAK_ADA');
    const pemetaan = mappingOf(tabel, arti);
    if (!pemetaan.ok) return pemetaan;
    bernama.push(pemetaan.nilai);
  }
  const h = recordMappings(p, impor.kontes, bernama, a.jam);
  return h.ok ? bacaUlang(a, impor) : h;
}

/** Forgets the mapping of a worksheet of the import and reads it again without. Errors: those above. */
export function forgetMappingInImport(a: Aplikasi, id: string, tanda: string): Hasil<KeadaanImpor> {
  const m = menunggu(a, id);
  if (!m.ok) return m;
  const { p, impor } = m.nilai;
  forgetMappingOf(p, impor.kontes, tanda, a.jam);
  return bacaUlang(a, impor);
}

function bacaUlang(a: Aplikasi, impor: PekerjaanImpor): Hasil<KeadaanImpor> {
  impor.bacaUlang();
  // The journal has grown: whoever looks at it looks again.
  a.umumkanRekap();
  return berhasil(impor.keadaan);
}
