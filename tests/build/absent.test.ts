/** What no page has. Criteria about such content do not apply, and these tests are why. */
import { describe, expect, it } from 'vitest';
import { distFiles, find, pages, readDist } from './dist.ts';

const styles = [...distFiles].filter((file) => file.endsWith('.css')).map(readDist);
const scripts = [...distFiles].filter((file) => /^_astro\/.*\.js$/.test(file)).map((file) => ({ file, code: readDist(file) }));
const drawings = [...distFiles].filter((file) => file.endsWith('.svg')).map(readDist);

/** What appears or goes in one step does not move: the words that stand in for a script that never came. */
const STILL = ['position', 'visibility'];

/** The properties that animations of a style sheet change. */
function animated(css: string): string[] {
  const blocks = css.match(/@keyframes\s+[\w-]+\s*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g) ?? [];
  expect(blocks).toHaveLength(css.match(/@keyframes/g)?.length ?? 0);
  return blocks.flatMap((block) => [...block.matchAll(/[{;]\s*([\w-]+)\s*:/g)].map((match) => match[1]!));
}

/** Pages with elements of these names, and attributes if given. */
function pagesWith(names: string, attribute?: string): string[] {
  return pages.filter((page) => find(page, names, attribute).length > 0).map(({ address }) => address);
}

describe('no page', () => {
  it('has sound or video, or anything a plug-in would play', () => {
    expect(pagesWith('audio video object embed applet track bgsound')).toEqual([]);
    expect([...distFiles].filter((file) => /\.(mp3|mp4|m4a|m4v|ogg|ogv|wav|webm|mov|flac|swf)$/i.test(file))).toEqual([]);
    expect(
      scripts.filter(({ code }) => /new Audio\(|AudioContext|createElement\(.(audio|video)/.test(code)).map(({ file }) => file),
    ).toEqual([]);
  });

  it('moves, blinks or flashes: no animation, no moving picture', () => {
    expect(pagesWith('marquee blink animate animateTransform animateMotion set')).toEqual([]);
    expect(styles.flatMap(animated).filter((property) => !STILL.includes(property))).toEqual([]);
    expect(drawings.filter((svg) => /<(animate|set)\b/.test(svg))).toEqual([]);
    expect([...distFiles].filter((file) => /\.(gif|apng)$/i.test(file))).toEqual([]);
    expect(scripts.filter(({ code }) => /\.animate\(\[|\.animate\(\{/.test(code)).map(({ file }) => file)).toEqual([]);
  });

  it('has a time limit or loads itself anew', () => {
    const refreshing = pages.filter((page) =>
      find(page, 'meta').some(({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'refresh'),
    );
    expect(refreshing.map(({ address }) => address)).toEqual([]);
  });

  it('listens to the motion of the device', () => {
    expect(scripts.length).toBeGreaterThan(5);
    expect(
      scripts.filter(({ code }) => /devicemotion|deviceorientation|Accelerometer|Gyroscope/.test(code)).map(({ file }) => file),
    ).toEqual([]);
  });

  it('is tied to one orientation of the screen', () => {
    expect(styles.filter((css) => /@media[^{]*orientation/.test(css))).toEqual([]);
    expect(scripts.filter(({ code }) => /orientation\.lock/.test(code)).map(({ file }) => file)).toEqual([]);
  });

  it('sends what a visitor enters: its forms only search', () => {
    const forms = pages.flatMap((page) => find(page, 'form').map(({ attributes }) => ({ page, attributes })));
    expect(forms.length).toBeGreaterThan(100);
    const sending = forms.filter(
      ({ attributes: { method = 'get', action = '' } }) => method.toLowerCase() !== 'get' || !/^$|\/hubs\/$/.test(action),
    );
    expect(sending.map(({ page }) => page.address)).toEqual([]);
    expect(scripts.filter(({ code }) => /sendBeacon|method:\s*.(post|put|patch)/i.test(code)).map(({ file }) => file)).toEqual([]);
  });

  it('has a field that can be filled in wrongly', () => {
    const CONSTRAINTS = ['required', 'pattern', 'min', 'max', 'minlength', 'step'];
    const TYPES = ['search', 'text', 'checkbox', 'radio', 'hidden'];
    const strict = pages.flatMap((page) =>
      find(page, 'input select textarea')
        .filter(
          ({ name, attributes }) =>
            CONSTRAINTS.some((one) => one in attributes) || (name === 'input' && !TYPES.includes(attributes.type ?? 'text')),
        )
        .map(({ attributes }) => `${page.address}: ${JSON.stringify(attributes)}`),
    );
    expect(strict).toEqual([]);
  });

  it('asks who the visitor is: no account, no password, no personal data', () => {
    const asking = pages.flatMap((page) =>
      find(page, 'input select textarea')
        .filter(({ attributes }) => /password|email|tel/.test(attributes.type ?? '') || !/^(off)?$/.test(attributes.autocomplete ?? ''))
        .map(({ attributes }) => `${page.address}: ${JSON.stringify(attributes)}`),
    );
    expect(asking).toEqual([]);
  });

  it('shows or hides anything only while the pointer is over it', () => {
    const rules = styles.flatMap((css) => css.match(/[^{}]*:hover[^{}]*\{[^{}]*\}/g) ?? []);
    expect(rules.length).toBeGreaterThan(3);
    expect(rules.filter((rule) => /[{;\s](display|visibility|opacity|content|clip-path|transform|height|position)\s*:/.test(rule))).toEqual(
      [],
    );
    expect(scripts.filter(({ code }) => /bindTooltip\(|bindPopup\(/.test(code) && !/leaflet/i.test(code)).map(({ file }) => file)).toEqual(
      [],
    );
  });
});
