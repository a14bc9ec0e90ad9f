/** Whether whoever asks can unpack gzip: it is named, or anything is, and not refused by a weight of nothing. */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  const weights = new Map(
    (acceptEncoding ?? "").split(",").map((part) => {
      const [name = "", ...facts] = part.split(";").map((word) => word.trim().toLowerCase());
      const weight = facts.find((fact) => fact.startsWith("q="))?.slice(2);
      return [name === "x-gzip" ? "gzip" : name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}
