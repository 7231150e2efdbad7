/** Questions a command asks in the terminal, or finds answered by its flags. */
import { createInterface } from 'node:readline';
import type { Localized } from '../../src/i18n/locales.ts';
import { isProblemCode, wordProblem } from '../../src/records/problem-texts.ts';
import { UsageError } from './cli.ts';

/** Answers by flag; a question that was skipped has none. */
export type Answers = Partial<Record<string, string>>;

/** What is wrong with an answer, or null. */
type Verdict = { reason: Localized; remedy: Localized } | null;

export interface Question {
  /** Name of the flag, without hyphens. */
  flag: string;
  ask: Localized;
  /** Without it nothing is written; the others may be skipped and are then absent from the record. */
  required: boolean;
  check: (answer: string, answers: Answers) => Verdict;
  /** The only answers possible, with their names. */
  choices?: (answers: Answers) => { id: string; name: Localized }[];
  /** Taken when the answer is left empty. */
  fallback?: (answers: Answers) => string | undefined;
  /** Whether the question arises at all, from the answers before it. */
  when?: (answers: Answers) => boolean;
}

/** No check of its own: the choices of the question say what is allowed. */
export const anything: Question['check'] = () => null;

/** A check by a schema of the records: the same rule, and the same words, as `records:check`. */
export function bySchema(schema: {
  safeParse: (value: unknown) => { error?: { issues: { message: string }[] } | undefined };
}): Question['check'] {
  return (answer) => {
    const message = schema.safeParse(answer).error?.issues[0]?.message;
    return message === undefined ? null : isProblemCode(message) ? wordProblem(message) : wordProblem('type-wrong', { detail: message });
  };
}

/**
 * Gets an answer to every question: from the flags, and by asking where a required one is missing.
 * @throws UsageError naming every flag that is wrong, or, when nobody answers, every one that is missing
 */
export async function collect(questions: readonly Question[], given: Answers): Promise<Answers> {
  const { answers, missing, wrong } = fromFlags(questions, given);
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  return missing.length === 0 ? answers : await askAll(questions, given);
}

/** What the flags of a command line say; empty ones say nothing. */
export function givenBy(values: Readonly<Record<string, unknown>>, questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions.flatMap(({ flag }) => {
      const value = values[flag];
      return typeof value === 'string' && value.trim() !== '' ? [[flag, value.trim()]] : [];
    }),
  );
}

/** The lines of `--help` about the questions. */
export function helpOf(questions: readonly Question[]): string {
  const width = Math.max(...questions.map(({ flag }) => flag.length)) + 4;
  return questions
    .map(({ flag, ask, required, choices, when }) => {
      const need = required ? (when === undefined ? '必須/required' : '場合により必須/required at times') : '任意/optional';
      const list = choices?.({}).map(({ id }) => id) ?? [];
      const one = list.length > 0 && list.length <= 12 ? `\n  ${' '.repeat(width)}${list.join(' | ')}` : '';
      return `  ${`--${flag}`.padEnd(width)}${ask.ja} / ${ask.en} [${need}]${one}`;
    })
    .join('\n');
}

function fromFlags(questions: readonly Question[], given: Answers): { answers: Answers; missing: Question[]; wrong: string[] } {
  const answers: Answers = {};
  const missing: Question[] = [];
  const wrong: string[] = [];
  for (const question of questions) {
    if (question.when?.(answers) === false) continue;
    const answer = given[question.flag] ?? question.fallback?.(answers);
    if (answer === undefined || answer === '') {
      if (question.required) missing.push(question);
      continue;
    }
    const verdict = judge(question, answer, answers);
    if (verdict === null) answers[question.flag] = answer;
    else wrong.push(`--${question.flag} ${answer}\n${spell(verdict)}`);
  }
  return { answers, missing, wrong };
}

function judge(question: Question, answer: string, answers: Answers): Verdict {
  const ids = question.choices?.(answers).map(({ id }) => id);
  if (ids !== undefined && !ids.includes(answer))
    return wordProblem('choice', { detail: ids.length > 12 ? `${ids.slice(0, 3).join(' / ')} / …` : ids.join(' / ') });
  return question.check(answer, answers);
}

async function askAll(questions: readonly Question[], given: Answers): Promise<Answers> {
  const terminal = openTerminal();
  const answers: Answers = {};
  try {
    console.error('分からない任意の項目は、何も書かずにEnterを押してください。Ctrl+Cで中止(何も書きません)。');
    console.error('Leave optional questions empty when you do not know. Ctrl+C stops; nothing is written.');
    for (const question of questions) {
      if (question.when?.(answers) === false) continue;
      const flag = given[question.flag];
      // What a flag has answered is checked already, unless the question did not arise then.
      if (flag !== undefined && judge(question, flag, answers) === null) {
        answers[question.flag] = flag;
        continue;
      }
      const answer = await ask(question, answers, terminal);
      if (answer !== '') answers[question.flag] = answer;
    }
    return answers;
  } catch (error) {
    if (!(error instanceof InputEndedError)) throw error;
    const left = fromFlags(questions, { ...given, ...answers }).missing.map(({ flag, ask: { ja, en } }) => `  --${flag}  ${ja} / ${en}`);
    throw new UsageError(
      `\n入力が途中で終わったので、何も書いていません。次の情報が必要です(--helpで一覧)。\nThe input ended; nothing was written. Still needed (--help lists all flags):\n${left.join('\n')}`,
    );
  } finally {
    terminal.close();
  }
}

async function ask(question: Question, answers: Answers, terminal: Terminal): Promise<string> {
  const choices = question.choices?.(answers);
  const fallback = question.fallback?.(answers);
  const hint = fallback !== undefined ? ` [${fallback}]` : question.required ? '' : ' (任意/optional)';
  const list = (shown = choices ?? []) => shown.map(({ id, name }) => `    ${id.padEnd(16)} ${name.ja} / ${name.en}`).join('\n');
  if (choices !== undefined && choices.length <= 12) console.error(`\n${list()}`);
  for (;;) {
    const many = choices !== undefined && choices.length > 12 ? ' (?で一覧/? lists them)' : '';
    const line = (await terminal.ask(`\n${question.ask.ja} / ${question.ask.en}${hint}${many}\n> `)).trim();
    if (line === '?' && choices !== undefined) {
      console.error(list());
      continue;
    }
    const answer = line === '' ? (fallback ?? '') : line;
    if (answer === '' && !question.required) return '';
    const verdict = answer === '' ? wordProblem('text-empty') : judge(question, answer, answers);
    if (verdict === null) return answer;
    console.error(spell(verdict));
  }
}

function spell({ reason, remedy }: NonNullable<Verdict>): string {
  return `  ✗ ${reason.ja}${remedy.ja}\n    ${reason.en} ${remedy.en}`;
}

class InputEndedError extends Error {}

interface Terminal {
  ask: (prompt: string) => Promise<string>;
  close: () => void;
}

/** Lines of the terminal, or of a file or pipe in its place; readline's own `question` would lose lines that come early. */
function openTerminal(): Terminal {
  const lines: string[] = [];
  let waiting: { resolve: (line: string) => void; reject: (error: Error) => void } | undefined;
  let ended = false;
  const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: process.stdin.isTTY });
  reader.on('line', (line) => {
    if (waiting === undefined) lines.push(line);
    else waiting.resolve(line);
    waiting = undefined;
  });
  reader.on('close', () => {
    ended = true;
    waiting?.reject(new InputEndedError());
  });
  return {
    ask: (prompt) => {
      const next = lines.shift();
      if (process.stdin.isTTY) {
        // The last line of the prompt belongs to readline, which draws it again when the answer is edited.
        console.error(prompt.slice(0, prompt.lastIndexOf('\n')));
        reader.setPrompt(prompt.slice(prompt.lastIndexOf('\n') + 1));
        reader.prompt();
      } else console.error(prompt);
      if (next !== undefined) return Promise.resolve(next);
      if (ended) return Promise.reject(new InputEndedError());
      return new Promise((resolve, reject) => (waiting = { resolve, reject }));
    },
    close: () => reader.close(),
  };
}
