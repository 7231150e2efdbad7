import { describe, expect, it } from 'vitest';
import { checkContacts } from '../../src/records/check-contacts.ts';

/** What is found in a summary that reads so. */
function found(text: string): string[] {
  const details: string[] = [];
  const hub = { id: 'one', file: 'hubs/one/hub.json', data: { summary: { ja: text, en: '' } }, body: '', bodyLine: 1, index: 0 };
  checkContacts(hub, [], (_file, field, code, values) => details.push(`${field} ${code} ${values?.detail ?? ''}`));
  return details;
}

describe('a record that gives a way to a person', () => {
  it.each([
    'tanto.taro@example.ac.jp',
    '\uff54\uff41\uff20example.jp',
    '03-1234-5678',
    '(03) 1234-5678',
    '03(1234)5678',
    '\uff10\uff13\uff0d\uff11\uff12\uff13\uff14\uff0d\uff15\uff16\uff17\uff18',
    '076\u2010123\u20104567',
    '+81-3-1234-5678',
    '+81 (0)3 1234 5678',
    '090-1234-5678',
  ])('is refused: %s', (contact) => {
    expect(found(`連絡は${contact}まで`)).toEqual([expect.stringMatching(/^summary\.ja contact-in-text /)]);
  });

  it.each([
    '2020-04-10',
    '2018年度から2020年度の3年間',
    '延べ4,400m\u00b2',
    '1-2-10平河町',
    '102-0093',
    '060-0808 札幌市',
    'ISO 14001-2015-0001',
    '0.05-0.10 mm',
    '500社 1,000件',
    'https://example.jp/03-1234-5678',
    '@example',
  ])('is not taken for one: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
