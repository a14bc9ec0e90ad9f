import { listen } from "@hervat/portal-kit/server/listen";

// HR brings a report; adapter-node takes half a megabyte unless it is told otherwise.
process.env["BODY_SIZE_LIMIT"] ??= "5M";

await listen(new URL("./build/", import.meta.url), Number(process.env["HERVAT_MANAGER_PORT"] ?? 4601));
