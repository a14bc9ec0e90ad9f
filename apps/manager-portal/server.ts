import { listen } from "@hervat/portal-kit/server/listen";

await listen(new URL("./build/", import.meta.url), Number(process.env["HERVAT_MANAGER_PORT"] ?? 4601));
