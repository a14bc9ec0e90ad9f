import { createServer, type RequestListener } from "node:http";
import { offlineFiles } from "@hervat/offline-page";

/**
 * Serves a portal as adapter-node built it, until the process is asked to stop. adapter-node takes the protocol to be https unless
 * a header says otherwise, and then refuses every form posted over plain http.
 *
 * @param built address of the folder `build`
 */
export async function listen(built: URL, port: number): Promise<void> {
  process.env["PROTOCOL_HEADER"] ??= "x-forwarded-proto";
  const behindProxy = process.env["HERVAT_TRUST_PROXY"] === "1";
  if (behindProxy) process.env["ADDRESS_HEADER"] ??= "x-forwarded-for";
  const { handler }: { handler: RequestListener } = await import(new URL("handler.js", built).href);

  const server = createServer((request, response) => {
    const offline = offlineFiles.get(request.url ?? "");
    if (offline !== undefined) {
      response.writeHead(200, offline.headers).end(offline.text);
      return;
    }
    if (!behindProxy) request.headers["x-forwarded-proto"] = "http";
    handler(request, response);
  });
  server.listen(port, process.env["HERVAT_HOST"] ?? "127.0.0.1");

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
    });
  }
}
