import type { Plugin } from "vite";
import { offlineFiles } from "./offline-files.ts";

/** The same files while a portal runs on Vite, where no door of ours stands before it. */
export function offlineInDevelopment(): Plugin {
  return {
    name: "hervat-offline",
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const file = offlineFiles.get(request.url ?? "");
        if (file === undefined) next();
        else response.writeHead(200, file.headers).end(file.text);
      });
    },
  };
}
