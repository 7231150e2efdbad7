/** What a run found, for people: a summary in both languages and what has to be looked at. */
import type { LinkState } from './check-address.ts';
import type { Links } from './collect.ts';
import type { Checked } from './state.ts';

/** Every state in the order of the report; `look` = somebody should look at it. */
const STATES: Record<LinkState, { ja: string; en: string; look: boolean }> = {
  gone: { ja: 'ページがない', en: 'Gone', look: true },
  unreachable: { ja: 'つながらない', en: 'Unreachable', look: true },
  failed: { ja: '相手側の不具合', en: 'Faulty', look: true },
  refused: { ja: 'プログラムを拒む(人が見る)', en: 'Refuses programs (look by hand)', look: true },
  moved: { ja: '移った', en: 'Moved', look: true },
  ok: { ja: '公開中', en: 'Online', look: false },
};

/** How many addresses are in each state. */
export function countStates(results: readonly Checked[]): Record<LinkState, number> {
  const counts: Record<LinkState, number> = { gone: 0, unreachable: 0, failed: 0, refused: 0, moved: 0, ok: 0 };
  for (const { state } of results) counts[state] += 1;
  return counts;
}

/** One line for the terminal, in both languages. */
export function summarize(results: readonly Checked[]): string {
  const counts = countStates(results);
  const names = Object.keys(STATES) as LinkState[];
  const line = (locale: 'ja' | 'en', separator: string) => names.map((name) => `${STATES[name][locale]} ${counts[name]}`).join(separator);
  return `${results.length}件: ${line('ja', '、')}\n${results.length} addresses: ${line('en', ', ')}`;
}

/** The report as Markdown. */
export function toReport(links: Links, results: ReadonlyMap<string, Checked>): string {
  const checked = [...links.keys()].flatMap((url) => results.get(url) ?? []);
  const sections = (Object.keys(STATES) as LinkState[])
    .filter((state) => STATES[state].look)
    .flatMap((state) => {
      const list = checked.filter((result) => result.state === state);
      if (list.length === 0) return [];
      return [`## ${STATES[state].ja} / ${STATES[state].en} (${list.length})`, '', ...list.flatMap((result) => item(result, links)), ''];
    });
  return [
    '# リンクの確認 / Link check',
    '',
    ...summarize(checked)
      .split('\n')
      .flatMap((line) => [line, '']),
    '「公開中」はページが応答したことだけを示します。書かれている内容までは確かめていません。',
    '',
    '“Online” says that a page answered, not that it still says the same.',
    '',
    ...sections,
  ].join('\n');
}

function item({ url, status, final, detail, at }: Checked, links: Links): string[] {
  const facts = [status === null ? '' : String(status), detail ?? '', final === null ? '' : `→ ${final}`, at].filter((part) => part !== '');
  return [`- ${url}`, `  - ${facts.join(', ')}`, ...(links.get(url) ?? []).map((place) => `  - content/${place}`)];
}
