import { useEffect, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import styles from '../week.module.css';

const c = classes(styles);

export interface PrintPreviewProps {
  readonly fileName: string;
  /** A PDF. */
  readonly content: Blob;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** True where the browser can show a PDF by itself, with a button to print it. */
export const canPreview = (): boolean => navigator.pdfViewerEnabled;

/** A roster as it will be on paper, in the browser's own viewer: to look at, to print, or to keep. */
export function PrintPreview({ fileName, content, onKeep, onClose }: PrintPreviewProps) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const own = URL.createObjectURL(content);
    setAddress(own);
    return () => URL.revokeObjectURL(own);
  }, [content]);
  return (
    <Dialog
      isOpen
      look="wide"
      title="Zo komt het op papier"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Sluiten</Button>
          <Button variant="primary" onPress={onKeep}>
            Bewaar
          </Button>
        </>
      }
    >
      {address !== null && <iframe className={c('paper')} src={address} title={fileName} />}
    </Dialog>
  );
}
