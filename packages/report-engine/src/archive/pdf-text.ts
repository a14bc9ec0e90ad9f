const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** A text of a PDF as it is read: in brackets or in hexadecimal, in single bytes or as UTF-16. */
export function pdfText(written: string): string {
  const bytes = written.startsWith("<")
    ? Buffer.from(written.slice(1, -1), "hex")
    : Buffer.from(
        written
          .slice(1, -1)
          .replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_whole, mark: string) =>
            /^[0-7]/.test(mark) ? String.fromCharCode(Number.parseInt(mark, 8)) : (ESCAPES[mark] ?? mark),
          ),
        "latin1",
      );
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString("utf16le") : bytes.toString("latin1");
}
