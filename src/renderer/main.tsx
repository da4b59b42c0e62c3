import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './gaya/huruf.css';
import './gaya/warna.css';
import './gaya/dasar.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { siapkanPdf } from './lib/pdf.ts';
import { App } from './shell/App.tsx';
import { Penyedia } from './shell/Penyedia.tsx';

// The page's security policy forbids code made from text; zod must not try.
z.config({ jitless: true });

const akar = document.getElementById('akar');
if (akar) {
  createRoot(akar).render(
    <StrictMode>
      <Penyedia>
        <App />
      </Penyedia>
    </StrictMode>,
  );
}

// Once the first screen stands.
setTimeout(siapkanPdf, 2_000);
