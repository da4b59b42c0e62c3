import { Link } from 'wouter';
import { rusak } from '../lib/galat.ts';
import kelas from './AjakPulihkan.module.css';

/** Where a plenary cannot be read any more, the way back is offered at once: its backups. Nothing for other refusals. */
export function AjakPulihkan({ kode }: { kode: string }) {
  return rusak(kode) ? (
    <p className={kelas.ajak}>
      <Link href="/cadangan">Pulihkan dari cadangan…</Link>
    </p>
  ) : null;
}
