/** Colours of the red, green and blue of a screen, seen under the light that profiles count with (D50). */
const PRIMARIES = {
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
} as const;
const WHITE = [0.9642, 1, 0.8249] as const;

const SAMPLES = 1024;
const HEADER = 128;
const NAME = "sRGB";
const OF_WHOM = "No rights reserved";

/**
 * What the numbers of our colours mean, as an ICC profile: the page of a browser counts in sRGB.
 *
 * @source IEC 61966-2-1 (primaries and curve); ICC.1:2001-04 (layout, version 2)
 */
export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly [string, Buffer][] = [
    ["desc", description(NAME)],
    ["cprt", typed("text", Buffer.from(`${OF_WHOM}\0`, "latin1"))],
    ["wtpt", xyz(WHITE)],
    ...Object.entries(PRIMARIES).map(([tag, colour]): [string, Buffer] => [tag, xyz(colour)]),
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const parts: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let at = HEADER + table.length;
  for (const [index, [tag, body]] of tags.entries()) {
    const known = places.get(body);
    const from = known ?? at;
    table.write(tag, 4 + index * 12, "latin1");
    table.writeUInt32BE(from, 8 + index * 12);
    table.writeUInt32BE(body.length, 12 + index * 12);
    if (known !== undefined) continue;
    places.set(body, from);
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat([header(at), table, ...parts]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02_10_00_00, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  // The day of the norm: a profile that does not change has one date.
  for (const [index, part] of [1999, 10, 1].entries()) bytes.writeUInt16BE(part, 24 + index * 2);
  bytes.write("acsp", 36, "latin1");
  for (const [index, part] of WHITE.entries()) bytes.writeInt32BE(fixed(part), 68 + index * 4);
  return bytes;
}

const fixed = (value: number) => Math.round(value * 0x1_00_00);

function typed(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type, "latin1"), Buffer.alloc(4), body]);
}

function xyz(colour: readonly number[]): Buffer {
  const body = Buffer.alloc(12);
  for (const [index, part] of colour.entries()) body.writeInt32BE(fixed(part), index * 4);
  return typed("XYZ ", body);
}

/** The name in letters of old; its two other ways of writing stay empty. */
function description(name: string): Buffer {
  const body = Buffer.alloc(4 + name.length + 1 + 8 + 3 + 67);
  body.writeUInt32BE(name.length + 1, 0);
  body.write(name, 4, "latin1");
  return typed("desc", body);
}

function toneCurve(): Buffer {
  const body = Buffer.alloc(4 + SAMPLES * 2);
  body.writeUInt32BE(SAMPLES, 0);
  for (let sample = 0; sample < SAMPLES; sample++) {
    const value = sample / (SAMPLES - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    body.writeUInt16BE(Math.round(light * 0xffff), 4 + sample * 2);
  }
  return typed("curv", body);
}
