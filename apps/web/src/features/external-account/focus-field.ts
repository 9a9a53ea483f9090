/** Brings the control of a field into view and gives it the focus, once what was just opened is drawn. */
export function focusField(field: string): void {
  setTimeout(() => {
    const frame = [...document.querySelectorAll<HTMLElement>('[data-field]')].find(
      (element) => element.dataset['field'] === field,
    );
    const controls = frame?.querySelectorAll<HTMLElement>(
      'input, textarea, [role="group"] button, button[aria-haspopup]',
    );
    (controls?.[0] ?? null)?.focus();
  });
}
