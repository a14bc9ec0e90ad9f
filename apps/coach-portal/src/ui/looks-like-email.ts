/** Whether the browser would take this text as an e-mail address. A hint to the typist; core decides, with the domain's own rule. */
export function looksLikeEmail(text: string): boolean {
  const input = document.createElement("input");
  input.type = "email";
  input.value = text.trim();
  return input.value !== "" && input.validity.valid;
}
