import {
  IconArrowsSplit2,
  IconBuildingStore,
  IconChartBar,
  IconClipboardList,
  IconCoinEuro,
  IconHelpHexagon,
  IconReportAnalytics,
  IconTrendingUp,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface CapacityTab {
  /** As in the address: `#/capaciteit/<id>`. */
  readonly id: string;
  readonly label: string;
  readonly icon: ComponentType<{ readonly size: string; readonly stroke: number; readonly 'aria-hidden': 'true' }>;
  /** Fetched when the tab is opened for the first time. */
  readonly content: LazyExoticComponent<ComponentType>;
}

/** Tabs that exist, in the order in which they stand; the first one is what `#/capaciteit` shows. */
export const CAPACITY_TABS: readonly CapacityTab[] = [
  {
    id: 'orders',
    label: 'Orders',
    icon: IconClipboardList,
    content: lazy(async () => ({ default: (await import('./orders/orders-tab.tsx')).OrdersTab })),
  },
  {
    id: 'capaciteit',
    label: 'Capaciteit per week',
    icon: IconChartBar,
    content: lazy(async () => ({ default: (await import('./figures/figures-tab.tsx')).FiguresTab })),
  },
  {
    id: 'kan-erbij',
    label: 'Kan dit erbij?',
    icon: IconHelpHexagon,
    content: lazy(async () => ({ default: (await import('./promise/promise-tab.tsx')).PromiseTab })),
  },
  {
    id: 'wat-als',
    label: 'Wat als',
    icon: IconArrowsSplit2,
    content: lazy(async () => ({ default: (await import('./what-if/what-if-tab.tsx')).WhatIfTab })),
  },
  {
    id: 'werkgevers',
    label: 'Werkgevers',
    icon: IconBuildingStore,
    content: lazy(async () => ({ default: (await import('./employers/employers-tab.tsx')).EmployersTab })),
  },
  {
    id: 'geld',
    label: 'Geld',
    icon: IconCoinEuro,
    content: lazy(async () => ({ default: (await import('./money/money-tab.tsx')).MoneyTab })),
  },
  {
    id: 'trend',
    label: 'Trend',
    icon: IconTrendingUp,
    content: lazy(async () => ({ default: (await import('./trend/trend-tab.tsx')).TrendTab })),
  },
  {
    id: 'verslag',
    label: 'Verslag',
    icon: IconReportAnalytics,
    content: lazy(async () => ({ default: (await import('./reports/reports-tab.tsx')).ReportsTab })),
  },
];
