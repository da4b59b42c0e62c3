import { adaAlasan, berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { kataSidik } from '../../exchange/index.ts';
import { type ButirMasuk, Kotak, type Tempat } from '../../exchange/lan/index.ts';
import type { HasilTerima, PutusanDatang } from '../paket-bentuk.ts';
import { loadPackage } from '../paket-berkas.ts';
import { receivePackage } from '../paket-terima.ts';
import { type KeadaanPenanda, signerState } from '../perangkat.ts';
import type { Jam, Pleno } from '../pleno.ts';
import { folderKotak } from './berkas.ts';

/** A package in the inbox as a plenary sees it: does its signer count there? */
export type PaketMenunggu = ButirMasuk & { penandaDiSini: KeadaanPenanda | null; kata: string };

/** Packages that wait for a person, or were decided, oldest first; without a plenary nothing is said of trust. */
export function inboxItems(akar: string, p: Pleno | null, tempat: Tempat = 'menunggu'): PaketMenunggu[] {
  return new Kotak(folderKotak(akar)).daftar(tempat).map((b) => ({
    ...b,
    penandaDiSini: p ? signerState(p, b.penanda) : null,
    kata: kataSidik(b.penanda.kunci),
  }));
}

/** The one waiting package whose hash begins so. Errors: LAN_MASUK_TIDAK_ADA. */
function satu(kotak: Kotak, awal: string): Hasil<ButirMasuk> {
  const cocok = kotak.daftar('menunggu').filter((b) => b.sha256.startsWith(awal) || b.sidik.startsWith(awal));
  return cocok.length === 1 && cocok[0] ? berhasil(cocok[0]) : gagal('LAN_MASUK_TIDAK_ADA');
}

/** The file of a waiting package. Errors: LAN_MASUK_TIDAK_ADA. */
export function inboxFile(akar: string, awal: string): Hasil<string> {
  const kotak = new Kotak(folderKotak(akar));
  const b = satu(kotak, awal);
  return b.ok ? berhasil(kotak.berkas('menunggu', b.nilai.sha256)) : b;
}

/** Puts a package that a plenary received where it is no longer waited for; false where it was not waiting. */
export const settleInbox = (akar: string, sha256: string): Promise<boolean> =>
  new Kotak(folderKotak(akar)).pindah(sha256, 'diterima', null);

/** Takes a refusal back: the package waits again. Errors: LAN_MASUK_TIDAK_ADA. */
export async function reopenInbox(akar: string, sha256: string): Promise<Hasil<null>> {
  const ada = await new Kotak(folderKotak(akar)).pindah(sha256, 'menunggu', null, 'ditolak');
  return ada ? berhasil(null) : gagal('LAN_MASUK_TIDAK_ADA');
}

/**
 * Receives a waiting package as `receivePackage` does; it leaves the inbox unless something in it still waits for a
 * decision. Errors: LAN_MASUK_TIDAK_ADA, those of `receivePackage`.
 */
export async function receiveFromInbox(
  p: Pleno,
  akar: string,
  awal: string,
  k: { putusan: readonly PutusanDatang[]; alasan?: string | undefined },
  jam: Jam,
): Promise<Hasil<HasilTerima>> {
  const kotak = new Kotak(folderKotak(akar));
  const b = satu(kotak, awal);
  if (!b.ok) return b;
  const isi = loadPackage(kotak.berkas('menunggu', b.nilai.sha256));
  if (!isi.ok) return isi;
  const h = await receivePackage(p, isi.nilai, k, jam);
  if (h.ok && h.nilai.sisa.length === 0) await kotak.pindah(b.nilai.sha256, 'diterima', null);
  return h;
}

/** Puts a waiting package aside with a reason; its bytes stay. Errors: ALASAN_WAJIB, LAN_MASUK_TIDAK_ADA. */
export async function refuseFromInbox(akar: string, awal: string, alasan: string): Promise<Hasil<ButirMasuk>> {
  if (!adaAlasan(alasan)) return gagal('ALASAN_WAJIB');
  const kotak = new Kotak(folderKotak(akar));
  const b = satu(kotak, awal);
  if (!b.ok) return b;
  await kotak.pindah(b.nilai.sha256, 'ditolak', alasan.trim().slice(0, 500));
  return b;
}
