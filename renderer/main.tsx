import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '#client/client.ts';
import { App } from './app/app.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <App client={createClient()} />
  </StrictMode>,
);
