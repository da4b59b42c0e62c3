import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { tema } from '../gaya/tema.ts';
import { buatKlien } from '../lib/kueri.ts';

/** What every page needs around it: theme, messages, answers of the core. */
export function Penyedia({ children, paksa }: { children: ReactNode; paksa?: 'light' | 'dark' }) {
  const [klien] = useState(buatKlien);
  return (
    <QueryClientProvider client={klien}>
      <MantineProvider theme={tema} defaultColorScheme="auto" {...(paksa ? { forceColorScheme: paksa } : {})}>
        {/* Mantine lets a message be 200 px high and cuts off the rest; ours say what was kept and what to do. */}
        <Notifications position="bottom-right" limit={4} notificationMaxHeight={420} />
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
