import type { ActorKind } from "../people/actor.ts";
import { type PolicyRow, RULES, type Rule } from "./policy-row.ts";
import { ACTIONS, policyRow } from "./policy-table.ts";

/** Everyone the table can name, in the order of its columns. A new actor does not compile until it stands here. */
const COLUMNS: Readonly<Record<ActorKind, string>> = {
  anonymous: "anonymous",
  person: "person",
  coach: "coach",
  owner: "owner",
  office: "office",
  supervisor: "supervisor",
  "privacy-officer": "privacy officer",
  manager: "manager",
  hr: "HR",
  client: "client",
  bedrijfsarts: "bedrijfsarts",
  orderer: "orderer (link)",
  "client-link": "client (link)",
  "doctor-link": "bedrijfsarts (link, no code yet)",
  console: "console",
  worker: "worker",
};

function isActorKind(key: string): key is ActorKind {
  return Object.hasOwn(COLUMNS, key);
}

export const ACTOR_KINDS: readonly ActorKind[] = Object.keys(COLUMNS).filter(isActorKind);

function cellOf(rule: Rule | undefined, client: PolicyRow["client"]): string {
  if (rule === undefined) return "";
  return client === undefined ? rule : `${rule} (${client})`;
}

/** The policy as a page for people: every action, and on what ground who may. `docs/policy.md` is this text, and a test holds it to it. */
export function describePolicy(): string {
  const rules = Object.entries(RULES).map(([rule, meaning]) => `- \`${rule}\`: ${meaning}`);
  const head = ["action", "about", "health", ...ACTOR_KINDS.map((kind) => COLUMNS[kind])];
  const rows = ACTIONS.map((action) => {
    const { resource, may, entersHealth, client } = policyRow(action);
    return [
      `\`${action}\``,
      resource,
      entersHealth === true ? "enters" : "",
      ...ACTOR_KINDS.map((kind) => cellOf(may[kind], kind === "client" ? client : undefined)),
    ];
  });
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [
    "# Who may do what",
    "",
    "Made from `packages/domain/src/policy`. An empty cell is a refusal, and a refusal looks like what does not exist.",
    "Every rule but `anyone` and `self` also asks that actor and resource are of the same practice.",
    "What `enters` health data is refused while the case has no privacy basis, or no longer has one.",
    "Behind a client's rule: a `trusted-phone` is enough, or she gives a `fresh-code`; without either she signed in today.",
    "",
    ...rules,
    "",
    ...lines,
    "",
  ].join("\n");
}
