/** The files that a declaration file imports from, and nothing of packages: the SDK has none. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map(([, path = ""]) => path);
}

/** The names that a module hands on or declares for others. */
function exportedNames(text: string): string[] {
  const lists = [...text.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}/gm)].flatMap(([, list = ""]) => list.split(","));
  const declared = [...text.matchAll(/^export (?:declare (?:const|function)|interface|type) (\w+)/gm)].map(([, name = ""]) => name);
  return [...lists.map((name) => name.replace(/\btype\b/, "").trim()), ...declared].filter((name) => name !== "");
}

/** One declaration with the comment above it. */
interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What a file declares, one by one: each begins at the start of a line. Imports and names that are handed on are left out. */
function statementsOf(text: string): Statement[] {
  const parts = text.split(/^(?=\/\*\*|(?:export|import|declare|type|interface|const|function)\b)/m);
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    // A comment belongs to what follows it.
    if (before?.startsWith("/**") && /\*\/\s*$/.test(before)) joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined.flatMap((statement) => {
    const name = /^(?:export )?(?:declare )?(?:const|function|interface|type) (\w+)/m.exec(statement)?.[1];
    return name === undefined ? [] : [{ name, text: statement.trim() }];
  });
}

/** A path from one module to another, both without an ending. */
function moduleAt(path: string, from: string): string {
  return new URL(path, `file:///${from}`).pathname.slice(1).replace(/\.(?:d\.)?ts$/, "");
}

/**
 * Many declaration files as one: the entry, and from there on every file that a type needs, but the views, which each plugin gets for its
 * own audience. Where two files declare a name, the one nearer to the entry stands.
 *
 * @param read the text of a file beside the entry, by its path from there without an ending
 */
export function joinDeclarations(entry: string, read: (path: string) => string): string {
  const taken = new Map<string, string>();
  const handedOn = new Set<string>();
  const queue = [entry];
  for (const path of queue) {
    const text = read(path);
    if (path === entry || path === "index") for (const name of exportedNames(text)) handedOn.add(name);
    for (const { name, text: statement } of statementsOf(text)) if (!taken.has(name)) taken.set(name, statement);
    for (const found of importsOf(text).map((each) => moduleAt(each, path)))
      if (found !== "views" && !queue.includes(found)) queue.push(found);
  }
  const statements = [...taken].map(([name, text]) =>
    handedOn.has(name) ? text : text.replace(/^export (?=declare|interface|type)/m, ""),
  );
  // The area of a factor, as each audience has it.
  return `${statements.join("\n").replaceAll('BedrijfsartsView["workFactors"][number]["area"]', "FourA")}\n`;
}
