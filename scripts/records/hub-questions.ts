/** What `npm run hub:new` has to know. Nothing here has a default that would be a guess about the hub. */
import { fiscalYearOf } from '../../src/domain/fiscal-year.ts';
import { checkNewSlug } from '../../src/records/slugs.ts';
import { wordProblem } from '../../src/records/problem-texts.ts';
import type { ContentFiles } from '../../src/records/read-files.ts';
import { day, fiscalYear, kana, text, url } from '../../src/schemas/common.ts';
import { INSTITUTION_KINDS } from '../../src/schemas/institution.ts';
import { anything, bySchema, type Answers, type Question } from './questions.ts';

const aText = bySchema(text);
const anAddress = bySchema(url);
const aDay = bySchema(day);
const aReading = bySchema(kana);
export const aFiscalYear: Question['check'] = (answer) => bySchema(fiscalYear)(Number(answer) as unknown as string, {});

/** Questions about the source of what is recorded, for every command. */
export function sourceQuestions(what: { ja: string; en: string }): Question[] {
  return [
    {
      flag: 'source-url',
      ask: { ja: `${what.ja}が載っているページのアドレス`, en: `Address of the page that reports ${what.en}` },
      required: true,
      check: anAddress,
    },
    {
      flag: 'source-title-ja',
      ask: { ja: 'そのページの題名(日本語)', en: 'Title of that page, in Japanese' },
      required: true,
      check: aText,
    },
    { flag: 'source-title-en', ask: { ja: 'そのページの題名(英語)', en: 'Title of that page, in English' }, required: false, check: aText },
  ];
}

/** All questions, in their order; the records give the answers that can be chosen. */
export function hubQuestions(
  folder: string,
  files: Pick<ContentFiles, 'institutions' | 'rounds' | 'tracks' | 'prefectures'>,
  today: string,
): Question[] {
  const known = (answers: Answers) => files.institutions.some(({ id }) => id === answers.institution);
  const isNew = (answers: Answers) => !known(answers);
  const round = (answers: Answers) => files.rounds.find(({ id }) => id === answers.round)?.data;
  const choose = (entries: readonly { id: string; data: { name: { ja: string; en: string } } }[]) => () =>
    entries.map(({ id, data }) => ({ id, name: data.name }));
  return [
    {
      flag: 'slug',
      ask: {
        ja: '拠点のid。アドレス /hubs/<id>/ になり、後から変えません(例: kit-icc)',
        en: 'Id of the hub: its address /hubs/<id>/, for ever',
      },
      required: true,
      check: (slug) => checkNewSlug(folder, 'hubs', slug),
    },
    {
      flag: 'institution',
      ask: { ja: '機関のid(content/institutionsのファイル名。なければ新しく作ります)', en: 'Id of the institution; a new one is made' },
      required: true,
      check: (id, answers) => (known({ ...answers, institution: id }) ? null : checkNewSlug(folder, 'institutions', id)),
    },
    {
      flag: 'institution-name-ja',
      ask: { ja: '機関の名称(日本語)', en: 'Name of the institution, in Japanese' },
      required: true,
      when: isNew,
      check: aText,
    },
    {
      flag: 'institution-name-en',
      ask: { ja: '機関の名称(英語)', en: 'Name of the institution, in English' },
      required: true,
      when: isNew,
      check: aText,
    },
    {
      flag: 'institution-kana',
      ask: { ja: '機関名の読み(ひらがな)', en: 'Reading of its name, in hiragana' },
      required: true,
      when: isNew,
      check: aReading,
    },
    {
      flag: 'institution-kind',
      ask: { ja: '機関の種類', en: 'Kind of institution' },
      required: true,
      when: isNew,
      check: anything,
      choices: () => INSTITUTION_KINDS.map((id) => ({ id, name: KIND_NAMES[id] })),
    },
    {
      flag: 'institution-website',
      ask: { ja: '機関のサイトのアドレス', en: 'Website of the institution' },
      required: true,
      when: isNew,
      check: anAddress,
    },
    {
      flag: 'name-ja',
      ask: { ja: '選抜時の拠点の名称(日本語)', en: 'Name of the hub when selected, in Japanese' },
      required: true,
      check: aText,
    },
    { flag: 'name-kana', ask: { ja: 'その読み(ひらがな)', en: 'Its reading, in hiragana' }, required: true, check: aReading },
    { flag: 'name-en', ask: { ja: '拠点の名称(英語)', en: 'Name of the hub, in English' }, required: true, check: aText },
    ENGLISH_NAME_STATUS,
    {
      flag: 'name-en-source',
      ask: { ja: '公式の英語名が載っているページのアドレス', en: 'Address of the page with the official English name' },
      required: true,
      when: (answers) => answers['name-en-status'] === 'official',
      check: anAddress,
    },
    {
      flag: 'short-names',
      ask: { ja: '略称(複数は「,」で区切る)', en: 'Short names, separated by commas' },
      required: false,
      check: aText,
    },
    { flag: 'round', ask: { ja: '公募回', en: 'Round' }, required: true, check: anything, choices: choose(files.rounds) },
    {
      flag: 'track',
      ask: { ja: '類型', en: 'Track' },
      required: true,
      check: anything,
      choices: (answers) => choose(files.tracks)().filter(({ id }) => round(answers)?.tracks.includes(id) !== false),
    },
    {
      flag: 'announced',
      ask: { ja: '選抜の公表日(例: 2026-10-01)', en: 'Day of the announcement' },
      required: false,
      check: aDay,
      fallback: (answers) => round(answers)?.announced ?? undefined,
    },
    {
      flag: 'fiscal-year',
      ask: { ja: '公表の年度(西暦。4月から3月まで)', en: 'Fiscal year of the announcement (April to March)' },
      required: true,
      check: (answer) => (/^\d{4}$/.test(answer) ? aFiscalYear(answer, {}) : wordProblem('fiscal-year-range')),
      fallback: (answers) =>
        answers.announced === undefined ? round(answers)?.fiscalYear.toString() : String(fiscalYearOf(answers.announced)),
    },
    ...sourceQuestions({ ja: '選抜', en: 'the selection' }),
    {
      flag: 'read-on',
      ask: { ja: `そのページを読んだ日${today === '' ? '' : `(今日は ${today})`}`, en: 'Day you read that page' },
      required: true,
      check: (answer, answers) => aDay(answer, answers) ?? (answer > today ? wordProblem('day-in-future', { detail: today }) : null),
    },
    {
      flag: 'prefecture',
      ask: { ja: '都道府県のid(例: ishikawa)', en: 'Id of the prefecture' },
      required: true,
      check: anything,
      choices: choose(files.prefectures),
    },
    { flag: 'website-ja', ask: { ja: '拠点のサイト(日本語)', en: 'Website, in Japanese' }, required: false, check: anAddress },
    { flag: 'website-en', ask: { ja: '拠点のサイト(英語)', en: 'Website, in English' }, required: false, check: anAddress },
    {
      flag: 'website-kind',
      ask: { ja: 'それは拠点自身のサイト(own)か、紹介ページ(page)か', en: "The hub's own site, or a page about it?" },
      required: true,
      when: (answers) => answers['website-ja'] !== undefined || answers['website-en'] !== undefined,
      check: anything,
      choices: () => [
        { id: 'own', name: { ja: '拠点自身のサイト', en: 'its own site' } },
        { id: 'page', name: { ja: '紹介ページ', en: 'a page about it' } },
      ],
    },
    { flag: 'contact-ja', ask: { ja: '問い合わせページ(日本語)', en: 'Contact page, in Japanese' }, required: false, check: anAddress },
    { flag: 'contact-en', ask: { ja: '問い合わせページ(英語)', en: 'Contact page, in English' }, required: false, check: anAddress },
  ];
}

const KIND_NAMES = {
  national: { ja: '国立大学', en: 'national university' },
  public: { ja: '公立大学', en: 'public university' },
  private: { ja: '私立大学', en: 'private university' },
  kosen: { ja: '高等専門学校', en: 'college of technology (kosen)' },
  other: { ja: 'その他', en: 'other' },
} as const;

/** Whose an English name is: asked of a new hub and of a new name alike. */
export const ENGLISH_NAME_STATUS: Question = {
  flag: 'name-en-status',
  ask: { ja: '英語名は公式か、こちらの仮訳か', en: 'Is the English name official, or a working translation?' },
  required: true,
  check: anything,
  choices: () => [
    { id: 'official', name: { ja: '公式', en: 'official' } },
    { id: 'working', name: { ja: '仮訳', en: 'working translation' } },
  ],
};
