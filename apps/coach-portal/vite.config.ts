import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const core = `http://localhost:${process.env["HERVAT_PORT"] ?? "4600"}`;
const toCore = { target: core, changeOrigin: false };

export default defineConfig({
  plugins: [
    tanstackRouter({ target: "react", autoCodeSplitting: true, addExtensions: true, quoteStyle: "double", semicolons: true }),
    react(),
    tailwindcss(),
  ],
  build: { sourcemap: true },
  server: { proxy: { "/trpc": toCore, "/auth": toCore, "/set-up": toCore } },
});
