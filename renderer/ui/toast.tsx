import { IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import { toneIcon } from './badge.tsx';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './message.module.css';
import { createToastQueue, type ToastMessage, type ToastQueue } from './toast-queue.ts';

const c = classes(styles);
const Context = createContext<ToastQueue | null>(null);

const waitInWindow = (ms: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

/** Short messages at the bottom of the window, read out politely; they never take the focus. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [queue] = useState(() => createToastQueue(waitInWindow));
  const toasts = useSyncExternalStore(queue.subscribe, queue.current);
  return (
    <Context value={queue}>
      {children}
      <div className={c('toasts')} role="status" aria-live="polite" aria-label="Meldingen">
        {toasts.map((toast) => (
          <div key={toast.id} className={c('toast', toast.tone)}>
            {toneIcon(toast.tone)}
            <span className={c('text')}>{toast.text}</span>
            {toast.action !== undefined && (
              <Button
                variant="link"
                onPress={() => {
                  toast.action?.onPress();
                  queue.dismiss(toast.id);
                }}
              >
                {toast.action.label}
              </Button>
            )}
            <IconButton label="Melding sluiten" variant="plain" onPress={() => queue.dismiss(toast.id)}>
              <IconX size="1rem" aria-hidden="true" />
            </IconButton>
          </div>
        ))}
      </div>
    </Context>
  );
}

/** Shows a message: `useToast()({ tone: 'green', text: 'Bewaard.' })`. */
export function useToast(): (message: ToastMessage) => void {
  const queue = useContext(Context);
  if (!queue) throw new Error('useToast outside ToastProvider');
  return queue.show;
}
