/** Whether a page fits its window and its texts their places. */
import type { Page } from 'playwright-core';

/** What makes a page wider than its window: the elements that reach out of it, or the page itself. */
export function wider(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > clientWidth + 0.5 && element.closest('.table-scroll, .visually-hidden') === null;
    });
    return out.length === 0 ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : out.slice(0, 5).map(name);
  });
}

/**
 * Elements with text that does not fit into them: cut off, or standing over its neighbours.
 * @param slack how far letters may reach out of their line: pixels, and a share of the size of the text where that is more
 */
export function clipped(page: Page, slack: { pixels: number; share: number } = { pixels: 2, share: 0 }): Promise<string[]> {
  return page.evaluate(({ pixels, share }) => {
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      if (
        element.closest('.visually-hidden, svg, .table-scroll, .leaflet-container, select, input, option') !== null ||
        element.clientWidth === 0
      )
        return false;
      const style = getComputedStyle(element);
      if (style.display === 'inline' || style.visibility === 'hidden' || style.clipPath !== 'none') return false;
      const scrolls = [style.overflowX, style.overflowY].some((value) => value === 'auto' || value === 'scroll');
      const tooWide = element.scrollWidth > element.clientWidth + 1;
      const tooHigh =
        element.scrollHeight > element.clientHeight + Math.max(pixels, parseFloat(style.fontSize) * share) &&
        (style.overflowY !== 'visible' || hasText(element));
      return !scrolls && (hasText(element) || style.overflowX !== 'visible') && (tooWide || tooHigh);
    });
    return cut
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
  }, slack);
}
