const OBJECTS = [
  "<</Title (een document)\n/Creator (Chromium)\n/Producer (Skia/PDF)\n/CreationDate (D:20260302000000+00'00')\n/ModDate (D:20260302000000+00'00')>>",
  "<</Type /Catalog\n/Pages 3 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot 4 0 R\n/Lang (nl)>>",
  "<</Type /Pages\n/Count 0\n/Kids []>>",
  "<</Type /StructTreeRoot>>",
];

/** A PDF without a page, laid out as the browser of the engine does: for a test that needs no browser. */
export function printedPdf(): Buffer {
  const offsets: number[] = [];
  let text = "%PDF-1.4\n";
  for (const [at, body] of OBJECTS.entries()) {
    offsets.push(text.length);
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
  }
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = OBJECTS.length + 1;
  const trailer = `trailer\n<</Size ${size}\n/Root 2 0 R\n/Info 1 0 R>>`;
  return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${lines}${trailer}\nstartxref\n${text.length}\n%%EOF\n`, "latin1");
}
