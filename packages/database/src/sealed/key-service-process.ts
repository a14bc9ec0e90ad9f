import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { keyEncryptionKey } from "./key-encryption-key.ts";
import { CannotOpenError } from "./seal.ts";

const Asked = z.strictObject({ tenant: z.string(), number: z.int(), wrapped: z.base64().nullable() });

/** Used by tests only: keeps a key that leaves no process, and wraps and unwraps over the network as a key service does. */
const kept = keyEncryptionKey(randomBytes(32));
const server = createServer(async (request, response) => {
  const { tenant, number, wrapped } = Asked.parse(JSON.parse(await text(request)));
  try {
    const made = wrapped === null ? await kept.makeDataKey(tenant, number) : undefined;
    const key = made?.key ?? (await kept.unwrap(tenant, number, Buffer.from(wrapped ?? "", "base64")));
    const told = { key: Buffer.from(key).toString("base64"), wrapped: made && Buffer.from(made.wrapped).toString("base64") };
    response.end(JSON.stringify(told));
  } catch (fault) {
    response.statusCode = fault instanceof CannotOpenError ? 403 : 500;
    response.end();
  }
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") process.send?.({ port: address.port, fingerprint: kept.fingerprint });
});
process.once("disconnect", () => process.exit(0));
