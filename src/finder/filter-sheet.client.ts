/** On a narrow screen the filters open as a modal sheet: the form moves into a dialog and back. */
export class FilterSheet {
  constructor(root: HTMLElement, signal: AbortSignal) {
    const home = root.querySelector('[data-filters-home]');
    const form = root.querySelector('[data-filters]');
    const sheet = root.querySelector<HTMLDialogElement>('[data-filters-sheet]');
    const slot = root.querySelector('[data-filters-slot]');
    if (!home || !form || !sheet || !slot) return;
    root.querySelector('[data-open-filters]')?.addEventListener(
      'click',
      () => {
        slot.append(form);
        sheet.showModal();
      },
      { signal },
    );
    for (const button of root.querySelectorAll('[data-close-filters]')) button.addEventListener('click', () => sheet.close(), { signal });
    sheet.addEventListener('close', () => home.append(form), { signal });
  }
}
