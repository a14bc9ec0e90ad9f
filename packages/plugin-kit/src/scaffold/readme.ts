import { HOST_VERSION } from "@hervat/report-engine/host";

/** What an author needs on her first day; the rest is served by every running Hervat. */
export function readmeText(name: string, title: string, audience: string, entry: string): string {
  return `# ${title}

A report plugin for Hervat, for the audience \`${audience}\`. It is made for hosts ^${HOST_VERSION}.

| file | what it is |
| --- | --- |
| \`${entry}\` | the report: what it reads, what can be set, what it looks like |
| \`src/report.css\` | style on top of the host's paper |
| \`src/words/*.json\` | its sentences, Dutch and English |
| \`samples/*.json\` | made-up dossiers to try it on |
| \`golden/*.txt\` | what it said when you last looked at it |
| \`types/report-sdk.d.ts\` | the types of \`@hervat/report-sdk\` with the data of this audience; not edited by hand |
| \`package.json\` | its name (the id of the plugin), its version, the hosts it is made for |

Nothing needs to be installed. In this folder, with the folder of Hervat for \`HERVAT\`:

\`\`\`sh
npm --prefix HERVAT run -s hervat -- plugin dev .       # a live preview
npm --prefix HERVAT run -s hervat -- plugin check .     # everything a host asks of it; --update accepts what it says now
npm --prefix HERVAT run -s hervat -- plugin pack . --out ${name}.hervat-plugin
\`\`\`

The whole guide, the schemas and these types for npm are served by every running Hervat at \`/plugins/\`.
`;
}
