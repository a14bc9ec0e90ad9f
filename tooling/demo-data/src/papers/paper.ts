import type { PlainDate } from "@hervat/domain/primitives";

/** A letter that came in: who wrote it, about what, and its paragraphs. */
interface Paper {
  readonly sender: string;
  readonly title: string;
  readonly datedOn: PlainDate;
  readonly paragraphs: readonly string[];
}

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
/** Whoever finds it outside the demo reads that nobody is meant. */
const FOOT = "Verzonnen document, gemaakt voor de proefpraktijk van Hervat.";

const A4 = { width: 595, height: 842 };
const LEFT = 62;
/** So many signs of Helvetica at 11 points fit between the margins. */
const SIGNS = 86;
const LEADING = 16;

/** The letter as a PDF of one page: plain text in the font that every reader brings along, the same bytes every time. */
export function paperPdf({ sender, title, datedOn, paragraphs }: Paper): Uint8Array {
  const [year, month, day] = datedOn.split("-").map(Number);
  const date = `${day} ${MONTHS[(month ?? 1) - 1] ?? ""} ${year}`;
  const body = paragraphs.flatMap((text) => [...wrapped(text), ""]);
  const page = [
    textAt(A4.height - 72, "F2", 13, [sender]),
    textAt(A4.height - 92, "F1", 10, [date]),
    textAt(A4.height - 148, "F2", 15, [title]),
    textAt(A4.height - 182, "F1", 11, body),
    textAt(48, "F1", 8, [FOOT]),
  ].join("\n");
  return assembled([
    "<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> /Contents 6 0 R >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    `<< /Title (${escaped(title)}) /Producer (Hervat) >>`,
  ]);
}

function textAt(y: number, font: string, size: number, lines: readonly string[]): string {
  const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join("\n");
  return `BT /${font} ${size} Tf ${LEADING} TL ${LEFT} ${y} Td\n${shown}\nET`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > SIGNS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** One sign a byte, as the encoding of the font has it; what it does not know is left as a question mark. */
const WIN_ANSI: Readonly<Record<string, string>> = {
  "€": "\x80",
  "‘": "\x91",
  "’": "\x92",
  "“": "\x93",
  "”": "\x94",
  "–": "\x96",
  "—": "\x97",
};

function escaped(text: string): string {
  const signs = Array.from(text, (sign) => WIN_ANSI[sign] ?? ((sign.codePointAt(0) ?? 0) < 256 ? sign : "?"));
  return signs.join("").replaceAll(/[\\()]/g, (sign) => `\\${sign}`);
}

/** The objects with the table that says where each begins. The last one is the description of the document. */
function assembled(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
  const starts = objects.map((object, at) => {
    const start = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = text.length;
  const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
