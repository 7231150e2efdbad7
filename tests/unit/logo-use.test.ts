import { describe, expect, it } from 'vitest';
import { logoUseOn } from '../../src/domain/logo-use.ts';

const term = (validUntil: string | null, endedOn: string | null = null) => ({ validUntil, endedOn });

describe('use of the logo', () => {
  it.each([
    ['within the term, its last day included', [term('2027-03-31')], '2027-03-31', 'within'],
    ['not known on the day after it', [term('2027-03-31')], '2027-04-01', 'unknown'],
    ['not known where no term is sourced', [term(null)], '2026-11-23', 'unknown'],
    ['within, when one of several terms holds', [term('2023-03-31'), term('2028-03-31')], '2026-11-23', 'within'],
    ['ended, when a source says so', [term('2027-03-31', '2026-03-31')], '2026-04-01', 'ended'],
    ['not known, when only one of two is known to have ended', [term('2024-03-31', '2024-03-31'), term(null)], '2026-11-23', 'unknown'],
    ['not known without a selection', [], '2026-11-23', 'unknown'],
  ] as const)('is %s', (_case, selections, day, use) => {
    expect(logoUseOn(selections, day).use).toBe(use);
  });

  it('is explained by the state of each selection', () => {
    const { reasons } = logoUseOn([term('2023-03-31'), term('2028-03-31'), term(null)], '2026-11-23');
    expect(reasons.map(({ status }) => status)).toEqual(['renewal-unknown', 'valid', 'term-unknown']);
  });
});
