import { ipcRenderer } from 'electron';

// The window makes a channel and sends one end here; the main process decides whether it takes it.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'roosterbord:connect') {
    ipcRenderer.postMessage('roosterbord:connect', null, [...event.ports]);
  }
});
