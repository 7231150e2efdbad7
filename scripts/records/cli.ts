/** What the commands of the records share: their folder, their languages, and how they say what went wrong. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALES, type Locale, type Localized } from '../../src/i18n/locales.ts';
import { ChangedMeanwhileError, settleWrites, UnfinishedWriteError } from '../../src/records/write.ts';

/** The command was called in a way it cannot act on; exit code 2. The message is in both languages already. */
export class UsageError extends Error {}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the records: `--content`, else SHOWCASE_CONTENT (for trials in a copy), else `content/`. */
export function contentFolder(option: string | undefined): string {
  const set = option ?? process.env.SHOWCASE_CONTENT;
  return set === undefined || set === '' ? resolve(ROOT, 'content') : resolve(set);
}

/** The languages of the output: Japanese and English unless `--lang` names one. */
export function localesOf(option: string | undefined): Locale[] {
  if (option === undefined) return [...LOCALES];
  const locale = LOCALES.find((known) => known === option);
  if (locale === undefined) {
    throw new UsageError(`--lang ${option}: ${LOCALES.join(' / ')} のどちらかにしてください。 Use ${LOCALES.join(' or ')}.`);
  }
  return [locale];
}

/** A text in the languages asked for, Japanese first. */
export function inLanguages(text: Localized, locales: readonly Locale[], separator = '\n'): string {
  return locales.map((locale) => text[locale]).join(separator);
}

/** Finishes or removes what a stopped run has left; where that fails (a read-only disk), readers pass over it anyway. */
export function settle(contentDir: string): void {
  try {
    const { finished, removed } = settleWrites(contentDir);
    if (finished + removed > 0) console.error('前に中断された書き込みを片づけました。 Tidied up after a run that was stopped.');
  } catch {
    // A folder that is missing is reported by the command itself.
  }
}

/** Runs a command; every error becomes a message in both languages and an exit code, never a stack of calls. */
export async function runCommand(main: () => Promise<void> | void): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const said = explain(error);
    if (said === undefined) throw error;
    console.error(said);
    process.exitCode = error instanceof UsageError || codeOf(error)?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
  }
}

const UNTOUCHED = '記録は元のままです。 The records are as they were.';

/** Errors of the file system in words; the rest of the message names the file. */
const DISK_ERRORS: Record<string, string> = {
  ENOSPC:
    'ディスクがいっぱいで書けません。空きを作ってから、もう一度実行してください。\nThe disk is full. Make room and run the command again.',
  EDQUOT: '使える容量を超えたため書けません。空きを作ってください。\nThe quota is used up. Make room and run the command again.',
  EROFS:
    '読み取り専用のディスクなので書けません。書ける場所で実行してください。\nThe disk is read-only. Run the command where it can write.',
  EACCES: '書き込む権限がありません。フォルダの権限を確かめてください。\nYou may not write here. Check the permissions of the folder.',
  EPERM: '書き込む権限がありません。フォルダの権限を確かめてください。\nYou may not write here. Check the permissions of the folder.',
  EIO: 'ディスクの読み書きに失敗しました。ディスクを確かめてください。\nThe disk failed. Check it.',
  ENOENT: 'フォルダが見つかりません。場所を確かめてください。\nThe folder does not exist. Check its place.',
  ENOTDIR: 'フォルダではありません。場所を確かめてください。\nThis is not a folder. Check its place.',
};

function explain(error: Error): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (error instanceof ChangedMeanwhileError)
    return `${error.file} がほかの人かプログラムに変えられたので、書きませんでした。もう一度実行してください。\n${error.file} was changed by someone else meanwhile; nothing was written. Run the command again.\n${UNTOUCHED}`;
  const code = codeOf(error) ?? codeOf(error.cause) ?? '';
  if (code.startsWith('ERR_PARSE_ARGS'))
    return `オプションが正しくありません。--help で一覧を表示します。\nWrong option; --help lists them.\n${error.message}`;
  const words = DISK_ERRORS[code];
  if (words === undefined) return undefined;
  const state =
    error instanceof UnfinishedWriteError
      ? '変更は保存済みで、置き換えの途中です。原因を取り除いて「npm run records:check」を実行すると完了します。\nThe change is saved but not yet in place. Remove the cause and run “npm run records:check” to finish it.'
      : UNTOUCHED;
  return `${words}\n${state}\n(${error.message})`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
