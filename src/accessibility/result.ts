/** The result of the accessibility tests, as `npm run accessibility:result` writes it, and the rules that turn findings into outcomes. */
import type { Locale } from '../i18n/locales.ts';
import { CHECKS, type CheckId } from './checks.ts';
import { CRITERIA, criteriaOfTags, type CriterionId } from './criteria.ts';
import { evidenceOf } from './evidence.ts';

/** How a rule of axe went on a page. */
export type RuleOutcome = 'passed' | 'violated' | 'incomplete' | 'inapplicable';

/** How a rule of axe went on all pages: the number of pages of each outcome. */
export interface RuleTally extends Record<RuleOutcome, number> {
  id: string;
  criteria: CriterionId[];
}

/** How the tests of a check went. */
export interface CheckTally {
  id: CheckId;
  passed: number;
  /** Failed, or not run. */
  failed: number;
}

/** What axe says of a criterion; `none` where no rule of axe found anything to judge. */
export type AxeOutcome = 'passed' | 'violated' | 'incomplete' | 'none';

/** `passed` is “the machine found no fault”, never conformance; `incomplete` needs a person; `absent` is “there is no such content”. */
export type Outcome = 'passed' | 'failed' | 'incomplete' | 'absent' | 'unchecked';

export const OUTCOMES: readonly Outcome[] = ['passed', 'failed', 'incomplete', 'absent', 'unchecked'];

export interface CriterionResult {
  id: CriterionId;
  outcome: Outcome;
  axe: AxeOutcome;
}

export interface AccessibilityResult {
  schemaVersion: 1;
  /** First and last day of the tests, in Japan. */
  tested: { from: string; to: string };
  versions: { axe: string; chromium: string; os: string };
  /** Number of pages axe was run on. */
  pages: Record<Locale, number>;
  /** Their paths on this site. */
  pageList: string[];
  rules: RuleTally[];
  /** What axe could not judge: one element a rule, and the number of pages. */
  undecided: { rule: string; pages: number; example: string }[];
  checks: CheckTally[];
  criteria: CriterionResult[];
}

/** What axe says of each criterion, from how its rules went: the worst counts. */
export function axeOutcomes(rules: readonly RuleTally[]): Record<CriterionId, AxeOutcome> {
  const outcome = (id: CriterionId): AxeOutcome => {
    const own = rules.filter(({ criteria }) => criteria.includes(id));
    return (['violated', 'incomplete', 'passed'] as const).find((one) => own.some((rule) => rule[one] > 0)) ?? 'none';
  };
  return Object.fromEntries(CRITERIA.map(({ id }) => [id, outcome(id)])) as Record<CriterionId, AxeOutcome>;
}

/** The outcome of every criterion: nothing passes without a rule or a test that tried it, and any failure wins. */
export function judge(rules: readonly RuleTally[], checks: readonly CheckTally[]): CriterionResult[] {
  const axe = axeOutcomes(rules);
  const went = (ids: readonly CheckId[]) => checks.filter(({ id }) => ids.includes(id));
  return CRITERIA.map(({ id }) => {
    const evidence = evidenceOf(id);
    const tried = went(evidence.checks);
    const missing = went(evidence.absent ?? []);
    const outcome = (): Outcome => {
      if (axe[id] === 'violated' || [...tried, ...missing].some(({ failed }) => failed > 0)) return 'failed';
      if (axe[id] === 'incomplete') return 'incomplete';
      if (evidence.absent?.every((check) => missing.some((one) => one.id === check && one.passed > 0)) === true) return 'absent';
      return axe[id] === 'passed' || tried.some(({ passed }) => passed > 0) ? 'passed' : 'unchecked';
    };
    return { id, outcome: outcome(), axe: axe[id] };
  });
}

/** Adds up how each rule went on each page. */
export function tallyRules(pages: readonly { id: string; tags: readonly string[]; outcome: RuleOutcome }[][]): RuleTally[] {
  const tallies = new Map<string, RuleTally>();
  for (const { id, tags, outcome } of pages.flat()) {
    const tally = tallies.get(id) ?? { id, criteria: criteriaOfTags(tags), passed: 0, violated: 0, incomplete: 0, inapplicable: 0 };
    tally[outcome] += 1;
    tallies.set(id, tally);
  }
  return [...tallies.values()].sort((a, b) => a.id.localeCompare(b.id));
}

/** The checks of all criteria, each once, in the order of their list. */
export const CHECK_IDS = Object.keys(CHECKS) as CheckId[];
