/** Goes through a page with Tab alone and tells what a person who cannot use a mouse would meet. */
import type { Page } from 'playwright-core';

export interface Walk {
  /** How many controls the page has. */
  controls: number;
  /** Controls that Tab does not reach. */
  missed: string[];
  /** Controls that come before one that stands earlier on the page. */
  outOfOrder: string[];
  /** Controls that look the same with the focus as without. */
  unmarked: string[];
  /** Controls of which nothing can be seen while they have the focus. */
  hidden: string[];
  /** Whether Tab leaves the page after its last control. */
  ends: boolean;
}

/** Presses Tab from the start of the page to its end; what stands folded away has to be opened before. */
export async function walk(page: Page): Promise<Walk> {
  // Lists and maps that are still being made would change under the walk.
  await page.waitForLoadState('networkidle');
  const controls = await page.evaluate(prepare);
  const session = await page.context().newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  // Sent without waiting for each other: the page looks at where the focus is when the next press arrives.
  const presses = Array.from({ length: controls + 3 }, () => session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }));
  await Promise.all(presses);
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await session.detach();
  return page.evaluate(() => (window as unknown as { endWalk: () => Walk }).endWalk());
}

/** Runs in the page: notes how every control looks, watches Tab, and leaves `endWalk` to be asked; of nothing but the page. */
function prepare(): number {
  const FOCUSABLE = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
  const name = (element: Element) => `<${element.tagName.toLowerCase()}> ${element.outerHTML.slice(0, 140)}`;
  const modal = document.querySelector('dialog:modal');
  const controls = [...(modal ?? document).querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      // Of a group of radio buttons Tab reaches the chosen one; arrows lead to the others.
      !(element.matches('[type="radio"]') && !(element as HTMLInputElement).checked) &&
      element.closest('[hidden]') === null &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getClientRects().length > 0,
  );
  // What may show the focus: the control, what it lies in (a card), and drawings in it.
  const shows = (element: Element) => [element, ...element.querySelectorAll('*'), ...[1, 2, 3].map((n) => up(element, n))];
  const up = (element: Element | null, n: number): Element => {
    for (let i = 0; i < n && element?.parentElement; i += 1) element = element.parentElement;
    return element ?? document.body;
  };
  const look = (element: Element) =>
    shows(element)
      .map((part) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, stroke, strokeWidth } = getComputedStyle(part);
        return `${outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`}|${boxShadow}|${stroke} ${strokeWidth}`;
      })
      .join('\n');
  const before = new Map(controls.map((control) => [control, look(control)]));
  const visited: Element[] = [];
  const unmarked: string[] = [];
  const hidden: string[] = [];
  let left = false;
  const note = () => {
    const element = document.activeElement;
    if (element === null || element === document.body) {
      left ||= visited.length > 0;
      return;
    }
    if (left || visited.includes(element)) return;
    visited.push(element);
    const plain = before.get(element as HTMLElement);
    if (plain !== undefined && plain === look(element)) unmarked.push(name(element));
    if (!isSeen(element)) hidden.push(name(element));
  };
  const isSeen = (element: Element) => {
    const { left: x, top: y, width, height } = element.getBoundingClientRect();
    const label = (element as HTMLInputElement).labels?.[0];
    return [0.5, 0.2, 0.8].some((across) =>
      [0.5, 0.2, 0.8].some((down) => {
        const hit = document.elementFromPoint(x + width * across, y + height * down);
        return (
          hit !== null &&
          (element.contains(hit) || hit.contains(element) || label?.contains(hit) === true) &&
          !hit.matches('html, body, main')
        );
      }),
    );
  };
  const stop = new AbortController();
  document.addEventListener('keydown', (event) => event.key === 'Tab' && note(), { capture: true, signal: stop.signal });
  // From the start, as after loading.
  (document.activeElement as HTMLElement | null)?.blur();
  getSelection()?.removeAllRanges();
  Object.assign(window, {
    endWalk: () => {
      note();
      stop.abort();
      return {
        controls: controls.length,
        missed: controls.filter((control) => !visited.includes(control)).map(name),
        outOfOrder: visited
          .filter((element, index) => {
            const next = visited[index + 1];
            return next !== undefined && (element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
          })
          .map(name),
        unmarked,
        hidden,
        ends: left,
      };
    },
  });
  return controls.length;
}
