/** `npm run round:new`: the file of a round, valid at once; asks for what the flags leave open. */
import { parseArgs } from 'node:util';
import { newRoundFile } from '../../src/records/new-round.ts';
import { wordProblem } from '../../src/records/problem-texts.ts';
import type { ContentFiles } from '../../src/records/read-files.ts';
import { checkNewSlug } from '../../src/records/slugs.ts';
import { day, dayOrMoment, text, url } from '../../src/schemas/common.ts';
import { runCommand } from './cli.ts';
import { aFiscalYear } from './hub-questions.ts';
import { openRecords, optionsFor } from './open.ts';
import { bySchema, collect, givenBy, helpOf, type Answers, type Question } from './questions.ts';
import { saveRecords } from './save.ts';

const HELP = `npm run round:new [-- flags]
公募回の記録を作ります。足りない必須項目だけを尋ね、既にあるものは上書きしません。分からない項目はnullになります。
Makes the record of a round. It asks only when something required is missing and overwrites nothing; what is unknown is null.

  --content DIR    別のフォルダに作る / make it in another folder (also: SHOWCASE_CONTENT)
`;

await runCommand(async () => {
  const bare = roundQuestions('', { rounds: [], tracks: [] });
  const { values } = parseArgs({ options: optionsFor(bare) });
  if (values.help === true) return console.log(HELP + helpOf(bare));
  const { folder, today, files } = openRecords(values.content);
  const answers = await collect(roundQuestions(folder, files), givenBy(values, bare));
  const id = answers.id ?? '';
  const number = (flag: string) => (answers[flag] === undefined ? null : Number(answers[flag]));
  const round = newRoundFile({
    order: Math.max(0, ...files.rounds.map(({ data }) => data.order)) + 1,
    name: { ja: answers['name-ja'] ?? '', en: answers['name-en'] ?? '' },
    fiscalYear: Number(answers['fiscal-year']),
    tracks: listOf(answers.tracks ?? ''),
    call: { opened: answers['call-opened'] ?? null, closed: answers['call-closed'] ?? null },
    announced: answers.announced ?? null,
    applications: number('applications'),
    selected: number('selected'),
    sourceUrl: answers['source-url'] ?? '',
  });
  saveRecords(folder, new Map([[`rounds/${id}.json`, round]]), new Map(), today);
  console.log(`
次に: 選抜された拠点ごとに「npm run hub:new -- --round ${id}」、お知らせは content/news/ に(書き方は content/README.md)。
Next: “npm run hub:new -- --round ${id}” for each hub selected, and a news item in content/news/ (see content/README.md).`);
});

function roundQuestions(folder: string, { rounds, tracks }: Pick<ContentFiles, 'rounds' | 'tracks'>): Question[] {
  const next = String(Math.max(0, ...rounds.map(({ id }) => (/^\d+$/.test(id) ? Number(id) : 0))) + 1);
  const named = (name: (id: string) => string) => (answers: Answers) =>
    /^\d+$/.test(answers.id ?? '') ? name(answers.id ?? '') : undefined;
  const count: Question['check'] = (answer) => (/^\d{1,5}$/.test(answer) ? null : wordProblem('number-form'));
  const known = tracks.map(({ id }) => id);
  return [
    {
      flag: 'id',
      ask: { ja: `公募回のid${rounds.length > 0 ? `(次は ${next})` : ''}`, en: 'Id of the round: its address /rounds/<id>/, for ever' },
      required: true,
      check: (id) => checkNewSlug(folder, 'rounds', id),
    },
    {
      flag: 'name-ja',
      ask: { ja: '名称(日本語)', en: 'Name, in Japanese' },
      required: true,
      check: bySchema(text),
      fallback: named((id) => `第${id}回`),
    },
    {
      flag: 'name-en',
      ask: { ja: '名称(英語)', en: 'Name, in English' },
      required: true,
      check: bySchema(text),
      fallback: named((id) => `Round ${id}`),
    },
    {
      flag: 'fiscal-year',
      ask: { ja: '年度(西暦。4月から3月まで)', en: 'Fiscal year (April to March)' },
      required: true,
      check: aFiscalYear,
    },
    {
      flag: 'tracks',
      ask: { ja: `類型(複数は「,」で区切る: ${known.join(', ')})`, en: 'Tracks, separated by commas' },
      required: true,
      check: (answer) => (listOf(answer).every((id) => known.includes(id)) ? null : wordProblem('choice', { detail: known.join(' / ') })),
    },
    {
      flag: 'source-url',
      ask: { ja: '公募か結果が載っているページのアドレス', en: 'Address of the page with the call or the result' },
      required: true,
      check: bySchema(url),
    },
    { flag: 'call-opened', ask: { ja: '公募の開始日', en: 'Day the call opened' }, required: false, check: bySchema(day) },
    {
      flag: 'call-closed',
      ask: { ja: '締切の日か時刻(2025-08-27T12:00+09:00)', en: 'Day or moment the call closes' },
      required: false,
      check: bySchema(dayOrMoment),
    },
    { flag: 'announced', ask: { ja: '結果の公表日', en: 'Day the result was announced' }, required: false, check: bySchema(day) },
    { flag: 'applications', ask: { ja: '応募の数', en: 'Number of applications' }, required: false, check: count },
    { flag: 'selected', ask: { ja: '選抜の数', en: 'Number selected' }, required: false, check: count },
  ];
}

function listOf(answer: string): string[] {
  return answer
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}
