import { describe, expect, it } from 'vitest';
import { STRINGS } from '../../src/i18n/strings/index.ts';
import { files, textsOf, withoutAddresses } from './content.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}々〆ー]+/u;

/** Names and titles that stand in Japanese in an English text: the thing itself is known by no other name, or is quoted. */
const JAPANESE_NAMES = [
  // The programme, its tracks, its desk, its documents; each beside our translation.
  '地域オープンイノベーション拠点選抜制度担当',
  '地域オープンイノベーション拠点選抜制度 第7回公募要領',
  '地域オープンイノベーション拠点選抜制度',
  '国際展開型',
  '地域貢献型',
  'プラットフォーム型',
  '大学連携推進室',
  '「産学融合拠点創出事業」事務局',
  // Other programmes of the government.
  '成長型中小企業等研究開発支援事業',
  '産学融合拠点創出支援事業',
  '大学の知財活用アクションプラン',
  // Organizations whose English name no source gives, and a place whose reading is not confirmed.
  'ナノデバイス研究所',
  '半導体産業技術研究所',
  '研究・産学官連携機構',
  '産学官連携機構',
  '地域イノベーション推進センター',
  '生存圏研究所',
  '大阪大学核物理研究センター',
  '新野',
  // The line of attribution in Japanese, given beside the English one.
  '(ページのアドレス、2026年11月23日時点のデータ)、CC BY 4.0',
];

/** British forms; the records are in American spelling. Word for word, as -our and -ise also end American words. */
const BRITISH = new RegExp(
  `\\b(${[
    'programmes?|centres?|centred|fibres?|nanofib(?:re|res)|metres?|litres?|theatres?|calibres?|spectres?|aluminium|grey|tyres?|tonnes?',
    '(?:dis)?colou\\w+|favour\\w*|labour\\w*|behaviou?r(?<=our)\\w*|honour\\w*|neighbour\\w*|harbour\\w*|flavour\\w*|vapour\\w*|tumour\\w*|endeavour\\w*|mould\\w*',
    'licen[c]e[sd]?|defence|offence|pretence|practis\\w+|catalogues?|analys(?:e|ed|es|ing)(?<!analyses)|catalys(?:e|ed|ing)|hydrolys(?:e|ed|ing)',
    '(?:re)?organis\\w+|specialis(?!t)\\w+|recognis\\w+|realis(?!t|m)\\w+|utilis\\w+|optimis(?!t|m)\\w+|digit(?:al)?is\\w+|industrialis\\w+|standardis\\w+',
    'commercialis\\w+|characteris\\w+|visualis\\w+|emphasis(?:e|ed|es|ing)|summaris\\w+|m(?:in|ax)imis\\w+|(?:re)?vitalis\\w+|modernis(?!t|m)\\w+|(?:inter)?nationalis(?!t|m)\\w+',
    'globalis\\w+|generalis(?!t)\\w+|prioritis\\w+|stabilis\\w+|customis\\w+|romanis\\w+|localis\\w+|miniaturis\\w+|synthesis(?:e|ed|ing)|categoris\\w+|subsidis\\w+',
    'travell\\w+|labell\\w+|modell\\w+|cancelled|fuell\\w+|channell\\w+|enrol|enrols|fulfil|fulfils|skilful|instalments?|judgements?|artefacts?|ageing|learnt|whilst|amongst',
    'haem\\w+|paed\\w+|oestro\\w+|anaesth\\w+|sulph\\w+|orthopaed\\w+|manoeuvr\\w+|plough\\w*|cheques?|storeys?|sceptic\\w*|per cent',
  ].join('|')})\\b`,
  'i',
);

const english = [
  ...textsOf('en').map(({ where, text }) => ({ where, text: withoutAddresses(text) })),
  ...Object.entries(STRINGS).map(([where, { en }]) => ({ where, text: en })),
];

describe('the English texts', () => {
  it('hold no Japanese but names, and words quoted as such', () => {
    const found = textsOf('en').flatMap(({ where, text }) => {
      // The line of METI's call that a rule of the logo cites is shown in Japanese on both pages.
      const plain = JAPANESE_NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text.replace(/(?<=<Rule [^>]*)line="[^"]*"/g, ''));
      const rest = JAPANESE.exec(plain.replace(/「[^」\n]*」/g, ''));
      return rest === null ? [] : [`${where}: ${rest[0]}`];
    });
    expect(found).toEqual([]);
  });

  it('allow no name that no text needs any more', () => {
    const all = textsOf('en')
      .map(({ text }) => text)
      .join('\n');
    expect(JAPANESE_NAMES.filter((name) => !all.includes(name))).toEqual([]);
  });

  it('are in American spelling', () => {
    // Synonyms are not read here: a visitor may search in British spelling.
    const found = english.flatMap(
      ({ where, text }) =>
        BRITISH.exec(text)
          ?.slice(0, 1)
          .map((word) => `${where}: ${word}`) ?? [],
    );
    expect(found).toEqual([]);
  });

  it.each([
    'programme',
    'centre',
    'carbon fibre',
    'colours',
    'organised',
    'analyse',
    'licence',
    'catalogue',
    'behaviour',
    'commercialisation',
  ])('would not pass with “%s”', (word) => {
    expect(BRITISH.test(word)).toBe(true);
  });

  it.each([
    'program',
    'center',
    'organized',
    'analyses',
    'analysis',
    'license',
    'specialist',
    'emphasis',
    'realistic',
    'enterprise',
    'expertise',
    'advise',
    'four',
    'hour',
  ])('would pass with “%s”', (word) => {
    expect(BRITISH.test(word)).toBe(false);
  });
});

describe('the Japanese texts', () => {
  it('are Japanese; only names and terms may be in Latin letters alone', () => {
    const isTerm = (where: string) => /\.(name|keywords\.\d+)\.ja$/.test(where);
    const latin = textsOf('ja').filter(({ text, where }) => !JAPANESE.test(text) && !isTerm(where));
    expect(latin).toEqual([]);
    const names = textsOf('ja').filter(({ text, where }) => !JAPANESE.test(text) && where.endsWith('.name.ja'));
    expect(names.map(({ text }) => text)).toEqual(['Ryukoku Extension Center(REC)', 'Tokai Open Innovation Complex(TOIC)']);
  });

  it('have no full-width letters or digits, which search and screen readers stumble over', () => {
    expect(textsOf('ja').filter(({ text }) => /[Ａ-Ｚａ-ｚ０-９]/.test(text))).toEqual([]);
  });
});

describe('contact data', () => {
  const DESK = 'innovation2021@landbrains.co.jp';
  const everything = [...textsOf('ja'), ...textsOf('en')].map(({ where, text }) => ({ where, text: withoutAddresses(text) }));
  const notes = files.hubs.flatMap(({ file, data }) => data.editorNotes.map((text) => ({ where: file, text })));

  it('is the address of the programme’s desk on the page about applying, and no other', () => {
    const found = [...everything, ...notes].flatMap(({ where, text }) =>
      (text.match(/[\w.+-]+[@＠][\w.-]+/g) ?? []).map((address) => [where, address]),
    );
    expect(found.sort()).toEqual([
      ['pages/en/apply.mdx', DESK],
      ['pages/ja/apply.mdx', DESK],
    ]);
  });

  it('is never a telephone number', () => {
    const phone = /(?<![\d/.-])(0\d{1,4}[-(‐－]\d{1,4}[-)‐－]\d{3,4}|\+81[-\d ]{8,}|(?:TEL|FAX|電話)[:: ]*\d)/i;
    expect([...everything, ...notes].filter(({ text }) => phone.test(text))).toEqual([]);
  });
});
