/** The commands of the records as the secretariat runs them, on a copy of content/. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkRecords } from '../../src/records/check.ts';
import type { HubRecord } from '../../src/schemas/hub.ts';
import { flags, NEW_HUB, RENEWAL, runRecords, snapshot, TODAY } from '../fixtures/record-commands.ts';
import { CONTENT } from './content.ts';

let temporary: string;
let folder: string;
let before: Record<string, string>;
let copies = 0;

const read = (file: string) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as unknown;
const readHub = (slug: string) => read(`hubs/${slug}/hub.json`) as HubRecord;
/** Files that are new or changed. */
const changed = () => {
  const after = snapshot(folder, true);
  return Object.keys(after).filter((file) => after[file] !== before[file]);
};

beforeAll(() => {
  temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-commands-'));
});

beforeEach(() => {
  folder = path.join(temporary, String((copies += 1)));
  fs.cpSync(CONTENT, folder, { recursive: true });
  before = snapshot(folder, true);
});

afterAll(() => {
  fs.rmSync(temporary, { recursive: true });
});

describe('hub:new', () => {
  it('with every flag asks nothing, and writes a hub and its institution that pass the check at once', () => {
    const { status, stdout, stderr } = runRecords('hub:new', folder, flags(NEW_HUB));
    expect([status, stderr]).toEqual([0, '']);
    const files = ['hubs/mirai-lab/en.md', 'hubs/mirai-lab/hub.json', 'hubs/mirai-lab/ja.md', 'institutions/mirai.json', 'site.json'];
    expect(changed()).toEqual(files);
    for (const file of files) expect(stdout).toContain(`content/${file}`);
    expect(runRecords('records:check', folder).status).toBe(0);
  });

  it('writes what was answered and nothing else: what nobody said is absent', () => {
    runRecords('hub:new', folder, flags(NEW_HUB));
    const hub = readHub('mirai-lab');
    expect(hub.name).toEqual({ ja: '未来材料拠点', en: 'Mirai Materials Hub' });
    // Day and year of the announcement come from the record of the round.
    const round = read('rounds/6.json') as { fiscalYear: number; announced: string | null };
    expect(hub.selections).toEqual([
      {
        round: '6',
        track: 'regional',
        fiscalYear: round.fiscalYear,
        announced: round.announced,
        confidence: 'stated',
        sources: [NEW_HUB['source-url']],
      },
    ]);
    expect([hub.website, hub.contact, hub.location.position, hub.location.address, hub.nameEn.source]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect([hub.topics, hub.offers, hub.keywords, hub.renewals]).toEqual([[], [], [], []]);
    expect(hub.facts.map(({ source, readOn, verifiedLive }) => [source, readOn, verifiedLive])).toEqual([
      [NEW_HUB['source-url'], NEW_HUB['read-on'], null],
    ]);
    expect(hub.changes).toHaveLength(1);
    expect([hub.updatedOn, hub.changes[0]?.date, (read('site.json') as { dataDate: string }).dataDate]).toEqual([TODAY, TODAY, TODAY]);
    expect(hub.changes[0]?.ja).toContain(NEW_HUB['source-title-ja']);
    // English pages hold no Japanese: a page without an English title is named by its host.
    const english =
      JSON.stringify([hub.changes[0]?.en, hub.summary.en, hub.facts[0]?.en]) +
      fs.readFileSync(path.join(folder, 'hubs/mirai-lab/en.md'), 'utf8');
    expect(english).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(english).toContain('www.meti.go.jp');
    for (const locale of ['ja', 'en']) expect(fs.readFileSync(path.join(folder, `hubs/mirai-lab/${locale}.md`), 'utf8')).toContain('[^f1]');
  });

  it('asks, in both languages, only for what is missing; a wrong answer is explained and asked again', () => {
    const { institution: _, 'name-kana': kana, prefecture, 'read-on': readOn, ...rest } = NEW_HUB;
    const given = Object.fromEntries(Object.entries(rest).filter(([flag]) => !flag.startsWith('institution')));
    // In the order of the questions; empty lines skip what is optional or take what is offered.
    const lines = ['mie!', 'kobe', 'カタカナ', kana, '', '', '', '', '2099-01-01', readOn, '?', 'atlantis', prefecture, '', '', '', ''];
    const { status, stderr } = runRecords('hub:new', folder, flags(given), { input: `${lines.join('\n')}\n` });
    expect([status, stderr.slice(status === 0 ? stderr.length : 0)]).toEqual([0, '']);
    expect(stderr).toContain('機関のid');
    expect(stderr).toContain('Id of the institution');
    expect(stderr).toContain('読みはひらがなで書きます');
    expect(stderr).toContain('That day has not come yet');
    expect(stderr).toContain('三重県 / Mie');
    expect(stderr).not.toContain('選抜時の拠点の名称');
    expect(changed()).toEqual(['hubs/mirai-lab/en.md', 'hubs/mirai-lab/hub.json', 'hubs/mirai-lab/ja.md', 'site.json']);
    expect(checkRecords(folder).problems).toEqual([]);
  });

  it('with nobody to answer says which sourced facts are needed, and writes nothing', () => {
    const { 'source-url': _url, 'source-title-ja': _title, 'read-on': _readOn, ...rest } = NEW_HUB;
    const { status, stderr } = runRecords('hub:new', folder, flags(rest));
    expect(status).toBe(2);
    for (const flag of ['--source-url', '--source-title-ja', '--read-on']) expect(stderr).toContain(flag);
    expect(stderr).not.toContain('--prefecture');
    expect(stderr).toContain('Still needed');
    expect(changed()).toEqual([]);
  });

  it.each([
    ['a slug that is taken', { slug: 'kit-icc' }, 'It exists already', 'すでにあります'],
    ['a slug of a wrong form', { slug: 'Mirai_Lab' }, 'lower-case Latin letters', '半角の小文字'],
    ['a slug the site uses', { slug: 'page' }, 'choose another', '別の'],
    ['a slug Windows cannot hold', { slug: 'com1' }, 'choose another', '別の'],
    ['a round that has no record', { round: '99' }, 'not one of those allowed', '使える値ではありません'],
    ['a track the round did not select for', { round: '3', track: 'international' }, 'not one of those allowed', '使える値ではありません'],
    ['an address that is none', { 'source-url': 'javascript:alert(1)' }, 'https://', 'https://'],
    ['a day that does not exist', { 'read-on': '2027-02-30' }, 'not a date', '日付の形'],
    [
      'a year that does not fit the day',
      { announced: '2025-03-31', 'fiscal-year': '2025', round: '6' },
      'fiscal year does not fit',
      '年度が公表日',
    ],
    ['an empty option nobody knows', { phone: '000' }, 'Wrong option', 'オプションが正しくありません'],
  ])('refuses %s, and writes nothing', (_, wrong, en, ja) => {
    const { status, stderr } = runRecords('hub:new', folder, flags({ ...NEW_HUB, ...wrong }));
    expect(status).toBe(2);
    expect(stderr).toContain(en);
    expect(stderr).toContain(ja);
    expect(changed()).toEqual([]);
  });

  it('does not give a published address to another hub', () => {
    fs.writeFileSync(path.join(folder, 'addresses.txt'), '/hubs/mirai-lab/\n');
    const { status, stderr } = runRecords('hub:new', folder, flags(NEW_HUB));
    expect([status, stderr.includes('was published before')]).toEqual([2, true]);
    expect(fs.existsSync(path.join(folder, 'hubs/mirai-lab'))).toBe(false);
  });

  it('run twice keeps the first record', () => {
    runRecords('hub:new', folder, flags(NEW_HUB));
    const first = snapshot(folder, true);
    expect(runRecords('hub:new', folder, flags({ ...NEW_HUB, 'name-en': 'Other' })).status).toBe(2);
    expect(snapshot(folder, true)).toEqual(first);
  });
});

describe('round:new', () => {
  const ROUND = { id: '8', 'fiscal-year': '2026', tracks: 'international,regional', 'source-url': 'https://www.meti.go.jp/example.html' };

  it('writes a round that passes the check; what is unknown is null', () => {
    const { status, stderr } = runRecords('round:new', folder, flags({ ...ROUND, 'call-closed': '2027-03-01T12:00+09:00' }));
    expect([status, stderr]).toEqual([0, '']);
    expect(changed()).toEqual(['rounds/8.json', 'site.json']);
    expect(read('rounds/8.json')).toMatchObject({
      order: 10,
      name: { ja: '第8回', en: 'Round 8' },
      call: { opened: null, closed: '2027-03-01T12:00+09:00' },
      announced: null,
      selected: null,
    });
    expect(runRecords('records:check', folder).status).toBe(0);
    expect(runRecords('hub:new', folder, flags({ ...NEW_HUB, round: '8' })).status).toBe(0);
  });

  it.each([
    ['an id that is taken', { id: '7' }],
    ['a track that does not exist', { tracks: 'regional,global' }],
    ['a year that does not fit the day', { announced: '2026-03-31' }],
  ])('refuses %s', (_, wrong) => {
    expect(runRecords('round:new', folder, flags({ ...ROUND, ...wrong })).status).toBe(2);
    expect(changed()).toEqual([]);
  });
});

describe('hub:renew', () => {
  it('adds the renewal and a line in the change log, and leaves every other line as it is', () => {
    const { status } = runRecords('hub:renew', folder, ['kit-icc', ...flags(RENEWAL)]);
    expect(status).toBe(0);
    expect(changed()).toEqual(['hubs/kit-icc/hub.json', 'site.json']);
    const hub = readHub('kit-icc');
    expect(hub.renewals).toEqual([
      { round: '1', reportedOn: '2026-12-25', validUntil: '2029-03-31', source: RENEWAL['source-url'], note: null },
    ]);
    expect(hub.changes.map(({ date }) => date)).toEqual([TODAY]);
    expect(hub.updatedOn).toBe(TODAY);
    const lines = new Set(fs.readFileSync(path.join(folder, 'hubs/kit-icc/hub.json'), 'utf8').split('\n'));
    const lost = (before['hubs/kit-icc/hub.json'] ?? '').split('\n').filter((line) => !lines.has(line));
    expect(lost).toEqual(['  "renewals": [],', expect.stringContaining('"updatedOn"')]);
    expect(fs.readFileSync(path.join(folder, 'hubs/kit-icc/hub.json'), 'utf8')).toBe(`${JSON.stringify(hub, null, 2)}\n`);
    expect(runRecords('records:check', folder).status).toBe(0);
  });

  it.each([
    ['a hub that does not exist', ['nowhere', ...flags(RENEWAL)], 'There is no hub'],
    ['no hub', flags(RENEWAL), 'Give the id of one hub'],
    ['a track the hub was not selected for', ['kit-icc', ...flags({ ...RENEWAL, track: 'regional' })], 'not one of those allowed'],
    ['a last day that ends no fiscal year', ['kit-icc', ...flags({ ...RENEWAL, 'valid-until': '2029-04-01' })], 'March 31'],
    ['a last day inside the first term', ['kit-icc', ...flags({ ...RENEWAL, 'valid-until': '2023-03-31' })], 'does not end after'],
    ['a renewal without source', ['kit-icc', ...flags({ ...RENEWAL, 'source-url': undefined })], '--source-url'],
    ['the same renewal again', ['ryukoku-rec', ...flags({ ...RENEWAL, track: 'regional', 'valid-until': '2028-03-31' })], 'already'],
  ])('refuses %s, and writes nothing', (_, args, words) => {
    const { status, stderr } = runRecords('hub:renew', folder, args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(changed()).toEqual([]);
  });

  it('refuses a record that is broken, and says so', () => {
    fs.writeFileSync(path.join(folder, 'hubs/kit-icc/hub.json'), '{');
    const { status, stderr } = runRecords('hub:renew', folder, ['kit-icc', ...flags(RENEWAL)]);
    expect([status, stderr.includes('Mend it first')]).toEqual([2, true]);
  });

  it('asks which selection is meant where a hub has several', () => {
    const several = checkRecords(CONTENT).files.hubs.find(({ data }) => data.selections.length > 1);
    expect(several).toBeDefined();
    const { track: _, ...rest } = RENEWAL;
    const { status, stderr } = runRecords('hub:renew', folder, [several?.id ?? '', ...flags(rest)]);
    expect(status).toBe(2);
    expect(stderr).toContain('--track');
  });
});

describe('hub:rename and hub:retire', () => {
  const NAME = {
    'name-ja': '新しい名称',
    'name-en': 'New Name',
    'name-en-status': 'working',
    since: '2027-01',
    'source-url': RENEWAL['source-url'],
    'source-title-ja': '改称のお知らせ',
  };

  it('a new name is added; the name at the time of selection and the address stay', () => {
    expect(runRecords('hub:rename', folder, ['kit-icc', ...flags(NAME)]).status).toBe(0);
    const hub = readHub('kit-icc');
    expect(hub.name.ja).toBe('革新複合材料研究開発センター');
    expect(hub.currentName).toEqual({
      name: { ja: '新しい名称', en: 'New Name' },
      nameEnStatus: 'working',
      since: '2027-01',
      source: NAME['source-url'],
    });
    expect(Object.keys(hub).indexOf('currentName')).toBe(Object.keys(hub).indexOf('shortNames') + 1);
    expect(runRecords('records:check', folder).status).toBe(0);
    // A name that is on record is not replaced by accident.
    const once = snapshot(folder);
    expect(runRecords('hub:rename', folder, ['kit-icc', ...flags({ ...NAME, 'name-ja': '別の名称' })]).status).toBe(2);
    expect(snapshot(folder)).toEqual(once);
    expect(runRecords('hub:rename', folder, ['kit-icc', '--replace', ...flags({ ...NAME, 'name-ja': '別の名称' })]).status).toBe(0);
    expect(readHub('kit-icc').currentName?.name.ja).toBe('別の名称');
  });

  it('an end is added with its source; the record stays', () => {
    const args = [
      'tohoku-cies',
      ...flags({ 'ended-on': '2026-03-31', 'source-url': NAME['source-url'], 'source-title-ja': '終了のお知らせ' }),
    ];
    const { status, stderr } = runRecords('hub:retire', folder, args);
    expect([status, stderr]).toEqual([0, '']);
    const [selection] = readHub('tohoku-cies').selections;
    expect(readHub('tohoku-cies').endings).toEqual([{ round: selection?.round, endedOn: '2026-03-31', source: NAME['source-url'] }]);
    expect(runRecords('records:check', folder).status).toBe(0);
    expect(runRecords('hub:retire', folder, args).status).toBe(2);
  });
});

describe('every command', () => {
  it.each(['records:check', 'records:due', 'hub:new', 'round:new', 'hub:renew', 'hub:rename', 'hub:retire'] as const)(
    '%s explains itself',
    (command) => {
      const { status, stdout } = runRecords(command, folder, ['--help']);
      expect(status).toBe(0);
      expect(stdout).toContain(`npm run ${command}`);
      expect(stdout).toMatch(/[ぁ-ん]/);
      expect(stdout).toMatch(/[a-z]{4} [a-z]{2}/);
      const names = JSON.parse(fs.readFileSync(path.join(CONTENT, '../package.json'), 'utf8')) as { scripts: Record<string, string> };
      expect(names.scripts[command]).toBe(`node scripts/run.mjs ${command}`);
    },
  );

  it('says so when the folder of the records does not exist', () => {
    const { status, stderr } = runRecords('records:check', path.join(folder, 'nowhere'));
    expect([status, stderr.includes('フォルダが見つかりません'), stderr.includes('does not exist')]).toEqual([1, true, true]);
  });

  it('refuses a day that is none', () => {
    const { status, stderr } = runRecords('records:due', folder, [], { env: { SHOWCASE_TODAY: '2026-02-30' } });
    expect([status, stderr.includes('SHOWCASE_TODAY')]).toEqual([2, true]);
  });
});

describe('records:check', () => {
  const kinds = (today: string, args: string[] = []) => {
    const { stdout } = runRecords('records:check', folder, ['--json', ...args], { env: { SHOWCASE_TODAY: today } });
    return JSON.parse(stdout) as { warningCounts: Record<string, number>; warnings: { kind: string; file: string; line?: number }[] };
  };

  it('warns of what is merely poor, without failing', () => {
    const { status, stdout } = runRecords('records:check', folder);
    expect(status).toBe(0);
    expect(stdout).toContain('no contact');
    expect(stdout).toContain('問い合わせ先なし');
    const { warningCounts, warnings } = kinds(TODAY);
    for (const kind of ['english-name-unsourced', 'contact-missing', 'not-verified-live']) expect(warningCounts[kind]).toBeGreaterThan(0);
    // In short unless asked for: one line for each kind.
    expect(stdout.split('\n').length).toBeLessThan(12);
    const listed = runRecords('records:check', folder, ['--warnings', '--lang', 'en']).stdout;
    expect(listed.match(/^ {2}! /gm)).toHaveLength(warnings.length);
    for (const { kind, file, line } of warnings) if (kind !== 'institution-unused') expect([file, typeof line]).toEqual([file, 'number']);
  });

  it('warns of facts from the day after their second year, and of terms in their last 90 days', () => {
    const read = checkRecords(folder).files.hubs.flatMap(({ data }) => data.facts.map(({ readOn }) => readOn));
    expect(new Set(read)).toEqual(new Set(['2026-11-23']));
    expect([kinds('2028-11-23').warningCounts['fact-old'], kinds('2028-11-24').warningCounts['fact-old']]).toEqual([0, read.length]);
    expect(kinds('2027-12-31').warningCounts['term-ending']).toBe(0);
    expect(
      kinds('2028-01-01')
        .warnings.filter(({ kind }) => kind === 'term-ending')
        .map(({ file }) => file),
    ).toContain('hubs/ryukoku-rec/hub.json');
    expect(kinds('2028-04-01').warningCounts['term-ending']).toBe(0);
  });

  it('refuses a language it does not speak', () => {
    expect(runRecords('records:check', folder, ['--lang', 'fr']).status).toBe(2);
  });
});

describe('records:due', () => {
  const due = (today: string, args: string[] = []) => runRecords('records:due', folder, args, { env: { SHOWCASE_TODAY: today } });

  it('says so when nothing is due', () => {
    const { status, stdout } = due('2026-11-23');
    expect(status).toBe(0);
    expect(stdout.trim()).toBe(
      '2026年11月23日から2027年2月21日までに期日が来るものはありません。\nNothing is due from November 23, 2026 to February 21, 2027.',
    );
  });

  it('lists calls, terms and facts in order of their days, the last day of the period included', () => {
    const call = due('2025-07-20').stdout;
    expect(call.match(/^\d{4}-\d{2}-\d{2}/gm)).toEqual(['2025-07-22', '2025-08-27']);
    expect(call).toContain('第7回の公募の締切 12:00');
    expect(call).toContain('Round 7: the call closes 12:00');
    expect(due('2025-07-20', ['--days', '38']).stdout).toContain('2025-08-27');
    expect(due('2025-07-20', ['--days', '37']).stdout).not.toContain('2025-08-27');
    expect(due('2025-08-27', ['--days', '0']).stdout).toContain('今日');
    const years = due('2027-02-01', ['--days', '700', '--lang', 'en']).stdout;
    expect(years).toContain('last day of the term from Round 4');
    expect(years.match(/facts read over two years ago/g)).toHaveLength(39);
    expect(years).not.toMatch(/[ぁ-ん]/);
  });

  it.each(['-1', 'x', '1.5', ''])('refuses --days=%s', (days) => {
    expect(due(TODAY, [`--days=${days}`]).status).toBe(2);
  });
});
