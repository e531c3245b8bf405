// `npm run wireprint`: starts the bundled command. Says what to do when it was never built,
// where Node by itself prints a stack of module paths.

// npm runs scripts in the project's folder; file names are meant from where the user stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

try {
  await import('../../.output/cli/wireprint.mjs');
} catch (error) {
  console.error(
    `The wireprint command cannot be started: run \`npm run build:cli\`. (${error.message})`,
  );
  process.exitCode = 1;
}
