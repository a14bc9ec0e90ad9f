/** Posted by the script of `ui/KeepTyped.svelte` while somebody types: keep it and stay here, no button was pressed yet. */
export function isTyped(form: FormData): boolean {
  return form.has("typed");
}
