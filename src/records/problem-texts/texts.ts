/** What can be wrong with words: names and sentences in a field, and the Markdown of profiles and pages. */
import { text, type ProblemText } from './text.ts';

export const TEXT_PROBLEMS = {
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
  'kana-form': text(
    '読みはひらがなで書きます。',
    'カタカナや漢字をひらがなにしてください。',
    'A reading is written in hiragana.',
    'turn katakana and kanji into hiragana.',
  ),
  'link-form': text(
    '本文のリンク先「{detail}」は使えません。',
    '「https://」で始まる公開ページか、「/」で始まるこのサイトのページにしてください。',
    'The link to “{detail}” cannot be used.',
    'link to a public page (https://…) or to a page of this site (/…).',
  ),
  'link-dead': text(
    '本文のリンク先「{detail}」というページは、このサイトにありません。',
    'つづりを確かめてください。ページのアドレスは「/」で始まり「/」で終わります(英語のページでも/enは付けません)。',
    'The text links to “{detail}”, and this site has no such page.',
    'check the spelling; addresses of pages begin and end with “/”, without /en in English texts too.',
  ),
  'contact-in-text': text(
    'メールアドレスか電話番号が書かれています({detail})。',
    '消してください。連絡先は、機関が公開している問い合わせページのアドレスをhub.jsonのcontactに書きます。',
    'The text holds a mail address or a telephone number ({detail}).',
    'remove it; to say how to get in touch, give the address of a contact page of the institution in contact of hub.json.',
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
  'citation-missing': text(
    '本文に根拠の番号がありません。',
    '文の後に[^f1]のように書いてください。',
    'The text cites no fact.',
    'put a mark such as [^f1] after its sentences.',
  ),
} satisfies Record<string, ProblemText>;
