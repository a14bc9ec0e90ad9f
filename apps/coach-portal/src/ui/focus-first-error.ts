/** After a press on save with something missing: the cursor goes to the first field that says so. */
export function focusFirstError(form: HTMLFormElement): void {
  // The errors stand in the page one frame after the state that asks for them.
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}
