import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PersonKey, Product } from "./product/product.ts";

export interface Page {
  /** The file of the route, below the folder of routes. */
  readonly file: string;
  readonly door: "coach" | "manager" | "client";
  /** Who looks; nobody: before signing in. */
  readonly as: PersonKey | undefined;
  readonly path: (product: Product) => string;
}

const ROUTES = {
  coach: { folder: "apps/coach-portal/src/routes", pages: "**/*.tsx" },
  manager: { folder: "apps/manager-portal/src/routes", pages: "**/+page.svelte" },
  client: { folder: "apps/client-portal/src/routes", pages: "**/+page.svelte" },
} as const;

/** Frames round other pages; each is seen with every page inside it. */
const FRAMES = new Set(["__root.tsx", "_signed-in.tsx", "_signed-in/trajecten.$trajectoryId.tsx"]);

const inCase =
  (tab: string) =>
  ({ trajectoryId }: Product) =>
    `/trajecten/${trajectoryId}${tab}`;
const ofEmployee =
  (tab: string) =>
  ({ employeeId }: Product) =>
    `/medewerkers/${employeeId}${tab}`;
const at = (path: string) => () => path;

type Listed = Readonly<Record<string, readonly [PersonKey | undefined, Page["path"]]>>;

const COACH: Listed = {
  "begin.index.tsx": [undefined, at("/begin")],
  "begin.praktijk.tsx": [undefined, at("/begin/praktijk")],
  "demo.tsx": [undefined, at("/demo")],
  "inloggen.tsx": [undefined, at("/inloggen")],
  "invitation.$token.tsx": [undefined, ({ invitationPath }) => invitationPath],
  "new-password.$token.tsx": [undefined, at("/new-password/onbekend")],
  "verify.tsx": [undefined, at("/verify")],
  "wachtwoord-vergeten.tsx": [undefined, at("/wachtwoord-vergeten")],
  "_signed-in/index.tsx": ["coach", at("/")],
  "_signed-in/vandaag.tsx": ["coach", at("/vandaag")],
  "_signed-in/agenda.index.tsx": ["coach", at("/agenda")],
  "_signed-in/agenda.afwezig.tsx": ["coach", at("/agenda/afwezig")],
  "_signed-in/agenda.instellingen.tsx": ["owner", at("/agenda/instellingen")],
  "_signed-in/caseload.tsx": ["coach", at("/caseload")],
  "_signed-in/overdracht.tsx": ["owner", at("/overdracht")],
  "_signed-in/briefing.tsx": ["coach", at("/briefing")],
  "_signed-in/clienten.nieuw.tsx": ["coach", at("/clienten/nieuw")],
  "_signed-in/importeren.tsx": ["coach", at("/importeren")],
  "_signed-in/facturen.index.tsx": ["owner", at("/facturen")],
  "_signed-in/geld.tsx": ["office", at("/geld")],
  "_signed-in/facturen.$invoiceId.tsx": ["owner", ({ invoiceId }) => `/facturen/${invoiceId}`],
  "_signed-in/inzage.index.tsx": ["privacy-officer", at("/inzage")],
  "_signed-in/datalekken.index.tsx": ["privacy-officer", at("/datalekken")],
  "_signed-in/datalekken.melden.tsx": ["coach", at("/datalekken/melden")],
  "_signed-in/datalekken.$breachId.tsx": ["privacy-officer", ({ breachId }) => `/datalekken/${breachId}`],
  "_signed-in/datalekken.brief.$breachId.$trajectoryId.tsx": ["privacy-officer", ({ letterPath }) => letterPath],
  "_signed-in/verzoeken.tsx": ["coach", at("/verzoeken")],
  "_signed-in/inzage.$trajectoryId.tsx": ["privacy-officer", ({ trajectoryId }) => `/inzage/${trajectoryId}`],
  "_signed-in/praktijk.tsx": ["owner", at("/praktijk")],
  "_signed-in/vragenlijsten.$key.tsx": ["owner", at("/vragenlijsten/na-het-werk")],
  "_signed-in/huisstijl.$kind.tsx": ["owner", at("/huisstijl/evaluation")],
  "_signed-in/plugins.$versionId.tsx": ["owner", ({ pluginVersionId }) => `/plugins/${pluginVersionId}`],
  "_signed-in/programmas.$programmeId.tsx": ["owner", ({ programmeId }) => `/programmas/${programmeId}`],
  "_signed-in/profiel.tsx": ["coach", at("/profiel")],
  "_signed-in/rapporten.index.tsx": ["coach", at("/rapporten")],
  "_signed-in/rapporten.nieuw.tsx": ["coach", at("/rapporten/nieuw")],
  "_signed-in/rapporten.$batchId.tsx": ["coach", ({ batchId }) => `/rapporten/${batchId}`],
  "_signed-in/trajecten.$trajectoryId.index.tsx": ["coach", inCase("")],
  "_signed-in/trajecten.$trajectoryId.opdracht.tsx": ["coach", inCase("/opdracht")],
  "_signed-in/formulieren.$formulier.tsx": ["coach", at("/formulieren/client-intake")],
  "_signed-in/trajecten.$trajectoryId.intake.tsx": ["coach", inCase("/intake")],
  "_signed-in/trajecten.$trajectoryId.gesprekken.tsx": ["coach", inCase("/gesprekken")],
  "_signed-in/trajecten.$trajectoryId.herstel.tsx": ["coach", inCase("/herstel")],
  "_signed-in/trajecten.$trajectoryId.werk.tsx": ["coach", inCase("/werk")],
  "_signed-in/trajecten.$trajectoryId.tijdlijn.tsx": ["coach", inCase("/tijdlijn")],
  "_signed-in/clientkaart.$trajectoryId.tsx": ["coach", ({ trajectoryId }) => `/clientkaart/${trajectoryId}`],
  "_signed-in/formulieren.toestemming.tsx": ["coach", at("/formulieren/toestemming")],
  "_signed-in/opbouwschema.$trajectoryId.tsx": ["coach", ({ trajectoryId }) => `/opbouwschema/${trajectoryId}?voor=werkgever`],
  "_signed-in/termijnen.tsx": ["coach", at("/termijnen")],
  "_signed-in/trajecten.$trajectoryId.mensen.tsx": ["coach", inCase("/mensen")],
  "_signed-in/trajecten.$trajectoryId.afsluiten.tsx": ["coach", inCase("/afsluiten")],
  "_signed-in/trajecten.$trajectoryId.documenten.tsx": ["coach", inCase("/documenten")],
  "_signed-in/trajecten.$trajectoryId.rapporten.tsx": ["coach", inCase("/rapporten")],
  "_signed-in/trajecten.$trajectoryId.evaluatie.tsx": ["coach", inCase("/evaluatie")],
  "_signed-in/trajecten.$trajectoryId.facturen.tsx": ["coach", inCase("/facturen")],
};

const EMPLOYEE = "(signed-in)/medewerkers/[trajectoryId=trajectoryId]";

const MANAGER: Listed = {
  "inloggen/+page.svelte": [undefined, at("/inloggen")],
  "inloggen/code/+page.svelte": [undefined, at("/inloggen/code")],
  "inloggen/instellen/+page.svelte": [undefined, at("/inloggen/instellen")],
  "inloggen/kiezen/+page.svelte": [undefined, at("/inloggen/kiezen")],
  "invitation/[token]/+page.svelte": [undefined, at("/invitation/onbekend")],
  "new-password/[token]/+page.svelte": [undefined, at("/new-password/onbekend")],
  "wachtwoord-vergeten/+page.svelte": [undefined, at("/wachtwoord-vergeten")],
  "(signed-in)/+page.svelte": ["hr", at("/")],
  "(signed-in)/account/+page.svelte": ["manager", at("/account")],
  "(signed-in)/agenda-link/+page.svelte": ["manager", at("/agenda-link")],
  "(signed-in)/eigen-verslag/+page.svelte": ["hr", at("/eigen-verslag")],
  "(signed-in)/overzicht/+page.svelte": ["hr", at("/overzicht")],
  "(signed-in)/wat-ik-zie/+page.svelte": ["manager", at("/wat-ik-zie")],
  [`${EMPLOYEE}/+page.svelte`]: ["manager", ofEmployee("")],
  [`${EMPLOYEE}/intake/+page.svelte`]: ["manager", ofEmployee("/intake")],
  [`${EMPLOYEE}/evaluatie/+page.svelte`]: ["manager", ofEmployee("/evaluatie")],
  [`${EMPLOYEE}/verslag/+page.svelte`]: ["manager", ofEmployee("/verslag")],
  [`${EMPLOYEE}/gesprek/+page.svelte`]: ["manager", ofEmployee("/gesprek")],
  [`${EMPLOYEE}/gesprek/[guide=guideKey]/+page.svelte`]: ["manager", ofEmployee("/gesprek/build-up")],
  [`${EMPLOYEE}/leidinggevende/+page.svelte`]: ["hr", ({ employeeOfHrId }) => `/medewerkers/${employeeOfHrId}/leidinggevende`],
  [`${EMPLOYEE}/documenten/+page.svelte`]: ["manager", ofEmployee("/documenten")],
  [`${EMPLOYEE}/plan/+page.svelte`]: ["manager", ofEmployee("/plan")],
  [`${EMPLOYEE}/tijdlijn/+page.svelte`]: ["manager", ofEmployee("/tijdlijn")],
};

/** For the client herself, and behind a link by mail. */
const CLIENT: Listed = {
  "(signed-in)/+page.svelte": ["client", at("/")],
  "(signed-in)/gesprekken/+page.svelte": ["client", at("/gesprekken")],
  "(signed-in)/berichten/+page.svelte": ["client", at("/berichten")],
  "(signed-in)/opbouw/+page.svelte": ["client", at("/opbouw")],
  "(signed-in)/dagboek/+page.svelte": ["client", at("/dagboek")],
  "(signed-in)/intake/+page.svelte": ["client", at("/intake")],
  "(signed-in)/vragenlijst/+page.svelte": ["client", at("/vragenlijst")],
  "(signed-in)/vragenlijst/[id]/+page.svelte": ["client", ({ questionnaireId }) => `/vragenlijst/${questionnaireId}`],
  "(signed-in)/wet/+page.svelte": ["client", at("/wet")],
  "(signed-in)/materiaal/+page.svelte": ["client", at("/materiaal")],
  "(signed-in)/wie-zag-wat/+page.svelte": ["client", at("/wie-zag-wat")],
  "(signed-in)/toestemming/+page.svelte": ["client", at("/toestemming")],
  "(signed-in)/toestemming/[contactId]/+page.svelte": ["client", ({ recipientId }) => `/toestemming/${recipientId}`],
  "(signed-in)/mijn-dossier/+page.svelte": ["client", at("/mijn-dossier")],
  "(signed-in)/mijn-dossier/vraag/[kind]/+page.svelte": ["client", at("/mijn-dossier/vraag/erasure")],
  "(signed-in)/rapporten/+page.svelte": ["client", at("/rapporten")],
  "(signed-in)/rapporten/voorbereiden/+page.svelte": ["client", at("/rapporten/voorbereiden")],
  "(signed-in)/rapporten/bijlage/+page.svelte": ["client", at("/rapporten/bijlage")],
  "(signed-in)/rapporten/[reportId]/+page.svelte": ["client", ({ waitingReportId }) => `/rapporten/${waitingReportId}`],
  "(signed-in)/rapporten/[reportId]/zo-ziet/+page.svelte": ["client", ({ waitingReportId }) => `/rapporten/${waitingReportId}/zo-ziet`],
  "(signed-in)/telefoon/+page.svelte": ["client", at("/telefoon")],
  "(signed-in)/account/+page.svelte": ["client", at("/account")],
  "bevestigen/+page.svelte": ["client", at("/bevestigen")],
  "inloggen/+page.svelte": [undefined, at("/inloggen")],
  "inloggen/code/+page.svelte": [undefined, at("/inloggen/code")],
  "inloggen/instellen/+page.svelte": [undefined, at("/inloggen/instellen")],
  "inloggen/kiezen/+page.svelte": [undefined, at("/inloggen/kiezen")],
  "uitnodiging/[token]/+page.svelte": [undefined, at("/uitnodiging/onbekend")],
  "new-password/[token]/+page.svelte": [undefined, at("/new-password/onbekend")],
  "wachtwoord-vergeten/+page.svelte": [undefined, at("/wachtwoord-vergeten")],
  "offerte/[token]/+page.svelte": [undefined, ({ offerPath }) => offerPath],
  "stuk/[token]/[[deliveryId=deliveryId]]/+page.svelte": [undefined, at("/stuk/onbekend")],
  "stuk/[token]/alles/+page.svelte": [undefined, at("/stuk/onbekend/alles")],
  "privacy/[token]/+page.svelte": [undefined, ({ privacyPath }) => privacyPath],
};

/** Of a page with parts only one is there at a time: the others are looked at as well. */
const PARTS: Listed = {
  ...Object.fromEntries(
    ["opdrachtgevers", "contacten", "team", "mail", "programmas", "vragenlijsten", "bouwstenen"]
      .concat(["rapporten", "gegevens", "resultaten", "klaar", "wissen", "meenemen"])
      .map((part) => [`_signed-in/praktijk.tsx, ${part}`, ["owner", at(`/praktijk?deel=${part}`)]]),
  ),
  "_signed-in/caseload.tsx, board": ["owner", at("/caseload?vorm=bord")],
  "_signed-in/caseload.tsx, to be invoiced": ["owner", at("/caseload?kijk=factuur&wie=practice")],
};

export const PAGES: readonly Page[] = [
  ...Object.entries(PARTS).map(([file, [as, path]]) => ({ file, door: "coach" as const, as, path })),
  ...Object.entries(COACH).map(([file, [as, path]]) => ({ file, door: "coach" as const, as, path })),
  ...Object.entries(MANAGER).map(([file, [as, path]]) => ({ file, door: "manager" as const, as, path })),
  ...Object.entries(CLIENT).map(([file, [as, path]]) => ({ file, door: "client" as const, as, path })),
];

/** The files of routes that show a page and are not on the list. */
export function unlistedRoutes(): string[] {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  return (["coach", "manager", "client"] as const).flatMap((door) => {
    const { folder, pages } = ROUTES[door];
    const listed = new Set(PAGES.filter((page) => page.door === door).map(({ file }) => file));
    return globSync(pages, { cwd: `${root}${folder}` }).filter((file) => !listed.has(file) && !FRAMES.has(file));
  });
}
