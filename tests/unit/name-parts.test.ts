import { describe, expect, it } from 'vitest';
import { nameParts } from '../../src/i18n/name-parts.ts';

describe('names', () => {
  it.each([
    ['革新複合材料研究開発センター', ['革新複合材料', '研究開発', 'センター']],
    ['バイオナノマテリアル共同研究拠点', ['バイオナノ', 'マテリアル', '共同研究拠点']],
    [
      '研究推進機構・とっとりNEXTイノベーションイニシアティブ(TNII)',
      ['研究', '推進', '機構・', 'とっとりNEXT', 'イノベーション', 'イニシアティブ', '(TNII)'],
    ],
    ['産学官連携本部', ['産学官', '連携', '本部']],
    ['IoP共創センター', ['IoP共創', 'センター']],
  ])('%s breaks between its words only', (name, parts) => {
    expect(nameParts(name, 'ja')).toEqual(parts);
  });

  it('are left as they are in English, and lose nothing in Japanese', () => {
    expect(nameParts('Innovative Composite Center (ICC)', 'en')).toEqual(['Innovative Composite Center (ICC)']);
    expect(nameParts('大学院医学研究科 AIインキュベーションファーム', 'ja').join('')).toBe('大学院医学研究科 AIインキュベーションファーム');
  });
});
