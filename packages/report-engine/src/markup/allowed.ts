/** Elements of text that a report may use; what is not here does not pass. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 " +
    "header hr i img ins kbd li main mark ol p pre q s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr"
  ).split(" "),
);

/** Elements of a drawing: shapes and words, nothing that points elsewhere, moves or holds HTML. */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set("svg g path line polyline polygon rect circle ellipse text tspan".split(" "));

/** Blocks that get a number, so that a reader can point at one. */
export const BLOCKS: ReadonlySet<string> = new Set("p h1 h2 h3 h4 h5 h6 li tr dd blockquote figure address pre".split(" "));

const ANYWHERE = "class id lang dir title role aria-label aria-labelledby aria-describedby aria-hidden".split(" ");

const HTML_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  col: ["span"],
  colgroup: ["span"],
  del: ["datetime"],
  img: ["src", "alt", "width", "height"],
  ins: ["datetime"],
  li: ["value"],
  ol: ["start", "reversed", "type"],
  td: ["colspan", "rowspan", "headers"],
  th: ["colspan", "rowspan", "headers", "scope", "abbr"],
  time: ["datetime"],
};

const SVG_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "viewBox preserveAspectRatio width height x y x1 x2 y1 y2 cx cy r rx ry dx dy d points transform fill stroke stroke-width stroke-dasharray " +
    "stroke-linecap stroke-linejoin fill-rule clip-rule opacity fill-opacity stroke-opacity text-anchor dominant-baseline font-size font-weight rotate textLength"
  ).split(" "),
);

/** Values that an attribute may hold, where its name alone does not say that it is harmless. */
const VALUES: Readonly<Record<string, RegExp>> = {
  href: /^#[\w-]+$/,
  src: /^data:image\/(?:png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/=]+$/,
  class: /^[\w -]*$/,
  id: /^[A-Za-z][\w-]*$/,
};

/** Drawing attributes may name a colour, never an address. */
const DRAWING_VALUE = /^[\w\s.,#%()+-]*$/;

/** Whether an attribute may stand on an element of HTML or of a drawing. */
export function attributeAllowed(element: string, drawing: boolean, name: string, value: string): boolean {
  const common = ANYWHERE.includes(name);
  if (drawing && !common) return SVG_ATTRIBUTES.has(name) && DRAWING_VALUE.test(value) && !/url/i.test(value);
  if (!common && !(HTML_ATTRIBUTES[element] ?? []).includes(name)) return false;
  return VALUES[name]?.test(value) ?? true;
}
