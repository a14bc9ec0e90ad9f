import { offlineInDevelopment } from "@hervat/offline-page/vite";
import adapter from "@sveltejs/adapter-node";
import { sveltekit } from "@sveltejs/kit/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    tailwindcss(),
    offlineInDevelopment(),
    sveltekit({
      adapter: adapter(),
      files: { errorTemplate: "../../packages/portal-kit/src/error.html" },
      csp: {
        directives: {
          "default-src": ["none"],
          "script-src": ["self"],
          "style-src": ["self"],
          // The one style attribute of SvelteKit itself: the line that tells a screen reader where it is now.
          "style-src-attr": ["unsafe-hashes", "sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo="],
          "img-src": ["self", "data:"],
          "font-src": ["self"],
          "connect-src": ["self"],
          // A report as its recipient sees it, in a frame that runs nothing.
          "frame-src": ["self"],
          "form-action": ["self"],
          "base-uri": ["none"],
          "frame-ancestors": ["none"],
        },
      },
    }),
  ],
  server: { port: 4602 },
});
