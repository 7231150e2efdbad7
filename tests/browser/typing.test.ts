import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { eventually, expectQuery, holdBack, listed, listenTo, query, searchBox, settled, waitLongEnough } from './finder-page.ts';
import { openPage } from './support.ts';

const ALL = 39;

async function openFinder(locale: Locale, path: `/${string}` = '/hubs/', width = 1280): Promise<Page> {
  const page = await openPage({ path, locale, width });
  await settled(page);
  return page;
}

/** Composes with an input method in the field that has the focus; nothing is entered yet. */
async function compose(page: Page, text: string): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  for (let end = 1; end <= text.length; end += 1) {
    await session.send('Input.imeSetComposition', { text: text.slice(0, end), selectionStart: end, selectionEnd: end });
  }
  return session;
}

describe.each(LOCALES)('typing into the search box in %s', (locale) => {
  it.each([1280, 360])('shows hubs at once, without submitting, in a window of %i px', async (width) => {
    const page = await openFinder(locale, '/hubs/', width);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await searchBox(page).pressSequentially('CFRP', { delay: 20 });
    await eventually(async () => (await listed(page))[0]).toBe('kit-icc');
    await expectQuery(page, '?q=CFRP');
    expect((await listed(page)).length).toBeLessThan(ALL);
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(await searchBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('waits for an input method: nothing is searched or submitted while composing', async () => {
    const page = await openFinder(locale);
    await searchBox(page).focus();
    const session = await compose(page, 'ようせつ');
    // Some browsers submit when Enter only confirms the composition.
    await page.locator('[data-search]').evaluate((form: HTMLFormElement) => form.requestSubmit());
    await waitLongEnough(page);
    expect(query(page)).toBe('');
    expect(await listed(page)).toHaveLength(ALL);
    await session.send('Input.insertText', { text: '溶接' });
    await expectQuery(page, '?q=溶接');
    await eventually(async () => (await listed(page))[0]).toBe('osaka-jwri');
  });

  it('is not disturbed by the answer to what was typed before', async () => {
    const page = await openFinder(locale);
    const answer = await holdBack(page, '**/pagefind/**');
    await searchBox(page).pressSequentially('CF');
    await expectQuery(page, '?q=CF');
    await compose(page, 'よう');
    answer();
    await settled(page);
    expect(await searchBox(page).inputValue()).toBe('CFよう');
    expect(query(page)).toBe('?q=CF');
  });

  it('announces the count once, when things have settled', async () => {
    const page = await openFinder(locale);
    const said = await listenTo(page, 'hub-finder [data-status]');
    await waitLongEnough(page);
    expect(await said()).toEqual([]);
    await searchBox(page).pressSequentially('CFRP', { delay: 20 });
    await eventually(said).toHaveLength(1);
    await waitLongEnough(page);
    const count = (await listed(page)).length;
    expect(await said()).toEqual([locale === 'ja' ? `${ALL}件中${count}件` : `${count} of ${ALL} hubs`]);
    await searchBox(page).fill('');
    await eventually(said).toEqual([expect.any(String), locale === 'ja' ? `${ALL}件` : `${ALL} hubs`]);
  });

  it('makes one entry of the history, however long it takes, and going back leads to before it', async () => {
    const page = await openFinder(locale);
    const before = await page.evaluate(() => history.length);
    for (const [text, address] of [
      ['C', '?q=C'],
      ['F', '?q=CF'],
      ['RP', '?q=CFRP'],
    ] as const) {
      await searchBox(page).pressSequentially(text);
      await expectQuery(page, address);
    }
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.goBack();
    await expectQuery(page, '');
    await eventually(() => listed(page)).toHaveLength(ALL);
    expect(await searchBox(page).inputValue()).toBe('');
    // Typing again after going back is a new entry too.
    await searchBox(page).pressSequentially('GaN');
    await expectQuery(page, '?q=GaN');
    await page.goBack();
    await expectQuery(page, '');
    await eventually(() => listed(page)).toHaveLength(ALL);
    await page.goForward();
    await expectQuery(page, '?q=GaN');
    await eventually(() => searchBox(page).inputValue()).toBe('GaN');
  });

  it('makes a new entry after a query was submitted', async () => {
    const page = await openFinder(locale);
    await searchBox(page).pressSequentially('CFRP');
    await expectQuery(page, '?q=CFRP');
    await searchBox(page).press('Enter');
    await searchBox(page).pressSequentially(' GaN');
    await expectQuery(page, '?q=CFRP GaN');
    await page.goBack();
    await expectQuery(page, '?q=CFRP');
  });

  it('says in the card what matches: the kind of passage and the words marked in it', async () => {
    const page = await openFinder(locale);
    await searchBox(page).pressSequentially('ＣＦＲＰ');
    const match = page.locator('[data-slug="kit-icc"] [data-match]');
    await match.waitFor();
    expect(await match.locator('.hub-card-why').textContent()).toBe(locale === 'ja' ? 'キーワード' : 'Keyword');
    expect(await match.locator('mark').allTextContents()).toEqual(['CFRP']);
    await searchBox(page).fill('');
    await match.waitFor({ state: 'hidden' });
  });

  it('shows a passage that matches in another spelling without marking anything', async () => {
    const page = await openFinder(locale, locale === 'ja' ? '/hubs/?q=composites' : '/hubs/?q=複合材料');
    const match = page.locator('[data-slug="kit-icc"] [data-match]');
    await match.waitFor();
    expect(await match.locator('.hub-card-why').textContent()).not.toBe('');
    expect(await match.locator('mark').count()).toBe(0);
  });

  it('offers the topics when nothing is found', async () => {
    const page = await openFinder(locale);
    await searchBox(page).pressSequentially('pizza');
    await page.locator('[data-empty]', { hasText: 'pizza' }).waitFor();
    const topics = page.locator('[data-empty-topics] a');
    expect(await topics.count()).toBeGreaterThan(5);
    await topics.first().click();
    await page.waitForURL(/\/topics\/[a-z-]+\/$/);
    expect(await page.locator('main .hub-card').count()).toBeGreaterThan(0);
  });
});
