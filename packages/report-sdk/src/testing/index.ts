export { describeReport } from "./describe-report.ts";
