const TEXT = String.raw`"(?:[^"\\<>\n\r\f]|\\[0-9a-f]{1,6} )*"`;
const CONTENT = `(?:none|(?:${TEXT}|counter\\(pages?\\))(?: (?:${TEXT}|counter\\(pages?\\)))*)`;
const BOX = `@(?:top|bottom)-(?:left|center|right)\\{content:${CONTENT}\\}`;
const RUNNING = new RegExp(`^(?:@page(?: :first)?\\{(?:${BOX})*\\})+$`);

/** Whether a style is what `pageRunning` writes, to the letter: texts and counters in the margin boxes, nothing else. */
export function isRunningStyle(css: string): boolean {
  return css.length < 20_000 && RUNNING.test(css);
}
