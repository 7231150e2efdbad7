/** What the commands that change a hub's record have to know. */
import { wordProblem } from '../../src/records/problem-texts.ts';
import type { ContentFiles } from '../../src/records/read-files.ts';
import { day, fiscalYearEnd, text } from '../../src/schemas/common.ts';
import type { HubRecord } from '../../src/schemas/hub.ts';
import { ENGLISH_NAME_STATUS, sourceQuestions } from './hub-questions.ts';
import { anything, bySchema, type Answers, type Question } from './questions.ts';

export const AMENDMENTS = ['renew', 'rename', 'retire'] as const;
export type Amendment = (typeof AMENDMENTS)[number];

const aText = bySchema(text);

/** The questions of a command; without a record (for `--help`) they have no choices. */
export function amendQuestions(
  amendment: Amendment,
  record: HubRecord | undefined,
  rounds: ContentFiles['rounds'],
  today: string,
): Question[] {
  const past: Question['check'] = (answer, answers) =>
    bySchema(day)(answer, answers) ?? (answer > today ? wordProblem('day-in-future', { detail: today }) : null);
  if (amendment === 'rename') return [...nameQuestions(), ...sourceQuestions({ ja: '名称の変更', en: 'the new name' })];
  const selection = selectionQuestions(record, rounds);
  if (amendment === 'retire')
    return [
      ...selection,
      { flag: 'ended-on', ask: { ja: '選抜の最終日', en: 'Last day of the selection' }, required: true, check: bySchema(day) },
      ...sourceQuestions({ ja: '終了', en: 'the end' }),
    ];
  return [
    ...selection,
    { flag: 'announced', ask: { ja: '結果が知らされた日', en: 'Day of the notice that reports the result' }, required: true, check: past },
    {
      flag: 'valid-until',
      ask: { ja: '延びた選抜期間の最終日(年度末。例: 2028-03-31)', en: 'Last day of the further term, a March 31' },
      required: true,
      check: bySchema(fiscalYearEnd),
    },
    ...sourceQuestions({ ja: '結果', en: 'the result' }),
    { flag: 'note-ja', ask: { ja: '見る人への注記(日本語)', en: 'Note for visitors, in Japanese' }, required: false, check: aText },
    {
      flag: 'note-en',
      ask: { ja: '見る人への注記(英語)', en: 'The same note in English' },
      required: true,
      when: (answers) => answers['note-ja'] !== undefined,
      check: aText,
    },
  ];
}

/** Which selection is meant: asked only where the hub has several; a flag is always heard, and must fit. */
function selectionQuestions(record: HubRecord | undefined, rounds: ContentFiles['rounds']): Question[] {
  const selections = record?.selections ?? [];
  const [only] = selections;
  const nameOf = (id: string) => rounds.find((round) => round.id === id)?.data.name ?? { ja: id, en: id };
  const choices = (of: 'round' | 'track') => (answers: Answers) =>
    [
      ...new Set(
        selections
          .filter(({ track }) => of === 'track' || answers.track === undefined || track === answers.track)
          .map((selection) => selection[of]),
      ),
    ].map((id) => ({ id, name: of === 'round' ? nameOf(id) : { ja: id, en: id } }));
  const fallback = (of: 'round' | 'track') => (answers: Answers) => {
    const ids = choices(of)(answers).map(({ id }) => id);
    return ids.length === 1 ? ids[0] : undefined;
  };
  const several = only === undefined || selections.length > 1;
  return [
    {
      flag: 'track',
      ask: { ja: '選抜の類型', en: 'Track of the selection' },
      required: several,
      check: anything,
      choices: choices('track'),
      fallback: fallback('track'),
    },
    {
      flag: 'round',
      ask: { ja: '選抜の公募回', en: 'Round of the selection' },
      required: several,
      check: anything,
      choices: choices('round'),
      fallback: fallback('round'),
    },
  ];
}

function nameQuestions(): Question[] {
  return [
    { flag: 'name-ja', ask: { ja: '現在の名称(日本語)', en: 'Present name, in Japanese' }, required: true, check: aText },
    { flag: 'name-en', ask: { ja: '現在の名称(英語)', en: 'Present name, in English' }, required: true, check: aText },
    ENGLISH_NAME_STATUS,
    {
      flag: 'since',
      ask: { ja: '変わった日か月(2026-04-01、2026-04)', en: 'Day or month of the change' },
      required: true,
      check: (answer) => (/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(answer) ? null : wordProblem('date-form')),
    },
  ];
}
