import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '#client/client.ts';

const client = createClient();
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
const info = await client.app.info();
createRoot(place).render(
  <StrictMode>
    <main>
      <h1>Roosterbord</h1>
      <p>Versie {info.version}</p>
    </main>
  </StrictMode>,
);
