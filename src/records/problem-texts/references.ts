/** What can be wrong between records: something they name does not exist, or does not fit. */
import { text, type ProblemText } from './text.ts';

export const REFERENCE_PROBLEMS = {
  'reference-dangling': text(
    '「{detail}」の記録がありません。',
    'つづりを確かめるか、先に{where}に記録を作ってください。',
    'There is no record “{detail}”.',
    'check the spelling, or first make the record in {where}.',
  ),
  'duplicate-id': text(
    '「{detail}」が2回出てきます。',
    '片方を消すか、idを変えてください。',
    '“{detail}” occurs twice.',
    'remove one or change its id.',
  ),
  'citation-unknown': text(
    '本文が挙げる{detail}という事実がありません。',
    'hub.jsonのfactsに加えるか、番号を直してください。',
    'The text cites a fact {detail} that does not exist.',
    'add it to facts in hub.json or correct the number.',
  ),
  'track-not-in-round': text(
    '公募回{where}は類型「{detail}」を選抜していません。',
    '類型か公募回を確かめてください。',
    'Round {where} did not select for the track “{detail}”.',
    'check the track and the round.',
  ),
  'fiscal-year-mismatch': text(
    '年度が公表日または公募回と合いません({detail})。',
    '年度は4月1日から3月31日までです。どちらが正しいか確かめてください。',
    'The fiscal year does not fit the date of announcement or the round ({detail}).',
    'a fiscal year runs from April 1 to March 31; check which is right.',
  ),
  'renewal-before-term': text(
    '延長の最終日が、もとの選抜期間より後ではありません。',
    '日付と公募回を確かめてください。',
    'The renewed term does not end after the first one.',
    'check the date and the round.',
  ),
  'redirect-loop': text(
    '「{detail}」からの転送が、もとの場所に戻ってしまいます。',
    '最後に行き着くページを「to」に書いてください。',
    'The redirect from “{detail}” leads back to where it began.',
    'give the page it must end at as “to”.',
  ),
  'redirect-target': text(
    '転送先の「{detail}」というページはありません。',
    'つづりを確かめるか、今あるページのアドレスにしてください。',
    'There is no page “{detail}” to redirect to.',
    'check the spelling, or give the address of a page that exists.',
  ),
  'redirect-alive': text(
    '「{detail}」には今もページがあります。',
    'ページがある間は転送できません。この項目を消すか、先にもとの記録を移してください。',
    '“{detail}” still has a page.',
    'an address with a page cannot redirect; remove this entry, or first move the record.',
  ),
} satisfies Record<string, ProblemText>;
