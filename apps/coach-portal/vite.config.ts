import { offlineInDevelopment } from "@hervat/offline-page/vite";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const core = `http://localhost:${process.env["HERVAT_PORT"] ?? "4600"}`;
// Core takes calls from its own pages only; in development the pages come from Vite, so their origin is told as core's.
const toCore = { target: core, headers: { origin: core } };

export default defineConfig({
  plugins: [
    tanstackRouter({ target: "react", autoCodeSplitting: true, addExtensions: true, quoteStyle: "double", semicolons: true }),
    react(),
    tailwindcss(),
    offlineInDevelopment(),
  ],
  build: {
    rolldownOptions: {
      // What every page begins with comes as one file: many small ones wait for each other on a slow line.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
    },
  },
  server: {
    proxy: Object.fromEntries(["/trpc", "/auth", "/files"].map((path) => [path, toCore])),
  },
});
