import { Tabs } from '@mantine/core';
import { useLocation } from 'wouter';
import type { InfoPleno } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useTitik } from '../../lib/kueri.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Jaringan.module.css';
import { Kirim } from './Kirim.tsx';
import { KotakMasuk } from './KotakMasuk.tsx';
import { Penerimaan } from './Penerimaan.tsx';
import { TanpaJaringan } from './TanpaJaringan.tsx';

const KIRIM = 'kirim';
const TERIMA = 'terima';

/** A PPK sends, whoever is above receives; what waits is looked at first. */
function bagianAwal(pleno: InfoPleno | null, menunggu: number): string {
  return menunggu === 0 && pleno !== null && pleno.wilayah.tingkat >= 3 ? KIRIM : TERIMA;
}

/** `/jaringan`: packages over the network, to receive and to send. */
export function LayarJaringan({ bagian, pleno }: { bagian: string | undefined; pleno: InfoPleno | null }) {
  const [, pindah] = useLocation();
  const { data } = useTitik('jaringan');
  const menunggu = data?.menunggu ?? 0;
  const kini = bagian === KIRIM || bagian === TERIMA ? bagian : bagianAwal(pleno, menunggu);
  return (
    <div className={kelas.layar}>
      <header>
        <h1>Kirim dan terima lewat jaringan</h1>
        <p>Paket yang sama seperti di flashdisk, langsung ke komputer lain di jaringan yang sama. Tanpa internet.</p>
      </header>
      {data?.tanpa ? <TanpaJaringan /> : null}
      <Tabs value={kini} onChange={(k) => k && pindah(`/jaringan/${k}`, { replace: true })} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab
            value={TERIMA}
            rightSection={menunggu > 0 ? <Lencana derajat="periksa">{angka(menunggu)}</Lencana> : null}
          >
            Terima
          </Tabs.Tab>
          <Tabs.Tab value={KIRIM}>Kirim</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={TERIMA} className={kelas.panel}>
          <KotakMasuk adaPleno={pleno !== null} />
          <Penerimaan tanpa={data?.tanpa ?? false} />
        </Tabs.Panel>
        <Tabs.Panel value={KIRIM} className={kelas.panel}>
          {pleno ? <Kirim tanpa={data?.tanpa ?? false} /> : <p className={kelas.pita}>Buka pleno yang akan dikirim.</p>}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
