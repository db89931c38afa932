import type { IsoDate } from '#domain/model/common.ts';
import { longDay } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';

export interface ToBoardProps {
  /** null = there is no way: it is about no day. */
  readonly date: IsoDate | null;
  readonly onBoard: (date: IsoDate) => void;
}

/** The way to a day on the board, where it can be changed. */
export function ToBoard({ date, onBoard }: ToBoardProps) {
  if (date === null) return null;
  return (
    <Button variant="link" aria-label={`Naar het rooster van ${longDay(date)}`} onPress={() => onBoard(date)}>
      Naar het rooster
    </Button>
  );
}
