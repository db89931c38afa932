import { ToggleGroup } from '#ui/toggle-group.tsx';
import { NormList } from './numbers/norm-list.tsx';
import { ParameterList } from './numbers/parameter-list.tsx';
import { RuleList } from './rules/rule-list.tsx';

const PARTS = [
  { id: 'regels', label: 'Regels' },
  { id: 'instellingen', label: 'Instellingen' },
  { id: 'normen', label: 'Normen' },
] as const;
export type RulesPart = (typeof PARTS)[number]['id'];

/** Which part an address names; null = another list. */
export function rulesPart(list: string | null): RulesPart | null {
  return PARTS.find(({ id }) => id === list)?.id ?? null;
}

export interface RulesAndSettingsProps {
  readonly part: RulesPart;
  readonly onPart: (part: RulesPart) => void;
}

/** What the program checks, how serious that is, and the numbers it counts with. */
export function RulesAndSettings({ part, onPart }: RulesAndSettingsProps) {
  const lead = <ToggleGroup label="Regels en instellingen" options={PARTS} value={part} onChange={onPart} />;
  switch (part) {
    case 'regels':
      return <RuleList lead={lead} />;
    case 'instellingen':
      return <ParameterList lead={lead} />;
    case 'normen':
      return <NormList lead={lead} />;
  }
}
