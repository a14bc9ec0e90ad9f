import { expect, it } from "vitest";
import { takesGzip } from "./takes-gzip.ts";

it.each([
  ["gzip, deflate, br", true],
  ["br;q=1.0, gzip;q=0.5", true],
  ["GZIP", true],
  ["x-gzip", true],
  ["*", true],
  ["*;q=0.1, br", true],
  ["gzip;q=0", false],
  ["gzip; q=0.000, br", false],
  ["gzip;q=0, *", false],
  ["*;q=0", false],
  ["br", false],
  ["gzippy", false],
  ["gzip;q=veel", false],
  ["", false],
  [undefined, false],
])("whoever says that it takes %j gets packed files: %s", (header, takes) => {
  expect(takesGzip(header)).toBe(takes);
});
