import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import '#ui/base.css';
import { createHallFeed } from './features/hall/hall-feed.ts';
import { HallScreen } from './features/hall/hall-screen.tsx';
import { loadSheet } from './features/hall/load-sheet.ts';

// As for the window: the policy forbids code made at run time.
config({ jitless: true });

// A page of its own: nothing here can call a procedure. It asks for the sheet of its site, and for nothing else.
const place = document.getElementById('root');
if (place === null) throw new Error('hall.html has no #root');
createRoot(place).render(
  <StrictMode>
    <HallScreen feed={createHallFeed({ load: loadSheet })} reload={() => location.reload()} />
  </StrictMode>,
);
