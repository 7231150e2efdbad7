import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import { readChecks, titlePattern } from '../../scripts/accessibility/read-report.ts';
import { CHECKS } from '../../src/accessibility/checks.ts';
import { CRITERIA, criteriaOfTags, isInJis } from '../../src/accessibility/criteria.ts';
import { EVIDENCE, evidenceOf } from '../../src/accessibility/evidence.ts';
import { published } from '../../src/accessibility/published.ts';
import { CHECK_IDS, judge, tallyRules, type CheckTally, type RuleTally } from '../../src/accessibility/result.ts';
import { LOCALES } from '../../src/i18n/locales.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ids = CRITERIA.map(({ id }) => id);

/** Titles of the tests in a file, as written. */
function titlesIn(file: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(it|test)\b/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return titles;
}

describe('the criteria', () => {
  it('are all of levels A and AA, each once, with a name in both languages', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(CRITERIA.filter(isInJis)).toHaveLength(38);
    expect(CRITERIA.filter(({ since }) => since === '2.1')).toHaveLength(12);
    expect(CRITERIA.filter(({ since }) => since === '2.2')).toHaveLength(6);
    expect(CRITERIA.filter((criterion) => isInJis(criterion) && criterion.level === 'A')).toHaveLength(25);
    expect(CRITERIA.flatMap(({ id, name }) => LOCALES.filter((locale) => name[locale].trim() === '').map(() => id))).toEqual([]);
  });

  it('are told from the tags of axe, those of two digits as well', () => {
    expect(criteriaOfTags(['cat.color', 'wcag2aa', 'wcag143'])).toEqual(['1.4.3']);
    expect(criteriaOfTags(['wcag1412'])).toEqual(['1.4.12']);
    expect(criteriaOfTags(['wcag2a', 'best-practice'])).toEqual([]);
  });
});

describe('the checks', () => {
  test.each(CHECK_IDS)('of %s name tests that exist, in words of both languages', (id) => {
    const { file, tests, says } = CHECKS[id];
    const titles = titlesIn(file);
    expect(tests.filter((title) => !titles.includes(title))).toEqual([]);
    for (const locale of LOCALES) expect(says[locale]).not.toBe('');
  });

  it('are each used by a criterion', () => {
    const used = new Set(ids.flatMap((id) => [...evidenceOf(id).checks, ...(evidenceOf(id).absent ?? [])]));
    expect(CHECK_IDS.filter((id) => !used.has(id))).toEqual([]);
  });

  it('match tests whose titles were filled in, and no others', () => {
    expect(titlePattern('the $kind bears %s').test('the list of news bears it')).toBe(true);
    expect(titlePattern('at 400 % the $kind fits').test('at 400 % the home fits')).toBe(true);
    expect(titlePattern('shows it').test('shows it twice')).toBe(false);
  });

  it('cannot be read from a report in which one of their tests is missing', () => {
    expect(() => readChecks({ testResults: [] }, ROOT)).toThrow('checks.ts');
  });
});

describe('an outcome', () => {
  const rule = (outcome: 'passed' | 'violated' | 'incomplete' | 'inapplicable', ...criteria: RuleTally['criteria']): RuleTally[] => [
    { id: 'rule', criteria, passed: 0, violated: 0, incomplete: 0, inapplicable: 0, [outcome]: 1 },
  ];
  const checks = (passed: number, failed: number): CheckTally[] => CHECK_IDS.map((id) => ({ id, passed, failed }));
  const of = (id: string, rules: RuleTally[], tallies: CheckTally[]) => judge(rules, tallies).find((one) => one.id === id)?.outcome;

  it('is never “passed” without a rule or a test that tried the criterion', () => {
    expect(judge([], []).map(({ outcome }) => outcome)).toEqual(ids.map(() => 'unchecked'));
    expect(of('1.1.1', rule('inapplicable', '1.1.1'), [])).toBe('unchecked');
    expect(of('1.1.1', rule('passed', '1.1.1'), [])).toBe('passed');
    expect(of('2.1.4', [], checks(2, 0))).toBe('passed');
  });

  it('is the worst of what was found', () => {
    expect(of('1.1.1', rule('violated', '1.1.1'), checks(1, 0))).toBe('failed');
    expect(of('1.1.1', rule('incomplete', '1.1.1'), checks(1, 0))).toBe('incomplete');
    expect(of('2.1.4', [], checks(2, 1))).toBe('failed');
    expect(of('1.2.2', [], checks(1, 1))).toBe('failed');
  });

  it('is “no such content” only where tests show that', () => {
    expect(of('1.2.2', [], checks(1, 0))).toBe('absent');
    expect(of('1.2.2', [], [])).toBe('unchecked');
  });

  it('counts the pages of every rule', () => {
    const one = { id: 'a', tags: ['wcag111'] };
    expect(tallyRules([[{ ...one, outcome: 'passed' }], [{ ...one, outcome: 'violated' }], [{ ...one, outcome: 'passed' }]])).toEqual([
      { id: 'a', criteria: ['1.1.1'], passed: 2, violated: 1, incomplete: 0, inapplicable: 0 },
    ]);
  });
});

describe('the published result', () => {
  const remedy = 'npm run build && npm run accessibility:result';

  it('has every criterion once, every check, and pages of both languages', () => {
    expect(
      published.criteria.map(({ id }) => id),
      remedy,
    ).toEqual(ids);
    expect(
      published.checks.map(({ id }) => id),
      remedy,
    ).toEqual(CHECK_IDS);
    expect(Object.keys(EVIDENCE).sort()).toEqual([...ids].sort());
    expect(published.pages.ja, remedy).toBeGreaterThan(100);
    expect(published.pages.en).toBe(published.pages.ja);
    expect(published.pageList).toHaveLength(published.pages.ja + published.pages.en);
  });

  it('says what its own findings say, and no more', () => {
    expect(published.criteria, remedy).toEqual(judge(published.rules, published.checks));
  });

  it('is of the axe that is installed', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'node_modules/axe-core/package.json'), 'utf8')) as { version: string };
    expect(published.versions.axe, remedy).toBe(version);
  });
});
