/** One benchmark: gets the arguments after its name, writes its own result, answers with the exit code. */
type Bench = (args: readonly string[]) => Promise<number>;

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  pdf: async () => (await import("./pdf/pdf-bench.ts")).pdfBench,
  lasting: async () => (await import("./lasting/lasting-bench.ts")).lastingBench,
  api: async () => (await import("./api/api-bench.ts")).apiBench,
  size: async () => (await import("./size/size-bench.ts")).sizeBench,
};

const [name = "", ...args] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench === undefined) {
  console.error(`npm run bench -- ${Object.keys(BENCHES).join(" | ")}`);
  process.exitCode = 2;
} else {
  process.exitCode = await (await bench())(args);
}
