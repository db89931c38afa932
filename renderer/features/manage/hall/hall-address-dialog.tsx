import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import styles from './hall.module.css';

const c = classes(styles);

export interface HallAddressDialogProps {
  readonly site: string;
  readonly address: string;
  readonly onClose: () => void;
}

/** The address of a screen, told once: only a mark of its key is kept. */
export function HallAddressDialog({ site, address, onClose }: HallAddressDialogProps) {
  const [isCopied, setCopied] = useState(false);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Het scherm in ${site} staat aan`}
      actions={
        <>
          <Button
            onPress={() => {
              navigator.clipboard.writeText(address).then(
                () => setCopied(true),
                () => setCopied(false),
              );
            }}
          >
            {isCopied ? 'Gekopieerd' : 'Kopieer het adres'}
          </Button>
          <Button variant="primary" onPress={onClose}>
            Klaar
          </Button>
        </>
      }
    >
      <div className={c('told')}>
        <p>Open dit adres in de browser van deze computer. Zet het daarna op het hele scherm met F11.</p>
        <p>
          <a href={address} target="_blank" rel="noopener noreferrer" className={c('address')}>
            {address}
          </a>
        </p>
        <p>U ziet dit adres alleen nu. Het blijft werken, ook na een herstart, tot u het scherm uitzet.</p>
        <p>Wie het adres heeft, ziet alleen dit hallscherm en kan niets veranderen.</p>
      </div>
    </Dialog>
  );
}
