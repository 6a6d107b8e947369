import { dataset } from "#tests/bench/dataset/dataset.ts";
console.log(await dataset(Number(Bun.argv[2])));
