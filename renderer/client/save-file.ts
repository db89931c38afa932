import { fileNameOf } from '#domain/words/file-name.ts';

/** ms after which the browser has certainly begun to write. */
const HELD = 60_000;

/** Hands a file to the user: the browser's download, or Electron's question where to keep it. */
export function saveFile(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HELD);
}

/** The same of something that was made in the window: a picture of a chart. */
export function savePicture(picture: {
  readonly title: string;
  readonly at: Date;
  readonly kind: string;
  readonly content: Blob;
}): void {
  saveFile(fileNameOf(picture.title, picture.at, picture.kind), picture.content);
}
