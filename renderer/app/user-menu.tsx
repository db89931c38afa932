import { IconChevronDown, IconFolder, IconKeyboard, IconMinus, IconPlus } from '@tabler/icons-react';
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden';
import { usePreferences } from '#client/use-preferences.ts';
import type { Preferences } from '#contract/preferences.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button, IconButton } from '#ui/button.tsx';
import { Switch } from '#ui/checkbox.tsx';
import { classes } from '#ui/classes.ts';
import { Popover } from '#ui/popover.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import styles from './shell.module.css';
import { stepTextSize } from './text-size.ts';

const c = classes(styles);

const THEMES: readonly { readonly id: Preferences['theme']; readonly label: string }[] = [
  { id: 'light', label: 'Licht' },
  { id: 'dark', label: 'Donker' },
  { id: 'system', label: 'Zoals de computer' },
];

export interface UserMenuProps {
  readonly user: string;
  readonly onShowKeys: () => void;
  readonly onShowFolder: () => void;
}

/** Who works here, and how the window looks. */
export function UserMenu({ user, onShowKeys, onShowFolder }: UserMenuProps) {
  return (
    <Popover
      label="Weergave en hulp"
      placement="bottom end"
      trigger={
        <Button variant="plain">
          <span className={c('user')}>
            <Avatar name={user} />
            <span className={c('userName')}>{user}</span>
            <VisuallyHidden>: weergave en hulp</VisuallyHidden>
            <IconChevronDown size="1rem" aria-hidden="true" />
          </span>
        </Button>
      }
    >
      {(close) => (
        <div className={c('menu')}>
          <DisplaySettings />
          <div className={c('setting')}>
            <Button
              variant="link"
              icon={<IconKeyboard size="1.125rem" aria-hidden="true" />}
              onPress={() => {
                close();
                onShowKeys();
              }}
            >
              Toetsen
            </Button>
            <Button
              variant="link"
              icon={<IconFolder size="1.125rem" aria-hidden="true" />}
              onPress={() => {
                close();
                onShowFolder();
              }}
            >
              Waar staat mijn werk?
            </Button>
          </div>
        </div>
      )}
    </Popover>
  );
}

function DisplaySettings() {
  const { preferences, change } = usePreferences();
  const { theme, textSize, touch } = preferences;
  return (
    <>
      <div className={c('setting')}>
        <h3>Kleuren</h3>
        <ToggleGroup label="Kleuren" options={THEMES} value={theme} onChange={(next) => change({ theme: next })} />
      </div>
      <div className={c('setting')}>
        <h3>Grootte van de tekst</h3>
        {/* The buttons stay pressable at both ends: a button that goes dead under the finger loses the focus. */}
        <div className={c('stepper')}>
          <IconButton label="Tekst kleiner" onPress={() => change({ textSize: stepTextSize(textSize, -1) })}>
            <IconMinus size="1rem" aria-hidden="true" />
          </IconButton>
          <output aria-label="Grootte van de tekst">{textSize} %</output>
          <IconButton label="Tekst groter" onPress={() => change({ textSize: stepTextSize(textSize, 1) })}>
            <IconPlus size="1rem" aria-hidden="true" />
          </IconButton>
        </div>
      </div>
      <div className={c('setting')}>
        <h3>Aanraken</h3>
        <Switch isSelected={touch === 'on'} onChange={(isOn) => change({ touch: isOn ? 'on' : 'auto' })}>
          Grote knoppen voor een aanraakscherm
        </Switch>
      </div>
    </>
  );
}
