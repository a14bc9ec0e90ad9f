import { spawn } from "node:child_process";
import { once } from "node:events";
import { pythonWithWeasyPrint } from "./install-peers.ts";
import type { OpenPeer } from "./open-peer.ts";

/** Kept warm: one Python that reads a page as a line of JSON and answers with the PDF in base64. */
const SERVICE = `
import sys, json, base64, logging
import weasyprint
logging.disable(logging.CRITICAL)
for line in sys.stdin:
    pdf = weasyprint.HTML(string=json.loads(line)).write_pdf()
    sys.stdout.write(base64.b64encode(pdf).decode() + "\\n")
    sys.stdout.flush()
`;

export const weasyPrint: OpenPeer = async () => {
  const interpreter = await pythonWithWeasyPrint();
  if (interpreter === undefined) throw new Error("no Python here has WeasyPrint");
  const python = spawn(interpreter, ["-c", SERVICE], { stdio: ["pipe", "pipe", "ignore"] });
  let rest = "";
  const waiting: ((line: string) => void)[] = [];
  python.stdout.setEncoding("latin1").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) waiting.shift()?.(line);
  });
  return {
    make: async (document) => {
      const answered = new Promise<string>((resolve) => waiting.push(resolve));
      python.stdin.write(`${JSON.stringify(document.page())}\n`);
      return Buffer.from(await answered, "base64");
    },
    close: async () => {
      const ended = once(python, "exit");
      python.stdin.end();
      await ended;
    },
  };
};
