import { type Html, html } from "../html.ts";
import { qrModules } from "./qr-modules.ts";

/** Dark modules as one path: runs in a row are one rectangle. */
function path(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((line, row) =>
      [
        ...line
          .map((dark) => (dark ? "1" : "0"))
          .join("")
          .matchAll(/1+/g),
      ].map(({ index, 0: run }) => `M${index},${row}h${run.length}v1h-${run.length}z`),
    )
    .join("");
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
