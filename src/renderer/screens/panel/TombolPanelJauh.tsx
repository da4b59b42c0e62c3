import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTitik } from '../../lib/kueri.ts';
import { DialogPanelJauh } from './DialogPanelJauh.tsx';

/** Opens the door for panels on other laptops, and says how many are there. */
export function TombolPanelJauh({ satuan }: { satuan: string }) {
  const [buka, setBuka] = useState(false);
  const { data } = useTitik('panelJauh');
  const ada = data?.panel.filter((p) => p.tersambung).length ?? 0;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setBuka(true)}>
        Laptop lain{data?.nyala ? ` (${ada} tersambung)` : ''}…
      </Button>
      <DialogPanelJauh buka={buka} tutup={() => setBuka(false)} satuan={satuan} />
    </>
  );
}
