/** Every string of the interface, both languages side by side; a missing one is a type error. */
import type { Localized } from '../locales.ts';
import { accessibilityStrings } from './accessibility.ts';
import { compareStrings } from './compare.ts';
import { dataFieldStrings } from './data-fields.ts';
import { dataStrings } from './data.ts';
import { feedStrings } from './feeds.ts';
import { finderStrings } from './finder.ts';
import { hubStrings } from './hub.ts';
import { linkStrings } from './link.ts';
import { logoStrings } from './logo.ts';
import { movedStrings } from './moved.ts';
import { pageStrings } from './pages.ts';
import { siteStrings } from './site.ts';

export const STRINGS = {
  ...siteStrings,
  ...accessibilityStrings,
  ...dataStrings,
  ...dataFieldStrings,
  ...feedStrings,
  ...compareStrings,
  ...finderStrings,
  ...hubStrings,
  ...pageStrings,
  ...logoStrings,
  ...linkStrings,
  ...movedStrings,
} satisfies Record<string, Localized>;

export type StringKey = keyof typeof STRINGS;
