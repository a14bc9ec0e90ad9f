export type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : Text;

/** A word of the domain as it stands in the key of a message: `work-goals` is `work_goals`. */
export function underscored<Text extends string>(text: Text): Underscored<Text> {
  // The compiler does not follow `replaceAll`; the type above spells out exactly what it does.
  return text.replaceAll("-", "_") as Underscored<Text>;
}
