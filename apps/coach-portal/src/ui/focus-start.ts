/** After a step to the next question on the same page: its first field, else its title. */
export function focusStart(inside: HTMLElement | null): void {
  const start =
    inside?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea") ?? inside?.querySelector<HTMLElement>("h1");
  start?.focus();
}
