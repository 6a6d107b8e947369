/**
 * Whole numbers in proportion to `weights` that add up to `total` exactly, each at least 1 where `total` permits
 * (largest remainders). Where there is room for it, the parts are steps of five minutes.
 */
export function divideMinutes(total: number, weights: readonly number[]): number[] {
  const inFives = total % 5 === 0 && total / 5 >= weights.length * 1.5;
  return inFives ? divide(total / 5, weights).map((share) => share * 5) : divide(total, weights);
}

function divide(total: number, weights: readonly number[]): number[] {
  const least = total >= weights.length ? 1 : 0;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map((share) => Math.max(least, Math.floor(share)));
  for (let rest = total - added(shares); rest !== 0; rest = total - added(shares)) {
    const step = Math.sign(rest);
    const gaps = exact.map((share, i) => (shares[i]! + step < least ? -Infinity : (share - shares[i]!) * step));
    const place = gaps.indexOf(Math.max(...gaps));
    shares[place] = shares[place]! + step;
  }
  return shares;
}

const added = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
