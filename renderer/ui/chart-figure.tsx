import { IconDownload } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { Button, IconButton } from './button.tsx';
import styles from './chart.module.css';
import { Chart, type ChartProps } from './chart.tsx';
import { nameOf } from './chart-model.ts';
import { chartFile } from './chart-save.ts';
import { classes } from './classes.ts';
import { FigureTable } from './figure-table.tsx';
import { Menu, type MenuEntry } from './menu.tsx';

const c = classes(styles);

/** A picture of the window's own making. */
export interface MadePicture {
  readonly title: string;
  readonly at: Date;
  readonly kind: 'png' | 'svg';
  readonly content: Blob;
}

export interface ChartFigureProps extends ChartProps {
  /** Heading, and title of what is kept as a file. */
  readonly title: string;
  /** Of the heading: 2 directly below the page's title, 3 within a part with a heading of its own. */
  readonly level?: 2 | 3;
  /** What the figures mean, in a sentence. */
  readonly meaning?: string;
  /** Above the names of the categories in the table: "Week". */
  readonly rowHeader: string;
  /** Where it comes from, for the foot of what is kept: "Roosterbord, normuren". */
  readonly source: string;
  readonly onSave: (picture: MadePicture) => void;
  /** What else can be kept: a workbook, a CSV. */
  readonly moreSaves?: readonly MenuEntry[];
}

/** A chart with its heading, its numbers as a table, and the menu that keeps it as a file. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, level = 2, meaning, rowHeader, source, onSave, moreSaves = [], ...chart } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  const figure = useRef<HTMLElement>(null);
  const heading = useId();
  const [failure, setFailure] = useState(false);
  const save = async (kind: 'png' | 'svg'): Promise<void> => {
    if (!figure.current) return;
    const now = new Date();
    const printed = now.toLocaleString('nl-NL', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Amsterdam',
    });
    const words = { title, footer: `${source}. Gemaakt op ${printed}.` };
    try {
      const content = await chartFile(figure.current, words, kind);
      if (content) onSave({ title, at: now, kind, content });
      setFailure(content === null);
    } catch {
      setFailure(true);
    }
  };
  return (
    <figure ref={figure} className={c('figure')} aria-labelledby={heading}>
      <figcaption className={c('caption')}>
        <div className={c('words')}>
          <Heading id={heading}>{title}</Heading>
          {meaning !== undefined && <p>{meaning}</p>}
        </div>
        <Menu
          label={`Bewaar ${title}`}
          trigger={
            chart.size === 'small' ? (
              <IconButton label={`Bewaar als bestand: ${title}`} variant="plain">
                <IconDownload size="1.125rem" aria-hidden="true" />
              </IconButton>
            ) : (
              <Button
                aria-label={`Bewaar als bestand: ${title}`}
                icon={<IconDownload size="1.125rem" aria-hidden="true" />}
              >
                Bewaar
              </Button>
            )
          }
          entries={[
            {
              id: 'png',
              label: 'Plaatje (PNG)',
              detail: 'Voor een brief of een dia',
              onAction: () => void save('png'),
            },
            {
              id: 'svg',
              label: 'Tekening (SVG)',
              detail: 'Blijft scherp op elk formaat',
              onAction: () => void save('svg'),
            },
            ...moreSaves,
          ]}
        />
      </figcaption>
      {failure && <p role="alert">Het plaatje kon niet worden gemaakt. Probeer het nog een keer.</p>}
      <Chart {...chart} />
      <details className={c('numbers')}>
        <summary>Toon de cijfers</summary>
        <FigureTable
          label={`Cijfers: ${title}`}
          rowHeader={rowHeader}
          columns={chart.series.map(({ id, label }) => ({ id, header: label }))}
          rows={chart.categories.map((category, index) => ({
            id: category.id,
            name: nameOf(category),
            cells: chart.series.map(({ values }) => {
              const value = values[index] ?? null;
              return value === null ? 'niet bekend' : chart.format(value);
            }),
          }))}
        />
      </details>
    </figure>
  );
}
