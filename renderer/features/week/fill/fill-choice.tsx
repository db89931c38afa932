import type { FillChoice } from '#domain/plan/fill/fill-types.ts';
import { Button } from '#ui/button.tsx';
import { type FillLine, quickChoice } from './fill-lines.ts';

export interface LineChoiceProps {
  readonly line: FillLine;
  /** Whose choice it is, for who does not see the row: "Fatima Demir, ma 7 dec ochtend". */
  readonly about: string;
  /** null = no choice: what the program does by itself. */
  readonly onChoose: (line: FillLine, choice: FillChoice | null) => void;
  readonly onOpen: (line: FillLine) => void;
}

/** The button of a line: does what is asked at once, or opens what there is to choose from. */
export function LineChoice({ line, about, onChoose, onOpen }: LineChoiceProps) {
  const quick = quickChoice(line);
  const label = quick?.label ?? (line.choice === undefined ? 'Kies…' : 'Kies anders…');
  return (
    <Button aria-label={`${label} ${about}`} onPress={() => (quick ? onChoose(line, quick.choose) : onOpen(line))}>
      {label}
    </Button>
  );
}
