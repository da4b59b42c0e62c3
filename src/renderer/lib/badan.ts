import { BADAN, PENGAWAS } from '../../domain/badan.ts';
import type { Tingkat } from '../../domain/kode.ts';
import { useTitik } from './kueri.ts';

/** Tier and region of the open plenary, who recapitulates there, and who supervises. */
export function useBadan(): { tingkat: Tingkat; nama: string; badan: string; pengawas: string } {
  const { data } = useTitik('keadaan');
  const tingkat = data?.pleno?.wilayah.tingkat ?? 3;
  return { tingkat, nama: data?.pleno?.wilayah.nama ?? '', badan: BADAN[tingkat], pengawas: PENGAWAS[tingkat] };
}
