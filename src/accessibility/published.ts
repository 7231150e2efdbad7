/** The result the site publishes, written by `npm run accessibility:result`. */
import json from './result.json' with { type: 'json' };
import type { AccessibilityResult } from './result.ts';

export const published = json as AccessibilityResult;
