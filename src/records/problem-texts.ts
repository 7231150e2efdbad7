/** Words for every problem code, in both languages. `{…}` is filled from the problem's own values. */
import type { Localized } from '../i18n/locales.ts';
import { printable } from '../schemas/text-rules.ts';

interface ProblemText {
  reason: Localized;
  remedy: Localized;
}

export const PROBLEM_TEXTS = {
  'json-syntax': text(
    'JSONとして読めません({detail})。',
    '行を見て、カンマや引用符の抜けを直してください。',
    'The file is not valid JSON ({detail}).',
    'look at that place for a missing comma or quotation mark.',
  ),
  'json-key-twice': text(
    '「{detail}」という項目が同じ場所に2回あります。',
    '片方を消してください。後に書いたほうだけが使われてしまいます。',
    'The field “{detail}” stands twice in the same place.',
    'remove one of the two; only the later one would count.',
  ),
  'file-empty': text(
    'ファイルが空です。',
    '内容を書くか、版管理(git)で前の内容に戻してください。',
    'The file is empty.',
    'write its content, or bring back what it held from git.',
  ),
  'byte-order-mark': text(
    'ファイルの先頭に見えない印(BOM)があります。',
    '「UTF-8(BOMなし)」で保存し直してください。',
    'The file begins with an invisible mark (BOM).',
    'save it as “UTF-8” without BOM.',
  ),
  'not-utf-8': text(
    '文字コードがUTF-8ではありません。',
    'Shift_JISなどで保存されています。文字コードを「UTF-8」にして保存し直してください。',
    'The text is not in UTF-8.',
    'it may be in Shift_JIS; save it with the encoding “UTF-8”.',
  ),
  'file-unreadable': text(
    'ファイルを読めません({detail})。',
    'ファイルの権限と、ディスクの状態を確かめてください。',
    'The file cannot be read ({detail}).',
    'check its permissions and the state of the disk.',
  ),
  'file-link': text(
    'ほかの場所を指すリンク(シンボリックリンク)です。',
    'リンクを取り除き、ファイルそのものを置いてください。',
    'This is a symbolic link.',
    'remove it and put the file itself here.',
  ),
  'not-a-file': text(
    '普通のファイルではありません。',
    'これを取り除き、同じ名前のファイルを置いてください。',
    'This is not a plain file.',
    'remove it and put a file with that name here.',
  ),
  'front-matter': text(
    '先頭の設定部分(front matter)が読めません({detail})。',
    '「---」で囲み、1行に1項目で書いてください。',
    'The front matter cannot be read ({detail}).',
    'put it between lines of “---”, one field a line.',
  ),
  'field-missing': text(
    '必要な項目がありません。',
    '値を書いてください。分からないときはスキーマが許す項目だけnullにできます。',
    'A required field is missing.',
    'give it a value; use null only where the schema allows it.',
  ),
  'field-unknown': text(
    '「{detail}」という項目はありません。',
    'つづりを確かめるか、その項目を消してください。',
    'There is no field “{detail}”.',
    'check the spelling or remove it.',
  ),
  'type-wrong': text(
    '値の種類が違います({detail})。',
    '同じ項目のほかの記録に合わせてください。',
    'The value is of the wrong kind ({detail}).',
    'write it as in the other records.',
  ),
  choice: text(
    '使える値ではありません({detail})。',
    '挙げた値のどれかにしてください。',
    'The value is not one of those allowed ({detail}).',
    'use one of them.',
  ),
  'text-empty': text(
    '文が空です。',
    '文を書くか、情報がなければ項目の決まりに従ってnullにしてください。',
    'The text is empty.',
    'write it, or use null where the field allows it.',
  ),
  'text-too-long': text('文が2,000字を超えています。', '短くしてください。', 'The text is longer than 2,000 characters.', 'shorten it.'),
  'name-too-long': text(
    '名前・題・読みが200字を超えています。',
    '短くし、説明は要約や注記に書いてください。',
    'The name, title or reading is longer than 200 characters.',
    'shorten it; put explanations into the summary or a note.',
  ),
  'body-too-long': text(
    '本文が{detail}字を超えています。',
    '短くするか、分けてください。',
    'The text is longer than {detail} characters.',
    'shorten or divide it.',
  ),
  'file-too-large': text(
    'ファイルが大きすぎます({detail}バイトまで)。',
    '中身を確かめ、要らないものを取り除いてください。',
    'The file is too large (the limit is {detail} bytes).',
    'look at what it holds and remove what does not belong there.',
  ),
  'too-deep': text(
    '入れ子が深すぎるか、YAMLの「&」「*」で部分を使い回しています。',
    'ほかの記録と同じ形で、そのまま書いてください。',
    'The nesting is too deep, or parts are used again with “&” and “*” of YAML.',
    'write it out as in the other records.',
  ),
  'text-untrimmed': text(
    '文の前後に空白があります。',
    '空白を取ってください。',
    'The text begins or ends with a space.',
    'remove the space.',
  ),
  'text-hidden-characters': text(
    '目に見えない文字が入っています({detail})。',
    'その場所を打ち直してください。写し元の書式や並び順の記号が残っていることがあります。',
    'The text holds a character nobody can see ({detail}).',
    'type that place again; marks of layout or direction may have come along from where it was copied.',
  ),
  'text-line-break': text(
    '改行かタブが入っています。',
    '1行の文にしてください。段落が要るものは紹介文(ja.md、en.md)に書いてください。',
    'The text holds a line break or a tab.',
    'make it one line; what needs paragraphs belongs into the profile (ja.md, en.md).',
  ),
  'text-disguised': text(
    'ほかの文字に見せかけた文字(ラテン文字とキリル文字の混在など)か、重ねすぎた記号があります。',
    '打ち直してください。',
    'Letters stand in for others (Latin and Cyrillic in one word), or too many marks are stacked on one letter.',
    'type it again.',
  ),
  'slug-form': text(
    'idの形が違います。',
    '半角の小文字・数字・ハイフンだけ、60字までにしてください(例: kit-icc)。',
    'The id has the wrong form.',
    'use lower-case Latin letters, digits and hyphens, 60 characters at most (example: kit-icc).',
  ),
  'slug-too-long': text(
    '{detail}字を超えています。',
    '機関と拠点の短い名前にしてください(例: kit-icc)。',
    'The id is longer than {detail} characters.',
    'make it short: institution and hub (example: kit-icc).',
  ),
  'slug-reserved': text(
    '「{detail}」はサイトかWindowsが別のことに使う名前です。',
    '別の名前にしてください。',
    '“{detail}” is a name the site or Windows uses for something else.',
    'choose another.',
  ),
  'slug-taken': text(
    'すでにあります({detail})。',
    '別の名前にするか、今ある記録を直してください。上書きはしません。',
    'It exists already ({detail}).',
    'choose another name, or edit the record that is there; nothing is overwritten.',
  ),
  'slug-published': text(
    '{detail}は以前に公開されたアドレスです。',
    '別の名前にしてください。公開したアドレスは別の拠点に使いません。',
    '{detail} was published before.',
    'choose another name; a published address is not given to another hub.',
  ),
  'url-form': text(
    '公開ページのアドレスではありません。',
    '「https://」で始まる2,000字までのアドレスにしてください。ユーザー名、数字だけのホスト、空白は使えません。',
    'This is not the address of a public page.',
    'give one that begins with https://, has at most 2,000 characters and no user name, number for a host, or space.',
  ),
  'link-form': text(
    '本文のリンク先「{detail}」は使えません。',
    '「https://」で始まる公開ページか、「/」で始まるこのサイトのページにしてください。',
    'The link to “{detail}” cannot be used.',
    'link to a public page (https://…) or to a page of this site (/…).',
  ),
  'markdown-image': text(
    '本文に画像があります({detail})。',
    '画像を取り除いてください。',
    'The text holds a picture ({detail}).',
    'remove it.',
  ),
  'markdown-html': text(
    '本文にHTMLがあります({detail})。',
    'HTMLを消してMarkdownで書いてください。「<」そのものは「\\<」と書きます。',
    'The text holds HTML ({detail}).',
    'use Markdown instead; write “<” itself as “\\<”.',
  ),
  'markdown-footnote': text(
    '本文に脚注の定義があります({detail})。',
    '定義を消してください。[^f1]の行き先はhub.jsonの事実です。',
    'The text defines a footnote ({detail}).',
    'remove the definition; [^f1] leads to a fact of hub.json.',
  ),
  'page-code': text(
    'ページに使えない書き方があります({detail})。',
    '波括弧、import、export、HTMLは使えません。部品はcontent/README.mdにあるものだけです。',
    'The page holds something it may not use ({detail}).',
    'no braces, import, export or HTML; only the components listed in content/README.md.',
  ),
  'site-url-form': text(
    'サイトのアドレスの形が違います。',
    '「https://例.jp」のように、末尾の「/」なしで書いてください。',
    'The site address has the wrong form.',
    'write it like https://example.jp, without a final slash.',
  ),
  'date-form': text(
    '日付の形が違うか、ない日付です。',
    '引用符も付けて「"2025-07-18"」のように書いてください。',
    'This is not a date, or not in the right form.',
    'write it like "2025-07-18", with the quotation marks.',
  ),
  'day-in-future': text(
    'まだ来ていない日です(今日は{detail})。',
    '実際に読んだ日、知らされた日を書いてください。',
    'That day has not come yet (today is {detail}).',
    'give the day it happened.',
  ),
  'news-date-form': text(
    'お知らせの日付の形が違います。',
    '「2025-07-18」「2025-07」「FY2025」のどれかで書いてください。',
    'The date of the item has the wrong form.',
    'write 2025-07-18, 2025-07 or FY2025.',
  ),
  'not-fiscal-year-end': text(
    '選抜期間の最終日は3月31日です。',
    '「2028-03-31」のように書いてください。',
    'A term ends on March 31.',
    'write it like 2028-03-31.',
  ),
  'kana-form': text(
    '読みはひらがなで書きます。',
    'カタカナや漢字をひらがなにしてください。',
    'A reading is written in hiragana.',
    'turn katakana and kanji into hiragana.',
  ),
  'fiscal-year-range': text(
    '年度が範囲の外です。',
    '2019から2100までの西暦にしてください。',
    'The fiscal year is out of range.',
    'give a year from 2019 to 2100.',
  ),
  'number-form': text(
    '数ではないか、形が違います。',
    '引用符のない半角の数にしてください。',
    'This is not a number of the right form.',
    'write a number without quotation marks.',
  ),
  'boolean-form': text(
    'trueかfalseではありません。',
    '引用符なしでtrueかfalseと書いてください。',
    'This is neither true nor false.',
    'write true or false without quotation marks.',
  ),
  'outside-japan': text(
    '座標が日本の範囲の外です。',
    '緯度(lat)と経度(lng)を取り違えていないか確かめてください。',
    'The coordinates lie outside Japan.',
    'check that lat and lng are not swapped.',
  ),
  'sources-missing': text(
    '出典がありません。',
    '読んだページのアドレスを1つ以上書いてください。',
    'There is no source.',
    'give the address of at least one page you read.',
  ),
  'selections-missing': text(
    '選抜の記録がありません。',
    '公募回・類型・年度・出典を1件以上書いてください。',
    'There is no selection.',
    'give at least one, with round, track, fiscal year and sources.',
  ),
  'facts-missing': text(
    '事実が1件もありません。',
    '出典のある事実を1件以上書いてください。',
    'There is no fact.',
    'give at least one sourced fact.',
  ),
  'tracks-missing': text('類型がありません。', '類型のidを1つ以上書いてください。', 'There is no track.', 'give at least one track id.'),
  'support-missing': text(
    '根拠になる事実がありません。',
    '支える事実の番号(f1など)を書いてください。',
    'No fact supports this choice.',
    'name the facts that do (f1, …).',
  ),
  'fact-id-form': text(
    '事実の番号の形が違います。',
    'f1、f2のように書いてください。',
    'The number of the fact has the wrong form.',
    'write f1, f2 and so on.',
  ),
  'prefecture-code': text(
    '都道府県コードの形が違います。',
    '01から47までの2桁にしてください。',
    'The prefecture code has the wrong form.',
    'give two digits from 01 to 47.',
  ),
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
  'translation-missing': text(
    '{detail}がありません。',
    'もう一方の言語のファイルを同じフォルダに作ってください。',
    '{detail} is missing.',
    'write the file for the other language beside it.',
  ),
  'file-missing': text('{detail}がありません。', 'このフォルダに作ってください。', '{detail} is missing.', 'make it in this folder.'),
  'file-unexpected': text(
    'このファイルはどの記録でもありません。',
    '名前と場所を確かめるか、取り除いてください。',
    'This file is not part of any record.',
    'check its name and place, or remove it.',
  ),
  'citation-unknown': text(
    '本文が挙げる{detail}という事実がありません。',
    'hub.jsonのfactsに加えるか、番号を直してください。',
    'The text cites a fact {detail} that does not exist.',
    'add it to facts in hub.json or correct the number.',
  ),
  'citation-missing': text(
    '本文に根拠の番号がありません。',
    '文の後に[^f1]のように書いてください。',
    'The text cites no fact.',
    'put a mark such as [^f1] after its sentences.',
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
  'slug-twice': text(
    '大文字・小文字の違いだけの同じ名前があります({detail})。',
    'フォルダ名を変えてください。',
    'Another folder has the same name but for capitals ({detail}).',
    'rename one.',
  ),
  'site-address-form': text(
    'このサイトのアドレスの形が違います。',
    '「/hubs/kit-icc/」のように、「/」で始め、サイトの名前も「/en/」も付けずに書いてください。英語のページには自動で適用されます。',
    'This is not an address of this site.',
    'write it like /hubs/kit-icc/: beginning with a slash, without the name of the site and without /en/; the English page follows by itself.',
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

export type ProblemCode = keyof typeof PROBLEM_TEXTS;

/** The words for a code with its values filled in. */
export function wordProblem(code: ProblemCode, values: { detail?: string; where?: string } = {}): ProblemText {
  // Details come from records: what a terminal would act upon is written out, and nothing in them counts as a place to fill.
  const fill = (template: string) => template.replace(/\{(detail|where)\}/g, (_, key: 'detail' | 'where') => printable(values[key] ?? ''));
  const { reason, remedy } = PROBLEM_TEXTS[code];
  return { reason: { ja: fill(reason.ja), en: fill(reason.en) }, remedy: { ja: fill(remedy.ja), en: fill(remedy.en) } };
}

/** Whether a message is one of our codes (schemas give the code as message). */
export function isProblemCode(value: string): value is ProblemCode {
  return Object.hasOwn(PROBLEM_TEXTS, value);
}

function text(reasonJa: string, remedyJa: string, reasonEn: string, remedyEn: string): ProblemText {
  return { reason: { ja: reasonJa, en: reasonEn }, remedy: { ja: remedyJa, en: remedyEn } };
}
