import { listen } from "@hervat/portal-kit/server/listen";

// A doctor adds a paper; adapter-node takes half a megabyte unless it is told otherwise.
process.env["BODY_SIZE_LIMIT"] ??= "9M";

await listen(new URL("./build/", import.meta.url), Number(process.env["HERVAT_CLIENT_PORT"] ?? 4602));
