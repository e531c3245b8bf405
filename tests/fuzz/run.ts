import { fuzzPacks } from './fuzz-packs';

/** `npm run fuzz -- [RUNS] [SEED]`: offers malformed packs and tells what became of them. A seed repeats a run. */
const [runs = '20007', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
console.log(`${runs} malformed packs from seed ${seed} on`);
// Reports that are not what they are found by are logged, one by one.
console.error = () => undefined;
const started = performance.now();
const outcomes = await fuzzPacks(Number(runs), Number(seed), (run) => {
  if ((run + 1) % 2_000 === 0) console.log(`${run + 1} …`);
});
for (const [name, { refused, accepted }] of outcomes)
  console.log(`${name.padEnd(52)} ${refused} refused, ${accepted} accepted`);
console.log(
  `No crash, nothing changed by a stranger taken over, in ${((performance.now() - started) / 1000).toFixed(0)} s.`,
);
