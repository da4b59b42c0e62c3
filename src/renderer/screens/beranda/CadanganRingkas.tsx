import { Link } from 'wouter';
import { useTitik } from '../../lib/kueri.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import { ringkasCadangan } from '../cadangan/kata.ts';

/** One line of the card about storage: is this plenary anywhere else. */
export function CadanganRingkas() {
  const { data: k } = useTitik('cadangan');
  if (!k) return null;
  const r = ringkasCadangan(k);
  return (
    <>
      <dt>Cadangan</dt>
      <dd>
        <Tanda derajat={r.derajat} kata={r.kata} /> {r.kalimat}{' '}
        <Link href="/cadangan">{k.tempat === null ? 'Pilih tempat…' : 'Atur'}</Link>
      </dd>
    </>
  );
}
