import { PracticeId } from "@hervat/domain/primitives";
import { keyEncryptionKey } from "../sealed/key-encryption-key.ts";
import { rotateKeys } from "./rotate-keys.ts";

/** Used by tests only: a rotation that says so and stands still after its first transaction, to be killed there. */
const { OWNER_URL = "", TENANT, MASTER_KEY = "" } = process.env;
await rotateKeys(OWNER_URL, {
  tenant: PracticeId.parse(TENANT),
  wrappedBy: keyEncryptionKey(Buffer.from(MASTER_KEY, "base64")),
  now: () => new Date(),
  onProgress: () => {
    process.stdout.write("standing\n");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
