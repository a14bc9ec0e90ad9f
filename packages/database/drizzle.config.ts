import { defineConfig } from "drizzle-kit";

/** `drizzle-kit generate --name <what now holds>` writes the next file of `migrations/`; it never touches a database. */
export default defineConfig({ dialect: "postgresql", schema: "./src/schema/index.ts", out: "./migrations" });
