import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { find, pages } from './dist.ts';
import { RULES } from './html-rules.ts';

const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'], rules: RULES }));

describe('HTML', () => {
  it('is valid on every page', () => {
    const problems = pages.flatMap(({ file, source }) =>
      validator
        .validateStringSync(source, file)
        .results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => ({ what: `${ruleId}: ${message}`, where: `${file}:${line}:${column}` })),
        ),
    );
    const grouped = [...Map.groupBy(problems, ({ what }) => what)].map(
      ([what, found]) => `${what} at ${found[0]?.where ?? ''} (${found.length})`,
    );
    expect(grouped).toEqual([]);
  }, 120_000);

  it('would be found invalid where it is', () => {
    const report = validator.validateStringSync(
      '<!DOCTYPE html><html lang="ja"><head><title>a</title></head><body><p id="a"><div id="a"></div></p></body></html>',
    );
    expect(report.results[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['no-dup-id']));
  });

  it('has every id once on a page', () => {
    const twice = pages.flatMap((page) => {
      const ids = find(page, null, 'id').map(({ attributes }) => attributes.id ?? '');
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.address}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('refers to ids that are on the page', () => {
    const dangling = pages.flatMap((page) => {
      const ids = new Set(find(page, null, 'id').map(({ attributes }) => attributes.id));
      const asked = page.elements.flatMap(({ attributes }) =>
        ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) => attributes[name]?.split(' ') ?? []),
      );
      return asked.filter((id) => !ids.has(id)).map((id) => `${page.address}#${id}`);
    });
    expect(dangling).toEqual([]);
  });

  it('has one h1 on every page and skips no level after it', () => {
    const wrong = pages.flatMap((page) => {
      // A dialog opens as a page of its own.
      const levels = find(page, 'h1 h2 h3 h4 h5 h6').map(({ name }) => Number(name.slice(1)));
      const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length === 1 && !skips ? [] : [`${page.address}: ${levels.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has one main, one banner and one footer, and a link that skips to main first', () => {
    const wrong = pages.filter((page) => {
      const first = find(page, 'a', 'href')[0]?.attributes.href;
      const top = (name: string) => find(page, name).filter(({ parent }) => parent?.name === 'body').length;
      return !(find(page, 'main').length === 1 && top('header') === 1 && top('footer') === 1 && first === '#main');
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
});
