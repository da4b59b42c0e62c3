import path from 'node:path';
import { recordPeople } from '../../src/app/orang.ts';
import { receivePackage } from '../../src/app/paket-terima.ts';
import { writePackage } from '../../src/app/paket-tulis.ts';
import { deviceCard, openDevice, type Perangkat, trustDevice } from '../../src/app/perangkat.ts';
import { createPleno, type Petugas, type Pleno } from '../../src/app/pleno.ts';
import { adoptRegion } from '../../src/app/rapat.ts';
import { recapOf } from '../../src/app/rekap.ts';
import { receiveTotal } from '../../src/app/total.ts';
import { type KodeKontes, nilaiSel } from '../../src/domain/index.ts';
import { jamUji, nilai } from './hasil.ts';
import { DEFINISI_KAB, KAB, KEC_A, KEC_B, KETUA, plenoPenuh } from './paket.ts';

export type Kabupaten = { kab: Pleno; ppkA: Pleno; ppkB: Pleno; hpKab: Perangkat; hpA: Perangkat; hpB: Perangkat };

/** Adopts every desa of a kecamatan and the kecamatan itself, for the presidential ballot. */
export function tetapkanKecamatan(p: Pleno, oleh: Petugas = KETUA): void {
  for (const d of p.peta.turunan(p.s.wilayah, 4))
    nilai(adoptRegion(p, { kontes: 'PPWP', wilayah: d.kode }, oleh, jamUji()));
  nilai(adoptRegion(p, { kontes: 'PPWP', wilayah: p.s.wilayah }, oleh, jamUji()));
}

/** Two kecamatan with every sheet in, their presidential recaps adopted, and a kabupaten/kota that trusts both devices. */
export async function siapkanKabupaten(akar: string): Promise<Kabupaten> {
  const alat = async (n: string): Promise<Perangkat> => nilai(await openDevice(path.join(akar, n), { nama: n }));
  const [hpKab, hpA, hpB] = [await alat('KPU Kabupaten'), await alat('PPK Utara'), await alat('PPK Selatan')];
  const [ppkA, ppkB] = [plenoPenuh(path.join(akar, 'a'), KEC_A), plenoPenuh(path.join(akar, 'b'), KEC_B)];
  for (const p of [ppkA, ppkB]) tetapkanKecamatan(p);
  const kab = nilai(createPleno(path.join(akar, 'kab'), DEFINISI_KAB, KAB, jamUji()));
  nilai(recordPeople(kab, [{ nama: 'SITI', peran: 'ketua' }], jamUji()));
  for (const h of [hpA, hpB]) nilai(trustDevice(kab, deviceCard(h).kartu, jamUji()));
  return { kab, ppkA, ppkB, hpKab, hpA, hpB };
}

/** Writes a kecamatan's package and receives it; the fingerprint. */
export async function kirimKe(kab: Pleno, dari: Pleno, alat: Perangkat): Promise<string> {
  const { isi, sidik } = nilai(await writePackage(dari, alat, { dokumen: false, foto: false }, jamUji()));
  nilai(await receivePackage(kab, isi, { putusan: [] }, jamUji()));
  return sidik;
}

/** Types the paper D.Hasil of a unit as its sheets add up to, but for `ubah`. */
export function ketikKertas(
  p: Pleno,
  wilayah: string,
  ubah: Record<string, number> = {},
  kontes: KodeKontes = 'PPWP',
): void {
  const { jumlah } = nilai(recapOf(p, kontes, wilayah));
  const lembar = p.s.lembar.get(kontes);
  const sel = Object.fromEntries((lembar?.sel ?? []).map((s, i) => [s, nilaiSel(jumlah.isian, i)]));
  nilai(receiveTotal(p, kontes, { wilayah, sumber: 'ketik', tps: null, sel: { ...sel, ...ubah } }, jamUji()));
}
