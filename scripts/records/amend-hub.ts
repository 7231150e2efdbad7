/** `npm run hub:renew | hub:rename | hub:retire -- <slug> …`: adds a sourced change to a hub's record and to its change log. */
import { parseArgs } from 'node:util';
import type { HubRecord } from '../../src/schemas/hub.ts';
import type { Localized } from '../../src/i18n/locales.ts';
import { withEnding, withNewName, withRenewal } from '../../src/records/amend.ts';
import type { ContentFiles } from '../../src/records/read-files.ts';
import { amendQuestions, AMENDMENTS, type Amendment } from './amend-questions.ts';
import { runCommand, UsageError } from './cli.ts';
import { openRecords, optionsFor } from './open.ts';
import { collect, givenBy, helpOf, type Answers } from './questions.ts';
import { readRecord, saveRecords } from './save.ts';

const USE: Record<Amendment, Localized> = {
  renew: {
    ja: '継続審査の結果(延びた選抜期間)を記録します。期間の最終日は計算せず、出典で確かめた日を書きます。',
    en: 'Records a renewal: the further term and its source. The last day is not computed; give the one the source supports.',
  },
  rename: {
    ja: '拠点の現在の名称を記録します。選抜時の名称とアドレス(/hubs/<slug>/)は変わりません。',
    en: 'Records the present name of a hub. The name at the time of selection and the address stay.',
  },
  retire: {
    ja: '選抜が終わったことを、出典とともに記録します。拠点のページは残ります。',
    en: 'Records that a selection has ended, with its source. The page of the hub stays.',
  },
};

await runCommand(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const amendment = AMENDMENTS.find((known) => known === name);
  if (amendment === undefined) throw new UsageError(`${name}: ${AMENDMENTS.join(' / ')}`);
  const bare = amendQuestions(amendment, undefined, [], '');
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...optionsFor(bare), replace: { type: 'boolean', default: false } },
  });
  const usage = `npm run hub:${amendment} -- <slug> [flags]\n${USE[amendment].ja}\n${USE[amendment].en}\n
  --content DIR    別のフォルダの記録 / records in another folder (also: SHOWCASE_CONTENT)${amendment === 'rename' ? '\n  --replace        既に記録された「現在の名称」を置き換える / replace a present name that is on record' : ''}
${helpOf(bare)}`;
  if (values.help === true) return console.log(usage);
  const [slug, ...more] = positionals;
  if (slug === undefined || more.length > 0) throw new UsageError(`拠点のidを1つ書いてください。 Give the id of one hub.\n\n${usage}`);
  const { folder, today, files, problems } = openRecords(values.content);
  const file = `hubs/${slug}/hub.json`;
  const record = files.hubs.find(({ id }) => id === slug)?.data;
  if (record === undefined) {
    const broken = problems.some((problem) => problem.file === file);
    throw new UsageError(
      broken
        ? `content/${file} に誤りがあります。「npm run records:check」で直してからにしてください。 Mend it first: “npm run records:check”.`
        : `拠点「${slug}」の記録がありません。content/hubs/ のフォルダ名を確かめてください。 There is no hub “${slug}”; check the folders in content/hubs/.`,
    );
  }
  if (amendment === 'rename' && record.currentName !== undefined && values.replace !== true)
    throw new UsageError(
      `現在の名称は既に「${record.currentName.name.ja}」と記録されています。置き換えるときは --replace を付けてください。 A present name is on record already; add --replace to replace it.`,
    );
  const before = readRecord(folder, file);
  const answers = await collect(amendQuestions(amendment, record, files.rounds, today), givenBy(values, bare));
  const after = amend(amendment, before, record, answers, files, today);
  saveRecords(folder, new Map([[file, after]]), new Map([[file, before]]), today);
});

function amend(amendment: Amendment, before: string, record: HubRecord, answers: Answers, files: ContentFiles, today: string): string {
  const get = (flag: string) => answers[flag] ?? '';
  const source = { url: get('source-url'), title: { ja: get('source-title-ja'), en: answers['source-title-en'] ?? null } };
  if (amendment === 'rename') {
    const status = get('name-en-status') === 'official' ? 'official' : 'working';
    const answered = { name: { ja: get('name-ja'), en: get('name-en') }, nameEnStatus: status, since: get('since'), source } as const;
    return withNewName(before, answered, today);
  }
  const round = selectionOf(record, answers).round;
  const roundName = files.rounds.find(({ id }) => id === round)?.data.name ?? { ja: round, en: round };
  if (amendment === 'retire') {
    if (record.endings.some((ending) => ending.round === round))
      throw new UsageError('この選抜の終了は既に記録されています。 The end of this selection is on record already.');
    return withEnding(before, { round, roundName, endedOn: get('ended-on'), source }, today);
  }
  const validUntil = get('valid-until');
  if (record.renewals.some((renewal) => renewal.round === round && renewal.validUntil >= validUntil))
    throw new UsageError(
      `この選抜には、同じ日かそれより後まで延びた記録が既にあります(${validUntil})。 A renewal to that day or later is on record already.`,
    );
  const note = answers['note-ja'] === undefined ? null : { ja: answers['note-ja'], en: get('note-en') };
  return withRenewal(before, { round, roundName, reportedOn: answers.announced ?? null, validUntil, note, source }, today);
}

/** The selection the answers mean: by round where there are several of a track. */
function selectionOf(record: HubRecord, answers: Answers): HubRecord['selections'][number] {
  const found = record.selections.filter(
    ({ round, track }) =>
      (answers.round === undefined || round === answers.round) && (answers.track === undefined || track === answers.track),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const list = record.selections.map(({ round, track }) => `  --round ${round} --track ${track}`).join('\n');
  throw new UsageError(`どの選抜かが決まりません。次のどれかを付けてください。 Say which selection:\n${list}`);
}
