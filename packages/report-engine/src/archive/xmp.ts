/** What a document says of itself, once in the way of PDF and once in the way of archives: the two have to agree. */
export interface DocumentFacts {
  readonly title: string;
  readonly language: string;
  readonly creator: string;
  readonly producer: string;
  /** As the PDF writes it: `D:20261124000000+00'00'`. */
  readonly created: string;
  readonly changed: string;
  /** 32 hex digits of the bytes of the original. */
  readonly id: string;
}

/** Room that a reader may write into without moving anything. */
const PADDING = `${" ".repeat(100)}\n`.repeat(8);

/**
 * The description of a document as XMP. It says nowhere that this is PDF/A: that is for a validator.
 *
 * @source ISO 16684-1 (XMP); ISO 19005-3, 6.6 (what has to agree)
 */
export function xmpOf({ title, language, creator, producer, created, changed, id }: DocumentFacts): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${isoDate(created)}</xmp:CreateDate>
<xmp:ModifyDate>${isoDate(changed)}</xmp:ModifyDate>
<xmp:MetadataDate>${isoDate(changed)}</xmp:MetadataDate>
<pdf:Producer>${escaped(producer)}</pdf:Producer>
<xmpMM:DocumentID>uuid:${uuid(id)}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:${uuid(id)}</xmpMM:InstanceID>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
${PADDING}<?xpacket end="w"?>`;
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** `D:20261124000000+00'00'` as `2026-11-24T00:00:00+00:00`. */
function isoDate(date: string): string {
  const [, year, month, day, hour, minute, second, zone] = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([+-]\d\d'\d\d)?/.exec(date) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone?.replace("'", ":") ?? "Z"}`;
}

function uuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}
