/** The search box: answers while typing, waits for an input method to finish, and never submits what is still being composed. */

/** Long enough for two keys struck together, too short to be felt. */
const TYPING_PAUSE_MS = 20;

export interface QueryInputEvents {
  /** The text has changed; `settled` = submitted or cleared rather than typed on. */
  onQuery: (query: string, settled: boolean) => void;
  /** The visitor is about to search. */
  onFocus: () => void;
}

/**
 * Watches a search form.
 * @returns asks for what stands in the box now
 */
export function wireQueryInput(form: HTMLFormElement, { onQuery, onFocus }: QueryInputEvents, signal: AbortSignal): () => void {
  const input = form.querySelector('input')!;
  let composing = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const ask = (settled: boolean) => {
    clearTimeout(pause);
    onQuery(input.value.trim(), settled);
  };
  const typed = () => {
    clearTimeout(pause);
    if (!composing) pause = setTimeout(() => ask(false), TYPING_PAUSE_MS);
  };
  input.addEventListener('focus', onFocus, { signal });
  input.addEventListener(
    'compositionstart',
    () => {
      composing = true;
      clearTimeout(pause);
    },
    { signal },
  );
  input.addEventListener(
    'compositionend',
    () => {
      composing = false;
      typed();
    },
    { signal },
  );
  input.addEventListener(
    'input',
    (event) => {
      // The composition may have begun before anybody listened.
      composing = event.isComposing;
      typed();
    },
    { signal },
  );
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      if (!composing) ask(true);
    },
    { signal },
  );
  return typed;
}
