import { angka } from '../../../../domain/format.ts';
import { useTitik } from '../../../lib/kueri.ts';
import { Lencana } from '../../../ui/Tanda.tsx';

/** What is known of a document's paper. */
export function Dicetak({ id }: { id: string }) {
  const { data } = useTitik('cetak');
  const d = data?.dicetak.find((x) => `${x.dokumen}` === id);
  if (!d) return null;
  return (
    <>
      {d.keluar > 0 ? <Lencana derajat="baik">keluar {angka(d.keluar)} rangkap</Lencana> : null}
      {d.menunggu > 0 ? <Lencana derajat="periksa">dikirim, belum dipastikan</Lencana> : null}
      {d.gagal > 0 ? <Lencana derajat="salah">gagal dicetak</Lencana> : null}
    </>
  );
}
