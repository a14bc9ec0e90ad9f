import { createServer, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { DoorVariables } from "./door-variables.ts";

/** Someone else listens on this port. */
export class PortInUseError extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`port ${port} is in use`);
    this.name = "PortInUseError";
    this.port = port;
  }
}

export interface Listening {
  readonly port: number;
  /** Takes no new requests and waits for those under way. */
  close(): Promise<void>;
}

const FINISH_WITHIN_MS = 10_000;

/** @throws PortInUseError */
export async function listen(app: Hono<DoorVariables>, port: number, host: string): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  const answering = new Set<ServerResponse>();
  server.on("request", (_request, response) => {
    answering.add(response);
    response.once("close", () => answering.delete(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (fault) => reject("code" in fault && fault.code === "EADDRINUSE" ? new PortInUseError(port) : fault));
    server.listen({ port, host, exclusive: true }, resolve);
  });
  const address = server.address();
  return { port: typeof address === "object" && address !== null ? address.port : port, close: () => closeServer(server, answering) };
}

function closeServer(server: Server, answering: ReadonlySet<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // What tells on and on is never done; its reader asks anew, elsewhere or later.
    for (const response of answering) if (response.getHeader("content-type") === "text/event-stream") response.destroy();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS).unref();
  });
}
