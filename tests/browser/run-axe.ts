/** Runs axe on an open page: what it finds fault with, and how each of its rules went. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { RuleOutcome } from '../../src/accessibility/result.ts';

export interface AxeExceptions {
  /** Rules that are off, each with the reason why. */
  disabled?: Readonly<Record<string, string>>;
  /** Selectors of parts that are left out. */
  exclude?: readonly string[];
}

export interface AxeFindings {
  /** Every problem in words. */
  violations: string[];
  /** The elements axe could not judge, one of each rule. */
  undecided: { rule: string; target: string }[];
  /** Every rule that was asked. */
  rules: { id: string; tags: string[]; outcome: RuleOutcome }[];
  /** The version of axe. */
  version: string;
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asks axe about the page as it is now. Axe is a script itself: with `javaScript: false` it never answers. */
export async function runAxe(page: Page, { disabled = {}, exclude = [] }: AxeExceptions = {}): Promise<AxeFindings> {
  // Without frames the short way is the same, and only violations are asked for in full: together several times as fast.
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(AXE_TAGS)
    .disableRules(Object.keys(disabled));
  for (const selector of exclude) builder.exclude(selector);
  const { violations, incomplete, passes, inapplicable, testEngine } = await builder.analyze();
  const rules = new Map<string, AxeFindings['rules'][number]>();
  // A rule may be on several lists of a page; the worst comes last and stays.
  for (const [outcome, list] of Object.entries({ inapplicable, passed: passes, incomplete, violated: violations })) {
    for (const { id, tags } of list) rules.set(id, { id, tags, outcome: outcome as RuleOutcome });
  }
  return {
    violations: violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id} (${help})\n  ${target.flat().join(' ')}\n  ${failureSummary.replaceAll('\n', '\n  ')}`,
      ),
    ),
    undecided: incomplete.map(({ id, nodes }) => ({ rule: id, target: nodes[0]?.target.flat().join(' ') ?? '' })),
    rules: [...rules.values()],
    version: testEngine.version,
  };
}
