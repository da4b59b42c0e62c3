import { useEffect } from 'react';
import { Redirect, useSearch } from 'wouter';
import type { InfoPleno } from '../../../contract/index.ts';
import { KodeKontes } from '../../../domain/kontes.ts';
import { useTitik } from '../../lib/kueri.ts';
import { alamat } from '../../lib/tempat.ts';
import { GalatKotak, Kosong, Memuat } from '../../ui/Kotak.tsx';
import { cocok, SARING, type Saring, useSaring } from './Agenda.tsx';
import { LembarTps } from './LembarTps.tsx';

const kataSaring = (kueri: string): string | null => new URLSearchParams(kueri).get('saring');
/** `kosong` looks for the first sheet without figures; the list then shows what is not adopted. */
const bacaSaring = (kata: string | null): Saring =>
  kata === 'kosong' ? 'belum' : (SARING.find((s) => s === kata) ?? 'semua');

/** `/lembar`: goes to the first sheet that fits the filter, or simply the first. */
export function KeLembar({ kontes }: { kontes: string | undefined }) {
  const kata = kataSaring(useSearch());
  const saring = bacaSaring(kata);
  const [, setSaring] = useSaring();
  const { data, error } = useTitik('agenda', { param: { kontes: KodeKontes.catch('PPWP').parse(kontes) } });
  useEffect(() => setSaring(saring), [saring, setSaring]);
  if (error && !data) return <GalatKotak galat={error} />;
  if (!data) return <Memuat />;
  const semua = data.desa.flatMap((d) => d.tps);
  const ke = semua.find((t) => (kata === 'kosong' ? t.status === 'kosong' : cocok(t, saring))) ?? semua[0];
  if (!ke) return <Kosong judul="Pleno ini tidak punya TPS">Definisi pleno ini tidak memuat satu TPS pun.</Kosong>;
  return <Redirect to={alamat.lembar(data.kontes, ke.tps)} replace />;
}

/** `/lembar/:kontes/:tps`: one sheet with the agenda beside it. */
export function LayarLembar({ kontes, tps, pleno }: { kontes: string; tps: string; pleno: InfoPleno }) {
  const kode = KodeKontes.safeParse(kontes);
  const param = { kontes: kode.data ?? 'PPWP', tps };
  const formulir = useTitik('formulir', { param: { kontes: param.kontes } });
  const agenda = useTitik('agenda', { param: { kontes: param.kontes } });
  const lembar = useTitik('lembar', { param });
  const galat = formulir.error ?? agenda.error ?? lembar.error;
  if (galat && !lembar.data) return <GalatKotak galat={galat} ulang={() => void lembar.refetch()} />;
  if (!formulir.data || !agenda.data) return <Memuat />;
  return (
    <LembarTps
      formulir={formulir.data}
      agenda={agenda.data}
      lembar={lembar.data}
      tps={tps}
      jenis={pleno.pemilihan.jenis}
    />
  );
}
