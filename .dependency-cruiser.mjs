// The layers of the house. A portal may know core's types, never its code; a plugin knows the SDK and nothing else of ours.
const OURS = "^(apps|packages|plugins|tooling)/";

export default {
  forbidden: [
    // SvelteKit makes `$app/...` and `./$types` while it builds; svelte-check looks after those.
    { name: "unresolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^(\\$app/|\\./\\$types$)" } },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^packages/domain/" },
      to: { path: OURS, pathNot: "^packages/domain/" },
    },
    {
      name: "domain-imports-no-node-builtin",
      severity: "error",
      from: { path: "^packages/domain/src", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "database-knows-only-domain",
      severity: "error",
      from: { path: "^packages/database/" },
      to: { path: OURS, pathNot: "^packages/(database|domain)/" },
    },
    {
      name: "sdk-knows-only-types-of-domain",
      severity: "error",
      from: { path: "^packages/report-sdk/", pathNot: "\\.test\\.ts$" },
      to: { path: OURS, pathNot: "^packages/report-sdk/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "engine-knows-no-database-and-no-core",
      severity: "error",
      from: { path: "^packages/report-engine/" },
      to: { path: "^(packages/database|apps|plugins|tooling)/" },
    },
    {
      name: "plugins-import-only-the-sdk",
      severity: "error",
      from: { path: "^plugins/" },
      to: { path: OURS, pathNot: "^(plugins/|packages/report-sdk/)" },
    },
    {
      name: "portal-kit-knows-messages-the-offline-page-and-the-types-of-domain",
      severity: "error",
      from: { path: "^packages/portal-kit/" },
      to: { path: OURS, pathNot: "^packages/(portal-kit|messages|offline-page|domain)/" },
    },
    {
      name: "portal-kit-imports-only-types-of-domain",
      severity: "error",
      from: { path: "^packages/portal-kit/" },
      to: { path: "^packages/domain/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "offline-page-knows-only-messages-and-design",
      severity: "error",
      from: { path: "^packages/offline-page/" },
      to: { path: OURS, pathNot: "^packages/(offline-page|messages|design)/" },
    },
    {
      name: "portals-import-only-types-of-core",
      severity: "error",
      from: { path: "^apps/(coach|manager|client)-portal/" },
      to: { path: "^apps/core/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "portals-know-no-database-and-no-engine",
      severity: "error",
      from: { path: "^apps/(coach|manager|client)-portal/" },
      to: { path: "^packages/(database|report-engine|report-sdk)/" },
    },
    {
      name: "features-do-not-import-each-other",
      severity: "error",
      from: { path: "^apps/coach-portal/src/features/([^/]+)/" },
      to: { path: "^apps/coach-portal/src/features/", pathNot: "^apps/coach-portal/src/features/$1/" },
    },
    { name: "nothing-imports-an-app", severity: "error", from: { path: "^packages/" }, to: { path: "^apps/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(\\.svelte-kit|\\.svelte-check|/dist/|/build/|/generated/)" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "svelte", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".svelte"],
    },
  },
};
