import { useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { InfoPleno } from '../../contract/index.ts';
import { useBerkasDibuka } from '../lib/berkas-dibuka.ts';
import { desktop } from '../lib/desktop.ts';
import { usePengikut } from '../lib/ikuti.ts';
import { jadiPanel } from '../lib/jauh.ts';
import { useTitik } from '../lib/kueri.ts';
import { useSambungan } from '../lib/sambungan.ts';
import { useOperator } from '../lib/saya.ts';
import { usePenyegar } from '../lib/segarkan.ts';
import { KeBanding, LayarBanding } from '../screens/banding/LayarBanding.tsx';
import { BingkaiBantuan } from '../screens/bantuan/BingkaiBantuan.tsx';
import { LayarBantuan } from '../screens/bantuan/LayarBantuan.tsx';
import { Beranda } from '../screens/beranda/Beranda.tsx';
import { LayarCadangan } from '../screens/cadangan/LayarCadangan.tsx';
import { BuatPleno } from '../screens/definisi/BuatPleno.tsx';
import { Definisi } from '../screens/definisi/Definisi.tsx';
import { Dokumen } from '../screens/dokumen/Dokumen.tsx';
import { Impor } from '../screens/impor/Impor.tsx';
import { SeretBerkas } from '../screens/impor/SeretBerkas.tsx';
import { LayarJaringan } from '../screens/jaringan/LayarJaringan.tsx';
import { Jejak } from '../screens/jejak/Jejak.tsx';
import { LayarKeberatan } from '../screens/keberatan/LayarKeberatan.tsx';
import { LayarKiriman } from '../screens/kiriman/LayarKiriman.tsx';
import { BingkaiLatihan } from '../screens/latihan/BingkaiLatihan.tsx';
import { LayarLatihan } from '../screens/latihan/LayarLatihan.tsx';
import { TombolLatihan } from '../screens/latihan/TombolLatihan.tsx';
import { adaTertinggal, kirimTertinggal } from '../screens/lembar/antrean.ts';
import { KeLembar, LayarLembar } from '../screens/lembar/LayarLembar.tsx';
import { Mulai } from '../screens/mulai/Mulai.tsx';
import { Orang } from '../screens/orang/Orang.tsx';
import { BukanPanel } from '../screens/panel/BukanPanel.tsx';
import { DialogGabung } from '../screens/panel/DialogGabung.tsx';
import { KeRekap, LayarRekap } from '../screens/rekap/LayarRekap.tsx';
import { LayarTotal } from '../screens/total/LayarTotal.tsx';
import { GalatKotak, Memuat } from '../ui/Kotak.tsx';
import kelas from './App.module.css';
import { Kepala } from './Kepala.tsx';
import { PitaSambungan, PitaSimulasi } from './Pita.tsx';

/** Screens that a panel on another laptop does not have. */
const HANYA_OPERATOR = /^\/(mulai|impor|total|dokumen|orang|latihan|cadangan|kiriman|jejak|buat|definisi)(\/.*)?$/;

const untukDefinisi = (jalur: string): boolean => jalur === '/buat' || jalur === '/definisi';

/** The projector goes where the operator goes; nowhere where a panel does. */
function Pengikut() {
  usePengikut();
  return null;
}

function Layar({ pleno }: { pleno: InfoPleno }) {
  const operator = useOperator();
  const [jalur] = useLocation();
  const { tersambung } = useSambungan();
  useEffect(() => {
    if (tersambung) void kirimTertinggal(pleno.folder);
  }, [tersambung, pleno.folder]);
  // What waits for the core or the network lives in this page: it asks before it goes. The desktop application asks by
  // itself when it is ended.
  useEffect(() => {
    const tanya = (e: BeforeUnloadEvent): void => {
      if ((!operator || !desktop()) && adaTertinggal()) e.preventDefault();
    };
    window.addEventListener('beforeunload', tanya);
    return () => window.removeEventListener('beforeunload', tanya);
  }, [operator]);
  return (
    <>
      {/* On the screens of definitions a dropped file is a list, not results. */}
      {untukDefinisi(jalur) || !operator ? null : <SeretBerkas />}
      {operator ? <Pengikut /> : null}
      <Switch>
        {operator ? null : <Route path={HANYA_OPERATOR}>{() => <Redirect to="/" replace />}</Route>}
        <Route path="/">
          <Beranda pleno={pleno} />
        </Route>
        <Route path="/mulai" component={Mulai} />
        <Route path="/impor">
          <Impor pleno={pleno} />
        </Route>
        <Route path="/lembar/:kontes/:tps">
          {({ kontes, tps }) => <LayarLembar kontes={kontes} tps={tps} pleno={pleno} />}
        </Route>
        <Route path="/lembar/:kontes?">{({ kontes }) => <KeLembar kontes={kontes ?? pleno.kontes[0]?.kode} />}</Route>
        <Route path="/rekap/:kontes/:wilayah">
          {({ kontes, wilayah }) => <LayarRekap kontes={kontes} wilayah={wilayah} pleno={pleno} />}
        </Route>
        <Route path="/rekap/:kontes?">{({ kontes }) => <KeRekap kontes={kontes} pleno={pleno} />}</Route>
        <Route path="/banding/:kontes/:wilayah">
          {({ kontes, wilayah }) => <LayarBanding kontes={kontes} wilayah={wilayah} pleno={pleno} />}
        </Route>
        <Route path="/banding/:kontes?">{({ kontes }) => <KeBanding kontes={kontes} pleno={pleno} />}</Route>
        <Route path="/total/:kontes/:wilayah">
          {({ kontes, wilayah }) => <LayarTotal kontes={kontes} wilayah={wilayah} />}
        </Route>
        <Route path="/keberatan">
          <LayarKeberatan pleno={pleno} />
        </Route>
        <Route path="/dokumen" component={Dokumen} />
        <Route path="/orang" component={Orang} />
        <Route path="/latihan">
          <LayarLatihan pleno={pleno} />
        </Route>
        <Route path="/cadangan">
          <LayarCadangan adaPleno />
        </Route>
        <Route path="/kiriman" component={LayarKiriman} />
        <Route path="/jaringan/:bagian?">{({ bagian }) => <LayarJaringan bagian={bagian} pleno={pleno} />}</Route>
        <Route path="/jejak" component={Jejak} />
        <Route path="/bantuan/:halaman?">{({ halaman }) => <LayarBantuan halaman={halaman} />}</Route>
        <Route path="/buat" component={BuatPleno} />
        <Route path="/definisi" component={Definisi} />
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </>
  );
}

/** Title of the window: what people see in the task bar. */
function useJudul(pleno: InfoPleno | null | undefined): void {
  const [jalur] = useLocation();
  useEffect(() => {
    const layar = jalur.split('/')[1] ?? '';
    const nama = layar === '' ? 'Beranda' : layar.charAt(0).toUpperCase() + layar.slice(1);
    document.title = pleno ? `${nama} – ${pleno.nama} – Rekap Pleno` : 'Rekap Pleno';
  }, [jalur, pleno]);
}

/** The system's word that a package came was clicked. */
function useKotakMasukDibuka(): void {
  const [, pergi] = useLocation();
  useEffect(() => desktop()?.padaPerintah((p) => p === 'kotakMasuk' && pergi('/jaringan/terima')), [pergi]);
}

/** The operator's window, or that of a panel on another laptop. */
export function App() {
  const saya = useTitik('saya');
  const { ditolak } = useSambungan();
  if (ditolak) return <BukanPanel galat={ditolak} />;
  if (!saya.data)
    return saya.isError ? <GalatKotak galat={saya.error} ulang={() => void saya.refetch()} /> : <Memuat />;
  // Before anything below speaks to the core.
  jadiPanel(saya.data.awalan);
  return <Jendela operator={saya.data.jenis === 'operator'} />;
}

function Jendela({ operator }: { operator: boolean }) {
  usePenyegar();
  const keadaan = useTitik('keadaan');
  const pleno = keadaan.data?.pleno;
  useJudul(pleno);
  useBerkasDibuka(operator && Boolean(pleno));
  useKotakMasukDibuka();
  return (
    <div className={kelas.bingkai}>
      <Kepala pleno={pleno ?? null} />
      {pleno?.simulasi ? <PitaSimulasi>{operator ? <TombolLatihan simulasi /> : null}</PitaSimulasi> : null}
      <PitaSambungan />
      {operator ? <DialogGabung /> : null}
      <BingkaiLatihan simulasi={operator && (pleno?.simulasi ?? false)}>
        <BingkaiBantuan adaPleno={Boolean(pleno)}>
          <main className={kelas.isi}>
            {keadaan.isPending ? <Memuat /> : null}
            {keadaan.isError ? <GalatKotak galat={keadaan.error} ulang={() => void keadaan.refetch()} /> : null}
            {pleno === null && operator ? (
              <Switch>
                <Route path="/buat" component={BuatPleno} />
                <Route path="/cadangan">
                  <LayarCadangan adaPleno={false} />
                </Route>
                <Route path="/jaringan/:bagian?">
                  {({ bagian }) => <LayarJaringan bagian={bagian} pleno={null} />}
                </Route>
                <Route path="/bantuan/:halaman?">{({ halaman }) => <LayarBantuan halaman={halaman} />}</Route>
                <Route component={Mulai} />
              </Switch>
            ) : null}
            {pleno ? <Layar key={pleno.folder} pleno={pleno} /> : null}
          </main>
        </BingkaiBantuan>
      </BingkaiLatihan>
    </div>
  );
}
