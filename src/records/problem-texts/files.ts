/** What can be wrong with a file as such: its name, place, encoding, syntax. */
import { text, type ProblemText } from './text.ts';

export const FILE_PROBLEMS = {
  'json-syntax': text(
    'JSONとして読めません({detail})。',
    '行を見て、カンマや引用符の抜けを直してください。',
    'The file is not valid JSON ({detail}).',
    'look at that place for a missing comma or quotation mark.',
  ),
  'json-merge-mark': text(
    '2人の変更がぶつかった跡(git)が残っています({detail})。',
    '「<<<<<<<」から「>>>>>>>」までのうち正しいほうを残し、印の行を消してください。',
    'A conflict of two changes (git) was left in the file ({detail}).',
    'keep the right one of the two versions between “<<<<<<<” and “>>>>>>>”, and delete the lines with these marks.',
  ),
  'json-wide-sign': text(
    '文の外に、JSONで使えない記号があります({detail})。',
    '半角の「"」「,」「:」「{}」「[]」に打ち直してください。',
    'A sign stands outside the texts that JSON does not know ({detail}).',
    'type it again as one of " , : { } [ ] in half width.',
  ),
  'json-comma-last': text(
    '最後の項目の後に「{detail}」があります。',
    '消してください。カンマは項目と項目の間だけに書きます。',
    'A “{detail}” stands after the last item.',
    'delete it; commas stand between items only.',
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
  'file-missing': text('{detail}がありません。', 'このフォルダに作ってください。', '{detail} is missing.', 'make it in this folder.'),
  'file-unexpected': text(
    'このファイルはどの記録でもありません。',
    '名前と場所を確かめるか、取り除いてください。',
    'This file is not part of any record.',
    'check its name and place, or remove it.',
  ),
  'translation-missing': text(
    '{detail}がありません。',
    'もう一方の言語のファイルを同じフォルダに作ってください。',
    '{detail} is missing.',
    'write the file for the other language beside it.',
  ),
  'name-form': text(
    'フォルダかファイルの名前「{detail}」は、アドレスに使えません。',
    '半角の小文字・数字・ハイフンだけ、60字までの名前にしてください(例: kit-icc)。写しなら取り除いてください。',
    'The name of the folder or file, “{detail}”, cannot be part of an address.',
    'use lower-case Latin letters, digits and hyphens, 60 characters at most (example: kit-icc); remove it if it is a copy.',
  ),
  'slug-twice': text(
    '大文字・小文字の違いだけの同じ名前があります({detail})。',
    'フォルダ名を変えてください。',
    'Another folder has the same name but for capitals ({detail}).',
    'rename one.',
  ),
} satisfies Record<string, ProblemText>;
