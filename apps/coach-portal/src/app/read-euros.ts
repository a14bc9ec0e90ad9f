/**
 * An amount as people write it: "2.125", "2125,00", "€ 2.125,00", "-50".
 *
 * @returns hundredths (cents of a euro, hundredths of a piece); undefined for what is no amount
 */
export function readHundredths(text: string): number | undefined {
  const plain = text.replaceAll(/[\s€]/g, "");
  const dotted = /^-?\d+\.\d{1,2}$/.test(plain);
  const number = dotted ? plain : plain.replaceAll(/\.(?=\d{3}(?:\D|$))/g, "").replace(",", ".");
  return /^-?\d{1,9}(?:\.\d{1,2})?$/.test(number) ? Math.round(Number(number) * 100) : undefined;
}

/** The same as text to change: 212500 is "2125,00". */
export function hundredthsToText(amount: number): string {
  return (amount / 100).toFixed(2).replace(".", ",");
}
