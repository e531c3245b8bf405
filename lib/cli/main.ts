#!/usr/bin/env node
import { processIo } from './process-io';
import { run } from './run';

// Not process.exit(): what was printed may still be on its way to a slow reader.
process.exitCode = await run(process.argv.slice(2), processIo(import.meta.url));
