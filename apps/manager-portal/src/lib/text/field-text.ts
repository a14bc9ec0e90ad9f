import { CLASSIFICATION, type DossierField } from "@hervat/domain/views";
import { m } from "@hervat/messages";

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : Text;
type Named = Exclude<DossierField, "letter">;

function isNamed(field: string): field is Named {
  return field in CLASSIFICATION && field !== "letter";
}

/** What a field of a dossier is called to who works with the employee. A new row of the classification does not compile until it has words. */
export function fieldText(field: string): string {
  return isNamed(field) ? m.area_manager_page[`manager_page_field_${underscored(field)}`]() : "";
}

function underscored<Text extends string>(text: Text): Underscored<Text>;
function underscored(text: string): string {
  return text.replaceAll("-", "_");
}
