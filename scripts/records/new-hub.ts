/** `npm run hub:new`: a folder for a hub (and its institution, if that is new), valid at once; asks for what the flags leave open. */
import { parseArgs } from 'node:util';
import type { Localized } from '../../src/i18n/locales.ts';
import { newHubFiles, type NewHubAnswers } from '../../src/records/new-hub.ts';
import type { ContentFiles } from '../../src/records/read-files.ts';
import { runCommand } from './cli.ts';
import { hubQuestions } from './hub-questions.ts';
import { openRecords, optionsFor } from './open.ts';
import { collect, givenBy, helpOf, type Answers } from './questions.ts';
import { saveRecords } from './save.ts';

const HELP = `npm run hub:new [-- flags]
拠点の記録(hub.json、ja.md、en.md)を作ります。足りない必須項目だけを尋ね、すべてそろっていれば何も尋ねません。
既にあるものは上書きしません。書くのは答えた内容だけで、分からないことは空のままです。
Makes the record of a hub. It asks only when something required is missing, overwrites nothing, and writes only what you answer.

  --content DIR    別のフォルダに作る / make it in another folder (also: SHOWCASE_CONTENT)
`;

await runCommand(async () => {
  // The flags do not depend on the records, the answers they may take do.
  const bare = hubQuestions('', emptyLists(), '');
  const { values } = parseArgs({ options: optionsFor(bare) });
  if (values.help === true) return console.log(HELP + helpOf(bare));
  const { folder, today, files } = openRecords(values.content);
  const answers = await collect(hubQuestions(folder, files, today), givenBy(values, bare));
  const texts = new Map([...institutionFile(answers), ...newHubFiles(toHub(answers), namesOf(answers, files), today)]);
  saveRecords(folder, texts, new Map(), today);
  console.log(`
次に: 出典から、事実・分野・相談できること・所在地などを hub.json に加え、ja.md と en.md を書き足してください(書き方は content/README.md)。
途中でいつでも「npm run records:check」で確かめられます。
Next: add facts, topics, offers and the address from their sources to hub.json, and extend ja.md and en.md (see content/README.md).
Check at any time with “npm run records:check”.`);
});

function toHub(answers: Answers): NewHubAnswers {
  const get = (flag: string) => answers[flag] ?? '';
  const pair = (ja: string, en: string) => ({ ja: answers[ja] ?? null, en: answers[en] ?? null });
  const website = pair('website-ja', 'website-en');
  const contact = pair('contact-ja', 'contact-en');
  return {
    slug: get('slug'),
    institution: get('institution'),
    name: { ja: get('name-ja'), en: get('name-en') },
    nameKana: get('name-kana'),
    nameEn: { status: get('name-en-status') === 'official' ? 'official' : 'working', source: answers['name-en-source'] ?? null },
    shortNames: (answers['short-names'] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    selection: {
      round: get('round'),
      track: get('track'),
      fiscalYear: Number(get('fiscal-year')),
      announced: answers.announced ?? null,
    },
    source: {
      url: get('source-url'),
      title: { ja: get('source-title-ja'), en: answers['source-title-en'] ?? null },
      readOn: get('read-on'),
    },
    prefecture: get('prefecture'),
    website: website.ja === null && website.en === null ? null : { ...website, kind: get('website-kind') === 'own' ? 'own' : 'page' },
    contact: contact.ja === null && contact.en === null ? null : contact,
  };
}

/** The file of an institution that has no record yet. */
function institutionFile(answers: Answers): [string, string][] {
  const name = institutionName(answers);
  if (name === undefined) return [];
  const record = {
    name,
    kana: answers['institution-kana'],
    shortNames: [],
    kind: answers['institution-kind'],
    website: answers['institution-website'],
  };
  return [[`institutions/${answers.institution ?? ''}.json`, `${JSON.stringify(record, null, 2)}\n`]];
}

function institutionName(answers: Answers): Localized | undefined {
  const ja = answers['institution-name-ja'];
  const en = answers['institution-name-en'];
  return ja === undefined || en === undefined ? undefined : { ja, en };
}

function namesOf(answers: Answers, files: ContentFiles): { institution: Localized; round: Localized; track: Localized } {
  const name = (kind: 'institutions' | 'rounds' | 'tracks', id: string | undefined) =>
    files[kind].find((entry) => entry.id === id)?.data.name ?? { ja: id ?? '', en: id ?? '' };
  return {
    institution: institutionName(answers) ?? name('institutions', answers.institution),
    round: name('rounds', answers.round),
    track: name('tracks', answers.track),
  };
}

function emptyLists(): Pick<ContentFiles, 'institutions' | 'rounds' | 'tracks' | 'prefectures'> {
  return { institutions: [], rounds: [], tracks: [], prefectures: [] };
}
