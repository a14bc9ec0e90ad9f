// adapter-node takes the protocol to be https unless a header says otherwise, and then refuses every form posted over plain http.
import { createServer, type RequestListener } from "node:http";

process.env["PROTOCOL_HEADER"] ??= "x-forwarded-proto";
const behindProxy = process.env["HERVAT_TRUST_PROXY"] === "1";
if (behindProxy) process.env["ADDRESS_HEADER"] ??= "x-forwarded-for";

const built = new URL("./build/handler.js", import.meta.url).href;
const { handler }: { handler: RequestListener } = await import(built);

const server = createServer((request, response) => {
  if (!behindProxy) request.headers["x-forwarded-proto"] = "http";
  handler(request, response);
});
const port = Number(process.env["HERVAT_CLIENT_PORT"] ?? 4602);
const host = process.env["HERVAT_HOST"] ?? "127.0.0.1";
server.listen(port, host);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
