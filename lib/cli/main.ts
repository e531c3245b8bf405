#!/usr/bin/env node

// Loaded from inside so that a damaged installation ends in a sentence and not in a stack of module paths.
try {
  const [{ processIo }, { run }] = await Promise.all([import('./process-io'), import('./run')]);
  // Not process.exit(): what was printed may still be on its way to a slow reader.
  process.exitCode = await run(process.argv.slice(2), processIo(import.meta.url));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `The wireprint command is damaged: run \`npm run build:cli\`. (${reason})\n`,
  );
  process.exitCode = 1;
}
