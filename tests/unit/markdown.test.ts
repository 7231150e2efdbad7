import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown, renderProfile } from '../../src/i18n/markdown.ts';

const label = (n: string) => `Source ${n}`;
const render = (markdown: string) => renderProfile(markdown, 'ja', label);

/** Every tag of the result; text cannot hold one, as `<` in it is written `&lt;`. */
const tagsOf = (html: string) => html.match(/<[^>]*>/g) ?? [];
const PLAIN = /^<\/?(p|em|strong|h[1-6]|ul|ol|li|blockquote|pre|code|hr|br|a|span)( \/)?>$/;
const LINK = /^<a href="((https?:|mailto:|ircs?:|xmpp:)[^"]*|[^":]*)"( rel="external noopener")?( title="[^"]*")?>$/;
const OURS = /^<(ol start="\d+"|code class="language-[^"]*"|span class="citation"|a href="#f\d+" aria-label="Source \d+")>$/;
const IMAGE = /^<img src="(https?:[^"]*|[^":]*)" alt="[^"]*"( title="[^"]*")? \/>$/;
const suspects = (html: string) => tagsOf(html).filter((tag) => ![PLAIN, LINK, OURS, IMAGE].some((form) => form.test(tag)));

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<style>body{display:none}</style>',
  '<a href="javascript:alert(1)">x</a>',
  '<svg/onload=alert(1)>',
  '<!-- --><b onclick=alert(1)>x</b>',
  '</p></div><form action=https://evil.example>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:x)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '[x](/a" onmouseover="alert(1))',
  '[x](https://a.example "t\\" onmouseover=\\"alert(1)")',
  '`<script>`',
  '```js" onload="x\n<script>\n```',
  '# <script>alert(1)</script>',
  '[^f1"><script>alert(1)</script>]',
  '\u0000<script>',
];

describe('Markdown of a record', () => {
  it.each(HOSTILE)('stays inert: %j', (markdown) => {
    const html = render(markdown);
    expect(suspects(html)).toEqual([]);
    expect(html).not.toMatch(/(href|src)="\s*(javascript|data|vbscript):/i);
  });

  it('stays inert however its parts are put together', () => {
    const parts = fc.constantFrom(...HOSTILE, '\n\n', ' ', '*', '> ', '- ', '[', '](', ')', '"', '[^f1]', 'text', '\\', '&lt;');
    // A citation inside a title or an alternative text is left to the check of records: it is harmless but untidy.
    const markdown = fc
      .array(parts, { maxLength: 8 })
      .map((list) => list.join(''))
      .filter((text) => !/\[\^f\d/.test(text));
    fc.assert(
      fc.property(markdown, (text) => {
        expect(suspects(render(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows HTML as the text it is', () => {
    expect(render('<b>bold</b>')).toBe('<p>&lt;b&gt;bold&lt;/b&gt;</p>');
  });

  it('keeps what an editor needs: emphasis, lists, links', () => {
    expect(render('**a** [b](https://example.jp/?x=1&y=2)')).toBe(
      '<p><strong>a</strong> <a href="https://example.jp/?x=1&amp;y=2" rel="external noopener">b</a></p>',
    );
    expect(render('- a\n- b')).toContain('<li>a</li>');
  });
});

describe('a citation', () => {
  it('becomes a link to its fact, with words for those who do not see it', () => {
    expect(render('事実です。[^f12]')).toBe(
      '<p>事実です。<span class="citation"><a href="#f12" aria-label="Source 12">[12]</a></span></p>',
    );
  });

  it('may follow another, and the same fact may be cited again', () => {
    expect(render('a[^f1][^f2]\n\nb[^f1]').match(/href="#f\d"/g)).toEqual(['href="#f1"', 'href="#f2"', 'href="#f1"']);
  });

  it('is one only in its exact form', () => {
    expect(render('[^f] [^1] [^fx] [^ f1] [f1]')).not.toContain('citation');
  });

  it('is not made in news, which cite no facts', () => {
    expect(renderMarkdown('a[^f1]', 'ja')).toBe('<p>a[^f1]</p>');
  });
});

describe('a link inside the site', () => {
  it('leads to the page in the language of the text', () => {
    expect(renderMarkdown('[x](/hubs/kit-icc/)', 'ja')).toBe('<p><a href="/hubs/kit-icc/">x</a></p>');
    expect(renderMarkdown('[x](/hubs/kit-icc/?a=1#f1)', 'en')).toBe('<p><a href="/en/hubs/kit-icc/?a=1#f1">x</a></p>');
    expect(renderMarkdown('[x](/) [y](/rounds/4/)', 'en')).toContain('href="/en/"');
  });

  it('is not taken for one when it leads elsewhere or stays on the page', () => {
    for (const target of ['https://example.jp/hubs/', '//example.jp/', '#f1', 'hubs/']) {
      expect(renderMarkdown(`[x](${target})`, 'en')).toContain(`href="${target}"`);
    }
  });

  it('is not made of text that only looks like one', () => {
    expect(renderMarkdown('`href="/hubs/"`', 'en')).not.toContain('/en/');
  });
});

describe('the name of the program', () => {
  it('is kept together in text, and left alone in addresses', () => {
    expect(renderMarkdown('制度(J-Innovation HUB)の[発表](https://example.jp/J-Innovation_koubo4.html)', 'ja')).toBe(
      '<p>制度(<span class="together">J-Innovation</span> HUB)の<a href="https://example.jp/J-Innovation_koubo4.html" rel="external noopener">発表</a></p>',
    );
  });
});
