import { describe, expect, it } from 'vitest';
import { findPages, readPages } from '../../src/search/page-search.ts';

const PAGES = readPages([
  { url: '/programme/', title: '制度について', text: '公募の流れと継続審査。選抜の有効期限は3年度間です。' },
  { url: '/programme/apply/', title: '公募と申請', text: '公募は終わりました。申請様式は様式集に、問い合わせ先は公募要領にあります。' },
  { url: '/logo/', title: 'ロゴマークの使用ガイドライン', text: '余白と最小サイズ。SVGとPNGのファイル。公募要領に基づきます。' },
  { url: '/about/terms/', title: 'Terms of use', text: 'Open data under a CC BY licence. Cross-sector co-creation.' },
]);
const find = (query: string, limit = 5) => findPages(query, PAGES, limit).map(({ url }) => url);

describe('pages besides hubs', () => {
  it.each([
    ['継続審査', ['/programme/']],
    ['ﾛｺﾞﾏｰｸ', ['/logo/']],
    ['svg png', ['/logo/']],
    ['お問い合わせ', ['/programme/apply/']],
    ['license', ['/about/terms/']],
    ['cocreation', ['/about/terms/']],
    ['co-creation', ['/about/terms/']],
    ['申請様式集', ['/programme/apply/']],
  ])('%s', (query, urls) => {
    expect(find(query).slice(0, urls.length)).toEqual(urls);
  });

  it('come in the order of how much they are about it: title, how often, in how long a text', () => {
    expect(find('公募')).toEqual(['/programme/apply/', '/programme/', '/logo/']);
  });

  it('have to hold every word of a short query, and most words of a sentence', () => {
    expect(find('公募 ピザ')).toEqual([]);
    expect(find('公募の継続審査の有効期限とピザ')).toEqual(['/programme/']);
  });

  it('are no more than asked for', () => {
    expect(find('公募', 2)).toHaveLength(2);
  });

  it.each(['', '  ', '!?…', 'ピザ', 'data\u0000base', 'openness', '<img src=x>'])('are none for %j', (query) => {
    expect(find(query)).toEqual([]);
  });

  it('are told with address and title alone', () => {
    expect(findPages('terms', PAGES, 1)).toEqual([{ url: '/about/terms/', title: 'Terms of use' }]);
  });
});
