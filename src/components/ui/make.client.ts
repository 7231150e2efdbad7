/** Makes an element with properties and children. Strings become text nodes, so no text is ever read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button of a page that acts by script; `data` says to the script what it does. */
export function makeButton(
  text: string,
  className: string,
  data: Readonly<Record<string, string>>,
  children: readonly Node[] = [],
): HTMLButtonElement {
  const made = make('button', { type: 'button', className }, [text, ...children]);
  Object.assign(made.dataset, data);
  return made;
}
