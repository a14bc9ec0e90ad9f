type Underscored<Text extends string> = Text extends `${infer Before}-${infer After}` ? `${Before}_${Underscored<After>}` : Text;

/** A word of the domain as the keys of messages write it. */
export function underscored<const Text extends string>(text: Text): Underscored<Text>;
export function underscored(text: string): string {
  return text.replaceAll("-", "_");
}
