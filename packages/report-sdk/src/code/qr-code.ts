import { type Html, html } from "../html.ts";
import { qrModules } from "./qr-modules.ts";

/** Dark modules as one path: runs in a row are one rectangle. */
function path(modules: readonly (readonly boolean[])[]): string {
  let drawn = "";
  for (let row = 0; row < modules.length; row++) {
    const line = modules[row] ?? [];
    for (let start = 0; start < line.length; start++) {
      if (line[start] !== true) continue;
      let end = start;
      while (line[end] === true) end++;
      drawn += `M${start},${row}h${end - start}v1h-${end - start}z`;
      start = end;
    }
  }
  return drawn;
}

/**
 * A QR code of level M as one path, with the quiet zone that scanners need.
 *
 * @param label what scanning it does, for who cannot see it
 * @throws RangeError when the text is longer than 331 bytes.
 */
export function qrCode(text: string, label: string): Html {
  const modules = qrModules(text);
  const side = modules.length + 8;
  return html`<svg class="qr" viewBox="-4 -4 ${String(side)} ${String(side)}" role="img" aria-label="${label}"><path d="${path(modules)}"/></svg>`;
}
