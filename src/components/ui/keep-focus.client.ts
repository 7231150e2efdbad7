/** Changes what is inside an element; when the change replaces what has the focus, its equal takes the focus over. */
export function keepFocus(parent: HTMLElement, change: () => void): void {
  const focused = parent.querySelector<HTMLElement>(':focus');
  change();
  if (focused === null || focused.isConnected) return;
  const equal = [...parent.querySelectorAll<HTMLElement>(focused.localName)].find(({ outerHTML }) => outerHTML === focused.outerHTML);
  equal?.focus({ preventScroll: true });
}
