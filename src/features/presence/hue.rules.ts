const HUES = 3;

/** Which of the hues, from 1, stands for a person: the same in every place and on every device. */
export function hueOf(userId: string): number {
  let sum = 0;
  for (const letter of userId) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return (sum % HUES) + 1;
}
