const page = (title: string, text: string) => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><h1>${title}</h1><p>${text}</p></body>
</html>
`;

/** Shown to whoever opens the address without having been let in. Says nothing about the data. */
export const NO_ENTRY_PAGE = page(
  'Dit venster mag niet naar binnen',
  'Start Roosterbord opnieuw. Dan opent een nieuw venster, of u krijgt een nieuw adres. Een adres werkt één keer.',
);

/** Shown where a hall screen was asked for without its key, or after it was withdrawn. */
export const NO_HALL_PAGE = page(
  'Dit hallscherm staat uit',
  'Zet het scherm aan in Roosterbord: Beheer, Hallschermen. Open daarna het nieuwe adres.',
);
