import { IconFileSpreadsheet, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { SHEETS } from '#contract/imports.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import styles from './import.module.css';

const c = classes(styles);

/** Choose or drop a workbook or CSV files. */
export function PickFiles({ onPick }: { readonly onPick: (files: readonly File[]) => void }) {
  const [isNoFile, setNoFile] = useState(false);
  return (
    <div className={c('pick')}>
      {isNoFile && (
        <Banner tone="amber" inset isUrgent>
          <strong>Dit is geen bestand.</strong> Sleep een werkmap of CSV-bestanden naar het vak, geen map en geen tekst.
        </Banner>
      )}
      <DropZone
        className={c('drop')}
        getDropOperation={() => 'copy'}
        onDrop={async (event) => {
          const dropped = event.items.filter((item) => item.kind === 'file');
          setNoFile(dropped.length === 0);
          if (dropped.length > 0) onPick(await Promise.all(dropped.map((item) => item.getFile())));
        }}
      >
        <IconFileSpreadsheet size="3rem" stroke={1.25} aria-hidden="true" />
        <Text slot="label">Sleep hier een werkmap (.xlsx) of CSV-bestanden naartoe</Text>
        <span className={c('quiet')}>of</span>
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.csv']}
          allowsMultiple
          onSelect={(files) => {
            if (files && files.length > 0) onPick([...files]);
          }}
        >
          <Button variant="primary" icon={<IconFolderOpen size="1.125rem" aria-hidden="true" />}>
            Kies bestanden
          </Button>
        </FileTrigger>
      </DropZone>
      <div className={c('columns')}>
        <section>
          <h2>Wat gebeurt er?</h2>
          <ul>
            <li>U ziet eerst per regel wat er nieuw is, wat verandert en wat niet klopt.</li>
            <li>Pas als u het goedvindt, wordt er iets opgeslagen: alles in één keer.</li>
            <li>U kunt de import daarna ongedaan maken met Ctrl + Z.</li>
          </ul>
        </section>
        <section>
          <h2>Wat mag erin staan?</h2>
          <ul>
            <li>Een werkmap met deze bladen, of een CSV-bestand per blad: {SHEETS.join(', ')}.</li>
            <li>Een blad mag ontbreken. Onbekende kolommen kunt u zelf aanwijzen.</li>
            <li>Nooit een BSN of een diagnose: zulke kolommen worden geweigerd.</li>
          </ul>
        </section>
      </div>
    </div>
  );
}
