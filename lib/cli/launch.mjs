// `npm run wireprint`: starts the bundled command. Says what to do when it was never built or is damaged,
// where Node by itself prints a stack of module paths.
try {
  await import('../../.output/cli/wireprint.mjs');
} catch (error) {
  console.error(
    `The wireprint command cannot be started: run \`npm run build:cli\`. (${error.message})`,
  );
  process.exitCode = 1;
}
