import { defineEnvVars } from "@sveltejs/kit/env";
import { z } from "zod";

export const variables = defineEnvVars({
  HERVAT_CORE_URL: { schema: z.url().default("http://127.0.0.1:4610"), description: "The internal door of core." },
  HERVAT_DOOR_KEY: { schema: z.string().min(16).optional(), description: "What core asks of a portal; else read from the data folder." },
  HERVAT_DOOR_KEY_FILE: { schema: z.string().min(1).optional(), description: "The file that holds it, where the environment must not." },
  HERVAT_DATA: { schema: z.string().optional(), description: "The data folder, for its secrets.json." },
});
