import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { classes } from './classes.ts';
import styles from './tabs.module.css';

const c = classes(styles);

export interface TabEntry<K extends string> {
  readonly id: K;
  readonly label: string;
  readonly icon?: ReactNode;
}

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly TabEntry<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  /** Content of the chosen tab; the others are not kept alive. */
  readonly children: ReactNode;
}

export function Tabs<K extends string>({ label, tabs, value, onChange, children }: TabsProps<K>) {
  return (
    <AriaTabs
      className={c('tabs')}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <TabList aria-label={label} className={c('list')}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={c('tab')}>
            {tab.icon}
            {tab.label}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={value} id={value} className={c('panel')}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
