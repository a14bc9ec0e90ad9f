import { HandOverReason } from "@hervat/domain/trajectory";
import { m } from "@hervat/messages";
import { underscored } from "../../app/underscored.ts";
import type { HandOverRefusal } from "./use-hand-over.ts";

export const reasonText = (reason: HandOverReason): string => m.area_handover[`handover_reason_${underscored(reason)}`]();
export const reasonOptions = () => HandOverReason.options.map((value) => ({ value, label: reasonText(value) }));
export const refusalText = ({ kind }: HandOverRefusal): string => m.area_handover[`handover_refusal_${underscored(kind)}`]();
