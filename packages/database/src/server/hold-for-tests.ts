import { attachServer } from "./embedded/attach-server.ts";
import { readPostmaster } from "./embedded/postmaster-file.ts";
import { readSecrets } from "./secrets.ts";

/** A process that holds the server of the folder it is given, says which server that is, and lets go at the end of its input. */
const [folder = ""] = process.argv.slice(2);
const { superuserPassword } = await readSecrets(folder, {});
const server = await attachServer({ folder, superuserPassword });
const postmaster = await readPostmaster(`${folder}/postgres`);
process.stdout.write(`${JSON.stringify({ postmaster: postmaster?.pid, port: server.port })}\n`);
process.stdin.resume();
process.stdin.once("end", async () => {
  await server.leave();
  process.exit(0);
});
