import { jam, useJam } from '../lib/waktu.ts';

/** The clock of this computer with its zone. */
export function Jam({ className }: { className?: string | undefined }) {
  const kini = useJam();
  return (
    <time className={className} dateTime={kini.toISOString()}>
      {jam(kini)}
    </time>
  );
}
