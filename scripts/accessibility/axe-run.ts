/** What the run of axe over every page hands to the command that makes the result. */
import type { AccessibilityResult } from '../../src/accessibility/result.ts';

/** Written by tests/browser/axe-every-page.test.ts where `SHOWCASE_AXE_OUT` says. */
export type AxeRun = Pick<AccessibilityResult, 'rules' | 'undecided' | 'pages' | 'pageList'> & { axe: string; chromium: string };
